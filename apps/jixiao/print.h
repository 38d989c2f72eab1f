// Results that are no report.
#pragma once

#include <string_view>

namespace jixiao::app {

/// Writes to stdout and returns the exit code: 0, also when the reader went away; 2 when it cannot be written.
[[nodiscard]] int print(std::string_view text);

/// Writes a message for people to stderr.
void complain(std::string_view text);

}  // namespace jixiao::app
