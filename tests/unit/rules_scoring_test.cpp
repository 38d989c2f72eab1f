// scoring/: weights, scores against completion, reasons for deductions.
#include <gtest/gtest.h>

#include "unit/rules_record.h"

namespace jixiao::test {
namespace {

constexpr std::string_view weights_total = "scoring/weights-total";
constexpr std::string_view parents = "scoring/parent-weights-mismatch";
constexpr std::string_view weight_missing = "scoring/weight-missing";
constexpr std::string_view over_weight = "scoring/score-over-weight";
constexpr std::string_view completion = "scoring/score-completion-mismatch";
constexpr std::string_view band = "scoring/qualitative-band";
constexpr std::string_view deduction = "scoring/deduction-without-reason";

RecordBuilder assessment() {
  return RecordBuilder(Kind::self_assessment_form, Scope::project);
}

/// Rows of these weights, without scores.
RecordBuilder weighing(Kind kind, const std::vector<std::string_view>& weights) {
  RecordBuilder record(kind, Scope::project);
  for (const std::string_view weight : weights) {
    record.row("产出指标", "数量指标", "甲", "≥10次").points(weight, "");
  }
  return record;
}

RecordBuilder with_rate(std::vector<std::string_view> weights, std::string_view rate) {
  RecordBuilder record = weighing(Kind::self_assessment_form, weights);
  record.money("funds.total.weight", rate, "分");
  return record;
}

TEST(RulesWeightsTotal, AcceptedConventions) {
  RecordBuilder short_of = with_rate({"45", "30", "10"}, "10");
  EXPECT_EQ(verdict(weights_total, short_of), "error");
  const Finding finding = only_finding(weights_total, short_of.record());
  EXPECT_EQ(finding.message.zh, "分值合计 45 + 30 + 10 + 10 = 95（最后一项为预算执行率），不是 100");
  EXPECT_EQ(finding.difference->str(), "5");
  RecordBuilder sichuan = with_rate({"30", "20", "20", "20"}, "10");
  EXPECT_EQ(verdict(weights_total, sichuan), "-");
  RecordBuilder hubei = with_rate({"40", "40"}, "20");
  EXPECT_EQ(verdict(weights_total, hubei), "-");
  RecordBuilder outside = with_rate({"50", "40", "10"}, "10");
  EXPECT_EQ(verdict(weights_total, outside), "-");
  RecordBuilder inside = weighing(Kind::self_assessment_form, {"50", "40", "10"});
  EXPECT_EQ(verdict(weights_total, inside), "-");
  RecordBuilder rate_unprinted = weighing(Kind::self_assessment_form, {"50", "40"});
  EXPECT_EQ(verdict(weights_total, rate_unprinted), "-");
  RecordBuilder eighty = with_rate({"40", "40"}, "10");
  EXPECT_EQ(verdict(weights_total, eighty), "error");
  RecordBuilder a_little = with_rate({"50", "30", "10.5"}, "10");
  EXPECT_EQ(verdict(weights_total, a_little), "error");
}

TEST(RulesWeightsTotal, TargetForms) {
  RecordBuilder ninety = weighing(Kind::target_form, {"10", "20", "10", "10", "10", "10", "10", "10"});
  EXPECT_EQ(verdict(weights_total, ninety), "-");
  RecordBuilder eighty = weighing(Kind::target_form, {"40", "40"});
  EXPECT_EQ(verdict(weights_total, eighty), "error");
  RecordBuilder none = weighing(Kind::target_form, {"", ""});
  EXPECT_EQ(verdict(weights_total, none), "n/a");
  RecordBuilder project_row = weighing(Kind::target_form, {"860000", "10", "90"});
  EXPECT_EQ(verdict(weights_total, project_row), "n/c");
}

TEST(RulesWeightsTotal, NeedsEveryWeight) {
  RecordBuilder missing = with_rate({"45", "30", ""}, "10");
  EXPECT_EQ(verdict(weights_total, missing), "n/c");
  RecordBuilder uncertain = with_rate({"45", "30", "10"}, "10");
  uncertain.note(NoteKind::uncertain, "/indicators/0/weight");
  EXPECT_EQ(verdict(weights_total, uncertain), "n/c");
  RecordBuilder rate_uncertain = with_rate({"45", "30", "10"}, "10");
  rate_uncertain.note(NoteKind::uncertain, "/budget/0/amount");
  EXPECT_EQ(verdict(weights_total, rate_uncertain), "n/c");
  RecordBuilder rate_unread = weighing(Kind::self_assessment_form, {"45", "40"});
  rate_unread.total_weight("100");
  EXPECT_EQ(verdict(weights_total, rate_unread), "n/c");
  RecordBuilder total_says_so = weighing(Kind::self_assessment_form, {"45", "40"});
  total_says_so.total_weight("85");
  EXPECT_EQ(verdict(weights_total, total_says_so), "error");
  EXPECT_EQ(only_finding(weights_total, total_says_so.record()).field, "/assessment/total_weight");
  RecordBuilder two_tables = with_rate({"45", "30", "10"}, "10");
  two_tables.table("indicators", {"name"}).table("indicators", {"name"});
  EXPECT_EQ(verdict(weights_total, two_tables), "n/c");
}

TEST(RulesParentWeights, ChildrenAddUp) {
  RecordBuilder wrong = weighing(Kind::self_assessment_form, {"15", "15", "10", "5"});
  wrong.level_weight("产出指标", "", "50");
  EXPECT_EQ(verdict(parents, wrong), "error");
  const Finding finding = only_finding(parents, wrong.record());
  EXPECT_EQ(finding.message.zh, "“产出指标”印有 50 分，其下指标分值合计 15 + 15 + 10 + 5 = 45");
  EXPECT_EQ(finding.field, "/level_weights/0/weight");
  RecordBuilder right = weighing(Kind::self_assessment_form, {"15", "15", "10", "10"});
  right.level_weight("产出指标", "", "50");
  EXPECT_EQ(verdict(parents, right), "-");
  RecordBuilder none = weighing(Kind::self_assessment_form, {"15"});
  EXPECT_EQ(verdict(parents, none), "n/a");
  RecordBuilder second = weighing(Kind::self_assessment_form, {"15", "15"});
  second.level_weight("", "数量指标", "20");
  EXPECT_EQ(verdict(parents, second), "error");
}

TEST(RulesParentWeights, WhatIsNotCertain) {
  RecordBuilder missing = weighing(Kind::self_assessment_form, {"15", ""});
  missing.level_weight("产出指标", "", "50");
  EXPECT_EQ(verdict(parents, missing), "n/c");
  RecordBuilder no_level = weighing(Kind::self_assessment_form, {"15", "15"});
  no_level.row("", "", "乙", "≥10次").points("20", "").level_weight("产出指标", "", "50");
  EXPECT_EQ(verdict(parents, no_level), "n/c");
  RecordBuilder next_page = weighing(Kind::self_assessment_form, {"30", "20"});
  next_page.level_weight("产出指标", "", "50").level_weight("产出指标", "", "50");
  EXPECT_EQ(verdict(parents, next_page), "-");
  RecordBuilder two_goals = weighing(Kind::self_assessment_form, {"30", "10"});
  two_goals.level_weight("产出指标", "", "30").level_weight("产出指标", "", "20");
  EXPECT_EQ(verdict(parents, two_goals), "n/c");
}

TEST(RulesWeightMissing, RowsAndColumn) {
  RecordBuilder one = weighing(Kind::self_assessment_form, {"15", "", "10"});
  EXPECT_EQ(verdict(weight_missing, one), "warning");
  EXPECT_EQ(only_finding(weight_missing, one.record()).field, "/indicators/1/weight");
  RecordBuilder zero = weighing(Kind::self_assessment_form, {"15", "0"});
  EXPECT_EQ(verdict(weight_missing, zero), "warning");
  RecordBuilder unused = weighing(Kind::self_assessment_form, {"15"});
  unused.row("成本指标", "经济成本指标", "项目成本", "0", "0.00%").points("0", "0");
  EXPECT_EQ(verdict(weight_missing, unused), "-");
  RecordBuilder column = weighing(Kind::self_assessment_form, {"", ""});
  EXPECT_EQ(verdict(weight_missing, column), "n/a");
  column.table("indicators", {"name", "annual_target", "weight"});
  EXPECT_EQ(verdict(weight_missing, column), "warning");
  RecordBuilder targets = weighing(Kind::target_form, {"", ""});
  targets.table("indicators", {"name", "annual_target", "weight"});
  EXPECT_EQ(verdict(weight_missing, targets), "n/a");
  RecordBuilder template_row = weighing(Kind::self_assessment_form, {"15"});
  template_row.row("效益指标", "生态效益指标", "指标2", "").row("效益指标", "生态效益指标", "生态", "");
  EXPECT_EQ(verdict(weight_missing, template_row), "-");
}

TEST(RulesScoreOverWeight, RowsRateAndTotal) {
  RecordBuilder row = assessment();
  row.row("产出指标", "数量指标", "甲", "≥10次", "12次").points("10", "10.5");
  EXPECT_EQ(verdict(over_weight, row), "error");
  EXPECT_EQ(verdict(completion, row), "-");
  RecordBuilder full = assessment();
  full.row("产出指标", "数量指标", "甲", "≥10次", "12次").points("10", "10.0");
  full.score("100").total_weight("100");
  EXPECT_EQ(verdict(over_weight, full), "-");
  RecordBuilder rate = assessment();
  rate.money("funds.total.weight", "10", "分").money("funds.total.score", "11", "分");
  EXPECT_EQ(verdict(over_weight, rate), "error");
  RecordBuilder total = assessment();
  total.score("101").total_weight("100");
  EXPECT_EQ(verdict(over_weight, total), "error");
  RecordBuilder table_only = assessment();
  table_only.score("98").total_weight("90");
  EXPECT_EQ(verdict(over_weight, table_only), "n/a");
}

struct Scored {
  std::string_view name, target, actual, weight, score, verdict;
};

std::string of(std::string_view rule, const Scored& row, std::string_view reason = "") {
  RecordBuilder record = assessment();
  record.row("产出指标", "数量指标", row.name, row.target, row.actual, reason).points(row.weight, row.score);
  record.table("indicators", {"name", "annual_target", "actual", "weight", "score", "reason"});
  return verdict(rule, record);
}

TEST(RulesScoreCompletion, TheFormulas) {
  const std::vector<Scored> rows = {{"户均补助成本", "<=5300元", "5830元", "10", "10", "warning"},
                                    {"户均补助成本", "<=5300元", "5830元", "10", "9.09", "-"},
                                    {"户均补助成本", "<=5300元", "5830元", "10", "9", "-"},
                                    {"户均补助成本", "<=5300元", "16000元", "10", "0", "-"},
                                    {"完成率", "100%", "60%", "10", "8", "error"},
                                    {"完成率", "100%", "60%", "10", "6", "-"},
                                    {"补助学生人数", "≥412人", "409", "20", "18", "warning"},
                                    {"补助学生人数", "≥412人", "409", "20", "19.85", "-"},
                                    {"完成率", "≥97%", "100%", "25", "6.25", "error"},
                                    {"完成率", "100%", "90%", "10", "9", "-"},
                                    {"完成率", "100%", "98%", "10", "9.8", "-"},
                                    {"完成率", "100%", "98%", "10", "9.91", "warning"},
                                    {"受益人次", "≥1.2万人次", "9000人次", "10", "7.5", "-"},
                                    {"安全事故", "0起", "0起", "10", "10", "-"},
                                    {"安全事故", "0起", "2起", "10", "0", "-"},
                                    {"安全事故", "0起", "2起", "10", "5", "error"},
                                    {"完成时间", "2023年10月", "2023年9月", "10", "10", "-"},
                                    {"完成时间", "2023年10月", "2023年9月", "10", "8", "error"},
                                    {"完成时间", "2023年10月", "2023年12月", "10", "8", "n/c"},
                                    {"质量", "良好", "良好", "10", "9", "n/c"},
                                    {"设备完好率", "≥295%", "98.6%", "10", "10", "n/c"}};
  for (const Scored& row : rows) {
    EXPECT_EQ(of(completion, row), row.verdict) << row.target << " " << row.actual << " " << row.score;
  }
}

TEST(RulesScoreCompletion, SatisfactionHasTwoKeys) {
  const std::vector<Scored> rows = {
      {"群众满意度", "≥95%", "94%", "10", "9.89", "-"}, {"群众满意度", "≥95%", "94%", "10", "10", "-"},
      {"群众满意度", "≥95%", "85%", "10", "8.95", "-"}, {"群众满意度", "≥95%", "85%", "10", "8.5", "-"},
      {"群众满意度", "≥80%", "85%", "10", "8.5", "-"},  {"群众满意度", "≥95%", "85%", "10", "10", "error"},
      {"群众满意度", "≥80%", "55%", "10", "0", "-"}};
  for (const Scored& row : rows) {
    EXPECT_EQ(of(completion, row), row.verdict) << row.target << " " << row.actual << " " << row.score;
  }
}

TEST(RulesScoreCompletion, ALowerScoreMayHaveAReason) {
  const Scored low{"补助学生人数", "≥412人", "409人", "20", "18", ""};
  EXPECT_EQ(of(completion, low, "未达标扣2分"), "-");
  EXPECT_EQ(of(completion, low, "无"), "warning");
  const Scored high{"完成率", "100%", "60%", "10", "8", ""};
  EXPECT_EQ(of(completion, high, "受疫情影响"), "error");
  const Scored overshot{"培训班次", "6次", "12次", "10", "8", ""};
  EXPECT_EQ(of(completion, overshot), "-");
  RecordBuilder key = assessment();
  key.row("产出指标", "数量指标", "甲", "≥412人", "409人").points("20", "18");
  key.statement(StatementKind::scoring_key, Where::field, "", "每少一个百分点扣1分");
  EXPECT_EQ(verdict(completion, key), "-");
  RecordBuilder record = assessment();
  record.row("产出指标", "数量指标", "甲", "100%", "60%").points("10", "8");
  const Finding finding = only_finding(completion, record.record());
  EXPECT_EQ(finding.expected->str(), "6.00");
  EXPECT_EQ(finding.difference->str(), "2.00");
  EXPECT_EQ(finding.field, "/indicators/0/score");
}

TEST(RulesQualitativeBand, ThreeBands) {
  const std::vector<Scored> rows = {{"影响", "持续提升", "部分达成年度指标并具有一定效果", "15", "13", "warning"},
                                    {"影响", "持续提升", "部分达成年度指标并具有一定效果", "15", "12", "-"},
                                    {"影响", "持续提升", "部分达成年度指标并具有一定效果", "15", "8", "warning"},
                                    {"影响", "持续提升", "达成预期指标", "15", "15", "-"},
                                    {"影响", "持续提升", "达成年度指标", "15", "12", "-"},
                                    {"影响", "持续提升", "达成年度指标", "15", "11", "warning"},
                                    {"影响", "持续提升", "未达成年度指标且效果较差", "15", "9", "-"},
                                    {"影响", "持续提升", "未达成年度指标且效果较差", "15", "10", "warning"},
                                    {"影响", "持续提升", "达成年度指标", "15", "15.5", "-"},
                                    {"影响", "持续提升", "持续提升", "15", "10", "n/a"},
                                    {"影响", "持续提升", "基本达成", "15", "10", "n/a"},
                                    {"次数", "≥10次", "达成预期指标", "15", "10", "n/a"}};
  for (const Scored& row : rows) {
    EXPECT_EQ(of(band, row), row.verdict) << row.actual << " " << row.score;
  }
  RecordBuilder hubei = assessment();
  hubei.row("效益指标", "社会效益指标", "影响", "持续提升", "部分达成").points("10", "5.5");
  CheckOptions options;
  options.select = {std::string(band)};
  EXPECT_EQ(check(hubei.record(), options).findings.size(), 1U);
  options.thresholds.partly_from = 50;
  EXPECT_TRUE(check(hubei.record(), options).findings.empty());
}

TEST(RulesDeduction, WantsAReason) {
  const Scored met{"学生满意度", "≥95%", "97%", "10", "9", ""};
  EXPECT_EQ(of(deduction, met), "warning");
  EXPECT_EQ(of(deduction, met, "/"), "warning");
  EXPECT_EQ(of(deduction, met, "问卷回收率偏低"), "-");
  EXPECT_EQ(of(deduction, {"满意度", "≥95%", "97%", "10", "10", ""}), "-");
  EXPECT_EQ(of(deduction, {"满意度", "≥95%", "97%", "10", "", ""}), "n/c");
  RecordBuilder common = assessment();
  common.row("产出指标", "数量指标", "甲", "98%", "98%").points("20", "19.6").set(&Record::reason, "资料不全");
  EXPECT_EQ(verdict(deduction, common), "-");
  RecordBuilder no_place = assessment();
  no_place.row("产出指标", "数量指标", "甲", "98%", "98%").points("20", "19.6");
  EXPECT_EQ(verdict(deduction, no_place), "n/c");
  no_place.note(NoteKind::empty, "reason");
  EXPECT_EQ(verdict(deduction, no_place), "warning");
  RecordBuilder rate = assessment();
  rate.row("产出指标", "数量指标", "甲", "98%", "98%", "无").points("20", "20");
  rate.money("funds.total.weight", "10", "分").money("funds.total.score", "9.8", "分");
  EXPECT_EQ(verdict(deduction, rate), "-");
}

TEST(RulesScoring, ReportsAndTargetFormsAreNotAsked) {
  for (const std::string_view rule :
       {weights_total, parents, weight_missing, over_weight, completion, band, deduction}) {
    RecordBuilder report(Kind::self_assessment_report);
    report.row("产出指标", "数量指标", "甲", "≥10次", "5次").points("50", "60").level_weight("产出指标", "", "40");
    EXPECT_EQ(verdict(rule, report), "n/a") << rule;
    RecordBuilder department(Kind::target_form);
    department.row("产出指标", "数量指标", "甲", "≥10次").points("50", "");
    EXPECT_EQ(verdict(rule, department), "n/a") << rule;
  }
}

}  // namespace
}  // namespace jixiao::test
