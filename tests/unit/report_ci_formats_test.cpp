// The formats that other programs take from `check`: concise, github, gitlab, junit, markdown. SARIF has a file of
// its own.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report_sample.h"

namespace jixiao {
namespace {

using Json = nlohmann::ordered_json;

ReportOptions options_in(Language language) {
  ReportOptions options;
  options.language = language;
  options.rules = test::sample_rules();
  return options;
}

std::string of_all(std::string_view format, Language language = Language::zh) {
  return test::report(format, options_in(language), {test::checked_file(), test::unreadable_file()});
}

std::string of_awkward(std::string_view format) {
  return test::report(format, options_in(Language::zh), {test::awkward_file()});
}

std::string of_nothing(std::string_view format) {
  return test::report(format, options_in(Language::zh), {});
}

TEST(ConciseReport, OneFindingALine) {
  EXPECT_EQ(of_all("concise"),
            "表/甲.txt:10:7: error budget/level-split-mismatch 合计 3839.49 万元，相差 -1.30 万元\n"
            "表/甲.txt: info indicator/cost-missing 没有成本指标\n"
            "error: 坏.png: 不是文本：第 1 字节起\n");
  EXPECT_EQ(of_nothing("concise"), "");
}

TEST(ConciseReport, StaysOnItsLine) {
  EXPECT_EQ(
      of_awkward("concise"),
      "./表 一/100%,a:b|[甲].txt:3:4: warning indicator/cost-missing 甲|乙 <p>&\"]]>  ::error:: 99.5% [31m  `a` *b* "
      "[c](d)\n");
}

TEST(ConciseReport, AsLoudAsAskedFor) {
  ReportOptions options = options_in(Language::en);
  options.verbosity = Verbosity::quiet;
  options.list_errors = false;
  EXPECT_EQ(test::report("concise", options, {test::checked_file()}),
            "1 file, 2 records: 1 error, 0 warnings, 1 info.\n");
  options.verbosity = Verbosity::silent;
  EXPECT_EQ(test::report("concise", options, {test::checked_file()}), "");
}

TEST(GithubReport, OneCommandAFinding) {
  EXPECT_EQ(of_all("github", Language::en),
            "::error file=表/甲.txt,line=10,endLine=10,col=7,title=budget/level-split-mismatch::total 3839.49, off by "
            "-1.30\n"
            "::notice file=表/甲.txt,title=indicator/cost-missing::no cost indicator\n"
            "::error file=坏.png,title=jixiao::not a text: from byte 1 on\n");
  EXPECT_EQ(of_nothing("github"), "");
}

TEST(GithubReport, EscapesAsDocumented) {
  EXPECT_EQ(of_awkward("github"),
            "::warning file=表 一/100%25%2Ca%3Ab|[甲].txt,line=3,endLine=5,title=indicator/cost-missing::"
            "甲|乙 <p>&\"]]>%0D%0A::error:: 99.5%25\x1b[31m\x01 `a` *b* [c](d)\n");
}

TEST(GitlabReport, HasTheDocumentedMembers) {
  const Json expected = Json::parse(R"([
    {"description": "合计 3839.49 万元，相差 -1.30 万元", "check_name": "budget/level-split-mismatch",
     "fingerprint": "0123456789abcdef", "severity": "major", "location": {"path": "表/甲.txt", "lines": {"begin": 10}}},
    {"description": "没有成本指标", "check_name": "indicator/cost-missing",
     "fingerprint": "fedcba9876543210", "severity": "info", "location": {"path": "表/甲.txt", "lines": {"begin": 1}}},
    {"description": "不是文本：第 1 字节起", "check_name": "input",
     "fingerprint": "", "severity": "blocker", "location": {"path": "坏.png", "lines": {"begin": 1}}}])");
  Json report = Json::parse(of_all("gitlab"));
  EXPECT_EQ(report[2]["fingerprint"].get<std::string>().size(), 16U);
  report[2]["fingerprint"] = "";
  EXPECT_EQ(report, expected);
  EXPECT_EQ(of_nothing("gitlab"), "[]\n");
}

TEST(GitlabReport, KeepsTextsAndNamesFilesAsTheRepositoryDoes) {
  const Json report = Json::parse(of_awkward("gitlab"));
  EXPECT_EQ(report[0]["description"], test::awkward_file().records[0].findings[0].message.zh);
  EXPECT_EQ(report[0]["location"]["path"], "表 一/100%,a:b|[甲].txt");
  EXPECT_EQ(report[0]["severity"], "minor");
}

TEST(GitlabReport, FingerprintsAreUnique) {
  const Json report = Json::parse(test::report("gitlab", options_in(Language::zh),
                                               {test::awkward_file(), test::awkward_file(), test::awkward_file()}));
  EXPECT_EQ(report[0]["fingerprint"], "00112233445566ff");
  EXPECT_EQ(report[1]["fingerprint"], "00112233445566ff-2");
  EXPECT_EQ(report[2]["fingerprint"], "00112233445566ff-3");
}

TEST(JunitReport, ASuiteAFormAndACaseARule) {
  EXPECT_EQ(of_all("junit"), R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="jixiao">
  <testsuite name="表/甲.txt #0" tests="3" failures="1" errors="0" skipped="1">
    <testcase name="budget/level-split-mismatch" classname="表/甲.txt #0">
      <failure message="合计 3839.49 万元，相差 -1.30 万元" type="error">表/甲.txt:10:7: error: 合计 3839.49 万元，相差 -1.30 万元</failure>
    </testcase>
    <testcase name="completion/actual-missing" classname="表/甲.txt #0">
      <skipped>无法检查：没有完成值列</skipped>
    </testcase>
    <testcase name="indicator/cost-missing" classname="表/甲.txt #0">
      <system-out>表/甲.txt: info: 没有成本指标</system-out>
    </testcase>
  </testsuite>
  <testsuite name="表/甲.txt #1" tests="0" failures="0" errors="0" skipped="0">
  </testsuite>
  <testsuite name="坏.png" tests="1" failures="0" errors="1" skipped="0">
    <testcase name="input" classname="坏.png">
      <error message="不是文本：第 1 字节起" type="input">坏.png: 不是文本：第 1 字节起</error>
    </testcase>
  </testsuite>
</testsuites>
)");
  EXPECT_EQ(of_nothing("junit"),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"jixiao\">\n</testsuites>\n");
}

TEST(JunitReport, IsWellFormedWhateverTheText) {
  const std::string xml = of_awkward("junit");
  EXPECT_NE(xml.find("<testsuite name=\"./表 一/100%,a:b|[甲].txt\" tests=\"1\""), std::string::npos) << xml;
  EXPECT_NE(xml.find("message=\"甲|乙 &lt;p&gt;&amp;&quot;]]&gt;&#13;&#10;::error:: 99.5%\uFFFD[31m\uFFFD `a` *b* "
                     "[c](d)\" type=\"warning\""),
            std::string::npos)
      << xml;
  EXPECT_EQ(xml.find("]]>"), std::string::npos);
}

TEST(JunitReport, SeveralFindingsAreOneFailure) {
  FileOutcome file = test::awkward_file();
  file.records[0].findings.push_back(file.records[0].findings[0]);
  file.records[0].findings[1].severity = Severity::error;
  file.records[0].findings[1].message = {"第二条", "the second"};
  file.records[0].rules = {{"indicator/cost-missing", Outcome::checked, {"2 行", "2 rows"}}};
  const std::string xml = test::report("junit", options_in(Language::en), {file});
  EXPECT_NE(
      xml.find("<failure message=\"2 findings: a|b\" type=\"error\">./表 一/100%,a:b|[甲].txt:3:4: warning: a|b\n"
               "./表 一/100%,a:b|[甲].txt:3:4: error: the second</failure>\n      <system-out>2 rows</system-out>"),
      std::string::npos)
      << xml;
}

TEST(MarkdownReport, CountsRulesAndLinks) {
  EXPECT_EQ(of_all("markdown"), R"(## jixiao

2 个文件，2 份表：错误 1，警告 0，提示 1；1 个输入无法处理。

| 级别 | 数量 |
|---|---:|
| 错误 | 1 |
| 警告 | 0 |
| 提示 | 1 |

### 按规则

| 数量 | 规则 | 名称 |
|---:|---|---|
| 1 | `budget/level-split-mismatch` | 分级不符 |
| 1 | `indicator/cost-missing` | 缺成本指标 |

### 问题

| 级别 | 位置 | 规则 | 说明 |
|---|---|---|---|
| 错误 | [表/甲.txt:10](%E8%A1%A8/%E7%94%B2.txt#L10) | `budget/level-split-mismatch` | 合计 3839.49 万元，相差 -1.30 万元 |
| 提示 | [表/甲.txt](%E8%A1%A8/%E7%94%B2.txt) | `indicator/cost-missing` | 没有成本指标 |

### 无法处理的输入

- 坏.png: 不是文本：第 1 字节起
)");
  EXPECT_EQ(
      of_nothing("markdown"),
      "## jixiao\n\n0 个文件，0 份表。\n\n| 级别 | 数量 |\n|---|---:|\n| 错误 | 0 |\n| 警告 | 0 |\n| 提示 | 0 |\n");
}

TEST(MarkdownReport, EscapesWhatWouldMarkUp) {
  EXPECT_NE(of_awkward("markdown")
                .find("| 警告 | [表 一/100%,a:b\\|\\[甲\\].txt:3]"
                      "(%E8%A1%A8%20%E4%B8%80/100%25%2Ca%3Ab%7C%5B%E7%94%B2%5D.txt#L3) | `indicator/cost-missing` | "
                      "甲\\|乙 &lt;p&gt;&amp;\"\\]\\]&gt;  ::error:: 99.5% \\[31m  \\`a\\` \\*b\\* \\[c\\](d) |\n"),
            std::string::npos)
      << of_awkward("markdown");
}

TEST(MarkdownReport, LongTablesAreFoldedAndCut) {
  FileOutcome file = test::awkward_file();
  file.records[0].findings.assign(120, file.records[0].findings[0]);
  file.records[0].findings.back().severity = Severity::error;
  file.records[0].findings.back().message = {"最重的一条", "the worst"};
  const std::string page = test::report("markdown", options_in(Language::zh), {file});
  EXPECT_NE(page.find("<details>\n<summary>120 行</summary>\n\n| 级别 |"), std::string::npos) << page;
  EXPECT_NE(page.find("\n另有 20 条。\n\n</details>\n"), std::string::npos) << page;
  EXPECT_LT(page.find("最重的一条"), page.find("| 警告 | [")) << "the worst come first";
}

TEST(CiReports, AreOfCheckOnly) {
  for (const char* format : {"concise", "github", "gitlab", "junit", "markdown", "sarif"}) {
    EXPECT_TRUE(test::reporter(format).for_check) << format;
    EXPECT_FALSE(test::reporter(format).for_extract) << format;
  }
}

}  // namespace
}  // namespace jixiao
