// When printed figures agree: domain.md 5.1. Everything follows from the printed decimals.
#pragma once

#include <algorithm>

#include "jixiao/decimal.h"

namespace jixiao {

/// T1: half a unit of the last printed decimal for each of the `count` figures compared; whole numbers are exact.
[[nodiscard]] inline Decimal sum_tolerance(int decimals, std::size_t count) {
  if (decimals == 0) return Decimal(0);
  return Decimal::unit(decimals) * Decimal(static_cast<std::int64_t>(count)) * *Decimal::parse("0.5");
}

/// T3: does 100 · part / whole agree with the printed percentage, rounded or truncated at its decimals?
/// False when whole is zero. Compared without division: |p·w − 100·a| ≤ ½·10^−d·w, or 0 ≤ 100·a − p·w < 10^−d·w.
[[nodiscard]] inline bool percent_holds(const Decimal& part, const Decimal& whole, const Decimal& printed) {
  if (whole.is_zero()) return false;
  const Decimal exact = part * Decimal(100);
  const Decimal stated = printed * whole;
  const Decimal step = Decimal::unit(printed.decimals()) * whole.abs();
  const Decimal gap = exact - stated;
  const bool rounded = gap.abs() * Decimal(2) <= step;
  const bool truncated = Decimal(0) <= gap && gap < step;
  return rounded || truncated;
}

}  // namespace jixiao
