// The schema of jixiao.toml and the example in README.md are what the program takes.
#include <gtest/gtest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <set>

#include "config/keys.h"
#include "jixiao/settings.h"
#include "support/files.h"
#include "vocabulary/labels.h"

namespace jixiao::test {
namespace {

TEST(SettingsDocs, TheSchemaIsUpToDate) {
  const std::filesystem::path path = source_dir() / "schemas/jixiao.toml.schema.json";
  const std::string now = settings_schema();
  const char* const update = std::getenv("UPDATE_EXPECTED");  // NOLINT(concurrency-mt-unsafe): nobody sets it
  if (update != nullptr && std::string_view(update) == "1") {
    write(path, now);
    return;
  }
  EXPECT_TRUE(read(path) == now) << path << " is not what the code says: UPDATE_EXPECTED=1 rewrites it";
}

TEST(SettingsDocs, TheSchemaKnowsEveryKeyAndWord) {
  const auto schema = nlohmann::json::parse(settings_schema());
  for (const config::KeyInfo& key : config::top_keys) {
    EXPECT_TRUE(schema["properties"].contains(std::string(key.name))) << key.name;
  }
  for (const char* table : {"thresholds", "profile"}) {
    const auto& properties = std::string_view(table) == "profile" ? schema["definitions"]["profile"]["properties"]
                                                                  : schema["properties"]["thresholds"]["properties"];
    for (const config::ThresholdInfo& info : config::threshold_infos()) {
      EXPECT_TRUE(properties.contains(std::string(info.name))) << info.name;
    }
  }
  for (const config::KeyInfo& key : config::suppress_keys) {
    EXPECT_TRUE(schema["definitions"]["suppression"]["properties"].contains(std::string(key.name))) << key.name;
  }
  std::set<std::string> rules;
  for (const auto& name : schema["definitions"]["rule"]["enum"]) rules.insert(name.get<std::string>());
  for (const RuleInfo* rule : rule_infos()) {
    EXPECT_TRUE(rules.contains(std::string(rule->id)));
  }
  EXPECT_TRUE(rules.contains("budget/"));
  EXPECT_TRUE(rules.contains("budget"));
}

/// The ```toml block of the README.
std::string example() {
  const std::string text = read(source_dir() / "README.md");
  const std::string fence = "```toml\n";
  const std::size_t begin = text.find(fence);
  EXPECT_NE(begin, std::string::npos);
  return begin == std::string::npos
             ? ""
             : text.substr(begin + fence.size(), text.find("```\n", begin + 3) - begin - fence.size());
}

TEST(SettingsDocs, TheExampleIsRightAndShowsEveryKey) {
  const TemporaryFolder folder;
  write(folder.path() / "jixiao.toml", example());
  const SettingsReading reading = read_settings(folder.path() / "jixiao.toml");
  for (const SettingsFault& fault : reading.faults) {
    ADD_FAILURE() << fault.line << ':' << fault.column << ' ' << fault.message.en;
  }
  const std::string text = "\n" + example();
  const auto shows = [&text](std::string_view key) {
    const std::string name(key);
    return text.find("\n" + name + " = ") != std::string::npos ||
           text.find("\n# " + name + " = ") != std::string::npos || text.find("[" + name + "]") != std::string::npos ||
           text.find("[" + name + ".") != std::string::npos;
  };
  for (const config::KeyInfo& key : config::top_keys) EXPECT_TRUE(shows(key.name)) << key.name;
  for (const config::KeyInfo& key : config::suppress_keys) EXPECT_TRUE(shows(key.name)) << key.name;
  for (const config::ThresholdInfo& info : config::threshold_infos()) EXPECT_TRUE(shows(info.name)) << info.name;
}

TEST(SettingsDocs, TheReadmeNamesEveryFieldOfALabel) {
  const std::string text = read(source_dir() / "README.md");
  for (const LabelEntry& label : all_labels()) {
    // In the line of its place.
    const std::size_t line = text.find("\n| `" + std::string(name_of(label.place)) + "` |");
    ASSERT_NE(line, std::string::npos) << name_of(label.place);
    const std::string fields = text.substr(line, text.find('\n', line + 1) - line);
    EXPECT_NE(fields.find('`' + std::string(label.field) + '`'), std::string::npos) << label.field;
  }
}

}  // namespace
}  // namespace jixiao::test
