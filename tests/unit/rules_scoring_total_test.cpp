// scoring/: the execution rate and its score, the total, the grade.
#include <gtest/gtest.h>

#include "unit/rules_record.h"

namespace jixiao::test {
namespace {

constexpr std::string_view rate_wrong = "scoring/execution-rate-wrong";
constexpr std::string_view score_wrong = "scoring/execution-score-wrong";
constexpr std::string_view total = "scoring/total-mismatch";
constexpr std::string_view grade = "scoring/grade-mismatch";

RecordBuilder assessment() {
  return RecordBuilder(Kind::self_assessment_form, Scope::project);
}

RecordBuilder rated(std::string_view budget, std::string_view executed, std::string_view rate) {
  RecordBuilder form = assessment();
  form.money("funds.total.budget", budget).money("funds.total.executed", executed);
  form.money("funds.total.rate", rate, "%");
  return form;
}

std::string of_rate(std::string_view budget, std::string_view executed, std::string_view rate) {
  RecordBuilder form = rated(budget, executed, rate);
  return verdict(rate_wrong, form);
}

TEST(RulesExecutionRate, RoundedOrCutOff) {
  EXPECT_EQ(of_rate("4753.66", "3824.26", "100"), "error");
  EXPECT_EQ(of_rate("7514.04", "7493.67", "99.7"), "-");
  EXPECT_EQ(of_rate("7514.04", "7493.67", "99.73"), "-");
  EXPECT_EQ(of_rate("7514.04", "7493.67", "99.72"), "-");
  EXPECT_EQ(of_rate("7514.04", "7493.67", "99.8"), "error");
  EXPECT_EQ(of_rate("7574.00", "6643.00", "88"), "-");
  EXPECT_EQ(of_rate("100.00", "88.00", "0.88"), "-");
  EXPECT_EQ(of_rate("100.00", "100.00", "1"), "-");
  EXPECT_EQ(of_rate("100.00", "80.00", "0.88"), "error");
  EXPECT_EQ(of_rate("9.2", "7.0", "76.6"), "warning");
  EXPECT_EQ(of_rate("96.00", "108.00", "100.00"), "-");  // capped
  EXPECT_EQ(of_rate("0.00", "0.00", "0.00"), "n/c");
  RecordBuilder wrong = rated("4753.66", "3824.26", "100");
  const Finding finding = only_finding(rate_wrong, wrong.record());
  EXPECT_EQ(finding.message.zh, "“资金总额”执行率印为 100%，按金额计算 3824.26 万元 / 4753.66 万元 = 80.45%");
  EXPECT_EQ(finding.field, "/budget/2");
}

TEST(RulesExecutionRate, TheInitialBudget) {
  RecordBuilder other = assessment();
  other.money({{"funds.total.initial", "100.00"}, {"funds.total.budget", "120.00"}, {"funds.total.executed", "90.00"}});
  other.money("funds.total.rate", "90", "%");
  EXPECT_EQ(verdict(rate_wrong, other), "warning");
  RecordBuilder of_2016 = assessment();
  of_2016.money({{"funds.total.initial", "486.00"}, {"funds.total.executed", "471.42"}});
  of_2016.money("funds.total.rate", "97.00", "%");
  EXPECT_EQ(verdict(rate_wrong, of_2016), "-");
  RecordBuilder sources = rated("100.00", "90.00", "90");
  sources.money({{"funds.fiscal.budget", "80.00"}, {"funds.fiscal.executed", "70.00"}});
  sources.money("funds.fiscal.rate", "90", "%");
  EXPECT_EQ(verdict(rate_wrong, sources), "error");
}

TEST(RulesExecutionRate, NeedsCertainAmounts) {
  RecordBuilder report(Kind::self_assessment_report);
  report.money("execution.rate", "100", "%");
  EXPECT_EQ(verdict(rate_wrong, report), "n/c");
  RecordBuilder none = assessment();
  EXPECT_EQ(verdict(rate_wrong, none), "n/c");
  RecordBuilder uncertain = rated("4753.66", "3824.26", "100").note(NoteKind::uncertain, "/budget/1/amount");
  EXPECT_EQ(verdict(rate_wrong, uncertain), "n/c");
  RecordBuilder sub_rows = rated("100.00", "90.00", "90");
  sub_rows.money({{"funds.fiscal.budget", "80.00"}, {"funds.fiscal.executed", "70.00"}});
  sub_rows.money({{"funds.fiscal.budget", "50.00"}, {"funds.fiscal.executed", "45.00"}});
  sub_rows.money("funds.fiscal.rate", "90", "%");
  EXPECT_EQ(verdict(rate_wrong, sub_rows), "-");
  RecordBuilder lost_column = assessment();
  lost_column.money({{"funds.total.initial", "100.00"}, {"funds.total.executed", "90.00"}});
  lost_column.money("funds.total.rate", "75", "%").table("funds", {"initial", "budget", "executed", "rate"});
  EXPECT_EQ(verdict(rate_wrong, lost_column), "n/c");
  RecordBuilder units = assessment();
  units.money("funds.total.budget", "100.00").money("funds.total.executed", "950000", "元");
  units.money("funds.total.rate", "95", "%");
  EXPECT_EQ(verdict(rate_wrong, units), "-");
}

TEST(RulesExecutionRate, ProseIsReportedOnce) {
  RecordBuilder report(Kind::self_assessment_report);
  report.money({{"execution.budget", "9358.71"}, {"execution.actual", "9120.46"}});
  report.money("execution.rate", "94.75", "%").ratio("9120.46", "9358.71", "94.75", "万元");
  report.record().claims.back().percent->spans = report.record().budget.back().amount.spans;
  EXPECT_EQ(verdict(rate_wrong, report), "error");
  EXPECT_EQ(verdict("narrative/ratio-wrong", report), "n/a");
}

std::string of_score(std::string_view budget, std::string_view executed, std::string_view weight,
                     std::string_view score, std::string_view reason = "") {
  RecordBuilder form = rated(budget, executed, "0");
  form.reason(reason).money("funds.total.weight", weight, "分").money("funds.total.score", score, "分");
  return verdict(score_wrong, form);
}

TEST(RulesExecutionScore, RateTimesWeight) {
  EXPECT_EQ(of_score("43.2", "37.24", "10", "9"), "warning");
  EXPECT_EQ(of_score("43.2", "37.24", "10", "8.62"), "-");
  EXPECT_EQ(of_score("43.2", "37.24", "10", "8.7"), "-");
  EXPECT_EQ(of_score("100.00", "90.00", "10", "10"), "error");
  EXPECT_EQ(of_score("100.00", "103.00", "10", "10"), "-");
  EXPECT_EQ(of_score("310.2", "154.74", "10", "5"), "-");
  EXPECT_EQ(of_score("100.00", "90.00", "20", "18"), "-");
  EXPECT_EQ(of_score("100.00", "80.00", "10", "5"), "error");
  EXPECT_EQ(of_score("100.00", "80.00", "10", "5", "执行率低于85%扣5分，因招标推迟"), "-");
  EXPECT_EQ(of_score("100.00", "80.00", "10", "9.5", "因招标推迟"), "error");
  EXPECT_EQ(of_score("100.00", "100.00", "10", "10.5"), "-");
  EXPECT_EQ(of_score("0.00", "0.00", "10", "10"), "n/c");
}

TEST(RulesExecutionScore, WhatItIsComputedFrom) {
  RecordBuilder printed = assessment();
  printed.money("funds.total.rate", "90.0", "%").money("funds.total.weight", "10", "分");
  printed.money("funds.total.score", "10", "分");
  EXPECT_EQ(verdict(score_wrong, printed), "error");
  RecordBuilder initial = assessment();
  initial.money({{"funds.total.initial", "100.00"}, {"funds.total.budget", "120.00"}});
  initial.money("funds.total.executed", "96.50").money("funds.total.weight", "10", "分");
  initial.money("funds.total.score", "9.65", "分");
  EXPECT_EQ(verdict(score_wrong, initial), "warning");
  RecordBuilder none = assessment();
  EXPECT_EQ(verdict(score_wrong, none), "n/c");
  RecordBuilder doubt = rated("98.40", "95.55", "9.71").note(NoteKind::uncertain, "/budget/1/amount");
  doubt.money("funds.total.weight", "10", "分").money("funds.total.score", "9.71", "分");
  EXPECT_EQ(verdict(score_wrong, doubt), "n/c");
}

struct Points {
  std::string_view weight, score;
};

RecordBuilder scored(const std::vector<Points>& rows, std::string_view rate_score, std::string_view printed) {
  RecordBuilder form = assessment();
  for (const Points& row : rows) {
    form.row("产出指标", "数量指标", "甲", "≥10次", "10次").points(row.weight, row.score);
  }
  if (!rate_score.empty()) {
    form.money("funds.total.weight", "10", "分").money("funds.total.score", rate_score, "分");
  }
  return form.score(printed);
}

std::string of_total(const std::vector<Points>& rows, std::string_view rate_score, std::string_view printed) {
  RecordBuilder form = scored(rows, rate_score, printed);
  return verdict(total, form);
}

TEST(RulesTotal, SumOfTheScores) {
  EXPECT_EQ(of_total({{"10", "10"}, {"20", "20"}, {"30", "20"}, {"30", "30"}}, "9", "98"), "error");
  EXPECT_EQ(of_total({{"10", "10"}, {"20", "20"}, {"30", "20"}, {"30", "30"}}, "9", "89"), "-");
  EXPECT_EQ(of_total({{"50", "50"}, {"40", "38.33"}}, "9.67", "98.00"), "-");
  EXPECT_EQ(of_total({{"50", "50"}, {"40", "38.33"}}, "9.68", "98"), "-");
  EXPECT_EQ(of_total({{"50", "50"}, {"40", "38.26"}}, "9.5", "97.8"), "-");
  EXPECT_EQ(of_total({{"50", "50"}, {"40", "38.26"}}, "9.5", "98"), "warning");
  EXPECT_EQ(of_total({{"50", "50"}, {"40", "38.26"}}, "9.5", "97.9"), "error");
  EXPECT_EQ(of_total({{"50", "50"}, {"50", "48"}}, "9", "98"), "-");     // the rate stands outside
  EXPECT_EQ(of_total({{"50", "50"}, {"50", "48"}}, "", "97"), "error");  // or inside
  EXPECT_EQ(of_total({{"50", "50"}, {"50", "48"}}, "9", "99"), "error");
  RecordBuilder wrong = scored({{"10", "10"}, {"20", "20"}, {"30", "20"}, {"30", "30"}}, "9", "98");
  const Finding finding = only_finding(total, wrong.record());
  EXPECT_EQ(finding.message.zh, "总分 98，各项得分合计 10 + 20 + 20 + 30 + 9 = 89（最后一项为预算执行率），相差 9");
  EXPECT_EQ(finding.field, "/assessment/score");
}

TEST(RulesTotal, NeedsEveryScore) {
  EXPECT_EQ(of_total({{"50", "50"}, {"40", ""}}, "9", "98"), "n/c");
  EXPECT_EQ(of_total({{"50", "50"}, {"40", "38"}}, "", "97"), "n/c");
  RecordBuilder no_total = assessment();
  no_total.row("产出指标", "数量指标", "甲", "≥10次", "10次").points("100", "100");
  EXPECT_EQ(verdict(total, no_total), "n/c");
  RecordBuilder uncertain = scored({{"50", "50"}, {"50", "40"}}, "", "98");
  uncertain.note(NoteKind::uncertain, "/indicators/1/score");
  EXPECT_EQ(verdict(total, uncertain), "n/c");
  RecordBuilder text_only(Kind::self_assessment_report);
  text_only.score("99.97");
  EXPECT_EQ(verdict(total, text_only), "n/c");
  RecordBuilder report(Kind::self_assessment_report);
  report.row("履职效能", "任务1", "甲", "≥10次", "10次").points("60", "58");
  report.row("管理效率", "预算", "乙", "≥10次", "10次").points("40", "39.3").score("97.3");
  EXPECT_EQ(verdict(total, report), "-");
  report.score("93.7");
  EXPECT_EQ(verdict(total, report), "error");
  report.table("indicators", {"name"}).table("indicators", {"name"});
  EXPECT_EQ(verdict(total, report), "n/c");
}

std::string of_grade(std::string_view score, std::string_view printed) {
  RecordBuilder form = assessment().score(score).grade(printed);
  return verdict(grade, form);
}

TEST(RulesGrade, InKnownSets) {
  EXPECT_EQ(of_grade("88.5", "优"), "error");
  EXPECT_EQ(of_grade("96", "优"), "-");
  EXPECT_EQ(of_grade("96", "优秀"), "-");
  EXPECT_EQ(of_grade("90", "优"), "-");
  EXPECT_EQ(of_grade("89.99", "良好"), "-");
  EXPECT_EQ(of_grade("92.4", "良"), "error");
  EXPECT_EQ(of_grade("72", "中"), "-");
  EXPECT_EQ(of_grade("65", "中"), "-");
  EXPECT_EQ(of_grade("65", "低"), "-");
  EXPECT_EQ(of_grade("75", "低"), "error");
  EXPECT_EQ(of_grade("65", "合格"), "-");
  EXPECT_EQ(of_grade("55", "合格"), "error");
  EXPECT_EQ(of_grade("55", "差"), "-");
  EXPECT_EQ(of_grade("65", "差"), "error");
  EXPECT_EQ(of_grade("96", "A"), "n/c");
  RecordBuilder wrong = assessment().score("88.5").grade("优");
  EXPECT_EQ(only_finding(grade, wrong.record()).message.zh,
            "得分 88.5，等级应为良（优≥90、良≥80、中≥60、差≥0），所填为“优”");
}

TEST(RulesGrade, NeedsBothOutOfAHundred) {
  RecordBuilder no_grade = assessment().score("88.5");
  EXPECT_EQ(verdict(grade, no_grade), "n/a");
  RecordBuilder of_ninety = assessment().score("88.5").grade("优").total_weight("90");
  EXPECT_EQ(verdict(grade, of_ninety), "n/c");
  RecordBuilder uncertain = assessment().score("88.5").grade("优").note(NoteKind::uncertain, "/assessment/score");
  EXPECT_EQ(verdict(grade, uncertain), "n/c");
  RecordBuilder record = assessment().score("88.5").grade("优");
  CheckOptions options;
  options.select = {std::string(grade)};
  options.thresholds.grades = {{"优", 85}, {"良", 75}, {"中", 60}, {"差", 0}};
  EXPECT_TRUE(check(record.record(), options).findings.empty());
}

}  // namespace
}  // namespace jixiao::test
