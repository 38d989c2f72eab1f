#include "rules/support/completion.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "rules/support/indicator_names.h"
#include "rules/support/rows.h"
#include "rules/support/units.h"
#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

/// What is known of an actual figure: "98%" is both bounds, "≥98%" the lower one only.
struct Bounds {
  std::optional<Decimal> low, high;
};

/// The words around a value that decide how it is read.
struct Context {
  const IndicatorRow* row;
  std::string target_text;  ///< folded
  std::string actual_text;  ///< folded
};

/// In which direction a bare figure, or one with =, is better.
Direction direction_of(const Value& target, const IndicatorRow& row) {
  if (wanted_low(row.name) || is_cost(row)) {
    return Direction::down;
  }
  return is_time_unit(target.unit) ? Direction::unclear : Direction::up;
}

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

/// `is_met` and `is_missed` of every value that the actual may have; of neither: not comparable.
Completion verdict(bool is_met, bool is_missed) {
  if (is_met) {
    return Completion::met;
  }
  return is_missed ? Completion::unmet : Completion::not_comparable;
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
  const bool exact = contains_any(context.target_text, {"=", "═", "等于"});
  return verdict(better && !exact, worse);
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

Direction direction_of(const Value& target, const Context& context) {
  switch (target.comparator) {
    case Comparator::at_least:
    case Comparator::more_than:
      return Direction::up;
    case Comparator::at_most:
    case Comparator::less_than:
      return Direction::down;
    case Comparator::equal:
      return direction_of(target, *context.row);
    case Comparator::about:
      break;
  }
  return Direction::unclear;
}

/// 295% of a rate that ends at 100: a lost ≥ or a digit too many. percent-out-of-range reports it.
bool is_out_of_range(const Comparison& figures, std::string_view unit, const IndicatorRow& row) {
  constexpr int all = 100;
  const bool above = (figures.target && *figures.target > Decimal(all)) || (figures.low && *figures.low > Decimal(all));
  return unit == "%" && figures.direction == Direction::up && above && !may_exceed_hundred(row.name);
}

/// The verdict with its figures.
Comparison judged(const Value& target, const Bounds& actual, const Context& context) {
  Comparison result{against(target, actual, context), {}, actual.low, actual.high, Direction::unclear};
  if (target.type == ValueType::number) {
    result.target = target.value;
    result.direction = direction_of(target, context);
  }
  return is_out_of_range(result, unit_of_target(target, *context.row), *context.row) ? Comparison{} : result;
}

/// 0.88 under a % target. Where the figure as it stands would give another verdict in favour of the form, nobody can
/// tell; where the target is small, the fraction's size says nothing.
Comparison against_fraction(const Value& target, const Bounds& actual, const Context& context) {
  const Completion plain = against(target, actual, context);
  Comparison scaled = judged(target, shifted(actual, 2), context);
  if (scaled.completion == Completion::unmet && plain == Completion::met) {
    return {};
  }
  constexpr int large = 50;
  return target.value < Decimal(large) ? Comparison{.completion = scaled.completion} : scaled;
}

Comparison compare_figures(const Value& target, const Value& actual, const Context& context) {
  const std::optional<Bounds> bounds = bounds_of(actual, context);
  if (!bounds) {
    return {};
  }
  const ScaledUnit wanted = scaled_unit(unit_of_target(target, *context.row));
  const ScaledUnit given = scaled_unit(actual.unit);
  if (actual.unit.empty()) {
    if (scale_in_doubt(*bounds, target, wanted.power)) {
      return {};
    }
    return is_fraction(target, actual, *context.row) ? against_fraction(target, *bounds, context)
                                                     : judged(target, *bounds, context);
  }
  if (wanted.base.empty() && wanted.power == 0 && given.power == 0) {
    return judged(target, *bounds, context);
  }
  if (!same_unit(wanted.base, given.base)) {
    return {};
  }
  return judged(target, shifted(*bounds, given.power - wanted.power), context);
}

/// A date is met by an earlier or equal one, compared as precisely as both are printed; 完成 alone meets it too.
Completion compare_dates(const Value& target, const Value& actual, const Context& context) {
  if (actual.type == ValueType::qualitative) {
    const bool done = is_any(context.actual_text, {"完成", "已完成", "按时完成", "按期完成", "已按时完成"});
    return done ? Completion::met : Completion::not_comparable;
  }
  if (actual.type != ValueType::date) {
    return Completion::not_comparable;
  }
  const std::size_t common = std::min(target.date.size(), actual.date.size());
  const int order = actual.date.compare(0, common, target.date, 0, common);
  if (order != 0) {
    return order < 0 ? Completion::met : Completion::unmet;
  }
  return actual.date.size() >= target.date.size() ? Completion::met : Completion::not_comparable;
}

Comparison compare_values(const Value& target, const Value& actual, const Context& context);

Completion compare_parts(const Value& target, const Value& actual, const Context& context) {
  if (actual.type != ValueType::multiple || actual.parts.size() != target.parts.size()) {
    return Completion::not_comparable;
  }
  bool missed = false;
  for (std::size_t i = 0; i < target.parts.size(); ++i) {
    const Completion part = compare_values(target.parts[i], actual.parts[i], context).completion;
    if (part == Completion::not_comparable) {
      return part;
    }
    missed = missed || part == Completion::unmet;
  }
  return missed ? Completion::unmet : Completion::met;
}

Completion compare_ratios(const Value& target, const Value& actual) {
  if (actual.type != ValueType::ratio) {
    return Completion::not_comparable;
  }
  return verdict(target.left * actual.right == target.right * actual.left, true);
}

Comparison compare_values(const Value& target, const Value& actual, const Context& context) {
  switch (target.type) {
    case ValueType::number:
    case ValueType::range:
      return compare_figures(target, actual, context);
    case ValueType::ratio:
      return {.completion = compare_ratios(target, actual)};
    case ValueType::date:
      return {.completion = compare_dates(target, actual, context)};
    case ValueType::multiple:
      return {.completion = compare_parts(target, actual, context)};
    case ValueType::none:
    case ValueType::qualitative:
      break;
  }
  return {};
}

}  // namespace

std::optional<Decimal> Comparison::actual() const {
  return low && high && *low == *high ? low : std::nullopt;
}

std::string unit_of_target(const Value& target, const IndicatorRow& row) {
  if (!target.unit.empty()) {
    return target.unit;
  }
  const std::string_view hint = text_of(row.indicator->unit_hint);
  return hint.empty() && is_rate(row.name) ? "%" : std::string(hint);
}

bool is_fraction(const Value& target, const Value& actual, const IndicatorRow& row) {
  return actual.type == ValueType::number && actual.unit.empty() && actual.value > Decimal(0) &&
         actual.value <= Decimal(1) && scaled_unit(unit_of_target(target, row)).base == "%";
}

bool says_unmet(const IndicatorRow& row) {
  return is_any(fold_tight(text_of(row.indicator->actual)),
                {"未完成", "未达成", "未达标", "未达到", "未实施", "未开展", "没有完成"});
}

Comparison compare(const IndicatorRow& row) {
  const Value* target = target_value(row);
  if (target == nullptr || target->type == ValueType::none || !row.indicator->actual) {
    return {};
  }
  if (says_unmet(row)) {
    return {.completion = Completion::unmet};
  }
  if (!row.indicator->actual_value) {
    return {};
  }
  const Context context{&row, fold_tight(text_of(*row.target)), fold_tight(text_of(row.indicator->actual))};
  return compare_values(*target, *row.indicator->actual_value, context);
}

}  // namespace jixiao::rules
