// budget/: bounds, units, zeros and adjustments.
#include <gtest/gtest.h>

#include "unit/rules_record.h"

namespace jixiao::test {
namespace {

using Items = std::vector<std::pair<std::string_view, std::string_view>>;

RecordBuilder with(Kind kind, Scope scope, const Items& items) {
  RecordBuilder form(kind, scope);
  form.money(items);
  return form;
}

RecordBuilder assessment(const Items& items) {
  return with(Kind::self_assessment_form, Scope::project, items);
}

RecordBuilder report(const Items& items) {
  return with(Kind::self_assessment_report, Scope::department, items);
}

constexpr std::string_view task_funds = "budget/task-funds-exceed-expenditure";
constexpr std::string_view without_funds = "budget/task-without-funds";
constexpr std::string_view over_budget = "budget/executed-over-budget";
constexpr std::string_view zero = "budget/zero-denominator";
constexpr std::string_view slip = "budget/unit-slip";
constexpr std::string_view adjustment = "budget/adjustment-unexplained";

TEST(RulesTaskFunds, AgainstBothBounds) {
  const auto with_tasks = [](const std::vector<std::string_view>& amounts) {
    RecordBuilder form = balanced_form();  // project 1484.96, development 1594.36, all 6449.47
    for (const std::string_view amount : amounts) form.task("任务", amount);
    return form;
  };
  RecordBuilder tianhe = with_tasks({"81.60", "166.87", "556.28", "711.28"});
  EXPECT_EQ(verdict(task_funds, tianhe), "-");
  RecordBuilder exact = with_tasks({"1594.36"});
  EXPECT_EQ(verdict(task_funds, exact), "-");
  RecordBuilder rounded = with_tasks({"1594.38"});  // tolerance ½ · 0.01 · 4
  EXPECT_EQ(verdict(task_funds, rounded), "-");
  RecordBuilder beyond = with_tasks({"1594.39"});
  EXPECT_EQ(verdict(task_funds, beyond), "warning");
  RecordBuilder more_than_all = with_tasks({"4000.00", "2600"});
  EXPECT_EQ(verdict(task_funds, more_than_all), "error");
  RecordBuilder none = with_tasks({});
  EXPECT_EQ(verdict(task_funds, none), "n/a");
  RecordBuilder uncertain = with_tasks({"4000.00", "2600"});
  uncertain.note(NoteKind::uncertain, "/tasks/1/amount");
  EXPECT_EQ(verdict(task_funds, uncertain), "n/c");
  RecordBuilder no_project(Kind::target_form);
  no_project.task("任务", "10.00").money("revenue.total", "5.00");
  EXPECT_EQ(verdict(task_funds, no_project), "n/a");
}

TEST(RulesTaskWithoutFunds, WhereOthersHaveThem) {
  RecordBuilder form(Kind::target_form);
  form.task("依法治区", "15").task("公共服务", "").task("治理", "0.00").task("其他需完成的任务（可选填）", "");
  EXPECT_EQ(verdict(without_funds, form), "warning warning");
  EXPECT_EQ(run_rule(without_funds, form.record()).findings.front().message.zh, "任务“公共服务”未填拟投入资金");
  form.note(NoteKind::uncertain, "/tasks/1/amount");
  EXPECT_EQ(verdict(without_funds, form), "warning");
  EXPECT_EQ(run_rule(without_funds, form.record()).reason.zh, "3 行中比对了 2 行");
  RecordBuilder blank(Kind::target_form);
  blank.task("依法治区", "").task("公共服务", "");
  EXPECT_EQ(verdict(without_funds, blank), "n/a");
}

TEST(RulesExecutedOverBudget, PerRowAndInTotal) {
  RecordBuilder over = assessment({{"funds.total.budget", "45.00"}, {"funds.total.executed", "45.60"}});
  EXPECT_EQ(verdict(over_budget, over), "error");
  EXPECT_EQ(run_rule(over_budget, over.record()).findings.front().message.en,
            "the amount executed 45.60 万元 exceeds the budget 45.00 万元 by 0.60 万元");
  RecordBuilder rounded = assessment({{"funds.total.budget", "45.00"}, {"funds.total.executed", "45.01"}});
  EXPECT_EQ(verdict(over_budget, rounded), "-");
  RecordBuilder added =
      assessment({{"funds.total.initial", "0"}, {"funds.total.budget", "4.50"}, {"funds.total.executed", "4.05"}});
  EXPECT_EQ(verdict(over_budget, added), "-");
  RecordBuilder initial_only = assessment({{"funds.total.initial", "310.00"}, {"funds.total.executed", "318.50"}});
  EXPECT_EQ(verdict(over_budget, initial_only), "warning");
  RecordBuilder source = assessment({{"funds.total.budget", "100.00"},
                                     {"funds.total.executed", "100.00"},
                                     {"funds.other.budget", "60.00"},
                                     {"funds.other.executed", "66.00"}});
  EXPECT_EQ(verdict(over_budget, source), "error");
  RecordBuilder department = report({{"execution.budget", "7514.04"}, {"execution.actual", "7493.67"}});
  EXPECT_EQ(verdict(over_budget, department), "-");
  RecordBuilder rate_only = report({{"execution.rate", "100"}});
  EXPECT_EQ(verdict(over_budget, rate_only), "n/c");
  RecordBuilder no_budget = assessment({{"funds.total.executed", "45.60"}});
  EXPECT_EQ(verdict(over_budget, no_budget), "n/c");
}

TEST(RulesZeroDenominator, MoneyOrPointsOnARowOfZero) {
  RecordBuilder spent = assessment({{"funds.total.budget", "0"}, {"funds.total.executed", "59.42"}});
  EXPECT_EQ(verdict(zero, spent), "error");
  EXPECT_EQ(verdict(over_budget, spent), "-");  // reported once
  RecordBuilder weighted = assessment({{"funds.total.budget", "0"}, {"funds.total.executed", "0"}});
  weighted.money("funds.total.weight", "10", "分");
  EXPECT_EQ(verdict(zero, weighted), "warning");
  RecordBuilder idle = assessment({{"funds.unit.budget", "0.00"}, {"funds.unit.executed", "0.00"}});
  idle.money("funds.unit.rate", "0.00", "%");
  EXPECT_EQ(verdict(zero, idle), "-");
  RecordBuilder added =
      assessment({{"funds.total.initial", "0"}, {"funds.total.budget", "4.50"}, {"funds.total.executed", "4.05"}});
  EXPECT_EQ(verdict(zero, added), "-");
  RecordBuilder blank = assessment({{"funds.total.executed", "4.05"}});
  EXPECT_EQ(verdict(zero, blank), "n/a");
  RecordBuilder form_of_2016 = assessment({{"funds.total.initial", "0"}, {"funds.total.executed", "4.05"}});
  EXPECT_EQ(verdict(zero, form_of_2016), "error");
  RecordBuilder prose = report({});
  prose.ratio("59.42", "0", "100", "万元");
  EXPECT_EQ(verdict(zero, prose), "error");
}

TEST(RulesNegativeAmount, OfBudgetAndTasks) {
  constexpr std::string_view rule = "budget/negative-amount";
  RecordBuilder form(Kind::target_form);
  form.money("revenue.other_funds", "-12.50").task("整治", "-255.80").money("funds.total.rate", "-3.2", "%");
  EXPECT_EQ(verdict(rule, form), "error error");
  EXPECT_EQ(run_rule(rule, form.record()).findings.front().message.zh, "“其他资金”的金额为负：-12.50 万元");
  form.note(NoteKind::uncertain, "/budget/0/amount").note(NoteKind::uncertain, "/tasks/0");
  EXPECT_EQ(verdict(rule, form), "n/c");
  RecordBuilder nothing(Kind::self_assessment_report);
  EXPECT_EQ(verdict(rule, nothing), "n/a");
}

TEST(RulesUnitSlip, OneFigureOfASum) {
  RecordBuilder form = balanced_form();
  form.record().budget[1].amount.value = *Decimal::parse("14849600");  // project expenditure in 元
  const RuleResult result = run_rule(slip, form.record());
  ASSERT_EQ(result.findings.size(), 1U);  // though it disturbs two sums
  EXPECT_EQ(result.findings.front().severity, Severity::error);
  EXPECT_EQ(result.findings.front().field, "/budget/1");
  EXPECT_EQ(result.findings.front().expected->str(), "1484.96");
  EXPECT_EQ(verdict("budget/income-expenditure-mismatch", form), "-");
  EXPECT_EQ(verdict("budget/level-split-mismatch", form), "-");
  RecordBuilder exact = balanced_form();
  EXPECT_EQ(verdict(slip, exact), "-");
}

TEST(RulesUnitSlip, InAFormInYuanTheSmallFigureIsOdd) {
  RecordBuilder form(Kind::target_form, Scope::project);
  form.money("funds.total.annual", "4935400.00", "元").money("funds.fiscal.annual", "3498000.00", "元");
  form.money("funds.other.annual", "143.74", "元");
  const RuleResult result = run_rule(slip, form.record());
  ASSERT_EQ(result.findings.size(), 1U);
  EXPECT_EQ(result.findings.front().field, "/budget/2");
  EXPECT_EQ(verdict("budget/funds-sources-mismatch", form), "-");
}

TEST(RulesUnitSlip, AFigureTooMuchIsNoSlip) {
  // Without the last part the sum would hold: dividing it by 10 000 explains nothing.
  RecordBuilder form(Kind::target_form, Scope::project);
  form.money({{"funds.total.annual", "1000.00"}, {"funds.fiscal.annual", "1000.00"}, {"funds.other.annual", "50.00"}});
  EXPECT_EQ(verdict(slip, form), "-");
  EXPECT_EQ(verdict("budget/funds-sources-mismatch", form), "error");
}

TEST(RulesUnitSlip, TaskAboveItsBound) {
  RecordBuilder form = balanced_form();
  form.task("治理", "15").task("公共服务", "5834000");
  EXPECT_EQ(verdict(slip, form), "error");
  EXPECT_EQ(verdict(task_funds, form), "-");
  // A digit too many is no slip of the unit; nor is a lost decimal point.
  for (const std::string_view amount : {"15948.00", "7112811"}) {
    RecordBuilder other = balanced_form();
    other.task("治理", amount);
    EXPECT_EQ(verdict(task_funds, other), "error") << amount;
    EXPECT_EQ(verdict(slip, other), "-") << amount;
  }
  RecordBuilder all_in_yuan = balanced_form();
  all_in_yuan.task("治理", "816000").task("公共服务", "5562800");
  EXPECT_EQ(verdict(slip, all_in_yuan), "error");
  EXPECT_EQ(verdict(task_funds, all_in_yuan), "-");
}

TEST(RulesUnitSlip, TwoMentionsOfOneItem) {
  RecordBuilder equal = report({{"expenditure.total", "22614.51"}});
  equal.mention("expenditure.total", "226145100.00", "元");
  EXPECT_EQ(verdict(slip, equal), "-");
  RecordBuilder lost = report({{"expenditure.total", "22614.51"}});
  lost.mention("expenditure.total", "22614.51", "元");
  EXPECT_EQ(verdict(slip, lost), "error");
  RecordBuilder different = report({{"expenditure.total", "22614.51"}});
  different.mention("expenditure.total", "21614.51", "万元");
  EXPECT_EQ(verdict(slip, different), "-");  // amount-contradiction's
}

TEST(RulesUnitSlip, AFormInYuanWithoutAThousand) {
  RecordBuilder form(Kind::self_assessment_report);
  form.money("execution.initial", "100", "元").money("execution.actual", "33.78", "元");
  EXPECT_EQ(verdict(slip, form), "warning");
  form.money("execution.budget", "1000", "元");
  EXPECT_EQ(verdict(slip, form), "-");
  RecordBuilder one(Kind::self_assessment_report);
  one.money("execution.initial", "100", "元");
  EXPECT_EQ(verdict(slip, one), "n/a");
}

TEST(RulesAdjustment, NeedsAReason) {
  const Items items = {{"funds.total.initial", "0.00"}, {"funds.total.budget", "4.50"}};
  RecordBuilder form = assessment(items);
  form.table("funds", {"initial", "budget", "reason"}).money("funds.total.rate", "90.00", "%");
  EXPECT_EQ(verdict(adjustment, form), "warning");
  Text& reason = form.record().budget.back().reason;
  reason = Sourced<std::string>{"2.年中发生预算调整的应单独说明理由", {{9, 1, 9, 2}}};
  EXPECT_EQ(verdict(adjustment, form), "warning");
  reason->value = "2.年中发生预算调整的应单独说明理由。年中追加4.5万元";
  EXPECT_EQ(verdict(adjustment, form), "-");
  reason->value = "年中追加4.5万元";
  EXPECT_EQ(verdict(adjustment, form), "-");
  reason->value = "无";
  EXPECT_EQ(verdict(adjustment, form), "warning");
  RecordBuilder told = assessment(items);
  told.set(&Record::overall_actual, "年中调减预算40万元，任务完成。");
  EXPECT_EQ(verdict(adjustment, told), "-");
  RecordBuilder no_place = assessment(items);
  EXPECT_EQ(verdict(adjustment, no_place), "info");
}

TEST(RulesAdjustment, NeedsBothFigures) {
  RecordBuilder equal = assessment({{"funds.total.initial", "28.6"}, {"funds.total.budget", "28.60"}});
  EXPECT_EQ(verdict(adjustment, equal), "-");
  RecordBuilder blank = assessment({{"funds.total.budget", "28.6"}});
  EXPECT_EQ(verdict(adjustment, blank), "n/a");
  RecordBuilder prose = report({{"execution.initial", "8120.5"}, {"execution.budget", "9010.2"}});
  EXPECT_EQ(verdict(adjustment, prose), "warning");
  prose.statement(StatementKind::adjustment, Where::text, "追加", "年中追加专项经费889.7万元");
  EXPECT_EQ(verdict(adjustment, prose), "-");
}

TEST(RulesAnnualOverWhole, ForTotalAndSources) {
  constexpr std::string_view rule = "budget/annual-over-whole";
  const auto project = [](const Items& items) { return with(Kind::target_form, Scope::project, items); };
  RecordBuilder theatre = project({{"funds.total.whole", "5730"}, {"funds.total.annual", "10730"}});
  EXPECT_EQ(verdict(rule, theatre), "warning");
  RecordBuilder source = project({{"funds.total.whole", "100.00"},
                                  {"funds.total.annual", "90.00"},
                                  {"funds.other.whole", "50.00"},
                                  {"funds.other.annual", "80.00"}});
  EXPECT_EQ(verdict(rule, source), "warning");
  RecordBuilder one_year = project({{"funds.total.whole", "90.00"}, {"funds.total.annual", "90.00"}});
  EXPECT_EQ(verdict(rule, one_year), "-");
  RecordBuilder one_column = project({{"funds.total.annual", "90.00"}});
  EXPECT_EQ(verdict(rule, one_column), "n/a");
}

}  // namespace
}  // namespace jixiao::test
