// Rules as users name them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "jixiao/result.h"

namespace jixiao::app {

/// The name that a mistyped one was probably meant to be; "" where none is near. A fault without its group
/// ("unit-slip") counts as near. `names` are ids, and groups with their slash.
[[nodiscard]] std::string_view nearest_rule(std::string_view word, std::span<const std::string_view> names);

/// The first of `typed`, the values of `option`, that is neither a rule ("budget/unit-slip") nor a group ("budget/",
/// "budget"): an Error with what would be right.
[[nodiscard]] Status validate_selection(std::string_view option, const std::vector<std::string>& typed);

}  // namespace jixiao::app
