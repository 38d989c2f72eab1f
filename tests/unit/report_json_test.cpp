#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/record_json.h"
#include "report_sample.h"

namespace jixiao {
namespace {

using Json = nlohmann::ordered_json;
using Names = std::vector<std::string>;

Json parsed(const Record& record) {
  std::string text;
  JsonWriter json(text);
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

ReportOptions options_for(Command command) {
  ReportOptions options;
  options.command = command;
  return options;
}

TEST(JsonReport, OfCheck) {
  const Json report =
      Json::parse(test::report("json", options_for(Command::check), {test::checked_file(), test::unreadable_file()}));
  EXPECT_EQ(keys(report), (Names{"schema", "summary", "findings", "outcomes", "errors"}));
  EXPECT_EQ(report["schema"], "jixiao.report/1");
  EXPECT_EQ(report["summary"],
            (Json{{"files", 2},
                  {"records", 2},
                  {"errors", 1},
                  {"findings",
                   {{"total", 2},
                    {"by_severity", {{"error", 1}, {"warning", 0}, {"info", 1}}},
                    {"by_rule", {{"budget/level-split-mismatch", 1}, {"indicator/cost-missing", 1}}}}},
                  {"rules", Json::object()},
                  {"known", 0},
                  {"suppressed", 0},
                  {"resolved", 0},
                  {"idle_suppressions", Json::array()}}));
  EXPECT_EQ(keys(report["findings"][0]), (Names{"rule", "severity", "message", "path", "record", "field", "span",
                                                "related", "expected", "actual", "difference", "fingerprint"}));
  EXPECT_EQ(report["findings"][0]["difference"], "-1.30");
  EXPECT_EQ(report["findings"][0]["related"].size(), 2U);
  EXPECT_TRUE(report["findings"][1]["span"].is_null());
  EXPECT_EQ(report["outcomes"][0],
            (Json{{"path", "表/甲.txt"},
                  {"record", 0},
                  {"kind", "self_assessment_form"},
                  {"scope", "project"},
                  {"department", "某某局"},
                  {"fiscal_year", 2022},
                  {"layout", "generic"},
                  {"rules",
                   {{"budget/level-split-mismatch", {{"outcome", "checked"}, {"reason", nullptr}}},
                    {"completion/actual-missing", {{"outcome", "not_checkable"}, {"reason", "没有完成值列"}}}}}}));
  EXPECT_EQ(report["errors"], Json::array({{{"path", "坏.png"}, {"message", "不是文本：第 1 字节起"}}}));
}

TEST(JsonReport, OfExtract) {
  const Json report =
      Json::parse(test::report("json", options_for(Command::extract), {test::checked_file(), test::unreadable_file()}));
  EXPECT_EQ(keys(report), (Names{"schema", "records", "errors"}));
  EXPECT_EQ(report["schema"], "jixiao.records/1");
  EXPECT_EQ(report["records"], Json::array({parsed(test::full_record()), parsed(test::bare_record())}));
  EXPECT_EQ(report["errors"].size(), 1U);
}

TEST(JsonReport, OfNothingIsStillADocument) {
  for (const Command command : {Command::check, Command::extract}) {
    EXPECT_TRUE(Json::parse(test::report("json", options_for(command), {})).is_object());
  }
}

TEST(JsonReport, MessagesInTheChosenLanguage) {
  ReportOptions options = options_for(Command::check);
  options.language = Language::en;
  const Json report = Json::parse(test::report("json", options, {test::checked_file(), test::unreadable_file()}));
  EXPECT_EQ(report["findings"][0]["message"], "total 3839.49, off by -1.30");
  EXPECT_EQ(report["outcomes"][0]["rules"]["completion/actual-missing"]["reason"], "no column");
  EXPECT_EQ(report["errors"][0]["message"], "not a text: from byte 1 on");
  options.command = Command::extract;
  const Json records = Json::parse(test::report("json", options, {test::unreadable_file()}));
  EXPECT_EQ(records["errors"][0]["message"], "not a text: from byte 1 on");
}

TEST(NdjsonReport, OneValueALine) {
  const std::string findings = test::report("ndjson", options_for(Command::check), {test::checked_file()});
  const std::size_t first_end = findings.find('\n');
  EXPECT_EQ(Json::parse(findings.substr(0, first_end))["rule"], "budget/level-split-mismatch");
  EXPECT_EQ(Json::parse(findings.substr(first_end))["rule"], "indicator/cost-missing");
  const std::string records = test::report("ndjson", options_for(Command::extract), {test::checked_file()});
  EXPECT_EQ(Json::parse(records.substr(0, records.find('\n'))), parsed(test::full_record()));
  EXPECT_EQ(std::count(records.begin(), records.end(), '\n'), 2);
}

}  // namespace
}  // namespace jixiao
