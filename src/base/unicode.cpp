#include "base/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cassert>

#include "base/radicals.h"

namespace jixiao {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool between(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Folds to itself: what nearly every character of a form is, so it is decided without a table.
bool is_plain(char32_t c) {
  return between(c, 0x4E00, 0x9FFF) || between(c, 0x21, 0x7E) || between(c, 0x3001, 0x3020) || c == 0x2014 ||
         between(c, 0x2018, 0x201D) || between(c, 0x2264, 0x2267);
}

/// Zero-width and invisible: soft hyphen, joiners, direction marks, variation selectors, byte-order mark.
bool is_dropped(char32_t c) {
  return c == 0xAD || c == 0x34F || c == 0x180E || between(c, 0x200B, 0x200F) || between(c, 0x202A, 0x202E) ||
         between(c, 0x2060, 0x206F) || between(c, 0xFE00, 0xFE0F) || c == 0xFEFF || between(c, 0xE0100, 0xE01EF);
}

bool is_circled_digit(char32_t c) {
  return between(c, 0x2460, 0x2473) || c == 0x24EA || between(c, 0x3251, 0x325F) || between(c, 0x32B1, 0x32BF);
}

const icu::Normalizer2& nfkc() {
  static const icu::Normalizer2* const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    const auto* found = icu::Normalizer2::getNFKCInstance(status);
    assert(U_SUCCESS(status));
    return found;
  }();
  return *instance;
}

/// The compatibility form of a code point, appended to `out`; false when it is the code point itself.
bool append_compatible(std::string& out, char32_t c) {
  if (between(c, first_radical, first_radical + radical_equivalents.size() - 1)) {
    const char32_t equivalent = radical_equivalents[c - first_radical];
    append_utf8(out, equivalent != 0 ? equivalent : c);
    return true;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString source(static_cast<UChar32>(c));
  const icu::UnicodeString folded = nfkc().normalize(source, status);
  if (U_FAILURE(status) || folded == source) {
    return false;
  }
  folded.toUTF8String(out);
  return true;
}

/// What a text is folded into: the text, and with it the way back if anybody wants it.
struct Sink {
  std::string& text;
  std::vector<std::uint32_t>* origin;

  void append(std::string_view piece, std::size_t from) {
    text.append(piece);
    if (origin != nullptr) {
      origin->insert(origin->end(), piece.size(), static_cast<std::uint32_t>(from));
    }
  }

  void append(char c, std::size_t from) {
    text.push_back(c);
    if (origin != nullptr) {
      origin->push_back(static_cast<std::uint32_t>(from));
    }
  }

  /// Characters that fold to themselves, bytes [from, to) of the source.
  void append_plain(std::string_view source, std::size_t from, std::size_t to) {
    text.append(source.substr(from, to - from));
    if (origin == nullptr) {
      return;
    }
    auto begin = static_cast<std::uint32_t>(from);
    for (std::size_t i = from; i < to; ++i) {
      begin = is_continuation(source[i]) ? begin : static_cast<std::uint32_t>(i);
      origin->push_back(begin);
    }
  }
};

enum class Spaces : std::uint8_t { keep, drop };

/// Compatibility forms of a few accents begin with a space of their own.
void append_slowly(Sink& sink, char32_t c, std::string_view printed, std::size_t from, Spaces spaces) {
  std::string piece;
  if (is_circled_digit(c) || !append_compatible(piece, c)) {
    sink.append(printed, from);
    return;
  }
  if (spaces == Spaces::drop) {
    std::erase(piece, ' ');
  }
  sink.append(piece, from);
}

/// Where the plain characters from `offset` on end.
std::size_t plain_end(std::string_view source, std::size_t offset) {
  while (offset < source.size()) {
    if (is_common_han(source, offset)) {
      offset += 3;
      continue;
    }
    std::size_t next = offset;
    if (!is_plain(next_code_point(source, next))) {
      break;
    }
    offset = next;
  }
  return offset;
}

void fold_into(Sink sink, std::string_view source, Spaces spaces) {
  std::size_t offset = 0;
  while (true) {
    if (const std::size_t end = plain_end(source, offset); end > offset) {
      sink.append_plain(source, offset, end);
      offset = end;
    }
    if (offset == source.size()) {
      return;
    }
    const std::size_t from = offset;
    const char32_t c = next_code_point(source, offset);
    if (is_space(c)) {
      if (spaces == Spaces::keep) {
        sink.append(' ', from);
      }
    } else if (between(c, 0xFF01, 0xFF5E)) {
      sink.append(static_cast<char>(c - 0xFF01 + '!'), from);
    } else if (!is_dropped(c)) {
      append_slowly(sink, c, source.substr(from, offset - from), from, spaces);
    }
  }
}

std::string folded_text(std::string_view source, Spaces spaces) {
  std::string text;
  text.reserve(source.size());
  fold_into({text, nullptr}, source, spaces);
  return text;
}

Folded folded_with_origin(std::string_view source, Spaces spaces) {
  Folded folded;
  folded.text.reserve(source.size());
  folded.origin.reserve(source.size() + 1);
  fold_into({folded.text, &folded.origin}, source, spaces);
  folded.origin.push_back(static_cast<std::uint32_t>(source.size()));
  return folded;
}

/// Length and payload bits of a sequence, by its first byte; length 0: not a first byte.
struct Lead {
  std::size_t length;
  char32_t bits;
  char32_t least;  ///< smaller code points would be over-long
};

Lead lead_of(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) {
    return {2, byte & 0x1FU, 0x80};
  }
  if (byte >= 0xE0 && byte <= 0xEF) {
    return {3, byte & 0x0FU, 0x800};
  }
  if (byte >= 0xF0 && byte <= 0xF4) {
    return {4, byte & 0x07U, 0x10000};
  }
  return {0, 0, 0};
}

}  // namespace

