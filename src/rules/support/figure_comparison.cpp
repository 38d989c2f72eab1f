#include "rules/support/figure_comparison.h"

#include <optional>

#include "rules/support/indicator_names.h"
#include "rules/support/row_units.h"
#include "rules/support/units.h"
#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

/// What is known of an actual figure: "98%" is both bounds, "≥98%" the lower one only.
struct Bounds {
  std::optional<Decimal> low, high;
};

/// 达到95% of an actual value says 95 %, not "at least".
bool says_reached(const std::string& actual_text) {
  return contains(actual_text, "达") &&
         !contains_any(actual_text, {"≥", ">", "以上", "不少于", "不低于", "超过", "至少"});
}

std::optional<Bounds> bounds_of(const Value& actual, const Context& context) {
  if (actual.type == ValueType::range) {
    return Bounds{actual.low, actual.high};
  }
  if (actual.type != ValueType::number || actual.comparator == Comparator::about) {
    return std::nullopt;
  }
  Bounds bounds{actual.value, actual.value};
  if (actual.comparator == Comparator::at_least || actual.comparator == Comparator::more_than) {
    bounds.high = says_reached(context.actual_text) ? bounds.high : std::nullopt;
  }
  if (actual.comparator == Comparator::at_most || actual.comparator == Comparator::less_than) {
    bounds.low.reset();
  }
  return bounds;
}

Completion against_equal(const Value& target, const Bounds& actual, const Context& context) {
  const bool below = actual.high && *actual.high < target.value;
  const bool above = actual.low && *actual.low > target.value;
  const bool same = actual.low && actual.high && *actual.low == target.value && *actual.high == target.value;
  const Direction direction = direction_of(target, *context.row);
  if (same || direction == Direction::unclear) {
    return same ? Completion::met : Completion::not_comparable;
  }
  const bool better = direction == Direction::up ? above : below;
  const bool worse = direction == Direction::up ? below : above;
  // With a printed sign the figure may be meant exactly: going beyond it is neither met nor missed.
  return verdict(better && !prints_equals(*context.row), worse);
}

Completion against_number(const Value& target, const Bounds& actual, const Context& context) {
  const Decimal& wanted = target.value;
  switch (target.comparator) {
    case Comparator::at_least:
      return verdict(actual.low && *actual.low >= wanted, actual.high && *actual.high < wanted);
    case Comparator::more_than:
      return verdict(actual.low && *actual.low > wanted, actual.high && *actual.high <= wanted);
    case Comparator::at_most:
      return verdict(actual.high && *actual.high <= wanted, actual.low && *actual.low > wanted);
    case Comparator::less_than:
      return verdict(actual.high && *actual.high < wanted, actual.low && *actual.low >= wanted);
    case Comparator::equal:
      return against_equal(target, actual, context);
    case Comparator::about:
      break;
  }
  return Completion::not_comparable;
}

Completion against(const Value& target, const Bounds& actual, const Context& context) {
  if (target.type == ValueType::number) {
    return against_number(target, actual, context);
  }
  const bool inside = actual.low && actual.high && *actual.low >= target.low && *actual.high <= target.high;
  const bool outside = (actual.high && *actual.high < target.low) || (actual.low && *actual.low > target.high);
  return verdict(inside, outside);
}

Bounds shifted(const Bounds& bounds, int power) {
  return {bounds.low ? std::optional(bounds.low->shifted(power)) : std::nullopt,
          bounds.high ? std::optional(bounds.high->shifted(power)) : std::nullopt};
}

/// A bare figure beside a target in 万 that is a hundredfold off was printed without the scale, or is a slip.
bool scale_in_doubt(const Bounds& actual, const Value& target, int power) {
  const Decimal& wanted = target.type == ValueType::range ? target.high : target.value;
  return power > 0 && actual.high && *actual.high > Decimal(100) * wanted;
}

