#include "config/faults.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "jixiao/catalogue.h"

namespace jixiao::config {
namespace {

constexpr std::size_t most_faults = 20;

void keep(SettingsReading& reading, SettingsFault fault) {
  if (reading.faults.size() < most_faults) reading.faults.push_back(std::move(fault));
}

}  // namespace

void wrong(SettingsReading& reading, TomlPlace place, Message message) {
  keep(reading, {place.line, place.column, std::move(message), {}, {}, false});
}

void wrong_type(SettingsReading& reading, TomlPlace place, std::string_view key, const Bilingual& wanted) {
  const std::string name(key);
  wrong(reading, place, {name + " 应是" + std::string(wanted.zh), name + " takes " + std::string(wanted.en)});
}

void unknown(SettingsReading& reading, TomlPlace place, const Bilingual& what, std::string_view word,
             std::vector<std::string> candidates, bool is_rule) {
  const std::string name(word);
  Message message{std::string(what.zh) + "：" + name, std::string(what.en) + ": " + name};
  keep(reading, {place.line, place.column, std::move(message), name, std::move(candidates), is_rule});
}

const std::string* text_of(SettingsReading& reading, const TomlMember& member) {
  if (member.value.type == TomlType::string) return &member.value.text;
  wrong_type(reading, member.value.place, member.key, {"加引号的文字", "a string in quotes"});
  return nullptr;
}

bool is_table(SettingsReading& reading, const TomlMember& member, std::string_view example) {
  if (member.value.type == TomlType::table) return true;
  const std::string like(example);
  wrong(reading, member.value.place,
        {member.key + " 应是一个表，例如 " + like, member.key + " takes a table, such as " + like});
  return false;
}

bool is_blank(std::string_view text) {
  return fold_tight(text).empty();
}

std::vector<std::string> rule_names() {
  std::vector<std::string> names, groups;
  for (const RuleInfo* rule : rule_infos()) {
    names.emplace_back(rule->id);
    std::string group(rule->id.substr(0, rule->id.find('/') + 1));
    if (groups.empty() || groups.back() != group) groups.push_back(std::move(group));
  }
  names.insert(names.end(), groups.begin(), groups.end());
  return names;
}

std::string rule_name(SettingsReading& reading, TomlPlace place, const std::string& word) {
  std::vector<std::string> names = rule_names();
  for (const std::string& name : {word, word + '/'}) {
    if (std::find(names.begin(), names.end(), name) != names.end()) return name;
  }
  unknown(reading, place, {"没有这条规则或规则组", "no such rule or group"}, word, std::move(names), true);
  return "";
}

}  // namespace jixiao::config
