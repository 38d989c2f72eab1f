// jixiao.toml as a user meets it: which file counts, what wins, what is said.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "jixiao/catalogue.h"
#include "support/files.h"
#include "support/program.h"

namespace jixiao::test {
namespace {

namespace fs = std::filesystem;
using Arguments = std::vector<std::string>;

/// Errors: indicator/target-missing, completion/unmet-without-reason.
std::string faulty_form() {
  return read(source_dir() / "testdata/demo/云溪区教育局/2023年校舍维修项目绩效自评表.txt");
}

const std::set<std::string> watched = {"completion/unmet-without-reason", "indicator/target-missing",
                                       "completion/overshoot-without-reason", "completion/low-execution-without-reason",
                                       "scoring/grade-mismatch"};

/// A folder with form.txt, sub/form.txt and, where one is given, jixiao.toml.
class SettingsProgram : public testing::Test {
 protected:
  SettingsProgram() {
    fs::create_directories(folder() / "sub");
    write(folder() / "form.txt", faulty_form());
    write(folder() / "sub/form.txt", faulty_form());
  }

  [[nodiscard]] const fs::path& folder() const { return folder_.path(); }
  void settings(std::string_view text, const std::string& file = "jixiao.toml") const { write(folder() / file, text); }
  [[nodiscard]] ProgramResult run(const Arguments& arguments, const std::string& below = ".") const {
    return run_jixiao(arguments, folder() / below);
  }
  /// The rules with findings, of those that the tests look at.
  [[nodiscard]] std::set<std::string> found(Arguments arguments, const std::string& below = ".") const {
    arguments.insert(arguments.end(), {"--format", "json"});
    const ProgramResult result = run(arguments, below);
    EXPECT_LT(result.exit_code, 2) << result.err;
    const auto report = nlohmann::json::parse(result.out, nullptr, false);
    std::set<std::string> rules;
    for (const auto& [rule, count] : report["summary"]["findings"]["by_rule"].items()) {
      if (watched.contains(rule)) rules.insert(rule);
    }
    return rules;
  }

