// Which way a target should point: what one wants little of, and what one wants much of.
#pragma once

#include <string_view>

#include "rules/support/record_view.h"

namespace jixiao::rules {

/// The name itself is something one wants none of (再犯罪率, 事故发生数, 投诉率). What is done about it (投诉处理率),
/// its decrease, and what merely speaks of it (事故应急演练次数) are not.
[[nodiscard]] bool names_an_evil(std::string_view name);
/// Money that the row spends: a cost by its level or name, counted in money or without a unit. Money saved, won or
/// brought in by others, and rates of cost, are not.
[[nodiscard]] bool is_money_spent(const IndicatorRow& row);
/// 满意度, 满意率; 不满意 is no satisfaction.
[[nodiscard]] bool names_satisfaction(std::string_view name);

}  // namespace jixiao::rules
