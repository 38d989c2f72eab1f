// completion/: actual values against targets.
#include <gtest/gtest.h>

#include "unit/rules_record.h"

namespace jixiao::test {
namespace {

constexpr std::string_view actual_missing = "completion/actual-missing";
constexpr std::string_view unmet = "completion/unmet-without-reason";

RecordBuilder assessment() {
  return RecordBuilder(Kind::self_assessment_form, Scope::project);
}

TEST(RulesActualMissing, ByRowAndByColumn) {
  RecordBuilder one = assessment();
  one.row("产出指标", "数量指标", "甲", "≥10次", "12次").row("产出指标", "数量指标", "乙", "≥10次");
  one.row("产出指标", "数量指标", "指标2", "").row("产出指标", "数量指标", "丙", "无");
  EXPECT_EQ(verdict(actual_missing, one), "error");
  EXPECT_EQ(run_rule(actual_missing, one.record()).findings.front().field, "/indicators/1/actual");
  RecordBuilder column = assessment();
  column.row("产出指标", "数量指标", "甲", "≥10次").row("产出指标", "数量指标", "乙", "≥10次");
  column.table("indicators", {"name", "annual_target", "actual"});
  EXPECT_EQ(verdict(actual_missing, column), "error");
  EXPECT_EQ(run_rule(actual_missing, column.record()).findings.front().field, "/indicators");
}

TEST(RulesActualMissing, NeedsAnActualColumn) {
  RecordBuilder no_column(Kind::self_assessment_report);
  no_column.row("履职效能", "任务1", "甲", "100%").table("indicators", {"name", "annual_target"});
  EXPECT_EQ(verdict(actual_missing, no_column), "n/c");
  EXPECT_EQ(verdict(unmet, no_column), "n/c");
  RecordBuilder no_table(Kind::self_assessment_report);
  EXPECT_EQ(verdict(actual_missing, no_table), "n/c");
  EXPECT_EQ(verdict(unmet, no_table), "n/c");
  RecordBuilder targets(Kind::target_form);
  targets.row("产出指标", "数量指标", "甲", "100%");
  EXPECT_EQ(verdict(actual_missing, targets), "n/a");
  EXPECT_EQ(verdict(unmet, targets), "n/a");
}

struct Completion {
  std::string_view name, target, actual, verdict;
};

const std::vector<Completion> comparable = {
    {"补助学生人数", "≥3050人", "2988人", "error"},
    {"师生满意度", "100", "98", "error"},
    {"群众满意度", "≥90%", "89.9%", "error"},
    {"群众满意度", "≥90%", "93", "-"},
    {"群众满意度", "≥90%", "90%", "-"},
    {"合格率", "98%", "98%", "-"},
    {"合格率", "═100%", "100%", "-"},
    {"合格率", "≥90%", "0.88", "error"},
    {"合格率", "100%", "1", "-"},
    {"户均补助标准", "<=5300元/户", "5250元/户", "-"},
    {"户均补助成本", "≤5300元/户", "5830元/户", "error"},
    {"印制手册数量", "≥2000册", "2200", "-"},
    {"项目总成本", "≤60万元", "600000元", "-"},
    {"项目总成本", "≤60万元", "600001元", "error"},
    {"受益人次", "≥1.2万人次", "11999人次", "error"},
    {"受益人次", "≥1.2万人次", "12000人次", "-"},
    {"项目总成本", "60万元", "58万元", "-"},
    {"社区矫正对象再犯罪率", "0.2%", "0.1%", "-"},
    {"社区矫正对象再犯罪率", "0.2%", "0.3%", "error"},
    {"投诉办结率", "100%", "96%", "error"},
    {"合格率", "90%-95%", "92%", "-"},
    {"合格率", "90%-95%", "88%", "error"},
    {"配比", "1:20", "1:20", "-"},
    {"配比", "1:20", "1:25", "error"},
    {"完成时间", "2023年12月", "2023年11月", "-"},
    {"完成时间", "2023年12月", "2023年12月20日", "-"},
    {"完成时间", "2023年10月", "2023年12月", "error"},
    {"完成时间", "2023年10月", "完成", "-"},
    {"参考率、及格率", "参考率不低于85%，及格率不低于85%", "参考率90%，及格率80%", "error"},
    {"覆盖率", "≥95%", "达到96%", "-"},
    {"覆盖率", "≥95%", "达到94%", "error"},
    {"举办讲座", "≥20场", "未完成", "error"},
    {"处理投诉", "≥20件", "18宗", "error"}};

TEST(RulesUnmet, ComparesExactly) {
  for (const Completion& row : comparable) {
    RecordBuilder record = assessment();
    record.row("产出指标", "数量指标", row.name, row.target, row.actual);
    EXPECT_EQ(verdict(unmet, record), row.verdict) << row.name << " " << row.target << " " << row.actual;
  }
}

TEST(RulesUnmet, WhatCouldBeReadEitherWayIsNotJudged) {
  const std::vector<Completion> rows = {{"培训人次", "≥120人次", "126户", ""},
                                        {"项目总成本", "≤30万元", "完成", ""},
                                        {"服务人数", "≥100人", "约98人", ""},
                                        {"覆盖率", "≥95%", "≥90%", ""},
                                        {"办理时限", "5个工作日", "3个工作日", ""},
                                        {"抽查批次", "=12批次", "13批次", ""},
                                        {"投诉率", "≤5%", "1", ""},
                                        {"质量", "良好", "良好", ""},
                                        {"参考率、及格率", "参考率不低于85%，合格", "参考率90%，合格", ""},
                                        {"项目总投入", "≤60万元", "580000", ""}};
  for (const Completion& row : rows) {
    RecordBuilder record = assessment();
    record.row("产出指标", "数量指标", row.name, row.target, row.actual);
    EXPECT_EQ(verdict(unmet, record), "n/c") << row.name << " " << row.target << " " << row.actual;
  }
}

TEST(RulesUnmet, AReasonExplains) {
  for (const std::string_view blank : {"", "无", "无偏差", "/", "-", "—", "0", " "}) {
    RecordBuilder record = assessment();
    record.row("产出指标", "数量指标", "甲", "≥10次", "9次", blank);
    EXPECT_EQ(verdict(unmet, record), "error") << blank;
  }
  RecordBuilder told = assessment();
  told.row("产出指标", "数量指标", "甲", "≥10次", "9次", "一场因台风取消");
  EXPECT_EQ(verdict(unmet, told), "-");
  RecordBuilder common = assessment();
  common.row("产出指标", "数量指标", "甲", "≥10次", "9次").set(&Record::reason, "受疫情影响");
  EXPECT_EQ(verdict(unmet, common), "-");
  RecordBuilder report(Kind::self_assessment_report);
  report.row("产出指标", "数量指标", "甲", "≥10次", "9次").table("indicators", {"name", "annual_target", "actual"});
  EXPECT_EQ(verdict(unmet, report), "n/c");
}

TEST(RulesUnmet, CountsRowsThatCannotBeCompared) {
  RecordBuilder record = assessment();
  record.row("产出指标", "数量指标", "甲", "≥10次", "9次").row("产出指标", "质量指标", "乙", "良好", "良好");
  record.row("产出指标", "数量指标", "丙", "≥10次", "8次").note(NoteKind::uncertain, "/indicators/2/actual");
  const RuleResult result = run_rule(unmet, record.record());
  ASSERT_EQ(result.findings.size(), 1U);
  EXPECT_EQ(result.reason.zh, "3 行中比对了 1 行");
  EXPECT_EQ(result.findings.front().message.zh, "指标“甲”未达到指标值（指标值 ≥10次，实际 9次），没有说明原因");
}

}  // namespace
}  // namespace jixiao::test
