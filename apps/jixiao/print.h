// Results that are no report.
#pragma once

#include <string_view>

#include "jixiao/catalogue.h"
#include "jixiao/result.h"

namespace jixiao::app {

/// Writes to stdout and returns the exit code: 0, also when the reader went away; 2 when it cannot be written, which
/// stderr is told of in `language`.
[[nodiscard]] int print(std::string_view text, Language language);

/// Writes a message for people to stderr.
void complain(std::string_view text);
/// The same of an input: its path, and what is wrong with it.
void complain(const Error& error, Language language);

}  // namespace jixiao::app
