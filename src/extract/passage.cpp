#include "extract/passage.h"

#include <algorithm>

#include "vocabulary/pieces.h"

namespace jixiao {
namespace {

constexpr std::string_view emphasis = "**";  // Markdown's mark, no text

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t digits_from(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && is_digit(text[at + count])) ++count;
  return count;
}

bool ends_sentence(std::string_view text) {
  return text.empty() || text.ends_with("。") || text.back() == ';' || text.back() == '!' || text.back() == '?';
}

/// Is there nothing but white space in the source between the two places?
bool is_blank(const Document& document, std::uint32_t from, std::uint32_t to) {
  if (to < from) return false;
  const std::string_view between = document.view({from, to});
  return fold_tight(between).empty() && between.find('\n') == std::string_view::npos;
}

/// Behind the character that begins at `at` of the source.
std::uint32_t character_end(const Document& document, std::uint32_t at) {
  std::uint32_t end = at + 1;
  while (end < document.text.size() && (static_cast<unsigned char>(document.text[end]) & 0xC0U) == 0x80U) ++end;
  return end;
}

}  // namespace

void PassageBuilder::add_line(const Ranges& ranges) {
  if (ends_sentence(open_.text)) paragraph_ = open_.text.size();
  Range open{};
  for (const Range& range : ranges) {
    // Cells that only white space divides are one line of text.
    if (open.end > open.begin && is_blank(document_, open.end, range.begin)) {
      open.end = range.end;
      continue;
    }
    if (open.end > open.begin) add_part(open);
    open = range;
  }
  if (open.end > open.begin) add_part(open);
  // 2.15家企业 at the start of a paragraph may be item 2 and fifteen enterprises.
  const std::string_view text = open_.text;
  const std::size_t ordinal = digits_from(text.substr(0, paragraph_ + 3), paragraph_);
  const std::size_t behind = paragraph_ + ordinal;
  if (ordinal > 0 && ordinal <= 2 && behind < text.size() && text[behind] == '.' && digits_from(text, behind + 1) > 0) {
    doubts_.push_back(paragraph_);
  }
}

/// 12. at the start of the open paragraph, and nothing else yet.
bool PassageBuilder::is_ordinal() const {
  const std::string_view text = open_.text;
  constexpr std::size_t longest = 3;
  if (text.size() - paragraph_ > longest) return false;
  const std::size_t digits = digits_from(text, paragraph_);
  return digits > 0 && digits <= 2 && paragraph_ + digits + 1 == text.size() && text.back() == '.';
}

void PassageBuilder::keep_apart(std::uint32_t origin) {
  doubts_.push_back(open_.text.size());
  open_.text.push_back(' ');
  open_.origin.push_back(origin);
  doubts_.push_back(open_.text.size());
}

void PassageBuilder::add_part(const Range& range) {
  const Folded part = fold_mapped(document_.view(range));
  const std::string_view text = part.text;
  bool first = true;
  bool spaced = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with(emphasis)) {
      ++i;
      continue;
    }
    if (text[i] == ' ' || text[i] == '\t') {
      spaced = true;
      continue;
    }
    if ((first || spaced) && is_digit(text[i]) && !open_.text.empty()) {
      if (is_digit(open_.text.back())) keep_apart(end_);
      if (is_ordinal()) {  // 1. 15家企业
        open_.text.push_back(' ');
        open_.origin.push_back(end_);
      }
    }
    if (first) lines_.push_back({open_.text.size(), range});
    first = spaced = false;
    // Most of a line is neither figures nor marks.
    const std::size_t end = std::min(text.find_first_of(" \t*0123456789", i + 1), text.size());
    open_.text.append(text, i, end - i);
    for (; i < end; ++i) open_.origin.push_back(range.begin + part.origin[i]);
    --i;
    end_ = open_.origin.back();
  }
  end_ = range.end;
}

