#include "rules/support/actuals.h"

#include <algorithm>

namespace jixiao::rules {

bool has_actual_column(const RecordView& view) {
  const auto& rows = view.record().indicators;
  return view.has_column("indicators", "actual") ||
         std::any_of(rows.begin(), rows.end(), [](const Indicator& row) { return row.actual.has_value(); });
}

bool has_actual_column(RuleRun& run) {
  const RecordView& view = run.view();
  if (!view.has_indicator_table()) {
    run.not_checkable({"没有绩效指标表", "no indicator table"});
    return false;
  }
  if (has_actual_column(view)) {
    return true;
  }
  run.not_checkable({"指标表没有实际完成值栏", "the indicator table has no column of actual values"});
  return false;
}

}  // namespace jixiao::rules
