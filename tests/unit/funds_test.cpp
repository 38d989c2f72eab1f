// Money: labels beside amounts, two sides, matrices of sources and columns, units, doubtful figures.
#include <gtest/gtest.h>

#include <array>

#include "support/documents.h"

namespace jixiao {
namespace {

using Items = std::vector<std::string>;

const std::string table = "一级指标\t二级指标\t三级指标\t年度指标值\n产出指标\t数量指标\t巡查河道公里数\t≥120公里\n";

Record record_of(const std::string& text) {
  const test::Extracted extracted = test::extract_text(text);
  EXPECT_EQ(extracted.records.size(), 1U) << text;
  return extracted.records.empty() ? Record{} : extracted.records[0];
}

Record target_form(const std::string& money) {
  return record_of("2024年度青禾市水杉局项目支出绩效目标申报表\n项目名称\t河道巡查项目\n主管部门\t水杉局\n" + money +
                   table);
}

Record self_assessment(const std::string& money) {
  return record_of("2024年度青禾市水杉局项目支出绩效自评表\n项目名称\t河道巡查项目\n主管部门\t水杉局\n" + money +
                   table);
}

Record department_form(const std::string& money) {
  return record_of("2024年度青禾市水杉局部门整体预算绩效目标申报表\n部门名称\t水杉局\n" + money + table);
}

/// item amount unit
Items items(const Record& record) {
  Items all;
  for (const BudgetItem& b : record.budget) all.push_back(b.item + " " + b.amount.value.str() + b.unit);
  return all;
}

const BudgetItem* find(const Record& record, std::string_view item) {
  for (const BudgetItem& b : record.budget) {
    if (b.item == item) return &b;
  }
  return nullptr;
}

TEST(TargetFunds, OneSideIsTheYears) {
  EXPECT_EQ(items(target_form("项目资金（万元）\t年度资金总额\t96.40\n\t其中：财政拨款\t90.40\n\t其他资金\t6\n")),
            (Items{"funds.total.annual 96.40万元", "funds.fiscal.annual 90.40万元", "funds.other.annual 6万元"}));
  EXPECT_EQ(items(target_form("项目总预算（万元）\t300\n财政资金\t300\n")),
            (Items{"funds.total.whole 300万元", "funds.fiscal.whole 300万元"}));
}

TEST(TargetFunds, TwoSidesAreTheWholeAndTheYear) {
  const Record record = target_form(
      "项目资金（万元）\t项目资金总额\t300.00\t年度资金总额\t96.40\n"
      "\t其中：财政拨款\t250.00\t其中：当年财政拨款\t80.40\n"
      "\t其他资金\t50.00\t上年结转资金\t16.00\n");
  EXPECT_EQ(items(record), (Items{"funds.total.whole 300.00万元", "funds.total.annual 96.40万元",
                                  "funds.fiscal.whole 250.00万元", "funds.fiscal.annual 80.40万元",
                                  "funds.other.whole 50.00万元", "funds.carryover.annual 16.00万元"}));
  ASSERT_NE(find(record, "funds.fiscal.annual"), nullptr);
  EXPECT_EQ(find(record, "funds.fiscal.annual")->label->value, "其中：当年财政拨款");
  EXPECT_EQ(*find(record, "funds.fiscal.annual")->yuan, Decimal(804000));
}

TEST(TargetFunds, TheYearMayStandOnTheLeft) {
  EXPECT_EQ(items(target_form("年度资金总额（万元）\t96.40\t中期资金总额\t300\n财政拨款\t96.40\t财政拨款\t250\n")),
            (Items{"funds.total.annual 96.40万元", "funds.total.whole 300万元", "funds.fiscal.annual 96.40万元",
                   "funds.fiscal.whole 250万元"}));
}

TEST(TargetFunds, RowsOfSinglySpacedCells) {
  EXPECT_EQ(
      items(target_form("年度资金总额（万元） 1,096.40\n财政拨款 1,090.40\n其他资金 6.00\n")),
      (Items{"funds.total.annual 1096.40万元", "funds.fiscal.annual 1090.40万元", "funds.other.annual 6.00万元"}));
}

TEST(TargetFunds, AnEmptyCellGivesNoItemAndAPrintedZeroDoes) {
  const Record record = target_form("年度资金总额（万元）\t96.40\n财政拨款\t\n其他资金\t0.00\n");
  EXPECT_EQ(items(record), (Items{"funds.total.annual 96.40万元", "funds.other.annual 0.00万元"}));
  ASSERT_EQ(record.notes.size(), 1U);
  EXPECT_EQ(record.notes[0].kind, NoteKind::empty);
  EXPECT_EQ(record.notes[0].field, "funds.fiscal.annual");
}

TEST(TargetFunds, AmountsKnowWhereTheirDigitsStand) {
  const Record record = target_form("年度资金总额\t 1, 096.40万元 \n");
  ASSERT_EQ(record.budget.size(), 1U);
  EXPECT_EQ(record.budget[0].amount.value.str(), "1096.40");
  EXPECT_EQ(record.budget[0].amount.spans, (Spans{{4, 9, 4, 18}}));
  EXPECT_EQ(record.budget[0].span, (Span{4, 9, 4, 18}));
}

TEST(TargetFunds, DoubtfulSeparatorsAreReadAndNoted) {
  struct Case {
    const char* printed;
    const char* amount;
    bool doubtful;
  };
  for (const Case& c : std::to_array<Case>({
           {"7,493.67", "7493.67", false},
           {"7, 493.67", "7493.67", false},
           {"７，４９３.６７", "7493.67", false},
           {"1,131", "1131", false},
           {"12,345,678.9", "12345678.9", false},
           {"¥96.40", "96.40", false},
           {"-3.5", "-3.5", false},
           {"7,00.0", "700.0", true},
           {"1,13", "113", true},
           {"1234,567", "1234567", true},
       })) {
    const Record record = target_form("年度资金总额（万元）\t" + std::string(c.printed) + "\n");
    ASSERT_EQ(record.budget.size(), 1U) << c.printed;
    EXPECT_EQ(record.budget[0].amount.value.str(), c.amount) << c.printed;
    ASSERT_EQ(record.notes.size(), c.doubtful ? 1U : 0U) << c.printed;
    if (!c.doubtful) continue;
    EXPECT_EQ(record.notes[0].kind, NoteKind::uncertain);
    EXPECT_EQ(record.notes[0].field, "/budget/0/amount");
    EXPECT_EQ(record.notes[0].text, c.printed);
  }
}

TEST(TargetFunds, WhatIsNoAmountGivesNone) {
  for (const char* printed : {"见附件", "96.40万", "96.40-100", "约96.40", "1.2.3", "九十六", "90%", ",5"}) {
    EXPECT_TRUE(target_form("年度资金总额（万元）\t" + std::string(printed) + "\n").budget.empty()) << printed;
  }
}

TEST(TargetFunds, LabelsWithoutTheirAmountsBesideThemArePairedOnlyWhenTheyAreAsMany) {
  const std::string labels = "年度资金总额（万元）\n财政拨款\n其他资金\n河道巡查经费来源\n";
  EXPECT_EQ(items(target_form(labels + "96.40\n90.40\n6.00\n")),
            (Items{"funds.total.annual 96.40万元", "funds.fiscal.annual 90.40万元", "funds.other.annual 6.00万元"}));
  const Record fewer = target_form(labels + "96.40\n90.40\n");
  EXPECT_TRUE(fewer.budget.empty()) << "which is whose is not known";
  std::size_t uncertain = 0;
  for (const Note& note : fewer.notes) uncertain += note.kind == NoteKind::uncertain ? 1 : 0;
  EXPECT_EQ(uncertain, 3U);
}

const std::string matrix_header = "项目资金（万元）\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n";

TEST(Funds, SourcesByRowsAndColumnsByHeader) {
  const Record record = self_assessment(matrix_header +
                                        "年度资金总额\t100.00\t96.40\t90.00\t10\t93.36%\t9.34\n"
                                        "其中：当年财政拨款\t80\t80\t80\t—\t100.00%\t—\n"
                                        "上年结转资金\t\t6.40\t0\t\t\t\n"
                                        "其他资金\t20.00\t10.00\t10.00\t—\t100%\t—\n");
  EXPECT_EQ(items(record),
            (Items{"funds.total.initial 100.00万元", "funds.total.budget 96.40万元", "funds.total.executed 90.00万元",
                   "funds.total.weight 10分", "funds.total.rate 93.36%", "funds.total.score 9.34分",
                   "funds.fiscal.initial 80万元", "funds.fiscal.budget 80万元", "funds.fiscal.executed 80万元",
                   "funds.fiscal.rate 100.00%", "funds.carryover.budget 6.40万元", "funds.carryover.executed 0万元",
                   "funds.other.initial 20.00万元", "funds.other.budget 10.00万元", "funds.other.executed 10.00万元",
                   "funds.other.rate 100%"}))
      << "blanks leave the other cells in their columns";
  ASSERT_GE(record.tables.size(), 1U);
  EXPECT_EQ(record.tables[0].role, "funds");
  EXPECT_EQ(record.tables[0].columns, (Items{"initial", "budget", "executed", "weight", "rate", "score"}));
}

TEST(Funds, AReasonBelongsToTheTotalsRate) {
  const Record record = self_assessment(
      "资金情况（万元）\t全年预算数\t全年执行数\t执行率\t得分\t原因\n"
      "总额\t96.40\t90.00\t93.36%\t9.3\t项目招标推迟\n"
      "其中：财政资金\t96.40\t90.00\t93.36%\t/\t无\n");
  ASSERT_NE(find(record, "funds.total.rate"), nullptr);
  ASSERT_TRUE(find(record, "funds.total.rate")->reason.has_value());
  EXPECT_EQ(find(record, "funds.total.rate")->reason->value, "项目招标推迟");
  ASSERT_NE(find(record, "funds.fiscal.rate"), nullptr);
  EXPECT_FALSE(find(record, "funds.fiscal.rate")->reason.has_value());
  EXPECT_EQ(find(record, "funds.fiscal.score"), nullptr);
}

TEST(Funds, PartsOfASourceAreNoSources) {
  EXPECT_EQ(items(self_assessment("项目资金（万元）\t全年预算数\t全年执行数\t执行率\n"
                                  "年度资金总额\t96\t90\t93.75\n财政拨款\t96\t90\t93.75\n"
                                  "其中：中央财政资金\t60\t60\t100\n其他资金\t0\t0\t\n")),
            (Items{"funds.total.budget 96万元", "funds.total.executed 90万元", "funds.total.rate 93.75%",
                   "funds.fiscal.budget 96万元", "funds.fiscal.executed 90万元", "funds.fiscal.rate 93.75%",
                   "funds.other.budget 0万元", "funds.other.executed 0万元"}))
      << "a bare rate is one in percent";
}

TEST(Funds, ColumnsPrintedAsLabelsBesideTheirAmounts) {
  EXPECT_EQ(
      items(self_assessment("预算数（万元）\t12.60\t到位数\t12.60\t执行数\t12.00\n")),
      (Items{"funds.total.budget 12.60万元", "funds.total.received 12.60万元", "funds.total.executed 12.00万元"}));
}

TEST(Funds, OfADepartmentAsAWholeAreItsExecution) {
  const Record record =
      record_of("2024年度青禾市水杉局部门整体支出绩效自评表\n部门名称\t水杉局\n" + matrix_header +
                "年度资金总额\t100.00\t96.40\t90.00\t10\t93.36%\t9.34\n财政拨款\t80\t80\t80\t\t\t\n" + table);
  EXPECT_EQ(items(record), (Items{"execution.initial 100.00万元", "execution.budget 96.40万元",
                                  "execution.actual 90.00万元", "execution.weight 10分", "execution.rate 93.36%",
                                  "execution.score 9.34分", "execution.fiscal.initial 80万元",
                                  "execution.fiscal.budget 80万元", "execution.fiscal.actual 80万元"}));
}

TEST(MoneyUnits, TheNearestStatementWins) {
  struct Case {
    const char* money;
    const char* item;
    const char* yuan;
    const char* form;  ///< amount_unit
  };
  for (const Case& c : std::to_array<Case>({
           {"年度资金总额（万元）\t96.40\n", "96.40万元", "964000", "万元"},
           {"（单位：元）\n年度资金总额\t964000.00\n", "964000.00元", "964000.00", "元"},
           {"金额单位：万元\n年度资金总额\t96.40\n", "96.40万元", "964000", "万元"},
           {"金额单位：万元\n年度资金总额（元）\t964000\n", "964000元", "964000", "万元"},
           {"项目资金（万元）\n年度资金总额\t964000.00元\n", "964000.00元", "964000.00", "万元"},
           {"项目资金（元）\n年度资金总额（万元）\t96.40\n", "96.40万元", "964000", "元"},
           {"年度资金总额\t0.5亿元\n", "0.5亿元", "50000000", "-"},
           {"年度资金总额\t96.40\n", "96.40", "-", "-"},
       })) {
    const Record record = target_form(c.money);
    ASSERT_EQ(record.budget.size(), 1U) << c.money;
    EXPECT_EQ(items(record)[0], "funds.total.annual " + std::string(c.item)) << c.money;
    EXPECT_EQ(record.budget[0].yuan ? record.budget[0].yuan->str() : "-", c.yuan) << c.money;
    EXPECT_EQ(record.amount_unit ? record.amount_unit->value : "-", c.form) << c.money;
  }
}

TEST(MoneyUnits, AColumnMayHaveItsOwn) {
  EXPECT_EQ(items(self_assessment("项目资金\t年初预算数（元）\t全年预算数（万元）\n年度资金总额\t1000000.00\t96.40\n")),
            (Items{"funds.total.initial 1000000.00元", "funds.total.budget 96.40万元"}));
}

TEST(DepartmentMoney, FourColumnsOfLabelsAndAmounts) {
  const Record record = department_form(
      "预算整体情况\t部门预算支出\t预算金额（万元）\t收入来源\t预算金额（万元）\n"
      "\t基本支出\t1,200.50\t财政拨款\t2,000.00\n\t项目支出\t799.50\t其他资金\t0.00\n"
      "\t事业发展性支出\t预算金额（万元）\t按预算级次划分\t预算金额（万元）\n"
      "\t财政专项资金\t0.00\t区（市）本级使用资金\t1,900.00\n\t其他事业发展性支出\t\t拟用于对下转移支付资金\t100.00\n");
  EXPECT_EQ(items(record), (Items{"expenditure.basic 1200.50万元", "revenue.fiscal_appropriation 2000.00万元",
                                  "expenditure.project 799.50万元", "revenue.other_funds 0.00万元",
                                  "expenditure.special_funds 0.00万元", "level.own_use 1900.00万元",
                                  "level.transfer_down 100.00万元"}));
}

const std::string matrix = "项目资金（万元）\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n年度资金总额\t";

TEST(GluedFunds, AreTakenApartWhereOneWayFits) {
  const Record record = self_assessment(matrix + "250.00\t250.00\t248.00\t1099.20%9.92\n");
  ASSERT_NE(find(record, "funds.total.weight"), nullptr);
  EXPECT_EQ(find(record, "funds.total.weight")->amount.value.str(), "10");
  EXPECT_EQ(find(record, "funds.total.rate")->amount.value.str(), "99.20");
  EXPECT_EQ(find(record, "funds.total.score")->amount.value.str(), "9.92");
}

TEST(GluedFunds, AmountsInsideToo) {
  const Record record = self_assessment(matrix + "20\t202010100.00%10\n");
  ASSERT_NE(find(record, "funds.total.executed"), nullptr);
  EXPECT_EQ(find(record, "funds.total.budget")->amount.value.str(), "20");
  EXPECT_EQ(find(record, "funds.total.executed")->amount.value.str(), "20");
  EXPECT_EQ(find(record, "funds.total.score")->amount.value.str(), "10");
}

TEST(GluedFunds, StayUnreadWhereNoWayFits) {
  const Record record = self_assessment(matrix + "250.00\t250.00\t200.00\t1099.20%9.92\n");
  EXPECT_EQ(find(record, "funds.total.rate"), nullptr);
  EXPECT_EQ(find(record, "funds.total.score"), nullptr);
}

TEST(TargetFunds, ASourceBelongsToTheSideThatItStandsBelow) {
  const Items expected = {"funds.total.whole 49.80万元", "funds.total.annual 18.60万元",
                          "funds.fiscal.annual 16.80万元", "funds.other.annual 1.80万元"};
  EXPECT_EQ(items(target_form("金额单位：万元\n项目总预算\t49.80\t当年资金总额\t18.60\n\t\t其中：财政拨款\t16.80\n"
                              "\t\t其他资金\t1.80\n")),
            expected);
}

TEST(TargetFunds, OneCellALineTheSourcesBehindOneOfTheYearAreTheYearsToo) {
  const Items expected = {"funds.total.whole 2160.00万元", "funds.total.annual 786.00万元",
                          "funds.fiscal.annual 752.00万元", "funds.other.annual 34.00万元"};
  EXPECT_EQ(
      items(target_form("项目资金（万元）\n项目总预算\n2160.00\n项目当年预算\n786.00\n其中：当年财政拨款\n752.00\n"
                        "其他资金\n34.00\n")),
      expected);
}

}  // namespace
}  // namespace jixiao
