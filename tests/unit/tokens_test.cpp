// Cells as one stream: broken labels mended, label and value in one cell, rows of cells and sentences.
#include "vocabulary/tokens.h"

#include <gtest/gtest.h>

#include <array>

#include "structure/structure.h"
#include "support/documents.h"

namespace jixiao {
namespace {

struct Tokens {
  Document document;
  std::vector<Token> all;
};

Tokens tokens_of(std::string_view text) {
  Tokens made;
  made.document = test::decoded(text);
  const Blocks blocks = structure(made.document);
  made.all = tokenise(made.document, blocks, 0, blocks.rows.size());
  return made;
}

/// Texts between | with = behind a label.
std::string show(std::string_view text) {
  std::string all;
  for (const Token& token : tokens_of(text).all) {
    all += (all.empty() ? "" : "|") + token.text + (token.is_label() ? "=" : "");
  }
  return all;
}

struct Case {
  const char* text;
  const char* tokens;
};

constexpr std::array broken = std::to_array<Case>({
    {"年初\n预算数\n", "年初预算数="},
    {"偏差原因\n分析及改进\n措施\n", "偏差原因分析及改进措施="},
    {"一级\n指标\n二级\n指标\n", "一级指标=|二级指标="},
    {"可持续影\n响指标\n", "可持续影响指标"},
    {"社会效益\n指标\n受益人口\n", "社会效益指标|受益人口"},
    {"拟投入的\n资金（万元）\n", "拟投入的资金（万元）="},
    {"产出指标\n（50分）\n", "产出指标（50分）"},
    {"年初\n\n预算数\n", "年初预算数="},
    {"部门职能\n概述: 河道巡查\n", "部门职能概述:=|河道巡查"},
});

TEST(Tokens, BrokenLabelsAreMended) {
  for (const Case& c : broken) EXPECT_EQ(show(c.text), c.tokens) << c.text;
}

TEST(Tokens, AMendedLabelKnowsThatItIsAndWhereItStands) {
  const Tokens tokens = tokens_of("部门名称\n年初\n预算数（万元）\n12.5\n");
  ASSERT_EQ(tokens.all.size(), 3U);
  EXPECT_FALSE(tokens.all[0].mended);
  const Token& mended = tokens.all[1];
  EXPECT_TRUE(mended.mended);
  EXPECT_EQ(mended.row, 1U);
  EXPECT_EQ(mended.last_row, 2U);
  EXPECT_EQ(mended.label.unit, "万元");
  EXPECT_EQ(tokens.document.spans(mended.ranges), (Spans{{2, 1, 2, 3}, {3, 1, 3, 8}}));
}

TEST(Tokens, LabelsSideBySideAndCellsOfAGridAreNotMended) {
  EXPECT_EQ(show("执行率\n得分\n"), "执行率=|得分=") << "two columns, although 执行率得分 is a label, too";
  EXPECT_EQ(show("年初\t预算数\n"), "年初|预算数=") << "in a grid a cell is a cell";
  EXPECT_EQ(show("数量指标\n巡查公里数\n"), "数量指标|巡查公里数");
  EXPECT_EQ(show("年初\n水杉局\n预算数\n"), "年初|水杉局|预算数=");
}

constexpr std::array colons = std::to_array<Case>({
    {"部门名称：水杉局\n", "部门名称：=|水杉局"},
    {"部门名称：\n", "部门名称：="},
    {"填报单位（盖章）：水杉局\t填报日期：\n", "填报单位（盖章）：=|水杉局|填报日期：="},
    {"年度目标：项目名称：河道巡查\n", "年度目标：=|项目名称：河道巡查"},
    {"其中：财政拨款：80.40\n", "其中：财政拨款：=|80.40"},
    {"水杉局：部门名称\n", "水杉局：部门名称"},
    {"时间：12:30\n", "时间：12:30"},
});

TEST(Tokens, LabelAndValueInOneCellAreTwo) {
  for (const Case& c : colons) EXPECT_EQ(show(c.text), c.tokens) << c.text;
}

TEST(Tokens, TheValueBehindAColonHasAPlaceOfItsOwn) {
  const Tokens tokens = tokens_of("一\n　　部门名称：水杉局\n");
  ASSERT_EQ(tokens.all.size(), 3U);
  EXPECT_TRUE(tokens.all[1].label.is(Place::head, "department"));
  EXPECT_EQ(tokens.all[2].text, "水杉局");
  EXPECT_EQ(tokens.document.spans(tokens.all[2].ranges), (Spans{{2, 8, 2, 11}}));
  EXPECT_TRUE(tokens.all[1].first_in_row);
  EXPECT_FALSE(tokens.all[2].first_in_row);
}

TEST(Tokens, SinglySpacedLinesAreRowsOfCellsOrSentences) {
  for (const Case& c : std::to_array<Case>({
           {"基本支出 1,200.50 财政拨款 2,000.00\n", "基本支出=|1,200.50|财政拨款=|2,000.00"},
           {"数量指标 巡查河道公里数 ≥120公里\n", "数量指标|巡查河道公里数|≥120公里"},
           {"巡查河道公里数 ≥120公里\n", "巡查河道公里数|≥120公里"},
           {"居民满意度 大于等于\n", "居民满意度|大于等于"},
           {"河道巡查 全年完成 120 公里 ，群众反映良好，沿河两岸的环境得到了明显改善\n",
            "河道巡查 全年完成 120 公里 ，群众反映良好，沿河两岸的环境得到了明显改善"},
           {"组织开展全市河道巡查和闸门维护检修并完善相关工作制度和应急处置预案 "
            "提升全市河道管理水平和沿河群众生活环境质量\n",
            "组织开展全市河道巡查和闸门维护检修并完善相关工作制度和应急处置预案 "
            "提升全市河道管理水平和沿河群众生活环境质量"},
       })) {
    EXPECT_EQ(show(c.text), c.tokens) << c.text;
  }
}

TEST(Tokens, ASentenceIsNoCellOfARow) {
  EXPECT_EQ(tokens_of("组织开展全市河道巡查和闸门维护检修并完善相关工作制度和应急处置预案 120公里\n").all.size(), 1U);
  const Tokens tokens = tokens_of(
      "组织开展全市河道巡查和闸门维护检修并完善相关工作制度和应急处置预案 提升全市河道管理水平和沿河环境质量\n");
  ASSERT_EQ(tokens.all.size(), 1U);
  EXPECT_EQ(tokens.all[0].delimiter, Delimiter::line);
}

TEST(Tokens, KeepTheColumnOfTheirCellAndDropEmptyOnes) {
  const Tokens tokens = tokens_of("\t\t维护闸门数量\t≥8座\n");
  ASSERT_EQ(tokens.all.size(), 2U);
  EXPECT_EQ(tokens.all[0].column, 2);
  EXPECT_EQ(tokens.all[1].column, 3);
  EXPECT_TRUE(tokens.all[0].first_in_row);
  EXPECT_FALSE(tokens.all[1].first_in_row);
  EXPECT_TRUE(tokens.all[0].in_grid());
}

TEST(Tokens, OnlyTheRowsAskedForAreTaken) {
  const Tokens tokens = tokens_of("甲\n乙\n丙\n");
  const Blocks blocks = structure(tokens.document);
  const std::vector<Token> some = tokenise(tokens.document, blocks, 1, 2);
  ASSERT_EQ(some.size(), 1U);
  EXPECT_EQ(some[0].text, "乙");
  EXPECT_EQ(some[0].row, 1U);
}

TEST(Tokens, PartsOfATokenKeepTheirText) {
  const Tokens tokens = tokens_of("部门 名称\n");
  ASSERT_EQ(tokens.all.size(), 1U);
  const Token part = with_ranges(tokens.document, tokens.all[0], {{0, 7}});
  EXPECT_EQ(part.text, "部门") << "white space at the end is cut off";
  EXPECT_EQ(part.tight, "部门");
}

}  // namespace
}  // namespace jixiao
