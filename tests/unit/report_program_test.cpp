// The command line as a user meets it: usage, formats, destinations, exit codes.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "jixiao/catalogue.h"
#include "jixiao/report.h"
#include "support/files.h"
#include "support/program.h"

namespace jixiao::test {
namespace {

namespace fs = std::filesystem;
using Arguments = std::vector<std::string>;

const fs::path& demo() {
  static const fs::path folder = source_dir() / "testdata" / "demo";
  return folder;
}

/// A form with at least one error and one that has none.
std::string faulty_form() {
  return read(demo() / "云溪区教育局" / "2023年校舍维修项目绩效自评表.txt");
}

ProgramResult run(const Arguments& arguments, const std::string& input = {}) {
  return run_jixiao(arguments, demo(), input);
}

/// Wrong usage: exit code 2, nothing on stdout, and on stderr what is wrong and what would be right.
void expect_usage_error(const Arguments& arguments, const std::string& what, const std::string& remedy) {
  const ProgramResult result = run(arguments);
  EXPECT_EQ(result.exit_code, 2) << what;
  EXPECT_EQ(result.out, "") << what;
  EXPECT_TRUE(result.err.starts_with("error: ")) << result.err;
  EXPECT_NE(result.err.find(what), std::string::npos) << result.err;
  EXPECT_NE(result.err.find(remedy), std::string::npos) << result.err;
}

TEST(Program, WrongUsageSaysWhatWouldBeRight) {
  expect_usage_error({}, "缺少命令", "check");
  expect_usage_error({"chekc"}, "chekc", "是否要用 check");
  expect_usage_error({"check"}, "没有给出文件", "--help");
  expect_usage_error({"extract", "--lang", "en"}, "no files given", "--help");
  expect_usage_error({"check", ".", "--fromat", "json"}, "--fromat", "是否要用 --format");
  expect_usage_error({"check", ".", "--format"}, "--format 后面要有一个值", "--help");
  expect_usage_error({"check", ".", "--format", "jsn"}, "jsn", "是否要用 json");
  expect_usage_error({"check", ".", "--format", "pdf"}, "pdf",
                     "concise、csv、github、gitlab、json、junit、markdown、ndjson、sarif、text");
  expect_usage_error({"check", ".", "--fail-on", "fatal", "--lang", "en"}, "fatal", "error, warning, info, never");
  expect_usage_error({"check", ".", "--select", "budgt/"}, "budgt/", "budget/");
  expect_usage_error({"check", ".", "--ignore", "budget/,indicator/duplicat"}, "indicator/duplicat",
                     "indicator/duplicate");
  expect_usage_error({"check", ".", "--select", "unit-slip"}, "unit-slip", "是否要用 budget/unit-slip？");
  expect_usage_error({"check", ".", "--ignore", "indicator/vague_target", "--lang", "en"}, "indicator/vague_target",
                     "did you mean indicator/vague-target?");
  expect_usage_error({"check", ".", "--select", "zzzzzzzz"}, "zzzzzzzz", "budget/、completion/、");
  expect_usage_error({"check", ".", "--select", std::string(100'000, 'z')}, "--select", "jixiao rules");
  expect_usage_error({"check", "-", "--files-from", "-"}, "标准输入只能用一次", "--files-from");
  expect_usage_error({"extract", "a.txt", "-", "--files-from=-", "--lang=en"}, "standard input can be used once",
                     "--files-from");
  expect_usage_error({"check", ".", "-j", "many"}, "many", "0 到 1024");
  expect_usage_error({"check", ".", "--lang", "fr"}, "fr", "zh、en");
  expect_usage_error({"check", ".", "--color", "no"}, "no", "never");
  expect_usage_error({"extract", ".", "--format", "csv", "--table", "task"}, "task", "tasks");
  expect_usage_error({"extract", ".", "--table", "tasks"}, "--table", "--format csv");
  expect_usage_error({"explain"}, "哪条规则", "jixiao rules");
  expect_usage_error({"explain", "budget/unit-slips"}, "budget/unit-slips", "是否要用 budget/unit-slip？");
  expect_usage_error({"explain", "unit-slips"}, "unit-slips", "是否要用 budget/unit-slip？");
  expect_usage_error({"rules", "extra"}, "extra", "--help");
}

TEST(Program, NeverOverwritesItsInput) {
  const TemporaryFolder folder;
  const std::string filing = "2024年部门整体预算绩效目标申报表\n部门名称\t云溪区水务局\n";
  write(folder.path() / "form.txt", filing);
  const ProgramResult result = run_jixiao({"check", "form.txt", "-o", "./form.txt"}, folder.path());
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_NE(result.err.find("输出文件就是输入文件"), std::string::npos) << result.err;
  EXPECT_EQ(read(folder.path() / "form.txt"), filing);
}

TEST(Program, HelpIsThereInBothLanguages) {
  for (const char* command :
       {"check", "extract", "gaps", "inspect", "rules", "explain", "layouts", "schema", "version"}) {
    const ProgramResult chinese = run({command, "--help"});
    const ProgramResult english = run({"--lang", "en", command, "-h"});
    EXPECT_EQ(chinese.exit_code, 0);
    EXPECT_EQ(chinese.err, "");
    EXPECT_NE(chinese.out.find(std::string("用法: jixiao ") + command), std::string::npos) << chinese.out;
    EXPECT_NE(english.out.find(std::string("Usage: jixiao ") + command), std::string::npos) << english.out;
    EXPECT_NE(run({"--help"}).out.find(std::string("\n  ") + command + ' '), std::string::npos);
  }
}

TEST(Program, VersionInEveryWayOfAsking) {
  for (const Arguments& arguments :
       {Arguments{"--version"}, Arguments{"-V"}, Arguments{"version"}, Arguments{"--version", "check", "."},
        Arguments{"check", "--version"}, Arguments{"explain", "-V"}}) {
    const ProgramResult result = run(arguments);
    EXPECT_EQ(result.out, std::string("jixiao ") + version + "\n");
    EXPECT_EQ(result.exit_code, 0);
  }
}

TEST(Program, EveryRuleIsListedAndExplained) {
  const std::string list = run({"rules"}).out;
  for (const RuleInfo* rule : rule_infos()) {
    EXPECT_NE(list.find(rule->id), std::string::npos);
    const std::string page = run({"explain", std::string(rule->id)}).out;
    for (const Bilingual& text : {rule->name, rule->what, rule->why, rule->basis, rule->remedy}) {
      EXPECT_NE(page.find(text.zh), std::string::npos) << rule->id;
    }
  }
}

TEST(Program, EveryLayoutIsListed) {
  const ProgramResult result = run({"layouts", "--lang=en"});
  EXPECT_EQ(result.exit_code, 0);
  for (const LayoutInfo* layout : layout_infos()) {
    EXPECT_NE(result.out.find(layout->id), std::string::npos);
    EXPECT_NE(result.out.find(layout->name.en), std::string::npos);
  }
}

TEST(Program, ExitCodeSaysWhatWasFound) {
  const TemporaryFolder folder;
  write(folder.path() / "faulty.txt", faulty_form());
  EXPECT_EQ(run_jixiao({"check", "faulty.txt"}, folder.path()).exit_code, 1);
  EXPECT_EQ(run_jixiao({"check", "faulty.txt", "--fail-on", "never"}, folder.path()).exit_code, 0);
  EXPECT_EQ(run_jixiao({"check", "faulty.txt", "--select", "narrative/ratio-wrong"}, folder.path()).exit_code, 0);
  EXPECT_EQ(run_jixiao({"extract", "faulty.txt"}, folder.path()).exit_code, 0);
  EXPECT_EQ(run_jixiao({"check", "faulty.txt", "missing.txt"}, folder.path()).exit_code, 2);
  EXPECT_EQ(run_jixiao({"extract", "faulty.txt", "missing.txt"}, folder.path()).exit_code, 2);
}

TEST(Program, UnprocessableInputsAreNamedOnStderrInOneLine) {
  const ProgramResult result = run({"check", "missing.txt"});
  EXPECT_TRUE(result.err.starts_with("error: missing.txt: ")) << result.err;
  EXPECT_EQ(std::count(result.err.begin(), result.err.end(), '\n'), 1);
  EXPECT_NE(result.out.find(result.err), std::string::npos) << "the report repeats it";
}

TEST(Program, AnEmptyListOfPathsIsToldOf) {
  const ProgramResult result = run({"check", "--files-from", "-"}, "\n");
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.err, "info: 没有文件：路径列表是空的\n");
  EXPECT_EQ(result.out, "0 个文件，0 份表。\n");
  const ProgramResult json = run({"extract", "--files-from", "-", "--format", "json", "--lang", "en"});
  EXPECT_EQ(json.exit_code, 0);
  EXPECT_EQ(json.err, "info: no files: the list of paths is empty\n");
  EXPECT_EQ(nlohmann::json::parse(json.out).at("records").size(), 0U);
  EXPECT_EQ(run({"check", "-qq", "--files-from", "-"}).err, "");
}

TEST(Program, AListOnStdinCannotNameStdin) {
  const ProgramResult result = run({"check", "--files-from", "-"}, "-\n");
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_NE(result.err.find("路径列表"), std::string::npos) << result.err;
}

TEST(Program, ErrorsStandOnceWhereBothStreamsMeet) {
  const TemporaryFolder folder;
  write(folder.path() / "a.txt", faulty_form());
  const ProgramResult text = run_jixiao_merged({"check", "a.txt", "missing.txt"}, folder.path());
  EXPECT_EQ(text.exit_code, 2);
  const std::size_t error = text.out.find("error: missing.txt: ");
  ASSERT_NE(error, std::string::npos) << text.out;
  EXPECT_EQ(text.out.find("error: missing.txt: ", error + 1), std::string::npos) << text.out;
  EXPECT_LT(text.out.find("错误["), error) << "in the order of the inputs\n" << text.out;
  EXPECT_TRUE(text.out.ends_with("1 个输入无法处理。\n")) << text.out;
  const ProgramResult file = run_jixiao_merged({"check", "missing.txt", "-o", "report.txt"}, folder.path());
  EXPECT_TRUE(file.out.starts_with("error: missing.txt: ")) << file.out;
  EXPECT_TRUE(read(folder.path() / "report.txt").starts_with(file.out)) << "the report is a file of its own";
}

TEST(Program, InputsByListAndFromStdin) {
  const TemporaryFolder folder;
  write(folder.path() / "a.txt", faulty_form());
  const auto paths = [&](const Arguments& arguments, const std::string& input) {
    const ProgramResult result = run_jixiao(arguments, folder.path(), input);
    std::set<std::string> found;
    for (const std::string& line : lines_of(result.out)) {
      found.insert(nlohmann::json::parse(line).at("source").at("path"));
    }
    return found;
  };
  using Paths = std::set<std::string>;
  EXPECT_EQ(paths({"extract", "--format=ndjson", "--files-from", "-"}, "a.txt\n"), Paths{"a.txt"});
  EXPECT_EQ(paths({"extract", "--format=ndjson", "-"}, faulty_form()), Paths{"<stdin>"});
  EXPECT_EQ(paths({"extract", "--format=ndjson", "-", "a.txt", "--stdin-filename", "表.pdf"}, faulty_form()),
            (Paths{"a.txt", "表.pdf"}));
  EXPECT_EQ(paths({"extract", "--format=ndjson", "--", "a.txt"}, ""), Paths{"a.txt"});
}

TEST(Program, SelectAndIgnoreByCommasAndRepeated) {
  const auto rules = [](Arguments arguments) {
    arguments.insert(arguments.begin(), {"check", ".", "--format", "json"});
    std::set<std::string> names;
    const auto report = nlohmann::json::parse(run(arguments).out);
    for (const auto& outcome : report.at("outcomes")) {
      for (const auto& [rule, what] : outcome.at("rules").items()) {
        names.insert(rule);
      }
    }
    return names;
  };
  const std::set<std::string> both = {"budget/unit-slip", "narrative/ratio-wrong"};
  EXPECT_EQ(rules({"--select", "budget/unit-slip,narrative/ratio-wrong"}), both);
  EXPECT_EQ(rules({"--select", "budget/unit-slip", "--select", "narrative/ratio-wrong"}), both);
  EXPECT_EQ(rules({"--select", "budget/unit-slip,narrative/", "--ignore", "narrative"}),
            std::set<std::string>{"budget/unit-slip"});
  EXPECT_EQ(rules({}).size(), rule_infos().size());
}

TEST(Program, OutputGoesToAFileOrAFolderOfTables) {
  const TemporaryFolder folder;
  write(folder.path() / "a.txt", faulty_form());
  const auto run_here = [&](const Arguments& arguments) { return run_jixiao(arguments, folder.path()); };
  const ProgramResult file = run_here({"check", "a.txt", "--format", "json", "-o", "report.json"});
  EXPECT_EQ(file.out, "");
  EXPECT_EQ(read(folder.path() / "report.json"), run_here({"check", "a.txt", "--format", "json", "-o", "-"}).out);
  EXPECT_EQ(run_here({"extract", "a.txt", "--format", "csv", "--bom", "-o", "tables"}).exit_code, 0);
  for (const char* table : {"records", "budget", "tasks", "indicators", "claims"}) {
    const std::string text = read(folder.path() / "tables" / (std::string(table) + ".csv"));
    EXPECT_EQ(text, run_here({"extract", "a.txt", "--format", "csv", "--bom", "--table", table}).out);
    EXPECT_TRUE(text.starts_with("\xEF\xBB\xBFpath,record,")) << table;
  }
  EXPECT_EQ(run_here({"extract", "a.txt", "--format", "csv", "--table", "budget", "-o", "b.csv"}).exit_code, 0);
  EXPECT_TRUE(read(folder.path() / "b.csv").starts_with("path,record,item,"));
  EXPECT_EQ(run_here({"extract", "a.txt", "--format", "csv"}).out,
            run_here({"extract", "a.txt", "--format", "csv", "--table", "records"}).out);
}

TEST(Program, WhereItCannotWriteItSaysSo) {
  const ProgramResult result = run({"check", ".", "-o", "none/report.txt"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_TRUE(result.err.starts_with("error: none/report.txt: ")) << result.err;
}

TEST(Program, TheLanguageOfMessages) {
  EXPECT_NE(run({"check", "."}).out.find("错误["), std::string::npos);
  const std::string english = run({"check", ".", "--lang", "en"}).out;
  EXPECT_NE(english.find("error["), std::string::npos);
  EXPECT_EQ(english.find("错误["), std::string::npos);
}

TEST(Program, ColourWhenAsked) {
  EXPECT_EQ(run({"check", "."}).out.find('\x1b'), std::string::npos);
  EXPECT_NE(run({"check", ".", "--color", "always"}).out.find('\x1b'), std::string::npos);
}

TEST(Program, EveryFormatServesItsCommands) {
  for (const Reporter* reporter : reporters::registry()) {
    for (const char* command : {"check", "extract", "gaps"}) {
      if (!(command == std::string_view("check") ? reporter->for_check : reporter->for_extract)) continue;
      const ProgramResult result = run({command, ".", "--format", std::string(reporter->id)});
      EXPECT_LT(result.exit_code, 2) << command << ' ' << reporter->id << result.err;
      EXPECT_FALSE(result.out.empty());
    }
  }
}

}  // namespace
}  // namespace jixiao::test
