#include "mutation/slips.h"

#include <algorithm>

#include "base/unicode.h"

namespace jixiao::test::mutation {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::vector<std::size_t> digits_in(const std::string& text) {
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_digit(text[i])) all.push_back(i);
  }
  return all;
}

/// The digit beside it on the keyboard.
char neighbour(char digit, Random& random) {
  if (digit == '0') return random.below(2) == 0 ? '9' : '1';
  if (digit == '9') return random.below(2) == 0 ? '8' : '0';
  return static_cast<char>(digit + (random.below(2) == 0 ? 1 : -1));
}

std::string slip(std::string text, Random& random) {
  const std::vector<std::size_t> digits = digits_in(text);
  const std::size_t which = random.below(digits.size());
  const std::size_t at = digits[which];
  switch (random.below(4)) {
    case 0:
      if (which + 1 < digits.size()) std::swap(text[at], text[digits[which + 1]]);
      break;
    case 1:
      // An extra digit, where no separator would give it away.
      if (contains(text, ",")) {
        text[at] = neighbour(text[at], random);
      } else {
        text.insert(at, 1, text[at]);
      }
      break;
    default:
      text[at] = neighbour(text[at], random);
  }
  return text;
}

}  // namespace

std::optional<Decimal> figure_in(std::string_view printed) {
  std::string digits;
  for (const char c : fold_tight(printed)) {
    if (is_digit(c) || c == '.' || (c == '-' && digits.empty())) digits.push_back(c);
  }
  return Decimal::parse(digits);
}

std::string written_like(const Decimal& value, std::string_view like) {
  const std::optional<Decimal> other = figure_in(like);
  std::string text = value.rounded(other ? other->decimals() : value.decimals()).str();
  if (!contains(like, ",")) return text;
  const std::size_t point = std::min(text.find('.'), text.size());
  for (std::size_t at = point; at > 3 && is_digit(text[at - 4]); at -= 3) text.insert(at - 3, ",");
  return text;
}

std::optional<std::string> slipped(const std::string& printed, Random& random,
                                   const std::function<bool(const Decimal&)>& wanted) {
  if (digits_in(printed).empty()) return std::nullopt;
  constexpr int tries = 24;
  for (int i = 0; i < tries; ++i) {
    std::string text = slip(printed, random);
    const std::optional<Decimal> figure = figure_in(text);
    // 0960.00 is no slip that stays unseen.
    const bool leading_zero =
        digits_in(text).size() > 1 && text[digits_in(text)[0]] == '0' && is_digit(text[digits_in(text)[0] + 1]);
    if (figure && !leading_zero && wanted(*figure)) return text;
  }
  return std::nullopt;
}

bool is_far(const Decimal& from, const Decimal& to) {
  const int decimals = std::max(from.decimals(), to.decimals());
  const Decimal least = decimals == 0 ? Decimal(1) : Decimal(10) * Decimal::unit(decimals);
  return !((from - to).abs() < least);
}

std::optional<std::string> slipped(const std::string& printed, Random& random) {
  const std::optional<Decimal> before = figure_in(printed);
  if (!before) return std::nullopt;
  return slipped(printed, random, [&](const Decimal& now) { return is_far(*before, now); });
}

}  // namespace jixiao::test::mutation
