#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/statistics.h"
#include "report_sample.h"

namespace jixiao {
namespace {

std::string statistics(std::string_view format, const ReportOptions& options,
                       const std::vector<FileOutcome>& outcomes) {
  test::KeptOutput output;
  const std::unique_ptr<Sink> sink = test::reporter(format).make_statistics(options, output);
  Summary summary;
  for (const FileOutcome& outcome : outcomes) {
    count(summary, outcome);
    sink->add(outcome);
  }
  sink->finish(summary);
  return output.text();
}

ReportOptions options_in(Language language) {
  ReportOptions options;
  options.language = language;
  options.rules = test::sample_rules();
  return options;
}

/// 3 records; indicator/cost-missing: 1 warning, 1 info in 2 of them; budget/level-split-mismatch: 1 error.
std::vector<FileOutcome> outcomes() {
  return {test::checked_file(), test::awkward_file(), test::unreadable_file()};
}

TEST(Percentage, IsRoundedToOneDecimal) {
  EXPECT_EQ(percentage(0, 0), "0.0");
  EXPECT_EQ(percentage(1, 3), "33.3");
  EXPECT_EQ(percentage(2, 3), "66.7");
  EXPECT_EQ(percentage(1, 16), "6.3") << "6.25: half up";
  EXPECT_EQ(percentage(7, 7), "100.0");
}

TEST(Statistics, AsText) {
  EXPECT_EQ(statistics("text", options_in(Language::zh), outcomes()),
            "  合计  错误  警告  提示     表   占比  规则\n"
            "     2     0     1     1      2  66.7%  indicator/cost-missing  缺成本指标\n"
            "     1     1     0     0      1  33.3%  budget/level-split-mismatch  分级不符\n"
            "\n"
            "error: 坏.png: 不是文本：第 1 字节起\n"
            "3 个文件，3 份表：错误 1，警告 1，提示 1；1 个输入无法处理。\n");
  EXPECT_EQ(statistics("text", options_in(Language::en), {}), "0 files, 0 records.\n");
}

TEST(Statistics, AsJson) {
  const auto report = nlohmann::json::parse(statistics("json", options_in(Language::en), outcomes()));
  EXPECT_EQ(report["schema"], "jixiao.statistics/1");
  EXPECT_EQ(report["summary"]["records"], 3);
  ASSERT_EQ(report["rules"].size(), 2U);
  EXPECT_EQ(report["rules"][0], nlohmann::json::parse(R"({
    "rule": "indicator/cost-missing", "name": "No cost indicator", "severity": "warning", "findings": 2,
    "error": 0, "warning": 1, "info": 1, "records": 2, "share": "66.7"})"));
  EXPECT_EQ(report["errors"].size(), 1U);
}

TEST(Statistics, AsCsv) {
  EXPECT_EQ(statistics("csv", options_in(Language::zh), outcomes()),
            "rule,name,severity,findings,error,warning,info,records,share\r\n"
            "indicator/cost-missing,缺成本指标,warning,2,0,1,1,2,66.7\r\n"
            "budget/level-split-mismatch,分级不符,error,1,1,0,0,1,33.3\r\n");
}

TEST(Statistics, SomeFormatsHaveNone) {
  for (const char* format : {"concise", "github", "gitlab", "junit", "markdown", "ndjson", "sarif"}) {
    EXPECT_EQ(test::reporter(format).make_statistics, nullptr) << format;
  }
}

}  // namespace
}  // namespace jixiao
