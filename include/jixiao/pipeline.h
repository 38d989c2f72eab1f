// From bytes to outcomes: the whole program but for the command line and the output formats.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "jixiao/options.h"
#include "jixiao/outcome.h"
#include "jixiao/result.h"
#include "jixiao/settings.h"

namespace jixiao {

struct Summary;  // report.h

/// One input, already read: its name and its bytes.
struct Input {
  std::string path;
  std::string bytes;
};

/// Decodes, extracts and (if asked) checks one input. Pure: no I/O, no shared state; any thread.
/// What cannot be processed is in the outcome's errors.
[[nodiscard]] FileOutcome process(const Input& input, const PipelineOptions& options);

/// Runs `process` over all inputs on options.jobs threads and hands each outcome to `sink` in input order,
/// on the calling thread, with a bounded number of files in flight. `sink` returns false to stop early
/// (the reader of stdout went away).
void process_all(const InputOptions& inputs, const PipelineOptions& options,
                 const std::function<bool(FileOutcome&&)>& sink);

/// What is left out of a run's findings before they are counted and reported.
struct SieveOptions {
  std::vector<Suppression> suppressions;
  std::string file;                      ///< that they stand in
  std::string folder;                    ///< that their globs are relative to; empty: the current one
  std::string today;                     ///< "2026-12-31"; needed only where a suppression expires
  std::optional<std::string> baseline;   ///< known findings; a file that is missing is an error,
  bool baseline_may_be_missing = false;  ///< unless this says that it holds none
  std::optional<std::string> write_baseline;
  Language language = Language::zh;  ///< of the messages in a baseline that is written
};

/// Takes the outcomes of a run, in input order, and leaves out of them what is suppressed, then what the baseline
/// knows: of each fingerprint as many as it holds. One thread.
class Sieve {
 public:
  Sieve() = default;
  Sieve(const Sieve&) = delete;
  Sieve& operator=(const Sieve&) = delete;
  virtual ~Sieve() = default;

  virtual void sift(FileOutcome& outcome) = 0;
  /// Called once, last: fills in what was left out, which entries of the baseline no longer occur, and which
  /// suppressions let nothing pass. An entry no longer occurs when its rule ran and its file was processed, or is gone.
  virtual void finish(Summary& summary) = 0;
  /// After finish(): writes the findings that were not suppressed, and those entries of the baseline that this run
  /// could not have found again. Gives their number; nothing is written where no file was named.
  [[nodiscard]] virtual Result<std::size_t> write() = 0;
};

/// Reads the baseline. An Error where it cannot be read, or is none; and where the file to be written exists and is no
/// baseline, so that nobody's filing is lost.
[[nodiscard]] Result<std::unique_ptr<Sieve>> make_sieve(SieveOptions options);

/// What the stages made of one input.
struct Inspection {
  std::string text;           ///< for people who write layouts; its form is no contract
  std::vector<Error> errors;  ///< why a stage was not reached, or what is wrong with the input
};

/// Runs the stages over one input as `process` does, and tells what each made of it, up to the one that failed.
/// `inputs` must name exactly one.
[[nodiscard]] Inspection inspect(const InputOptions& inputs, const InspectOptions& options);

}  // namespace jixiao
