// Input that is long in one respect: what is read of it. How long it takes is not tested, but a step that looks at
// all it has seen for each thing that it sees takes minutes here.
#include <gtest/gtest.h>

#include <string>

#include "support/documents.h"
#include "vocabulary/figures.h"
#include "vocabulary/tokens.h"

namespace jixiao {
namespace {

std::string times(std::string_view piece, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += piece;
  return all;
}

const std::string project = "2024年度青禾市水杉局项目支出绩效自评表\n项目名称\t河道巡查项目\n主管部门\t青禾市水杉局\n";
const std::string header = "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n";

Record record_of(const std::string& text) {
  const test::Extracted extracted = test::extract_text(text);
  EXPECT_EQ(extracted.records.size(), 1U);
  return extracted.records.empty() ? Record{} : extracted.records[0];
}

TEST(Hostile, NumeralsThatGoOnAreNoNumber) {
  for (const char* piece : {"一百", "十一", "一百零", "千百十", "一二三四五六七八九十"}) {
    EXPECT_TRUE(find_figures(times(piece, 20'000)).empty()) << piece;
  }
  EXPECT_EQ(find_figures("九千九百九十九人次").size(), 1U);
}

TEST(Hostile, TagsInEveryCellOfALongTable) {
  constexpr std::size_t rows = 2'000;
  std::string table;
  for (std::size_t i = 0; i < rows; ++i) {
    table += "产出指标\t数量指标\t<p>巡查河道" + std::to_string(i) + "号</p>\t<p>" + std::to_string(i) +
             "公里</p>\t5公里\t10\t9\n";
  }
  const Record record = record_of(project + header + table);
  ASSERT_EQ(record.indicators.size(), rows);
  std::size_t notes = 0;
  for (const Note& note : record.notes) {
    if (note.kind != NoteKind::markup) continue;
    const std::string field = notes % 2 == 0 ? "/name" : "/annual_target";
    EXPECT_EQ(note.field, "/indicators/" + std::to_string(notes / 2) + field);
    EXPECT_EQ(note.text, "<p> </p>");
    ++notes;
  }
  EXPECT_EQ(notes, 2 * rows);
}

TEST(Hostile, TagsWithoutEndInOneCell) {
  const Record record =
      record_of(project + header + "产出指标\t数量指标\t" + times("<p>", 20'000) +
                "巡查河道\t5公里\t5公里\t10\t9\n产出指标\t数量指标\t" + times("<p>\t", 20'000) + "\n");
  ASSERT_FALSE(record.indicators.empty());
  EXPECT_EQ(record.indicators[0].name->value, "巡查河道");
  ASSERT_FALSE(record.notes.empty());
  EXPECT_EQ(record.notes[0].field, "/indicators/0/name");
  EXPECT_EQ(record.notes[0].text.size(), 20'000 * std::string_view("<p> ").size() - 1);
}

TEST(Hostile, TagsOfEachFormAreItsOwn) {
  const std::string form =
      "号项目支出绩效目标申报表\n项目名称\t<p>巡查</p>\n主管部门\t水杉局\n" +
      std::string("一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t巡查河道\t<b>5公里</b>\n");
  std::string text;
  constexpr std::size_t forms = 1'000;
  for (std::size_t i = 0; i < forms; ++i) text += std::to_string(i) + form;
  const test::Extracted extracted = test::extract_text(text);
  ASSERT_EQ(extracted.records.size(), forms);
  for (const Record& record : extracted.records) {
    ASSERT_EQ(record.notes.size(), 2U);
    EXPECT_EQ(record.notes[0].field, "project");
    EXPECT_EQ(record.notes[1].field, "/indicators/0/annual_target");
    EXPECT_EQ(record.indicators.at(0).annual_target->value, "5公里");
  }
}

TEST(Hostile, AHeaderWithHundredsOfColumnsIsNone) {
  const std::string columns = "三级指标\t年度指标值\t实际完成值\t分值\t得分\t";
  const std::string cells = "巡查河道\t5公里\t5公里\t10\t9\t";
  EXPECT_TRUE(record_of(project + times(columns, 60) + "\n" + times(times(cells, 60) + "\n", 20)).indicators.empty());
  EXPECT_TRUE(record_of(project + times("年度指标值\t", 20'000) + "\n").indicators.empty());
  // A header of a usual width behind such a run is one.
  EXPECT_EQ(record_of(project + times("年度指标值\t", 20'000) + "\n" + header +
                      "产出指标\t数量指标\t巡查河道\t5公里\t5公里\t10\t9\n")
                .indicators.size(),
            1U);
}

TEST(Hostile, ALongTableIsAlignedRowByRow) {
  constexpr std::size_t rows = 3'000;
  std::string table;
  for (std::size_t i = 0; i < rows; ++i) {
    const std::string number = std::to_string(i);
    table += "产出指标\t数量指标\t巡查" + number + "号河道\t" + number + "公里\t" + (i % 3 == 0 ? "" : "5公里") +
             "\t10\t9\n";
  }
  const Record record = record_of(project + header + table);
  ASSERT_EQ(record.indicators.size(), rows);
  for (std::size_t i = 0; i < rows; ++i) {
    const Indicator& indicator = record.indicators[i];
    ASSERT_TRUE(indicator.name && indicator.annual_target && indicator.weight && indicator.score) << i;
    EXPECT_EQ(indicator.annual_target->value, std::to_string(i) + "公里");
    EXPECT_EQ(indicator.actual.has_value(), i % 3 != 0) << i;
    EXPECT_EQ(indicator.score->value, Decimal(9)) << i;
  }
}

TEST(Hostile, TheReasonThatIsPrintedLastIsThatOfAllRatesAboveIt) {
  const std::string columns = "资金情况\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\t原因\n";
  const std::string row = "年度资金总额\t100\t100\t90\t10\t90%\t9\t";
  const Record record =
      record_of(project + columns + times(row + "汛期停工\n", 2'000) + row + "招标推迟\n" + row + "\n" + header);
  std::vector<std::string> reasons;
  for (const BudgetItem& item : record.budget) {
    if (item.item == "funds.total.rate") reasons.push_back(item.reason ? item.reason->value : "-");
  }
  ASSERT_EQ(reasons.size(), 2'002U);
  EXPECT_EQ(reasons.front(), "招标推迟");
  EXPECT_EQ(reasons[2'000], "招标推迟");
  EXPECT_EQ(reasons.back(), "-");
}

Record report(const std::string& prose) {
  return record_of("2023年度青禾市水杉局部门整体支出绩效自评报告\n一、收支情况\n" + prose + "\n");
}

TEST(Hostile, ASentenceWithoutEndRelatesOnlyWhatStandsNear) {
  const std::string whole = "收入总额1000万元，其中财政拨款800万元，";
  const std::string share = "占收入总额的80%。";
  EXPECT_EQ(report(whole + share).claims.size(), 1U);
  EXPECT_TRUE(report(whole + times("清淤3公里，", 20'000) + "财政拨款800万元，" + share).claims.empty());
  EXPECT_TRUE(report("培训20000人，其中" + times("水杉镇1人，", 20'000)).claims.empty());
  EXPECT_TRUE(report(times("培训10人，其中5人，", 20'000)).claims.empty());
  EXPECT_EQ(report("培训3人，其中水杉镇1人，青禾镇2人。").claims.size(), 1U);
}

TEST(Hostile, TitlesWithoutFormsOpenNone) {
  std::string text = project + header + "产出指标\t数量指标\t巡查河道\t5公里\t5公里\t10\t9\n";
  for (int i = 0; i < 20'000; ++i) text += std::to_string(i) + "号项目支出绩效自评表\n";
  EXPECT_EQ(test::extract_text(text).records.size(), 1U);
}

TEST(Hostile, KeyIndicatorsOfManyTables) {
  // The same names with values in one table and without in all others: one value is one indicator's.
  std::string text =
      "2021年部门整体绩效目标表\n部门名称 水杉局\n部门整体支出目标 关键指标\n河道巡查里程\n≥120公里\n年度主要支出计划\n"
      "三年期主要支出计划\n1.财政拨款收入\n2.事业收入\n3.经营收入\n";
  text += times("部门整体支出目标 关键指标\n河道巡查里程\n", 3'000);
  text += times("年度主要支出计划\n≥120公里\n≥80吨\n", 3'000);
  const Record record = record_of(text);
  EXPECT_EQ(record.layout, "guangzhou-department-target-2019");
  EXPECT_GE(record.indicators.size(), 3'000U);
  for (const Indicator& indicator : record.indicators) {
    ASSERT_TRUE(indicator.name);
    EXPECT_EQ(indicator.annual_target ? indicator.annual_target->value : "≥120公里", "≥120公里");
  }
}

TEST(Hostile, YearsInThousandsOfCells) {
  const Record record = record_of("项目支出绩效自评表\n" + times("2024年\t", 20'000) + "\n" + header);
  ASSERT_TRUE(record.fiscal_year);
  EXPECT_EQ(record.fiscal_year->value, 2024);
}

TEST(Hostile, RowsAreTakenOnce) {
  std::vector<Token> tokens(5);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    tokens[i].row = static_cast<std::uint32_t>(i / 2);
    tokens[i].text = std::to_string(i);
  }
  std::vector<Token> whole = tokens;
  EXPECT_EQ(take_rows(whole, 0, 3).size(), 5U);
  const std::vector<Token> middle = take_rows(tokens, 1, 2);
  ASSERT_EQ(middle.size(), 2U);
  EXPECT_EQ(middle[0].text, "2");
  EXPECT_EQ(middle[1].text, "3");
  const std::vector<Token> rest = take_rows(tokens, 2, 9);
  ASSERT_EQ(rest.size(), 1U);
  EXPECT_EQ(rest[0].text, "4");
  EXPECT_TRUE(take_rows(tokens, 7, 9).empty());
}

}  // namespace
}  // namespace jixiao
