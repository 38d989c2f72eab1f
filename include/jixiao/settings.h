// jixiao.toml: what it holds, how it is found and read, and what is wrong with it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "jixiao/catalogue.h"
#include "jixiao/decimal.h"
#include "jixiao/options.h"

namespace jixiao {

/// Where a setting comes from.
struct Origin {
  enum class Kind : std::uint8_t { built_in, profile, file, command_line };
  Kind kind = Kind::built_in;
  std::string profile = {};  ///< its name
  std::uint32_t line = 0;    ///< of the file
};

template <class T>
struct Setting {
  T value = {};
  Origin origin = {};
};

/// One line of [severity].
struct SeveritySetting {
  std::string name;                  ///< a rule, or a group with its slash
  std::optional<Severity> severity;  ///< empty: off
  std::uint32_t line = 0;
};

/// One line of [labels]: a label as a bureau prints it, and what it names: "head.department".
struct LabelSetting {
  std::string label;
  std::vector<std::string> fields;
  std::uint32_t line = 0;
};

/// One line of [thresholds] or of a profile: a member of Thresholds.
struct ThresholdSetting {
  std::string name;
  std::variant<Decimal, GradeSet, std::vector<GradeSet>> value;
  std::uint32_t line = 0;
};

/// Thresholds under a name: a province's, or a bureau's own.
struct Profile {
  std::string name;
  std::string extends = "national";  ///< what it does not say is taken from there
  std::vector<ThresholdSetting> thresholds = {};
};

/// One [[suppress]]: findings that a person has looked at and lets pass.
struct Suppression {
  std::string path;     ///< a glob below the file's folder
  std::string rule;     ///< a rule, or a group with its slash
  std::string reason;   ///< never blank
  std::string expires;  ///< the last day on which it holds, "2026-12-31"; empty: for ever
  std::uint32_t line = 0;
};

/// jixiao.toml, with the defaults for what it does not say. README.md, chapter 设置, says what the keys mean.
struct Settings {
  std::string file;    ///< as the user is told it; empty: there is none
  std::string folder;  ///< that holds it; empty: the current one
  Setting<std::vector<std::string>> select, ignore;
  std::vector<SeveritySetting> severity;
  Setting<std::string> profile = {"national", {}};
  std::vector<Profile> profiles;                                 ///< the file's own
  Thresholds thresholds;                                         ///< the profile's, and what [thresholds] changes
  std::map<std::string, Origin, std::less<>> threshold_origins;  ///< member → what set it; those not here: built in
  std::vector<LabelSetting> labels;
  Setting<std::string> baseline;  ///< from the current folder; empty: none
  std::vector<Suppression> suppressions;
};

/// What is wrong with the file, and where. Line 0: the file as a whole.
struct SettingsFault {
  std::uint32_t line = 0;
  std::uint32_t column = 0;  ///< in code points
  Message message = {};
  std::string word = {};  ///< where the fault is a word that is none of `candidates`
  std::vector<std::string> candidates = {};
  bool is_rule = false;  ///< the candidates are rules and groups
};

/// The settings, or every fault of the file.
struct SettingsReading {
  Settings settings;
  std::vector<SettingsFault> faults;
};

/// The name that is looked for.
inline constexpr const char* settings_file_name = "jixiao.toml";

/// The nearest jixiao.toml in the current folder and those above it, up to the root of the file system, as a relative
/// path: "../jixiao.toml". nullopt: none.
[[nodiscard]] std::optional<std::string> find_settings_file();

[[nodiscard]] SettingsReading read_settings(const std::string& path);

/// What the run is to use, as TOML that read_settings takes, each with its origin in a comment.
[[nodiscard]] std::string settings_text(const Settings& settings, Language language);

/// The built-in labels and those of the settings; null where they add none.
[[nodiscard]] std::shared_ptr<const Vocabulary> vocabulary_of(const Settings& settings);

/// The JSON Schema of the file, for editors: schemas/jixiao.toml.schema.json.
[[nodiscard]] std::string settings_schema();

}  // namespace jixiao
