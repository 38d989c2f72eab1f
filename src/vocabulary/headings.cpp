#include "vocabulary/headings.h"

#include <array>

#include "base/unicode.h"

namespace jixiao {
namespace {

constexpr std::array<std::string_view, 11> han = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "〇"};

std::size_t han_run(std::string_view text) {
  std::size_t at = 0;
  for (bool found = true; found;) {
    found = false;
    for (std::string_view digit : han) {
      if (!text.substr(at).starts_with(digit)) continue;
      at += digit.size();
      found = true;
    }
  }
  return at;
}

std::size_t digit_run(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  return at;
}

}  // namespace

HeadingMark heading_mark(std::string_view tight) {
  HeadingMark mark;
  const bool bracket = tight.starts_with('(');
  const std::string_view text = bracket ? tight.substr(1) : tight;
  const std::size_t han_digits = han_run(text);
  const std::size_t digits = han_digits == 0 ? digit_run(text) : 0;
  const std::size_t run = han_digits + digits;
  if (run == 0 || digits > 2) return mark;
  const std::string_view rest = text.substr(run);
  mark.number = text.substr(0, run);
  if (bracket) {
    if (!rest.starts_with(')')) return {};
    mark.number = (han_digits > 0 ? "（" : "(") + mark.number + (han_digits > 0 ? "）" : ")");
    mark.level = han_digits > 0 ? 2 : 4;
    mark.length = run + 2;
    return mark;
  }
  for (std::string_view sign : {"、", ".", ","}) {
    if (!rest.starts_with(sign)) continue;
    const std::string_view behind = rest.substr(sign.size());
    if (digits > 0 && digit_run(behind) > 0) return {};  // 1.5万元
    mark.level = han_digits > 0 ? 1 : 3;
    mark.length = run + sign.size();
    return mark;
  }
  return {};
}

bool opens_part(std::string_view tight) {
  const int level = heading_mark(tight).level;
  return level == 1 || level == 2;
}

bool is_heading_text(std::string_view tight, const HeadingMark& mark) {
  if (mark.level == 0) return false;
  std::string_view title = tight.substr(mark.length);
  constexpr std::size_t longest = 3 * 60;
  constexpr std::size_t longest_sentence = 3 * 14;
  if (title.empty() || title.size() > longest) return false;
  if (title.ends_with("。")) {
    if (mark.level < 3 || title.size() > longest_sentence) return false;
    title.remove_suffix(std::string_view("。").size());
  }
  for (std::string_view sign : {"。", ";", "!", "?"}) {
    if (title.find(sign) != std::string_view::npos) return false;
  }
  for (std::string_view sign : {",", "、", ":"}) {
    if (title.ends_with(sign)) return false;
  }
  return true;
}

}  // namespace jixiao
