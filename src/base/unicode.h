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

/// What the inline halves below leave over: they decide what nearly every character of a form is.
[[nodiscard]] char32_t next_code_point_slowly(std::string_view text, std::size_t& offset);
[[nodiscard]] bool is_space_slowly(char32_t code_point);

/// Decodes the code point at `offset` and moves `offset` behind it; U+FFFD for a broken sequence.
[[nodiscard]] inline char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
  const unsigned char first = byte(0);
  if (first < 0x80) {
    ++offset;
    return first;
  }
  // U+1000 to U+CFFF and U+E000 to U+FFFF: three bytes that can neither be over-long nor a surrogate.
  if (first >= 0xE1 && first <= 0xEF && first != 0xED && text.size() - offset > 2 && (byte(1) & 0xC0U) == 0x80U &&
      (byte(2) & 0xC0U) == 0x80U) {
    const char32_t c = (first & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
    offset += 3;
    return c;
  }
  return next_code_point_slowly(text, offset);
}
void append_utf8(std::string& out, char32_t code_point);
[[nodiscard]] std::size_t code_point_count(std::string_view text);
[[nodiscard]] bool is_han(char32_t code_point);
/// U+4E00 to U+9FFF at `offset` of valid UTF-8: plain Han characters of three bytes, wide, no white space. Their first
/// two bytes, taken as one number, are one range, so that they need not be decoded to know it.
[[nodiscard]] inline bool is_common_han(std::string_view text, std::size_t offset) {
  if (text.size() - offset < 3) {
    return false;
  }
  const unsigned lead = static_cast<unsigned char>(text[offset]) * 256U + static_cast<unsigned char>(text[offset + 1]);
  return lead >= 0xE4B8 && lead <= 0xE9BF;
}

/// Incl. U+3000, NBSP, tab, form feed; not zero-width.
[[nodiscard]] inline bool is_space(char32_t code_point) {
  if (code_point < 0x80) {
    return code_point == ' ' || (code_point >= 0x09 && code_point <= 0x0D);
  }
  return code_point <= 0x3000 && is_space_slowly(code_point);
}
/// Columns that a terminal uses: East Asian wide and full-width 2, combining and zero-width 0, others 1.
[[nodiscard]] int display_width(char32_t code_point);
[[nodiscard]] std::size_t display_width(std::string_view text);

}  // namespace jixiao
