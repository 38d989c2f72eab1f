// One cell a line: which lines of a table make one cell is told by its columns.
#include <gtest/gtest.h>

#include "support/documents.h"

namespace jixiao {
namespace {

const std::string head =
    "2024年度项目支出绩效目标申报表\n项目名称\n苗木繁育\n主管部门\n青禾市水杉局\n年度目标\n建成苗圃，稳定供苗。\n";
const std::string columns = "一级指标\n二级指标\n三级指标\n指标值\n";

std::string text(const Text& field) {
  return field ? field->value : "-";
}

/// "name: annual target" of every row.
std::vector<std::string> rows_of(const std::string& table) {
  const test::Extracted extracted = test::extract_text(head + table);
  std::vector<std::string> rows;
  if (extracted.records.empty()) return rows;
  for (const Indicator& each : extracted.records[0].indicators)
    rows.push_back(text(each.name) + ": " + text(each.annual_target));
  return rows;
}

using Rows = std::vector<std::string>;

TEST(TableLines, ANameGoesOnWhereItsRestEndsLikeOne) {
  EXPECT_EQ(rows_of(columns + "产出指标\n数量指标\n繁育苗木株数\n≥6万株\n质量指标\n种苗质量抽检\n合格率\n≥98%\n"),
            (Rows{"繁育苗木株数: ≥6万株", "种苗质量抽检合格率: ≥98%"}));
}

TEST(TableLines, AClosingWordBelongsToItsValue) {
  EXPECT_EQ(
      rows_of(columns + "产出指标\n数量指标\n苗圃用水量\n控制在3.1万立方米\n以内\n时效指标\n供苗时间\n2024年3月底\n前\n"
                        "质量指标\n苗木成活率\n≥90%\n"),
      (Rows{"苗圃用水量: 控制在3.1万立方米以内", "供苗时间: 2024年3月底前", "苗木成活率: ≥90%"}));
}

TEST(TableLines, AUnitBehindASlashBelongsToItsFigure) {
  EXPECT_EQ(rows_of(columns + "产出指标\n成本指标\n亩均投入标准\n不超过3000元/\n亩\n数量指标\n苗圃面积\n≥40亩\n"),
            (Rows{"亩均投入标准: 不超过3000元/亩", "苗圃面积: ≥40亩"}));
}

TEST(TableLines, AQualityIsATargetAndNotTheRestOfAName) {
  // All names are as wide as their column.
  EXPECT_EQ(rows_of(columns + "产出指标\n数量指标\n全年繁育优质苗木株数\n≥6万株\n质量指标\n全年抽检苗木合格率为\n≥98%\n"
                              "效益指标\n可持续影响指标\n苗圃后续管护制度机制\n健全\n"),
            (Rows{"全年繁育优质苗木株数: ≥6万株", "全年抽检苗木合格率为: ≥98%", "苗圃后续管护制度机制: 健全"}));
}

TEST(TableLines, DigitsOfTwoLinesAreNeverOneFigure) {
  for (const std::string& row :
       rows_of(columns + "产出指标\n数量指标\n繁育苗木株数\n60\n000\n质量指标\n苗木成活率\n90%\n"))
    EXPECT_EQ(row.find("60000"), std::string::npos) << row;
}

TEST(TableLines, TheNextLevelIsNoPartOfAName) {
  EXPECT_EQ(rows_of(columns + "产出指标\n数量指标\n繁育苗木\n≥6万株\n质量指标\n苗木成活\n时效指标\n供苗及时率\n100%\n")
                .back(),
            "供苗及时率: 100%");
}

/// In a grid a row with a name alone lacks its values, unless the name above it is still open.
TEST(TableRows, ANameWithoutValuesIsARowOfItsOwn) {
  const std::string header = "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t";
  EXPECT_EQ(rows_of(header + "宣传进社区活动（场次）\t≥120场\n\t\t更新执法记录仪数量\t\n\t质量指标\t合格率\t100%\n"),
            (Rows{"宣传进社区活动（场次）: ≥120场", "更新执法记录仪数量: -", "合格率: 100%"}));
  EXPECT_EQ(rows_of(header + "宣传进社区\t≥120场\n\t\t活动场次数量\t\n\t质量指标\t合格率\t100%\n"),
            (Rows{"宣传进社区活动场次数量: ≥120场", "合格率: 100%"}));
}

TEST(TableRows, AnotherFramesLevelStandsWhereItsColumnSays) {
  const test::Extracted extracted = test::extract_text(
      head +
      "| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| --- | --- | --- | --- |\n"
      "| 产出指标 | 数量指标 | 繁育苗木株数 | ≥6万株 |\n| 效益指标 | 经济效益指标 | 林农增收 | ≥6% |\n"
      "|  | 管理效率指标 | 枝条利用率 | ≥80% |\n");
  ASSERT_EQ(extracted.records.size(), 1U);
  ASSERT_EQ(extracted.records[0].indicators.size(), 3U);
  EXPECT_EQ(text(extracted.records[0].indicators[2].level1), "效益指标");
  EXPECT_EQ(text(extracted.records[0].indicators[2].level2), "管理效率指标");
}

TEST(TableHeaders, TheNameOfATaskTableMayStandOverItsNames) {
  const test::Extracted extracted = test::extract_text(
      "2024年度部门整体绩效目标表\n部门名称\t青禾市水杉局\n总体绩效目标\t保障行洪安全。\n"
      "| 年度重点工作任务 | 主要实施内容 | 拟投入的资金（万元） | 期望达到的目标（概述） |\n| --- | --- | --- | --- |\n"
      "| 河道清淤 | 清淤两处河段。 | 18.00 | 行洪畅通。 |\n| 隐患整改 | 整改沿河隐患。 |  | 隐患清零。 |\n"
      "| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| --- | --- | --- | --- |\n| 产出指标 | 数量指标 | 清淤河段 | 2处 "
      "|\n");
  ASSERT_EQ(extracted.records.size(), 1U);
  const auto& tasks = extracted.records[0].tasks;
  ASSERT_EQ(tasks.size(), 2U);
  EXPECT_EQ(text(tasks[0].name), "河道清淤");
  EXPECT_EQ(text(tasks[0].content), "清淤两处河段。");
  ASSERT_TRUE(tasks[0].amount);
  EXPECT_EQ(tasks[0].amount->value.str(), "18.00");
  EXPECT_FALSE(tasks[1].amount);
}

TEST(TableHeaders, AGroupOfOtherYearsIsNobodysTarget) {
  EXPECT_EQ(rows_of("| 一级指标 | 二级指标 | 三级指标 | 近两年指标值 |  | 当年预期实现值 | 指标值确定依据 |\n"
                    "|  |  |  | 2022年 | 2023年 |  |  |\n"
                    "| 产出指标 | 数量指标 | 繁育苗木株数 | 5万株 | 5.5万株 | ≥6万株 | 工作计划 |\n"
                    "|  | 质量指标 | 苗木成活率 | 85% | 88% | ≥90% | 行业标准 |\n"
                    "| 苗木合格率 | 95% | 96% | ≥97% | 行业标准 |\n"),
            (Rows{"繁育苗木株数: ≥6万株", "苗木成活率: ≥90%", "苗木合格率: ≥97%"}));
}

TEST(TableHeaders, TablesOfThePeriodAndOfTheYearAreToldApartBySection) {
  const test::Extracted extracted =
      test::extract_text(head + "长期绩效指标\n" + columns +
                         "产出指标\n数量指标\n累计繁育苗木\n≥20万株\n年度绩效目标\n今年繁育苗木六万株。\n" +
                         "年度绩效指标\n" + columns + "产出指标\n数量指标\n繁育苗木株数\n≥6万株\n");
  ASSERT_EQ(extracted.records.size(), 1U);
  const auto& rows = extracted.records[0].indicators;
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(text(rows[0].section), "period");
  EXPECT_EQ(text(rows[0].period_target), "≥20万株");
  EXPECT_EQ(text(rows[1].section), "annual");
  EXPECT_EQ(text(rows[1].annual_target), "≥6万株");
}

TEST(TableHeaders, TheLevelsOfAFrameAreLevels) {
  const test::Extracted extracted = test::extract_text(
      head + columns +
      "投入和管理目标\n财务管理\n资金使用合规性\n合规\n产出目标\n数量\n繁育苗木株数\n≥6万株\n效果目标\n满意度\n"
      "林农满意度\n≥90%\n");
  ASSERT_EQ(extracted.records.size(), 1U);
  const auto& rows = extracted.records[0].indicators;
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(text(rows[0].level2), "财务管理");
  EXPECT_EQ(text(rows[0].name), "资金使用合规性");
  EXPECT_EQ(text(rows[2].level1), "效果目标");
  EXPECT_EQ(text(rows[2].level2), "满意度");
}

}  // namespace
}  // namespace jixiao
