// indicator/: which rows a table has, and below which levels they stand.
#include <gtest/gtest.h>

#include "rules/support/levels.h"
#include "unit/rules_record.h"

namespace jixiao::test {
namespace {

constexpr std::string_view name_missing = "indicator/name-missing";
constexpr std::string_view output_kinds = "indicator/output-kinds-incomplete";
constexpr std::string_view quantified = "indicator/low-quantified-share";
constexpr std::string_view input_as_output = "indicator/input-as-output";
constexpr std::string_view taxonomy = "indicator/taxonomy-mixed";
constexpr std::string_view level2 = "indicator/unknown-level2";

RecordBuilder form() {
  return RecordBuilder(Kind::target_form);
}

std::string of_row(std::string_view rule, std::string_view level1, std::string_view level2_name, std::string_view name,
                   std::string_view target) {
  RecordBuilder record = form();
  record.row(level1, level2_name, name, target);
  return verdict(rule, record);
}

TEST(RulesNameMissing, OfRowsInUse) {
  EXPECT_EQ(of_row(name_missing, "产出指标", "数量指标", "", "≥20场"), "error");
  for (const std::string_view name : {"-", "**", "____", "——", "指标2", "……"}) {
    EXPECT_EQ(of_row(name_missing, "产出指标", "数量指标", name, "≥20场"), "error") << name;
  }
  EXPECT_EQ(of_row(name_missing, "产出指标", "数量指标", "举办法治讲座", "≥20场"), "-");
  EXPECT_EQ(of_row(name_missing, "产出指标", "数量指标", "其中：专题讲座", "≥5场"), "-");
  RecordBuilder nothing = form();
  EXPECT_EQ(verdict(name_missing, nothing), "n/a");
}

TEST(RulesNameMissing, PointsAtTheName) {
  RecordBuilder record = form();
  record.row("产出指标", "数量指标", "甲", "1次").row("产出指标", "数量指标", "", "≥20场", "22场");
  const RuleResult result = run_rule(name_missing, record.record());
  ASSERT_EQ(result.findings.size(), 1U);
  EXPECT_EQ(result.findings.front().field, "/indicators/1/name");
  EXPECT_EQ(result.findings.front().message.zh, "填有“≥20场”的一行没有指标名称");
}

TEST(RulesNameMissing, TemplateRowsAreNoIndicators) {
  RecordBuilder record = form();
  record.row("产出指标", "数量指标", "甲", "1次").row("产出指标", "质量指标", "", "").row("", "", "", "/");
  record.row("成本指标", "", "", "无");
  record.last_row().weight = Sourced<Decimal>{Decimal(0), {{9, 1, 9, 2}}};
  EXPECT_EQ(verdict(name_missing, record), "-");
  EXPECT_EQ(run_rule(name_missing, record.record()).reason.en, "");
}

TEST(RulesNameMissing, WhatMayBelongElsewhereIsNotJudged) {
  // A page's number, the rest of a wrapped cell, a weight of the level above, a row that was not read with certainty.
  RecordBuilder record = form();
  record.row("产出指标", "数量指标", "甲", "1次").row("产出指标", "", "", "12");
  record.row("产出指标", "", "", "及格率不低于85%").row("产出指标", "", "", "");
  record.last_row().weight = Sourced<Decimal>{Decimal(50), {{9, 1, 9, 2}}};
  record.row("产出指标", "", "", "≥3次").note(NoteKind::uncertain, "/indicators/4/annual_target");
  EXPECT_EQ(verdict(name_missing, record), "-");
  EXPECT_EQ(run_rule(name_missing, record.record()).reason.en, "1 of 5 rows");
  // Two cells of one row are no accident.
  record.row("产出指标", "", "", "12", "13");
  EXPECT_EQ(verdict(name_missing, record), "error");
}

RecordBuilder outputs(const std::vector<std::string_view>& kinds) {
  RecordBuilder record = form();
  for (const std::string_view kind : kinds) {
    record.row("产出指标", kind, "甲", "1次");
  }
  record.row("效益指标", "社会效益指标", "乙", "1次");
  return record;
}

TEST(RulesOutputKinds, QuantityQualityTimeliness) {
  const std::vector<std::pair<std::vector<std::string_view>, std::string>> tables = {
      {{"数量指标", "质量指标"}, "info"},          {{"质量指标", "时效指标"}, "info"},
      {{"数量指标", "成本指标"}, "info"},          {{"数量指标", "质量指标", "时效指标"}, "-"},
      {{"数量指标", "质量指标", "进度指标"}, "-"}, {{"产出数量", "产出质量", "产出时效"}, "-"}};
  for (const auto& [kinds, expected] : tables) {
    RecordBuilder record = outputs(kinds);
    EXPECT_EQ(verdict(output_kinds, record), expected) << kinds.front();
  }
  RecordBuilder counts = outputs({"数量指标"});
  EXPECT_EQ(run_rule(output_kinds, counts.record()).findings.front().message.zh, "产出指标中没有质量指标、时效指标");
}

TEST(RulesOutputKinds, NeedsALevel2) {
  RecordBuilder chongqing = outputs({"", ""});
  EXPECT_EQ(verdict(output_kinds, chongqing), "n/a");
  RecordBuilder frame(Kind::self_assessment_report);
  frame.row("履职效能", "持续推动人民调解工作", "群众好评率", "100%");
  EXPECT_EQ(verdict(output_kinds, frame), "n/a");
  RecordBuilder level1_lost = form();
  level1_lost.row("", "数量指标", "甲", "1次").row("", "质量指标", "乙", "100%");
  EXPECT_EQ(verdict(output_kinds, level1_lost), "info");
  // The kind that is missing may be the one that was not printed, or not read.
  RecordBuilder blank = outputs({"数量指标", "质量指标", ""});
  EXPECT_EQ(verdict(output_kinds, blank), "n/c");
  RecordBuilder doubtful = outputs({"数量指标", "质量指标"});
  doubtful.note(NoteKind::uncertain, "/indicators/1/level2");
  EXPECT_EQ(verdict(output_kinds, doubtful), "n/c");
}

RecordBuilder of_targets(const std::vector<std::string_view>& targets) {
  RecordBuilder record = form();
  for (const std::string_view target : targets) {
    record.row("产出指标", "数量指标", "甲", target);
  }
  return record;
}

TEST(RulesLowQuantifiedShare, HalfOfAllNamedIndicators) {
  RecordBuilder low = of_targets({"1次", "≥90%", "1:20", "及时", "有效", "明显改善", "通过评审", "长期"});
  EXPECT_EQ(verdict(quantified, low), "warning");
  const RuleResult result = run_rule(quantified, low.record());
  EXPECT_EQ(result.findings.front().message.zh, "8 个指标中只有 3 个有量化的指标值，占 37.5%");
  EXPECT_EQ(result.findings.front().actual->str(), "37.5");
  EXPECT_EQ(result.findings.front().expected->str(), "50");
  RecordBuilder half = of_targets({"5-8次", "参考率不低于85%，及格率不低于85%", "及时", "有效"});
  EXPECT_EQ(verdict(quantified, half), "-");
  RecordBuilder dated = of_targets({"2023年12月底前", "重新犯罪率0.2%，考核合格", "及时", "有效"});
  EXPECT_EQ(verdict(quantified, dated), "-");
  RecordBuilder missing = of_targets({"1次", "及时", "无", ""});
  EXPECT_EQ(verdict(quantified, missing), "warning");
}

TEST(RulesLowQuantifiedShare, NeedsFourIndicators) {
  RecordBuilder few = of_targets({"及时", "有效", "长期"});
  EXPECT_EQ(verdict(quantified, few), "n/a");
  few.row("产出指标", "数量指标", "", "");
  EXPECT_EQ(verdict(quantified, few), "n/a") << "a template row counts for nothing";
  RecordBuilder no_targets = of_targets({"", "", "", ""});
  EXPECT_EQ(verdict(quantified, no_targets), "n/c");
  RecordBuilder doubtful = of_targets({"1次", "及时", "有效", "12"});
  doubtful.note(NoteKind::uncertain, "/indicators/3/annual_target");
  EXPECT_EQ(verdict(quantified, doubtful), "n/c");
  doubtful.row("产出指标", "质量指标", "甲", "长期").row("产出指标", "质量指标", "甲", "有效");
  EXPECT_EQ(verdict(quantified, doubtful), "warning") << "too few, whatever the doubtful one is";
}

TEST(RulesInputAsOutput, MoneyMoved) {
  const auto of = [](std::string_view kind, std::string_view name, std::string_view target) {
    return of_row(input_as_output, "产出指标", kind, name, target);
  };
  EXPECT_EQ(of("数量指标", "工程资金拨付金额", "43.2万元"), "warning");
  EXPECT_EQ(of("质量指标", "经费支出进度", "≥95%"), "warning");
  EXPECT_EQ(of("数量指标", "实际资金支出率", "≧95%"), "warning");
  EXPECT_EQ(of("时效指标", "预算执行率", "100%"), "warning");
  EXPECT_EQ(of("", "预算执行率", "100%"), "warning");
  EXPECT_EQ(of("成本指标", "项目总成本", "≤60万元"), "-");
  EXPECT_EQ(of("时效指标", "资金在规定时间内下达率", "100%"), "-");
  EXPECT_EQ(of("时效指标", "资金拨付及时率", "100%"), "-");
  EXPECT_EQ(of("数量指标", "发放创业担保贷款金额", "5000万元"), "-");
  EXPECT_EQ(of("数量指标", "专项资金使用检查覆盖率", "100%"), "-");
  EXPECT_EQ(of("数量指标", "财政支出绩效评价项目", "≥20个"), "-");
  EXPECT_EQ(of("数量指标", "财政资金安排的岗位", "30个"), "-");
}

TEST(RulesInputAsOutput, BelowOutputOnly) {
  EXPECT_EQ(of_row(input_as_output, "管理类指标", "", "预算执行率", "100%"), "n/a");
  EXPECT_EQ(of_row(input_as_output, "效益指标", "经济效益指标", "撬动资金到位金额", "100万元"), "n/a");
  RecordBuilder doubtful = form();
  doubtful.row("产出指标", "数量指标", "资金拨付金额", "5万元").note(NoteKind::uncertain, "/indicators/0/level2");
  EXPECT_EQ(verdict(input_as_output, doubtful), "n/c");
}

TEST(RulesTaxonomy, CostOfBothYears) {
  RecordBuilder twice = form();
  twice.row("产出指标", "成本指标", "维修成本", "≤60万元").row("成本指标", "经济成本指标", "单位造价", "≤300元");
  EXPECT_EQ(verdict(taxonomy, twice), "info");
  const RuleResult result = run_rule(taxonomy, twice.record());
  EXPECT_EQ(result.findings.front().field, "/indicators/0/level2");
  EXPECT_EQ(result.findings.front().related.size(), 1U);
  RecordBuilder without_kind = form();
  without_kind.row("产出指标", "成本指标", "维修成本", "≤60万元").row("成本指标", "", "单位造价", "≤300元");
  EXPECT_EQ(verdict(taxonomy, without_kind), "info");
  EXPECT_EQ(of_row(taxonomy, "产出指标", "经济成本指标", "维修成本", "≤60万元"), "info");
  EXPECT_EQ(of_row(taxonomy, "产出指标", "社会成本指标", "影响交通天数", "≤6天"), "info");
  EXPECT_EQ(of_row(taxonomy, "产出指标", "成本指标", "维修成本", "≤60万元"), "-");
  EXPECT_EQ(of_row(taxonomy, "成本指标", "经济成本指标", "维修成本", "≤60万元"), "-");
}

TEST(RulesTaxonomy, OneTaxonomyIsInOrder) {
  RecordBuilder shanghai = form();
  shanghai.row("成本指标", "经济成本指标", "单位造价", "≤300元");
  shanghai.row("效益指标", "可持续影响指标", "长效管理", "健全").row("产出指标", "数量指标", "甲", "1次");
  EXPECT_EQ(verdict(taxonomy, shanghai), "-");
  RecordBuilder chongqing = form();
  chongqing.row("成本类指标", "", "单位造价", "≤300元").row("产出类指标", "", "甲", "1次");
  EXPECT_EQ(verdict(taxonomy, chongqing), "n/a");
}

TEST(RulesLevels, WhatStandsBelowWhat) {
  using rules::Class;
  EXPECT_TRUE(rules::is_standard_level2("社会公众或服务对象满意度指标"));
  EXPECT_TRUE(rules::is_standard_level2("1.数量指标"));
  EXPECT_TRUE(rules::is_standard_level2("职责履行"));
  EXPECT_FALSE(rules::is_standard_level2("工作指标"));
  EXPECT_TRUE(rules::stands_below("履职效益", Class::benefit));
  EXPECT_FALSE(rules::stands_below("履职效益", Class::output));
  EXPECT_TRUE(rules::is_level2_only("社会效益指标"));
  for (const std::string_view level1 : {"成本指标", "满意度指标", "产出指标", "社会效应"}) {
    EXPECT_FALSE(rules::is_level2_only(level1)) << level1;
  }
}

TEST(RulesUnknownLevel2, OfTheTaxonomyAndBelowItsOwnLevel1) {
  const std::vector<std::tuple<std::string_view, std::string_view, std::string>> levels = {
      {"效益指标", "质量指标", "warning"},
      {"产出指标", "社会效益指标", "warning"},
      {"产出指标", "工作指标", "warning"},
      {"满意度指标", "可持续影响指标", "warning"},
      {"成本指标", "数量指标", "warning"},
      {"产出指标（50分）", "数量指标（必填）", "-"},
      {"满意度指标", "社会公众或服务对象满意度指标", "-"},
      {"满意度指标", "服务对象满意度指标等", "-"},
      {"效益指标", "服务对象满意度指标", "-"},
      {"效果指标", "环境效益指标", "-"},
      {"产出指标", "成本指标", "-"},
      {"产出指标", "经济成本指标", "-"},  // taxonomy-mixed's
      {"成本指标", "生态环境成本指标", "-"},
      {"产出", "职责履行", "-"},
      {"效果", "履职效益", "-"},
      {"履职效能", "持续推动人民调解工作", "n/a"},
      {"社会效益指标", "法治宣传", "n/a"},
      {"产出类指标", "", "n/a"}};
  for (const auto& [level1, printed, expected] : levels) {
    RecordBuilder record = form();
    for (const std::string_view other : {"产出指标", "效益指标", "满意度指标", "成本指标"}) {
      record.row(other, "", "乙", "1次");
    }
    record.row(level1, printed, "甲", "1次");
    EXPECT_EQ(verdict(level2, record), expected) << level1 << printed;
  }
  EXPECT_EQ(of_row(level2, "产出指标", "工作指标", "甲", "1次"), "warning");
  EXPECT_EQ(of_row(level2, "产出指标", "社会效益指标", "甲", "1次"), "n/c") << "the cell of 效益指标 may be lost";
}

TEST(RulesUnknownLevel2, AMergedCellIsOneFinding) {
  RecordBuilder record = form();
  record.row("效益指标", "质量指标", "甲", "1次").row("效益指标", "质量指标", "乙", "2次");
  record.row("产出指标", "质量指标", "丙", "1次");
  EXPECT_EQ(verdict(level2, record), "warning");
  EXPECT_EQ(run_rule(level2, record.record()).findings.front().message.zh, "二级指标“质量指标”列在“效益指标”下");
}

TEST(RulesUnknownLevel2, CarriedLevelsAccuseNobody) {
  RecordBuilder shifted = form();
  shifted.row("产出指标", "社会效益指标", "甲", "1次").row("产出指标", "社会效益指标", "乙", "1次");
  shifted.row("效益指标", "", "丙", "1次");
  shifted.record().indicators[1].level2 = shifted.record().indicators[0].level2;
  shifted.note(NoteKind::shifted, "/indicators/0/level2");
  shifted.record().notes.back().span = shifted.record().indicators[0].level2->spans.front();
  EXPECT_EQ(verdict(level2, shifted), "n/c");
  RecordBuilder centred = form();
  centred.row("效益指标", "", "乙", "1次").row("满意度指标", "可持续影响指标", "甲", "1次");
  EXPECT_EQ(verdict(level2, centred), "warning");
  centred.last_row().level1->spans.front().line = centred.last_row().span.line + 1;
  EXPECT_EQ(verdict(level2, centred), "n/c");
  RecordBuilder doubtful = form();
  doubtful.row("效益指标", "质量指标", "甲", "1次")
      .row("产出指标", "", "乙", "1次")
      .note(NoteKind::uncertain, "/indicators/0/level1");
  EXPECT_EQ(verdict(level2, doubtful), "n/c");
}

}  // namespace
}  // namespace jixiao::test
