// What the command line asks for, understood and checked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "jixiao/catalogue.h"
#include "jixiao/options.h"
#include "jixiao/pipeline.h"
#include "jixiao/report.h"

namespace jixiao::app {

enum class Action : std::uint8_t { check, extract, gaps, inspect, rules, explain, layouts, schema, version };
enum class Colour : std::uint8_t { automatic, always, never };

/// A report in a format, and the file that it goes to; without one: stdout.
struct Destination {
  const Reporter* reporter = nullptr;
  std::optional<std::string> path;
};

/// Where settings come from, and what of them is to be shown.
struct SettingsOptions {
  std::optional<std::string> file;  ///< empty: the nearest jixiao.toml
  bool isolated = false;            ///< no file at all
  bool show = false;
};

struct Invocation {
  Action action = Action::check;
  Language language = Language::zh;

  InputOptions inputs;       ///< check, extract, gaps and, one file, inspect
  SettingsOptions settings;  ///< of the same; settings.h takes them in

  // check, extract and gaps
  PipelineOptions pipeline;
  ReportOptions report;  ///< colour, width and list_errors are filled in once it is known where the report goes
  const Reporter* reporter = nullptr;
  std::optional<std::string> output;                  ///< a file, or the folder of a reporter's tables; empty: stdout
  std::vector<Destination> reports;                   ///< check: beside `reporter`
  bool statistics = false;                            ///< check: counts per rule in place of the findings
  SieveOptions sieve;                                 ///< check; what the command line says, then with the settings
  std::optional<Severity> fail_on = Severity::error;  ///< empty: never
  Colour colour = Colour::automatic;

  // inspect
  InspectOptions inspect;  ///< width is filled in once it is known where the text goes

  // explain
  std::string rule;

  // schema
  std::string schema;  ///< empty: list them
};

}  // namespace jixiao::app
