// Thresholds of jixiao.toml: single ones, and profiles.
#pragma once

#include "base/toml.h"
#include "jixiao/settings.h"

namespace jixiao::config {

/// [profiles]: checked, and appended to the settings.
void read_profiles(SettingsReading& reading, const TomlMember& member);

/// Fills in the thresholds: the built-in ones, then what the chosen profile and those that it extends change, then
/// [thresholds] (nullptr: the file has none). `root` is the file, for places.
void read_thresholds(SettingsReading& reading, const TomlNode& root, const TomlMember* thresholds);

}  // namespace jixiao::config
