// Does an actual value meet its target? T6 of domain.md 5.1, directions of 4.2.
#pragma once

#include <cstdint>

#include "jixiao/value.h"
#include "rules/support/record_view.h"

namespace jixiao::rules {

enum class Completion : std::uint8_t { met, unmet, not_comparable };

/// Of a row's own target and its actual value; without tolerance, after converting units. A bare actual takes unit
/// and scale of its target. What could be read either way is not comparable: about-figures, units that count
/// different things, a figure against words, durations without a sign, a target of several parts of which one
/// cannot be compared.
[[nodiscard]] Completion completion_of(const IndicatorRow& row);

}  // namespace jixiao::rules
