#include "rules/support/funds.h"
#include "rules/support/words.h"

namespace jixiao::rules::budget {
namespace {

bool certain(const RecordView& view, const BudgetItem* item) {
  return item != nullptr && !view.uncertain(view.pointer(*item));
}

void check_row(const FundsRow& row, const BudgetItem& budget, RuleRun& run) {
  const RecordView& view = run.view();
  if (!budget.amount.value.is_zero()) {
    return;
  }
  const FindingPlace place{view.pointer(budget), first(budget.amount.spans, budget.span)};
  if (certain(view, row.executed) && row.executed->amount.value > Decimal(0)) {
    const std::string spent = written(row.executed->amount.value, view.unit(*row.executed));
    Finding& finding = run.report(
        place, {cat(quoted(row.name.zh), "的预算数为 0，执行数为 ", spent, "，执行率没有意义"),
                cat("the budget of ", row.name.en, " is 0, yet ", spent, " was executed: the rate is undefined")});
    finding.related = {first(row.executed->amount.spans, row.executed->span)};
    finding.actual = row.executed->amount.value;
    return;
  }
  const BudgetItem* points = certain(view, row.weight) ? row.weight : row.score;
  if (certain(view, points) && points->amount.value > Decimal(0)) {
    const std::string value = points->amount.value.str();
    Finding& finding =
        run.report(Severity::warning, place,
                   {cat(quoted(row.name.zh), "的预算数为 0，却有", points == row.weight ? "分值 " : "得分 ", value),
                    cat("the budget of ", row.name.en, " is 0, yet it has a ",
                        points == row.weight ? "weight" : "score", " of ", value)});
    finding.related = {first(points->amount.spans, points->span)};
  }
}

/// 完成年初预算的X%, with a budget of 0, in prose.
void check_claims(const Record& record, RuleRun& run) {
  for (std::size_t i = 0; i < record.claims.size(); ++i) {
    const Claim& claim = record.claims[i];
    const std::string field = "/claims/" + std::to_string(i);
    if (claim.kind != ClaimKind::ratio || !claim.whole || !claim.whole->value.is_zero() ||
        run.view().uncertain(field)) {
      continue;
    }
    run.compared();
    const bool spent = claim.part && claim.part->value > Decimal(0);
    const std::string percent = claim.percent ? claim.percent->value.str() : claim.stated.str();
    run.report(spent ? Severity::error : Severity::warning, {field, claim.span},
               {cat("基数为 0，", percent, "% 没有意义"), cat(percent, "% of 0 is undefined")});
  }
}

void check(const Record& record, RuleRun& run) {
  for (const FundsRow& row : funds_rows(run.view())) {
    const BudgetItem* budget = row.divisor;
    if (certain(run.view(), budget)) {
      run.compared();
      check_row(row, *budget, run);
    } else if (budget != nullptr) {
      run.unread({"预算数未能确认", "the budget was not read with certainty"});
    }
  }
  check_claims(record, run);
  run.not_applicable({"没有印出预算数", "no budget printed"});
}

}  // namespace

extern const constinit Rule zero_denominator = {
    .info =
        {.id = "budget/zero-denominator",
         .name = {"预算数为零", "Budget of zero"},
         .what =
             {"预算数印为 0 的行：有执行数为错误，有分值或得分为警告；文字中以 0 "
              "为基数的百分比同样。空白不检查，只有零而无分值"
              "的行不报告。",
              "Rows whose budget is printed as 0: an executed amount is an error, a weight or score a warning; so is a "
              "percentage of 0 in prose. Blank budgets, and zero rows without weight or money, are in order."},
         .why = {"没有预算就没有执行率，据此打出的得分没有依据。",
                 "Without a budget there is no execution rate, and no score that follows from it."},
         .basis = {"推导：分母为零，执行率无定义", "Derived: the rate is undefined"},
         .remedy = {"填写调整后的预算数；确无预算的行不设分值。",
                    "Enter the adjusted budget; a row that has none carries no weight."},
         .severity = Severity::error,
         .kinds = AD | AP | R,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::budget
