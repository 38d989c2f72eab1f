// What is shared by the pages of the stages: which lines are shown, how places and columns are written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "jixiao/document.h"
#include "jixiao/options.h"

namespace jixiao::inspection {

struct View {
  const Document& document;
  const InspectOptions& options;

  [[nodiscard]] std::string words(const Bilingual& text) const { return std::string(text.in(options.language)); }
  /// Is any of the lines [first, last] (from 1) asked for?
  [[nodiscard]] bool shows(std::uint32_t first, std::uint32_t last) const {
    return first <= options.last_line && last >= options.first_line;
  }
  [[nodiscard]] bool shows(const Span& span) const { return shows(span.line, span.end_line); }
  [[nodiscard]] bool shows(const Spans& spans) const;
  [[nodiscard]] bool shows(const Ranges& ranges) const { return shows(document.span(hull(ranges))); }
  [[nodiscard]] bool shows_all() const { return options.first_line <= 1 && options.last_line >= document.line_count(); }
  /// From the first range to the last; `ranges` are in reading order and not empty.
  [[nodiscard]] static Range hull(const Ranges& ranges) { return {ranges.front().begin, ranges.back().end}; }
};

/// "12:3-8", over several lines "12:3-13:5", several places "12:3-8+13:1-4". On line `at` (from 1) its number
/// goes without saying: "3-8". The end is exclusive, as everywhere.
[[nodiscard]] std::string place_of(const Spans& spans, std::uint32_t at = 0);

/// Filled up with spaces to so many columns of a terminal.
[[nodiscard]] std::string padded(std::string text, std::size_t width);

/// `text` on one line; where it is wider than `width`, cut with …. A few columns are always shown.
[[nodiscard]] std::string cut(std::string_view text, std::size_t width);

/// "  label   text\n", labels in a column; nothing is cut.
[[nodiscard]] std::string field(const View& view, const Bilingual& label, std::string_view text);

}  // namespace jixiao::inspection
