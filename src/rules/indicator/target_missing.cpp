#include <algorithm>

#include "base/unicode.h"
#include "rules/support/rows.h"

namespace jixiao::rules::indicator {
namespace {

/// A cell of the row that stands in another column than its own, as the extractor noted.
const Note* shifted_note(const RecordView& view, const IndicatorRow& row) {
  const std::string pointer = row.pointer();
  const auto& notes = view.record().notes;
  const auto found = std::find_if(notes.begin(), notes.end(), [&](const Note& note) {
    return note.kind == NoteKind::shifted && (note.field == pointer || note.field.starts_with(pointer + "/"));
  });
  return found == notes.end() ? nullptr : &*found;
}

bool is_explicit_none(const IndicatorRow& row) {
  const Value* value = target_value(row);
  return (value != nullptr && value->type == ValueType::none) ||
         is_any(fold_tight(text_of(*row.target)), {"无", "/", "-", "—", "——"});
}

Row visit(const IndicatorRow& row, RuleRun& run) {
  const RecordView& view = run.view();
  if (name_or_target_uncertain(row, view)) {
    return Row::unread;
  }
  const std::string name = row_name(row);
  if (fold_tight(text_of(*row.target)).empty()) {
    const bool moved = shifted_note(view, row) != nullptr;
    run.report(row.place(row.target_field, row.indicator->name),
               {cat("指标", name, "没有指标值", moved ? "：该行错列，名称印在了指标值一栏" : ""),
                cat("the indicator ", name, " has no target",
                    moved ? ": its row is shifted, the name stands in the value column" : "")});
  } else if (is_explicit_none(row)) {
    const std::string printed = quoted(text_of(*row.target));
    run.report(
        Severity::warning, row.place(row.target_field, *row.target),
        {cat("指标", name, "的指标值填为", printed), cat("the target of the indicator ", name, " is ", printed)});
  }
  return Row::compared;
}

}  // namespace

extern const constinit Rule target_missing = {
    .info =
        {.id = "indicator/target-missing",
         .name = {"指标值缺失", "Target missing"},
         .what =
             {"有名称的指标应有年度指标值（三年期等按实施周期填报的表为实施周期指标值）；明确填“无”或“/"
              "”的为警告。没有名称"
              "也没有指标值的模板行不检查。",
              "An indicator with a name has an annual target (in three-year sections: one of the period); an explicit "
              "无 or / is a warning. Template rows without name and target are left out."},
         .why = {"没有指标值，年终无法判断是否完成。",
                 "Without a target nobody can say at the end of the year whether it was met."},
         .basis = {"财预〔2015〕88号《中央部门预算绩效目标管理办法》（细化量化）；《青岛市预算绩效管理条例》第十条（地"
                   "方性法规，供参照）",
                   "财预〔2015〕88号《中央部门预算绩效目标管理办法》 (performance targets of central departments: "
                   "specific and "
                   "quantified); 《青岛市预算绩效管理条例》第十条 (Qingdao, local: targets are specific)"},
         .remedy = {"补填指标值；错列的行移回原列。", "Enter the target; move a shifted row back into its columns."},
         .severity = Severity::error,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = per_indicator<visit>};

}  // namespace jixiao::rules::indicator
