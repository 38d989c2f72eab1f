// A form whose export printed names first and values later: paired only where nothing speaks against it.
#include <gtest/gtest.h>

#include "support/documents.h"

namespace jixiao {
namespace {

using Lines = std::vector<std::string>;

/// The lines with a blank one behind each, as the PDF export prints cells.
std::string spread(const Lines& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + "\n\n";
  return out;
}

const Lines labels = {"总额（万元）", "1.财政拨款收入", "其中：一般公共预算", "2.事业收入", "3.经营收入"};

/// Labels of the money, names of three key indicators, then `amounts`, then `values` under their own header.
Record form(const Lines& amounts, const Lines& values, const Lines& goal = {}) {
  Lines lines = {"2021年部门整体绩效目标表", "部门名称 水杉局", "本年度部门预算收入"};
  const auto add = [&](const Lines& more) { lines.insert(lines.end(), more.begin(), more.end()); };
  add(labels);
  add({"部门整体支出目标 关键指标", "河道巡查里程", "垃圾清理数量", "设备完好率", "年度主要支出计划"});
  add(goal);
  add({"任务（政策）的绩效目标", "绩效标准（指标解释及预期实现值）"});
  add(amounts);
  lines.emplace_back("预期实现值");
  add(values);
  const test::Extracted extracted = test::extract_text(spread(lines));
  EXPECT_EQ(extracted.records.size(), 1U);
  return extracted.records.empty() ? Record{} : extracted.records[0];
}

const Lines amounts = {"1,200.00", "1,100.00", "1,100.00", "100.00", "0.00"};
const Lines values = {"≥120公里", "≥80吨", "≥95%"};

/// name: target
Lines targets(const Record& record) {
  Lines all;
  for (const Indicator& i : record.indicators)
    all.push_back((i.name ? i.name->value : "-") + ": " + (i.annual_target ? i.annual_target->value : "-"));
  return all;
}

Lines uncertain(const Record& record) {
  Lines all;
  for (const Note& note : record.notes) {
    if (note.kind == NoteKind::uncertain) all.push_back(note.field);
  }
  return all;
}

const Lines unpaired = {"河道巡查里程: -", "垃圾清理数量: -", "设备完好率: -"};
const Lines unpaired_notes = {"/indicators/0/annual_target", "/indicators/1/annual_target",
                              "/indicators/2/annual_target"};

TEST(LabelsFirst, NamesAndValuesAsManyAreOneAnothers) {
  const Record record = form(amounts, values);
  EXPECT_EQ(record.layout, "guangzhou-department-target-2019");
  EXPECT_EQ(targets(record), (Lines{"河道巡查里程: ≥120公里", "垃圾清理数量: ≥80吨", "设备完好率: ≥95%"}));
  EXPECT_TRUE(uncertain(record).empty());
  ASSERT_EQ(record.indicators.size(), 3U);
  EXPECT_EQ(record.indicators[0].section->value, "annual_key");
  EXPECT_EQ(record.indicators[0].target->unit, "公里");
  EXPECT_LT(record.indicators[0].name->spans[0].line, record.indicators[0].annual_target->spans[0].line)
      << "each stands where it is printed";
}

/// Tabs keep name and value together; what is blank is blank.
TEST(LabelsFirst, ATableOfCellsIsReadByItsColumns) {
  const test::Extracted extracted = test::extract_text(
      "2021年部门整体绩效目标表\n部门名称\t水杉局\n本年度部门预算收入\t总额（万元）\t100.00\n\t1.财政拨款收入\t100.00\n"
      "年度目标\t保障行洪安全。\n部门整体支出目标\t关键指标\t预期实现值\n\t设备完好率\t100%\n\t河道巡查里程\t\n"
      "年度主要支出计划（对应任务、政策）\t任务（政策）的绩效目标\t任务（政策）关键性指标（产出、效益、公众满意度方面）"
      "\t"
      "绩效标准（指标解释及预期实现值）\t主要实施项目（项目名称）\n"
      "河道管护\t完成河道清淤和巡查。\t巡查次数\t\t河道管护经费\n\t\t清淤河段\t2处\t\n"
      "三年期目标\t河道水质达标。\n部门整体支出目标\t关键指标\t预期实现值\n\t设备完好率\t100%\n"
      "三年期主要支出计划（对应任务、政策）\t任务（政策）的绩效目标\t任务（政策）关键性指标（产出、效益、公众满意度方面"
      "）\t"
      "绩效标准（指标解释及预期实现值）\t主要实施项目（项目名称）\n河道管护\t完成整治。\t整治河段\t6处\t整治工程\n");
  ASSERT_EQ(extracted.records.size(), 1U);
  const Record& record = extracted.records[0];
  EXPECT_EQ(record.layout, "guangzhou-department-target-2019");
  EXPECT_EQ(targets(record), (Lines{"设备完好率: 100%", "河道巡查里程: -", "巡查次数: -", "清淤河段: 2处",
                                    "设备完好率: -", "整治河段: -"}));
  EXPECT_TRUE(uncertain(record).empty());
  EXPECT_EQ(record.indicators[3].task->value, "河道管护");
  EXPECT_EQ(record.indicators[5].period_target->value, "6处");
  ASSERT_EQ(record.tasks.size(), 1U);
  EXPECT_EQ(record.tasks[0].goal->value, "完成河道清淤和巡查。");
}

TEST(LabelsFirst, WordsMayStandAmongTheValues) {
  EXPECT_EQ(targets(form(amounts, {"≥120公里", "全部清运", "≥95%"})),
            (Lines{"河道巡查里程: ≥120公里", "垃圾清理数量: 全部清运", "设备完好率: ≥95%"}));
}

TEST(LabelsFirst, FewerValuesThanNamesAreNobodys) {
  const Record record = form(amounts, {"≥120公里", "≥95%"});
  EXPECT_EQ(targets(record), unpaired);
  EXPECT_EQ(uncertain(record), unpaired_notes);
}

TEST(LabelsFirst, NoValuesAtAllAreNoted) {
  const Record record = form(amounts, {});
  EXPECT_EQ(targets(record), unpaired);
  EXPECT_EQ(uncertain(record), unpaired_notes);
}

TEST(LabelsFirst, ValuesThatCannotBeTheNamesAreNobodys) {
  for (const Lines& odd : {Lines{"≥95%", "≥80吨", "≥120公里"},      // a length in percent, a rate in kilometres
                           Lines{"≥120公里", "≥95%", "≥80吨"},      // a number in percent
                           Lines{"≥120公里", "≥80吨", "≥24次"}}) {  // a rate in times
    const Record record = form(amounts, odd);
    EXPECT_EQ(targets(record), unpaired) << odd[0];
    EXPECT_EQ(uncertain(record), unpaired_notes) << odd[0];
  }
}

TEST(LabelsFirst, AmountsAsManyAsLabelsAreTheirs) {
  const Record record = form(amounts, values);
  Lines items;
  for (const BudgetItem& b : record.budget) items.push_back(b.item + " " + b.amount.value.str() + b.unit);
  EXPECT_EQ(items, (Lines{"revenue.total 1200.00万元", "revenue.fiscal_appropriation 1100.00万元",
                          "revenue.general_public_budget 1100.00万元", "revenue.undertaking 100.00万元",
                          "revenue.business 0.00万元"}));
  ASSERT_EQ(record.budget.size(), 5U);
  EXPECT_EQ(record.budget[0].label->value, "总额（万元）");
  EXPECT_LT(record.budget[0].label->spans[0].line, record.budget[0].span.line);
}

TEST(LabelsFirst, AmountsInAnotherNumberAreNobodys) {
  for (const Lines& other : {Lines{"1,200.00", "1,100.00", "100.00", "0.00"},
                             Lines{"1,200.00", "1,100.00", "1,100.00", "100.00", "0.00", "7.00"}}) {
    const Record record = form(other, values);
    EXPECT_TRUE(record.budget.empty()) << other.size();
    EXPECT_EQ(uncertain(record), (Lines{"revenue.total", "revenue.fiscal_appropriation",
                                        "revenue.general_public_budget", "revenue.undertaking", "revenue.business"}));
  }
}

TEST(LabelsFirst, AGoalIsTakenOnlyWhereItStandsAloneBehindItsLabel) {
  const Record alone = form(amounts, values, {"年度目标", "全面完成河道巡查任务，改善水环境。"});
  ASSERT_TRUE(alone.overall_goal.has_value());
  EXPECT_EQ(alone.overall_goal->value, "全面完成河道巡查任务，改善水环境。");
  const Record two = form(amounts, values, {"年度目标", "全面完成河道巡查任务。", "改善全市水环境。"});
  EXPECT_FALSE(two.overall_goal.has_value()) << "which paragraph is the goal is not known";
  EXPECT_EQ(uncertain(two), (Lines{"overall_goal"}));
}

TEST(LabelsFirst, RowsThatStillStandTogetherAreReadAsTheyAre) {
  const Record record = form({"闸门维护次数 ≥24次", "水质达标率 ≥90%"}, values);
  EXPECT_EQ(targets(record), (Lines{"河道巡查里程: ≥120公里", "垃圾清理数量: ≥80吨", "设备完好率: ≥95%",
                                    "闸门维护次数: ≥24次", "水质达标率: ≥90%"}));
  ASSERT_EQ(record.indicators.size(), 5U);
  EXPECT_EQ(record.indicators[4].section->value, "annual_task");
}

TEST(LabelsFirst, CellsThatKnowTheirColumnsAreNotPaired) {
  const test::Extracted extracted = test::extract_text(
      "2021年部门整体绩效目标表\n部门名称：\t水杉局\t\t\n本年度部门预算收入\t总额（万元）\t1,200.00\n"
      "部门整体支出目标\t关键指标\t预期实现值\n\t设备完好率\t≥95%\n"
      "年度主要支出计划（对应任务、政策）\t任务（政策）的绩效目标\t任务（政策）关键性指标\t绩效标准（指标解释及预期实现"
      "值）\t"
      "主要实施项目（项目名称）\n"
      "河道管护\t保持河道整洁\t河道巡查里程\t≥120公里\t河道管护经费\n\t\t垃圾清理数量\t\t\n"
      "水利设施\t设施正常运行\t\t≥24次\t闸门维护经费\n");
  ASSERT_EQ(extracted.records.size(), 1U);
  const Record& record = extracted.records[0];
  EXPECT_EQ(targets(record), (Lines{"设备完好率: ≥95%", "河道巡查里程: ≥120公里", "垃圾清理数量: -", "-: ≥24次"}));
  ASSERT_EQ(record.indicators.size(), 4U);
  EXPECT_EQ(record.indicators[2].task->value, "河道管护");
  ASSERT_EQ(record.tasks.size(), 2U);
  EXPECT_EQ(record.tasks[1].goal->value, "设施正常运行");
  EXPECT_TRUE(record.notes.empty()) << record.notes[0].text;
}

}  // namespace
}  // namespace jixiao
