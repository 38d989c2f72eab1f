// Does an actual value meet its target? T6 of domain.md 5.1, directions of 4.2.
#pragma once

#include <cstdint>
#include <optional>

#include "jixiao/outcome.h"
#include "jixiao/value.h"
#include "rules/support/record_view.h"

namespace jixiao::rules {

enum class Completion : std::uint8_t { met, unmet, not_comparable };

/// In which direction an actual value is better than its target: by the sign; without one, by what is measured.
enum class Direction : std::uint8_t { up, down, unclear };

/// A row's target beside its actual value.
struct Comparison {
  Completion completion = Completion::not_comparable;
  /// Only of two figures, in the target's unit: the target, and what is known of the actual ("98%" is both bounds,
  /// "≥98%" the lower one only).
  std::optional<Decimal> target = {}, low = {}, high = {};
  Direction direction = Direction::unclear;
  std::optional<NotComparable> why = {};  ///< of not_comparable, and only of that

  /// The actual figure, where it is one.
  [[nodiscard]] std::optional<Decimal> actual() const;
};

/// Of a row's own target and its actual value; without tolerance, after converting units. A bare actual takes unit
/// and scale of its target. What could be read either way is not comparable: about-figures, units that count
/// different things, a figure against words, durations without a sign, a rate above 100 %, a target of several parts of
/// which one cannot be compared.
[[nodiscard]] Comparison compare(const IndicatorRow& row);
[[nodiscard]] inline Completion completion_of(const IndicatorRow& row) {
  return compare(row).completion;
}

/// In which direction a number is better: by its sign; of a bare figure, or one with =, by what is measured.
[[nodiscard]] Direction direction_of(const Value& target, const IndicatorRow& row);
/// The row's target has a printed = sign, so that its figure may be meant exactly.
[[nodiscard]] bool prints_equals(const IndicatorRow& row);

/// The unit of a row's target: its own, that of its column or of the name's brackets, % under a rate.
[[nodiscard]] std::string unit_of_target(const Value& target, const IndicatorRow& row);

/// Under a % target a bare figure of at most 1 is a fraction: 0.88 beside ≥90% is 88 %.
[[nodiscard]] bool is_fraction(const Value& target, const Value& actual, const IndicatorRow& row);

/// What the form itself calls unmet (未完成) needs no figures.
[[nodiscard]] bool says_unmet(const IndicatorRow& row);

}  // namespace jixiao::rules
