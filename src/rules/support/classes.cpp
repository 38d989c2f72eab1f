#include "rules/support/classes.h"

#include <algorithm>

#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

bool levels_uncertain(const RecordView& view) {
  return view.uncertain("/indicators") ||
         std::any_of(view.rows().begin(), view.rows().end(), [&](const IndicatorRow& row) {
           return view.uncertain(cat(row.pointer(), "/level1")) || view.uncertain(cat(row.pointer(), "/level2"));
         });
}

}  // namespace

bool belongs(const IndicatorRow& row, Class wanted) {
  if (row.indicator_class() == wanted) {
    return true;
  }
  switch (wanted) {
    // 成本 stands below 产出 in the taxonomy of 2020; 满意度 below 效益 in forms of 2018.
    case Class::cost:
    case Class::benefit:
      return class_of(row.level2) == wanted;
    case Class::satisfaction:
      return class_of(row.level2) == wanted || contains(row.name, "满意度");
    case Class::output:
    case Class::unknown:
      break;
  }
  return false;
}

void check_class(Class wanted, MissingClass (*missing)(const Record&), RuleRun& run) {
  const RecordView& view = run.view();
  if (!view.has_indicator_table()) {
    run.not_applicable({"没有绩效指标表", "no indicator table"});
    return;
  }
  const auto& rows = view.rows();
  if (std::none_of(rows.begin(), rows.end(),
                   [](const IndicatorRow& r) { return r.indicator_class() != Class::unknown; })) {
    run.not_applicable({"指标表没有产出、效益、满意度、成本的分级",
                        "the table has no levels of output, benefit, satisfaction or cost"});
    return;
  }
  const bool found =
      std::any_of(rows.begin(), rows.end(), [&](const IndicatorRow& row) { return belongs(row, wanted); });
  if (!found && levels_uncertain(view)) {
    run.not_checkable({"部分指标的级别未能确认", "the levels of some rows were not read with certainty"});
    return;
  }
  run.compared();
  if (!found) {
    MissingClass report = missing(view.record());
    const TableInfo* table = view.table("indicators");
    const Span span = table == nullptr ? rows.front().indicator->span : table->span;
    run.report(report.severity, {"/indicators", span}, std::move(report.message));
  }
}

}  // namespace jixiao::rules
