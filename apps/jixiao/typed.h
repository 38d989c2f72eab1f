// The command line as typed, and what it means.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "invocation.h"
#include "jixiao/result.h"

namespace jixiao::app {

/// One set for all subcommands: only one of them runs.
struct Typed {
  Action action = Action::check;
  std::string command;  ///< its name
  InputOptions inputs;
  std::vector<std::string> select, ignore, verdicts;
  std::optional<std::string> output, table;
  std::vector<std::string> reports;
  std::string jobs = "0";
  std::string format = "text";
  std::string fail_on = "error";
  std::string colour = "auto";
  std::string language;  ///< empty: `understand` is told which
  std::string rule;
  std::string schema;
  std::string file, stage, lines;
  std::optional<std::string> config, baseline, write_baseline, today;
  bool isolated = false;
  bool show_settings = false;
  bool bom = false;
  bool csv_raw = false;
  bool statistics = false;
  bool exit_zero = false;
  bool version = false;
  int verbose = 0;
  int quiet = 0;
};

/// The last --lang among the arguments, else what LC_ALL, LC_MESSAGES or LANG ask for, else Chinese. Help has to
/// know the language before anything is parsed.
[[nodiscard]] Language language_of(const std::vector<std::string>& arguments);

/// Checks every word. The Error's message says what is wrong and what would be right. `language` becomes the
/// invocation's.
[[nodiscard]] Result<Invocation> understand(const Typed& typed, Language language);

}  // namespace jixiao::app
