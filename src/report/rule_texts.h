// What a report may tell of a rule: looked up in ReportOptions::rules.
#pragma once

#include <algorithm>
#include <string_view>

#include "jixiao/report.h"

namespace jixiao {

/// The index of the rule in options.rules; their number where it is not among them.
[[nodiscard]] inline std::size_t rule_index(const ReportOptions& options, std::string_view id) {
  const auto found = std::lower_bound(options.rules.begin(), options.rules.end(), id,
                                      [](const RuleInfo* info, std::string_view wanted) { return info->id < wanted; });
  const bool known = found != options.rules.end() && (*found)->id == id;
  return known ? static_cast<std::size_t>(found - options.rules.begin()) : options.rules.size();
}

/// Its name in the report's language; "" where it is not among options.rules.
[[nodiscard]] inline std::string_view rule_name(const ReportOptions& options, std::string_view id) {
  const std::size_t index = rule_index(options, id);
  return index < options.rules.size() ? options.rules[index]->name.in(options.language) : std::string_view();
}

}  // namespace jixiao
