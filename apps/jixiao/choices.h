// Words that the user typed, and what they stand for.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "jixiao/catalogue.h"

namespace jixiao::app {

/// The candidate with the fewest changed letters, or "" when none is near enough to be what was meant.
[[nodiscard]] std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

/// "；是否要用 X？" where a candidate is near, otherwise the list of all of them.
[[nodiscard]] std::string remedy(std::string_view word, std::span<const std::string_view> candidates,
                                 Language language);

}  // namespace jixiao::app
