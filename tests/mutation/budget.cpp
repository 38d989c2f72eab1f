// Amounts that do not agree.
#include <algorithm>

#include "mutation/budgets.h"
#include "mutation/places.h"

namespace jixiao::test::mutation {
namespace {

/// What the sentences of a report relate to one another breaks with any of their figures.
const Rules prose = {"narrative/ratio-wrong", "narrative/parts-sum-wrong", "narrative/amount-contradiction"};
const Rules execution = {"budget/executed-over-budget", "budget/zero-denominator", "scoring/execution-rate-wrong",
                         "scoring/execution-score-wrong"};
const Rules sums = {"budget/income-expenditure-mismatch", "budget/level-split-mismatch",
                    "budget/income-parts-mismatch",       "budget/expenditure-parts-mismatch",
                    "budget/funds-sources-mismatch",      "budget/task-funds-exceed-expenditure"};

Rules with(Rules a, const Rules& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

Change any_slip(Random& random) {
  return [&random](const BudgetItem&, const std::string& printed) { return slipped(printed, random); };
}

/// A source of its own, not one within the appropriation.
bool is_source(std::string_view item) {
  return item.starts_with("revenue.") && item != "revenue.total" && item != "revenue.general_public_budget" &&
         item != "revenue.government_fund_budget" && item != "revenue.state_capital_budget";
}

bool speaks_of_carryover(const Subject& subject) {
  return contains_any(subject.text(), {"结转", "结余"});
}

Defects income_expenditure(const Subject& subject, const Record& record, Random& random) {
  const bool income_total = find_item(record, "revenue.total") != nullptr;
  const bool spending_total = find_item(record, "expenditure.total") != nullptr;
  const bool form = is_target_form(record) && record.scope == Scope::department;
  const bool income = income_total || (form && find_item(record, "revenue.fiscal_appropriation") != nullptr);
  const bool spending = spending_total || find_item(record, "expenditure.project") != nullptr;
  const bool certain = is_summed_certainly(record, "revenue.") && is_summed_certainly(record, "expenditure.");
  if (!certain || !income || !spending || (is_report(record) && speaks_of_carryover(subject)) ||
      is_assessment_form(record))
    return {};
  const auto wanted = [&](const BudgetItem& item) {
    return (income_total ? item.item == "revenue.total" : is_source(item.item)) ||
           (spending_total ? item.item == "expenditure.total" : is_part_of_expenditure(item.item));
  };
  return changed_amounts(subject, record, wanted, any_slip(random), with(sums, prose));
}

Defects level_split(const Subject& subject, const Record& record, Random& random) {
  if (!is_target_form(record) || find_item(record, "level.own_use") == nullptr ||
      find_item(record, "level.transfer_down") == nullptr)
    return {};
  return changed_amounts(subject, record, [](const BudgetItem& item) { return item.item.starts_with("level."); },
                         any_slip(random), {});
}

/// One source more than all of them: what a form's sum and a sentence's 其中 have in common.
Defects income_parts(const Subject& subject, const Record& record, Random& random) {
  const BudgetItem* total = find_item(record, "revenue.total");
  if (total == nullptr) return {};
  const Rules consequences = with(prose, {"budget/income-expenditure-mismatch"});
  if (!is_report(record)) {
    const auto wanted = [](const BudgetItem& item) { return item.item == "revenue.total" || is_source(item.item); };
    return changed_amounts(subject, record, wanted, any_slip(random), consequences);
  }
  const auto more = [&](const BudgetItem&, const std::string& printed) -> std::optional<std::string> {
    return written_like(total->amount.value * Decimal::parse("1.0" + std::to_string(1 + random.below(9))).value(),
                        printed);
  };
  return changed_amounts(
      subject, record, [](const BudgetItem& item) { return is_source(item.item); }, more, consequences);
}

Defects expenditure_parts(const Subject& subject, const Record& record, Random& random) {
  if (find_item(record, "expenditure.total") == nullptr || find_item(record, "expenditure.basic") == nullptr ||
      find_item(record, "expenditure.project") == nullptr)
    return {};
  const auto wanted = [](const BudgetItem& item) {
    return item.item == "expenditure.total" || is_part_of_expenditure(item.item);
  };
  return changed_amounts(subject, record, wanted, any_slip(random),
                         with(prose, {"budget/income-expenditure-mismatch", "budget/task-funds-exceed-expenditure"}));
}

/// Columns of a funds table in which a total and a source stand.
bool is_summed_fund(const Record& record, const BudgetItem& item) {
  const std::string_view column = column_of(item);
  const bool amount =
      column == "whole" || column == "annual" || column == "initial" || column == "budget" || column == "executed";
  if (!item.item.starts_with("funds.") || !amount || !is_summed_certainly(record, "funds.")) return false;
  const auto in_column = [&](const BudgetItem& other) {
    return other.item.starts_with("funds.") && !other.item.starts_with("funds.total.") && column_of(other) == column;
  };
  return find_item(record, "funds.total." + std::string(column)) != nullptr &&
         std::any_of(record.budget.begin(), record.budget.end(), in_column);
}

Defects funds_sources(const Subject& subject, const Record& record, Random& random) {
  return changed_amounts(
      subject, record, [&](const BudgetItem& item) { return is_summed_fund(record, item); }, any_slip(random),
      execution);
}

/// The budget that an executed amount is held to.
const BudgetItem* budget_beside(const Record& record, const BudgetItem& item) {
  const std::string_view column = column_of(item);
  if (column != "executed" && column != "actual") return nullptr;
  const BudgetItem* budget = beside(record, item, "budget");
  return budget != nullptr && budget->amount.value > Decimal(0) ? budget : nullptr;
}

Defects executed_over_budget(const Subject& subject, const Record& record, Random& random) {
  const auto more = [&](const BudgetItem& item, const std::string& printed) -> std::optional<std::string> {
    const Decimal factor = Decimal::parse("1.0" + std::to_string(3 + random.below(7))).value();
    const Decimal amount = (budget_beside(record, item)->amount.value * factor).rounded(item.amount.value.decimals());
    if (!is_far(budget_beside(record, item)->amount.value, amount)) return std::nullopt;
    return written_like(amount, printed);
  };
  return changed_amounts(
      subject, record, [&](const BudgetItem& item) { return budget_beside(record, item) != nullptr; }, more,
      with(with(execution, prose), {"budget/funds-sources-mismatch"}));
}

Defects zero_denominator(const Subject& subject, const Record& record, Random& random) {
  const auto wanted = [&](const BudgetItem& item) {
    const BudgetItem* executed = beside(record, item, item.item.starts_with("funds.") ? "executed" : "actual");
    return column_of(item) == "budget" && item.amount.value > Decimal(0) && executed != nullptr &&
           executed->amount.value > Decimal(0);
  };
  const auto zero = [&](const BudgetItem&, const std::string&) -> std::optional<std::string> {
    return random.below(2) == 0 ? "0" : "0.00";
  };
  return changed_amounts(subject, record, wanted, zero,
                         with(with(execution, prose), {"budget/funds-sources-mismatch"}));
}

Defects negative_amount(const Subject& subject, const Record& record, Random& /*random*/) {
  const Rules consequences = with(with(sums, execution), {"narrative/parts-sum-wrong"});
  const auto wanted = [&](const BudgetItem& item) {
    return is_money(item) && item.amount.value > Decimal(0) && !is_report(record);
  };
  Defects defects = changed_amounts(
      subject, record, wanted,
      [](const BudgetItem&, const std::string& printed) -> std::optional<std::string> { return "-" + printed; },
      consequences);
  for (const Task& task : record.tasks) {
    if (task.amount && task.amount->value > Decimal(0) && task.amount->spans.size() == 1)
      defects.push_back(
          {rewritten(subject, task.amount->spans, "-" + text_under(subject, task.amount->spans.front()))});
  }
  return defects;
}

/// Its amounts agree: a further slip is not the only one to explain a gap.
bool is_balanced(const Subject& subject, const Record& record) {
  const auto& findings = subject.clean.records[record.source.index].findings;
  return std::none_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.rule.starts_with("budget/") && finding.severity == Severity::warning;
  });
}

/// 1,240.00 in 万元 becomes 12,400,000.00, as the accounts have it; in a form in 元 the other way round.
std::optional<std::string> in_other_unit(const Decimal& amount, const std::string& unit, const std::string& printed) {
  if (amount < Decimal(1)) return std::nullopt;
  if (unit == "万元") return written_like(amount.shifted(4), printed);
  if (unit != "元" || amount < Decimal(100000)) return std::nullopt;
  return amount.shifted(-4).normalised().str();
}

Defects unit_slip(const Subject& subject, const Record& record, Random& /*random*/) {
  if (!is_balanced(subject, record)) return {};
  const auto wanted = [&](const BudgetItem& item) {
    if (is_report(record)) return false;
    if (item.item.starts_with("funds.")) return is_summed_fund(record, item);
    const bool department = is_target_form(record) && find_item(record, "expenditure.project") != nullptr;
    return department && is_summed_certainly(record, "revenue.") &&
           (is_part_of_expenditure(item.item) || item.item == "revenue.fiscal_appropriation" ||
            item.item.starts_with("level."));
  };
  const auto slip = [](const BudgetItem& item, const std::string& printed) {
    return in_other_unit(item.amount.value, item.unit, printed);
  };
  Defects defects = changed_amounts(subject, record, wanted, slip, execution);
  const std::optional<Decimal> spending = spending_of(record);
  for (const Task& task : record.tasks) {
    if (!spending || !task.amount || task.amount->spans.size() != 1 || !(task.amount->value * Decimal(500) > *spending))
      continue;
    const auto slip_of_task =
        in_other_unit(task.amount->value, task.unit, text_under(subject, task.amount->spans.front()));
    if (slip_of_task) defects.push_back({rewritten(subject, task.amount->spans, *slip_of_task)});
  }
  return defects;
}

/// A digit of the initial budget, where it was the budget of the year and nothing is said of changes.
Defects adjustment(const Subject& subject, const Record& record, Random& random) {
  const bool told = std::any_of(record.statements.begin(), record.statements.end(),
                                [](const Statement& one) { return one.kind == StatementKind::adjustment; });
  if (told || record.reason || is_report(record) ||
      contains_any(text_of(record.overall_actual), {"追加", "调整", "结转", "调减", "压减", "收回"}))
    return {};
  const auto wanted = [&](const BudgetItem& item) {
    const BudgetItem* budget = beside(record, item, "budget");
    const BudgetItem* rate = beside(record, item, "rate");
    const bool total = item.item == "funds.total.initial" || item.item == "execution.initial";
    return total && budget != nullptr && budget->amount.value == item.amount.value &&
           (rate == nullptr || !rate->reason);
  };
  return changed_amounts(subject, record, wanted, any_slip(random), {"budget/funds-sources-mismatch"});
}

Defects annual_over_whole(const Subject& subject, const Record& record, Random& random) {
  const auto wanted = [&](const BudgetItem& item) {
    return item.item.starts_with("funds.") && column_of(item) == "annual" && beside(record, item, "whole") != nullptr;
  };
  const auto more = [&](const BudgetItem& item, const std::string& printed) -> std::optional<std::string> {
    const Decimal whole = beside(record, item, "whole")->amount.value;
    return written_like(whole + Decimal(static_cast<std::int64_t>(1 + random.below(90))), printed);
  };
  return changed_amounts(subject, record, wanted, more, {"budget/funds-sources-mismatch"});
}

/// One unit of the last decimal more: the parts were rounded, their sum was not.
Defects rounding(const Subject& subject, const Record& record, Random& /*random*/) {
  if (!is_balanced(subject, record)) return {};
  const auto wanted = [&](const BudgetItem& item) {
    const bool department = is_target_form(record) && record.scope == Scope::department &&
                            find_item(record, "expenditure.project") != nullptr &&
                            is_summed_certainly(record, "revenue.");
    const bool summed =
        is_summed_fund(record, item) ||
        (department && (is_part_of_expenditure(item.item) || item.item == "revenue.fiscal_appropriation"));
    return item.amount.value.decimals() >= 2 && !item.amount.value.is_zero() && summed;
  };
  const auto last = [](const BudgetItem& item, const std::string& printed) -> std::optional<std::string> {
    return written_like(item.amount.value + Decimal::unit(item.amount.value.decimals()), printed);
  };
  return changed_amounts(subject, record, wanted, last, {});
}

}  // namespace

const std::vector<Injector>& budget_injectors() {
  static const std::vector<Injector> all = {
      {"budget/adjustment-unexplained", adjustment},
      {"budget/annual-over-whole", annual_over_whole},
      {"budget/executed-over-budget", executed_over_budget},
      {"budget/expenditure-parts-mismatch", expenditure_parts},
      {"budget/funds-sources-mismatch", funds_sources},
      {"budget/income-expenditure-mismatch", income_expenditure},
      {"budget/income-parts-mismatch", income_parts},
      {"budget/level-split-mismatch", level_split},
      {"budget/negative-amount", negative_amount},
      {"budget/rounding-difference", rounding},
      {"budget/task-funds-exceed-expenditure", task_funds},
      {"budget/task-without-funds", task_without_funds},
      {"budget/unit-slip", unit_slip},
      {"budget/zero-denominator", zero_denominator},
  };
  return all;
}

}  // namespace jixiao::test::mutation
