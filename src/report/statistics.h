// `check --statistics`: how often which rule found something, in place of the findings.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "jixiao/outcome.h"
#include "jixiao/report.h"

namespace jixiao {

/// What one rule found in a run.
struct RuleCount {
  std::string_view rule;
  std::array<std::size_t, 3> by_severity{};  ///< findings; index: Severity
  std::size_t records = 0;                   ///< that have at least one of these findings

  [[nodiscard]] std::size_t findings() const { return by_severity[0] + by_severity[1] + by_severity[2]; }
};

/// Everything that the statistics of a run tell. It grows with the number of rules and of errors only.
struct Statistics {
  std::map<std::string_view, RuleCount> by_rule;  ///< only rules that found something
  std::vector<Error> errors;                      ///< inputs that could not be processed
  Summary summary;
};

/// The most findings first; as many: by id.
[[nodiscard]] std::vector<RuleCount> sorted_counts(const Statistics& statistics);
/// `part` of `whole` in percent with one decimal, rounded half up: "12.5"; "0.0" of nothing.
[[nodiscard]] std::string percentage(std::size_t part, std::size_t whole);

[[nodiscard]] std::string statistics_text(const Statistics& statistics, const ReportOptions& options);
[[nodiscard]] std::string statistics_json(const Statistics& statistics, const ReportOptions& options);
[[nodiscard]] std::string statistics_csv(const Statistics& statistics, const ReportOptions& options);

using StatisticsWriter = std::string (*)(const Statistics& statistics, const ReportOptions& options);
/// Counts, and writes what `write` makes of it at the end. options and output outlive the sink.
[[nodiscard]] std::unique_ptr<Sink> make_statistics_sink(StatisticsWriter write, const ReportOptions& options,
                                                         Output& output);

}  // namespace jixiao
