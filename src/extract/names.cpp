// Names of indicators without ordinals, stars and the template's hints.
#include <array>

#include "base/unicode.h"
#include "extract/indicators.h"
#include "vocabulary/pieces.h"
#include "vocabulary/words.h"

namespace jixiao {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Bytes of "指标1:", "指标 12、", "★", "*", "(1)" at the start of a folded name.
std::size_t skip_stars(std::string_view tight, std::size_t at) {
  bool again = true;
  while (again) {
    again = false;
    for (std::string_view star : {"★", "*", "●", "☆", "-", "·"}) {
      if (tight.substr(at).starts_with(star) && at + star.size() < tight.size()) {
        at += star.size();
        again = true;
      }
    }
  }
  return at;
}

std::size_t ordinal_prefix(std::string_view tight) {
  const std::size_t at = skip_stars(tight, 0);
  for (std::string_view word : {"指标", "任务", "目标"}) {
    std::size_t digit = at + word.size();
    if (!tight.substr(at).starts_with(word) || digit >= tight.size() || !is_digit(tight[digit])) continue;
    while (digit < tight.size() && is_digit(tight[digit])) ++digit;
    for (std::string_view sign : {":", ".", "、", ","}) {
      if (tight.substr(digit).starts_with(sign)) return digit + sign.size();
    }
    // 指标1维修面积: the ordinal is followed by the name; 指标100% would be a figure
    if (digit == tight.size() || !(tight[digit] == '%')) return digit;
  }
  std::size_t digit = at;
  while (digit < tight.size() && is_digit(tight[digit])) ++digit;
  if (digit > at && digit - at <= 2) {
    for (std::string_view sign : {".", "、", ")"}) {
      const std::string_view rest = tight.substr(digit);
      if (rest.starts_with(sign) && rest.size() > sign.size() && !is_digit(rest[sign.size()]))
        return digit + sign.size();
    }
  }
  return at;
}

bool is_dots(std::string_view tight) {
  for (std::string_view dot : {".", "…", "。", "·"}) {
    std::size_t at = 0;
    while (tight.substr(at).starts_with(dot)) at += dot.size();
    if (at == tight.size() && at >= 2) return true;
  }
  return false;
}

std::optional<Comparator> sign_of(std::string_view text) {
  for (std::string_view sign : {"≥", "≧", ">=", "大于等于", "不少于", "不低于"}) {
    if (text == sign) return Comparator::at_least;
  }
  for (std::string_view sign : {"≤", "≦", "<=", "小于等于", "不超过", "不高于"}) {
    if (text == sign) return Comparator::at_most;
  }
  if (text == "=" || text == "═") return Comparator::equal;
  if (text == ">") return Comparator::more_than;
  if (text == "<") return Comparator::less_than;
  return std::nullopt;
}

/// (≥**%): the template's hint in a bracket.
void read_hint(std::string_view inside, CleanName& name) {
  const std::size_t stars = inside.find('*');
  std::size_t end = stars;
  while (end < inside.size() && inside[end] == '*') ++end;
  name.comparator = sign_of(inside.substr(0, stars));
  const std::string_view unit = inside.substr(end);
  name.hint_unit = unit == "百分比" ? "%" : std::string(unit);
}

}  // namespace

CleanName clean_name(const Document& document, const Ranges& ranges) {
  CleanName name;
  const Folded tight = tight_of(document, ranges);
  const std::string_view text = tight.text;
  std::size_t begin = skip_stars(text, ordinal_prefix(text));  // 指标1：★新建产业路里程
  std::size_t end = text.size();
  // A final bracket is a hint with stars, or a unit; only the hint leaves the name.
  if (text.ends_with(')')) {
    const std::size_t open = text.rfind('(');
    if (open != std::string_view::npos && open > begin) {
      const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
      if (inside.find("**") != std::string_view::npos) {
        read_hint(inside, name);
        name.hint = slice(tight, ranges, open, text.size());
        end = open;
      } else if (is_unit_word(inside)) {
        name.unit = slice(tight, ranges, open + 1, text.size() - 1);
      }
    }
  }
  const std::string_view rest = text.substr(begin, end - begin);
  name.placeholder = (rest.empty() && begin > 0) || is_dots(rest);
  if (rest.empty() || is_dots(rest)) return name;
  name.ranges = slice(tight, ranges, begin, end);
  return name;
}

}  // namespace jixiao
