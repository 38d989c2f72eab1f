#include "rules/support/sums.h"

#include <algorithm>
#include <array>

#include "rules/support/cells.h"
#include "rules/support/funds.h"
#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

SumCheck not_applicable(Sum sum, Message reason) {
  return {sum, Outcome::not_applicable, std::move(reason), {}, {}, false};
}

SumCheck not_checkable(Sum sum, Message reason) {
  return {sum, Outcome::not_checkable, std::move(reason), {}, {}, false};
}

/// A sum of two sides that were collected from cells, or why there is none.
SumCheck of_sides(Sum sum, const Cells& left, const Cells& right, const Bilingual& left_name,
                  const Bilingual& right_name) {
  for (const Cells* side : {&left, &right}) {
    if (!side->unread().zh.empty()) {
      return not_checkable(sum, side->unread());
    }
  }
  return {sum, Outcome::checked, {}, {left_name, left.amounts()}, {right_name, right.amounts()}, false};
}

/// Prose that speaks of money carried over explains any difference of income and expenditure.
bool speaks_of_carryover(const RecordView& view) {
  return view.item("revenue.carryover") != nullptr ||
         std::any_of(view.record().statements.begin(), view.record().statements.end(), [](const Statement& statement) {
           return statement.kind == StatementKind::adjustment && contains_any(statement.text, {"结转", "结余"});
         });
}

SumCheck income_expenditure(const RecordView& view) {
  constexpr Sum sum = Sum::income_expenditure;
  const Cells expenditure = expenditure_cells(view);
  const Cells income = income_cells(view);
  if (expenditure.nothing() || income.nothing()) {
    return expenditure.nothing() ? not_applicable(sum, {"没有完整的支出金额", "no full set of expenditure figures"})
                                 : not_applicable(sum, {"没有收入金额", "no income figures"});
  }
  if (view.record().kind == Kind::self_assessment_report && speaks_of_carryover(view)) {
    return not_applicable(sum, {"报告提到结转或结余，收支可以不等", "the report speaks of money carried over"});
  }
  return of_sides(sum, expenditure, income, {"部门预算支出", "expenditure"}, {"收入", "income"});
}

SumCheck level_split(const RecordView& view) {
  constexpr Sum sum = Sum::level_split;
  Cells levels(view);
  levels.need("level.own_use");
  levels.need("level.transfer_down");
  if (levels.nothing()) {
    return not_applicable(sum, {"按预算级次划分未填写", "the split by level is blank"});
  }
  const Cells expenditure = expenditure_cells(view);
  if (expenditure.nothing()) {
    return not_applicable(sum, {"没有完整的支出金额", "no full set of expenditure figures"});
  }
  return of_sides(sum, levels, expenditure, {"按预算级次划分合计", "the split by level"},
                  {"部门预算支出", "expenditure"});
}

SumCheck expenditure_parts(const RecordView& view) {
  constexpr Sum sum = Sum::expenditure_parts;
  Cells total(view);
  total.need("expenditure.total");
  Cells parts(view);
  parts.need("expenditure.basic");
  parts.need("expenditure.project");
  parts.take("expenditure.special_funds");
  parts.take("expenditure.other_development");
  if (total.nothing() || parts.nothing()) {
    return not_applicable(sum, {"没有印出支出总额及其分项", "no expenditure total printed with its parts"});
  }
  return of_sides(sum, total, parts, {"支出总额", "total expenditure"}, {"分项合计", "the sum of its parts"});
}

/// `listed` parts make the list exhaustive on a form; prose that names some (其中) only bounds them.
SumCheck parts_of_income(const RecordView& view, std::string_view whole, const Cells& parts, std::size_t listed) {
  Cells total(view);
  total.need(whole);
  if (total.nothing() || parts.nothing()) {
    return not_applicable(Sum::income_parts, {"没有印出收入总额及其分项", "no income total printed with its parts"});
  }
  SumCheck check = of_sides(Sum::income_parts, total, parts, item_name(whole), {"分项合计", "the sum of its parts"});
  const bool prose = view.record().kind == Kind::self_assessment_report && view.table("budget") == nullptr;
  check.open_ended = prose || parts.listed() < listed;
  return check;
}

void add_income_parts(const RecordView& view, std::vector<SumCheck>& sums) {
  sums.push_back(parts_of_income(view, "revenue.total", income_source_cells(view), 2));
  Cells budgets(view);
  budgets.take("revenue.general_public_budget");
  budgets.take("revenue.government_fund_budget");
  budgets.take("revenue.state_capital_budget");
  sums.push_back(parts_of_income(view, "revenue.fiscal_appropriation", budgets, 2));
}

