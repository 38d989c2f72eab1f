// Lines that the export wrapped inside one cell, judged by how full they are.
#include <gtest/gtest.h>

#include <array>

#include "structure/structure.h"
#include "support/documents.h"
#include "vocabulary/tokens.h"

namespace jixiao {
namespace {

std::vector<Token> joined(std::string_view text, Document& document) {
  document = test::decoded(text);
  const Blocks blocks = structure(document);
  return join_wrapped(document, blocks, measure_wrapping(blocks), tokenise(document, blocks, 0, blocks.rows.size()));
}

/// The cells between |.
std::string show(std::string_view text) {
  Document document;
  std::string all;
  for (const Token& token : joined(text, document)) all += (all.empty() ? "" : "|") + token.text;
  return all;
}

struct Case {
  const char* why;
  const char* text;
  const char* cells;
};

// Every line of the paragraph is 56 columns wide but the last.
constexpr std::array close_lines = std::to_array<Case>({
    {"full lines go on in the next one",
     "总体绩效目标\n"
     "全面贯彻落实市委市政府关于河道治理工作的各项部署，完善巡\n"
     "查制度，提升全市河道管理的水平，保障沿岸群众的生产生活安\n"
     "全，促进水环境改善，推动河道管理工作再上一个新的台阶，并\n"
     "建立健全长效机制。\n"
     "年度重点工作任务\n",
     "总体绩效目标|全面贯彻落实市委市政府关于河道治理工作的各项部署，完善巡查制度，提升全市河道管理的水平，保障沿"
     "岸群众的生产生活安全，促进水环境改善，推动河道管理工作再上一个新的台阶，并建立健全长效机制。|年度重点工作任务"},
    {"lines of any width are cells", "年度重点工作任务\n河道巡查里程\n垃圾清理数量\n设备完好率\n",
     "年度重点工作任务|河道巡查里程|垃圾清理数量|设备完好率"},
    {"a longer line is no rest of a shorter one", "年度目标\n河道巡查\n垃圾清理数量\n设备完好率达标情况\n",
     "年度目标|河道巡查|垃圾清理数量|设备完好率达标情况"},
    {"a comparator waits for its figure", "三级指标\n设备完好率不低于\n95%\n", "三级指标|设备完好率不低于95%"},
    {"punctuation does not begin a line", "三级指标\n河道巡查\n、闸门维护等工作全部完成\n",
     "三级指标|河道巡查、闸门维护等工作全部完成"},
    {"an open bracket is waited for", "三级指标\n受益人口（\n含流动人口及暂住人口）\n",
     "三级指标|受益人口（含流动人口及暂住人口）"},
});

TEST(Wrapping, WhereLinesFollowCloselyOnOneAnother) {
  for (const Case& c : close_lines) EXPECT_EQ(show(c.text), c.cells) << c.why;
}

// A column of ten characters: every line of the paragraph fills it, and so does the first line of each case.
const std::string narrow =
    "年度目标\n全面落实河道治理各项\n工作部署完善巡查制度\n提升全市河道管理水平\n改善环境。\n三级指标\n";
const std::string narrow_cells =
    "年度目标|全面落实河道治理各项工作部署完善巡查制度提升全市河道管理水平改善环境。|三级指标|";

constexpr std::array full_lines = std::to_array<Case>({
    {"a name goes on", "沿河两岸重点村镇环境\n卫生巡查次数\n", "沿河两岸重点村镇环境卫生巡查次数"},
    {"a figure is a cell of its own", "沿河重点村镇环境巡查\n120公里\n", "沿河重点村镇环境巡查|120公里"},
    {"a name's value is not its rest", "全市主要河道水质情况\n运行正常\n", "全市主要河道水质情况|运行正常"},
    {"numbered names begin a cell", "全市主要河道水质管理\n指标2：闸门检修\n", "全市主要河道水质管理|指标2：闸门检修"},
    {"level names are cells", "全市主要河道水质管理\n质量指标\n", "全市主要河道水质管理|质量指标"},
    {"labels are cells", "全市主要河道水质管理\n年度指标值\n", "全市主要河道水质管理|年度指标值"},
    {"titles are cells", "水杉局下属各单位汇总\n部门整体绩效目标表\n", "水杉局下属各单位汇总|部门整体绩效目标表"},
    {"a page ends a cell", "全市主要河道水质管理\n\f巡查次数\n", "全市主要河道水质管理|巡查次数"},
    {"a sentence's end ends it before a short line", "全市河道水质均达标。\n闸门检修\n",
     "全市河道水质均达标。|闸门检修"},
});

TEST(Wrapping, WhatFillsItsColumnGoesOnUnlessTheNextLineIsACellOfItsOwn) {
  for (const Case& c : full_lines) EXPECT_EQ(show(narrow + c.text), narrow_cells + c.cells) << c.why;
}

// Blank lines between cells; within a cell the lines follow closely.
constexpr const char* blanks_between_cells =
    "总体绩效目标\n"
    "\n"
    "全面贯彻落实市委市政府关于河道治理工作的各项部署，完善巡\n"
    "查制度，提升全市河道管理的水平，保障沿岸群众的生产生活安\n"
    "全，促进水环境改善。\n"
    "\n"
    "河道巡查里程\n"
    "\n"
    "垃圾清理数量\n"
    "\n"
    "沿河两岸重点村镇环境卫生巡\n"
    "查次数\n"
    "\n"
    "≥24次\n"
    "\n"
    "运行正常\n";

TEST(Wrapping, BlankLinesSeparateCellsWhereSomeLinesHaveNone) {
  EXPECT_EQ(show(blanks_between_cells),
            "总体绩效目标|全面贯彻落实市委市政府关于河道治理工作的各项部署，完善巡查制度，提升全市河道管理的水平，"
            "保障沿岸群众的生产生活安全，促进水环境改善。|河道巡查里程|垃圾清理数量|沿河两岸重点村镇环境卫生巡查次数|"
            "≥24次|运行正常");
}

/// The same lines with a blank one behind each.
std::string spread(std::string_view text) {
  std::string out;
  for (char c : text) out += c == '\n' ? "\n\n" : std::string(1, c);
  return out;
}

TEST(Wrapping, BlankLinesBetweenAllLinesSeparateNothing) {
  const std::string text = spread(
      "总体绩效目标\n"
      "全面贯彻落实市委市政府关于河道治理工作的各项部署，完善巡\n"
      "查制度，提升全市河道管理的水平，保障沿岸群众的生产生活安\n"
      "全，促进水环境改善，推动河道管理工作再上一个新的台阶，并\n"
      "建立健全长效机制。\n"
      "河道巡查里程\n"
      "垃圾清理数量\n"
      "设备完好率\n"
      "≥95%\n");
  EXPECT_EQ(show(text),
            "总体绩效目标|全面贯彻落实市委市政府关于河道治理工作的各项部署，完善巡查制度，提升全市河道管理的水平，"
            "保障沿岸群众的生产生活安全，促进水环境改善，推动河道管理工作再上一个新的台阶，并建立健全长效机制。|"
            "河道巡查里程|垃圾清理数量|设备完好率|≥95%");
}

TEST(Wrapping, CellsOfAGridAndOfRowsStayApart) {
  EXPECT_EQ(show("三级指标\t指标值\n沿河两岸重点村镇巡\t≥24次\n查次数\t运行正常\n"),
            "三级指标|指标值|沿河两岸重点村镇巡|≥24次|查次数|运行正常");
  EXPECT_EQ(show("基本支出 1,200.50\n项目支出 799.50\n"), "基本支出|1,200.50|项目支出|799.50");
}

TEST(Wrapping, NothingIsAddedBetweenHanCharactersAndASpaceBetweenWords) {
  EXPECT_EQ(
      show("总体绩效目标\n"
           "全面贯彻落实市委市政府关于河道治理工作的各项部署，完善巡\n"
           "查制度，建成两套信息系统，包括沿河巡查系统和闸门的smart\n"
           "water系统，提升全市河道管理的水平，保障沿岸群众的生活安\n"
           "全，促进水环境改善。\n"),
      "总体绩效目标|全面贯彻落实市委市政府关于河道治理工作的各项部署，完善巡查制度，建成两套信息系统，包括沿河巡查"
      "系统和闸门的smart water系统，提升全市河道管理的水平，保障沿岸群众的生活安全，促进水环境改善。");
  EXPECT_EQ(show("年度目标\n建成平台（smart\n）一个\n"), "年度目标|建成平台（smart）一个");
}

TEST(Wrapping, AJoinedCellKnowsAllItsLines) {
  Document document;
  const std::vector<Token> cells = joined(blanks_between_cells, document);
  ASSERT_EQ(cells.size(), 7U);
  const Token& name = cells[4];
  EXPECT_EQ(document.spans(name.ranges), (Spans{{11, 1, 11, 14}, {12, 1, 12, 4}}));
  EXPECT_EQ(name.last_row, name.row + 1);
  EXPECT_EQ(name.tight, "沿河两岸重点村镇环境卫生巡查次数");
  EXPECT_TRUE(name.first_in_row);
}

TEST(Wrapping, NoTokensGiveNone) {
  Document document;
  document.text = "";
  EXPECT_TRUE(join_wrapped(document, Blocks{}, Wrapping{}, {}).empty());
}

}  // namespace
}  // namespace jixiao
