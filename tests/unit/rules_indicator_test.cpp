// indicator/: the indicator table.
#include <gtest/gtest.h>

#include "rules/support/levels.h"
#include "unit/rules_record.h"

namespace jixiao::test {
namespace {

constexpr std::string_view target_missing = "indicator/target-missing";
constexpr std::string_view vague = "indicator/vague-target";
constexpr std::string_view class_mismatch = "indicator/class-mismatch";
constexpr std::string_view percent = "indicator/percent-out-of-range";
constexpr std::string_view duplicate = "indicator/duplicate";

RecordBuilder form() {
  return RecordBuilder(Kind::target_form);
}

std::string of_row(std::string_view rule, std::string_view level2, std::string_view name, std::string_view target,
                   std::string_view actual = "") {
  RecordBuilder record(Kind::self_assessment_form);
  record.row("产出指标", level2, name, target, actual);
  return verdict(rule, record);
}

TEST(RulesTargetMissing, NamedRowsHaveATarget) {
  EXPECT_EQ(of_row(target_missing, "数量指标", "公证事项办结率", "100%"), "-");
  EXPECT_EQ(of_row(target_missing, "数量指标", "公证事项办结率", ""), "error");
  for (const std::string_view none : {"无", "/", "—", "-"}) {
    EXPECT_EQ(of_row(target_missing, "数量指标", "公证事项办结率", none), "warning") << none;
  }
  for (const std::string_view spare : {"", "指标2", "指标2：", "……", "-"}) {
    EXPECT_EQ(of_row(target_missing, "数量指标", spare, ""), "n/a") << spare;
  }
  RecordBuilder nothing = form();
  EXPECT_EQ(verdict(target_missing, nothing), "n/a");
}

TEST(RulesTargetMissing, SaysThatARowIsShifted) {
  RecordBuilder record(Kind::self_assessment_report);
  record.row("履职效能", "任务6", "法律顾问配备完成率", "");
  record.note(NoteKind::shifted, "/indicators/0/name", "法律顾问配备完成率");
  const RuleResult result = run_rule(target_missing, record.record());
  ASSERT_EQ(result.findings.size(), 1U);
  EXPECT_EQ(result.findings.front().severity, Severity::error);
  EXPECT_EQ(result.findings.front().field, "/indicators/0/annual_target");
  EXPECT_EQ(result.findings.front().message.zh, "指标“法律顾问配备完成率”没有指标值：该行错列，名称印在了指标值一栏");
}

TEST(RulesTargetMissing, PeriodSectionsCountByTheirOwnColumn) {
  RecordBuilder record = form();
  record.row("", "", "配置专职人民调解员", "");
  record.last_row().section = Sourced<std::string>{"period_key", {{1, 1, 1, 2}}};
  record.last_row().period_target = Sourced<std::string>{"3名", {{1, 1, 1, 2}}};
  EXPECT_EQ(verdict(target_missing, record), "-");
  record.last_row().section->value = "annual_key";
  EXPECT_EQ(verdict(target_missing, record), "error");
  record.table("indicators", {"name", "period_target"});
  EXPECT_EQ(verdict(target_missing, record), "-");
}

TEST(RulesTargetMissing, CountsRowsThatAreUncertain) {
  RecordBuilder record = form();
  record.row("", "", "甲", "1次").row("", "", "乙", "").note(NoteKind::uncertain, "/indicators/1/annual_target");
  EXPECT_EQ(verdict(target_missing, record), "-");
  EXPECT_EQ(run_rule(target_missing, record.record()).reason.en, "1 of 2 rows");
  RecordBuilder all = form();
  all.row("", "", "乙", "").note(NoteKind::uncertain, "/indicators/0");
  EXPECT_EQ(verdict(target_missing, all), "n/c");
}

TEST(RulesLevels, NamesOfTheTaxonomy) {
  using rules::Class;
  using rules::Kind2;
  for (const std::string_view name :
       {"产出指标", "产出类指标", "项目产出", "产出", "产出指标（50分）", "产 出 指 标"}) {
    EXPECT_EQ(rules::class_of_level1(name), Class::output) << name;
  }
  for (const std::string_view name : {"效益指标", "效果指标", "项目效果", "社会效益指标", "生态效益 指标"}) {
    EXPECT_EQ(rules::class_of_level1(name), Class::benefit) << name;
  }
  EXPECT_EQ(rules::class_of_level1("满意度指标"), Class::satisfaction);
  EXPECT_EQ(rules::class_of_level1("成本指标"), Class::cost);
  for (const std::string_view name : {"履职效能", "管理效率", "", "持续推动产出质量提升工作"}) {
    EXPECT_EQ(rules::class_of_level1(name), Class::unknown) << name;
  }
  EXPECT_EQ(rules::kind_of_level2("服务对象满意度指标等"), Kind2::satisfaction);
  EXPECT_EQ(rules::kind_of_level2("社会公众或服务对象满意度指标"), Kind2::satisfaction);
  EXPECT_EQ(rules::kind_of_level2("进度指标"), Kind2::timeliness);
  EXPECT_EQ(rules::kind_of_level2("数量指标 （必填硬性指标）"), Kind2::quantity);
  EXPECT_EQ(rules::kind_of_level2("生态环境成本指标"), Kind2::cost);
  EXPECT_EQ(rules::kind_of_level2("加强质量管理"), Kind2::unknown);
}

/// The verdicts on output, benefit, satisfaction and cost.
std::string classes(RecordBuilder& record) {
  std::string words;
  for (const std::string_view rule : {"indicator/output-missing", "indicator/benefit-missing",
                                      "indicator/satisfaction-missing", "indicator/cost-missing"}) {
    words += (words.empty() ? "" : " ") + verdict(rule, record);
  }
  return words;
}

TEST(RulesClasses, EachIsAskedFor) {
  RecordBuilder full = form();
  full.row("产出指标", "数量指标", "甲", "1次").row("效益指标", "社会效益指标", "乙", "1次");
  full.row("满意度指标", "服务对象满意度指标", "丙", "≥90%").row("成本指标", "经济成本指标", "丁", "≤5元");
  EXPECT_EQ(classes(full), "- - - -");
  RecordBuilder output = form();
  output.row("产出指标", "数量指标", "甲", "1次");
  EXPECT_EQ(classes(output), "- error warning info");
  RecordBuilder benefit = form();
  benefit.row("效果指标", "", "乙", "1次");
  EXPECT_EQ(classes(benefit), "error - warning info");
}

TEST(RulesClasses, StandInForOneAnother) {
  RecordBuilder lost_level1 = form();
  lost_level1.row("", "数量指标", "甲", "1次").row("效益指标", "满意度指标", "丙", "≥90%");
  EXPECT_EQ(classes(lost_level1), "- - - info");
  RecordBuilder by_name = form();
  by_name.row("产出指标", "成本指标", "甲", "≤5元").row("效益指标", "社会效益指标", "企业满意度", "≥90%");
  EXPECT_EQ(classes(by_name), "- - - -");
}

TEST(RulesClasses, OtherFramesAndFlatTablesAreNotAsked) {
  RecordBuilder frame(Kind::self_assessment_report);
  frame.row("履职效能", "持续推动人民调解工作", "群众好评率", "100%");
  EXPECT_EQ(classes(frame), "n/a n/a n/a n/a");
  RecordBuilder flat = form();
  flat.row("", "", "民主法治社区申报创建率", "100%");
  EXPECT_EQ(classes(flat), "n/a n/a n/a n/a");
  RecordBuilder no_table(Kind::self_assessment_report);
  EXPECT_EQ(classes(no_table), "n/a n/a n/a n/a");
}

TEST(RulesClasses, UncertainLevelsAccuseNobody) {
  RecordBuilder record = form();
  record.row("产出指标", "数量指标", "甲", "1次").note(NoteKind::uncertain, "/indicators/0/level1");
  EXPECT_EQ(classes(record), "- n/c n/c n/c");
}

TEST(RulesClasses, CostIsAWarningWhereSomethingIsBuilt) {
  RecordBuilder project(Kind::target_form, Scope::project);
  project.set(&Record::project, "办公楼修缮").row("产出指标", "数量指标", "甲", "1次");
  EXPECT_EQ(verdict("indicator/cost-missing", project), "warning");
}

TEST(RulesDuplicate, WithinOneSectionAndTask) {
  RecordBuilder record = form();
  record.row("产出指标", "数量指标", "培训人次", "100人次")
      .row("效益指标", "社会效益指标", "指标1：培训人次（人次）", "100人次");
  EXPECT_EQ(verdict(duplicate, record), "warning");
  record.last_row().section = Sourced<std::string>{"annual_task", {{1, 1, 1, 2}}};
  EXPECT_EQ(verdict(duplicate, record), "-");
  RecordBuilder similar = form();
  similar.row("履职效能", "任务5", "司法社工与社区矫正对象比例", "1:20");
  similar.row("履职效能", "任务5", "司法社工与未成年社区矫正对象比例", "1:15");
  EXPECT_EQ(verdict(duplicate, similar), "-");
  RecordBuilder tasks = form();
  tasks.row("履职效能", "任务1", "培训计划完成率", "100%").row("履职效能", "任务2", "培训计划完成率", "100%");
  EXPECT_EQ(verdict(duplicate, tasks), "-");
  RecordBuilder one = form();
  one.row("产出指标", "数量指标", "培训人次", "100人次");
  EXPECT_EQ(verdict(duplicate, one), "n/a");
}

TEST(RulesVague, Fires) {
  const std::vector<std::pair<std::string_view, std::string_view>> rows = {
      {"设备维护及时性", "及时"},
      {"设备购置成本控制", "符合采购标准"},
      {"行政复议综合纠错率", "行政复议综合纠错率达到考核标准"},
      {"社区服刑人员重新犯罪率", "符合省市考核标准"},
      {"支付法律援助律师办案补贴", "按规定的补贴标准支付"},
      {"保障档案安全", "持续影响"},
      {"减轻家庭负担", "有效"},
      {"灌溉保障", "优良中低差"},
      {"服务质量", "好/一般/差"},
      {"服务环境", "明显改善"}};
  for (const auto& [name, target] : rows) {
    EXPECT_EQ(of_row(vague, "质量指标", name, target), "warning") << name << target;
  }
}

TEST(RulesVague, IsSilent) {
  const std::vector<std::pair<std::string_view, std::string_view>> rows = {
      {"专业化水平", "评估达标"},
      {"项目培育孵化情况", "通过评审"},
      {"年度考核", "考核合格"},
      {"智能化社区矫正中心", "年内完成验收，运行正常"},
      {"评估项目等级", "等级为“合格”以上"},
      {"七五普法总结", "验收合格"},
      {"安全生产", "无重大事故"},
      {"归档规范性", "100%"},
      {"恶劣事件率，重新犯罪率", "发生影响恶劣事件率0%，重新犯罪率符合省市考核标准"},
      {"司法社工比例", "1:20"},
      {"环境", "不低于上年度水平"}};
  for (const auto& [name, target] : rows) {
    EXPECT_EQ(of_row(vague, "质量指标", name, target), "-") << name << target;
  }
  EXPECT_EQ(of_row(vague, "质量指标", "合格率", ""), "n/a");
  EXPECT_EQ(of_row(vague, "质量指标", "合格率", "无"), "n/a");
  RecordBuilder keyed(Kind::self_assessment_form);
  keyed.row("产出指标", "质量指标", "布局合理性", "合理");
  keyed.statement(StatementKind::scoring_key, Where::field, "", "布局合理性：好、一般、差");
  EXPECT_EQ(verdict(vague, keyed), "-");
}

TEST(RulesClassMismatch, Fires) {
  EXPECT_EQ(of_row(class_mismatch, "数量指标", "法治讲座覆盖率", "100%"), "info");
  EXPECT_EQ(of_row(class_mismatch, "数量指标", "完成普法工作", "100%"), "info");
  EXPECT_EQ(of_row(class_mismatch, "社会效益指标", "法律援助案件数", "1000宗"), "warning");
  EXPECT_EQ(of_row(class_mismatch, "时效指标", "印发宣传资料", "5000份"), "warning");
  EXPECT_EQ(of_row(class_mismatch, "服务对象满意度指标", "新建老人健康档案", "500份"), "warning");
}

TEST(RulesClassMismatch, IsSilent) {
  EXPECT_EQ(of_row(class_mismatch, "数量指标", "举办法治讲座", "≥21场"), "-");
  EXPECT_EQ(of_row(class_mismatch, "质量指标", "验收合格率", "100%"), "-");
  EXPECT_EQ(of_row(class_mismatch, "时效指标", "完工及时率", "100%"), "-");
  EXPECT_EQ(of_row(class_mismatch, "时效指标", "办理时限", "5份"), "-");
  EXPECT_EQ(of_row(class_mismatch, "社会效益指标", "受益人数", "500人"), "-");
  EXPECT_EQ(of_row(class_mismatch, "社会效益指标", "带动就业人数", "500人"), "-");
  EXPECT_EQ(of_row(class_mismatch, "社会效益指标", "法律六进活动镇街普及率", "100%"), "-");
  EXPECT_EQ(of_row(class_mismatch, "满意度指标", "群众好评率", "100%"), "-");
  EXPECT_EQ(of_row(class_mismatch, "持续推动人民调解工作", "专职调解员配备率", "100%"), "n/a");
}

TEST(RulesPercent, OfTargetsAndActuals) {
  EXPECT_EQ(of_row(percent, "质量指标", "设备验收合格率", "295%"), "warning");
  EXPECT_EQ(of_row(percent, "质量指标", "设备验收合格率", "≥95%", "105%"), "warning");
  EXPECT_EQ(of_row(percent, "质量指标", "设备验收合格率", "100%"), "-");
  EXPECT_EQ(of_row(percent, "质量指标", "旅游收入增长率", "120%"), "-");
  EXPECT_EQ(of_row(percent, "质量指标", "任务完成率", "100%", "104%"), "-");
  EXPECT_EQ(of_row(percent, "质量指标", "参考率、及格率", "参考率不低于185%，及格率不低于85%"), "warning");
  EXPECT_EQ(of_row(percent, "数量指标", "培训人次", "295人次"), "n/a");
  RecordBuilder negative = form();
  negative.row("产出指标", "质量指标", "合格率", "95%");
  negative.last_row().target->value = *Decimal::parse("-95");
  EXPECT_EQ(verdict(percent, negative), "error");
  negative.last_row().name->value = "价格变动率";
  EXPECT_EQ(verdict(percent, negative), "-");
}

}  // namespace
}  // namespace jixiao::test
