// Folding, widths and code points: the parts of Unicode that forms need. ICU stays behind this header.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "jixiao/span.h"

namespace jixiao {

/// Text folded for matching, with the way back: byte i of `text` came from the code point that begins at
/// byte origin[i] of the source; origin has one more element, the source's length.
struct Folded {
  std::string text;
  std::vector<std::uint32_t> origin;
};

/// NFKC code point by code point (full-width digits, letters and punctuation, compatibility and Kangxi
/// radicals, CJK radicals supplement by its equivalents), zero-width characters, soft hyphens, joiners and
/// byte-order marks dropped, circled digits kept (① is no 1). White space of every kind becomes one ' ' each.
/// `source` must be valid UTF-8.
[[nodiscard]] Folded fold_mapped(std::string_view source);
[[nodiscard]] std::string fold(std::string_view source);
/// The same without any white space: how labels are compared.
[[nodiscard]] std::string fold_tight(std::string_view source);
[[nodiscard]] Folded fold_tight_mapped(std::string_view source);
/// The source bytes of folded bytes [begin, end): from the first one's code point to behind the last one's,
/// without what was dropped around them. Empty where begin == end.
[[nodiscard]] Range unfolded(const Folded& folded, std::string_view source, std::size_t begin, std::size_t end);

/// Decodes the code point at `offset` and moves `offset` behind it; U+FFFD for a broken sequence.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_utf8(std::string& out, char32_t code_point);
[[nodiscard]] std::size_t code_point_count(std::string_view text);
[[nodiscard]] bool is_han(char32_t code_point);
[[nodiscard]] bool is_space(char32_t code_point);  ///< incl. U+3000, NBSP, tab, form feed; not zero-width
/// Columns that a terminal uses: East Asian wide and full-width 2, combining and zero-width 0, others 1.
[[nodiscard]] int display_width(char32_t code_point);
[[nodiscard]] std::size_t display_width(std::string_view text);

}  // namespace jixiao
