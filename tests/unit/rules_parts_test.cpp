// document/section-missing and document/outline-incomplete: the parts of a form, the sections of a report.
#include <gtest/gtest.h>

#include "unit/rules_record.h"

namespace jixiao::test {
namespace {

constexpr std::string_view section_missing = "document/section-missing";
constexpr std::string_view outline = "document/outline-incomplete";

/// A 广东 form with all its parts.
RecordBuilder guangdong() {
  RecordBuilder form = balanced_form();
  form.record().layout = "guangdong-department-target";
  form.set(&Record::title, "番禺区司法局2024年部门整体预算绩效目标申报表");
  form.set(&Record::overall_goal, "做好法律援助工作。").task("普法", "15");
  form.row("产出指标", "数量指标", "法律援助案件数", "1000宗").table("indicators", {"name", "annual_target"});
  return form;
}

TEST(RulesSections, OfARegisteredLayout) {
  RecordBuilder complete = guangdong();
  EXPECT_EQ(verdict(section_missing, complete), "-");
  RecordBuilder no_goal = guangdong();
  no_goal.record().overall_goal.reset();
  EXPECT_EQ(verdict(section_missing, no_goal), "error");
  EXPECT_EQ(run_rule(section_missing, no_goal.record()).findings.front().field, "/overall_goal");
  EXPECT_EQ(run_rule(section_missing, no_goal.record()).findings.front().message.zh, "表中缺少“绩效目标”");
  RecordBuilder no_money = guangdong();
  no_money.record().budget.clear();
  EXPECT_EQ(verdict(section_missing, no_money), "error");
  RecordBuilder no_tasks = guangdong();
  no_tasks.record().tasks.clear();
  EXPECT_EQ(verdict(section_missing, no_tasks), "warning");
  RecordBuilder no_table = guangdong();
  no_table.record().indicators.clear();
  no_table.record().tables.clear();
  EXPECT_EQ(verdict(section_missing, no_table), "error");
}

TEST(RulesSections, EmptyLabelsStandThere) {
  RecordBuilder goal = guangdong();
  goal.record().overall_goal.reset();
  goal.note(NoteKind::empty, "overall_goal", "总体绩效目标");
  EXPECT_EQ(verdict(section_missing, goal), "-");
  RecordBuilder money = guangdong();
  money.record().budget.clear();
  money.note(NoteKind::empty, "expenditure.basic", "基本支出");
  EXPECT_EQ(verdict(section_missing, money), "-");
}

TEST(RulesSections, WhatWasNotReadMayBeThePart) {
  RecordBuilder unread = guangdong();
  unread.record().overall_goal.reset();
  unread.note(NoteKind::unread, "", "深入贯彻落实全面依法治区工作部署，提升公共法律服务");
  EXPECT_EQ(verdict(section_missing, unread), "-");
  EXPECT_EQ(run_rule(section_missing, unread.record()).reason.en, "3 of 4 parts");
  RecordBuilder furniture = guangdong();
  furniture.record().overall_goal.reset();
  furniture.note(NoteKind::unread, "", "附件4");
  EXPECT_EQ(verdict(section_missing, furniture), "error");
  RecordBuilder uncertain = guangdong();
  uncertain.record().overall_goal.reset();
  uncertain.note(NoteKind::uncertain, "overall_goal", "年度目标");
  EXPECT_EQ(verdict(section_missing, uncertain), "-");
}

TEST(RulesSections, OfOtherLayoutsOnlyTheIndicatorTable) {
  RecordBuilder form(Kind::self_assessment_form, Scope::project);
  form.record().layout = "generic";
  form.set(&Record::title, "项目支出绩效自评表").set(&Record::overall_goal, "更新36个社区公园的健身设施。");
  EXPECT_EQ(verdict(section_missing, form), "error");
  form.row("产出指标", "数量指标", "更新健身设施数量", "360件").table("indicators", {"name", "annual_target"});
  EXPECT_EQ(verdict(section_missing, form), "error") << "no column of actual values";
  form.record().tables.back().columns.emplace_back("actual");
  EXPECT_EQ(verdict(section_missing, form), "-") << "neither money nor an account of what was done is asked for";
  RecordBuilder untitled(Kind::target_form);
  EXPECT_EQ(verdict(section_missing, untitled), "n/c");
  RecordBuilder jiangxi(Kind::target_form);
  jiangxi.set(&Record::title, "部门整体支出绩效目标表").row("产出指标", "数量指标", "甲", "1次");
  EXPECT_EQ(verdict(section_missing, jiangxi), "-");
  RecordBuilder report(Kind::self_assessment_report);
  EXPECT_EQ(verdict(section_missing, report), "n/a");
}

struct Heading {
  std::string_view number;
  std::string_view title;
  int level = 1;
  bool empty = false;
};

RecordBuilder report(const std::vector<Heading>& headings) {
  RecordBuilder record(Kind::self_assessment_report);
  std::uint32_t line = 1;
  for (const Heading& heading : headings) {
    const Span span{line, 1, line, 9};
    record.record().sections.push_back(
        {heading.level, std::string(heading.number), {std::string(heading.title), {span}}, heading.empty, span});
    ++line;
  }
  return record;
}

TEST(RulesOutline, FourThemes) {
  RecordBuilder guangdong_outline =
      report({{"一", "部门基本情况"}, {"二", "绩效自评情况"}, {"三", "存在的主要问题"}, {"四", "下一步改进措施"}});
  EXPECT_EQ(verdict(outline, guangdong_outline), "-");
  RecordBuilder other_words = report({{"一", "项目概况"}, {"二", "综合评价分析"}, {"三", "问题与建议"}});
  EXPECT_EQ(verdict(outline, other_words), "-");
  RecordBuilder markdown = report({{"", "部门概况", 2}, {"", "自评结论", 2}, {"", "存在问题", 2}, {"", "改进措施", 2}});
  EXPECT_EQ(verdict(outline, markdown), "-");
  RecordBuilder ends_early = report({{"一", "部门基本情况"}, {"二", "绩效自评情况"}, {"（一）", "自评结论", 2}});
  EXPECT_EQ(verdict(outline, ends_early), "warning");
  EXPECT_EQ(run_rule(outline, ends_early.record()).findings.front().message.zh,
            "报告没有“存在问题、改进措施或建议”章节");
}

TEST(RulesOutline, AHeadingWithoutTextCountsAsMissing) {
  RecordBuilder bare = report(
      {{"一", "部门基本情况"}, {"二", "绩效自评情况"}, {"三", "存在的主要问题"}, {"四", "下一步改进措施", 1, true}});
  EXPECT_EQ(verdict(outline, bare), "warning");
  EXPECT_EQ(run_rule(outline, bare.record()).findings.front().field, "/sections/3");
  RecordBuilder next_has_text = report(
      {{"一", "部门基本情况"}, {"二", "绩效自评情况"}, {"三", "存在的主要问题", 1, true}, {"四", "下一步改进措施"}});
  EXPECT_EQ(verdict(outline, next_has_text), "warning") << "the text below the next heading is not its own";
  RecordBuilder nested =
      report({{"一", "部门基本情况", 1, true}, {"（一）", "部门职能", 2}, {"二", "自评结论"}, {"三", "问题和建议"}});
  EXPECT_EQ(verdict(outline, nested), "-") << "text below a heading of its own";
  RecordBuilder twice =
      report({{"一", "基本情况"}, {"二", "自评结论"}, {"（一）", "存在问题", 2, true}, {"三", "存在的问题和改进措施"}});
  EXPECT_EQ(verdict(outline, twice), "-") << "told elsewhere";
}

TEST(RulesOutline, HeadingsThatWereNotRead) {
  RecordBuilder none(Kind::self_assessment_report);
  EXPECT_EQ(verdict(outline, none), "n/c");
  RecordBuilder skipped = report({{"一", "部门基本情况"}, {"二", "绩效自评情况"}, {"四", "下一步改进措施"}});
  EXPECT_EQ(verdict(outline, skipped), "n/c");
  RecordBuilder one = report({{"（一）", "自评结论", 2}, {"1", "资金管理", 3}});
  EXPECT_EQ(verdict(outline, one), "n/c");
  RecordBuilder form(Kind::target_form);
  EXPECT_EQ(verdict(outline, form), "n/a");
}

}  // namespace
}  // namespace jixiao::test
