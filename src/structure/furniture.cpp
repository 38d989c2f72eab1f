#include "structure/furniture.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"

namespace jixiao {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
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

}  // namespace jixiao
