#include "rules/support/completion.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "rules/support/directions.h"
#include "rules/support/figure_comparison.h"
#include "rules/support/indicator_names.h"
#include "rules/support/rows.h"
#include "rules/support/units.h"
#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

/// A date is met by an earlier or equal one, compared as precisely as both are printed; 完成 alone meets it too.
Comparison compare_dates(const Value& target, const Value& actual, const Context& context) {
  if (actual.type == ValueType::qualitative || actual.type == ValueType::none) {
    const bool done = is_any(context.actual_text, {"完成", "已完成", "按时完成", "按期完成", "已按时完成"});
    return done ? Comparison{.completion = Completion::met} : incomparable(NotComparable::no_figure);
  }
  if (actual.type != ValueType::date) {
    return incomparable(NotComparable::types_differ);
  }
  const std::size_t common = std::min(target.date.size(), actual.date.size());
  const int order = actual.date.compare(0, common, target.date, 0, common);
  if (order != 0) {
    return {.completion = order < 0 ? Completion::met : Completion::unmet};
  }
  const bool as_precise = actual.date.size() >= target.date.size();
  return as_precise ? Comparison{.completion = Completion::met} : incomparable(NotComparable::open_ended);
}

Comparison compare_values(const Value& target, const Value& actual, const Context& context);

Comparison compare_parts(const Value& target, const Value& actual, const Context& context) {
  if (actual.type != ValueType::multiple || actual.parts.size() != target.parts.size()) {
    return incomparable(NotComparable::several_parts);
  }
  bool missed = false;
  for (std::size_t i = 0; i < target.parts.size(); ++i) {
    const Completion part = compare_values(target.parts[i], actual.parts[i], context).completion;
    if (part == Completion::not_comparable) {
      return incomparable(NotComparable::several_parts);
    }
    missed = missed || part == Completion::unmet;
  }
  return {.completion = missed ? Completion::unmet : Completion::met};
}

Comparison compare_ratios(const Value& target, const Value& actual) {
  if (actual.type == ValueType::qualitative || actual.type == ValueType::none) {
    return incomparable(NotComparable::no_figure);
  }
  if (actual.type != ValueType::ratio) {
    return incomparable(NotComparable::types_differ);
  }
  return {.completion = verdict(target.left * actual.right == target.right * actual.left, true)};
}

Comparison compare_values(const Value& target, const Value& actual, const Context& context) {
  switch (target.type) {
    case ValueType::number:
    case ValueType::range:
      return compare_figures(target, actual, context);
    case ValueType::ratio:
      return compare_ratios(target, actual);
    case ValueType::date:
      return compare_dates(target, actual, context);
    case ValueType::multiple:
      return compare_parts(target, actual, context);
    case ValueType::none:
    case ValueType::qualitative:
      break;
  }
  return incomparable(NotComparable::qualitative);
}

/// By what is measured, where the sign does not say.
Direction direction_of_name(const Value& target, const IndicatorRow& row) {
  if (wanted_low(row.name) || is_cost(row)) {
    return Direction::down;
  }
  return is_time_unit(target.unit) ? Direction::unclear : Direction::up;
}

}  // namespace

std::optional<Decimal> Comparison::actual() const {
  return low && high && *low == *high ? low : std::nullopt;
}

Direction direction_of(const Value& target, const IndicatorRow& row) {
  switch (target.comparator) {
    case Comparator::at_least:
    case Comparator::more_than:
      return Direction::up;
    case Comparator::at_most:
    case Comparator::less_than:
      return Direction::down;
    case Comparator::equal:
      return direction_of_name(target, row);
    case Comparator::about:
      break;
  }
  return Direction::unclear;
}

bool prints_equals(const IndicatorRow& row) {
  return contains_any(fold_tight(text_of(*row.target)), {"=", "═", "等于"});
}

std::string unit_of_target(const Value& target, const IndicatorRow& row) {
  if (!target.unit.empty()) {
    return target.unit;
  }
  const std::string_view hint = text_of(row.indicator->unit_hint);
  return hint.empty() && (is_rate(row.name) || names_satisfaction(row.name)) ? "%" : std::string(hint);
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
  if (target == nullptr || target->type == ValueType::none) {
    return incomparable(target == nullptr && *row.target ? NotComparable::not_read : NotComparable::no_target);
  }
  if (!row.indicator->actual) {
    return incomparable(NotComparable::no_actual);
  }
  if (says_unmet(row)) {
    return {.completion = Completion::unmet};
  }
  if (!row.indicator->actual_value) {
    return incomparable(NotComparable::not_read);
  }
  return compare_values(*target, *row.indicator->actual_value, {&row, fold_tight(text_of(row.indicator->actual))});
}

}  // namespace jixiao::rules
