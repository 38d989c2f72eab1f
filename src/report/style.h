// Colours of a terminal, or none.
#pragma once

#include <string>
#include <string_view>

#include "jixiao/catalogue.h"

namespace jixiao {

enum class Ink : std::uint8_t { info, warning, error, strong, frame, good };  ///< begins like Severity

[[nodiscard]] inline Ink ink_of(Severity severity) {
  return static_cast<Ink>(severity);
}

/// `text` in the ink's colour, or as it is.
[[nodiscard]] inline std::string paint(std::string_view text, Ink ink, bool colour) {
  if (!colour) return std::string(text);
  constexpr std::string_view codes[] = {"\x1b[1;36m", "\x1b[1;33m", "\x1b[1;31m", "\x1b[1m", "\x1b[34m", "\x1b[1;32m"};
  std::string painted(codes[static_cast<std::size_t>(ink)]);
  return painted.append(text).append("\x1b[0m");
}

}  // namespace jixiao
