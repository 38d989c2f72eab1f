#include "rules/support/figures.h"

#include <algorithm>
#include <map>

#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

/// For each unit the largest number of decimals printed with it: trailing zeros may be missing (15, 583.4).
std::map<std::string_view, int> decimals_by_unit(const std::vector<const Amount*>& all) {
  std::map<std::string_view, int> result;
  for (const Amount* amount : all) {
    int& most = result[amount->unit];
    most = std::max(most, amount->value.decimals());
  }
  return result;
}

/// ½ · quantum · times
Decimal half(const Decimal& quantum, std::size_t times) {
  return quantum * Decimal(static_cast<std::int64_t>(times) * 5) * Decimal::unit(1);
}

/// T2: half a unit of the coarsest print for every figure printed so. All units are known.
Decimal coarse_tolerance(const std::vector<const Amount*>& all) {
  const auto decimals = decimals_by_unit(all);
  Decimal coarsest;
  std::size_t times = 0;
  for (const Amount* amount : all) {
    const Decimal own = Decimal::unit(decimals.at(amount->unit)).shifted(*yuan_power(amount->unit));
    if (own > coarsest) {
      coarsest = own;
      times = 0;
    }
    times += own == coarsest ? 1U : 0U;
  }
  return half(coarsest, times);
}

Decimal sum(const std::vector<Amount>& amounts, bool in_yuan) {
  Decimal total;
  for (const Amount& amount : amounts) {
    total = total + (in_yuan ? amount.value.shifted(*yuan_power(amount.unit)) : amount.value);
  }
  return total;
}

}  // namespace

Amount amount_of(const RecordView& view, const BudgetItem& item) {
  const Span span = first(item.amount.spans, item.span);
  return {item.amount.value, view.unit(item), {view.pointer(item), span}, item_name(item.item)};
}

Amount amount_of(const RecordView& view, const Task& task, std::size_t index) {
  const Span span = first(task.amount->spans, task.span);
  return {task.amount->value,
          view.unit(task),
          {"/tasks/" + std::to_string(index) + "/amount", span},
          {text_of(task.name), text_of(task.name)}};
}

bool is_money(const BudgetItem& item) {
  return !ends_with_any(item.item, {".rate", ".weight", ".score"}) && item.unit != "%" && item.unit != "分";
}

std::optional<int> yuan_power(std::string_view unit) {
  if (unit == "元") return 0;
  if (unit == "千元") return 3;
  if (unit == "万元") return 4;
  if (unit == "百万元") return 6;
  if (unit == "亿元") return 8;
  return std::nullopt;
}

Balance balance(const std::vector<Amount>& left, const std::vector<Amount>& right) {
  std::vector<const Amount*> all;
  for (const auto* side : {&left, &right}) {
    for (const Amount& amount : *side) {
      all.push_back(&amount);
    }
  }
  Balance result;
  if (all.empty()) {
    return result;
  }
  result.unit = all.front()->unit;
  const bool same = std::all_of(all.begin(), all.end(), [&](const Amount* a) { return a->unit == result.unit; });
  if (!same && !std::all_of(all.begin(), all.end(), [](const Amount* a) { return yuan_power(a->unit); })) {
    return result;
  }
  result.comparable = true;
  result.left = sum(left, !same);
  result.right = sum(right, !same);
  result.gap = result.left - result.right;
  if (same) {
    const int decimals = decimals_by_unit(all).at(result.unit);
    result.tolerance = decimals == 0 ? Decimal() : half(Decimal::unit(decimals), all.size());
  } else {
    result.tolerance = coarse_tolerance(all);
    result.unit = "元";
  }
  return result;
}

bool percent_holds(const Decimal& part, const Decimal& whole, const Decimal& percent) {
  if (!(whole > Decimal(0))) {
    return true;
  }
  // Multiplied by `whole` instead of divided, so that nothing is rounded on the way.
  const Decimal above = Decimal(100) * part - percent * whole;
  const Decimal step = Decimal::unit(percent.decimals()) * whole;
  if (above.is_nan() || step.is_nan()) {
    return true;
  }
  const bool rounded = !(Decimal(2) * above.abs() > step);
  const bool cut_off = !(above < Decimal(0)) && above < step;
  return rounded || cut_off;
}

bool rounding_could_explain(const Decimal& part, const Decimal& whole, const Decimal& percent) {
  const Decimal least = Decimal(100) * (part - half_step(part));
  const Decimal most = Decimal(100) * (part + half_step(part));
  // The percentage may be half a unit too high, rounded, or almost a unit too low, cut off.
  return (percent + Decimal::unit(percent.decimals())) * (whole + half_step(whole)) >= least &&
         (percent - half_step(percent)) * (whole - half_step(whole)) <= most;
}

std::string written(const Decimal& value, std::string_view unit) {
  return unit.empty() ? value.str() : cat(value.str(), " ", unit);
}

std::string written(const std::vector<Amount>& amounts, const Decimal& sum, std::string_view unit) {
  if (amounts.size() == 1) {
    return written(amounts.front().value, amounts.front().unit);
  }
  constexpr std::size_t shown = 8;
  std::string result;
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    if (amounts.size() > shown && i == shown - 2) {
      result += " + …";
      i = amounts.size() - 1;
    }
    result += i == 0 ? "" : " + ";
    result += amounts[i].unit == unit ? amounts[i].value.str() : written(amounts[i].value, amounts[i].unit);
  }
  return cat(result, " = ", written(sum, unit));
}

Spans spans_of(const std::vector<Amount>& amounts, std::size_t skipped) {
  Spans spans;
  for (std::size_t i = skipped; i < amounts.size(); ++i) {
    spans.push_back(amounts[i].place.span);
  }
  return spans;
}

}  // namespace jixiao::rules