/// A source with sub-rows (中央, 省, …) has several items: the first where it is the sum of the others, else all.
void take_source(const RecordView& view, std::string_view item, Cells& cells) {
  const auto items = view.items(item);
  if (items.size() > 2) {
    std::vector<Amount> rest;
    for (std::size_t i = 1; i < items.size(); ++i) {
      rest.push_back(amount_of(view, *items[i]));
    }
    const Balance sub = balance({amount_of(view, *items.front())}, rest);
    if (sub.comparable && sub.within()) {
      cells.take(item);
      return;
    }
  }
  cells.take_all(item);
}

void add_funds_sources(const RecordView& view, std::vector<SumCheck>& sums) {
  constexpr Sum sum = Sum::funds_sources;
  for (const std::string_view family : {"funds", "execution"}) {
    for (const FundsColumn& column : sum_columns) {
      Cells total(view);
      total.need(funds_item(family, "total", column.name));
      Cells sources(view);
      for (const std::string_view source : fund_sources) {
        take_source(view, funds_item(family, source, column.name), sources);
      }
      if (sources.nothing()) {
        continue;  // a blank column asks nothing
      }
      if (total.nothing()) {
        sums.push_back(not_checkable(
            sum, {cat("“", column.label.zh, "”没有印出总额"), cat("no total printed for ", column.label.en)}));
      } else {
        sums.push_back(of_sides(sum, total, sources, column.label, {"各来源合计", "the sum of its sources"}));
      }
    }
  }
  if (sums.empty()) {
    sums.push_back(not_applicable(sum, {"没有按来源列出的资金", "no funds listed by source"}));
  }
}

}  // namespace

Side expenditure_side(const RecordView& view) {
  const Cells cells = expenditure_cells(view);
  const bool usable = !cells.nothing() && cells.unread().zh.empty();
  return {{"部门预算支出", "expenditure"}, usable ? cells.amounts() : std::vector<Amount>{}};
}

std::vector<SumCheck> sums_of(const RecordView& view) {
  const Record& record = view.record();
  const bool department = record.scope == Scope::department;
  const bool report = record.kind == Kind::self_assessment_report;
  std::vector<SumCheck> sums;
  if (!report && !(department && record.kind == Kind::target_form)) {
    add_funds_sources(view, sums);
  }
  if (!department && !report) {
    return sums;
  }
  add_income_parts(view, sums);
  sums.push_back(expenditure_parts(view));
  if (record.kind != Kind::self_assessment_form) {
    sums.push_back(income_expenditure(view));
  }
  if (record.kind == Kind::target_form) {
    sums.push_back(level_split(view));
  }
  return sums;
}

bool comparable(const SumCheck& sum, RuleRun& run) {
  switch (sum.outcome) {
    case Outcome::checked:
      return true;
    case Outcome::not_applicable:
      run.not_applicable(sum.reason);
      break;
    case Outcome::not_checkable:
      run.unread(sum.reason);
      break;
  }
  return false;
}

Finding& report_gap(const SumCheck& sum, const Balance& balance, Severity severity, RuleRun& run) {
  const std::string left = written(sum.left.amounts, balance.left, balance.unit);
  const std::string right = written(sum.right.amounts, balance.right, balance.unit);
  const std::string gap = written(balance.gap.abs(), balance.unit);
  Message message{cat(sum.left.name.zh, " ", left, "，", sum.right.name.zh, " ", right, "，相差 ", gap),
                  cat(sum.left.name.en, " ", left, ", ", sum.right.name.en, " ", right, ": a gap of ", gap)};
  Finding& finding = run.report(severity, sum.left.amounts.front().place, std::move(message));
  finding.related = spans_of(sum.left.amounts, 1);
  const Spans others = spans_of(sum.right.amounts);
  finding.related.insert(finding.related.end(), others.begin(), others.end());
  finding.actual = balance.left;
  finding.expected = balance.right;
  finding.difference = balance.gap.abs();
  return finding;
}

void check_sum(Sum kind, GapSeverity severity, RuleRun& run) {
  run.counting({"个等式", "sums"});
  for (const SumCheck& sum : sums_of(run.view())) {
    if (sum.sum != kind || !comparable(sum, run)) {
      continue;
    }
    const Judgement judgement = judge(sum, run.view().thresholds());
    if (judgement.verdict == Verdict::not_comparable) {
      run.unread({"金额单位未注明，无法比较", "the unit of some amounts is not stated"});
      continue;
    }
    run.compared();
    if (judgement.verdict != Verdict::mismatch) {
      continue;
    }
    if (const auto judged = severity(sum, judgement.balance, run.view())) {
      report_gap(sum, judgement.balance, *judged, run);
    }
  }
}

}  // namespace jixiao::rules
