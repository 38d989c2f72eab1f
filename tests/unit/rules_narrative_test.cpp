// narrative/: arithmetic and conclusions in prose.
#include <gtest/gtest.h>

#include "rules/support/figures.h"
#include "unit/rules_record.h"

namespace jixiao::test {
namespace {

constexpr std::string_view ratio = "narrative/ratio-wrong";
constexpr std::string_view parts_sum = "narrative/parts-sum-wrong";
constexpr std::string_view conclusion = "narrative/conclusion-contradicts-score";

RecordBuilder report() {
  return RecordBuilder(Kind::self_assessment_report);
}

TEST(RulesPercentHolds, RoundedOrCutOff) {
  const auto holds = [](std::string_view part, std::string_view whole, std::string_view percent) {
    return rules::percent_holds(*Decimal::parse(part), *Decimal::parse(whole), *Decimal::parse(percent));
  };
  for (const std::string_view percent : {"99.16", "99.2", "99.1", "99"}) {
    EXPECT_TRUE(holds("1425", "1437", percent)) << percent;
  }
  for (const std::string_view percent : {"99.17", "99.15", "99.61", "98", "100"}) {
    EXPECT_FALSE(holds("1425", "1437", percent)) << percent;
  }
  EXPECT_TRUE(holds("1", "8", "12.5"));
  EXPECT_TRUE(holds("1", "8", "13"));  // half up
  EXPECT_TRUE(holds("1", "8", "12"));  // cut off
  EXPECT_TRUE(holds("7", "0", "100"));
  EXPECT_TRUE(holds("999999999999999999", "999999999999999999", "100"));
}

TEST(RulesRatio, OfTheExamples) {
  RecordBuilder right = report();
  right.ratio("1425", "1437", "99.16", "宗").ratio("5297.67", "7493.67", "70.7", "万元");
  right.ratio("2195.99", "7493.67", "29.3", "万元")
      .ratio("895.28", "1131", "79.2", "万元")
      .ratio("7", "9.2", "76.1", "万元");
  EXPECT_EQ(verdict(ratio, right), "-");
  RecordBuilder wrong = report();
  wrong.ratio("1425", "1437", "99.61", "宗");
  const RuleResult result = run_rule(ratio, wrong.record());
  ASSERT_EQ(result.findings.size(), 1U);
  EXPECT_EQ(result.findings.front().severity, Severity::error);
  EXPECT_EQ(result.findings.front().message.zh, "1425 宗 / 1437 宗 = 99.16%，文中写作 99.61%");
  EXPECT_EQ(result.findings.front().expected->str(), "99.16");
  RecordBuilder none = report();
  EXPECT_EQ(verdict(ratio, none), "n/a");
}

TEST(RulesRatio, CoarseMoneyIsAWarning) {
  RecordBuilder coarse = report();
  coarse.ratio("7", "9.2", "75", "万元");
  EXPECT_EQ(verdict(ratio, coarse), "warning");
  RecordBuilder counts = report();
  counts.ratio("7", "9", "75", "件");
  EXPECT_EQ(verdict(ratio, counts), "error");
  RecordBuilder far = report();
  far.ratio("7", "9.2", "60", "万元");
  EXPECT_EQ(verdict(ratio, far), "error");
}

TEST(RulesRatio, UncertainClaimsAreLeftOut) {
  RecordBuilder uncertain = report();
  uncertain.ratio("1425", "1437", "99.61", "宗").note(NoteKind::uncertain, "/claims/0/part");
  EXPECT_EQ(verdict(ratio, uncertain), "n/c");
}

TEST(RulesPartsSum, CountsAreExact) {
  RecordBuilder right = report();
  right.sum("1165", {"805", "360"}, "件")
      .sum("1131", {"20.01", "1110.99"}, "万元")
      .sum("2195.99", {"2195.49", "0.5"}, "万元");
  EXPECT_EQ(verdict(parts_sum, right), "-");
  RecordBuilder wrong = report();
  wrong.sum("1165", {"805", "350"}, "件");
  const RuleResult result = run_rule(parts_sum, wrong.record());
  ASSERT_EQ(result.findings.size(), 1U);
  EXPECT_EQ(result.findings.front().message.zh, "分项 805 + 350 = 1155 件，文中总数为 1165 件，相差 10 件");
  EXPECT_EQ(result.findings.front().difference->str(), "10");
}

TEST(RulesPartsSum, MoneyIsRounded) {
  RecordBuilder rounded = report();
  rounded.sum("7493.67", {"5297.67", "2195.99"}, "万元");
  EXPECT_EQ(verdict(parts_sum, rounded), "-");
  RecordBuilder coarse = report();
  coarse.sum("1131", {"20.01", "1110.60"}, "万元");
  EXPECT_EQ(verdict(parts_sum, coarse), "warning");
  RecordBuilder wrong = report();
  wrong.sum("1131", {"20.01", "1101.99"}, "万元");
  EXPECT_EQ(verdict(parts_sum, wrong), "error");
}

RecordBuilder all_met(std::string_view score) {
  RecordBuilder record = report();
  record.score(score).statement(StatementKind::conclusion, Where::text, "all_met", "各项指标达到预期目标值");
  return record;
}

TEST(RulesConclusion, PointsThatNothingExplains) {
  RecordBuilder conghua = all_met("93.5");
  conghua.money("execution.rate", "100", "%");
  const RuleResult result = run_rule(conclusion, conghua.record());
  ASSERT_EQ(result.findings.size(), 1U);
  EXPECT_EQ(result.findings.front().severity, Severity::warning);
  EXPECT_EQ(
      result.findings.front().message.zh,
      "自评得分 93.5 分，结论却称“各项指标达到预期目标值”：扣去的 6.5 分中，预算执行率只能解释 0.00 分，其余没有说明");
  RecordBuilder baiyun = all_met("99.97");
  baiyun.money({{"execution.budget", "7514.04"}, {"execution.actual", "7493.67"}}).money("execution.rate", "99.7", "%");
  EXPECT_EQ(verdict(conclusion, baiyun), "-");
  baiyun.record().assessment->score->value = *Decimal::parse("99.92");  // 0.08 > 0.0271 + 0.05
  EXPECT_EQ(verdict(conclusion, baiyun), "warning");
}

TEST(RulesConclusion, NeedsAScoreAndTheSentence) {
  RecordBuilder no_score = report();
  no_score.statement(StatementKind::conclusion, Where::text, "all_met", "全部完成");
  EXPECT_EQ(verdict(conclusion, no_score), "n/a");
  RecordBuilder no_sentence = report();
  no_sentence.score("93.5");
  EXPECT_EQ(verdict(conclusion, no_sentence), "n/a");
  RecordBuilder no_rate = all_met("93.5");
  EXPECT_EQ(verdict(conclusion, no_rate), "n/c");
  RecordBuilder far = all_met("85");
  EXPECT_EQ(verdict(conclusion, far), "warning");
  RecordBuilder full = all_met("100");
  EXPECT_EQ(verdict(conclusion, full), "-");
}

TEST(RulesConclusion, ANamedDeductionExplains) {
  RecordBuilder told = all_met("93.5");
  told.money("execution.rate", "100", "%");
  told.statement(StatementKind::conclusion, Where::text, "扣分", "采购管理扣分6.5分");
  EXPECT_EQ(verdict(conclusion, told), "-");
}

TEST(RulesConclusion, FullMarksWithAnUnmetIndicator) {
  RecordBuilder form(Kind::self_assessment_form, Scope::project);
  form.score("100").row("产出指标", "数量指标", "培训场次", "≥20场", "18场");
  EXPECT_EQ(verdict(conclusion, form), "warning");
  RecordBuilder told = report();
  told.score("100").statement(StatementKind::conclusion, Where::text, "unmet", "河流治理长度指标未完成年度任务");
  EXPECT_EQ(verdict(conclusion, told), "warning");
}

}  // namespace
}  // namespace jixiao::test
