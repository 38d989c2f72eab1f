#include "vocabulary/pieces.h"

#include <algorithm>

namespace jixiao {
namespace {

bool is_latin(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool is_invisible(char32_t c) {
  return c == 0x00AD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

/// Appends one range, collapsing white space; `pending` is a space that still waits for a character.
void append_range(std::string_view source, std::string& out, bool& pending) {
  std::size_t at = 0;
  while (at < source.size()) {
    const std::size_t start = at;
    const char32_t c = next_code_point(source, at);
    if (is_invisible(c)) continue;
    if (is_space(c) || c == U'\n') {
      pending = !out.empty();
      continue;
    }
    if (pending) out.push_back(' ');
    pending = false;
    out.append(source.substr(start, at - start));
  }
}

}  // namespace

std::string text_of(const Document& document, const Ranges& ranges) {
  std::string out;
  bool pending = false;
  for (const Range& range : ranges) {
    const std::string_view source = document.view(range);
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
  Folded all;
  std::uint32_t end = 0;
  for (const Range& range : ranges) {
    const Folded part = fold_tight_mapped(document.view(range));
    all.text += part.text;
    for (std::size_t i = 0; i < part.text.size(); ++i) all.origin.push_back(range.begin + part.origin[i]);
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

Ranges trimmed(const Document& document, const Ranges& ranges) {
  Ranges out;
  for (Range range : ranges) {
    const std::string_view source = document.view(range);
    std::size_t first = source.size();
    std::size_t last = 0;
    std::size_t at = 0;
    while (at < source.size()) {
      const std::size_t start = at;
      const char32_t c = next_code_point(source, at);
      if (is_space(c) || c == U'\n' || is_invisible(c)) continue;
      first = std::min(first, start);
      last = at;
    }
    if (first < last) {
      out.push_back({range.begin + static_cast<std::uint32_t>(first), range.begin + static_cast<std::uint32_t>(last)});
    }
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
