// jixiao.toml and the command line together.
#pragma once

#include <optional>

#include "invocation.h"

namespace jixiao::app {

/// Reads the settings file that the invocation asks for and fills in what the command line does not say. An exit code
/// where that is the end of the run: 2, when the file is wrong, with every fault on stderr; 0 of --show-settings.
/// Commands that read no forms have no settings.
[[nodiscard]] std::optional<int> take_settings(Invocation& invocation);

}  // namespace jixiao::app