/// 295% of a rate that ends at 100: a lost ≥ or a digit too many. percent-out-of-range reports it.
bool is_out_of_range(const Comparison& figures, std::string_view unit, const IndicatorRow& row) {
  constexpr int all = 100;
  const bool above = (figures.target && *figures.target > Decimal(all)) || (figures.low && *figures.low > Decimal(all));
  return unit == "%" && figures.direction == Direction::up && above && !may_exceed_hundred(row.name);
}

/// Why two figures in one unit leave the question open.
NotComparable open_question(const Value& target, const Bounds& actual, Direction direction) {
  if (target.type == ValueType::number && target.comparator == Comparator::about) {
    return NotComparable::approximate;
  }
  const bool one_figure = actual.low && actual.high && *actual.low == *actual.high;
  if (!one_figure || target.type != ValueType::number || target.comparator != Comparator::equal) {
    return NotComparable::open_ended;
  }
  return direction == Direction::unclear ? NotComparable::direction_unclear : NotComparable::beyond_exact;
}

/// The verdict with its figures.
Comparison judged(const Value& target, const Bounds& actual, const Context& context) {
  Comparison result{.completion = against(target, actual, context), .low = actual.low, .high = actual.high};
  if (target.type == ValueType::number) {
    result.target = target.value;
    result.direction = direction_of(target, *context.row);
  }
  if (result.completion == Completion::not_comparable) {
    result.why = open_question(target, actual, result.direction);
  }
  const bool out_of_range = is_out_of_range(result, unit_of_target(target, *context.row), *context.row);
  return out_of_range ? incomparable(NotComparable::out_of_range) : result;
}

/// 0.88 under a % target. Where the figure as it stands would give another verdict in favour of the form, nobody can
/// tell; where the target is small, the fraction's size says nothing.
Comparison against_fraction(const Value& target, const Bounds& actual, const Context& context) {
  const Completion plain = against(target, actual, context);
  Comparison scaled = judged(target, shifted(actual, 2), context);
  if (scaled.completion == Completion::unmet && plain == Completion::met) {
    return incomparable(NotComparable::scale_in_doubt);
  }
  constexpr int large = 50;
  return target.value < Decimal(large) ? Comparison{.completion = scaled.completion, .why = scaled.why} : scaled;
}

/// Why an actual value gives no figure.
NotComparable without_figure(const Value& actual) {
  switch (actual.type) {
    case ValueType::number:
    case ValueType::range:
      return NotComparable::approximate;
    case ValueType::none:
    case ValueType::qualitative:
      return NotComparable::no_figure;
    case ValueType::multiple:
      return NotComparable::several_parts;
    case ValueType::ratio:
    case ValueType::date:
      break;
  }
  return NotComparable::types_differ;
}

/// Of two units that are not the same.
NotComparable told_apart(std::string_view target, std::string_view actual) {
  const UnitMatch match = match_units(target, actual);
  const bool differ = match == UnitMatch::different || match == UnitMatch::people;
  return differ ? NotComparable::unit_differs : NotComparable::unit_unclear;
}

}  // namespace

Comparison compare_figures(const Value& target, const Value& actual, const Context& context) {
  const std::optional<Bounds> bounds = bounds_of(actual, context);
  if (!bounds) {
    return incomparable(without_figure(actual));
  }
  const std::string unit = unit_of_target(target, *context.row);
  const ScaledUnit wanted = scaled_unit(unit);
  const ScaledUnit given = scaled_unit(actual.unit);
  if (actual.unit.empty()) {
    if (scale_in_doubt(*bounds, target, wanted.power)) {
      return incomparable(NotComparable::scale_in_doubt);
    }
    return is_fraction(target, actual, *context.row) ? against_fraction(target, *bounds, context)
                                                     : judged(target, *bounds, context);
  }
  if (wanted.base.empty() && wanted.power == 0 && given.power == 0) {
    return judged(target, *bounds, context);
  }
  if (!same_unit(wanted.base, given.base)) {
    return incomparable(told_apart(unit, actual.unit));
  }
  return judged(target, shifted(*bounds, given.power - wanted.power), context);
}

}  // namespace jixiao::rules
