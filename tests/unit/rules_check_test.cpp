// The run over one record: selection, order, fingerprints, the catalogue.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "jixiao/catalogue.h"
#include "unit/rules_record.h"

namespace jixiao::test {
namespace {

RecordBuilder faulty() {
  RecordBuilder form = balanced_form();
  form.money("revenue.other_income", "20.00")
      .row("产出指标", "数量指标", "甲", "")
      .row("产出指标", "数量指标", "乙", "无");
  form.record().source = {"dir/form.txt", 3, "UTF-8", ""};
  return form;
}

TEST(RulesCheck, SortsByPlaceThenRule) {
  RecordBuilder form = faulty();
  const CheckResult result = check(form.record(), {});
  ASSERT_GT(result.findings.size(), 3U);
  EXPECT_TRUE(std::is_sorted(result.findings.begin(), result.findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.span, a.rule) < std::tie(b.span, b.rule);
  }));
  EXPECT_TRUE(std::is_sorted(result.rules.begin(), result.rules.end(),
                             [](const RuleOutcome& a, const RuleOutcome& b) { return a.rule < b.rule; }));
  EXPECT_EQ(result.rules.size(), rule_infos().size());
  for (const Finding& finding : result.findings) {
    EXPECT_EQ(finding.path, "dir/form.txt");
    EXPECT_EQ(finding.record, 3U);
    EXPECT_FALSE(finding.message.zh.empty());
    EXPECT_FALSE(finding.message.en.empty());
    EXPECT_GT(finding.span.line, 0U) << finding.rule;
    EXPECT_TRUE(finding.field.starts_with('/')) << finding.rule;
  }
}

TEST(RulesCheck, SelectsByRuleAndGroup) {
  RecordBuilder form = faulty();
  const auto count = [&](const CheckOptions& options) { return check(form.record(), options).rules.size(); };
  EXPECT_EQ(count({.select = {"indicator/duplicate"}, .ignore = {}}), 1U);
  EXPECT_EQ(count({.select = {"budget/"}, .ignore = {}}), count({.select = {"budget"}, .ignore = {}}));
  EXPECT_EQ(count({.select = {"budget"}, .ignore = {"budget/unit-slip"}}),
            count({.select = {"budget"}, .ignore = {}}) - 1);
  EXPECT_EQ(count({.select = {}, .ignore = {"budget/"}}),
            rule_infos().size() - count({.select = {"budget"}, .ignore = {}}));
  EXPECT_EQ(count({.select = {"budget"}, .ignore = {"budget"}}), 0U);
}

std::set<std::string> fingerprints(const Record& record) {
  std::set<std::string> result;
  for (const Finding& finding : check(record, {}).findings) {
    EXPECT_EQ(finding.fingerprint.size(), 16U);
    EXPECT_TRUE(result.insert(finding.fingerprint).second) << "twice: " << finding.message.zh;
  }
  return result;
}

TEST(RulesCheck, FingerprintsSurviveMovedLinesAndRows) {
  RecordBuilder form = faulty();
  const std::set<std::string> before = fingerprints(form.record());
  Record moved = form.record();
  for (Indicator& row : moved.indicators) row.span.line += 10;
  std::reverse(moved.indicators.begin(), moved.indicators.end());
  moved.source.path = "elsewhere/form.txt";
  EXPECT_EQ(fingerprints(moved), before);
  Record other_year = form.record();
  other_year.fiscal_year = FiscalYear{2031, YearBasis::stated, {}};
  for (const std::string& fingerprint : fingerprints(other_year)) {
    EXPECT_FALSE(before.contains(fingerprint));
  }
}

TEST(RulesCheck, EqualFindingsHaveFingerprintsOfTheirOwn) {
  RecordBuilder form(Kind::target_form);
  form.row("产出指标", "数量指标", "甲", "").row("产出指标", "数量指标", "甲", "");
  EXPECT_GE(fingerprints(form.record()).size(), 2U);
}

TEST(RulesCheck, AnEmptyRecordOfEveryKindHasAnOutcomeForEveryRule) {
  for (const Kind kind : {Kind::target_form, Kind::self_assessment_form, Kind::self_assessment_report}) {
    for (const Scope scope : {Scope::department, Scope::project}) {
      RecordBuilder form(kind, scope);
      for (const RuleOutcome& outcome : check(form.record(), {}).rules) {
        EXPECT_TRUE(outcome.outcome == Outcome::checked || !outcome.reason.zh.empty()) << outcome.rule;
      }
    }
  }
}

TEST(RulesCheck, FiguresThatDoNotFitAccuseNobody) {
  RecordBuilder form(Kind::target_form);
  form.money("expenditure.total", "999999999999999999", "亿元").money("revenue.total", "999999999999999999", "元");
  form.ratio("999999999999999999", "999999999999999999", "50", "件");
  (void)check(form.record(), {});
  EXPECT_EQ(verdict("narrative/ratio-wrong", form), "error");
}

TEST(RulesCatalogue, FindsByIdOnly) {
  ASSERT_NE(find_rule("budget/unit-slip"), nullptr);
  EXPECT_EQ(find_rule("budget/unit-slip")->id, "budget/unit-slip");
  EXPECT_EQ(find_rule("budget/"), nullptr);
  EXPECT_EQ(find_rule(""), nullptr);
  EXPECT_EQ(find_rule("zzz"), nullptr);
}

}  // namespace
}  // namespace jixiao::test
