#include "structure/furniture.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"

namespace jixiao {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// 1/2: a page of so many.
bool is_page_of(std::string_view tight, bool& last) {
  const std::size_t stroke = tight.find('/');
  constexpr std::size_t longest = 3;
  if (stroke == 0 || stroke == std::string_view::npos || stroke > longest || tight.size() > stroke + 1 + longest)
    return false;
  const std::string_view page = tight.substr(0, stroke);
  const std::string_view of = tight.substr(stroke + 1);
  if (of.empty() || !std::all_of(page.begin(), page.end(), is_digit) || !std::all_of(of.begin(), of.end(), is_digit))
    return false;
  last = page == of;
  return page.size() < of.size() || (page.size() == of.size() && page <= of);
}

}  // namespace

bool is_page_number(std::string_view line) {
  constexpr std::size_t longest = 200;
  if (line.size() > longest) return false;
  std::string text = fold_tight(line);
  const auto strip = [&](std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word)) text.erase(at, word.size());
  };
  const bool dashed = text.size() > 2 && (text.starts_with("-") || text.starts_with("—")) &&
                      (text.ends_with("-") || text.ends_with("—"));
  const bool paged = text.starts_with("第") && text.find("页") != std::string::npos;
  if (!dashed && !paged) return false;
  for (std::string_view word : {"第", "页", "共", ",", "/", "-", "—", "(", ")"}) strip(word);
  return !text.empty() && text.size() <= 6 && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_foot(const Document& document, std::uint32_t line) {
  const std::string_view text = document.view(document.line(line));
  constexpr std::size_t widest = 400;  // folding a line costs more than looking at its length
  constexpr std::size_t longest = 3;
  if (text.empty() || text.size() > widest) return false;
  const std::string tight = fold_tight(text);
  const bool number = !tight.empty() && tight.size() <= longest && std::all_of(tight.begin(), tight.end(), is_digit);
  bool last = false;
  const bool page_of = is_page_of(tight, last);
  if (!number && !page_of) return false;
  std::uint32_t next = line + 1;
  while (next < document.line_count() && document.line(next).empty()) ++next;
  if (next >= document.line_count()) return last;
  return document.view(document.line(next)).starts_with('\f');
}

}  // namespace jixiao
