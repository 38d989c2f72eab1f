#include <algorithm>
#include <array>

#include "extract/reading.h"
#include "vocabulary/pieces.h"

namespace jixiao {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

struct Digits {
  std::string plain;       ///< without separators
  std::size_t length = 0;  ///< in the folded text
  std::string doubt;
};

/// Digits with thousands separators. A group that has not three digits is read, and doubted.
Digits read_digits(std::string_view text) {
  Digits digits;
  std::size_t at = 0;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    if (text[0] == '-') digits.plain.push_back('-');
    ++at;
  }
  std::size_t group = 0;
  bool separated = false;
  bool point = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (is_digit(c)) {
      digits.plain.push_back(c);
      ++group;
    } else if (c == ',' && group > 0 && !point && at + 1 < text.size() && is_digit(text[at + 1])) {
      if (separated && group != 3) digits.doubt = "千分位分组不是三位数字";
      if (!separated && group > 3) digits.doubt = "千分位分组不是三位数字";
      separated = true;
      group = 0;
    } else if (c == '.' && group > 0 && !point && at + 1 < text.size() && is_digit(text[at + 1])) {
      if (separated && group != 3) digits.doubt = "千分位分组不是三位数字";
      point = true;
      digits.plain.push_back(c);
    } else {
      break;
    }
  }
  if (separated && !point && group != 3) digits.doubt = "千分位分组不是三位数字";
  digits.length = at;
  return digits;
}

}  // namespace

std::optional<Amount> read_amount(const Document& document, const Token& token) {
  const std::string_view tight = token.tight;
  if (tight.empty() || tight.size() > 60) return std::nullopt;
  const std::size_t lead = tight.starts_with("¥") ? std::string_view("¥").size() : 0;
  const Digits digits = read_digits(tight.substr(lead));
  if (digits.length == 0) return std::nullopt;
  const auto value = Decimal::parse(digits.plain);
  if (!value) return std::nullopt;
  const std::string_view rest = tight.substr(lead + digits.length);
  static constexpr std::array<std::string_view, 6> units = {"", "元", "万元", "亿元", "%", "分"};
  if (std::find(units.begin(), units.end(), rest) == units.end()) return std::nullopt;
  Amount amount;
  amount.value = *value;
  amount.unit = rest;
  amount.doubt = digits.doubt;
  const Folded folded = tight_of(document, token.ranges);
  amount.ranges = slice(folded, token.ranges, lead, lead + digits.length);
  return amount;
}

std::optional<Decimal> to_yuan(const Decimal& amount, std::string_view unit) {
  constexpr int wan = 4;
  constexpr int yi = 8;
  if (unit == "元") return amount;
  if (unit == "万元") return amount.shifted(wan);
  if (unit == "亿元") return amount.shifted(yi);
  return std::nullopt;
}

}  // namespace jixiao
