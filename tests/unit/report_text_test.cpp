#include <gtest/gtest.h>

#include "base/unicode.h"
#include "report/snippet.h"
#include "report_sample.h"

namespace jixiao {
namespace {

Span on_line(std::uint32_t column, std::uint32_t end_column) {
  return {1, column, 1, end_column};
}

TEST(Snippet, CaretsStandUnderWideCharacters) {
  const Snippet shown = snippet("基本支出 2,089.45 财政", on_line(6, 14), {}, 80);
  EXPECT_EQ(shown.text, "基本支出 2,089.45 财政");
  EXPECT_EQ(shown.marks, "         ^^^^^^^^");
  EXPECT_EQ(snippet("a财政b", on_line(2, 4), {}, 80).marks, " ^^^^");
}

TEST(Snippet, TabsAndControlsAreOneSpace) {
  const Snippet shown = snippet("一\t\t二\x1b[31m", on_line(4, 5), {}, 80);
  EXPECT_EQ(shown.text, "一  二 [31m");
  EXPECT_EQ(shown.marks, "    ^^");
}

TEST(Snippet, LeadingWhiteSpaceIsLeftOut) {
  const Snippet shown = snippet("\t　 金额\t1.30  ", on_line(7, 11), {}, 80);
  EXPECT_EQ(shown.text, "金额 1.30");
  EXPECT_EQ(shown.marks, "     ^^^^");
}

TEST(Snippet, ZeroWidthAndCombiningTakeNoColumn) {
  EXPECT_EQ(snippet("a\u200b\u0301b", on_line(4, 5), {}, 80).marks, " ^");
}

TEST(Snippet, APlaceOfNoWidthStillHasACaret) {
  EXPECT_EQ(snippet("部门名称", on_line(5, 5), {}, 80).marks, "        ^");
  EXPECT_EQ(snippet("部门名称", on_line(90, 99), {}, 80).marks, "        ^");
  EXPECT_EQ(snippet("", on_line(1, 1), {}, 80).marks, "^");
}

TEST(Snippet, AWrappedPlaceIsMarkedToTheEndOfItsFirstLine) {
  EXPECT_EQ(snippet("甲乙丙", Span{1, 2, 3, 1}, {}, 80).marks, "  ^^^^");
}

/// The text above the ^.
std::string marked(const Snippet& shown) {
  std::string text;
  std::size_t column = 0;
  const std::size_t from = shown.marks.find('^');
  for (std::size_t offset = 0; offset < shown.text.size();) {
    const std::size_t begin = offset;
    const auto width = static_cast<std::size_t>(display_width(next_code_point(shown.text, offset)));
    if (column >= from && column < shown.marks.size()) text += shown.text.substr(begin, offset - begin);
    column += width;
  }
  return text;
}

TEST(Snippet, ALongLineIsCutAroundThePlace) {
  std::string line;
  for (int i = 0; i < 100; ++i) {
    line += "字";
  }
  line.replace(3 * 50, 6, "错误");
  for (std::size_t width = 16; width < 60; ++width) {
    const Snippet middle = snippet(line, on_line(51, 53), {}, width);
    EXPECT_EQ(marked(middle), "错误");
    EXPECT_TRUE(middle.text.starts_with("…") && middle.text.ends_with("…"));
    EXPECT_LE(display_width(middle.text), width);
    EXPECT_GT(display_width(middle.text) + 3, width);
  }
  const Snippet begin = snippet(line, on_line(1, 3), {}, 40);
  EXPECT_TRUE(begin.text.starts_with("字") && begin.text.ends_with("…"));
  const Snippet end = snippet(line, on_line(99, 101), {}, 40);
  EXPECT_TRUE(end.text.starts_with("…") && end.text.ends_with("字"));
  EXPECT_EQ(marked(end), "字字");
}

TEST(Snippet, APlaceWiderThanTheWindowShowsItsBeginning) {
  const Snippet shown = snippet("前" + std::string(200, 'x') + "后", on_line(2, 202), {}, 40);
  EXPECT_EQ(display_width(shown.text), 40U);
  EXPECT_EQ(marked(shown), std::string(38, 'x'));
}

TEST(Snippet, OtherPlacesOnTheLineAreUnderlined) {
  const Snippet shown = snippet("目标 12所 11所 满分", on_line(8, 11), {on_line(4, 7), {2, 1, 2, 3}}, 80);
  EXPECT_EQ(shown.text, "目标 12所 11所 满分");
  EXPECT_EQ(shown.marks, "     ---- ^^^^");
  EXPECT_EQ(shown.marked, Spans{on_line(4, 7)});
}

TEST(Snippet, OtherPlacesComeIntoViewWhereThereIsRoom) {
  const std::string gap(60, 'x');
  const Snippet near = snippet(gap + "甲" + std::string(10, 'y') + "乙" + gap, on_line(61, 62), {on_line(72, 73)}, 40);
  EXPECT_NE(near.text.find("甲yyyyyyyyyy乙"), std::string::npos);
  EXPECT_EQ(near.marked.size(), 1U);
  const Snippet far = snippet("甲" + gap + "乙", on_line(1, 2), {on_line(62, 63)}, 40);
  EXPECT_TRUE(far.text.starts_with("甲"));
  EXPECT_TRUE(far.marked.empty());
  EXPECT_EQ(far.marks, "^^");
}

TEST(Printable, NothingActsOnTheTerminal) {
  EXPECT_EQ(printable("a\x1b]0;x\x07\nb\u202e"), "a ]0;x  b ");
  EXPECT_EQ(shortened("一二三四五六七八九十", 16), "一二三四五六七…");
}

TEST(TextReport, FindingsWithTheirPlaces) {
  EXPECT_EQ(test::report("text", {}, {test::checked_file(), test::unreadable_file()}),
            "表/甲.txt #0: 项目支出绩效自评表，某某局，普法项目，2022\n"
            "\n"
            "错误[budget/level-split-mismatch]: 合计 3839.49 万元，相差 -1.30 万元\n"
            "   --> 表/甲.txt:10:7\n"
            "    |\n"
            " 10 | 基本支出 2,089.45 财政拨款\n"
            "    |          ^^^^^^^^\n"
            "    = 另见 12:6  1.30\n"
            "    = 另见 99:1\n"
            "\n"
            "提示[indicator/cost-missing]: 没有成本指标\n"
            "  --> 表/甲.txt\n"
            "\n"
            "error: 坏.png: 不是文本：第 1 字节起\n"
            "2 个文件，2 份表：错误 1，警告 0，提示 1；1 个输入无法处理。\n");
}

TEST(TextReport, ErrorsInTheChosenLanguage) {
  ReportOptions options;
  options.language = Language::en;
  EXPECT_EQ(test::report("text", options, {test::unreadable_file()}),
            "error: 坏.png: not a text: from byte 1 on\n1 file, 0 records; 1 input could not be processed.\n");
}

TEST(TextReport, QuietIsTheSummaryAndSilentIsNothing) {
  ReportOptions options;
  options.language = Language::en;
  options.verbosity = Verbosity::quiet;
  EXPECT_EQ(test::report("text", options, {test::checked_file()}), "1 file, 2 records: 1 error, 0 warnings, 1 info.\n");
  options.verbosity = Verbosity::silent;
  EXPECT_EQ(test::report("text", options, {test::checked_file(), test::unreadable_file()}), "");
}

TEST(TextReport, VerboseSaysWhatCouldNotBeChecked) {
  ReportOptions options;
  options.verbosity = Verbosity::verbose;
  EXPECT_NE(test::report("text", options, {test::checked_file()})
                .find("\n  无法检查 completion/actual-missing: 没有完成值列\n"),
            std::string::npos);
  EXPECT_EQ(test::report("text", {}, {test::checked_file()}).find("completion/"), std::string::npos);
}

TEST(TextReport, ColourOnlyAddsEscapes) {
  ReportOptions options;
  options.colour = true;
  std::string coloured = test::report("text", options, {test::checked_file()});
  EXPECT_NE(coloured.find("\x1b[1;31m错误"), std::string::npos);
  for (std::size_t escape = coloured.find('\x1b'); escape != std::string::npos; escape = coloured.find('\x1b')) {
    coloured.erase(escape, coloured.find('m', escape) - escape + 1);
  }
  EXPECT_EQ(coloured, test::report("text", {}, {test::checked_file()}));
}

TEST(TextReport, CleanFilesAreOnlyCounted) {
  FileOutcome clean = test::checked_file();
  clean.records[0].findings.clear();
  EXPECT_EQ(test::report("text", {}, {clean}), "1 个文件，2 份表：未发现问题。\n");
}

TEST(TextReport, OverviewOfRecords) {
  ReportOptions options;
  options.command = Command::extract;
  const std::string overview = test::report("text", options, {test::checked_file()});
  for (const char* line : {"  部门          某某局\n", "  年度          2022（由正文推断）\n", "  自评得分      93.5\n",
                           "    funds.total.rate          基本支出                    2089.450 万元\n",
                           "    数量指标/=培训次数                                    ≥7000次 → 1:20\n"}) {
    EXPECT_NE(overview.find(line), std::string::npos) << line << "\nin\n" << overview;
  }
  EXPECT_TRUE(overview.ends_with("\n1 个文件，2 份表。\n"));
}

TEST(TextReport, ColumnsOfAmountsStayInLine) {
  FileOutcome outcome = test::checked_file();
  outcome.records.resize(1);
  Record& record = outcome.records[0].record;
  const BudgetItem item = record.budget.at(0);
  record.budget = {item, item};
  record.budget[0].item = "level.own_use";
  record.budget[1].item = "funds.special_account.executed";
  ReportOptions options;
  options.command = Command::extract;
  const std::string overview = test::report("text", options, {outcome});
  for (const char* line : {"    level.own_use                   基本支出                    2089.450 万元\n",
                           "    funds.special_account.executed  基本支出                    2089.450 万元\n"}) {
    EXPECT_NE(overview.find(line), std::string::npos) << line << "\nin\n" << overview;
  }
}

}  // namespace
}  // namespace jixiao
