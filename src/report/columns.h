// Cells of a table on a terminal, by the columns that their characters take.
#pragma once

#include <string>
#include <string_view>

#include "base/unicode.h"

namespace jixiao {

/// `text` with spaces behind it, at least `width` columns wide.
[[nodiscard]] inline std::string left_aligned(std::string_view text, std::size_t width) {
  const std::size_t used = display_width(text);
  return std::string(text).append(used < width ? width - used : 0, ' ');
}

/// The same with the spaces before it: figures.
[[nodiscard]] inline std::string right_aligned(std::string_view text, std::size_t width) {
  const std::size_t used = display_width(text);
  return std::string(used < width ? width - used : 0, ' ').append(text);
}

}  // namespace jixiao
