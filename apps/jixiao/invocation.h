// What the command line asks for, understood and checked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "jixiao/catalogue.h"
#include "jixiao/options.h"
#include "jixiao/report.h"

namespace jixiao::app {

enum class Action : std::uint8_t { check, extract, inspect, rules, explain, layouts, schema, version };
enum class Colour : std::uint8_t { automatic, always, never };

/// A report in a format, and the file that it goes to; without one: stdout.
struct Destination {
  const Reporter* reporter = nullptr;
  std::optional<std::string> path;
};

struct Invocation {
  Action action = Action::check;
  Language language = Language::zh;

  InputOptions inputs;  ///< check, extract and, one file, inspect

  // check and extract
  PipelineOptions pipeline;
  ReportOptions report;  ///< colour, width and list_errors are filled in once it is known where the report goes
  const Reporter* reporter = nullptr;
  std::optional<std::string> output;                  ///< a file, or the folder of a reporter's tables; empty: stdout
  std::vector<Destination> reports;                   ///< check: beside `reporter`
  bool statistics = false;                            ///< check: counts per rule in place of the findings
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
