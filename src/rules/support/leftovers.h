// Reporting what is left of a template: one finding per field, and one for all spare rows.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "rules/rule.h"

namespace jixiao::rules {

class Leftovers {
 public:
  /// Keeps a reference.
  explicit Leftovers(RuleRun& run) : run_(run) {}

  /// Reports `text`, unless this field has been reported.
  void found(Severity severity, std::string field, const Span& span, std::string_view text);
  /// Remembers a spare row (指标2, ……).
  void spare_row(std::string_view text, const Span& span);
  /// Reports all spare rows as one finding, at the first.
  void report_spare_rows();

 private:
  RuleRun& run_;
  std::set<std::string> reported_;
  Spans spare_;
  std::string spare_text_;
};

}  // namespace jixiao::rules
