// What is wrong with jixiao.toml, gathered while it is read: people are told all of it at once, but for what a file
// that is no settings file at all would add after the first twenty faults.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/toml.h"
#include "jixiao/settings.h"

namespace jixiao::config {

/// What a value may be, for messages: {"整数", "a whole number"}.
void wrong_type(SettingsReading& reading, TomlPlace place, std::string_view key, const Bilingual& wanted);
void wrong(SettingsReading& reading, TomlPlace place, Message message);
/// A word that is none of those known. `what`: of which it is none, "没有这个键", "no such key".
void unknown(SettingsReading& reading, TomlPlace place, const Bilingual& what, std::string_view word,
             std::vector<std::string> candidates, bool is_rule = false);

/// The member's text; nullptr, and a fault, where it is something else.
[[nodiscard]] const std::string* text_of(SettingsReading& reading, const TomlMember& member);
/// Whether the member is a table; a fault where not. `example` shows one.
[[nodiscard]] bool is_table(SettingsReading& reading, const TomlMember& member, std::string_view example);

/// Only white space and characters without width.
[[nodiscard]] bool is_blank(std::string_view text);

/// A rule's id, or a group with its slash ("budget" is "budget/"); "", and a fault, where it is neither.
[[nodiscard]] std::string rule_name(SettingsReading& reading, TomlPlace place, const std::string& word);
/// All rules, sorted, then all groups with their slash.
[[nodiscard]] std::vector<std::string> rule_names();

}  // namespace jixiao::config
