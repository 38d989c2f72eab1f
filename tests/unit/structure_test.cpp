// Text to rows of cells, whatever the export put between them.
#include "structure/structure.h"

#include <gtest/gtest.h>

#include <array>

#include "support/documents.h"

namespace jixiao {
namespace {

struct Structured {
  Document document;
  Blocks blocks;
};

Structured structured(std::string_view text) {
  Structured made;
  made.document = test::decoded(text);
  made.blocks = structure(made.document);
  return made;
}

/// Rows as [cell][cell], one a line.
std::string show(const Blocks& blocks) {
  std::string all;
  for (const Row& row : blocks.rows) {
    if (!all.empty()) all += "\n";
    for (const Cell& cell : row.cells) all += "[" + cell.text + "]";
  }
  return all;
}

std::string rows_of(std::string_view text) {
  return show(structured(text).blocks);
}

struct Case {
  const char* text;
  const char* rows;
  Delimiter delimiter;
};

constexpr std::array delimited = std::to_array<Case>({
    {"部门名称\t水杉局\n", "[部门名称][水杉局]", Delimiter::tab},
    {"产出指标\t\t≥8座\n", "[产出指标][][≥8座]", Delimiter::tab},
    {"\t维护闸门数量\t≥8座\t\t\n", "[][维护闸门数量][≥8座]", Delimiter::tab},
    {"河道 巡查\t≥120 公里\n", "[河道 巡查][≥120 公里]", Delimiter::tab},
    {"甲|乙\t丙\n", "[甲|乙][丙]", Delimiter::tab},
    {"| 产出指标 |  | ≥8座 |\n", "[产出指标][][≥8座]", Delimiter::pipe},
    {"|| 维护闸门数量 | ≥8座 |\n", "[][维护闸门数量][≥8座]", Delimiter::pipe},
    {"产出指标|数量指标|≥8座\n", "[产出指标][数量指标][≥8座]", Delimiter::pipe},
    {"部门名称    水杉局   备注 一\n", "[部门名称][水杉局][备注 一]", Delimiter::gap},
    {"部门名称　水杉局\n", "[部门名称][水杉局]", Delimiter::gap},
    {"基本支出 1,200.50 财政拨款\n", "[基本支出][1,200.50][财政拨款]", Delimiter::space},
    {"基本支出 \n", "[基本支出]", Delimiter::line},
    {"　　组织开展河道巡查，完善制度。\n", "[组织开展河道巡查，完善制度。]", Delimiter::line},
});

TEST(Structure, CellsAreToldApartByTheStrongestSign) {
  for (const Case& c : delimited) {
    const Structured made = structured(c.text);
    EXPECT_EQ(show(made.blocks), c.rows) << c.text;
    ASSERT_EQ(made.blocks.rows.size(), 1U) << c.text;
    EXPECT_EQ(made.blocks.rows[0].delimiter, c.delimiter) << c.text;
  }
}

TEST(Structure, ColumnsCountEmptyCells) {
  const Blocks blocks = structured("产出指标\t\t≥8座\n").blocks;
  ASSERT_EQ(blocks.rows.size(), 1U);
  ASSERT_EQ(blocks.rows[0].cells.size(), 3U);
  EXPECT_EQ(blocks.rows[0].cells[2].column, 2);
  ASSERT_EQ(blocks.rows[0].cells[1].ranges.size(), 1U) << "an empty cell has a place, too";
  EXPECT_TRUE(blocks.rows[0].cells[1].ranges[0].empty());
}

TEST(Structure, CellsKnowWhereTheirTextStands) {
  const Structured made = structured("一\n| 部门名称 | <b>水杉</b> 局 |\n");
  ASSERT_EQ(made.blocks.rows.size(), 2U);
  const Row& row = made.blocks.rows[1];
  EXPECT_EQ(row.line, 1U);
  ASSERT_EQ(row.cells.size(), 2U);
  EXPECT_EQ(row.cells[1].text, "水杉局");
  std::string printed;
  for (const Range& range : row.cells[1].ranges) printed += made.document.view(range);
  EXPECT_EQ(printed, "水杉局");
  EXPECT_EQ(made.document.spans(row.cells[1].ranges), (Spans{{2, 13, 2, 15}, {2, 20, 2, 21}}));
}

TEST(Structure, RowsKnowIndentationWidthAndBlankLines) {
  const Blocks blocks = structured("甲\n\n　　乙乙a\n\f丙\n").blocks;
  ASSERT_EQ(blocks.rows.size(), 3U);
  EXPECT_FALSE(blocks.rows[0].blank_before);
  EXPECT_TRUE(blocks.rows[1].blank_before);
  EXPECT_EQ(blocks.rows[1].indent, 4);
  EXPECT_EQ(blocks.rows[1].width, 5) << "half-width columns, without indentation";
  EXPECT_FALSE(blocks.rows[2].blank_before);
  EXPECT_TRUE(blocks.rows[2].page_break_before);
  EXPECT_FALSE(blocks.rows[1].page_break_before);
}

TEST(Structure, MarkdownHeadings) {
  const Blocks blocks = structured("# 一、 概况\n### **二、收支**\n#无空格\n####### 七级\n## 甲 | 乙\n").blocks;
  ASSERT_EQ(blocks.rows.size(), 5U);
  EXPECT_EQ(blocks.rows[0].heading, 1);
  EXPECT_EQ(blocks.rows[0].cells[0].text, "一、 概况") << "a heading is one cell, whatever spaces it holds";
  EXPECT_EQ(blocks.rows[0].cells.size(), 1U);
  EXPECT_EQ(blocks.rows[1].heading, 3);
  EXPECT_EQ(blocks.rows[1].cells[0].text, "二、收支");
  EXPECT_EQ(blocks.rows[2].heading, 0);
  EXPECT_EQ(blocks.rows[3].heading, 0);
  EXPECT_EQ(blocks.rows[4].heading, 2);
}

TEST(Structure, BoldMarksGoAndTheTemplatesStarsStay) {
  EXPECT_EQ(rows_of("**部门名称**：水杉局\n"), "[部门名称：水杉局]");
  EXPECT_EQ(rows_of("甲|**乙**|丙 **丁**|\n"), "[甲][乙][丙丁]");
  EXPECT_EQ(rows_of("培训人次（≥**人次）和合格率（≥**%）\n"), "[培训人次（≥**人次）和合格率（≥**%）]");
  EXPECT_EQ(rows_of("**未完\n"), "[**未完]");
  EXPECT_TRUE(structured("**部门名称**：水杉局\n").blocks.markup.empty()) << "a mark of the export is no residue";
}

struct Residue {
  const char* text;
  const char* rows;
  std::vector<std::string> dropped;
};

TEST(Structure, HtmlResidueIsDroppedAndReported) {
  for (const Residue& r : std::vector<Residue>{
           {"<p>目标一</p>目标二&nbsp;完成\n", "[目标一目标二完成]", {"<p>", "</p>", "&nbsp;"}},
           {"<P>目标</P>\n", "[目标]", {"<P>", "</P>"}},
           {"甲\t<td colspan=2>乙</td>\n", "[甲][乙]", {"<td colspan=2>", "</td>"}},
           {"目标一<br>目标二<br/>目标三\n", "[目标一目标二目标三]", {}},
           {"<p></p>\n", "", {"<p>", "</p>"}},
       }) {
    const Blocks blocks = structured(r.text).blocks;
    EXPECT_EQ(show(blocks), r.rows) << r.text;
    std::vector<std::string> dropped;
    for (const Markup& markup : blocks.markup) dropped.push_back(markup.text);
    EXPECT_EQ(dropped, r.dropped) << r.text;
  }
}

TEST(Structure, ASignIsNoTag) {
  for (const char* text : {"救助标准<8000元，补助>100元", "成本<b的值", "<8000>元", "误差<5%", "甲<p", "<水杉>局",
                           "A&B公司", "投诉<=3件"}) {
    const Blocks blocks = structured(text).blocks;
    EXPECT_EQ(show(blocks), "[" + std::string(text) + "]");
    EXPECT_TRUE(blocks.markup.empty()) << text;
  }
}

TEST(Structure, SeparatorRowsAreNone) {
  for (const char* line : {"|---|:-:|---|", "| --- | --- |", "-----", "---", "- - -", "+---"}) {
    const std::string text = "甲|乙\n" + std::string(line) + "\n丙|丁\n";
    const bool rule = std::string_view(line) != "+---";
    EXPECT_EQ(rows_of(text), rule ? "[甲][乙]\n[丙][丁]" : "[甲][乙]\n[+---]\n[丙][丁]") << line;
  }
  EXPECT_EQ(rows_of("甲 --- 乙\n"), "[甲][---][乙]");
  EXPECT_EQ(rows_of("其他资金\t-\t-\n"), "[其他资金][-][-]") << "nothing in a cell is said, not drawn";
  EXPECT_EQ(rows_of("——\n"), "[——]");
}

TEST(Structure, PageNumbersAreNoText) {
  for (const char* line : {"第 2 页，共 5 页", "第2页 共5页", "- 3 -", "— 3 —", "-12-", "第 12 页"}) {
    EXPECT_EQ(rows_of("甲\n" + std::string(line) + "\n乙\n"), "[甲]\n[乙]") << line;
  }
  for (const char* line : {"3", "-5%-", "第一页", "第2页至第5页见附件", "-1234567-"}) {
    EXPECT_EQ(structured("甲\n" + std::string(line) + "\n乙\n").blocks.rows.size(), 3U) << line;
  }
  EXPECT_EQ(structured("第3页\t≥8座\n").blocks.rows.size(), 1U) << "in a grid it is a cell";
}

TEST(Structure, InvisibleCharactersLeaveTheText) {
  EXPECT_EQ(rows_of("年\u200B度\u200D目\u00AD标\uFEFF\n"), "[年度目标]");
  EXPECT_EQ(rows_of("\u200B\n甲\n"), "[甲]");
  EXPECT_EQ(rows_of("甲\u00A0乙\n"), "[甲][乙]") << "a no-break space is white space";
}

TEST(Structure, AnyLineEndingAndNoLastOneGiveTheSameRows) {
  for (const char* text : {"甲\t乙\n丙\n", "甲\t乙\r\n丙\r\n", "甲\t乙\r丙", "甲\t乙\n丙"}) {
    EXPECT_EQ(rows_of(text), "[甲][乙]\n[丙]");
  }
}

TEST(Structure, DigitsAloneBeforeAFormFeedAreThePagesNumber) {
  const Blocks blocks = structure(test::decoded("产出指标\n12\n\n\f指标值\n30\n"));
  ASSERT_EQ(blocks.rows.size(), 3U);
  EXPECT_EQ(blocks.rows[1].cells[0].text, "指标值");
  EXPECT_EQ(blocks.rows[2].cells[0].text, "30");
}

}  // namespace
}  // namespace jixiao
