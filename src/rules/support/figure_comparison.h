// Two figures, one of them the target: the greater part of support/completion.h.
#pragma once

#include <string>

#include "rules/support/completion.h"

namespace jixiao::rules {

/// The words around a value that decide how it is read.
struct Context {
  const IndicatorRow* row;
  std::string actual_text;  ///< folded
};

[[nodiscard]] inline Comparison incomparable(NotComparable why) {
  return {.why = why};
}

/// `is_met` and `is_missed` of every value that the actual may have; of neither: not comparable.
[[nodiscard]] inline Completion verdict(bool is_met, bool is_missed) {
  if (is_met) {
    return Completion::met;
  }
  return is_missed ? Completion::unmet : Completion::not_comparable;
}

/// Of a target that is a number or a range.
[[nodiscard]] Comparison compare_figures(const Value& target, const Value& actual, const Context& context);

}  // namespace jixiao::rules
