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

}  // namespace
}  // namespace jixiao
