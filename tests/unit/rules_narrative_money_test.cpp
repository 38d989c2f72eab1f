// narrative/: shares, procurement, amounts stated twice.
#include <gtest/gtest.h>

#include "rules/support/mentions.h"
#include "unit/rules_record.h"

namespace jixiao::test {
namespace {

constexpr std::string_view shares = "narrative/shares-not-hundred";
constexpr std::string_view contradiction = "narrative/amount-contradiction";
constexpr std::string_view procurement = "narrative/procurement-breakdown";
constexpr std::string_view ratio = "narrative/ratio-wrong";
constexpr std::string_view parts_sum = "narrative/parts-sum-wrong";

RecordBuilder report() {
  return RecordBuilder(Kind::self_assessment_report);
}

TEST(RulesShares, OfOneWhole) {
  RecordBuilder wrong = report().shares("7493.66", {{"5297.67", "70.7"}, {"2195.99", "28.3"}}, "万元");
  EXPECT_EQ(verdict(shares, wrong), "warning");
  EXPECT_EQ(only_finding(shares, wrong.record()).message.zh, "各分项占比 70.7% + 28.3% = 99.0%，不是 100%");
  RecordBuilder right = report().shares("7493.66", {{"5297.67", "70.7"}, {"2195.99", "29.3"}}, "万元");
  EXPECT_EQ(verdict(shares, right), "-");
  RecordBuilder thirds = report().shares("300", {{"100", "33.3"}, {"100", "33.3"}, {"100", "33.3"}}, "件");
  EXPECT_EQ(verdict(shares, thirds), "-");
  RecordBuilder mixed = report().shares("300", {{"100", "33"}, {"200", "66.7"}}, "件");
  EXPECT_EQ(verdict(shares, mixed), "-");
}

TEST(RulesShares, NeedAnExhaustiveSet) {
  RecordBuilder nested = report();
  nested.ratio("1131", "1131", "100", "万元").ratio("895.28", "1131", "79.2", "万元");
  EXPECT_EQ(verdict(shares, nested), "n/a");
  RecordBuilder no_sum = report().shares("7493.67", {{"5297.67", "70.7"}, {"2195.00", "28.3"}}, "万元");
  EXPECT_EQ(verdict(shares, no_sum), "n/a");
  RecordBuilder one = report().sum("300", {"100", "200"}, "件").ratio("100", "300", "30", "件");
  EXPECT_EQ(verdict(shares, one), "n/a");
  RecordBuilder other_whole = report().shares("300", {{"100", "33.3"}, {"200", "50"}}, "件");
  other_whole.record().claims.back().whole->value = 400;
  EXPECT_EQ(verdict(shares, other_whole), "n/a");
  RecordBuilder uncertain = report().shares("7493.66", {{"5297.67", "70.7"}, {"2195.99", "28.3"}}, "万元");
  uncertain.note(NoteKind::uncertain, "/claims/2/percent");
  EXPECT_EQ(verdict(shares, uncertain), "n/a");
}

constexpr std::string_view two_kinds = "政府采购支出总额1,131万元，其中：货物支出20.01万元，服务支出1,101.99万元";
constexpr std::string_view three_kinds = "采购支出总额1,131万元，其中货物20.01万元，工程0.00万元，服务1,101.99万元";
constexpr std::string_view small_firms = "授予中小企业合同金额1,131万元，占政府采购支出总额的100%，其中授予小微企业";

TEST(RulesProcurement, TheThreeKinds) {
  RecordBuilder two = report().sum("1131", {"20.01", "1101.99"}, "万元").sentence(two_kinds);
  EXPECT_EQ(verdict(procurement, two), "warning");
  EXPECT_EQ(only_finding(procurement, two.record()).difference->str(), "9.00");
  RecordBuilder three = report().sum("1131", {"20.01", "0.00", "1101.99"}, "万元").sentence(three_kinds);
  EXPECT_EQ(verdict(procurement, three), "error");
  RecordBuilder right = report().sum("1131", {"20.01", "1110.99"}, "万元").sentence(two_kinds);
  right.ratio("895.28", "1131", "79.2", "万元").sentence(small_firms);
  EXPECT_EQ(verdict(procurement, right), "-");
  RecordBuilder coarse = report().sum("1131", {"20.01", "0.00", "1110.7"}, "万元").sentence(three_kinds);
  EXPECT_EQ(verdict(procurement, coarse), "warning");
  RecordBuilder none = report().sum("1165", {"805", "360"}, "件").sentence("共受理1165件，其中民事805件，刑事360件");
  EXPECT_EQ(verdict(procurement, none), "n/a");
}

TEST(RulesProcurement, SmallFirms) {
  RecordBuilder share = report().ratio("895.28", "1131.00", "97.2", "万元").sentence(small_firms);
  EXPECT_EQ(verdict(procurement, share), "error");
  RecordBuilder more = report().ratio("1200.00", "1131.00", "106.1", "万元").sentence(small_firms);
  EXPECT_EQ(verdict(procurement, more), "error");
  EXPECT_EQ(only_finding(procurement, more.record()).expected->str(), "1131.00");
}

TEST(RulesProcurement, IsReportedHereOnly) {
  RecordBuilder sum = report().sum("1131", {"20.01", "0.00", "1101.99"}, "万元").sentence(three_kinds);
  EXPECT_EQ(verdict(parts_sum, sum), "n/a");
  RecordBuilder share = report().ratio("895.28", "1131.00", "97.2", "万元").sentence(small_firms);
  EXPECT_EQ(verdict(ratio, share), "n/a");
  RecordBuilder plan = report().ratio("1793.55", "1846.20", "79.1", "万元");
  plan.sentence("政府采购计划金额1,846.20万元，实际采购金额1,793.55万元，政府采购执行率79.1%");
  EXPECT_EQ(verdict(ratio, plan), "error");
  EXPECT_EQ(verdict(procurement, plan), "n/a");
}

TEST(RulesContradiction, InAProjectsForm) {
  RecordBuilder form(Kind::target_form, Scope::project);
  form.money("funds.total.annual", "6730").mention("funds.total.annual", "5440", "万元");
  EXPECT_EQ(verdict(contradiction, form), "error");
  EXPECT_EQ(only_finding(contradiction, form.record()).field, "/statements/0");
  RecordBuilder slip(Kind::target_form, Scope::project);
  slip.money("funds.total.annual", "6730").mention("funds.total.annual", "67300000", "万元");
  EXPECT_EQ(verdict(contradiction, slip), "-");  // unit-slip's
  RecordBuilder two_units(Kind::target_form, Scope::project);
  two_units.money("funds.total.annual", "96.40").mention("funds.total.annual", "964010.50", "元");
  EXPECT_EQ(verdict(contradiction, two_units), "-");
  RecordBuilder none(Kind::target_form, Scope::project);
  none.money("funds.total.annual", "6730");
  EXPECT_EQ(verdict(contradiction, none), "n/a");
}

std::string in_report(std::string_view item, std::string_view amount, std::string_view mentioned,
                      std::string_view words) {
  RecordBuilder record = report();
  record.money(item, amount).mention(item, mentioned, "万元");
  record.record().statements.back().text = words;
  return verdict(contradiction, record);
}

TEST(RulesContradiction, InAReportOnlyAMisprint) {
  EXPECT_EQ(in_report("expenditure.total", "7493.67", "7439.67", "支出总额7439.67万元"), "error");
  EXPECT_EQ(in_report("expenditure.total", "7493.67", "7593.67", "支出总额7593.67万元"), "error");
  EXPECT_EQ(in_report("expenditure.total", "7493.67", "7493.67", "支出总额7493.67万元"), "-");
  EXPECT_EQ(in_report("expenditure.total", "7493.67", "7493.66", "支出总额7493.66万元"), "-");
  EXPECT_EQ(in_report("execution.actual", "9120.46", "4150.23", "执行数4150.23万元"), "n/c");
  EXPECT_EQ(in_report("expenditure.project", "2195.99", "2195.49", "项目支出2195.49万元"), "n/c");
  EXPECT_EQ(in_report("expenditure.project", "2326.45", "2362.45", "2023年度项目支出2362.45万元"), "error");
  EXPECT_EQ(in_report("expenditure.project", "2326.45", "2362.45", "一般公共预算项目支出2362.45万元"), "n/c");
  EXPECT_EQ(in_report("revenue.total", "2195.99", "2195.49", "一般公共预算收入总额2195.49万元"), "n/c");
  EXPECT_EQ(in_report("execution.rate", "97.45", "98.82", "执行率98.82%"), "n/a");
  RecordBuilder named = report();
  named.money("revenue.total", "2195.99").money("revenue.government_fund_budget", "0.50");
  named.mention("revenue.total", "2195.49", "万元");
  EXPECT_EQ(verdict(contradiction, named), "n/c");
}

TEST(RulesContradiction, WhatLooksMisprinted) {
  const auto looks = [](std::string_view one, std::string_view other) {
    return rules::looks_misprinted(*Decimal::parse(one), *Decimal::parse(other));
  };
  EXPECT_TRUE(looks("1437.40", "1473.40"));
  EXPECT_TRUE(looks("1437.4", "1437.49"));
  EXPECT_FALSE(looks("1437.40", "1437.40"));
  EXPECT_FALSE(looks("20.00", "30.00"));
  EXPECT_FALSE(looks("1437.40", "143.74"));
  EXPECT_FALSE(looks("1437.40", "2473.41"));
}

}  // namespace
}  // namespace jixiao::test
