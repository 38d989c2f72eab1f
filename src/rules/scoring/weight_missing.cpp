#include <algorithm>

#include "base/unicode.h"
#include "rules/support/columns.h"
#include "rules/support/rows.h"

namespace jixiao::rules::scoring {
namespace {

/// Nothing, or zero: 0 | 0.00% | 0 of a row that is not used.
bool is_unused(const IndicatorRow& row) {
  const Value* target = target_value(row);
  const bool nothing = target == nullptr || target->type == ValueType::none ||
                       (target->type == ValueType::number && target->value.is_zero());
  const auto& actual = row.indicator->actual_value;
  return nothing && (!actual || actual->type == ValueType::none || actual->value.is_zero());
}

bool wants_weight(const IndicatorRow& row) {
  const Figure& weight = row.indicator->weight;
  const bool zero = weight && weight->value.is_zero();
  return !fold_tight(text_of(*row.target)).empty() && !(zero && is_unused(row));
}

void report_row(const IndicatorRow& row, RuleRun& run) {
  const Figure& weight = row.indicator->weight;
  const FindingPlace place{row.pointer() + "/weight",
                           weight ? first(weight->spans, row.indicator->span) : row.indicator->span};
  const bool zero = weight.has_value();
  Finding& finding =
      run.report(place, {cat("指标", row_name(row), zero ? "的分值为 0" : "没有分值"),
                         cat("the indicator ", row_name(row), zero ? " has a weight of 0" : " has no weight")});
  if (zero) {
    finding.actual = weight->value;
  }
}

void check(const Record& record, RuleRun& run) {
  const RecordView& view = run.view();
  const bool any = std::any_of(record.indicators.begin(), record.indicators.end(),
                               [](const Indicator& row) { return row.weight.has_value(); });
  if (!any && (record.kind == Kind::target_form || !view.has_column("indicators", "weight"))) {
    run.not_applicable({"指标没有分值栏", "the indicators have no column of weights"});
    return;
  }
  std::vector<const IndicatorRow*> missing;
  std::size_t asked = 0;
  for (const IndicatorRow& row : view.rows()) {
    if (!wants_weight(row)) {
      continue;
    }
    if (!certain(row, view, {"weight", row.target_field})) {
      run.unread({"部分分值未能确认", "some weights were not read with certainty"});
      continue;
    }
    ++asked;
    if (!row.indicator->weight || !(row.indicator->weight->value > Decimal(0))) {
      missing.push_back(&row);
    }
  }
  run.compared(asked);
  run.not_applicable({"没有带指标值的指标", "no indicator with a target"});
  if (!any && missing.size() > 1) {
    report_blank_column({"分值", "weights"}, missing.size(), run);
    return;
  }
  for (const IndicatorRow* row : missing) {
    report_row(*row, run);
  }
}

}  // namespace

extern const constinit Rule weight_missing = {
    .info =
        {.id = "scoring/weight-missing",
         .name = {"分值缺失", "Weight missing"},
         .what = {"有名称和指标值的指标应有大于 0 的分值；整栏空白时只报告一次。指标值为 0 或“无”的空行不检查；目标表只"
                  "在其他指标有分值时检查。",
                  "An indicator with a name and a target has a weight above 0; a wholly blank column is one finding. "
                  "Unused rows whose target is 0 or 无 are left out; target forms are checked where other rows have "
                  "weights."},
         .why = {"没有分值的指标不影响总分，等于没有考核。", "An indicator without a weight counts for nothing."},
         .basis = {"填报实务", "Filing practice"},
         .remedy = {"填写该指标的分值，并使合计为 100。", "Enter its weight, and let all weights make 100."},
         .severity = Severity::warning,
         .kinds = TP | AD | AP,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::scoring
