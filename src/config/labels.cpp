#include "config/labels.h"

#include <algorithm>
#include <map>

#include "base/unicode.h"
#include "config/faults.h"
#include "config/keys.h"

namespace jixiao {
namespace config {
namespace {

/// match_label() takes longer texts for prose.
constexpr std::size_t longest_label = 160;

void read_field(SettingsReading& reading, const TomlNode& node, LabelSetting& label) {
  if (node.type != TomlType::string) {
    wrong_type(reading, node.place, label.label,
               {"字段名，例如 \"department\"", "the name of a field, such as \"department\""});
    return;
  }
  const std::vector<const LabelEntry*> entries = meant(node.text);
  if (entries.empty()) {
    unknown(reading, node.place, {"没有这个字段", "no such field"}, node.text, field_names());
  } else if (entries.size() > 1) {
    std::string names;
    for (const LabelEntry* entry : entries) {
      names += (names.empty() ? "" : ", ") + full_name(*entry);
    }
    wrong(reading, node.place,
          {node.text + " 在几处都有，请写明是哪一处：" + names,
           node.text + " is in several places; say which: " + names});
  } else {
    label.fields.push_back(full_name(*entries.front()));
  }
}

void read_label(SettingsReading& reading, const TomlMember& member, std::map<std::string, std::uint32_t>& seen) {
  const std::string tight = fold_tight(member.key);
  if (tight.empty() || tight.size() > longest_label) {
    wrong(reading, member.place,
          {"标签不能为空，也不能超过 50 个汉字", "a label must not be blank or longer than 50 characters"});
    return;
  }
  if (const auto [first, added] = seen.emplace(tight, member.place.line); !added) {
    const std::string line = std::to_string(first->second);
    wrong(
        reading, member.place,
        {"和第 " + line + " 行是同一个标签（不计空白和全角半角）；一个标签有几个字段时写成列表",
         "the same label as on line " + line + " (but for blanks and widths); several fields of a label go in a list"});
    return;
  }
  LabelSetting label{member.key, {}, member.place.line};
  if (member.value.type == TomlType::array) {
    for (const TomlNode& item : member.value.items) {
      read_field(reading, item, label);
    }
  } else {
    read_field(reading, member.value, label);
  }
  if (!label.fields.empty()) reading.settings.labels.push_back(std::move(label));
}

}  // namespace

std::string full_name(const LabelEntry& entry) {
  return std::string(name_of(entry.place)) + '.' + std::string(entry.field);
}

std::vector<const LabelEntry*> meant(std::string_view name) {
  std::map<Place, const LabelEntry*> bare;
  for (const LabelEntry& entry : all_labels()) {
    if (!name.ends_with(entry.field)) continue;
    if (entry.field == name) bare.emplace(entry.place, &entry);
    if (full_name(entry) == name) return {&entry};
  }
  if (const auto head = bare.find(Place::head); head != bare.end() && name != "unit") return {head->second};
  std::vector<const LabelEntry*> entries;
  entries.reserve(bare.size());
  for (const auto& [place, entry] : bare) {
    entries.push_back(entry);
  }
  return entries;
}

void read_labels(SettingsReading& reading, const TomlMember& member) {
  if (!is_table(reading, member, "[labels]")) return;
  std::map<std::string, std::uint32_t> seen;
  for (const TomlMember& label : member.value.members) {
    read_label(reading, label, seen);
  }
}

}  // namespace config

std::shared_ptr<const Vocabulary> vocabulary_of(const Settings& settings) {
  if (settings.labels.empty()) return nullptr;
  std::vector<std::string> texts;
  texts.reserve(settings.labels.size());  // views into them are kept
  std::vector<LabelEntry> entries;
  for (const LabelSetting& label : settings.labels) {
    const std::string& text = texts.emplace_back(fold_tight(label.label));
    for (const std::string& field : label.fields) {
      const LabelEntry& like = *config::meant(field).front();
      entries.push_back({text, like.place, like.field});
    }
  }
  return vocabulary_with(entries);
}

}  // namespace jixiao
