// Where the export lost what tells cells apart, the record says so instead of guessing.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/documents.h"

namespace jixiao {
namespace {

Record record_of(const std::string& text) {
  const test::Extracted extracted = test::extract_text(text);
  EXPECT_EQ(extracted.records.size(), 1U) << text;
  return extracted.records.empty() ? Record{} : extracted.records[0];
}

bool uncertain(const Record& record, std::string_view field) {
  return std::any_of(record.notes.begin(), record.notes.end(), [&](const Note& note) {
    return note.kind == NoteKind::uncertain && note.field.starts_with(field);
  });
}

const BudgetItem* find(const Record& record, std::string_view item) {
  for (const BudgetItem& b : record.budget) {
    if (b.item == item) return &b;
  }
  return nullptr;
}

const std::string self_assessment =
    "2023年度项目支出绩效自评表\n项目名称\n河道巡查\n主管部门\n青禾市水杉局\n"
    "一级指标\n二级指标\n三级指标\n年度指标值\n实际完成值\n分值\n得分\n偏差原因分析及改进措施\n"
    "产出指标\n数量指标\n巡查河道公里数\n≥120公里\n125公里\n20\n20\n"
    "质量指标\n隐患上报率\n≥90%\n95%\n15\n15\n";

TEST(Doubts, ABlankCellAmongOneCellALineLeavesTheFiguresUncertain) {
  const Record record = record_of(self_assessment + "时效指标\n巡查按期完成\n是\n10\n10\n");
  ASSERT_EQ(record.indicators.size(), 3U);
  EXPECT_FALSE(uncertain(record, "/indicators/0"));
  EXPECT_FALSE(uncertain(record, "/indicators/1"));
  EXPECT_TRUE(uncertain(record, "/indicators/2"));
}

TEST(Doubts, FullRowsAreCertain) {
  const Record record = record_of(self_assessment + "时效指标\n巡查按期完成\n是\n是\n10\n10\n");
  ASSERT_EQ(record.indicators.size(), 3U);
  EXPECT_EQ(record.indicators[2].actual->value, "是");
  EXPECT_FALSE(uncertain(record, "/indicators"));
}

TEST(Doubts, AColumnThatIsBlankInEveryRowDoesNotDisturb) {
  std::string form = self_assessment;
  form.replace(form.find("得分\n"), std::string("得分\n").size(), "自评得分\n复核得分\n");
  const Record record = record_of(form + "时效指标\n巡查按期完成\n是\n是\n10\n10\n");
  ASSERT_EQ(record.indicators.size(), 3U);
  EXPECT_FALSE(uncertain(record, "/indicators"));
  EXPECT_EQ(record.indicators[0].score->value, Decimal(20));
}

TEST(Doubts, LabelsInARunPairWithTextsInARunOnlyWhenTheyFit) {
  const std::string rest =
      "年度总体目标\n完成全年河道巡查任务，及时发现隐患。\n一级指标\t二级指标\t三级指标\t指标值\n"
      "产出指标\t数量指标\t巡查河道公里数\t≥120公里\n";
  const std::string title = "2024年度项目支出绩效目标申报表\n";
  const Record paired = record_of(title + "项目名称\n主管部门\n河道巡查\n青禾市水杉局\n" + rest);
  ASSERT_TRUE(paired.project && paired.department);
  EXPECT_EQ(paired.project->value, "河道巡查");
  EXPECT_EQ(paired.department->value, "青禾市水杉局");
  const Record crossed = record_of(title + "主管部门\n项目名称\n河道巡查\n青禾市水杉局\n" + rest);
  EXPECT_FALSE(crossed.department);
  EXPECT_FALSE(crossed.project);
  EXPECT_TRUE(uncertain(crossed, "department"));
}

const std::string funds =
    "2023年度项目支出绩效自评表\n项目名称\t河道巡查\n主管部门\t青禾市水杉局\n"
    "项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n";
const std::string indicators =
    "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n"
    "产出指标\t数量指标\t巡查河道公里数\t≥120公里\t125公里\t20\t20\n";

TEST(Doubts, ARowOfFundsThatNobodyKnowsFillsNoOther) {
  const Record record = record_of(funds + "\t年度资金总额\t\t\t\t\t\t\n\t专项债券\t5\t50\t40\t\t80%\t\n" + indicators);
  EXPECT_EQ(find(record, "funds.total.budget"), nullptr);
  EXPECT_TRUE(std::any_of(record.notes.begin(), record.notes.end(),
                          [](const Note& n) { return n.kind == NoteKind::unread && n.text == "50"; }));
}

TEST(Doubts, PartsOfFiscalMoneyCountWhereNoRowSumsThem) {
  const Record split = record_of(funds +
                                 "\t年度资金总额\t100\t100\t90\t10\t90%\t9\n\t其中：中央财政资金\t60\t60\t50\n"
                                 "\t省级财政资金\t40\t40\t40\n" +
                                 indicators);
  EXPECT_EQ(std::count_if(split.budget.begin(), split.budget.end(),
                          [](const BudgetItem& b) { return b.item == "funds.fiscal.budget"; }),
            2);
  const Record summed = record_of(funds +
                                  "\t年度资金总额\t100\t100\t90\t10\t90%\t9\n\t其中：财政拨款\t100\t100\t90\n"
                                  "\t其中：中央财政资金\t60\t60\t50\n" +
                                  indicators);
  EXPECT_EQ(std::count_if(summed.budget.begin(), summed.budget.end(),
                          [](const BudgetItem& b) { return b.item == "funds.fiscal.budget"; }),
            1);
}

TEST(Doubts, TwoAmountsBesideOneLabelAreUncertain) {
  const Record record = record_of(
      "2024年度项目支出绩效目标申报表\n项目名称\t河道巡查\n主管部门\t青禾市水杉局\n年度资金总额（万元）\t96.40\t88.00\n"
      "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t巡查河道公里数\t≥120公里\n");
  ASSERT_EQ(record.budget.size(), 1U);
  EXPECT_TRUE(uncertain(record, "/budget/0"));
}

TEST(Doubts, TheTotalOfTheWeightsIsNoScore) {
  const std::string head = "2023年度项目支出绩效自评表\n项目名称\t河道巡查\n主管部门\t青禾市水杉局\n" + indicators +
                           "\t质量指标\t隐患上报率\t≥90%\t80%\t80\t71\n";
  const Record weights = record_of(head + "总分\t\t\t\t\t100\n");
  ASSERT_TRUE(weights.assessment);
  EXPECT_FALSE(weights.assessment->score);
  EXPECT_EQ(weights.assessment->total_weight->value, Decimal(100));
  const Record scores = record_of(head + "总分\t\t\t\t\t91\n");
  ASSERT_TRUE(scores.assessment);
  EXPECT_EQ(scores.assessment->score->value, Decimal(91));
}

TEST(Doubts, TheRestOfANameOnItsOwnRowIsNoIndicator) {
  const Record record = record_of(
      "2024年度项目支出绩效目标申报表\n项目名称\t河道巡查\n主管部门\t青禾市水杉局\n"
      "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t巡查河道及其支流的\t≥120公里\n\t\t公里数量\n"
      "\t质量指标\t隐患上报率\t≥90%\n");
  ASSERT_EQ(record.indicators.size(), 2U);
  EXPECT_EQ(record.indicators[0].name->value, "巡查河道及其支流的公里数量");
}

Record report(const std::string& prose) {
  return record_of("2023年度青禾市水杉局部门整体支出绩效自评报告\n一、收支情况\n" + prose + "\n");
}

TEST(Doubts, AmountsAndScoresOfOtherYearsAreNotThisYears) {
  const Record amounts =
      report("2022年度全年预算数900万元，全年执行数880万元。2023年度全年预算数1000万元，全年执行数950万元。");
  ASSERT_NE(find(amounts, "execution.budget"), nullptr);
  EXPECT_EQ(find(amounts, "execution.budget")->amount.value, Decimal(1000));
  EXPECT_EQ(find(amounts, "execution.actual")->amount.value, Decimal(950));
  const Record scores = report("2022年度整体支出自评得分88分。2023年度总分100分，自评得分92分。");
  ASSERT_TRUE(scores.assessment && scores.assessment->score);
  EXPECT_EQ(scores.assessment->score->value, Decimal(92));
}

TEST(Doubts, ARemarkIsTheReasonWhereNoColumnAsksForOne) {
  const Record record = record_of(
      "2023年度项目支出绩效自评表\n项目名称\t河道巡查\n主管部门\t青禾市水杉局\n"
      "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t备注\n"
      "产出指标\t数量指标\t巡查河道公里数\t≥120公里\t115公里\t20\t19\t雨季停工\n");
  ASSERT_EQ(record.indicators.size(), 1U);
  EXPECT_EQ(record.indicators[0].reason->value, "雨季停工");
}

TEST(Doubts, TheNextHeadingOfAReportIsNoIndicator) {
  const Record record = record_of(
      "2023年度青禾市水杉局部门整体支出绩效自评报告\n一、基本情况\n一级指标\t二级指标\t三级指标\t年度指标值\n"
      "产出指标\t数量指标\t巡查河道公里数\t≥120公里\n（二）履职效能。全年巡查125公里，完成计划。\n");
  ASSERT_EQ(record.indicators.size(), 1U);
}

TEST(Doubts, AnIntentionIsNoConclusion) {
  const auto concludes = [](const Record& record) {
    return std::any_of(record.statements.begin(), record.statements.end(),
                       [](const Statement& s) { return s.kind == StatementKind::conclusion; });
  };
  EXPECT_FALSE(concludes(report("下一步我局将加强管理，确保年度任务全部完成。")));
  EXPECT_TRUE(concludes(report("2023年度任务全部完成。")));
}

}  // namespace
}  // namespace jixiao
