// budget/: sums of the form.
#include <gtest/gtest.h>

#include "unit/rules_record.h"

namespace jixiao::test {
namespace {

using Items = std::vector<std::pair<std::string_view, std::string_view>>;

RecordBuilder target_form(const Items& items) {
  RecordBuilder form(Kind::target_form);
  form.money(items);
  return form;
}

RecordBuilder report(const Items& items) {
  RecordBuilder form(Kind::self_assessment_report);
  form.money(items);
  return form;
}

RecordBuilder assessment(const Items& items) {
  RecordBuilder form(Kind::self_assessment_form, Scope::project);
  form.money(items);
  return form;
}

RecordBuilder project(const Items& items) {
  RecordBuilder form(Kind::target_form, Scope::project);
  form.money(items);
  return form;
}

constexpr std::string_view income_expenditure = "budget/income-expenditure-mismatch";
constexpr std::string_view level_split = "budget/level-split-mismatch";
constexpr std::string_view income_parts = "budget/income-parts-mismatch";
constexpr std::string_view expenditure_parts = "budget/expenditure-parts-mismatch";
constexpr std::string_view rounding = "budget/rounding-difference";

/// 000: the gap is 其他资金.
Items other_funds_stand_over() {
  return {{"expenditure.basic", "2089.45"},
          {"expenditure.project", "1437.40"},
          {"expenditure.special_funds", "0.00"},
          {"expenditure.other_development", "312.64"},
          {"revenue.fiscal_appropriation", "3839.49"},
          {"revenue.other_funds", "1.30"},
          {"level.own_use", "3790.05"},
          {"level.transfer_down", "49.44"}};
}

TEST(RulesIncomeExpenditure, WarnsWhereOtherFundsStandOver) {
  RecordBuilder form = target_form(other_funds_stand_over());
  const RuleResult result = run_rule(income_expenditure, form.record());
  ASSERT_EQ(result.findings.size(), 1U);
  const Finding& finding = result.findings.front();
  EXPECT_EQ(finding.severity, Severity::warning);
  EXPECT_EQ(finding.message.zh,
            "部门预算支出 2089.45 + 1437.40 + 0.00 + 312.64 = 3839.49 万元，收入 3839.49 + 1.30 = 3840.79 万元，相差 "
            "1.30 万元");
  EXPECT_EQ(
      finding.message.en,
      "expenditure 2089.45 + 1437.40 + 0.00 + 312.64 = 3839.49 万元, income 3839.49 + 1.30 = 3840.79 万元: a gap of "
      "1.30 万元");
  EXPECT_EQ(finding.field, "/budget/0");
  EXPECT_EQ(finding.related.size(), 5U);
  EXPECT_EQ(finding.actual->str(), "3839.49");
  EXPECT_EQ(finding.expected->str(), "3840.79");
  EXPECT_EQ(finding.difference->str(), "1.30");
  EXPECT_EQ(verdict(level_split, form), "-");
}

TEST(RulesIncomeExpenditure, ComparesTotalsOrFullSetsOfCells) {
  RecordBuilder gap = target_form(
      {{"expenditure.basic", "100.00"}, {"expenditure.project", "50.00"}, {"revenue.fiscal_appropriation", "160.00"}});
  EXPECT_EQ(verdict(income_expenditure, gap), "error");
  RecordBuilder totals = target_form({{"expenditure.total", "150.00"}, {"revenue.total", "150.00"}});
  EXPECT_EQ(verdict(income_expenditure, totals), "-");
  RecordBuilder balanced = balanced_form();
  EXPECT_EQ(verdict(income_expenditure, balanced), "-");
  RecordBuilder income_only = target_form({{"revenue.total", "5922.53"}});
  EXPECT_EQ(verdict(income_expenditure, income_only), "n/a");
  RecordBuilder basic_only = target_form({{"expenditure.basic", "100.00"}, {"revenue.total", "150.00"}});
  EXPECT_EQ(verdict(income_expenditure, basic_only), "n/a");
}

TEST(RulesIncomeExpenditure, RoundingIsNoMismatch) {
  RecordBuilder form = target_form({{"expenditure.basic", "10891.62"},
                                    {"expenditure.project", "61915.77"},
                                    {"revenue.fiscal_appropriation", "72807.38"}});
  EXPECT_EQ(verdict(income_expenditure, form), "-");
  EXPECT_EQ(verdict(rounding, form), "info");
  // k = 3, tolerance 0.015: a gap of 0.02 is beyond it.
  form.record().budget[2].amount.value = *Decimal::parse("72807.37");
  EXPECT_EQ(verdict(income_expenditure, form), "error");
  EXPECT_EQ(verdict(rounding, form), "-");
}

TEST(RulesIncomeExpenditure, NeedsBothRowsOrNoneOfTheDevelopmentBlock) {
  RecordBuilder lost = target_form({{"expenditure.basic", "100.00"},
                                    {"expenditure.project", "50.00"},
                                    {"expenditure.special_funds", "0.00"},
                                    {"revenue.fiscal_appropriation", "160.00"}});
  EXPECT_EQ(verdict(income_expenditure, lost), "n/c");
  lost.note(NoteKind::empty, "expenditure.other_development");
  EXPECT_EQ(verdict(income_expenditure, lost), "error");
}

TEST(RulesIncomeExpenditure, UncertainFiguresAccuseNobody) {
  for (const std::string_view field : {"/budget/1/amount", "/budget/1", "/budget", "expenditure.project"}) {
    RecordBuilder form = target_form(other_funds_stand_over());
    form.note(NoteKind::uncertain, field);
    EXPECT_EQ(verdict(income_expenditure, form), "n/c") << field;
    EXPECT_EQ(verdict(level_split, form), "n/c") << field;
  }
  RecordBuilder suspect = target_form(other_funds_stand_over());
  suspect.note(NoteKind::suspect, "/budget/1/amount");
  EXPECT_EQ(verdict(income_expenditure, suspect), "warning");
}

TEST(RulesIncomeExpenditure, ReportsThatSpeakOfCarryOverMayDiffer) {
  const Items items = {{"expenditure.total", "9338.20"}, {"revenue.total", "9438.20"}};
  RecordBuilder plain = report(items);
  EXPECT_EQ(verdict(income_expenditure, plain), "warning");
  RecordBuilder carried = report(items);
  carried.statement(StatementKind::adjustment, Where::text, "结余", "年末结转和结余100.00万元");
  EXPECT_EQ(verdict(income_expenditure, carried), "n/a");
  // 003: 1781.53 + 1314.51 = 3096.04.
  RecordBuilder sum = report({{"revenue.fiscal_appropriation", "3096.04"},
                              {"expenditure.basic", "1781.53"},
                              {"expenditure.project", "1314.51"}});
  EXPECT_EQ(verdict(income_expenditure, sum), "-");
}

TEST(RulesIncomeExpenditure, ComparesAcrossUnitsInYuan) {
  RecordBuilder form(Kind::target_form);
  form.money("expenditure.total", "150.00").money("revenue.total", "1500050", "元");
  EXPECT_EQ(verdict(income_expenditure, form), "-");  // half a unit of 0.01 万元
  EXPECT_EQ(verdict(rounding, form), "info");
  RecordBuilder wider(Kind::target_form);
  wider.money("expenditure.total", "150.00").money("revenue.total", "1500051", "元");
  EXPECT_EQ(verdict(income_expenditure, wider), "error");
  RecordBuilder unstated(Kind::target_form);
  unstated.money("expenditure.total", "150.00").money("revenue.total", "160.00", "");
  EXPECT_EQ(verdict(income_expenditure, unstated), "n/c");
  unstated.set(&Record::amount_unit, "万元");
  EXPECT_EQ(verdict(income_expenditure, unstated), "error");
}

TEST(RulesLevelSplit, AddsUpToExpenditure) {
  Items items = other_funds_stand_over();
  items[1].second = "1487.40";  // expenditure 3889.49
  RecordBuilder form = target_form(items);
  EXPECT_EQ(verdict(level_split, form), "error");
  EXPECT_EQ(verdict(income_expenditure, form), "error");
}

TEST(RulesLevelSplit, QuietWhereItEqualsIncomeInstead) {
  Items items = other_funds_stand_over();
  items[6].second = "3791.35";  // + 49.44 = 3840.79, the income
  RecordBuilder form = target_form(items);
  EXPECT_EQ(verdict(level_split, form), "-");
  EXPECT_EQ(verdict(income_expenditure, form), "warning");
}

TEST(RulesLevelSplit, BlankCellsAreNotApplicable) {
  Items items = other_funds_stand_over();
  items.resize(7);
  RecordBuilder one = target_form(items);
  one.note(NoteKind::empty, "level.transfer_down");
  EXPECT_EQ(verdict(level_split, one), "n/a");
  RecordBuilder other_kind = report(items);
  EXPECT_EQ(verdict(level_split, other_kind), "n/a");
}

/// 002: a total, three of 财政拨款, four other sources.
Items income_of_2019() {
  return {{"revenue.total", "5922.53"},
          {"revenue.fiscal_appropriation", "5922.53"},
          {"revenue.general_public_budget", "5922.53"},
          {"revenue.government_fund_budget", "0.00"},
          {"revenue.special_account", "0.00"},
          {"revenue.undertaking", "0.00"},
          {"revenue.business", "0.00"},
          {"revenue.other_income", "0.00"}};
}

TEST(RulesIncomeParts, ComparesTotalAndAppropriation) {
  RecordBuilder exact = target_form(income_of_2019());
  EXPECT_EQ(verdict(income_parts, exact), "-");
  Items items = income_of_2019();
  items[1].second = "5900.00";
  items[2].second = "5900.00";
  items[5].second = "20.00";
  RecordBuilder total = target_form(items);
  const RuleResult result = run_rule(income_parts, total.record());
  ASSERT_EQ(result.findings.size(), 1U);
  EXPECT_EQ(result.findings.front().difference->str(), "2.53");
  items = income_of_2019();
  items[2].second = "5822.53";
  RecordBuilder appropriation = target_form(items);
  EXPECT_EQ(verdict(income_parts, appropriation), "error");
}

TEST(RulesIncomeParts, NeedsATotalAndItsParts) {
  RecordBuilder no_total = target_form({{"revenue.fiscal_appropriation", "100.00"}, {"revenue.other_funds", "1.00"}});
  EXPECT_EQ(verdict(income_parts, no_total), "n/a");
  RecordBuilder no_parts = target_form({{"revenue.total", "100.00"}});
  EXPECT_EQ(verdict(income_parts, no_parts), "n/a");
}

TEST(RulesIncomeParts, ProseThatNamesSomePartsOnlyBoundsThem) {
  RecordBuilder some = report({{"revenue.total", "7493.67"}, {"revenue.fiscal_appropriation", "7000.00"}});
  EXPECT_EQ(verdict(income_parts, some), "-");
  RecordBuilder more = report({{"revenue.total", "41286.50"}, {"revenue.fiscal_appropriation", "41826.50"}});
  EXPECT_EQ(verdict(income_parts, more), "error");
  RecordBuilder together = report(
      {{"revenue.total", "100.00"}, {"revenue.fiscal_appropriation", "90.00"}, {"revenue.undertaking", "20.00"}});
  EXPECT_EQ(verdict(income_parts, together), "error");
  RecordBuilder within_rounding = report({{"revenue.total", "100.00"}, {"revenue.fiscal_appropriation", "100.01"}});
  EXPECT_EQ(verdict(income_parts, within_rounding), "-");
  RecordBuilder one_listed =
      target_form({{"revenue.fiscal_appropriation", "100.00"}, {"revenue.general_public_budget", "80.00"}});
  EXPECT_EQ(verdict(income_parts, one_listed), "-");
}

TEST(RulesExpenditureParts, FiresBeyondRounding) {
  RecordBuilder swapped =
      report({{"expenditure.total", "7493.67"}, {"expenditure.basic", "5297.67"}, {"expenditure.project", "2159.99"}});
  const RuleResult result = run_rule(expenditure_parts, swapped.record());
  ASSERT_EQ(result.findings.size(), 1U);
  EXPECT_EQ(result.findings.front().difference->str(), "36.01");
  RecordBuilder rounded =
      report({{"expenditure.total", "7493.67"}, {"expenditure.basic", "5297.67"}, {"expenditure.project", "2195.99"}});
  EXPECT_EQ(verdict(expenditure_parts, rounded), "-");
  EXPECT_EQ(verdict(rounding, rounded), "info");
  RecordBuilder no_total = balanced_form();
  EXPECT_EQ(verdict(expenditure_parts, no_total), "n/a");
}

TEST(RulesRounding, ExactSumsHaveNone) {
  RecordBuilder form = balanced_form();
  EXPECT_EQ(verdict(rounding, form), "-");
  RecordBuilder nothing(Kind::target_form);
  EXPECT_EQ(verdict(rounding, nothing), "n/a");
}

/// Whatever digit of a balanced form's sums is changed, some rule of the group says so.
TEST(RulesBudget, EveryDigitOfABalancedFormMatters) {
  const std::vector<Record> forms = {
      balanced_form().record(), target_form(income_of_2019()).record(),
      project({{"funds.total.whole", "3498.00"},
               {"funds.fiscal.whole", "3000.00"},
               {"funds.other.whole", "498.00"},
               {"funds.total.annual", "1280.5"},
               {"funds.fiscal.annual", "1280.50"},
               {"funds.carryover.annual", "0"}})
          .record(),
      assessment({{"funds.total.budget", "4.50"}, {"funds.fiscal.budget", "3.20"}, {"funds.unit.budget", "1.30"}})
          .record(),
      report({{"expenditure.total", "3096.04"}, {"expenditure.basic", "1781.53"}, {"expenditure.project", "1314.51"}})
          .record()};
  for (const Record& form : forms) {
    for (std::size_t item = 0; item < form.budget.size(); ++item) {
      const std::string printed = form.budget[item].amount.value.str();
      for (std::size_t at = 0; at < printed.size(); ++at) {
        for (char digit = '0'; printed[at] != '.' && digit <= '9'; ++digit) {
          if (digit == printed[at]) continue;
          Record changed = form;
          std::string mutated = printed;
          mutated[at] = digit;
          changed.budget[item].amount.value = *Decimal::parse(mutated);
          CheckOptions options;
          options.select = {"budget"};
          EXPECT_FALSE(check(changed, options).findings.empty()) << form.budget[item].item << " " << mutated;
        }
      }
    }
  }
}

}  // namespace
}  // namespace jixiao::test
