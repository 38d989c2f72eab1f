// What a printed cell names, whatever the form puts around the words.
#include "vocabulary/labels.h"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <set>
#include <utility>

#include "base/unicode.h"

namespace jixiao {
namespace {

LabelMatch match(std::string_view printed) {
  return match_label(fold_tight(printed));
}

struct Known {
  const char* printed;
  Place place;
  const char* field;
};

constexpr std::array known = std::to_array<Known>({
    {"部门名称", Place::head, "department"},
    {"部 门 名 称", Place::head, "department"},
    {"部门名称：", Place::head, "department"},
    {"部门（单位）名称", Place::head, "department"},
    {"填报单位（盖章）：", Place::head, "department"},
    {"主管部门及代码", Place::head, "department"},
    {"实施（主管）单位", Place::head, "department+implementing_unit"},
    {"＊项目名称", Place::head, "project"},
    {"1.财政拨款收入", Place::budget, "revenue.fiscal_appropriation"},
    {"1、财政拨款收入", Place::budget, "revenue.fiscal_appropriation"},
    {"（1）财政拨款收入", Place::budget, "revenue.fiscal_appropriation"},
    {"二、收入总额", Place::budget, "revenue.total"},
    {"（二）基本支出", Place::budget, "expenditure.basic"},
    {"其中：一般公共预算", Place::budget, "revenue.general_public_budget"},
    {"区（市）本级使用资金", Place::budget, "level.own_use"},
    {"其中:1.财政拨款", Place::funds_row, "fiscal"},
    {"减：上年结转资金", Place::funds_row, "carryover"},
    {"全年预算数（A）", Place::funds_column, "budget"},
    {"执行率（B/A）", Place::funds_column, "rate"},
    {"执行率（％）", Place::funds_column, "rate"},
    {"一、年度总体目标", Place::goal, "overall_goal"},
    {"期望达到的目标（概述）", Place::task_column, "goal"},
    {"拟投入的资金（万元）", Place::task_column, "amount"},
    {"指标值（长期）", Place::indicator_column, "period_target"},
    {"指标值（A）", Place::indicator_column, "annual_target"},
    {"任务（政策）关键性指标（产出、效益、公众满意度方面）", Place::indicator_column, "name"},
    {"绩效标准（指标解释及预期实现值）", Place::indicator_column, "annual_target"},
    {"指标权重（分）", Place::indicator_column, "weight"},
    {"其他需完成的任务（可选填）", Place::tail, "optional_task"},
    {"自评总分（分）：", Place::tail, "score"},
});

TEST(Labels, AreKnownWithWhateverStandsAroundThem) {
  for (const Known& k : known) EXPECT_TRUE(match(k.printed).is(k.place, k.field)) << k.printed;
}

TEST(Labels, WordsThatOnlyHoldALabelAreNone) {
  for (const char* printed :
       {"", "：", "*", "（）", "（万元）", "其中", "其中：", "1.", "1.5", "部门名称水杉局", "水杉局部门名称",
        "部门名称：水杉局", "项目名称（河道巡查）项目", "水杉局", "（一）", "一级指标二级指标",
        "围绕年度总体目标，组织开展河道巡查，全面完成各项工作任务，确保年度目标如期实现"}) {
    EXPECT_TRUE(match(printed).entries.empty()) << printed;
  }
}

TEST(Labels, ANumberWithoutItsMarkIsNoOrdinal) {
  EXPECT_TRUE(match("1财政拨款").entries.empty());
  EXPECT_TRUE(match("1.5财政拨款").entries.empty());
  EXPECT_TRUE(match("一财政拨款").is(Place::funds_row, "fiscal")) << "湖南 prints it so: a label of its own";
}

TEST(Labels, OneWordingMayMeanSeveralThings) {
  const LabelMatch done = match("实际完成情况");
  EXPECT_TRUE(done.is(Place::goal, "overall_actual"));
  EXPECT_TRUE(done.is(Place::indicator_column, "actual"));
  EXPECT_FALSE(done.is(Place::goal, "actual"));
  ASSERT_NE(done.in(Place::goal), nullptr);
  EXPECT_EQ(done.in(Place::goal)->field, "overall_actual");
  EXPECT_EQ(done.in(Place::budget), nullptr);
  EXPECT_TRUE(match("项目单位").is(Place::head, "implementing_unit"));
  EXPECT_FALSE(match("项目单位").is(Place::head, "department")) << "who does it is not who answers for it";
}

TEST(Labels, BracketsSayTheUnitOrTheWeight) {
  struct Case {
    const char* printed;
    const char* unit;
    const char* weight;
  };
  for (const Case& c : std::to_array<Case>({
           {"预算金额（万元）", "万元", ""},
           {"预算金额(元)", "元", ""},
           {"项目资金（单位：亿元）", "亿元", ""},
           {"全年预算数（A）（万元）", "万元", ""},
           {"预算执行情况（10分）", "", "10"},
           {"预算执行情况(10分)：", "", "10"},
           {"绩效指标（90分）", "", "90"},
           {"指标权重（分）", "", ""},
           {"预算金额", "", ""},
           {"主管部门（盖章）", "", ""},
       })) {
    const LabelMatch found = match(c.printed);
    EXPECT_FALSE(found.entries.empty()) << c.printed;
    EXPECT_EQ(found.unit, c.unit) << c.printed;
    EXPECT_EQ(found.weight, c.weight) << c.printed;
  }
}

TEST(Labels, StarsAndAmongAreRemembered) {
  EXPECT_TRUE(match("*项目名称").starred);
  EXPECT_TRUE(match("★项目名称").starred);
  EXPECT_FALSE(match("项目名称").starred);
  EXPECT_TRUE(match("其中：财政拨款").among);
  EXPECT_TRUE(match("其中财政拨款").among);
  EXPECT_FALSE(match("财政拨款").among);
  const LabelMatch both = match("*其中：1.财政拨款");
  EXPECT_TRUE(both.starred && both.among && both.is(Place::funds_row, "fiscal"));
  EXPECT_FALSE(match("*水杉局").starred) << "what is no label has no marks";
}

TEST(Labels, ABrokenOneIsSeenToGoOn) {
  for (const char* printed : {"年初预", "年初预算数", "其中：一般公", "*项目名", "1.财政拨", "偏差原因分析及改"}) {
    EXPECT_TRUE(begins_label(fold_tight(printed))) << printed;
  }
  for (const char* printed : {"", "水杉", "预算数年初", "*", "年初预算数额", "100"}) {
    EXPECT_FALSE(begins_label(fold_tight(printed))) << printed;
  }
}

TEST(Labels, LabelAndValueInOneCellAreToldApartAtTheColon) {
  struct Case {
    const char* tight;
    const char* label;  ///< with its colon; "": none
    const char* field;
  };
  for (const Case& c : std::to_array<Case>({
           {"部门名称:水杉局", "部门名称:", "department"},
           {"*部门名称:水杉局:一科", "*部门名称:", "department"},
           {"填报单位(盖章):水杉局", "填报单位(盖章):", "department"},
           {"其中:财政拨款:80", "其中:财政拨款:", "fiscal"},
           {"部门名称:", "部门名称:", "department"},
           {"水杉局:部门名称", "", ""},
           {":部门名称", "", ""},
           {"部门名称", "", ""},
           {"12:30", "", ""},
       })) {
    LabelMatch found;
    EXPECT_EQ(label_with_colon(c.tight, found), std::string_view(c.label).size()) << c.tight;
    if (*c.label == '\0') continue;
    ASSERT_FALSE(found.entries.empty()) << c.tight;
    const bool named = found.is(Place::head, c.field) || found.is(Place::funds_row, c.field);
    EXPECT_TRUE(named) << c.tight;
  }
}

TEST(LabelTable, EveryTextIsFoldedAndNamesAField) {
  for (const LabelEntry& entry : all_labels()) {
    EXPECT_EQ(fold_tight(entry.text), entry.text) << "it would never be found";
    EXPECT_FALSE(entry.text.empty());
    EXPECT_FALSE(entry.field.empty()) << entry.text;
  }
}

TEST(LabelTable, NoTextNamesTwoThingsInOnePlace) {
  std::map<std::pair<Place, std::string_view>, std::string_view> seen;
  for (const LabelEntry& entry : all_labels()) {
    const auto [at, fresh] = seen.emplace(std::pair{entry.place, entry.text}, entry.field);
    EXPECT_TRUE(fresh) << entry.text << " stands for " << at->second << " and " << entry.field;
  }
}

TEST(LabelTable, EveryLabelIsFoundBareAndDecorated) {
  for (const LabelEntry& entry : all_labels()) {
    for (const std::string& printed : {std::string(entry.text), "*" + std::string(entry.text) + ":",
                                       "(1)" + std::string(entry.text), std::string(entry.text) + "(必填)"}) {
      EXPECT_TRUE(match_label(printed).is(entry.place, entry.field)) << printed;
    }
    EXPECT_TRUE(begins_label(entry.text)) << entry.text;
  }
}

TEST(LabelTable, EveryPlaceIsServed) {
  std::set<Place> places;
  for (const LabelEntry& entry : all_labels()) places.insert(entry.place);
  EXPECT_EQ(places.size(), 9U);
}

}  // namespace
}  // namespace jixiao
