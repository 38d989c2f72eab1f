// Flat lists of many projects, and rows that an export tore apart.
#include <gtest/gtest.h>

#include "support/documents.h"

namespace jixiao {
namespace {

std::vector<Record> records_of(const std::string& text) {
  return test::extract_text(text).records;
}

const std::string header =
    "单位名称\t项目名称\t预算数\t年度绩效目标\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t权重\n";

std::string list_of(const std::string& rows) {
  return "2024年项目支出绩效目标表\n单位：元\n" + header + rows;
}

std::string text(const Text& field) {
  return field ? field->value : "-";
}

TEST(FlatList, GivesARecordForEachProjectAndCarriesTheDepartmentDown) {
  const auto records = records_of(
      list_of("禾山市气象台\t雷达维护\t120,000.00\t雷达稳定运行\t产出指标\t数量指标\t巡检次数\t≥\t24\t次\t50\n"
              "\t\t\t\t\t质量指标\t数据可用率\t≥\t98\t%\t40\n"
              "\t人工增雨\t86,000.00\t缓解旱情\t产出指标\t数量指标\t作业次数\t≥\t12\t次\t90\n"));
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(text(records[0].project), "雷达维护");
  EXPECT_EQ(records[0].indicators.size(), 2U);
  EXPECT_EQ(text(records[1].project), "人工增雨");
  EXPECT_EQ(text(records[1].department), "禾山市气象台");
  EXPECT_EQ(text(records[1].overall_goal), "缓解旱情");
  ASSERT_EQ(records[1].budget.size(), 1U);
  EXPECT_EQ(records[1].budget[0].amount.value.str(), "86000.00");
  ASSERT_EQ(records[1].indicators.size(), 1U);
  EXPECT_EQ(text(records[1].indicators[0].name), "作业次数");
  EXPECT_EQ(records[1].indicators[0].name->spans.front().line, 6U);
}

TEST(FlatList, ANameRepeatedInEveryRowIsOneProject) {
  const std::string own = "禾山市气象台\t雷达维护\t120,000.00\t雷达稳定运行\t";
  const auto records = records_of(list_of(own + "产出指标\t数量指标\t巡检次数\t≥\t24\t次\t50\n" + own +
                                          "产出指标\t质量指标\t数据可用率\t≥\t98\t%\t40\n"));
  ASSERT_EQ(records.size(), 1U);
  EXPECT_EQ(records[0].indicators.size(), 2U);
}

TEST(FlatList, AProjectGoesOnBelowTheHeaderOfTheNextPage) {
  const auto records = records_of(
      list_of("禾山市气象台\t雷达维护\t120,000.00\t雷达稳定运行\t产出指标\t数量指标\t巡检次数\t≥\t24\t次\t50\n" +
              header + "\t\t\t\t产出指标\t质量指标\t数据可用率\t≥\t98\t%\t40\n"));
  ASSERT_EQ(records.size(), 1U);
  EXPECT_EQ(records[0].indicators.size(), 2U);
}

TEST(FlatList, TheSameNameOfAnotherDepartmentIsAnotherProject) {
  const auto records = records_of(
      list_of("禾山市气象台\t办公楼维修\t120,000.00\t修好\t产出指标\t数量指标\t维修面积\t≥\t240\t平方米\t90\n"
              "禾山市地震台\t办公楼维修\t80,000.00\t修好\t产出指标\t数量指标\t维修面积\t≥\t90\t平方米\t90\n"));
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(text(records[1].department), "禾山市地震台");
}

const std::string form =
    "2024年度青禾市水杉局项目支出绩效目标申报表\n项目名称\t河道巡查项目\t\t\t\n主管部门\t青禾市水杉局\t\t\t\n";
const std::string columns = "一级指标\t二级指标\t三级指标\t指标值\t分值\n";
const std::string rows = "产出指标\t数量指标\t巡查河道长度\t≥120公里\t20\n产出指标\t质量指标\t清淤合格率\t≥95%\t20\n";

TEST(TornRows, ALineBreakInsideACellIsTakenOut) {
  const auto records = records_of(form + columns + rows + "效益指标\t社会效益指标\t沿河居民出行\n条件\t明显改善\t20\n");
  ASSERT_EQ(records.size(), 1U);
  ASSERT_EQ(records[0].indicators.size(), 3U);
  const Indicator& last = records[0].indicators[2];
  EXPECT_EQ(text(last.name), "沿河居民出行条件");
  EXPECT_EQ(text(last.annual_target), "明显改善");
  EXPECT_EQ(last.name->spans.size(), 2U);
  EXPECT_EQ(last.weight->value.str(), "20");
}

TEST(TornRows, ALineBreakInPlaceOfATabIsOne) {
  const auto records = records_of(form + columns + rows + "效益指标\t社会效益指标\t沿河居民出行条件\n明显改善\t20\n");
  ASSERT_EQ(records.size(), 1U);
  ASSERT_EQ(records[0].indicators.size(), 3U);
  EXPECT_EQ(text(records[0].indicators[2].name), "沿河居民出行条件");
  EXPECT_EQ(text(records[0].indicators[2].annual_target), "明显改善");
}

/// Rows whose blank cells the export dropped are as many rows, whatever their cells add up to.
TEST(TornRows, ShortRowsThatBeginWithALabelStayRows) {
  const auto records = records_of(
      "2024年度青禾市水杉局项目支出绩效目标申报表\n项目名称\t河道巡查项目\n主管部门\t青禾市水杉局\t"
      "实施单位\t青禾市河道所\n" +
      columns + rows + rows);
  ASSERT_EQ(records.size(), 1U);
  EXPECT_EQ(text(records[0].project), "河道巡查项目");
  EXPECT_EQ(text(records[0].department), "青禾市水杉局");
}

/// 6 + 7 - 1 cells are as many as the table below has columns, but both lines begin something of their own.
TEST(TornRows, AHeaderBelowTheHeadIsNoRestOfIt) {
  const auto records = records_of(
      "青禾市水杉局2022年度部门整体绩效自评表\n部门名称\t青禾市水杉局\t自评总分\t96.50\t自评等级\t优\n"
      "部门经费\t年初预算数\t全年预算数\t全年执行数\t执行率\t权重\t得分\n"
      "\t365.00\t365.00\t365.00\t100%\t10\t10\n年度绩效总目标\t保障行洪安全。\n"
      "绩效指标\t一级指标\t指标名称\t计量单位\t指标性质\t指标值\t权重\t全年完成值\t得分系数\t得分\t是否核心指标\t说明\n"
      "\t产出指标\t巡查次数\t次\t≥\t24\t45\t26\t100\t45\t是\t\n\t效益指标\t受益人数\t人\t≥\t24\t45\t26\t100\t41."
      "5\t是\t\n"
      "\t满意度指标\t居民满意度\t%\t≥\t90\t10\t92\t100\t10\t否\t\n");
  ASSERT_EQ(records.size(), 1U);
  ASSERT_TRUE(records[0].assessment && records[0].assessment->grade);
  EXPECT_EQ(records[0].assessment->grade->value, "优");
}

TEST(TornRows, FiguresMustComeToStandUnderFigures) {
  // 2 + 4 - 1 = 5 cells, but 20 would stand in the column of names.
  const auto records = records_of(form + columns + rows + "小计\t100\n其中\t20\t30\t40\n");
  ASSERT_EQ(records.size(), 1U);
  for (const Indicator& each : records[0].indicators) {
    EXPECT_NE(text(each.level2), "100其中");
    EXPECT_NE(text(each.name), "100其中");
  }
}

TEST(TornRows, AGoalInTheLastCellOfItsRowGoesOnBelow) {
  const auto records = records_of(
      "2024年度青禾市水杉局项目支出绩效目标申报表\n项目名称\t河道巡查项目\n主管部门\t青禾市水杉局\n"
      "年度目标\t全年完成主要河道的巡查和清淤，保证行洪\n安全，沿河居民出行条件明显改善。\n" +
      columns + rows);
  ASSERT_EQ(records.size(), 1U);
  EXPECT_EQ(text(records[0].overall_goal), "全年完成主要河道的巡查和清淤，保证行洪安全，沿河居民出行条件明显改善。");
}

TEST(Csv, SemicolonsSeparateWhereTheSystemWritesThem) {
  const auto records = records_of(
      "2024年度青禾市水杉局项目支出绩效目标申报表;;;;\n项目名称;河道巡查项目;;;\n主管部门;青禾市水杉局;;;\n"
      "一级指标;二级指标;三级指标;指标值;分值\n产出指标;数量指标;巡查河道长度;\"≥120公里\";20\n"
      ";质量指标;清淤合格率;≥95%;20\n");
  ASSERT_EQ(records.size(), 1U);
  ASSERT_EQ(records[0].indicators.size(), 2U);
  EXPECT_EQ(text(records[0].indicators[1].name), "清淤合格率");
  EXPECT_EQ(records[0].indicators[1].weight->value.str(), "20");
}

}  // namespace
}  // namespace jixiao