 private:
  TemporaryFolder folder_;
};

const std::set<std::string> both = {"completion/unmet-without-reason", "indicator/target-missing"};
const std::set<std::string> target_only = {"indicator/target-missing"};
const std::set<std::string> unmet_only = {"completion/unmet-without-reason"};
const std::set<std::string> none;

/// What the form gives without settings, of the two rules that these tests look at.
TEST_F(SettingsProgram, TheNearestFileUpwardsCounts) {
  EXPECT_EQ(found({"check", "form.txt"}), both);
  settings("ignore = [\"completion/\"]\n");
  EXPECT_EQ(found({"check", "form.txt"}), target_only);
  EXPECT_EQ(found({"check", "form.txt"}, "sub"), target_only);
  settings("ignore = [\"indicator/\"]\n", "sub/jixiao.toml");
  EXPECT_EQ(found({"check", "form.txt"}, "sub"), unmet_only);
  EXPECT_EQ(found({"check", "sub/form.txt"}), target_only);  // the current folder decides, not the input's
  fs::remove(folder() / "sub/jixiao.toml");
  fs::create_directory(folder() / "sub/jixiao.toml");  // a folder of that name is none
  EXPECT_EQ(found({"check", "form.txt"}, "sub"), target_only);
}

TEST_F(SettingsProgram, AFileThatIsNamedAndNoFileAtAll) {
  settings("ignore = [\"completion/\"]\n");
  settings("ignore = [\"indicator/\"]\n", "other.toml");
  EXPECT_EQ(found({"check", "form.txt", "--config", "other.toml"}), unmet_only);
  EXPECT_EQ(found({"check", "form.txt", "--isolated"}), both);
  settings("this is wrong");
  EXPECT_EQ(found({"check", "form.txt", "--isolated"}), both);
  EXPECT_EQ(run({"check", "form.txt"}).exit_code, 2);
  EXPECT_EQ(run({"check", "form.txt", "--config", "missing.toml"}).exit_code, 2);
  const ProgramResult two = run({"check", "form.txt", "--config", "other.toml", "--isolated"});
  EXPECT_EQ(two.exit_code, 2);
  EXPECT_NE(two.err.find("只能用一个"), std::string::npos) << two.err;
}

TEST_F(SettingsProgram, TheCommandLineWins) {
  settings("select = [\"indicator/\"]\n");
  EXPECT_EQ(found({"check", "form.txt"}), target_only);
  EXPECT_EQ(found({"check", "form.txt", "--select", "completion/"}), unmet_only);
  EXPECT_EQ(found({"check", "form.txt", "--ignore", "indicator/target-missing"}), none);
  settings("ignore = [\"indicator/\"]\n[severity]\n\"completion/\" = \"off\"\n");
  EXPECT_EQ(found({"check", "form.txt"}), none);
  // Who names a rule wants it; who names another group does not mean what the file leaves out.
  EXPECT_EQ(found({"check", "form.txt", "--select", "indicator/target-missing"}), target_only);
  EXPECT_EQ(found({"check", "form.txt", "--select", "completion,indicator"}), both);
  settings("ignore = [\"indicator/target-missing\"]\n");
  EXPECT_EQ(found({"check", "form.txt", "--select", "indicator/"}), none);
  EXPECT_EQ(found({"check", "form.txt", "--ignore", "completion/"}), none);
}

TEST_F(SettingsProgram, SeveritiesOfRulesAndGroups) {
  const std::string select = "select = [\"completion/\", \"indicator/\"]\n";
  settings(select + "[severity]\nindicator = \"info\"\n\"completion/unmet-without-reason\" = \"warning\"\n");
  EXPECT_EQ(run({"check", "form.txt"}).exit_code, 0);
  EXPECT_EQ(run({"check", "form.txt", "--fail-on", "warning"}).exit_code, 1);
  settings(select +
           "[severity]\nindicator = \"off\"\n\"indicator/target-missing\" = \"error\"\ncompletion = \"off\"\n");
  EXPECT_EQ(found({"check", "form.txt"}), target_only);  // the rule's own line goes before its group's
  EXPECT_EQ(run({"check", "form.txt"}).exit_code, 1);
}

/// What the rules that have a threshold find in a form whose score, grade and overshoot are near it.
TEST_F(SettingsProgram, ThresholdsReachTheRules) {
  if (find_rule("scoring/grade-mismatch") == nullptr) GTEST_SKIP() << "no rule has a threshold";
  std::string form = read(source_dir() / "testdata/clean/AP/ministry-form/input.txt");
  const auto change = [&form](const std::string& from, const std::string& to) {
    ASSERT_NE(form.find(from), std::string::npos) << from;
    form.replace(form.find(from), from.size(), to);
  };
  change("≥58个\t60个", "≥58个\t80个");  // 137.9 %
  change("640.00\t633.60\t10\t99.00%\t9.9", "640.00\t560.00\t10\t87.50%\t8.75");
  change("600.00\t593.60\t—\t98.93%", "600.00\t520.00\t—\t86.67%");
  change("\t99.9", "\t65");
  form += "自评等级\t中\n";
  write(folder() / "form.txt", form);
  const Arguments check = {"check", "form.txt", "--select",
                           "completion/overshoot-without-reason,completion/low-execution-without-reason,"
                           "scoring/grade-mismatch"};
  const std::string overshoot = "completion/overshoot-without-reason", low = "completion/low-execution-without-reason",
                    grade = "scoring/grade-mismatch";
  EXPECT_EQ(found(check), (std::set{overshoot, low}));
  settings("[thresholds]\novershoot = 140\n");
  EXPECT_EQ(found(check), std::set{low});
  settings("[thresholds]\nlow_execution = 87.5\n");
  EXPECT_EQ(found(check), std::set{overshoot});
  settings("profile = \"guangdong\"\n");  // 65 is 低 there
  EXPECT_EQ(found(check), (std::set{overshoot, low, grade}));
  settings("profile = \"mine\"\n[profiles.mine]\nextends = \"guangdong\"\novershoot = 140\nlow_execution = 80\n");
  EXPECT_EQ(found(check), std::set{grade});
}

/// A clean form with one thing changed.
std::string clean_form_with(const std::string& from, const std::string& to) {
  std::string form = read(source_dir() / "testdata/clean/AP/ministry-form/input.txt");
  const std::size_t at = form.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? form : form.replace(at, from.size(), to);
}

TEST_F(SettingsProgram, HubeisBandsReachTheRules) {
  const std::string qualitative_band = "scoring/qualitative-band";
  const Arguments check = {"check", "form.txt", "--select", qualitative_band, "--format", "ndjson"};
  // 11 of 20 is 55 %: below the nation's band of 60 to 80, within Hubei's of 50 to 80.
  write(folder() / "form.txt",
        clean_form_with("≥58个\t60个\t20\t20\t", "显著改善\t部分达成年度指标并具有一定效果\t20\t11\t3 个村尚未通车"));
  EXPECT_NE(run(check).out.find(qualitative_band), std::string::npos);
  settings("profile = \"guangdong\"\n");
  EXPECT_NE(run(check).out.find(qualitative_band), std::string::npos);
  settings("profile = \"hubei\"\n");
  EXPECT_EQ(run(check).out, "");
}

TEST_F(SettingsProgram, AToleranceForAmountsTurnsErrorsIntoRoundingDifferences) {
  const Arguments check = {"check", "form.txt", "--select", "budget/", "--format", "csv"};
  write(folder() / "form.txt", clean_form_with("600.00\t600.00", "600.00\t599.95"));  // 500 yuan
  const auto is_error = [&] {
    const ProgramResult result = run(check);
    const bool error = result.out.find("budget/funds-sources-mismatch,error") != std::string::npos;
    EXPECT_EQ(error, result.exit_code == 1) << result.err;
    EXPECT_EQ(error, result.out.find("budget/rounding-difference,info") == std::string::npos) << result.out;
    return error;
  };
  EXPECT_TRUE(is_error());
  settings("[thresholds]\namount_tolerance = 499\n");
  EXPECT_TRUE(is_error());
  settings("[thresholds]\namount_tolerance = 500\n");
  EXPECT_FALSE(is_error());
}

TEST_F(SettingsProgram, WhatIsSwitchedOffHasNoOutcome) {
  settings("[severity]\n\"indicator/target-missing\" = \"off\"\n");
  const auto report = nlohmann::json::parse(run({"check", "form.txt", "--format", "json"}).out);
  EXPECT_FALSE(report["outcomes"][0]["rules"].contains("indicator/target-missing"));
  EXPECT_TRUE(report["outcomes"][0]["rules"].contains("indicator/duplicate"));
}

TEST_F(SettingsProgram, AnUnknownLabelIsReadWithTheAddition) {
  const std::string form =
      "项目支出绩效目标表\n（2024年度）\n绩效目标责任单位\t云溪区水务局\n项目名称\t河道管护\n年度总体目标\t管护河道86公"
      "里，保持河面清洁。\n"
      "一级指标\t二级指标\t三级指标\t计划达到值\n产出指标\t数量指标\t管护河道长度\t≥86公里\n";
  write(folder() / "new.txt", form);
  const auto record = [&] {
    return nlohmann::json::parse(run({"extract", "new.txt", "--format", "json", "-j", "4"}).out)["records"][0];
  };
  EXPECT_TRUE(record()["department"].is_null());
  EXPECT_TRUE(record()["indicators"].empty());
  settings("[labels]\n\"绩效目标责任单位\" = \"department\"\n\"计划达到值\" = \"annual_target\"\n");
  EXPECT_EQ(record()["department"], "云溪区水务局");
  ASSERT_EQ(record()["indicators"].size(), 1U);
  EXPECT_EQ(record()["indicators"][0]["annual_target"], "≥86公里");
  const std::string seen = run({"inspect", "new.txt", "--stage", "recognise"}).out;
  EXPECT_NE(seen.find("= head.department"), std::string::npos) << seen;
}

TEST_F(SettingsProgram, ResultsDoNotDependOnThreads) {
  settings("[labels]\n\"维修改造学校\" = \"department\"\n[severity]\nindicator = \"info\"\n");
  const Arguments arguments = {"check", ".", "--format", "json"};
  const std::string one = run({"check", ".", "--format", "json", "-j", "1"}).out;
  EXPECT_EQ(run({"check", ".", "--format", "json", "-j", "8"}).out, one);
}

TEST_F(SettingsProgram, EveryFaultIsToldWithItsPlaceAndRemedy) {
  settings(
      "selct = []\n[severity]\n\"budget/unit-slp\" = \"of\"\n[labels]\n\"责任\" = \"departmnt\"\n\"x\" = "
      "\"责任部门\"\n");
  const ProgramResult chinese = run({"check", "form.txt"});
  EXPECT_EQ(chinese.exit_code, 2);
  EXPECT_EQ(chinese.out, "");
  EXPECT_EQ(chinese.err,
            "error: jixiao.toml:1:1: 没有这个键：selct；是否要用 select？\n"
            "error: jixiao.toml:3:1: 没有这条规则或规则组：budget/unit-slp；是否要用 budget/unit-slip？\n"
            "error: jixiao.toml:5:8: 没有这个字段：departmnt；是否要用 department？\n"
            "error: jixiao.toml:6:7: 没有这个字段：责任部门；全部字段见 README.md“设置”一章\n");
  const ProgramResult english = run({"extract", "form.txt", "--lang", "en"}, "sub");
  EXPECT_EQ(english.exit_code, 2);
  EXPECT_NE(english.err.find("../jixiao.toml:1:1: no such key: selct; did you mean select?"), std::string::npos)
      << english.err;
  settings("[severity]\nbudget = \"fatal\"\n\"zzz\" = \"off\"\n");
  EXPECT_EQ(run({"inspect", "form.txt"}).err,
            "error: jixiao.toml:2:10: 没有这个级别：fatal；可用：error、warning、info、off\n"
            "error: jixiao.toml:3:1: 没有这条规则或规则组：zzz；jixiao rules 列出全部规则\n");
  settings("a = 1\na = 2\n");
  EXPECT_TRUE(run({"check", "form.txt"}).err.starts_with("error: jixiao.toml:2:1: 同一个键或表写了两次"));
}

TEST_F(SettingsProgram, ShowSettingsTellsOriginsAndCanBeUsed) {
  settings(
      "select = [\"budget/\"]\nignore = [\"budget/unit-slip\"]\nprofile = \"county\"\nbaseline = \"known.json\"\n"
      "[severity]\n\"budget/\" = \"info\"\n[profiles.county]\nextends = \"hubei\"\nlow_execution = 80\n"
      "[thresholds]\novershoot = 150\n[labels]\n\"责任单位\" = \"department\"\n"
      "[[suppress]]\npath = \"*.txt\"\nrule = \"budget\"\nreason = \"说 \\\"明\\\"\"\nexpires = 2026-12-31\n");
  const ProgramResult shown = run({"check", "--show-settings", "--select", "indicator/", "--ignore", "document/"});
  EXPECT_EQ(shown.exit_code, 0) << shown.err;
  for (const char* line :
       {"select = [\"indicator/\"]  # 命令行\n",
        "ignore = [\"budget/unit-slip\", \"document/\"]  # jixiao.toml:2 + 命令行\n",
        "profile = \"county\"  # jixiao.toml:3\n", "\"budget/\" = \"info\"  # jixiao.toml:6\n",
        "overshoot = 150  # jixiao.toml:11\n", "small_count = 5  # 默认\n", "low_execution = 80  # 方案 county\n",
        "partly_from = 50  # 方案 hubei\n", "\"责任单位\" = \"head.department\"  # jixiao.toml:13\n",
        "[[suppress]]  # jixiao.toml:14\n", "expires = 2026-12-31\n"}) {
    EXPECT_NE(shown.out.find(line), std::string::npos) << line << shown.out;
  }
  const auto bare = [](const std::string& page) {
    std::string text;
    for (const std::string& line : lines_of(page)) text += line.substr(0, line.find("  #")) + '\n';
    return text.substr(text.find('\n'));
  };
  write(folder() / "shown.toml", shown.out);
  const ProgramResult again = run({"extract", "--show-settings", "--config", "shown.toml", "--lang", "en"});
  EXPECT_EQ(again.exit_code, 0) << again.err;
  EXPECT_EQ(bare(again.out), bare(shown.out));
  EXPECT_TRUE(run({"check", "--show-settings", "--isolated", "--lang", "en"}).out.starts_with("# no settings file\n"));
  EXPECT_TRUE(run({"inspect", "--show-settings"}, "sub").out.starts_with("# ../jixiao.toml\n"));
}

TEST_F(SettingsProgram, TheFileItselfIsNoInput) {
  settings("baseline = \"known.json\"\n", "jixiao.toml");
  EXPECT_EQ(run({"check", ".", "--write-baseline", "known.json"}).exit_code, 1);
  EXPECT_EQ(run({"check", "."}).exit_code, 0);
  EXPECT_EQ(run({"check", "*"}).exit_code, 0);
  EXPECT_EQ(run({"check", ".."}, "sub").exit_code, 0);
  EXPECT_EQ(run({"extract", "."}).exit_code, 0);
  EXPECT_EQ(run({"check", "jixiao.toml"}).exit_code, 2);  // who names it means it
}

TEST_F(SettingsProgram, HostileFilesAreRefusedWithExitCode2) {
  std::string deep;
  for (int i = 0; i < 400'000; ++i) deep += "a.";
  for (const std::string& text : {std::string(10'000'000, '#'), "a = " + std::string(100'000, '['), deep + "a = 1",
                                  std::string("\xFF\xFE"), std::string(1, '\0')}) {
    settings(text);
    const ProgramResult result = run({"check", "form.txt"});
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_TRUE(result.err.starts_with("error: jixiao.toml:1:")) << result.err.substr(0, 200);
  }
}

TEST_F(SettingsProgram, WrongDatesAreUsageErrors) {
  for (const char* date : {"2026-13-01", "2026-02-29", "26-01-01", "today", "2026/01/01", "2026-01-01x"}) {
    const ProgramResult result = run({"check", "form.txt", "--today", date});
    EXPECT_EQ(result.exit_code, 2) << date;
    EXPECT_NE(result.err.find("--today 应是 2026-12-31 这样的日期"), std::string::npos) << result.err;
  }
}

}  // namespace
}  // namespace jixiao::test
