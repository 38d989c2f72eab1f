#include "vocabulary/pieces.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace jixiao {
namespace {

bool is_latin(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool is_invisible(char32_t c) {
  return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

/// Neither white space nor without any shape.
bool is_visible(char32_t c) {
  return c > 0x3000 ? c != 0xFEFF : !is_space(c) && !is_invisible(c);
}

bool is_visible(std::string_view source, std::size_t at) {
  return is_visible(next_code_point(source, at));
}

/// Where the visible characters from `at` on end.
std::size_t visible_end(std::string_view source, std::size_t at) {
  while (at < source.size()) {
    std::size_t next = at;
    if (is_common_han(source, at)) {
      next += 3;
    } else if (!is_visible(next_code_point(source, next))) {
      break;
    }
    at = next;
  }
  return at;
}

/// Appends one range, collapsing white space; `pending` is a space that still waits for a character.
void append_range(std::string_view source, std::string& out, bool& pending) {
  std::size_t at = 0;
  while (at < source.size()) {
    const std::size_t end = visible_end(source, at);
    if (end > at) {
      if (pending) out.push_back(' ');
      pending = false;
      out.append(source.substr(at, end - at));
      at = end;
      continue;
    }
    if (is_space(next_code_point(source, at))) pending = !out.empty();
  }
}

/// Where the character before `end` begins.
std::size_t previous_begin(std::string_view source, std::size_t end) {
  --end;
  while (end > 0 && (static_cast<unsigned char>(source[end]) & 0xC0U) == 0x80U) --end;
  return end;
}

}  // namespace

namespace {

/// &#8805; or &#x2265;: the character with this number; 0: no such entity.
char32_t numbered_character(std::string_view entity) {
  entity.remove_prefix(std::string_view("&#").size());
  if (!entity.ends_with(';')) return 0;
  entity.remove_suffix(1);
  const bool hex = entity.starts_with('x') || entity.starts_with('X');
  if (hex) entity.remove_prefix(1);
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(entity.data(), entity.data() + entity.size(), number, hex ? 16 : 10);
  constexpr std::uint32_t first = 0x20;
  constexpr std::uint32_t last = 0xFFFF;
  const bool whole = error == std::errc() && end == entity.data() + entity.size();
  const bool surrogate = number >= 0xD800 && number <= 0xDFFF;
  return whole && number >= first && number <= last && !surrogate ? static_cast<char32_t>(number) : 0;
}

}  // namespace

std::string entity_sign(std::string_view text) {
  struct Entity {
    std::string_view name;
    std::string_view sign;
  };
  static constexpr std::array entities = std::to_array<Entity>({{"&lt;", "<"},
                                                                {"&gt;", ">"},
                                                                {"&amp;", "&"},
                                                                {"&quot;", "\""},
                                                                {"&ge;", "≥"},
                                                                {"&le;", "≤"},
                                                                {"&ldquo;", "“"},
                                                                {"&rdquo;", "”"},
                                                                {"&mdash;", "—"},
                                                                {"&middot;", "·"},
                                                                {"&times;", "×"}});
  if (!text.starts_with('&')) return {};
  if (text.starts_with("&#")) {
    std::string sign;
    const char32_t character = numbered_character(text);
    if (character != 0 && !is_space(character)) append_utf8(sign, character);
    return sign;
  }
  const auto* found = std::find_if(entities.begin(), entities.end(), [&](const Entity& e) { return e.name == text; });
  return std::string(found == entities.end() ? std::string_view{} : found->sign);
}

std::string text_of(const Document& document, const Ranges& ranges) {
  std::string out;
  bool pending = false;
  for (const Range& range : ranges) {
    std::string_view source = document.view(range);
    const std::string sign = entity_sign(source);
    if (!sign.empty()) source = sign;
    if (!out.empty() && !source.empty()) {
      std::size_t at = 0;
      const char32_t first = next_code_point(source, at);
      pending = is_latin(first) && is_latin(static_cast<unsigned char>(out.back()));
    }
    append_range(source, out, pending);
  }
  return out;
}

Folded tight_of(const Document& document, const Ranges& ranges) {
  if (ranges.size() == 1 && entity_sign(document.view(ranges.front())).empty()) {
    Folded only = fold_tight_mapped(document.view(ranges.front()));
    for (std::uint32_t& origin : only.origin) origin += ranges.front().begin;
    return only;
  }
  Folded all;
  std::uint32_t end = 0;
  for (const Range& range : ranges) {
    const std::string sign = entity_sign(document.view(range));
    const Folded part = fold_tight_mapped(sign.empty() ? document.view(range) : std::string_view(sign));
    all.text += part.text;
    for (std::size_t i = 0; i < part.text.size(); ++i) {
      all.origin.push_back(range.begin + (sign.empty() ? part.origin[i] : 0));
    }
    end = range.end;
  }
  all.origin.push_back(end);
  return all;
}

std::string tight_line(const Row& row) {
  std::string all;
  for (const Cell& cell : row.cells) all += fold_tight(cell.text);
  return all;
}

Ranges slice(const Folded& tight, const Ranges& ranges, std::size_t from, std::size_t to) {
  Ranges out;
  if (from >= to || to > tight.text.size()) return out;
  const std::uint32_t begin = tight.origin[from];
  const std::uint32_t last = tight.origin[to - 1];
  const std::uint32_t end = tight.origin[to];
  for (const Range& range : ranges) {
    const Range part{std::max(range.begin, begin), 0};
    // The end falls into the range that holds the last byte taken, not into a later one.
    const bool holds_last = last >= range.begin && last < range.end;
    const std::uint32_t stop = holds_last ? std::min(range.end, end > last ? end : range.end) : range.end;
    if (range.end <= begin || range.begin > last) continue;
    if (part.begin < stop) out.push_back({part.begin, stop});
  }
  return out;
}

Range trimmed_range(const Document& document, Range range) {
  const std::string_view source = document.view(range);
  std::size_t first = 0;
  while (first < source.size() && !is_visible(source, first)) (void)next_code_point(source, first);
  std::size_t last = source.size();
  while (last > first && !is_visible(source, previous_begin(source, last))) last = previous_begin(source, last);
  return {range.begin + static_cast<std::uint32_t>(first), range.begin + static_cast<std::uint32_t>(last)};
}

Ranges trimmed(const Document& document, const Ranges& ranges) {
  Ranges out;
  out.reserve(ranges.size());
  for (const Range& range : ranges) {
    if (const Range part = trimmed_range(document, range); !part.empty()) out.push_back(part);
  }
  return out;
}

Text make_text(const Document& document, const Ranges& ranges) {
  const Ranges tidy = trimmed(document, ranges);
  std::string text = text_of(document, tidy);
  if (text.empty()) return std::nullopt;
  return Sourced<std::string>{std::move(text), document.spans(tidy)};
}

void append(Ranges& to, const Ranges& more) {
  to.insert(to.end(), more.begin(), more.end());
}

}  // namespace jixiao
