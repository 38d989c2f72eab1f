// Outcomes made by hand, and an Output that keeps what is written, for the tests of reports.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "jixiao/outcome.h"
#include "jixiao/report.h"

namespace jixiao::test {

/// A record in which every field holds something and has a place of its own.
[[nodiscard]] Record full_record();
/// A record with nothing but what is never absent.
[[nodiscard]] Record bare_record();

/// Two records of one file: full_record() with an error and an info, bare_record() without findings.
[[nodiscard]] FileOutcome checked_file();
[[nodiscard]] FileOutcome unreadable_file();

/// A file whose name, and a finding whose message, hold what formats have to escape.
[[nodiscard]] FileOutcome awkward_file();
/// The rules that these outcomes speak of, but completion/actual-missing: what a report may tell of them.
[[nodiscard]] std::span<const RuleInfo* const> sample_rules();

class KeptOutput final : public Output {
 public:
  void write(std::string_view bytes) override { parts_[""] += bytes; }
  Output& part(std::string_view name) override;
  Status close() override { return std::nullopt; }
  [[nodiscard]] bool broken() const override { return false; }

  /// What was written; "" names what went to no part.
  [[nodiscard]] std::string text(const std::string& name = "") const;
  [[nodiscard]] std::size_t part_count() const { return parts_.size(); }

 private:
  /// Writes to one part of its owner.
  class Part final : public Output {
   public:
    explicit Part(std::string& bytes) : bytes_(bytes) {}
    void write(std::string_view bytes) override { bytes_ += bytes; }
    Status close() override { return std::nullopt; }
    [[nodiscard]] bool broken() const override { return false; }

   private:
    std::string& bytes_;
  };

  std::map<std::string, std::string> parts_;
  std::map<std::string, std::unique_ptr<Part>> outputs_;
};

[[nodiscard]] const Reporter& reporter(std::string_view id);
/// What the reporter writes into one stream of these outcomes.
[[nodiscard]] std::string report(std::string_view id, const ReportOptions& options,
                                 const std::vector<FileOutcome>& outcomes);

}  // namespace jixiao::test
