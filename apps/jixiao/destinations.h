// Where the reports of a run go: the chosen format and, beside it, those of --report.
#pragma once

#include <memory>
#include <vector>

#include "invocation.h"
#include "jixiao/outcome.h"

namespace jixiao::app {

/// The reports of one run and their outputs. Files appear when close() is called; without it nothing is left behind.
class Destinations {
 public:
  /// Opens all outputs, or none. The invocation must outlive the result.
  [[nodiscard]] static Result<Destinations> open(const Invocation& invocation);

  void add(const FileOutcome& outcome);
  void finish(const Summary& summary);
  /// Hands on what waits for stdout.
  void flush();
  /// True once writing is of no use for any of them.
  [[nodiscard]] bool broken() const;
  [[nodiscard]] bool on_stdout() const { return on_stdout_; }
  [[nodiscard]] bool in_files() const { return in_files_; }
  /// Puts every file in its place. What could not be written.
  [[nodiscard]] std::vector<Error> close();

 private:
  /// The sink refers to the two before it.
  struct Report {
    std::unique_ptr<Output> output;
    std::unique_ptr<ReportOptions> options;
    std::unique_ptr<Sink> sink;
  };

  Destinations() = default;
  /// `main`: the one of --format and --output; the others are written beside it.
  [[nodiscard]] Status add_report(const Invocation& invocation, const Destination& destination, bool main);

  std::vector<Report> reports_;
  bool on_stdout_ = false;
  bool in_files_ = false;
};

}  // namespace jixiao::app
