// What an indicator's name, its brackets and the unit column say of the unit that its target is stated in.
#pragma once

#include <string>
#include <string_view>

#include "rules/support/name_units.h"
#include "rules/support/record_view.h"

namespace jixiao::rules {

/// What the row says of its unit beside the target.
struct OtherUnit {
  std::string unit;  ///< "" : none
  UnitConflict conflict = UnitConflict::none;
  Message says;  ///< "名称以“人”计"
};

/// All that the name, its brackets and the unit column say beside `unit`, in which `target` is stated; the first that
/// contradicts it, else any.
[[nodiscard]] OtherUnit other_unit(const IndicatorRow& row, const Value& target, std::string_view unit);

}  // namespace jixiao::rules
