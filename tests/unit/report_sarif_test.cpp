#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report_sample.h"

namespace jixiao {
namespace {

using Json = nlohmann::ordered_json;

Json run_of(const std::vector<FileOutcome>& outcomes, Language language = Language::zh) {
  ReportOptions options;
  options.language = language;
  options.rules = test::sample_rules();
  const Json log = Json::parse(test::report("sarif", options, outcomes));
  EXPECT_EQ(log["version"], "2.1.0");
  EXPECT_EQ(log["$schema"], "https://json.schemastore.org/sarif-2.1.0.json");
  EXPECT_EQ(log["runs"].size(), 1U);
  return log["runs"][0];
}

Json region(int line, int column, int end_line, int end_column) {
  return {{"startLine", line}, {"startColumn", column}, {"endLine", end_line}, {"endColumn", end_column}};
}

Json location(const char* uri, const Json& of_region) {
  Json physical = {{"artifactLocation", {{"uri", uri}, {"uriBaseId", "%SRCROOT%"}}}};
  if (!of_region.is_null()) physical["region"] = of_region;
  return {{"physicalLocation", physical}};
}

TEST(SarifReport, DescribesAllRulesInBothLanguages) {
  const Json driver = run_of({}, Language::en)["tool"]["driver"];
  EXPECT_EQ(driver["name"], "jixiao");
  EXPECT_EQ(driver["semanticVersion"], version);
  ASSERT_EQ(driver["rules"].size(), 2U);
  EXPECT_EQ(driver["rules"][0], Json::parse(R"({
    "id": "budget/level-split-mismatch",
    "name": "BudgetLevelSplitMismatch",
    "shortDescription": {"text": "Split differs"},
    "fullDescription": {"text": "本级与下转之和\nOwn use and transfers"},
    "help": {
      "text": "检查什么\n本级与下转之和\n\n为什么\n为何\n\n依据\n依据\n\n怎么改\n改 <a|b>\n\nWhat it checks\nOwn use and transfers\n\nWhy\nWhy\n\nBasis\nBasis\n\nRemedy\nMend <a|b>",
      "markdown": "**检查什么**\n\n本级与下转之和\n\n**为什么**\n\n为何\n\n**依据**\n\n依据\n\n**怎么改**\n\n改 &lt;a\\|b&gt;\n\n**What it checks**\n\nOwn use and transfers\n\n**Why**\n\nWhy\n\n**Basis**\n\nBasis\n\n**Remedy**\n\nMend &lt;a\\|b&gt;"
    },
    "defaultConfiguration": {"level": "error"},
    "properties": {"tags": ["budget"]}})"));
  EXPECT_EQ(driver["rules"][1]["defaultConfiguration"]["level"], "note");
}

TEST(SarifReport, ResultsPointAtTheirPlaces) {
  const Json run = run_of({test::checked_file()});
  EXPECT_EQ(run["columnKind"], "unicodeCodePoints");
  EXPECT_EQ(run["language"], "zh-CN");
  ASSERT_EQ(run["results"].size(), 2U);
  const char* const uri = "%E8%A1%A8/%E7%94%B2.txt";
  Json first = location(uri, region(12, 6, 12, 10));
  Json second = location(uri, region(99, 1, 99, 2));
  first["id"] = 0;
  second["id"] = 1;
  const Json& result = run["results"][0];
  EXPECT_EQ(result["ruleId"], "budget/level-split-mismatch");
  EXPECT_EQ(result["ruleIndex"], 0);
  EXPECT_EQ(result["level"], "error");
  EXPECT_EQ(result["message"]["text"], "合计 3839.49 万元，相差 -1.30 万元");
  EXPECT_EQ(result["locations"], Json::array({location(uri, region(10, 7, 10, 15))}));
  EXPECT_EQ(Json(result["relatedLocations"]).size(), 2U);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(nlohmann::json(result["relatedLocations"][i]), nlohmann::json(i == 0 ? first : second));
  }
  EXPECT_EQ(result["partialFingerprints"], (Json{{"jixiao/v1", "0123456789abcdef"}}));
  EXPECT_EQ(run["results"][1]["level"], "note");
  EXPECT_EQ(run["results"][1]["ruleIndex"], 1);
  EXPECT_EQ(run["results"][1]["locations"], Json::array({location(uri, nullptr)}));
  EXPECT_FALSE(run["results"][1].contains("relatedLocations"));
}

TEST(SarifReport, TellsOfInputsThatCouldNotBeProcessed) {
  const Json run = run_of({test::unreadable_file()}, Language::en);
  EXPECT_EQ(run["results"], Json::array());
  ASSERT_EQ(run["invocations"].size(), 1U);
  EXPECT_EQ(run["invocations"][0]["executionSuccessful"], false);
  const Json& notification = run["invocations"][0]["toolExecutionNotifications"][0];
  EXPECT_EQ(notification["level"], "error");
  EXPECT_EQ(notification["message"]["text"], "not a text: from byte 1 on");
  EXPECT_EQ(notification["locations"], Json::array({location("%E5%9D%8F.png", nullptr)}));
}

TEST(SarifReport, OfNothing) {
  const Json run = run_of({});
  EXPECT_EQ(run["results"], Json::array());
  EXPECT_EQ(run["invocations"][0]["executionSuccessful"], true);
  EXPECT_EQ(run["invocations"][0]["toolExecutionNotifications"], Json::array());
}

TEST(SarifReport, EncodesPathsAndKeepsTexts) {
  const FileOutcome file = test::awkward_file();
  const Json run = run_of({file});
  const Json& result = run["results"][0];
  EXPECT_EQ(result["message"]["text"], file.records[0].findings[0].message.zh);
  EXPECT_EQ(result["locations"],
            Json::array({location("%E8%A1%A8%20%E4%B8%80/100%25%2Ca%3Ab%7C%5B%E7%94%B2%5D.txt", region(3, 4, 5, 6))}));
}

TEST(SarifReport, AbsolutePathsAreUrisOfTheirOwn) {
  FileOutcome file = test::awkward_file();
  file.records[0].findings[0].path = "/tmp/甲.txt";
  const Json artifact = run_of({file})["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
  EXPECT_EQ(artifact, (Json{{"uri", "file:///tmp/%E7%94%B2.txt"}}));
}

}  // namespace
}  // namespace jixiao
