#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/record_json.h"
#include "report_sample.h"

namespace jixiao {
namespace {

using Json = nlohmann::ordered_json;

Json parsed(const Record& record, int indent = 0) {
  std::string text;
  JsonWriter json(text, indent);
  write_record(json, record);
  return Json::parse(text);
}

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> names;
  for (const auto& [name, value] : object.items()) {
    names.push_back(name);
  }
  return names;
}

using Names = std::vector<std::string>;

Json at(int line) {
  return {{"line", line}, {"column", 1}, {"end_line", line}, {"end_column", 5}};
}

TEST(RecordJson, KeysStandInTheContractsOrder) {
  const Names expected = {"schema",
                          "source",
                          "kind",
                          "scope",
                          "layout",
                          "title",
                          "department",
                          "department_code",
                          "project_code",
                          "implementing_unit",
                          "project",
                          "fiscal_year",
                          "fiscal_year_basis",
                          "amount_unit",
                          "overall_goal",
                          "overall_actual",
                          "period_goal",
                          "budget",
                          "tasks",
                          "indicators",
                          "assessment",
                          "claims",
                          "sections",
                          "tables",
                          "reason",
                          "statements",
                          "level_weights",
                          "period",
                          "notes",
                          "spans"};
  EXPECT_EQ(keys(parsed(test::full_record())), expected);
  EXPECT_EQ(keys(parsed(test::bare_record())), expected);
  EXPECT_EQ(parsed(test::full_record(), 2), parsed(test::full_record()));
}

TEST(RecordJson, HeadFieldsAndTheirPlaces) {
  const Json record = parsed(test::full_record());
  EXPECT_EQ(record["schema"], "jixiao.record/1");
  EXPECT_EQ(record["source"],
            (Json{{"path", "表/甲.txt"}, {"index", 0}, {"encoding", "GB18030"}, {"sha256", std::string(64, 'a')}}));
  EXPECT_EQ(record["kind"], "self_assessment_form");
  EXPECT_EQ(record["scope"], "project");
  EXPECT_EQ(record["layout"], "generic");
  EXPECT_EQ(record["fiscal_year"], 2022);
  EXPECT_EQ(record["fiscal_year_basis"], "inferred");
  const std::vector<std::tuple<const char*, const char*, int>> texts = {{"title", "自评表", 1},
                                                                        {"department", "某某局", 2},
                                                                        {"department_code", "301", 3},
                                                                        {"project_code", "P1", 4},
                                                                        {"implementing_unit", "某某中心", 5},
                                                                        {"project", "普法项目", 6},
                                                                        {"amount_unit", "万元", 8},
                                                                        {"overall_goal", "目标", 9},
                                                                        {"overall_actual", "完成", 10},
                                                                        {"period_goal", "三年目标", 11},
                                                                        {"reason", "原因", 12}};
  for (const auto& [name, value, line] : texts) {
    EXPECT_EQ(record[name], value);
    EXPECT_EQ(record["spans"][name], Json::array({at(line)})) << name;
  }
  EXPECT_EQ(record["spans"]["fiscal_year"], Json::array({at(7)}));
  EXPECT_EQ(record["spans"].size(), texts.size() + 1);
  EXPECT_EQ(record["assessment"], (Json{{"score", "93.5"},
                                        {"grade", "优"},
                                        {"total_weight", "100"},
                                        {"spans",
                                         {{"score", Json::array({at(13)})},
                                          {"grade", Json::array({at(14)})},
                                          {"total_weight", Json::array({at(15)})}}}}));
  EXPECT_EQ(record["period"], (Json{{"start", "2022-01"}, {"end", "2022-12"}, {"span", at(16)}}));
}

TEST(RecordJson, BudgetAndTasks) {
  const Json record = parsed(test::full_record());
  EXPECT_EQ(
      record["budget"][0],
      (Json{
          {"item", "funds.total.rate"},
          {"label", "基本支出"},
          {"amount", "2089.450"},
          {"unit", "万元"},
          {"yuan", "20894500"},
          {"reason", "压减"},
          {"span", at(20)},
          {"spans",
           {{"label", Json::array({at(20)})}, {"amount", Json::array({at(21)})}, {"reason", Json::array({at(22)})}}}}));
  EXPECT_EQ(record["tasks"][0], (Json{{"name", "普法"},
                                      {"content", "宣传"},
                                      {"amount", "15"},
                                      {"unit", "万元"},
                                      {"goal", "覆盖"},
                                      {"span", at(30)},
                                      {"spans",
                                       {{"name", Json::array({at(30)})},
                                        {"content", Json::array({at(31)})},
                                        {"amount", Json::array({at(32)})},
                                        {"goal", Json::array({at(33)})}}}}));
}

TEST(RecordJson, Indicators) {
  const Json indicator = parsed(test::full_record())["indicators"][0];
  EXPECT_EQ(keys(indicator),
            (Names{"section", "task", "level1", "level2", "name", "period_target", "annual_target", "actual", "weight",
                   "score", "reason", "target", "actual_value", "unit_hint", "span", "spans"}));
  EXPECT_EQ(indicator["name"], "=培训次数");
  EXPECT_EQ(indicator["score"], "9.5");
  EXPECT_EQ(indicator["target"], (Json{{"type", "number"}, {"comparator", ">="}, {"value", "7000"}, {"unit", "次"}}));
  EXPECT_EQ(indicator["actual_value"], (Json{{"type", "ratio"}, {"left", "1"}, {"right", "20"}}));
  const Names places = {"section",       "task",   "level1", "level2", "name",   "period_target",
                        "annual_target", "actual", "weight", "score",  "reason", "unit_hint"};
  EXPECT_EQ(keys(indicator["spans"]), places);
  for (std::size_t i = 0; i < places.size(); ++i) {
    EXPECT_EQ(indicator["spans"][places[i]], Json::array({at(40 + static_cast<int>(i))})) << places[i];
  }
}

TEST(RecordJson, Claims) {
  const Json claims = parsed(test::full_record())["claims"];
  EXPECT_EQ(
      claims[0],
      (Json{
          {"kind", "ratio"},
          {"part", "1425"},
          {"whole", "1437"},
          {"percent", "99.16"},
          {"unit", "宗"},
          {"text", "排查1437宗，化解1425宗，成功率99.16%"},
          {"stated", "99.16"},
          {"computed", "99.164927"},
          {"holds", true},
          {"span", at(60)},
          {"spans",
           {{"part", Json::array({at(60)})}, {"whole", Json::array({at(61)})}, {"percent", Json::array({at(62)})}}}}));
  EXPECT_EQ(claims[1], (Json{{"kind", "sum"},
                             {"total", "1165"},
                             {"parts", {"805", "361"}},
                             {"unit", nullptr},
                             {"text", "1165件，其中民事805件，刑事361件"},
                             {"stated", "1165"},
                             {"computed", "1166"},
                             {"holds", false},
                             {"span", at(63)},
                             {"spans", {{"total", Json::array({at(63)})}, {"parts", {at(64), at(65)}}}}}));
}

TEST(RecordJson, SectionsTablesStatementsWeightsNotes) {
  const Json record = parsed(test::full_record());
  EXPECT_EQ(record["sections"][0], (Json{{"level", 2},
                                         {"number", "（一）"},
                                         {"title", "部门职能"},
                                         {"empty", true},
                                         {"span", at(70)},
                                         {"spans", {{"title", Json::array({at(70)})}}}}));
  EXPECT_EQ(record["tables"][0], (Json{{"role", "indicators"},
                                       {"columns", {"level1", "name"}},
                                       {"unit", "万元"},
                                       {"span", at(71)},
                                       {"spans", Json::object()}}));
  EXPECT_EQ(record["statements"][0], (Json{{"kind", "amount"},
                                           {"where", "text"},
                                           {"text", "支出合计10万元"},
                                           {"value", "v"},
                                           {"item", "expenditure.total"},
                                           {"amount", "10"},
                                           {"unit", "万元"},
                                           {"span", at(72)},
                                           {"spans", {{"text", Json::array({at(72)})}}}}));
  EXPECT_EQ(record["level_weights"][0], (Json{{"level1", "产出"},
                                              {"level2", "数量"},
                                              {"weight", "50"},
                                              {"span", at(73)},
                                              {"spans",
                                               {{"level1", Json::array({at(73)})},
                                                {"level2", Json::array({at(74)})},
                                                {"weight", Json::array({at(75)})}}}}));
  EXPECT_EQ(record["notes"][0], (Json{{"kind", "suspect"},
                                      {"field", "/indicators/0/actual"},
                                      {"text", "0.98"},
                                      {"reason", "疑为百分数"},
                                      {"span", at(76)},
                                      {"spans", {{"text", Json::array({at(76)})}}}}));
}

TEST(RecordJson, WhatIsAbsentIsNull) {
  const Json record = parsed(test::bare_record());
  for (const char* name : {"title", "department", "fiscal_year", "fiscal_year_basis", "amount_unit", "overall_goal",
                           "assessment", "reason", "period"}) {
    EXPECT_TRUE(record[name].is_null()) << name;
  }
  for (const char* name :
       {"budget", "tasks", "indicators", "claims", "sections", "tables", "statements", "level_weights", "notes"}) {
    EXPECT_EQ(record[name], Json::array()) << name;
  }
  EXPECT_EQ(record["spans"], Json::object());
}

Json value_json(const Value& value) {
  std::string text;
  JsonWriter json(text);
  write_value(json, value);
  return Json::parse(text);
}

TEST(RecordJson, ValuesOfEveryType) {
  Value none;
  EXPECT_EQ(value_json(none), (Json{{"type", "none"}}));
  Value range;
  range.type = ValueType::range;
  range.low = 85;
  range.high = 90;
  range.unit = "%";
  EXPECT_EQ(value_json(range), (Json{{"type", "range"}, {"low", "85"}, {"high", "90"}, {"unit", "%"}}));
  Value date;
  date.type = ValueType::date;
  date.comparator = Comparator::at_most;
  date.date = "2024-12";
  EXPECT_EQ(value_json(date), (Json{{"type", "date"}, {"comparator", "<="}, {"value", "2024-12"}}));
  Value words;
  words.type = ValueType::qualitative;
  words.text = "良好";
  EXPECT_EQ(value_json(words), (Json{{"type", "qualitative"}, {"text", "良好"}}));
  Value number;
  number.type = ValueType::number;
  number.value = 3;
  number.words = "培训";
  Value multiple;
  multiple.type = ValueType::multiple;
  multiple.parts = {number, words};
  EXPECT_EQ(value_json(multiple),
            (Json{{"type", "multiple"},
                  {"parts",
                   {{{"type", "number"}, {"comparator", "="}, {"value", "3"}, {"unit", nullptr}, {"words", "培训"}},
                    {{"type", "qualitative"}, {"text", "良好"}, {"words", nullptr}}}}}));
}

}  // namespace
}  // namespace jixiao
