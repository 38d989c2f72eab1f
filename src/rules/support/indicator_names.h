// What the name of an indicator says of its values. Names are folded (IndicatorRow::name).
#pragma once

#include <string>
#include <string_view>

#include "rules/support/record_view.h"

namespace jixiao::rules {

/// Without ordinal (指标1：, 1.), and without brackets that hold a unit: 培训人次（人次） is 培训人次. How names are
/// compared with one another.
[[nodiscard]] std::string normalised_name(std::string_view name);
/// Without any brackets: how the end of a name is looked at.
[[nodiscard]] std::string plain_name(std::string_view name);

/// A rate by its name: …率, …比例, …比重, …占比.
[[nodiscard]] bool is_rate(std::string_view name);
/// A rate or a count by its name: also …数, …数量.
[[nodiscard]] bool names_a_figure(std::string_view name);
/// A figure for each year, head or thing, which does not add up: 年均, 每年, 补助标准, 单价.
[[nodiscard]] bool names_per_unit(std::string_view name);
/// Growth or another change: its percentage may be below 0.
[[nodiscard]] bool names_a_change(std::string_view name);
/// A change, or something that may be done more than wholly: its percentage may be above 100.
[[nodiscard]] bool may_exceed_hundred(std::string_view name);
/// Something one wants little of (再犯率, 事故, 投诉率), so that a bare figure is an upper bound. Names that end in
/// what is done about it (投诉处理率, 隐患整改率) are not.
[[nodiscard]] bool wanted_low(std::string_view name);
/// The row is about cost: its level, or 成本, 费用, 造价, 投入 in its name.
[[nodiscard]] bool is_cost(const IndicatorRow& row);

/// What the body does, counted (案件数, 开展…): an output. What happens to others (受益人数) and what becomes less is
/// none.
[[nodiscard]] bool is_own_activity(std::string_view name);
/// 时, 期, 天, 进度 …: the name may be about time.
[[nodiscard]] bool speaks_of_time(std::string_view name);

/// A reason cell that says nothing: empty, 无, 无偏差, /, -, —, 0.
[[nodiscard]] bool is_blank_reason(const Text& reason);

}  // namespace jixiao::rules