Folded fold_mapped(std::string_view source) {
  return folded_with_origin(source, Spaces::keep);
}
std::string fold(std::string_view source) {
  return folded_text(source, Spaces::keep);
}
std::string fold_tight(std::string_view source) {
  return folded_text(source, Spaces::drop);
}
Folded fold_tight_mapped(std::string_view source) {
  return folded_with_origin(source, Spaces::drop);
}

Range unfolded(const Folded& folded, std::string_view source, std::size_t begin, std::size_t end) {
  if (begin >= end) {
    return {folded.origin[begin], folded.origin[begin]};
  }
  std::size_t behind = folded.origin[end - 1];
  static_cast<void>(next_code_point(source, behind));
  return {folded.origin[begin], static_cast<std::uint32_t>(behind)};
}

char32_t next_code_point_slowly(std::string_view text, std::size_t& offset) {
  assert(offset < text.size());
  const auto first = static_cast<unsigned char>(text[offset]);
  ++offset;
  if (first < 0x80) {
    return first;
  }
  const Lead lead = lead_of(first);
  if (lead.length == 0) {
    return replacement;
  }
  char32_t c = lead.bits;
  for (std::size_t i = 1; i < lead.length; ++i) {
    // A broken sequence ends before the byte that breaks it, which starts the next one.
    if (offset >= text.size() || !is_continuation(text[offset])) {
      return replacement;
    }
    c = (c << 6U) | (static_cast<unsigned char>(text[offset]) & 0x3FU);
    ++offset;
  }
  const bool valid = c >= lead.least && c <= 0x10FFFF && !between(c, 0xD800, 0xDFFF);
  return valid ? c : replacement;
}

void append_utf8(std::string& out, char32_t c) {
  const auto tail = [c](unsigned shift) { return static_cast<char>(0x80U | ((c >> shift) & 0x3FU)); };
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += {static_cast<char>(0xC0U | (c >> 6U)), tail(0)};
  } else if (c < 0x10000) {
    out += {static_cast<char>(0xE0U | (c >> 12U)), tail(6), tail(0)};
  } else {
    out += {static_cast<char>(0xF0U | (c >> 18U)), tail(12), tail(6), tail(0)};
  }
}

std::size_t code_point_count(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {  // a plain sum: compilers make vectors of it
    count += is_continuation(c) ? 0U : 1U;
  }
  return count;
}

bool is_han(char32_t c) {
  return between(c, 0x4E00, 0x9FFF) || between(c, 0x3400, 0x4DBF) || between(c, 0x3005, 0x3007) ||
         between(c, 0x2E80, 0x2FD5) || between(c, 0xF900, 0xFAFF) || between(c, 0x20000, 0x323AF);
}

bool is_space_slowly(char32_t c) {
  return c == ' ' || between(c, 0x09, 0x0D) || c == 0x3000 || c == 0xA0 || c == 0x85 || c == 0x1680 ||
         between(c, 0x2000, 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F;
}

int display_width(char32_t c) {
  if (between(c, 0x4E00, 0x9FFF) || between(c, 0x3000, 0x303E) || between(c, 0xFF01, 0xFF60)) {
    return 2;
  }
  if (c < 0xAD) {
    return 1;
  }
  const auto point = static_cast<UChar32>(c);
  constexpr std::uint32_t zero_width = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
  if (is_dropped(c) || (U_GET_GC_MASK(point) & zero_width) != 0) {
    return 0;
  }
  const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    if (is_common_han(text, offset)) {
      width += 2;
      offset += 3;
      continue;
    }
    width += static_cast<std::size_t>(display_width(next_code_point(text, offset)));
  }
  return width;
}

}  // namespace jixiao
