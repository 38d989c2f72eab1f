// jixiao.toml to Settings, key by key.
#include "jixiao/settings.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/files.h"
#include "base/toml.h"
#include "config/faults.h"
#include "config/keys.h"
#include "config/labels.h"
#include "config/thresholds.h"
#include "jixiao/report.h"

namespace jixiao {
namespace config {
namespace {

namespace fs = std::filesystem;

template <class Keys>
std::vector<std::string> names_of(const Keys& keys) {
  std::vector<std::string> names;
  names.reserve(keys.size());
  for (const KeyInfo& key : keys) {
    names.emplace_back(key.name);
  }
  return names;
}

Origin from_file(TomlPlace place) {
  return {Origin::Kind::file, "", place.line};
}

void read_rules(SettingsReading& reading, const TomlMember& member, Setting<std::vector<std::string>>& to) {
  if (member.value.type != TomlType::array) {
    wrong_type(reading, member.value.place, member.key,
               {"规则的列表，例如 [\"budget/\", \"narrative/ratio-wrong\"]",
                "a list of rules, such as [\"budget/\", \"narrative/ratio-wrong\"]"});
    return;
  }
  to.origin = from_file(member.place);
  for (const TomlNode& item : member.value.items) {
    if (item.type != TomlType::string) {
      wrong_type(reading, item.place, member.key, {"加引号的规则名", "names of rules in quotes"});
    } else if (std::string name = rule_name(reading, item.place, item.text); !name.empty()) {
      to.value.push_back(std::move(name));
    }
  }
}

void told_twice(SettingsReading& reading, TomlPlace place, const SeveritySetting& before) {
  const std::string line = std::to_string(before.line);
  wrong(reading, place,
        {before.name + " 在第 " + line + " 行已经写过", before.name + " is already there, on line " + line});
}

void read_severity(SettingsReading& reading, const TomlMember& member) {
  if (!is_table(reading, member, "[severity]")) return;
  for (const TomlMember& one : member.value.members) {
    const std::string name = rule_name(reading, one.place, one.key);
    const std::string* word = text_of(reading, one);
    if (name.empty() || word == nullptr) continue;
    std::optional<Severity> severity;
    for (const Severity known : {Severity::error, Severity::warning, Severity::info}) {
      if (id_of(known) == *word) severity = known;
    }
    std::vector<SeveritySetting>& all = reading.settings.severity;
    const auto twice =
        std::find_if(all.begin(), all.end(), [&name](const SeveritySetting& other) { return other.name == name; });
    if (!severity && *word != "off") {
      unknown(reading, one.value.place, {"没有这个级别", "no such severity"}, *word,
              {severity_words.begin(), severity_words.end()});
    } else if (twice != all.end()) {
      told_twice(reading, one.place, *twice);
    } else {
      all.push_back({name, severity, one.place.line});
    }
  }
}

/// Text that is not blank; nullptr, and a fault, otherwise.
const std::string* filled_text(SettingsReading& reading, const TomlMember& member) {
  const std::string* text = text_of(reading, member);
  if (text == nullptr || !is_blank(*text)) return text;
  wrong(reading, member.value.place, {member.key + " 不能是空白", member.key + " must not be blank"});
  return nullptr;
}

void read_suppress_member(SettingsReading& reading, const TomlMember& member, Suppression& to) {
  if (member.key == "expires") {
    if (member.value.type == TomlType::date) {
      to.expires = member.value.text;
    } else {
      wrong_type(reading, member.value.place, member.key,
                 {"日期，不加引号，例如 2026-12-31", "a date without quotes, such as 2026-12-31"});
    }
  } else if (member.key == "path" || member.key == "rule" || member.key == "reason") {
    const std::string* text = filled_text(reading, member);
    if (text == nullptr) return;
    if (member.key == "path") to.path = *text;
    if (member.key == "reason") to.reason = *text;
    if (member.key == "rule") to.rule = rule_name(reading, member.value.place, *text);
  } else {
    unknown(reading, member.place, {"没有这个键", "no such key"}, member.key, names_of(suppress_keys));
  }
}

void read_suppression(SettingsReading& reading, const TomlNode& node) {
  Suppression suppression;
  suppression.line = node.place.line;
  for (const TomlMember& member : node.members) {
    read_suppress_member(reading, member, suppression);
  }
  for (const char* name : {"path", "rule", "reason"}) {
    if (node.find(name) != nullptr) continue;
    const bool reason = std::string_view(name) == "reason";
    wrong(reading, node.place,
          {std::string("[[suppress]] 缺少 ") + name + (reason ? "：写明为什么放过" : ""),
           std::string("[[suppress]] lacks ") + name + (reason ? ": say why this is let pass" : "")});
  }
  reading.settings.suppressions.push_back(std::move(suppression));
}

void read_suppressions(SettingsReading& reading, const TomlMember& member) {
  const bool is_tables = member.value.type == TomlType::array &&
                         std::all_of(member.value.items.begin(), member.value.items.end(),
                                     [](const TomlNode& item) { return item.type == TomlType::table; });
  if (!is_tables) {
    wrong(reading, member.value.place,
          {"suppress 写成 [[suppress]]（两层方括号），下面是 path、rule、reason",
           "suppress is written as [[suppress]] (two brackets), with path, rule and reason below"});
    return;
  }
  for (const TomlNode& item : member.value.items) {
    read_suppression(reading, item);
  }
}

void read_baseline(SettingsReading& reading, const TomlMember& member) {
  if (const std::string* path = filled_text(reading, member)) {
    reading.settings.baseline = {(fs::path(reading.settings.folder) / *path).lexically_normal().generic_string(),
                                 from_file(member.place)};
  }
}

void read_key(SettingsReading& reading, const TomlMember& member) {
  Settings& settings = reading.settings;
  if (member.key == "select") read_rules(reading, member, settings.select);
  if (member.key == "ignore") read_rules(reading, member, settings.ignore);
  if (member.key == "severity") read_severity(reading, member);
  if (member.key == "profiles") read_profiles(reading, member);
  if (member.key == "labels") read_labels(reading, member);
  if (member.key == "baseline") read_baseline(reading, member);
  if (member.key == "suppress") read_suppressions(reading, member);
  if (member.key == "profile") {
    if (const std::string* name = text_of(reading, member)) settings.profile = {*name, from_file(member.place)};
  }
}

void read_document(SettingsReading& reading, const TomlNode& root) {
  for (const TomlMember& member : root.members) {
    const auto named = [&member](const KeyInfo& key) { return key.name == member.key; };
    if (std::any_of(top_keys.begin(), top_keys.end(), named)) {
      read_key(reading, member);
    } else {
      unknown(reading, member.place, {"没有这个键", "no such key"}, member.key, names_of(top_keys));
    }
  }
  read_thresholds(reading, root, root.find("thresholds"));
  std::stable_sort(reading.faults.begin(), reading.faults.end(), [](const SettingsFault& a, const SettingsFault& b) {
    return std::pair(a.line, a.column) < std::pair(b.line, b.column);
  });
}

}  // namespace
}  // namespace config

std::optional<std::string> find_settings_file() {
  std::error_code failed;
  std::filesystem::path folder = std::filesystem::current_path(failed);
  if (failed) return std::nullopt;
  for (std::string name = settings_file_name;; name.insert(0, "../")) {
    const auto status = std::filesystem::status(folder / settings_file_name, failed);
    if (std::filesystem::exists(status) && !std::filesystem::is_directory(status)) return name;
    if (!folder.has_relative_path()) return std::nullopt;
    folder = folder.parent_path();
  }
}

SettingsReading read_settings(const std::string& path) {
  SettingsReading reading;
  reading.settings.file = path;
  reading.settings.folder = std::filesystem::path(path).parent_path().generic_string();
  const Result<std::string> bytes = read_file(path);
  if (!bytes) {
    reading.faults.push_back({0, 0, bytes.error().message, {}, {}, false});
    return reading;
  }
  const std::variant<TomlNode, TomlFault> parsed = parse_toml(bytes.value());
  if (const auto* fault = std::get_if<TomlFault>(&parsed)) {
    config::wrong(reading, fault->place, fault->message);
  } else {
    config::read_document(reading, std::get<TomlNode>(parsed));
  }
  return reading;
}

}  // namespace jixiao
