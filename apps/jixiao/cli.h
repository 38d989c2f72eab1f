// The command line. CLI11 stays behind this header.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "invocation.h"

namespace jixiao::app {

/// What to print instead of doing anything: help (exit code 0, stdout) or what is wrong with the command line
/// (exit code 2, stderr).
struct Reply {
  int exit_code = 0;
  std::string text;
};

/// `arguments` without the program's name. Reads LC_ALL, LC_MESSAGES and LANG for the language.
[[nodiscard]] std::variant<Invocation, Reply> parse_command_line(const std::vector<std::string>& arguments);

}  // namespace jixiao::app
