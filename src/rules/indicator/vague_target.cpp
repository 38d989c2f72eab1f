#include <algorithm>

#include "base/unicode.h"
#include "rules/support/indicator_names.h"
#include "rules/support/rows.h"
#include "rules/support/wording.h"

namespace jixiao::rules::indicator {
namespace {

/// The form prints a key for the row's judgement (好、一般、差 in an explanation column).
bool has_own_key(const Record& record, const IndicatorRow& row) {
  return std::any_of(record.statements.begin(), record.statements.end(), [&](const Statement& statement) {
    return statement.kind == StatementKind::scoring_key && contains(fold_tight(statement.text), row.name);
  });
}

/// Why a qualitative target cannot be judged; empty where it can.
Message vagueness(std::string_view target, const IndicatorRow& row) {
  if (is_whole_scale(target)) {
    return {"是整套等级而不是其中一级", "is a whole scale, not a place on it"};
  }
  if (is_verifiable(target)) {
    return {};
  }
  if (names_a_figure(row.name)) {
    return {"没有数值，而该指标按名称应为数值", "has no figure, though the indicator's name asks for one"};
  }
  if (only_praises(target)) {
    return {"没有可以检验的内容", "says nothing that can be verified"};
  }
  return {};
}

Row visit(const IndicatorRow& row, RuleRun& run) {
  const RecordView& view = run.view();
  const Value* value = target_value(row);
  if (value == nullptr || value->type == ValueType::none) {
    return Row::not_asked;  // target-missing's
  }
  if (view.uncertain(cat(row.pointer(), "/", row.target_field))) {
    return Row::unread;
  }
  const std::string target = fold_tight(text_of(*row.target));
  const Message fault = value->type == ValueType::qualitative ? vagueness(target, row) : Message{};
  if (!fault.zh.empty() && !has_own_key(view.record(), row)) {
    const std::string printed = quoted(text_of(*row.target));
    run.report(row.place(row.target_field, *row.target),
               {cat("指标", row_name(row), "的指标值", printed, fault.zh),
                cat("the target ", printed, " of the indicator ", row_name(row), " ", fault.en)});
  }
  return Row::compared;
}

}  // namespace

extern const constinit Rule vague_target = {
    .info =
        {.id = "indicator/vague-target",
         .name = {"指标值模糊、不可衡量", "Target cannot be measured"},
         .what =
             {"定性的指标值若不是可以检验的结果（通过、合格、达标、完成、验收、发布、建成、投入使用、无事故、正常等），"
              "则不应只有"
              "评价性词语（及时、显著、有效、提升、符合标准等），不应用于名称以率、比例、数、数量结尾的指标，也不应是整"
              "套等级"
              "（优良中差）。",
              "A qualitative target that is no verifiable outcome (passed, qualified, completed, accepted, published, "
              "no accident, normal, …) does not only praise (及时, 显著, 有效, 提升, 符合标准), does not stand for an "
              "indicator named …率, …比例, …数, …数量, and is no whole scale of grades (优良中差)."},
         .why = {"不可衡量的指标值，年终怎么填都算完成。",
                 "Whatever is entered at the end of the year will count as done."},
         .basis =
             {"财预〔2015〕88号《中央部门预算绩效目标管理办法》（细化量化）；财预〔2021〕101号"
              "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（量化易评）；《青岛市预算绩效管理条例》第十"
              "条（地方性"
              "法规，供参照）",
              "财预〔2015〕88号《中央部门预算绩效目标管理办法》 (performance targets of central departments: specific "
              "and "
              "quantified); 财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》 (core "
              "targets and "
              "indicators: easy to judge); 《青岛市预算绩效管理条例》第十条 (Qingdao, local: targets are specific)"},
         .remedy = {"改为数值、比率、时限或可以检验的结果。",
                    "Give a figure, a rate, a date or an outcome that can be verified."},
         .severity = Severity::warning,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = per_indicator<visit>};

}  // namespace jixiao::rules::indicator
