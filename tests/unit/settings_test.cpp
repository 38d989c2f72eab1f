// jixiao.toml: every key, and every fault with its place.
#include "jixiao/settings.h"

#include <gtest/gtest.h>

#include "base/unicode.h"
#include "support/files.h"
#include "vocabulary/labels.h"

namespace jixiao::test {
namespace {

SettingsReading read_text(std::string_view text) {
  const TemporaryFolder folder;
  write(folder.path() / "jixiao.toml", text);
  return read_settings(folder.path() / "jixiao.toml");
}

Settings settings_of(std::string_view text) {
  SettingsReading reading = read_text(text);
  for (const SettingsFault& fault : reading.faults) {
    ADD_FAILURE() << text << '\n' << fault.line << ':' << fault.column << ' ' << fault.message.en;
  }
  return reading.settings;
}

/// The one fault of the text stands there, and its messages hold these words.
void expect_fault(std::string_view text, std::uint32_t line, std::uint32_t column, std::string_view zh,
                  std::string_view en) {
  const SettingsReading reading = read_text(text);
  ASSERT_EQ(reading.faults.size(), 1U) << text;
  const SettingsFault& fault = reading.faults.front();
  EXPECT_EQ(fault.line, line) << text << fault.message.en;
  EXPECT_EQ(fault.column, column) << text << fault.message.en;
  EXPECT_NE(fault.message.zh.find(zh), std::string::npos) << text << fault.message.zh;
  EXPECT_NE(fault.message.en.find(en), std::string::npos) << text << fault.message.en;
}

TEST(Settings, AnEmptyFileChangesNothing) {
  const Settings settings = settings_of("# nothing\n");
  EXPECT_TRUE(settings.select.value.empty());
  EXPECT_EQ(settings.profile.value, "national");
  EXPECT_TRUE(settings.threshold_origins.empty());
  EXPECT_EQ(settings.thresholds.overshoot, Decimal(130));
  EXPECT_EQ(settings.thresholds.low_execution, Decimal(90));
  EXPECT_EQ(vocabulary_of(settings), nullptr);
}

TEST(Settings, RulesAndSeverities) {
  const Settings settings = settings_of(
      "select = [\"budget\", \"narrative/ratio-wrong\"]\nignore = [\"budget/unit-slip\"]\n"
      "[severity]\n\"indicator/\" = \"info\"\n\"indicator/duplicate\" = \"error\"\ndocument = \"off\"\n");
  EXPECT_EQ(settings.select.value, (std::vector<std::string>{"budget/", "narrative/ratio-wrong"}));
  EXPECT_EQ(settings.select.origin.kind, Origin::Kind::file);
  EXPECT_EQ(settings.ignore.origin.line, 2U);
  ASSERT_EQ(settings.severity.size(), 3U);
  EXPECT_EQ(settings.severity[0].name, "indicator/");
  EXPECT_EQ(settings.severity[0].severity, Severity::info);
  EXPECT_EQ(settings.severity[1].line, 5U);
  EXPECT_EQ(settings.severity[2].severity, std::nullopt);
}

TEST(Settings, EveryThreshold) {
  const Settings settings = settings_of(
      "[thresholds]\novershoot = 150.5\nsmall_count = 3\nlow_execution = 85\nexecution_weight = 20\n"
      "amount_tolerance = 12.5\n"
      "reached_from = 90\npartly_from = 50\ngrades = { \"差\" = 0, \"优\" = 95, \"良\" = 80.5 }\n"
      "other_grades = [{ \"合格\" = 60, \"不合格\" = 0 }]\n");
  const Thresholds& now = settings.thresholds;
  EXPECT_EQ(now.overshoot.str(), "150.5");
  EXPECT_EQ(now.small_count, Decimal(3));
  EXPECT_EQ(now.amount_tolerance.str(), "12.5");
  EXPECT_EQ(now.low_execution, Decimal(85));
  EXPECT_EQ(now.execution_weight, Decimal(20));
  EXPECT_EQ(now.reached_from, Decimal(90));
  EXPECT_EQ(now.partly_from, Decimal(50));
  ASSERT_EQ(now.grades.size(), 3U);  // the best first, however they are written
  EXPECT_EQ(now.grades[0].name, "优");
  EXPECT_EQ(now.grades[1].least.str(), "80.5");
  ASSERT_EQ(now.other_grades.size(), 1U);
  EXPECT_EQ(now.other_grades[0][0].name, "合格");
  EXPECT_EQ(settings.threshold_origins.size(), 9U);
  EXPECT_EQ(settings.threshold_origins.at("low_execution").line, 4U);
}

TEST(Settings, WhoSetsGradesWantsNoOthers) {
  EXPECT_EQ(settings_of("").thresholds.other_grades.size(), 2U);
  EXPECT_TRUE(settings_of("[thresholds]\ngrades = {\"好\" = 60, \"差\" = 0}\n").thresholds.other_grades.empty());
  const Settings guangdong = settings_of("profile = \"guangdong\"\n");
  EXPECT_EQ(guangdong.thresholds.grades.size(), 5U);
  EXPECT_EQ(guangdong.thresholds.grades[2].least, Decimal(70));
  EXPECT_TRUE(guangdong.thresholds.other_grades.empty());
}

TEST(Settings, ProfilesExtendEachOtherAndThresholdsWin) {
  const Settings settings = settings_of(
      "profile = \"street\"\n[profiles.county]\nextends = \"hubei\"\nlow_execution = 80\novershoot = 140\n"
      "[profiles.street]\nextends = \"county\"\novershoot = 160\n[thresholds]\nsmall_count = 9\n");
  EXPECT_EQ(settings.thresholds.execution_weight, Decimal(20));  // hubei
  EXPECT_EQ(settings.thresholds.partly_from, Decimal(50));
  EXPECT_EQ(settings.thresholds.low_execution, Decimal(80));
  EXPECT_EQ(settings.thresholds.overshoot, Decimal(160));
  EXPECT_EQ(settings.thresholds.small_count, Decimal(9));
  EXPECT_EQ(settings.threshold_origins.at("partly_from").profile, "hubei");
  EXPECT_EQ(settings.threshold_origins.at("overshoot").profile, "street");
  EXPECT_EQ(settings.threshold_origins.at("small_count").kind, Origin::Kind::file);
  EXPECT_EQ(settings_of("[profiles.x]\novershoot = 200\n").thresholds.overshoot, Decimal(130));  // not chosen
}

TEST(Settings, LabelsNameFields) {
  const Settings settings = settings_of(
      "[labels]\n\"绩效目标责任单位\" = \"department\"\n\"权数值\" = [\"funds_column.weight\", "
      "\"indicator_column.weight\"]\n\"建设项目\" = \"project\"\n");
  ASSERT_EQ(settings.labels.size(), 3U);
  EXPECT_EQ(settings.labels[0].fields, (std::vector<std::string>{"head.department"}));
  EXPECT_EQ(settings.labels[1].fields.size(), 2U);
  EXPECT_EQ(settings.labels[2].fields.front(), "head.project");
  const auto vocabulary = vocabulary_of(settings);
  const auto names = [](std::string_view label, Place place, std::string_view field) {
    return match_label(fold_tight(label)).is(place, field);
  };
  EXPECT_FALSE(names("绩效目标责任单位", Place::head, "department"));
  {
    const VocabularyScope scope(vocabulary.get());
    EXPECT_TRUE(names("绩效目标责任单位（盖章）：", Place::head, "department"));
    EXPECT_TRUE(names("权数值", Place::indicator_column, "weight"));
    EXPECT_TRUE(names("权数值", Place::funds_column, "weight"));
    EXPECT_TRUE(names("部门名称", Place::head, "department"));  // the built-in ones are still there
    EXPECT_TRUE(begins_label("绩效目标责任"));
    {
      const VocabularyScope inner(nullptr);
      EXPECT_FALSE(names("权数值", Place::funds_column, "weight"));
    }
    EXPECT_TRUE(names("权数值", Place::funds_column, "weight"));
  }
  EXPECT_FALSE(names("绩效目标责任单位", Place::head, "department"));
}

TEST(Settings, AnOwnLabelGoesBeforeABuiltInOne) {
  const auto vocabulary = vocabulary_of(settings_of("[labels]\n\"单位\" = \"implementing_unit\"\n"));
  const VocabularyScope scope(vocabulary.get());
  EXPECT_EQ(match_label("单位").in(Place::head)->field, "implementing_unit");
}

TEST(Settings, SuppressionsAndBaseline) {
  const Settings settings = settings_of(
      "baseline = \"known.json\"\n[[suppress]]\npath = \"*.txt\"\nrule = \"budget\"\nreason = \"已批复\"\n"
      "[[suppress]]\npath = \"a/\"\nrule = \"budget/unit-slip\"\nreason = \"x\"\nexpires = 2026-12-31\n");
  EXPECT_TRUE(settings.baseline.value.ends_with("/known.json")) << settings.baseline.value;
  ASSERT_EQ(settings.suppressions.size(), 2U);
  EXPECT_EQ(settings.suppressions[0].rule, "budget/");
  EXPECT_EQ(settings.suppressions[0].expires, "");
  EXPECT_EQ(settings.suppressions[1].expires, "2026-12-31");
  EXPECT_EQ(settings.suppressions[1].line, 6U);
}

TEST(Settings, FaultsInKeysAndRules) {
  expect_fault("selct = []\n", 1, 1, "没有这个键：selct", "no such key: selct");
  expect_fault("\n  [severty]\n", 2, 4, "没有这个键", "no such key");
  expect_fault("select = \"budget/\"\n", 1, 10, "列表", "a list of rules");
  expect_fault("ignore = [\"budget/\", 3]\n", 1, 22, "加引号", "in quotes");
  expect_fault("ignore = [\n  \"budgt/\"\n]\n", 2, 3, "没有这条规则或规则组：budgt/", "no such rule or group: budgt/");
  expect_fault("severity = 1\n", 1, 12, "[severity]", "such as [severity]");
  expect_fault("[severity]\n\"budget/unit-slp\" = \"off\"\n", 2, 1, "没有这条规则", "no such rule");
  expect_fault("[severity]\nbudget = \"fatal\"\n", 2, 10, "没有这个级别：fatal", "no such severity: fatal");
  expect_fault("[severity]\nbudget = true\n", 2, 10, "加引号", "a string");
  expect_fault("[severity]\nbudget = \"off\"\n\"budget/\" = \"info\"\n", 3, 1, "第 2 行", "on line 2");
  expect_fault("[severity.budget]\nunit-slip = \"off\"\n", 1, 1, "加引号", "a string");
  expect_fault("baseline = \" \"\n", 1, 12, "空白", "blank");
  expect_fault("baseline = 3\n", 1, 12, "加引号", "a string");
}

TEST(Settings, FaultsInThresholdsAndProfiles) {
  expect_fault("profile = \"hubai\"\n", 1, 11, "没有这个方案：hubai", "no such profile: hubai");
  expect_fault("profile = 1\n", 1, 11, "加引号", "a string");
  expect_fault("thresholds = 1\n", 1, 14, "[thresholds]", "such as [thresholds]");
  expect_fault("[thresholds]\noversoot = 130\n", 2, 1, "没有这个阈值", "no such threshold");
  expect_fault("[thresholds]\novershoot = \"130\"\n", 2, 13, "100 到 10000", "from 100 to 10000");
  expect_fault("[thresholds]\novershoot = 99\n", 2, 13, "100 到 10000", "from 100 to 10000");
  expect_fault("[thresholds]\nlow_execution = nan\n", 2, 17, "0 到 100", "from 0 to 100");
  expect_fault("[thresholds]\nlow_execution = 101\n", 2, 17, "0 到 100", "from 0 to 100");
  expect_fault("[thresholds]\npartly_from = 90\n", 2, 15, "不能大于 reached_from", "must not exceed reached_from");
  expect_fault("[thresholds]\ngrades = {\"优\" = 90}\n", 2, 10, "两个以上", "two grades or more");
  expect_fault("[thresholds]\ngrades = {\"优\" = 190, \"差\" = 0}\n", 2, 17, "0 到 100", "from 0 to 100");
  expect_fault("[thresholds]\ngrades = {\"优\" = 90, \"良\" = 90, \"差\" = 0}\n", 2, 10, "相同", "the same least");
  expect_fault("[thresholds]\ngrades = {\"优\" = 90, \"良\" = 80}\n", 2, 10, "从 0 分起：良", "begin at 0: 良");
  expect_fault("[thresholds]\nother_grades = {}\n", 2, 16, "列表", "a list");
  expect_fault("profiles = []\n", 1, 12, "一个表", "a table");
  expect_fault("[profiles]\ncounty = 3\n", 2, 10, "[profiles.county]", "[profiles.county]");
  expect_fault("[profiles.hubei]\novershoot = 150\n", 1, 11, "内置方案", "is built in");
  expect_fault("[profiles.x]\nextend = \"hubei\"\n", 2, 1, "没有这个阈值：extend", "no such threshold: extend");
  expect_fault("[profiles.x]\nextends = \"y\"\n", 2, 11, "没有这个方案：y", "no such profile: y");
  expect_fault("[profiles.x]\nextends = \"x\"\n", 2, 11, "循环", "in a circle");
  EXPECT_EQ(read_text("[profiles.x]\nextends = \"y\"\n[profiles.y]\nextends = \"x\"\n").faults.size(), 2U);
}

TEST(Settings, FaultsInLabels) {
  expect_fault("labels = 1\n", 1, 10, "[labels]", "such as [labels]");
  expect_fault("[labels]\n\"责任单位\" = \"departmnt\"\n", 2, 10, "没有这个字段：departmnt", "no such field");
  expect_fault("[labels]\n\"责任单位\" = \"tail.department\"\n", 2, 10, "没有这个字段", "no such field");
  expect_fault("[labels]\n\"责任单位\" = 1\n", 2, 10, "字段名", "the name of a field");
  expect_fault("[labels]\n\"责任单位\" = [\"department\", \"x\"]\n", 2, 25, "没有这个字段：x", "no such field: x");
  expect_fault("[labels]\n\"得\" = \"score\"\n", 2, 7, "funds_column.score, indicator_column.score, tail.score",
               "say which");
  expect_fault("[labels]\n\"度\" = \"unit\"\n", 2, 7, "head.unit", "say which");
  expect_fault("[labels]\n\" \" = \"department\"\n", 2, 1, "不能为空", "must not be blank");
  expect_fault("[labels]\n\"" + std::string(200, 'a') + "\" = \"department\"\n", 2, 1, "50", "50");
  expect_fault("[labels]\n\"责任 单位\" = \"department\"\n\"责任单位\" = \"project\"\n", 3, 1, "第 2 行", "line 2");
}

TEST(Settings, FaultsInSuppressions) {
  const std::string head = "[[suppress]]\npath = \"*\"\nrule = \"budget/\"\n";
  expect_fault(head, 1, 1, "缺少 reason", "lacks reason");
  expect_fault(head + "reason = \"\u3000\"\n", 4, 10, "不能是空白", "must not be blank");
  expect_fault(head + "reason = \"x\"\nexpires = \"2026-12-31\"\n", 5, 11, "不加引号", "without quotes");
  expect_fault(head + "reason = \"x\"\nexpires = 2026-12-31T00:00:00\n", 5, 11, "日期", "a date");
  expect_fault(head + "reason = \"x\"\nexpire = 2026-12-31\n", 5, 1, "没有这个键：expire", "no such key: expire");
  expect_fault("[[suppress]]\nrule = \"budget/\"\nreason = \"x\"\n", 1, 1, "缺少 path", "lacks path");
  expect_fault("[[suppress]]\npath = \"*\"\nreason = \"x\"\n", 1, 1, "缺少 rule", "lacks rule");
  expect_fault("[[suppress]]\npath = \"*\"\nrule = \"budget/x\"\nreason = \"x\"\n", 3, 8, "没有这条规则",
               "no such rule");
  expect_fault("[[suppress]]\npath = 1\nrule = \"budget/\"\nreason = \"x\"\n", 2, 8, "加引号", "a string");
  expect_fault("[suppress]\npath = \"*\"\n", 1, 1, "两层方括号", "two brackets");
  expect_fault("suppress = [1]\n", 1, 12, "两层方括号", "two brackets");
}

TEST(Settings, AFileThatCannotBeReadIsAFaultOfTheWhole) {
  const SettingsReading reading = read_settings("/nowhere/jixiao.toml");
  ASSERT_EQ(reading.faults.size(), 1U);
  EXPECT_EQ(reading.faults.front().line, 0U);
}

TEST(Settings, FaultsAreToldTogetherButNotWithoutEnd) {
  const SettingsReading two = read_text("b = 1\na = 1\n");
  ASSERT_EQ(two.faults.size(), 2U);
  EXPECT_EQ(two.faults[0].line, 1U);
  std::string many;
  for (int i = 0; i < 20'000; ++i) many += "k" + std::to_string(i) + " = 1\n";
  EXPECT_EQ(read_text(many).faults.size(), 20U);
}

TEST(Settings, HostileSettingsEnd) {
  std::string profiles, labels = "[labels]\n", circle;
  for (int i = 0; i < 20'000; ++i) {
    const std::string n = std::to_string(i);
    profiles += "[profiles.p" + n + "]\nextends = \"p" + std::to_string(i + 1) + "\"\n";
    labels += "l" + n + " = \"department\"\n";
  }
  EXPECT_FALSE(read_text(profiles).faults.empty());
  EXPECT_EQ(settings_of(labels).labels.size(), 20'000U);
  EXPECT_FALSE(read_text(std::string(10'000'000, '[')).faults.empty());
  EXPECT_FALSE(read_text("\xC3\x28 = 1").faults.empty());
}

}  // namespace
}  // namespace jixiao::test
