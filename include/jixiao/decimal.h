// Exact decimal numbers: money, scores, rates. No binary floating point anywhere.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jixiao {

__extension__ using Int128 = __int128;

/// mantissa × 10^-decimals, with the printed number of decimals kept ("0.50" has two).
/// Equality and order are by value (0.5 == 0.50).
///
/// parse() admits at most 18 digits. Arithmetic is checked: a result that would not fit in 38 digits is
/// not-a-number, and every comparison with it is false, so that a hostile figure can never accuse.
class Decimal {
 public:
  static constexpr int max_digits = 18;

  constexpr Decimal() = default;
  constexpr Decimal(std::int64_t whole) : mantissa_(whole) {}  // NOLINT(google-explicit-constructor)

  /// Digits with at most one point and an optional sign: "-1234.50". No separators, no spaces, no
  /// exponent, a digit on each side of the point. Otherwise, or with more than max_digits digits: nullopt.
  [[nodiscard]] static std::optional<Decimal> parse(std::string_view digits);

  /// 10^-decimals: one unit of the last printed decimal.
  [[nodiscard]] static Decimal unit(int decimals);

  /// As printed: decimals kept, no separators. Not-a-number gives "nan".
  [[nodiscard]] std::string str() const;

  [[nodiscard]] int decimals() const { return decimals_; }
  [[nodiscard]] bool is_nan() const { return nan_; }
  [[nodiscard]] bool is_zero() const { return !nan_ && mantissa_ == 0; }
  [[nodiscard]] bool is_negative() const { return !nan_ && mantissa_ < 0; }

  [[nodiscard]] Decimal abs() const;
  /// × 10^power, exactly; the decimals shrink or grow accordingly (never below 0).
  [[nodiscard]] Decimal shifted(int power) const;
  /// Rounded half away from zero to `decimals` decimals (padded with zeros when there are fewer).
  [[nodiscard]] Decimal rounded(int decimals) const;
  /// this / divisor rounded half away from zero to `decimals`; not-a-number when divisor is zero.
  [[nodiscard]] Decimal divided_by(const Decimal& divisor, int decimals) const;
  /// The same value without trailing zeros behind the point.
  [[nodiscard]] Decimal normalised() const;

  friend Decimal operator+(const Decimal& a, const Decimal& b);  ///< decimals: the larger of both
  friend Decimal operator-(const Decimal& a, const Decimal& b);
  friend Decimal operator*(const Decimal& a, const Decimal& b);  ///< decimals: the sum of both
  friend bool operator==(const Decimal& a, const Decimal& b);
  friend bool operator!=(const Decimal& a, const Decimal& b) { return !a.nan_ && !b.nan_ && !(a == b); }
  friend std::partial_ordering operator<=>(const Decimal& a, const Decimal& b);

 private:
  constexpr Decimal(Int128 mantissa, int decimals) : mantissa_(mantissa), decimals_(decimals) {}
  static Decimal nan();

  Int128 mantissa_ = 0;
  int decimals_ = 0;
  bool nan_ = false;
};

}  // namespace jixiao
