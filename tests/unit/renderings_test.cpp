// Tables in other notations than lines of cells: CSV, HTML, streams of cells.
#include <gtest/gtest.h>

#include <algorithm>

#include "structure/structure.h"
#include "support/documents.h"

namespace jixiao {
namespace {

/// Rows as [cell@column]…, one a line; spans prove where a cell stands.
std::string rows_of(const std::string& text) {
  const Blocks blocks = structure(test::decoded(text));
  std::string all;
  for (const Row& row : blocks.rows) {
    if (!all.empty()) all += "\n";
    for (const Cell& cell : row.cells) {
      if (!cell.text.empty()) all += "[" + cell.text + "@" + std::to_string(cell.column) + "]";
    }
  }
  return all;
}

TEST(Csv, QuotedCellsHoldCommasQuotesAndLineBreaks) {
  EXPECT_EQ(rows_of("标题,,\n项目名称,\"巡查,清淤\",\n\"甲\"\"乙\"\"丙\",\"第一行\n第二行\",3\n,,4\n"),
            "[标题@0]\n[项目名称@0][巡查,清淤@1]\n[甲\"乙\"丙@0][第一行第二行@1][3@2]\n[4@2]");
}

TEST(Csv, AQuoteThatNothingClosesIsText) {
  EXPECT_EQ(rows_of("a,b,c\nd,\"e,f\ng,h,i\nj,k,l\n"),
            "[a@0][b@1][c@2]\n[d@0][\"e@1][f@2]\n[g@0][h@1][i@2]\n[j@0][k@1][l@2]");
}

TEST(Csv, ASpaceMayStandBesideTheQuotes) {
  EXPECT_EQ(rows_of("甲, \"乙,丙\" ,丁\n1, \"2\", 3\n4,5,6\n"),
            "[甲@0][乙,丙@1][丁@2]\n[1@0][2@1][3@2]\n[4@0][5@1][6@2]");
}

TEST(Csv, ASpreadsheetsClipboardQuotesLineBreaks) {
  EXPECT_EQ(rows_of("标题\n甲\t\"乙\n丙\"\t丁\n戊\t己\n"), "[标题@0]\n[甲@0][乙丙@1][丁@2]\n[戊@0][己@1]");
}

TEST(Pipes, WithoutOuterOnesAPipeInFrontStandsBehindABlankCell) {
  EXPECT_EQ(rows_of("甲 | 乙 | 丙\n丁 | 戊 | 己\n | 庚 | 辛\n"),
            "[甲@0][乙@1][丙@2]\n[丁@0][戊@1][己@2]\n[庚@1][辛@2]");
  EXPECT_EQ(rows_of("| 甲 | 乙 |\n| 丙 | 丁 |\n"), "[甲@0][乙@1]\n[丙@0][丁@1]");
}

TEST(Csv, CommasOfProseAndOfThousandsSeparateNoCells) {
  EXPECT_EQ(rows_of("收入1,000,000元\n支出2,000,000元\n结余3,000,000元\n"),
            "[收入1,000,000元@0]\n[支出2,000,000元@0]\n[结余3,000,000元@0]");
  EXPECT_EQ(
      rows_of("一是加强管理,二是抓好落实,三是完善制度。\n全年工作有序。\n各项任务完成。\n下一步继续努力。\n"),
      "[一是加强管理,二是抓好落实,三是完善制度。@0]\n[全年工作有序。@0]\n[各项任务完成。@0]\n[下一步继续努力。@0]");
}

TEST(Html, CellsCountTheColumnsThatOthersReachOver) {
  EXPECT_EQ(rows_of("<p>标题</p>\n<table><tr><td rowspan=\"2\">甲</td><td colspan=\"2\">乙</td><td>丙</td></tr>\n"
                    "<tr><td>丁</td>\n<td><p>戊</p>\n<p>己</p></td><td></td></tr></table>\n<p>备注</p>"),
            "[标题@0]\n[甲@0][乙@1][丙@3]\n[丁@1][戊己@2]\n[备注@0]");
}

TEST(Html, TagsOfATableAreNoResidue) {
  EXPECT_TRUE(structure(test::decoded("<table><tr><td>甲&nbsp;</td></tr></table>")).markup.empty());
}

TEST(Html, EntitiesReadAsTheirSignsWhereTheyStand) {
  const test::Extracted extracted = test::extract_text(
      "2024年度项目支出绩效目标申报表\n<table><tr><td>项目名称</td><td>河道巡查</td></tr>"
      "<tr><td>主管部门</td><td>青禾市水杉局</td></tr><tr><td>一级指标</td><td>二级指标</td><td>三级指标</"
      "td><td>指标值</td></tr>"
      "<tr><td>产出指标</td><td>质量指标</td><td>隐患漏报率</td><td>&lt;5%</td></tr>"
      "<tr><td></td><td>数量指标</td><td>巡查河道公里数</td><td>&ge;120公里</td></tr></table>\n");
  ASSERT_EQ(extracted.records.size(), 1U);
  const std::vector<Indicator>& indicators = extracted.records[0].indicators;
  ASSERT_EQ(indicators.size(), 2U);
  EXPECT_EQ(indicators[0].annual_target->value, "<5%");
  EXPECT_EQ(indicators[0].target->comparator, Comparator::less_than);
  EXPECT_EQ(indicators[1].annual_target->value, "≥120公里");
}

TEST(Html, TagsAndCommentsGoOverLines) {
  EXPECT_EQ(rows_of("<table><tr><td\n class=\"x\">甲</td><td>乙</td></tr>\n<!-- <tr><td>丙\n</td></tr> -->\n"
                    "<tr><td>丁</td><td>戊</td></tr></table>"),
            "[甲@0][乙@1]\n[丁@0][戊@1]");
}

TEST(Html, TablesLeftOpenEndWithTheFile) {
  EXPECT_EQ(rows_of("<table><tr><td>甲</td><td>乙"), "[甲@0][乙@1]");
  EXPECT_EQ(rows_of("<table><tr><td>甲<td>乙<tr><td colspan=x>丙<td rowspan=-1>丁"), "[甲@0][乙@1]\n[丙@0][丁@1]");
}

TEST(Streams, ALoneLineBreakBetweenPipesIsABlankCell) {
  const Document document = test::decoded("标题 | 甲 |\n|\n| 乙 | 丙 |\n| 丁 |\n|\n|\n| 戊 |\n");
  std::string all;
  for (const Row& row : structure(document).rows) {
    all += std::to_string(row.empty_before) + row.cells.front().text + " ";
  }
  EXPECT_EQ(all, "0标题 0甲 2乙 0丙 1丁 3戊 ");
}

const std::string one_line =
    "项目支出绩效目标申报表 （2024年度） 项目名称 河道巡查 主管部门 青禾市水杉局 实施单位 青禾市河道所 "
    "项目资金（万元） 年度资金总额： 96.40 其中：财政拨款 90.40 其他资金 6.00 "
    "年度总体目标 完成全年河道巡查任务，及时发现隐患。 绩效指标 一级指标 二级指标 三级指标 指标值 "
    "产出指标 数量指标 巡查河道公里数 ≥120公里 质量指标 隐患上报率 ≥90% 时效指标 巡查按期完成时间 2024年12月底前 "
    "效益指标 社会效益指标 沿河居民投诉件数 ≤5件 满意度指标 服务对象满意度指标 居民满意度 ≥90%";

TEST(Streams, AWholeFormOnOneLineIsRead) {
  const test::Extracted extracted = test::extract_text(one_line);
  ASSERT_EQ(extracted.records.size(), 1U);
  const Record& record = extracted.records[0];
  EXPECT_EQ(record.project->value, "河道巡查");
  EXPECT_EQ(record.department->value, "青禾市水杉局");
  EXPECT_EQ(record.budget.size(), 3U);
  ASSERT_EQ(record.indicators.size(), 5U);
  EXPECT_EQ(record.indicators[2].annual_target->value, "2024年12月底前");
  EXPECT_EQ(record.indicators[4].level2->value, "服务对象满意度指标");
}

TEST(Streams, ALongLineOfProseStaysALine) {
  std::string prose;
  for (int i = 0; i < 50; ++i) prose += "全年工作 ";
  EXPECT_EQ(rows_of(prose).find('\n'), std::string::npos);
}

}  // namespace
}  // namespace jixiao
