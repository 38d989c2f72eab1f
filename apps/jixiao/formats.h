// Output formats as the command line names them.
#pragma once

#include <string_view>
#include <vector>

#include "invocation.h"
#include "typed.h"

namespace jixiao::app {

/// The format that `option` names for this action, or what is wrong with the name.
[[nodiscard]] Result<const Reporter*> format_named(std::string_view option, std::string_view word, Action action);

/// What --report asks for. Stdout, and a file, can be taken once only: also by --output.
[[nodiscard]] Result<std::vector<Destination>> reports_beside(const Typed& typed);

}  // namespace jixiao::app
