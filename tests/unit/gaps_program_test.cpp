// jixiao gaps as a user meets it: formats, filters, settings, exit codes.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "base/csv.h"
#include "support/files.h"
#include "support/program.h"

namespace jixiao::test {
namespace {

namespace fs = std::filesystem;
using Arguments = std::vector<std::string>;
using Json = nlohmann::json;

const fs::path& forms() {
  static const fs::path folder = source_dir() / "testdata" / "gaps" / "forms" / "every-verdict";
  return folder;
}

ProgramResult run(Arguments arguments, const std::string& input = {}) {
  arguments.insert(arguments.begin(), "gaps");
  return run_jixiao(arguments, forms(), input);
}

Json json_of(Arguments arguments) {
  arguments.insert(arguments.end(), {"--format", "json"});
  return Json::parse(run(std::move(arguments)).out);
}

/// Of the rows of the self-assessment.
Json verdicts_of(Arguments arguments) {
  arguments.insert(arguments.end(), {"input/自评表.txt"});
  return json_of(std::move(arguments)).at("summary").at("by_verdict");
}

Json verdicts(int met, int unmet, int overshoot, int not_comparable) {
  return {{"met", met}, {"unmet", unmet}, {"overshoot", overshoot}, {"not_comparable", not_comparable}};
}

TEST(GapsProgram, JudgesNobody) {
  EXPECT_EQ(run({"input/自评表.txt"}).exit_code, 0) << "whatever is unmet";
  EXPECT_EQ(run({"input/自评报告.txt"}).exit_code, 0);
  EXPECT_EQ(run({"input"}).exit_code, 2) << "an input that is no form";
  EXPECT_EQ(run({"missing.txt"}).exit_code, 2);
}

TEST(GapsProgram, WrongUsageSaysWhatWouldBeRight) {
  const auto refused = [](const Arguments& arguments, std::string_view what) {
    const ProgramResult result = run(arguments);
    EXPECT_EQ(result.exit_code, 2) << what;
    EXPECT_EQ(result.out, "") << what;
    EXPECT_NE(result.err.find(what), std::string::npos) << result.err;
  };
  refused({}, "jixiao gaps 后面写文件或文件夹");
  refused({"--lang", "en"}, "jixiao gaps --help");
  refused({"input", "--verdict", "unmt"}, "--verdict 不认识 unmt：是否要用 unmet？");
  refused({"input", "--verdict", "met,not-comparable"}, "是否要用 not_comparable？");
  refused({"input", "--verdict", "zzzzzzzzz", "--lang", "en"}, "met, unmet, overshoot, not_comparable");
  refused({"input", "--format", "sarif"}, "只用于 jixiao check");
  refused({"input", "--fail-on", "error"}, "--fail-on");
  refused({"input", "--config", "missing.toml"}, "missing.toml");
}

TEST(GapsProgram, ThresholdsComeFromTheSettings) {
  EXPECT_EQ(verdicts_of({"--isolated"}), verdicts(3, 5, 1, 3));
  const TemporaryFolder folder;
  const std::string strict = (folder.path() / "strict.toml").string();
  write(strict, "profile = \"own\"\n[profiles.own]\novershoot = 132\n");
  EXPECT_EQ(verdicts_of({"--config", strict}), verdicts(4, 5, 0, 3));
  const ProgramResult shown = run({"--config", strict, "--show-settings"});
  EXPECT_EQ(shown.exit_code, 0);
  EXPECT_NE(shown.out.find("overshoot = 132"), std::string::npos) << shown.out;
}

TEST(GapsProgram, OnlyTheVerdictsAskedFor) {
  const Json all = json_of({"input", "--isolated"});
  const Json some = json_of({"input", "--isolated", "--verdict", "unmet", "--verdict", "overshoot"});
  EXPECT_EQ(all.at("gaps").size(), 15U);
  EXPECT_EQ(some.at("gaps").size(), 6U);
  EXPECT_EQ(some.at("summary").at("listed"), 6);
  EXPECT_EQ(some.at("summary").at("by_verdict"), all.at("summary").at("by_verdict")) << "the whole, whatever is listed";
  EXPECT_EQ(some.at("records"), all.at("records"));
  for (const Json& row : some.at("gaps")) {
    EXPECT_TRUE(row.at("verdict") == "unmet" || row.at("verdict") == "overshoot");
    EXPECT_TRUE(row.at("verdict_reason").is_null());
  }
}

TEST(GapsProgram, NothingDisappears) {
  const Json report = json_of({"input", "--isolated"});
  ASSERT_EQ(report.at("records").size(), 3U);
  const Json& without = report.at("records").at(1);
  EXPECT_EQ(without.at("path"), "input/自评报告.txt");
  EXPECT_EQ(without.at("rows"), 0);
  EXPECT_EQ(without.at("no_rows_reason"), "no_table");
  EXPECT_EQ(report.at("errors").size(), 1U);
  std::size_t rows = 0;
  for (const Json& record : report.at("records")) {
    rows += record.at("rows").get<std::size_t>();
  }
  EXPECT_EQ(rows, report.at("gaps").size());
  for (const char* format : {"csv", "ndjson"}) {
    EXPECT_NE(run({"input/自评报告.txt", "--format", format}).err.find("1 份表没有指标"), std::string::npos) << format;
    EXPECT_EQ(run({"input/自评报告.txt", "--format", format, "-qq"}).err, "") << format;
  }
  EXPECT_NE(run({"input/自评报告.txt"}).out.find("没有绩效指标表"), std::string::npos);
}

TEST(GapsProgram, ATargetFormSaysSo) {
  const Json report = json_of({"input/目标表.txt"});
  for (const Json& row : report.at("gaps")) {
    EXPECT_EQ(row.at("verdict"), "not_comparable");
    EXPECT_EQ(row.at("verdict_reason"), "target_form_only");
    EXPECT_EQ(row.at("target_parsed").at("comparator"), ">=");
  }
  const std::string brief = run({"input/目标表.txt"}).out;
  EXPECT_NE(brief.find("3 个指标都不可比：目标表"), std::string::npos) << brief;
  EXPECT_EQ(brief.find("居民满意度"), std::string::npos) << brief;
  EXPECT_NE(run({"input/目标表.txt", "-v"}).out.find("居民满意度"), std::string::npos);
}

TEST(GapsProgram, LinesAndCellsSayTheSame) {
  const Json report = json_of({"input", "--isolated"});
  const std::vector<std::string> lines = lines_of(run({"input", "--isolated", "--format", "ndjson"}).out);
  const std::vector<std::string> cells = lines_of(run({"input", "--isolated", "--format", "csv"}).out);
  ASSERT_EQ(lines.size(), report.at("gaps").size());
  ASSERT_EQ(cells.size(), report.at("gaps").size() + 1);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Json& row = report.at("gaps").at(i);
    EXPECT_EQ(Json::parse(lines[i]), row);
    EXPECT_NE(cells[i + 1].find(',' + row.at("name").get<std::string>() + ','), std::string::npos) << cells[i + 1];
    EXPECT_NE(cells[i + 1].find(',' + row.at("verdict").get<std::string>() + ','), std::string::npos) << cells[i + 1];
  }
}

TEST(GapsProgram, CsvForSpreadsheets) {
  const TemporaryFolder folder;
  write(folder.path() / "a.txt",
        "项目支出绩效自评表\n（2024年度）\n项目名称\t甲\n主管部门\t\t乙局\n"
        "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施\n"
        "产出指标\t数量指标\t=cmd培训次数\t=10次\t8次\t50\t40\t+受天气影响\n"
        "效益指标\t社会效益指标\t受益人数\t≥10人\t12人\t40\t40\t\n");
  const auto here = [&folder](Arguments arguments) {
    arguments.insert(arguments.begin(), {"gaps", "a.txt", "--format", "csv"});
    return run_jixiao(arguments, folder.path()).out;
  };
  const std::string guarded = here({});
  EXPECT_TRUE(guarded.starts_with("path,record,kind,")) << guarded;
  EXPECT_NE(
      guarded.find(",'=cmd培训次数,annual_target,'=10次,10 次,8次,8 次,exact,80.00,actual/target,-2,次,50,40,40.00,"
                   "'+受天气影响,unmet,,\r\n"),
      std::string::npos)
      << guarded;
  EXPECT_NE(here({"--csv-raw"}).find(",=cmd培训次数,annual_target,=10次,10 次,"), std::string::npos);
  EXPECT_TRUE(here({"--bom"}).starts_with(std::string(csv_byte_order_mark) + "path,"));
  EXPECT_EQ(here({"--bom", "-o", "g.csv"}), "");
  EXPECT_EQ(read(folder.path() / "g.csv"), here({"--bom"})) << "one file, no folder of tables";
}

TEST(GapsProgram, ColourAndQuiet) {
  const std::string coloured = run({"input/自评表.txt", "--color", "always"}).out;
  EXPECT_NE(coloured.find("\x1b[1;31m未完成"), std::string::npos) << coloured;
  EXPECT_NE(coloured.find("\x1b[1;32m完成"), std::string::npos) << coloured;
  EXPECT_EQ(run({"input/自评表.txt"}).out.find('\x1b'), std::string::npos);
  EXPECT_EQ(lines_of(run({"input/自评表.txt", "-q"}).out).size(), 1U);
  EXPECT_EQ(run({"input/自评表.txt", "-qq"}).out, "");
}

TEST(GapsProgram, InputsFromStdinAndLists) {
  const std::string form = read(forms() / "input" / "自评表.txt");
  EXPECT_EQ(
      Json::parse(run({"-", "--stdin-filename", "表.pdf", "--format", "json"}, form).out).at("gaps").at(0).at("path"),
      "表.pdf");
  EXPECT_EQ(run({"--files-from", "-", "-q"}, "input/自评表.txt\n").out, run({"input/自评表.txt", "-q"}).out);
  EXPECT_EQ(run({"--files-from", "-", "--format", "json"}, "").exit_code, 0);
}

TEST(GapsProgram, ItsNameMayBeAFolders) {
  const TemporaryFolder folder;
  write(folder.path() / "gaps" / "a.txt", read(forms() / "input" / "自评表.txt"));
  EXPECT_EQ(run_jixiao({"gaps", "gaps"}, folder.path()).exit_code, 0);
  EXPECT_TRUE(run_jixiao({"extract", "gaps"}, folder.path()).out.starts_with("gaps/a.txt: "));
}

}  // namespace
}  // namespace jixiao::test
