// A line of the source with carets under a place in it, as a compiler shows it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "jixiao/span.h"

namespace jixiao {

/// Two lines of the same origin: the marks stand under what they point at when both are printed one below the
/// other in a terminal.
struct Snippet {
  std::string text;   ///< white space and control characters as one space each, no leading white space
  std::string marks;  ///< at least one '^', under the place; '-' under the others in view; no trailing space
  Spans marked;       ///< which of the others these are
};

/// The part of `line` (valid UTF-8, without its line break) around `place` that fits into `width` columns
/// (at least 16), with … where it was cut; `others` on the same line are in view where there is room. Columns
/// outside the line point behind its end; a place over several lines is marked to the end of this one.
/// Widths are those of base/unicode.h.
[[nodiscard]] Snippet snippet(std::string_view line, const Span& place, const Spans& others, std::size_t width);

/// The text under the span's first line, made printable in the same way, cut to `width` columns with ….
[[nodiscard]] std::string excerpt(std::string_view line, const Span& span, std::size_t width);

/// `text` on one line, safe for a terminal, cut to `width` columns with ….
[[nodiscard]] std::string shortened(std::string_view text, std::size_t width);

}  // namespace jixiao
