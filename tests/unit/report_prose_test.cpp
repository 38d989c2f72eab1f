// What a report says outside its indicator table: head, funds, amounts, score, grade.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/documents.h"

namespace jixiao {
namespace {

using test::extract_text;
using test::Extracted;

const std::string department_title = "2023年度青禾市水杉局部门整体支出绩效自评报告\n";
const std::string project_title = "河道清淤项目2023年度项目支出绩效自评报告\n";

Record read(const std::string& text) {
  const Extracted extracted = extract_text(text);
  EXPECT_EQ(extracted.records.size(), 1U) << text;
  return extracted.records.empty() ? Record{} : extracted.records.front();
}

std::string amount(const Record& record, std::string_view item) {
  for (const BudgetItem& entry : record.budget) {
    if (entry.item == item) return entry.amount.value.str() + entry.unit;
  }
  return "";
}

std::string score(const Record& record) {
  return record.assessment && record.assessment->score ? record.assessment->score->value.str() : "";
}

std::string grade(const Record& record) {
  return record.assessment && record.assessment->grade ? record.assessment->grade->value : "";
}

bool has_note(const Record& record, NoteKind kind, std::string_view field) {
  for (const Note& note : record.notes) {
    if (note.kind == kind && note.field == field) return true;
  }
  return false;
}

TEST(ReportProse, PageNumbersBetweenTheLinesAreNoDigitsOfTheFiguresAboveThem) {
  const Record record = read(department_title +
                             "一、收支情况\n本年支出总额 12, 402.71 万元，其中：基本支出 4, 618.92 万元；项目支出 "
                             "7, 783.79\n\n1\n\n万元，占比 62.8%。\n二、结论\n自评得分为96分。\n\n2\n");
  EXPECT_EQ(amount(record, "expenditure.project"), "7783.79万元");
}

TEST(ReportProse, DigitsAreNeverJoinedOverALinesEnd) {
  const Record record =
      read(department_title + "一、收支情况\n我局收入总额500\n12万元，支出总额480万元。\n二、结论\n自评得分96分。\n");
  EXPECT_EQ(amount(record, "revenue.total"), "");
  EXPECT_EQ(amount(record, "expenditure.total"), "480万元");
}

TEST(ReportProse, AmountsAndStatementsSayWhatIsPrinted) {
  const Record record = read(department_title +
                             "一、收支情况\n全年预算数\n5,000.00万元，全年执行数4,900.00万元。\n二、结论\n"
                             "全年执行数共4,900.00 万元，各项绩效目标均\n已完成，得96分。\n");
  ASSERT_EQ(record.budget.size(), 2U);
  EXPECT_EQ(record.budget[0].label->value, "全年预算数");
  EXPECT_EQ(record.budget[0].label->spans, (Spans{{3, 1, 3, 6}}));
  std::string amounts;
  std::string conclusions;
  for (const Statement& s : record.statements) {
    if (s.kind == StatementKind::amount) amounts += s.text + "|";
    if (s.kind == StatementKind::conclusion) {
      conclusions += s.text + "|";
      EXPECT_EQ(s.span.end_line, s.span.line + 1) << "the whole clause, over the line's end";
    }
  }
  EXPECT_EQ(amounts, "全年执行数共4,900.00 万元|");
  EXPECT_EQ(conclusions, "各项绩效目标均已完成|");
}

TEST(ReportProse, AProjectsHeadAndMoney) {
  const Record record = read(project_title +
                             "主管部门：青禾市水杉局\n实施单位：青禾市河道管理处\n一、项目概况\n"
                             "项目年初预算安排3,860.00万元，全年预算数3,742.50万元，全年执行数3,698.14万元，"
                             "预算执行率98.81%。其中一标段全年执行数1,024.60万元。\n");
  EXPECT_EQ(record.scope, Scope::project);
  ASSERT_TRUE(record.department && record.implementing_unit);
  EXPECT_EQ(record.department->value, "青禾市水杉局");
  EXPECT_EQ(record.implementing_unit->value, "青禾市河道管理处");
  EXPECT_EQ(amount(record, "funds.total.initial"), "3860.00万元");
  EXPECT_EQ(amount(record, "funds.total.budget"), "3742.50万元");
  EXPECT_EQ(amount(record, "funds.total.executed"), "3698.14万元");
  EXPECT_EQ(amount(record, "funds.total.rate"), "98.81%");
  EXPECT_EQ(record.budget.size(), 4U);
}

const std::string funds_table =
    "| 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |\n|---|---|---|---|---|\n"
    "| 年度资金总额 | 460.00 | 500.00 | 490.00 | 98% |\n| 其中：财政拨款 | 400.00 | 440.00 | 430.00 | 97.7% |\n"
    "| 其他资金 | 60.00 | 60.00 | 60.00 | 100% |\n\n";

TEST(ReportProse, AFundsTableIsReadAndProseThatRepeatsItIsAStatement) {
  const Record record = read("# " + department_title + "\n## 一、预算执行情况\n\n执行情况见下表（单位：万元）：\n\n" +
                             funds_table + "执行良好。全年预算数500.00万元，全年执行数490.00万元。\n");
  EXPECT_EQ(amount(record, "execution.initial"), "460.00万元");
  EXPECT_EQ(amount(record, "execution.rate"), "98%");
  EXPECT_EQ(amount(record, "execution.fiscal.actual"), "430.00万元");
  EXPECT_EQ(amount(record, "execution.other.rate"), "100%");
  EXPECT_EQ(record.budget.size(), 12U);
  const auto amounts = std::count_if(record.statements.begin(), record.statements.end(),
                                     [](const Statement& s) { return s.kind == StatementKind::amount; });
  EXPECT_EQ(amounts, 2) << "the prose below the table is prose";
}

TEST(ReportProse, OfSeveralFundsTablesNoneIsTakenForTheWhole) {
  const Record two = read("# " + department_title + "\n## 一、甲项目\n\n" + funds_table +
                          "甲项目完成。\n\n## 二、乙项目\n\n" + funds_table + "乙项目完成。\n");
  EXPECT_TRUE(two.budget.empty());
  EXPECT_TRUE(has_note(two, NoteKind::unread, "funds"));
  const Record one = read("# " + department_title + "\n## 一、甲项目资金情况\n\n" + funds_table + "甲项目完成。\n");
  EXPECT_TRUE(one.budget.empty()) << "a project's table in a department's report";
}

TEST(ReportProse, TheScoreIsTheWholesNotAPartsAnotherYearsOrAProjects) {
  const auto scored = [](const std::string& prose) { return read(department_title + "一、自评结论\n" + prose + "\n"); };
  EXPECT_EQ(score(scored("部门整体支出绩效自评得分92.36分，其中履职效能得分45分，管理效率得分47.36分。")), "92.36");
  EXPECT_EQ(score(scored("履职效能得分45分，管理效率得分47.36分，部门整体支出自评得分92.36分。")), "92.36");
  EXPECT_EQ(score(scored("2022年部门整体自评得分90分。2023年部门整体自评得分92分。")), "92");
  EXPECT_EQ(score(scored("清淤项目自评得分98分。部门整体自评得分92分。")), "92");
  EXPECT_EQ(score(scored("总分100分，自评得分92分。")), "92");
  EXPECT_FALSE(has_note(scored("部门整体支出绩效自评得分92.36分，其中履职效能得分45分。"), NoteKind::uncertain,
                        "/assessment/score"));
  EXPECT_TRUE(has_note(scored("部门整体自评得分92分。经核对，部门整体自评得分93分。"), NoteKind::uncertain,
                       "/assessment/score"));
}

TEST(ReportProse, AScoreThatOnlyTheTableTotals) {
  const std::string head = department_title + "一、自评情况\n见下表。\n";
  const std::string rows = "评价内容\t分值\t得分\n履职效能\t50\t46.5\n管理效率\t50\t47\n";
  EXPECT_EQ(score(read(head + rows + "合计\t100\t93.5\n")), "93.5");
  EXPECT_EQ(score(read(head + rows)), "");
  EXPECT_EQ(score(read(head + rows + "合计\t100\t93.5\n\n评价内容\t分值\t得分\n合计\t100\t91\n")), "");
  EXPECT_EQ(score(read(head + "评价内容\t自评得分\t评价得分\n合计\t93\t91\n")), "");
}

TEST(ReportProse, TheGradeIsTheWholesNotACountOfProjects) {
  const auto graded = [](const std::string& prose) {
    return grade(read(department_title + "一、自评结论\n" + prose + "\n"));
  };
  EXPECT_EQ(graded("自评得分92分，评价等级为“优”。"), "优");
  EXPECT_EQ(graded("自评得分85分，评价结果为“良好”。"), "良好");
  EXPECT_EQ(graded("对26个项目开展自评，其中评价等级为“优”的项目22个，等级为“良”的4个。"), "");
  EXPECT_EQ(graded("清淤项目评价等级为“良”。部门整体支出评价等级为优。"), "优");
  EXPECT_EQ(graded("2022年评价等级为良。本年度部门评价等级为优。"), "优");
  EXPECT_EQ(graded("评价结果为下年度预算安排提供依据。"), "");
}

}  // namespace
}  // namespace jixiao
