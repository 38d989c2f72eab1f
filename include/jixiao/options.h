// What a run was asked to do; plain data that the command line and jixiao.toml fill in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "jixiao/catalogue.h"
#include "jixiao/decimal.h"

namespace jixiao {

/// A grade and the least score of 100 that earns it.
struct GradeBand {
  std::string name;
  Decimal least;
};
/// The best grade first; the last one begins at 0.
using GradeSet = std::vector<GradeBand>;

/// What provinces set differently. The defaults are the national ones: domain.md 5.3, 5.4 and section 6.
struct Thresholds {
  Decimal overshoot = 130;        ///< percent of the target from which a reason is wanted
  Decimal small_count = 5;        ///< a target counted below this is overshot by a single piece
  Decimal low_execution = 90;     ///< percent of the budget below which a reason is wanted
  Decimal execution_weight = 10;  ///< of the execution rate, where a form prints none
  Decimal reached_from = 80;      ///< percent of the weight: 达成 earns this and more, 部分达成 this and less
  Decimal partly_from = 60;       ///< percent of the weight: 部分达成 earns this and more, 未达成 this and less
  GradeSet grades = {{"优", 90}, {"良", 80}, {"中", 60}, {"差", 0}};
  /// Sets that are in use elsewhere: a grade that fits one of them is no fault.
  std::vector<GradeSet> other_grades = {{{"优", 90}, {"良", 80}, {"合格", 60}, {"不合格", 0}},
                                        {{"优", 90}, {"良", 80}, {"中", 70}, {"低", 60}, {"差", 0}}};
};

/// Which rules run, and how findings are judged.
struct CheckOptions {
  std::vector<std::string> select = {};  ///< rule ids or groups "budget/", "budget"; empty: all
  std::vector<std::string> ignore = {};  ///< the same; wins over select
  Thresholds thresholds = {};

  /// What the findings of a rule, or of a group, count as whatever the rule says; empty: the rule is off. A rule's own
  /// entry goes before its group's.
  std::map<std::string, std::optional<Severity>, std::less<>> severity = {};
};

/// Which inputs to read, in the order given. Folders are walked recursively and sorted by path.
struct InputOptions {
  std::vector<std::string> paths;         ///< files, folders, globs, "-" for stdin
  std::optional<std::string> files_from;  ///< a file with one path a line; "-" for stdin, which then is no input
  std::string stdin_filename = "<stdin>";
  /// Files of the run itself, such as a baseline: left out where a folder or a glob holds them. jixiao.toml always is.
  std::vector<std::string> not_inputs = {};
};

/// The labels by which forms are understood (src/vocabulary/labels.h). Immutable once made; any thread.
struct Vocabulary;

struct PipelineOptions {
  bool check = true;  ///< run the rules; false: extract only
  CheckOptions rules;
  unsigned jobs = 0;                                  ///< worker threads; 0: one per core
  std::shared_ptr<const Vocabulary> vocabulary = {};  ///< null: the built-in labels
};

/// The stages whose results can be looked at, in order.
enum class Stage : std::uint8_t { decode, structure, recognise, extract };

struct InspectOptions {
  std::optional<Stage> stage;    ///< empty: all
  std::uint32_t first_line = 1;  ///< only what stands on the lines [first_line, last_line], from 1
  std::uint32_t last_line = std::numeric_limits<std::uint32_t>::max();
  Language language = Language::zh;
  std::size_t width = 100;                            ///< columns after which texts are cut
  std::shared_ptr<const Vocabulary> vocabulary = {};  ///< null: the built-in labels
};

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

/// jixiao.toml, with the defaults for what it does not say. README.md, chapter 配置, says what the keys mean.
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
