// indicator/: units, directions and deadlines of targets.
#include <gtest/gtest.h>

#include "rules/support/directions.h"
#include "rules/support/name_units.h"
#include "rules/support/years.h"
#include "unit/rules_record.h"

namespace jixiao::test {
namespace {

constexpr std::string_view unit_missing = "indicator/unit-missing";
constexpr std::string_view unit_conflict = "indicator/unit-conflict";
constexpr std::string_view direction = "indicator/direction-unusual";
constexpr std::string_view deadline = "indicator/deadline-outside-period";
constexpr std::string_view period_below = "indicator/period-below-annual";

Text printed(std::string_view text) {
  return Sourced<std::string>{std::string(text), {{99, 1, 99, 9}}};
}

/// `unit`: in the name's brackets or a unit column.
std::string of_row(std::string_view rule, std::string_view level2, std::string_view name, std::string_view target,
                   std::string_view unit = "") {
  RecordBuilder record(Kind::self_assessment_form);
  record.row("产出指标", level2, name, target);
  if (!unit.empty()) {
    record.last_row().unit_hint = printed(unit);
  }
  return verdict(rule, record);
}

TEST(RulesUnitMissing, Fires) {
  EXPECT_EQ(of_row(unit_missing, "数量指标", "维修面积", "1800"), "warning");
  EXPECT_EQ(of_row(unit_missing, "数量指标", "扶持创业企业（项目）数", "650"), "warning");
  EXPECT_EQ(of_row(unit_missing, "数量指标", "维修面积", "1500-1800"), "warning");
  EXPECT_EQ(of_row(unit_missing, "数量指标", "维修面积", "≥1800", "无"), "warning");
  EXPECT_EQ(of_row(unit_missing, "质量指标", "验收合格率", "1"), "warning");
  EXPECT_EQ(of_row(unit_missing, "质量指标", "验收合格率", "≥0.88"), "warning");
  EXPECT_EQ(of_row(unit_missing, "质量指标", "验收合格率", "100"), "info");
  EXPECT_EQ(of_row(unit_missing, "", "师生满意度", "≥90"), "info");
  EXPECT_EQ(of_row(unit_missing, "服务对象满意度指标", "就餐老人评价", "90"), "info");
}

TEST(RulesUnitMissing, SaysWhatABareFigureMayBe) {
  RecordBuilder record(Kind::target_form);
  record.row("产出指标", "质量指标", "验收合格率", "0.88").row("产出指标", "质量指标", "质量事故率", "≤0.05");
  record.row("产出指标", "质量指标", "验收合格率", "100");
  const RuleResult result = run_rule(unit_missing, record.record());
  ASSERT_EQ(result.findings.size(), 3U);
  EXPECT_EQ(result.findings[0].message.zh, "指标“验收合格率”的指标值“0.88”没有注明计量单位，疑为以小数印出的百分比");
  EXPECT_EQ(result.findings[1].message.zh, "指标“质量事故率”的指标值“≤0.05”没有注明计量单位");
  EXPECT_EQ(result.findings[1].severity, Severity::warning);
  EXPECT_EQ(result.findings[2].message.zh, "指标“验收合格率”的指标值“100”没有注明计量单位（%）");
}

TEST(RulesUnitMissing, IsSilent) {
  const std::vector<std::pair<std::string_view, std::string_view>> rows = {{"城镇新增就业人数", "50000"},
                                                                           {"送戏下乡场次", "≥60"},
                                                                           {"接收档案卷（件）数", "≥8000"},
                                                                           {"集装箱吞吐量（标箱）", "80000"},
                                                                           {"特种设备监督检查数量（台、套）", "≥1800"},
                                                                           {"万台特种设备事故死亡率", "≤0.2"},
                                                                           {"亿元GDP生产安全事故死亡率", "≤0.02"},
                                                                           {"价格指数", "103"},
                                                                           {"投入产出比", "≥1.2"},
                                                                           {"绿化面积㎡", "≥300"},
                                                                           {"运营考核得分", "≥90"},
                                                                           {"安全责任事故", "0"},
                                                                           {"投诉", "零投诉"},
                                                                           {"公共服务覆盖", "覆盖3镇"},
                                                                           {"水稻补贴", "每亩300"},
                                                                           {"配送文化活动", "≥260.00(场)"},
                                                                           {"配置调解员", "12名"},
                                                                           {"验收合格率", "100%"}};
  for (const auto& [name, target] : rows) {
    EXPECT_EQ(of_row(unit_missing, "数量指标", name, target), "-") << name;
  }
  EXPECT_EQ(of_row(unit_missing, "数量指标", "实施精准普法重点项目（个）", "≥8", "个"), "-");
  EXPECT_EQ(of_row(unit_missing, "数量指标", "司法社工比例", "1:20"), "n/a");
  RecordBuilder doubtful(Kind::target_form);
  doubtful.row("产出指标", "数量指标", "维修面积", "1800").note(NoteKind::uncertain, "/indicators/0/annual_target");
  EXPECT_EQ(verdict(unit_missing, doubtful), "n/c");
}

TEST(RulesUnits, InNames) {
  EXPECT_EQ(rules::unit_at_end("培训人数"), "人");
  EXPECT_EQ(rules::unit_at_end("服务人次(人次)"), "人次");
  EXPECT_EQ(rules::unit_at_end("巡查次数"), "次");
  EXPECT_EQ(rules::unit_at_end("企业法人数"), "");
  EXPECT_EQ(rules::unit_at_end("企业数"), "");
  EXPECT_EQ(rules::unit_in_name("村组干部230人", Decimal(230)), "人");
  EXPECT_EQ(rules::unit_in_name("村组干部230人", Decimal(23)), "");
}

TEST(RulesUnits, ThatContradictOneAnother) {
  using rules::UnitConflict;
  const std::vector<std::tuple<std::string_view, std::string_view, UnitConflict>> pairs = {
      {"人", "个", UnitConflict::conflict},   {"名", "件", UnitConflict::conflict},
      {"次", "个", UnitConflict::conflict},   {"户", "人", UnitConflict::conflict},
      {"万元", "%", UnitConflict::conflict},  {"个", "百分比", UnitConflict::conflict},
      {"元", "家", UnitConflict::conflict},   {"万人次", "人", UnitConflict::visits},
      {"人", "名", UnitConflict::none},       {"场次", "场", UnitConflict::none},
      {"家", "个", UnitConflict::none},       {"万人", "人", UnitConflict::none},
      {"户", "家", UnitConflict::none},       {"套", "台", UnitConflict::none},
      {"人次", "次", UnitConflict::none},     {"元/人", "万元", UnitConflict::none},
      {"%", "%(百分比)", UnitConflict::none}, {"工作日", "天", UnitConflict::none},
      {"平方米", "个", UnitConflict::none},   {"", "个", UnitConflict::none}};
  for (const auto& [a, b, expected] : pairs) {
    EXPECT_EQ(rules::conflict_of(a, b), expected) << a << b;
    EXPECT_EQ(rules::conflict_of(b, a), expected) << a << b;
  }
}

TEST(RulesUnitConflict, Fires) {
  EXPECT_EQ(of_row(unit_conflict, "数量指标", "补助金额", "28.8万元", "%"), "warning");
  EXPECT_EQ(of_row(unit_conflict, "数量指标", "村组干部230人", "≥230个"), "warning");
  EXPECT_EQ(of_row(unit_conflict, "质量指标", "补助发放准确率", "≥98个"), "warning");
  EXPECT_EQ(of_row(unit_conflict, "质量指标", "补助发放准确率（个）", "≥98", "个"), "warning");
  EXPECT_EQ(of_row(unit_conflict, "数量指标", "培训人数", "≥50个"), "warning");
  EXPECT_EQ(of_row(unit_conflict, "数量指标", "补助学生人数", "≧412人次", "人次"), "info");
}

TEST(RulesUnitConflict, SaysBothUnits) {
  RecordBuilder record(Kind::target_form);
  record.row("产出指标", "数量指标", "村组干部230人", "≥230个");
  const RuleResult result = run_rule(unit_conflict, record.record());
  ASSERT_EQ(result.findings.size(), 1U);
  EXPECT_EQ(result.findings.front().field, "/indicators/0/annual_target");
  EXPECT_EQ(result.findings.front().message.zh, "指标“村组干部230人”的指标值“≥230个”以“个”计，名称以“人”计");
  EXPECT_EQ(result.findings.front().related.size(), 1U);
}

TEST(RulesUnitConflict, IsSilent) {
  EXPECT_EQ(of_row(unit_conflict, "数量指标", "业务宣传活动（场次）", "≥21场", "场次"), "-");
  EXPECT_EQ(of_row(unit_conflict, "质量指标", "验收合格率", "95%(百分比)", "%(百分比)"), "-");
  EXPECT_EQ(of_row(unit_conflict, "质量指标", "验收合格率", "≥95%"), "-");
  EXPECT_EQ(of_row(unit_conflict, "数量指标", "培训人数", "≥50名"), "-");
  EXPECT_EQ(of_row(unit_conflict, "数量指标", "企业法人数", "≥50家"), "n/a");
  EXPECT_EQ(of_row(unit_conflict, "质量指标", "巡查频率", "4次"), "n/a");
  EXPECT_EQ(of_row(unit_conflict, "质量指标", "归档规范性", "100%"), "n/a");
  EXPECT_EQ(of_row(unit_conflict, "成本指标", "参审案件补助", "100元"), "n/a");
  EXPECT_EQ(of_row(unit_conflict, "数量指标", "维修面积", "1800"), "n/a");
  RecordBuilder doubtful(Kind::target_form);
  doubtful.row("产出指标", "数量指标", "培训人数", "≥50个").note(NoteKind::uncertain, "/indicators/0/name");
  EXPECT_EQ(verdict(unit_conflict, doubtful), "n/c");
}

TEST(RulesDirection, Fires) {
  EXPECT_EQ(of_row(direction, "成本指标", "项目总成本", "≥60万元"), "warning");
  EXPECT_EQ(of_row(direction, "成本指标", "项目总投入", "≥1280万元"), "warning");
  EXPECT_EQ(of_row(direction, "数量指标", "工程造价", "大于300万元"), "warning");
  EXPECT_EQ(of_row(direction, "成本指标", "补助标准", "≥500元/人"), "warning");
  EXPECT_EQ(of_row(direction, "成本指标", "维修成本（万元）", "≥60", "万元"), "warning");
  EXPECT_EQ(of_row(direction, "质量指标", "社区矫正对象重新犯罪率", "≥0.2%"), "warning");
  EXPECT_EQ(of_row(direction, "质量指标", "安全责任事故发生次数", "≥1次"), "warning");
  EXPECT_EQ(of_row(direction, "质量指标", "群众投诉率", "不少于2%"), "warning");
  EXPECT_EQ(of_row(direction, "满意度指标", "群众满意度", "≤90%"), "warning");
}

TEST(RulesDirection, IsSilent) {
  const std::vector<std::pair<std::string_view, std::string_view>> rows = {{"投诉及时有效处理率", "90%或以上"},
                                                                           {"社区矫正对象再犯罪率", "控制在0.2%以下"},
                                                                           {"事故隐患整改率", "≥98%"},
                                                                           {"交通事故下降率", "≥5%"},
                                                                           {"事故应急演练次数", "≥2次"},
                                                                           {"受理投诉件数", "≥200件"},
                                                                           {"打击违法犯罪人数", "≥100人"},
                                                                           {"追回费用", "≥150万元"},
                                                                           {"节约成本", "≥20万元"},
                                                                           {"带动社会投入", "≥5000万元"},
                                                                           {"成本控制率", "≥95%"},
                                                                           {"建成投入使用泵房", "≥12座"},
                                                                           {"运行费用补助人数", "≥100人"},
                                                                           {"项目总成本", "≤60万元"},
                                                                           {"项目总投入", "达到60万元"},
                                                                           {"群众满意度", "≥90%"},
                                                                           {"群众不满意率", "≤5%"},
                                                                           {"投诉下降率", "≥15%"}};
  for (const auto& [name, target] : rows) {
    EXPECT_EQ(of_row(direction, "数量指标", name, target), "-") << name;
  }
  RecordBuilder benefit(Kind::target_form);
  benefit.row("效益指标", "经济效益指标", "固定资产投入", "≥1.2亿元");
  EXPECT_EQ(verdict(direction, benefit), "-");
  EXPECT_EQ(of_row(direction, "成本指标", "项目总成本", "60万元"), "n/a");
  EXPECT_EQ(of_row(direction, "数量指标", "项目总成本", "约60万元"), "n/a");
  RecordBuilder doubtful(Kind::target_form);
  doubtful.row("成本指标", "", "总成本", "≥60万元").note(NoteKind::uncertain, "/indicators/0/annual_target");
  EXPECT_EQ(verdict(direction, doubtful), "n/c");
}

RecordBuilder dated(std::string_view target, int year, std::string_view end = "", bool period_target = false) {
  RecordBuilder record(Kind::target_form, Scope::project);
  record.year(year).row("产出指标", "时效指标", "项目完成时间", target);
  if (!end.empty()) {
    record.record().period = Period{"2022-04", std::string(end), {5, 1, 5, 9}};
  }
  if (period_target) {
    record.table("indicators", {"name", "period_target"});
    std::swap(record.last_row().annual_target, record.last_row().period_target);
  }
  return record;
}

TEST(RulesDeadline, AgainstTheProjectsOwnPeriod) {
  RecordBuilder late = dated("2023年底", 2022, "2023-10");
  EXPECT_EQ(verdict(deadline, late), "warning");
  EXPECT_EQ(run_rule(deadline, late.record()).findings.front().message.zh,
            "指标“项目完成时间”的时限“2023年底”晚于项目期（至 2023-10）");
  RecordBuilder within = dated("2023年9月底前", 2022, "2023-10");
  EXPECT_EQ(verdict(deadline, within), "-") << "the year of the form does not count beside a period";
  RecordBuilder same_month = dated("2023年10月31日前", 2022, "2023-10");
  EXPECT_EQ(verdict(deadline, same_month), "-");
  RecordBuilder open_end = dated("2023年底", 2022, "");
  open_end.record().period = Period{"2022-04", "", {5, 1, 5, 9}};
  EXPECT_EQ(verdict(deadline, open_end), "n/a");
  RecordBuilder doubtful = dated("2023年底", 2022, "2023-10");
  doubtful.note(NoteKind::uncertain, "/period");
  EXPECT_EQ(verdict(deadline, doubtful), "n/c");
}

TEST(RulesDeadline, ThatOfThePeriodBesideThatOfTheYear) {
  RecordBuilder both = dated("2022年11月底前", 2022, "2023-10");
  both.last_row().period_target = Sourced<std::string>{"2024年6月底前", {{9, 1, 9, 9}}};
  EXPECT_EQ(verdict(deadline, both), "warning");
  EXPECT_EQ(run_rule(deadline, both.record()).findings.front().field, "/indicators/0/period_target");
  both.last_row().period_target->value = "2023年6月底前";
  EXPECT_EQ(verdict(deadline, both), "-");
}

TEST(RulesDeadline, AgainstTheFiscalYear) {
  RecordBuilder late = dated("2025年6月底前", 2024);
  EXPECT_EQ(verdict(deadline, late), "warning");
  RecordBuilder in_time = dated("2024年12月底前", 2024);
  EXPECT_EQ(verdict(deadline, in_time), "-");
  RecordBuilder inferred = dated("2025年6月底前", 2024);
  inferred.record().fiscal_year->basis = YearBasis::inferred;
  EXPECT_EQ(verdict(deadline, inferred), "n/a");
  RecordBuilder of_period = dated("2025年6月底前", 2024, "", true);
  EXPECT_EQ(verdict(deadline, of_period), "n/a") << "the target of a period whose end is not stated";
  RecordBuilder of_stated_period = dated("2025年6月底前", 2022, "2023-10", true);
  EXPECT_EQ(verdict(deadline, of_stated_period), "warning");
  RecordBuilder staged = dated("2024年6月底前，2025年6月底前", 2024);
  EXPECT_EQ(verdict(deadline, staged), "warning");
}

TEST(RulesDeadline, NeedsADateWithItsYear) {
  RecordBuilder no_year = dated("年底前", 2023, "2023-10");
  no_year.last_row().target->type = ValueType::date;
  no_year.last_row().target->date = "2023-12";
  EXPECT_EQ(verdict(deadline, no_year), "n/a");
  RecordBuilder no_date = dated("100%", 2024);
  EXPECT_EQ(verdict(deadline, no_date), "n/a");
  EXPECT_TRUE(rules::is_later("2023-12", "2023-10"));
  EXPECT_TRUE(rules::is_later("2024-01-05", "2023"));
  EXPECT_FALSE(rules::is_later("2023-12", "2023"));
  EXPECT_FALSE(rules::is_later("2023", "2023-10"));
}

std::string periods(std::string_view name, std::string_view period, std::string_view annual,
                    Kind kind = Kind::target_form) {
  RecordBuilder record(kind);
  record.row("产出指标", "数量指标", name, annual);
  record.last_row().period_target = printed(period);
  return verdict(period_below, record);
}

TEST(RulesPeriodBelowAnnual, CountsAndAmounts) {
  EXPECT_EQ(periods("维护展品", "100件以上", "300件以上"), "warning");
  EXPECT_EQ(periods("培训人数", "0.9万人", "1.2万人"), "warning");
  EXPECT_EQ(periods("培训人数", "≥0.9万人", "12000人"), "warning");
  EXPECT_EQ(periods("为消费者挽回损失", "300万元", "500万元"), "warning");
  EXPECT_EQ(periods("培训人数（人）", "9", "12"), "warning");
  EXPECT_EQ(periods("维护展品", "300件以上", "300件以上"), "-");
  EXPECT_EQ(periods("维护展品", "1.2万件", "300件以上"), "-");
  EXPECT_EQ(periods("维护展品", "100件以上", "300件以上", Kind::self_assessment_form), "n/a");
}

TEST(RulesPeriodBelowAnnual, WhatDoesNotAddUpIsLeftOut) {
  const std::vector<std::tuple<std::string_view, std::string_view, std::string_view>> rows = {
      {"户外广告播放数", "无", "7000次以上"}, {"普法覆盖率", "95%", "98%"},       {"办结率", "90", "95"},
      {"办理时限", "3个工作日", "5个工作日"}, {"年均培训人数", "100人", "300人"}, {"培训人数", "每年100人", "300人"},
      {"补助标准", "300元", "500元"},         {"安全事故", "1起", "2起"},         {"项目总成本", "50万元", "60万元"},
      {"维护展品", "≤100件", "≤300件"},       {"维护展品", "约100件", "300件"},   {"维护展品", "100件", "300套"},
      {"考核得分", "90分", "95分"},           {"司法社工比例", "1:20", "1:15"},   {"运行费", "3元/人", "5元/人"}};
  for (const auto& [name, period, annual] : rows) {
    EXPECT_EQ(periods(name, period, annual), "n/a") << name;
  }
  RecordBuilder doubtful(Kind::target_form);
  doubtful.row("产出指标", "数量指标", "维护展品", "300件").note(NoteKind::uncertain, "/indicators/0/period_target");
  doubtful.last_row().period_target = printed("100件");
  EXPECT_EQ(verdict(period_below, doubtful), "n/c");
}

}  // namespace
}  // namespace jixiao::test
