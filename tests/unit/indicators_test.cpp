// Tables of indicators, whatever the export did to their cells.
#include <gtest/gtest.h>

#include <array>

#include "support/documents.h"

namespace jixiao {
namespace {

const std::string head = "项目名称\t河道巡查项目\n主管部门\t青禾市水杉局\n";

Record record_of(const std::string& text) {
  const test::Extracted extracted = test::extract_text(text);
  EXPECT_EQ(extracted.records.size(), 1U) << text;
  return extracted.records.empty() ? Record{} : extracted.records[0];
}

Record target_form(const std::string& table) {
  return record_of("2024年度青禾市水杉局项目支出绩效目标申报表\n" + head + table);
}

Record self_assessment(const std::string& table) {
  return record_of("2024年度青禾市水杉局项目支出绩效自评表\n" + head + table);
}

std::string text(const Text& field) {
  return field ? field->value : "-";
}
std::string text(const Figure& field) {
  return field ? field->value.str() : "-";
}

using Rows = std::vector<std::string>;

/// level 1 / level 2 / name: annual target
Rows targets(const Record& record) {
  Rows rows;
  for (const Indicator& i : record.indicators) {
    rows.push_back(text(i.level1) + "/" + text(i.level2) + "/" + text(i.name) + ": " + text(i.annual_target));
  }
  return rows;
}

/// name: actual, weight, score, reason
Rows results(const Record& record) {
  Rows rows;
  for (const Indicator& i : record.indicators) {
    rows.push_back(text(i.name) + ": " + text(i.actual) + ", " + text(i.weight) + ", " + text(i.score) + ", " +
                   text(i.reason));
  }
  return rows;
}

/// kind and field of the notes on indicators
std::vector<std::pair<NoteKind, std::string>> notes(const Record& record) {
  std::vector<std::pair<NoteKind, std::string>> all;
  for (const Note& note : record.notes) all.emplace_back(note.kind, note.field);
  return all;
}

std::string budget(const Record& record) {
  std::string all;
  for (const BudgetItem& item : record.budget)
    all += (all.empty() ? "" : ", ") + item.item + " " + item.amount.value.str();
  return all;
}

const std::string plain_header = "一级指标\t二级指标\t三级指标\t年度指标值\n";
const Rows plain = {"产出指标/数量指标/巡查河道公里数: ≥120公里", "产出指标/数量指标/维护闸门数量: ≥8座",
                    "产出指标/质量指标/设备完好率: ≥95%", "效益指标/社会效益指标/受益人口数: ≥5000人"};

TEST(Indicators, LevelsAreCarriedDownThroughMergedCells) {
  const Record record = target_form(plain_header +
                                    "产出指标\t数量指标\t巡查河道公里数\t≥120公里\n"
                                    "\t\t维护闸门数量\t≥8座\n"
                                    "\t质量指标\t设备完好率\t≥95%\n"
                                    "效益指标\t社会效益指标\t受益人口数\t≥5000人\n");
  EXPECT_EQ(targets(record), plain);
  EXPECT_TRUE(notes(record).empty());
  ASSERT_EQ(record.tables.size(), 1U);
  EXPECT_EQ(record.tables[0].columns, (Rows{"level1", "level2", "name", "annual_target"}));
}

TEST(Indicators, ANewLevel1EndsTheLevel2AboveIt) {
  const Record record = target_form(plain_header +
                                    "产出指标\t数量指标\t巡查河道公里数\t≥120公里\n"
                                    "效益指标\t\t受益人口数\t≥5000人\n");
  EXPECT_EQ(targets(record), (Rows{"产出指标/数量指标/巡查河道公里数: ≥120公里", "效益指标/-/受益人口数: ≥5000人"}))
      << "what is not printed is not guessed";
}

TEST(Indicators, TheSameTableHoweverItWasExported) {
  const std::string tabs = plain_header +
                           "产出指标\t数量指标\t巡查河道公里数\t≥120公里\n\t\t维护闸门数量\t≥8座\n"
                           "\t质量指标\t设备完好率\t≥95%\n效益指标\t社会效益指标\t受益人口数\t≥5000人\n";
  std::string pipes = "| ";
  std::string lines;
  std::string spaces;
  for (char c : tabs) {
    pipes += c == '\t' ? " | " : (c == '\n' ? " |\n| " : std::string(1, c));
    if (c != '\t' || (!lines.empty() && lines.back() != '\n')) lines += c == '\t' ? '\n' : c;
    if (c != '\t' || (!spaces.empty() && spaces.back() != '\n')) spaces += c == '\t' ? ' ' : c;
  }
  EXPECT_EQ(targets(target_form(pipes)), plain);
  EXPECT_EQ(targets(target_form(lines)), plain) << "one cell a line";
  EXPECT_EQ(targets(target_form(spaces)), plain) << "rows in reading order";
}

TEST(Indicators, AHeaderRepeatedOnTheNextPageIsNoRow) {
  const Record record =
      target_form(plain_header +
                  "产出指标\t数量指标\t巡查河道公里数\t≥120公里\n\t\t维护闸门数量\t≥8座\n"
                  "第 2 页\n" +
                  plain_header + "\t质量指标\t设备完好率\t≥95%\n效益指标\t社会效益指标\t受益人口数\t≥5000人\n");
  EXPECT_EQ(targets(record), plain);
}

TEST(Indicators, AColumnsOrderIsTheHeaders) {
  const Record record = self_assessment(
      "一级指标\t二级指标\t三级指标\t分值\t年度指标值\t实际完成值\t得分\t偏差原因分析及改进措施\n"
      "产出指标\t数量指标\t维护闸门数量\t10\t≥8座\t7座\t8.75\t一座闸门在检修\n"
      "\t质量指标\t设备完好率\t20\t≥95%\t96%\t20\t\n"
      "总分\t\t\t30\t\t\t28.75\t\n");
  EXPECT_EQ(results(record), (Rows{"维护闸门数量: 7座, 10, 8.75, 一座闸门在检修", "设备完好率: 96%, 20, 20, -"}));
  ASSERT_TRUE(record.assessment.has_value());
  EXPECT_EQ(text(record.assessment->total_weight), "30");
  EXPECT_EQ(text(record.assessment->score), "28.75");
}

TEST(Indicators, AShiftedRowIsReadByWhatItSaysAndNoted) {
  const Record record = target_form(plain_header +
                                    "产出指标\t数量指标\t巡查河道公里数\t≥120公里\n"
                                    "\t\t维护闸门数量\t≥8座\n"
                                    "质量指标\t设备完好率\t≥95%\n"
                                    "效益指标\t社会效益指标\t受益人口数\t≥5000人\n");
  EXPECT_EQ(targets(record), plain);
  EXPECT_EQ(notes(record),
            (std::vector<std::pair<NoteKind, std::string>>{{NoteKind::shifted, "/indicators/2/annual_target"},
                                                           {NoteKind::shifted, "/indicators/2/level2"},
                                                           {NoteKind::shifted, "/indicators/2/name"}}));
}

TEST(Indicators, ANameInTheValueColumnIsNoValue) {
  const Record record = target_form(plain_header +
                                    "产出指标\t数量指标\t指标1：巡查河道公里数\t≥120公里\n"
                                    "\t\t指标2：维护闸门数量\t≥8座\n"
                                    "\t质量指标\t指标1：设备完好率\t≥95%\n"
                                    "\t时效指标\t\t指标1：按期完成率\n");
  ASSERT_EQ(record.indicators.size(), 4U);
  EXPECT_EQ(targets(record)[3], "产出指标/时效指标/按期完成率: -");
  EXPECT_FALSE(record.indicators[3].target.has_value());
  EXPECT_EQ(notes(record), (std::vector<std::pair<NoteKind, std::string>>{{NoteKind::shifted, "/indicators/3/name"}}));
}

TEST(Indicators, TwoRowsOfOneHeader) {
  const Record record = self_assessment(
      "一级指标\t二级指标\t三级指标\t年度指标值\t\t\t实际完成值\t分值\t得分\n"
      "\t\t\t指标性质\t指标值\t度量单位\n"
      "产出指标\t数量指标\t巡查河道公里数\t≥\t120\t公里\t125\t20\t20\n"
      "\t\t维护闸门数量\t≥\t8\t座\t7\t10\t8.75\n"
      "满意度指标\t服务对象满意度指标\t居民满意度\t≥\t90\t%\t93\t10\t10\n");
  ASSERT_EQ(record.tables.size(), 1U);
  EXPECT_EQ(record.tables[0].columns,
            (Rows{"level1", "level2", "name", "sign", "annual_target", "unit", "actual", "weight", "score"}));
  EXPECT_EQ(targets(record), (Rows{"产出指标/数量指标/巡查河道公里数: ≥120公里", "产出指标/数量指标/维护闸门数量: ≥8座",
                                   "满意度指标/服务对象满意度指标/居民满意度: ≥90%"}));
  EXPECT_EQ(results(record),
            (Rows{"巡查河道公里数: 125, 20, 20, -", "维护闸门数量: 7, 10, 8.75, -", "居民满意度: 93, 10, 10, -"}));
}

TEST(Indicators, SignValueAndUnitAreJoinedUnlessTheySayNothing) {
  const Record record = target_form(
      "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\n"
      "产出指标\t数量指标\t印制手册数量\t≥\t2000\t册\n"
      "\t质量指标\t验收情况\t定性\t合格\t无\n"
      "\t时效指标\t完成率\t=\t97%\t%\n"
      "效益指标\t社会效益指标\t覆盖率\t大于等于\t98\t百分比\n"
      "\t社会效益指标\t覆盖人数\t正向\t50\t\n");
  EXPECT_EQ(targets(record), (Rows{"产出指标/数量指标/印制手册数量: ≥2000册", "产出指标/质量指标/验收情况: 合格",
                                   "产出指标/时效指标/完成率: =97%", "效益指标/社会效益指标/覆盖率: 大于等于98百分比",
                                   "效益指标/社会效益指标/覆盖人数: 50"}));
  ASSERT_EQ(record.indicators.size(), 5U);
  EXPECT_EQ(record.indicators[3].target->comparator, Comparator::at_least);
  EXPECT_EQ(record.indicators[3].target->unit, "%");
  EXPECT_EQ(record.indicators[4].target->comparator, Comparator::at_least) << "正向 says what a bare number means";
  EXPECT_EQ(record.indicators[0].annual_target->spans.size(), 3U) << "joined from three places";
}

TEST(Indicators, TwoSidesOfOneTable) {
  const Record record = target_form(
      "总体目标\t实施周期总目标\t年度目标\n\t三年完成巡查全覆盖。\t年内完成一半河道巡查。\n"
      "一级指标\t二级指标\t三级指标\t指标值\t二级指标\t三级指标\t指标值\n"
      "产出指标\t数量指标\t巡查河道公里数\t≥360公里\t数量指标\t巡查河道公里数\t≥120公里\n"
      "\t\t维护闸门数量\t≥24座\t\t维护闸门数量\t≥8座\n"
      "\t质量指标\t设备完好率\t≥95%\t质量指标\t设备验收合格率\t≥96%\n");
  ASSERT_EQ(record.indicators.size(), 4U);
  EXPECT_EQ(text(record.indicators[1].name), "维护闸门数量");
  EXPECT_EQ(text(record.indicators[1].period_target), "≥24座");
  EXPECT_EQ(text(record.indicators[1].annual_target), "≥8座");
  EXPECT_FALSE(record.indicators[1].section.has_value()) << "one name, one row";
  EXPECT_EQ(text(record.indicators[2].section), "period");
  EXPECT_EQ(text(record.indicators[2].period_target), "≥95%");
  EXPECT_EQ(text(record.indicators[3].section), "annual");
  EXPECT_EQ(text(record.indicators[3].name), "设备验收合格率");
  EXPECT_EQ(text(record.indicators[3].level1), "产出指标") << "both sides share level 1";
  EXPECT_EQ(text(record.indicators[3].annual_target), "≥96%");
}

TEST(Indicators, SpareRowsOfTheTemplateAreNone) {
  const Record record =
      target_form(plain_header +
                  "产出指标\t数量指标\t指标1：巡查河道公里数（≥**公里）\t120\n\t\t指标2：\t\n\t\t……\t\n"
                  "\t质量指标\t★指标1：设备完好率（≥**%）\t95\n\t经济效益指标\t\t\n"
                  "\t时效指标\t指标1：完成时间\t12月底前\n");
  EXPECT_EQ(targets(record), (Rows{"产出指标/数量指标/巡查河道公里数: 120", "产出指标/质量指标/设备完好率: 95",
                                   "产出指标/时效指标/完成时间: 12月底前"}));
  EXPECT_EQ(record.indicators[0].target->comparator, Comparator::at_least) << "the hint in the name";
  EXPECT_EQ(record.indicators[0].target->unit, "公里");
  EXPECT_EQ(record.indicators[2].target->date, "2024-12");
  EXPECT_EQ(notes(record), (std::vector<std::pair<NoteKind, std::string>>{{NoteKind::placeholder, "indicators"},
                                                                          {NoteKind::placeholder, "indicators"}}));
}

TEST(Indicators, TheExecutionRatesOwnRowIsMoneysUnlessItHasATarget) {
  const std::string rest = "产出指标\t数量指标\t维护闸门数量\t≥8座\t7座\t10\t8.75\n";
  const std::string header = "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n";
  const Record money = self_assessment(header + "\t\t预算执行率\t\t98.5%\t10\t9.85\n" + rest);
  EXPECT_EQ(budget(money), "funds.total.rate 98.5, funds.total.weight 10, funds.total.score 9.85");
  EXPECT_EQ(results(money), (Rows{"维护闸门数量: 7座, 10, 8.75, -"}));
  const Record row = self_assessment(header + "产出指标\t时效指标\t预算执行率\t≥95%\t98.5%\t10\t10\n" + rest);
  EXPECT_EQ(budget(row), "");
  EXPECT_EQ(results(row), (Rows{"预算执行率: 98.5%, 10, 10, -", "维护闸门数量: 7座, 10, 8.75, -"}));
}

TEST(Indicators, ANameOverTwoRowsIsOne) {
  const Record record = target_form(plain_header +
                                    "产出指标\t数量指标\t指标1：沿河两岸重点村镇\t≥120公里\n\t\t巡查公里数\t\n"
                                    "\t\t指标2：维护闸门数量\t≥8座\n\t质量指标\t指标1：设备完好率\t≥95%\n");
  EXPECT_EQ(targets(record), (Rows{"产出指标/数量指标/沿河两岸重点村镇巡查公里数: ≥120公里",
                                   "产出指标/数量指标/维护闸门数量: ≥8座", "产出指标/质量指标/设备完好率: ≥95%"}));
}

TEST(Indicators, WeightsInALevelsBracketAreTheLevels) {
  const Record record = target_form(plain_header +
                                    "产出指标(50分)\t数量指标（30分）\t巡查河道公里数\t≥120公里\n"
                                    "效益指标（必填）\t社会效益指标\t受益人口（人）\t≥5000\n");
  EXPECT_EQ(targets(record),
            (Rows{"产出指标/数量指标/巡查河道公里数: ≥120公里", "效益指标/社会效益指标/受益人口（人）: ≥5000"}));
  ASSERT_EQ(record.level_weights.size(), 2U);
  EXPECT_EQ(text(record.level_weights[0].level1) + record.level_weights[0].weight.value.str(), "产出指标50");
  EXPECT_EQ(text(record.level_weights[1].level2) + record.level_weights[1].weight.value.str(), "数量指标30");
  EXPECT_EQ(text(record.indicators[1].unit_hint), "人");
}

TEST(Indicators, ASingleClassColumnFillsTheLevelThatItNames) {
  const Record record = target_form(
      "一级指标\t三级指标\t指标值\n产出指标\t巡查河道公里数\t≥120公里\n社会效益指标\t受益人口数\t≥5000人\n");
  ASSERT_EQ(record.indicators.size(), 2U);
  EXPECT_EQ(targets(record)[0], "产出指标/-/巡查河道公里数: ≥120公里");
  EXPECT_EQ(text(record.indicators[1].level2), "社会效益指标");
}

TEST(Indicators, TheExecutionRatesRowIsReadByItsColumnsWhereItHasACoefficient) {
  const Record record = record_of(
      "部门整体支出绩效自评表\n（2021年度）\n部门名称\t青禾市水杉局\n"
      "一级指标\t指标名称\t计量单位\t指标性质\t指标值\t权重\t全年完成值\t得分系数（%）\t得分\n"
      "产出指标\t巡查河道公里数\t公里\t≥\t120\t90\t131\t100\t90\n管理类指标\t预算执行率\t\t\t\t10\t88\t100\t9\n");
  const auto amount = [&](std::string_view item) -> std::string {
    for (const BudgetItem& one : record.budget) {
      if (one.item == item) return one.amount.value.str();
    }
    return "-";
  };
  EXPECT_EQ(amount("execution.weight"), "10");
  EXPECT_EQ(amount("execution.rate"), "88");
  EXPECT_EQ(amount("execution.score"), "9");
}

}  // namespace
}  // namespace jixiao
