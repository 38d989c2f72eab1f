// Actual values that do not fit their targets, and reasons that are missing.
#include <algorithm>

#include "base/unicode.h"
#include "mutation/rows.h"

namespace jixiao::test::mutation {
namespace {

int decimals_of(const Value& value) {
  return value.value.decimals();
}

Defects actual_missing(const Subject& subject, const Record& record, Random& /*random*/) {
  return of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    if (!is_whole(record, row) || !row.actual) return std::nullopt;
    return Defect{.edits = emptied(subject, row.actual->spans), .fields = {pointer_of(record, row) + "/actual"}};
  });
}

Defects not_comparable(const Subject& subject, const Record& record, Random& random) {
  static const std::vector<std::string> words = {"完成", "已完成", "达成预期指标", "达标"};
  return of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    if (!is_comparable(record, row)) return std::nullopt;
    return Defect{rewritten(subject, row.actual->spans, random.one_of(words))};
  });
}

/// What is counted in the form's own words, and what could not be the same.
Defects unit_mismatch(const Subject& subject, const Record& record, Random& random) {
  static const std::vector<std::string> counted = {"场", "次", "人", "人次", "个",  "座",
                                                   "件", "户", "家", "名",   "公里"};
  return of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    if (!is_comparable(record, row) || row.actual->spans.size() != 1) return std::nullopt;
    const std::string printed = text_under(subject, row.actual->spans.front());
    const std::string unit = row.actual_value->unit;
    if (unit == "%" && row.target->value >= Decimal(50) && is_forward(row) && row.actual_value->value < Decimal(100))
      return Defect{rewritten(subject, row.actual->spans, row.actual_value->value.shifted(-2).str())};
    const bool known = std::find(counted.begin(), counted.end(), unit) != counted.end();
    if (!known || !printed.ends_with(unit)) return std::nullopt;
    const bool people = contains_any(unit, {"人", "户", "名"});
    const std::string other = unit == "公里" ? "个"
                              : people       ? "件"
                                             : random.one_of(std::vector<std::string>{"人", "公里", "万元"});
    return Defect{rewritten(subject, row.actual->spans, printed.substr(0, printed.size() - unit.size()) + other)};
  });
}

/// The figure the wrong side of its target by 3 % and more.
std::optional<Decimal> missing_the_target(const Indicator& row, Random& random) {
  const Decimal& target = row.target->value;
  const int decimals = row.target->unit == "%" ? 1 : std::max(decimals_of(*row.target), decimals_of(*row.actual_value));
  const Decimal actual =
      is_reverse(row) ? scaled(target, 104, 150, decimals, random) : scaled(target, 40, 97, decimals, random);
  const bool missed = is_reverse(row) ? actual > target : actual < target;
  const bool possible = actual > Decimal(0) && (row.target->unit != "%" || actual <= Decimal(100));
  return missed && possible ? std::optional(actual) : std::nullopt;
}

Defects unmet(const Subject& subject, const Record& record, Random& random) {
  return of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    if (!is_met(record, row) || !lacks_reason(record, row)) return std::nullopt;
    const auto actual = missing_the_target(row, random);
    if (!actual) return std::nullopt;
    return Defect{refigured(subject, row.actual->spans, *actual), {"scoring/score-completion-mismatch"}};
  });
}

Defects overshoot(const Subject& subject, const Record& record, Random& random) {
  return of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    if (!is_met(record, row) || !is_forward(row) || !lacks_reason(record, row) || row.target->unit == "%")
      return std::nullopt;
    const Decimal actual =
        scaled(row.target->value, 150, 320, std::max(decimals_of(*row.target), decimals_of(*row.actual_value)), random);
    return Defect{refigured(subject, row.actual->spans, actual)};
  });
}

/// The row's cell in the column of reasons: where one is printed, else the empty one.
Edits reason_cell(const Subject& subject, const Indicator& row, const std::string& text) {
  if (row.reason) return rewritten(subject, row.reason->spans, text);
  if (!row.score || row.score->spans.empty()) return {};
  const std::uint32_t line = row.score->spans.front().line;
  std::optional<Edit> cell = cell_below(subject, line, {"原因", "改进措施"});
  if (!cell || !fold_tight(subject.text().substr(cell->begin, cell->end - cell->begin)).empty()) return {};
  cell->text = text;
  return {*cell};
}

Defects reason_although_met(const Subject& subject, const Record& record, Random& random) {
  static const std::vector<std::string> reasons = {"因疫情影响未完成", "项目进度滞后，未达到年度目标",
                                                   "招标推迟，年底未完成", "与目标存在偏差，下一步加快进度"};
  return of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    if (!is_met(record, row) || !has_full_score(record, row) || !lacks_reason(record, row)) return std::nullopt;
    return Defect{reason_cell(subject, row, random.one_of(reasons))};
  });
}

Defects low_execution(const Subject& subject, const Record& record, Random& random) {
  if (!is_assessment_form(record) || record.reason ||
      contains_any(text_of(record.overall_actual), {"执行率", "结转", "结余", "收回", "调减", "压减"}))
    return {};
  const auto wanted = [&](const BudgetItem& item) {
    const BudgetItem* budget = beside(record, item, "budget");
    const BudgetItem* rate = beside(record, item, "rate");
    const bool total = item.item == "funds.total.executed" || item.item == "execution.actual";
    return total && budget != nullptr && item.amount.value > Decimal(0) && (rate == nullptr || !rate->reason);
  };
  const auto less = [&](const BudgetItem& item, const std::string& printed) -> std::optional<std::string> {
    return written_like(
        scaled(beside(record, item, "budget")->amount.value, 30, 88, item.amount.value.decimals(), random), printed);
  };
  return changed_amounts(subject, record, wanted, less,
                         {"budget/funds-sources-mismatch", "budget/executed-over-budget",
                          "scoring/execution-rate-wrong", "scoring/execution-score-wrong"});
}

}  // namespace

const std::vector<Injector>& completion_injectors() {
  static const std::vector<Injector> all = {
      {"completion/actual-missing", actual_missing},
      {"completion/actual-not-comparable", not_comparable},
      {"completion/low-execution-without-reason", low_execution},
      {"completion/overshoot-without-reason", overshoot},
      {"completion/reason-although-met", reason_although_met},
      {"completion/unit-mismatch", unit_mismatch},
      {"completion/unmet-without-reason", unmet},
  };
  return all;
}

}  // namespace jixiao::test::mutation
