#include "jixiao/decimal.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>

namespace jixiao {
namespace {

__extension__ using Unsigned128 = unsigned __int128;

constexpr int max_result_digits = 38;

constexpr auto powers_of_ten = [] {
  std::array<Int128, max_result_digits + 1> table{};
  table[0] = 1;
  for (std::size_t i = 1; i < table.size(); ++i) {
    table[i] = table[i - 1] * 10;
  }
  return table;
}();

/// 10^38 itself has 39 digits.
constexpr Int128 limit = powers_of_ten[max_result_digits];

Int128 power_of_ten(int exponent) {
  return powers_of_ten[static_cast<std::size_t>(exponent)];
}

bool fits(Int128 mantissa) {
  return mantissa > -limit && mantissa < limit;
}

/// mantissa × 10^exponent, or nullopt where that has more than 38 digits.
std::optional<Int128> scaled(Int128 mantissa, int exponent) {
  if (mantissa == 0) {
    return Int128{0};
  }
  if (exponent > max_result_digits) {
    return std::nullopt;
  }
  Int128 result = 0;
  if (__builtin_mul_overflow(mantissa, power_of_ten(exponent), &result) || !fits(result)) {
    return std::nullopt;
  }
  return result;
}

/// mantissa / 10^exponent, rounded half away from zero.
Int128 divided_by_power(Int128 mantissa, int exponent) {
  if (exponent > max_result_digits) {
    return 0;
  }
  const Int128 divisor = power_of_ten(exponent);
  const Int128 quotient = mantissa / divisor;
  const Int128 remainder = mantissa % divisor;
  const Int128 magnitude = remainder < 0 ? -remainder : remainder;
  // Written as a subtraction because 2 × remainder may not fit.
  if (magnitude < divisor - magnitude) {
    return quotient;
  }
  return mantissa < 0 ? quotient - 1 : quotient + 1;
}

Unsigned128 magnitude_of(Int128 mantissa) {
  return mantissa < 0 ? -static_cast<Unsigned128>(mantissa) : static_cast<Unsigned128>(mantissa);
}

/// numerator × 10^digits / divisor rounded half up, by long division: the product need not fit, only the result.
std::optional<Unsigned128> long_division(Unsigned128 numerator, Unsigned128 divisor, int digits) {
  constexpr auto max = static_cast<Unsigned128>(limit);
  if (divisor > max / 10) {
    return std::nullopt;
  }
  Unsigned128 quotient = numerator / divisor;
  Unsigned128 remainder = numerator % divisor;
  for (int i = 0; i < digits; ++i) {
    if (quotient > max / 10) {
      return std::nullopt;
    }
    remainder *= 10;
    quotient = quotient * 10 + remainder / divisor;
    remainder %= divisor;
  }
  if (remainder >= divisor - remainder) {
    ++quotient;
  }
  return quotient < max ? std::optional(quotient) : std::nullopt;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

Decimal Decimal::nan() {
  Decimal result;
  result.nan_ = true;
  return result;
}

std::optional<Decimal> Decimal::parse(std::string_view digits) {
  bool negative = false;
  if (!digits.empty() && (digits.front() == '-' || digits.front() == '+')) {
    negative = digits.front() == '-';
    digits.remove_prefix(1);
  }
  // A digit on each side of the point also means: at least one digit.
  if (digits.empty() || !is_digit(digits.front()) || !is_digit(digits.back())) {
    return std::nullopt;
  }
  std::int64_t mantissa = 0;
  std::size_t count = 0;
  std::optional<std::size_t> point;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (digits[i] == '.' && !point) {
      point = i;
    } else if (is_digit(digits[i]) && ++count <= max_digits) {
      mantissa = mantissa * 10 + (digits[i] - '0');
    } else {
      return std::nullopt;
    }
  }
  const std::size_t decimals = point ? digits.size() - 1 - *point : 0;
  return Decimal(Int128{negative ? -mantissa : mantissa}, static_cast<int>(decimals));
}

Decimal Decimal::unit(int decimals) {
  assert(decimals >= 0 && decimals <= max_result_digits);
  return {Int128{1}, decimals};
}

std::string Decimal::str() const {
  if (nan_) {
    return "nan";
  }
  std::string reversed;
  Unsigned128 rest = magnitude_of(mantissa_);
  for (int position = 0; rest != 0 || position <= decimals_; ++position) {
    if (position == decimals_ && position != 0) {
      reversed += '.';
    }
    reversed += static_cast<char>('0' + static_cast<int>(rest % 10));
    rest /= 10;
  }
  if (mantissa_ < 0) {
    reversed += '-';
  }
  return {reversed.rbegin(), reversed.rend()};
}

Decimal Decimal::abs() const {
  Decimal result = *this;
  result.mantissa_ = mantissa_ < 0 ? -mantissa_ : mantissa_;
  return result;
}

Decimal Decimal::shifted(int power) const {
  if (nan_) {
    return nan();
  }
  const std::int64_t decimals = std::int64_t{decimals_} - power;
  if (decimals > max_result_digits) {
    return nan();
  }
  if (decimals >= 0) {
    return {mantissa_, static_cast<int>(decimals)};
  }
  const auto mantissa = scaled(mantissa_, static_cast<int>(std::min<std::int64_t>(-decimals, max_result_digits + 1)));
  return mantissa ? Decimal(*mantissa, 0) : nan();
}

Decimal Decimal::rounded(int decimals) const {
  assert(decimals >= 0);
  if (nan_ || decimals > max_result_digits) {
    return nan();
  }
  if (decimals < decimals_) {
    return {divided_by_power(mantissa_, decimals_ - decimals), decimals};
  }
  const auto mantissa = scaled(mantissa_, decimals - decimals_);
  return mantissa ? Decimal(*mantissa, decimals) : nan();
}

Decimal Decimal::divided_by(const Decimal& divisor, int decimals) const {
  assert(decimals >= 0);
  if (nan_ || divisor.nan_ || divisor.mantissa_ == 0 || decimals > max_result_digits) {
    return nan();
  }
  const Decimal by = divisor.normalised();
  const int digits = by.decimals_ - decimals_ + decimals;
  const bool negative = (mantissa_ < 0) != (by.mantissa_ < 0);
  // With negative `digits` the integer quotient is cut further; what the cut loses below its last
  // digit cannot tip a half-away-from-zero rounding.
  const Unsigned128 numerator = magnitude_of(mantissa_);
  const Unsigned128 whole_divisor = magnitude_of(by.mantissa_);
  const std::optional<Unsigned128> quotient =
      digits >= 0
          ? long_division(numerator, whole_divisor, digits)
          : std::optional(magnitude_of(divided_by_power(static_cast<Int128>(numerator / whole_divisor), -digits)));
  if (!quotient) {
    return nan();
  }
  const auto mantissa = static_cast<Int128>(*quotient);
  return {negative ? -mantissa : mantissa, decimals};
}

Decimal Decimal::normalised() const {
  Decimal result = *this;
  while (!nan_ && result.decimals_ > 0 && result.mantissa_ % 10 == 0) {
    result.mantissa_ /= 10;
    --result.decimals_;
  }
  return result;
}

Decimal operator+(const Decimal& a, const Decimal& b) {
  if (a.nan_ || b.nan_) {
    return Decimal::nan();
  }
  const int decimals = std::max(a.decimals_, b.decimals_);
  const auto left = scaled(a.mantissa_, decimals - a.decimals_);
  const auto right = scaled(b.mantissa_, decimals - b.decimals_);
  Int128 sum = 0;
  if (!left || !right || __builtin_add_overflow(*left, *right, &sum) || !fits(sum)) {
    return Decimal::nan();
  }
  return {sum, decimals};
}

Decimal operator-(const Decimal& a, const Decimal& b) {
  Decimal negated = b;
  negated.mantissa_ = -negated.mantissa_;
  return a + negated;
}

Decimal operator*(const Decimal& a, const Decimal& b) {
  Int128 product = 0;
  if (a.nan_ || b.nan_ || a.decimals_ + b.decimals_ > max_result_digits ||
      __builtin_mul_overflow(a.mantissa_, b.mantissa_, &product) || !fits(product)) {
    return Decimal::nan();
  }
  return {product, a.decimals_ + b.decimals_};
}

bool operator==(const Decimal& a, const Decimal& b) {
  return (a <=> b) == std::partial_ordering::equivalent;
}

std::partial_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a.nan_ || b.nan_) {
    return std::partial_ordering::unordered;
  }
  const int decimals = std::max(a.decimals_, b.decimals_);
  const auto left = scaled(a.mantissa_, decimals - a.decimals_);
  const auto right = scaled(b.mantissa_, decimals - b.decimals_);
  // At most one of them was scaled; where it outgrew 38 digits its magnitude is the larger one.
  if (!left) {
    return a.mantissa_ < 0 ? std::partial_ordering::less : std::partial_ordering::greater;
  }
  if (!right) {
    return b.mantissa_ < 0 ? std::partial_ordering::greater : std::partial_ordering::less;
  }
  return *left < *right   ? std::partial_ordering::less
         : *left > *right ? std::partial_ordering::greater
                          : std::partial_ordering::equivalent;
}

}  // namespace jixiao
