// [labels] of jixiao.toml: a bureau's own labels and the fields that they name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/toml.h"
#include "jixiao/settings.h"
#include "vocabulary/labels.h"

namespace jixiao::config {

/// "head.department"
[[nodiscard]] std::string full_name(const LabelEntry& entry);

/// What a field's name means: an entry of the vocabulary for each place where it occurs; with its place, or where the
/// head has it ("project"), that one alone. Empty: there is no such field. But for `unit`: the unit of the amounts in
/// the head and the unit of a target in a column are equally likely.
[[nodiscard]] std::vector<const LabelEntry*> meant(std::string_view name);

void read_labels(SettingsReading& reading, const TomlMember& member);

}  // namespace jixiao::config