/// Is the comma at `at`, behind `group` digits, between groups of three: 7,493.67? It is as wide as the digits.
bool PassageBuilder::separates(std::size_t at, std::size_t group, bool chained, bool& doubtful) const {
  constexpr std::size_t three = 3;
  const std::string_view text = open_.text;
  if (group == 0 || digits_from(text, at + 1) != three) return false;
  const auto is_narrow = [&](std::size_t i) { return document_.text[open_.origin[i]] == text[i]; };
  const bool alike = is_narrow(at) == is_narrow(at - 1);
  const bool fits = group <= three && (!chained || group == three);
  const bool percent = text.substr(at + 1 + three).starts_with('%');  // 12,100%: two figures
  // 62，100户 may be two figures or one; 2.3,260 an ordinal and a figure
  doubtful = fits ? !alike || percent : alike;
  return fits && !doubtful;
}

Passage PassageBuilder::take() {
  Passage passage;
  std::vector<std::size_t> moved(open_.text.size() + 1);
  std::size_t group = 0;
  bool chained = false;
  Folded& out = passage.tight;
  out.text.reserve(open_.text.size());
  out.origin.reserve(open_.text.size() + 1);
  for (std::size_t i = 0; i < open_.text.size(); ++i) {
    const char c = open_.text[i];
    moved[i] = out.text.size();
    bool doubtful = false;
    if (c == ',' && separates(i, group, chained, doubtful)) {
      chained = true;
      group = 0;
      continue;
    }
    if (doubtful) {
      passage.doubts.push_back(out.text.size());
      passage.doubts.push_back(out.text.size() + 1);
    }
    if (!is_digit(c)) chained = false;
    // Digits behind a point are no group.
    const bool decimals = c == '.' || (is_digit(c) && group > 3);
    group = decimals ? 4 : (is_digit(c) ? group + 1 : 0);
    out.text.push_back(c);
    out.origin.push_back(open_.origin[i]);
  }
  moved.back() = passage.tight.text.size();
  passage.tight.origin.push_back(end_);
  for (const std::size_t doubt : doubts_) passage.doubts.push_back(moved[doubt]);
  std::sort(passage.doubts.begin(), passage.doubts.end());
  for (const PassageLine& line : lines_) passage.lines.push_back({moved[line.at], line.source});
  open_ = {};
  lines_.clear();
  doubts_.clear();
  paragraph_ = 0;
  return passage;
}

Ranges ranges_of(const Document& document, const Passage& passage, std::size_t from, std::size_t to) {
  Ranges ranges;
  const auto behind = std::upper_bound(passage.lines.begin(), passage.lines.end(), from,
                                       [](std::size_t at, const PassageLine& line) { return at < line.at; });
  const auto first = static_cast<std::size_t>(behind - passage.lines.begin());
  for (std::size_t k = first > 0 ? first - 1 : 0; k < passage.lines.size() && passage.lines[k].at < to; ++k) {
    const PassageLine& line = passage.lines[k];
    const std::size_t next = k + 1 < passage.lines.size() ? passage.lines[k + 1].at : passage.tight.text.size();
    if (from >= next) continue;
    std::uint32_t begin = from <= line.at ? line.source.begin : passage.tight.origin[from];
    if (from == line.at) begin = passage.tight.origin[from];
    const std::uint32_t end =
        to > next ? line.source.end : character_end(document, passage.tight.origin[std::min(to, next) - 1]);
    // The emphasis of Markdown is no text
    for (std::uint32_t at = begin; at < end;) {
      const std::string_view rest = document.view({at, end});
      const std::size_t mark = rest.find(emphasis);
      const std::uint32_t stop = mark == std::string_view::npos ? end : at + static_cast<std::uint32_t>(mark);
      if (stop > at) ranges.push_back({at, stop});
      at = stop + (stop < end ? static_cast<std::uint32_t>(emphasis.size()) : 0);
    }
  }
  return trimmed(document, ranges);
}

Spans place_of(const Document& document, const Passage& passage, std::size_t from, std::size_t to) {
  return document.spans(ranges_of(document, passage, from, to));
}

Span whole_place(const Document& document, const Passage& passage, std::size_t from, std::size_t to) {
  const Ranges ranges = ranges_of(document, passage, from, to);
  return ranges.empty() ? Span{} : document.span({ranges.front().begin, ranges.back().end});
}

}  // namespace jixiao
