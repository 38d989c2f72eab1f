// The physical lines of a table, one below the other, their cells a space apart: what goes on below.
#include <gtest/gtest.h>

#include "support/documents.h"

namespace jixiao {
namespace {

std::string text(const Text& field) {
  return field ? field->value : "-";
}

const std::string form =
    "项目支出绩效自评表\n（2024年度）\n项目名称 食品抽样检验经费\n主管部门 青禾县市场监管局 实施单位 青禾县检验中心\n"
    "项目资金（ 年初预算数 全年预算数 全年执行数 分值 执行率 得分\n万元）\n"
    "年度资金总额 210.00 210.00 201.60 10 96.00% 9.6\n其中：当年财政拨款 200.00 200.00 192.00 — 96.00% —\n"
    "其他资金 10.00 10.00 9.60 — 96.00% —\n"
    "年度总体目标 预期目标 实际完成情况\n"
    "完成食品安全抽检任务，及时处置不合格食品， 全年完成食品抽检1260批次，不合格食品全部\n"
    "公开抽检信息，保障群众饮食安全。 核查处置，抽检信息按周公开，群众满意度略\n低于预期。\n"
    "绩效指标 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措\n施\n"
    "产出指标 数量指标 食品安全监督抽检批 ≥1200批次 1260批次 20 20 无\n次\n"
    "时效指标 不合格食品核查处置 100% 100% 20 20 无\n及时率\n"
    "效益指标 社会效益指标 食品抽检信息公开率 100% 100% 35 35 无\n\n1 / 2\n"
    "\f绩效指标 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措\n施\n"
    "可持续影响指 抽检覆盖率 100% 100% 5 5 无\n标\n"
    "满意度指标 服务对象满意 消费者满意度 ≥90% 87.3% 10 9.7 部分受访者不了解抽检\n度指标 结果，下一步加强宣传\n"
    "总分 100 99.3\n\n2 / 2\n";

TEST(PhysicalLines, LabelsGoOnBelowOtherCells) {
  const test::Extracted extracted = test::extract_text(form);
  ASSERT_EQ(extracted.records.size(), 1U);
  const Record& record = extracted.records[0];
  EXPECT_EQ(record.layout, "ministry-project-self-assessment");
  EXPECT_EQ(text(record.amount_unit), "万元");
  const auto item = [&](std::string_view name) {
    for (const BudgetItem& entry : record.budget) {
      if (entry.item == name) return entry.amount.value.str();
    }
    return std::string("-");
  };
  EXPECT_EQ(item("funds.total.executed"), "201.60");
  EXPECT_EQ(item("funds.fiscal.executed"), "192.00");
  EXPECT_EQ(item("funds.total.score"), "9.6");
}

TEST(PhysicalLines, GoalsStandSideBySide) {
  const test::Extracted extracted = test::extract_text(form);
  ASSERT_EQ(extracted.records.size(), 1U);
  EXPECT_EQ(text(extracted.records[0].overall_goal),
            "完成食品安全抽检任务，及时处置不合格食品，公开抽检信息，保障群众饮食安全。");
  EXPECT_EQ(text(extracted.records[0].overall_actual),
            "全年完成食品抽检1260批次，不合格食品全部核查处置，抽检信息按周公开，群众满意度略低于预期。");
}

TEST(PhysicalLines, NamesAndLevelsGoOnBelowTheirRows) {
  const test::Extracted extracted = test::extract_text(form);
  ASSERT_EQ(extracted.records.size(), 1U);
  const auto& rows = extracted.records[0].indicators;
  ASSERT_EQ(rows.size(), 5U) << "a page's number is no row";
  EXPECT_EQ(text(rows[0].name), "食品安全监督抽检批次");
  EXPECT_EQ(text(rows[0].reason), "无");
  EXPECT_EQ(text(rows[1].name), "不合格食品核查处置及时率");
  EXPECT_EQ(text(rows[3].level2), "可持续影响指标");
  EXPECT_EQ(text(rows[4].level2), "服务对象满意度指标");
  EXPECT_EQ(text(rows[4].name), "消费者满意度");
  EXPECT_EQ(text(rows[4].reason), "部分受访者不了解抽检结果，下一步加强宣传");
}

TEST(PhysicalLines, WhatFollowsTheTableIsNoRestOfItsLastName) {
  const std::string rows =
      "产出指标 数量指标 宣传活动场次 5场 5场 50 50\n效益指标 社会效益指标 配备多媒体教学设备 86套 86套 50 50\n";
  for (const std::string behind : {"二、存在问题\n", "填表人：甲某\n"}) {
    const test::Extracted extracted = test::extract_text(
        "项目支出绩效自评表\n（2024年度）\n项目名称 校舍维修\n主管部门 青禾县教育局 实施单位 青禾县第一小学\n"
        "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分\n" +
        rows + behind);
    ASSERT_EQ(extracted.records.size(), 1U);
    ASSERT_EQ(extracted.records[0].indicators.size(), 2U);
    EXPECT_EQ(text(extracted.records[0].indicators[1].name), "配备多媒体教学设备");
  }
}

/// Where values stand on lines of their own, names stand above them: what follows a row begins the next one.
TEST(PhysicalLines, NamesAboveTheirValuesAreNoRests) {
  const test::Extracted extracted = test::extract_text(
      "项目支出绩效自评表\n（2024年度）\n项目名称 校舍维修\n主管部门 青禾县教育局 实施单位 青禾县第一小学\n"
      "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分\n"
      "产出指标\n数量指标\n新建运动场地片数 5片 5片 50 50\n配备多媒体教学设\n备套数\n86套 86套 50 50\n总分 100 100\n");
  ASSERT_EQ(extracted.records.size(), 1U);
  const auto& rows = extracted.records[0].indicators;
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(text(rows[0].name), "新建运动场地片数");
  EXPECT_EQ(text(rows[1].name), "配备多媒体教学设备套数");
}

}  // namespace
}  // namespace jixiao
