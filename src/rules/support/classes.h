// The rung of the ladder for rules about a class of indicators that a table lacks.
#pragma once

#include "rules/rule.h"
#include "rules/support/levels.h"
#include "rules/support/record_view.h"

namespace jixiao::rules {

/// How a missing class is reported.
struct MissingClass {
  Message message;
  Severity severity = Severity::error;
};

/// Whether a row counts for the class.
[[nodiscard]] bool belongs(const IndicatorRow& row, Class wanted);

/// Reports the class when the table has levels of the known taxonomy but no named indicator of it.
void check_class(Class wanted, MissingClass (*missing)(const Record&), RuleRun& run);

/// For rules that ask for one class of indicators. Not applicable to flat tables and to other frames (履职效能).
template <Class wanted, MissingClass (*missing)(const Record&)>
void missing_class(const Record& /*record*/, RuleRun& run) {
  check_class(wanted, missing, run);
}

}  // namespace jixiao::rules
