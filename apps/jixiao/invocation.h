// What the command line asks for, understood and checked.
#pragma once

#include <optional>
#include <string>

#include "jixiao/catalogue.h"
#include "jixiao/options.h"
#include "jixiao/report.h"

namespace jixiao::app {

enum class Action : std::uint8_t { check, extract, inspect, rules, explain, layouts, version };
enum class Colour : std::uint8_t { automatic, always, never };

struct Invocation {
  Action action = Action::check;
  Language language = Language::zh;

  InputOptions inputs;  ///< check, extract and, one file, inspect

  // check and extract
  PipelineOptions pipeline;
  ReportOptions report;  ///< colour, width and list_errors are filled in once it is known where the report goes
  const Reporter* reporter = nullptr;
  std::optional<std::string> output;                  ///< a file, or the folder of a reporter's tables; empty: stdout
  std::optional<Severity> fail_on = Severity::error;  ///< empty: never
  Colour colour = Colour::automatic;

  // inspect
  InspectOptions inspect;  ///< width is filled in once it is known where the text goes

  // explain
  std::string rule;
};

}  // namespace jixiao::app
