// The verdict on one sum: does it hold, does rounding explain the gap, or one figure in the wrong unit?
#include <algorithm>

#include "rules/support/sums.h"

namespace jixiao::rules {
namespace {

/// 元 against 万元.
constexpr int slip_power = 4;
/// Beyond this a sum is no form's, and the search for a slip would take its square.
constexpr std::size_t most_figures = 64;

/// left - right with figure `index` (counted through both sides) taken as `value`.
Decimal gap_with(const SumCheck& sum, std::size_t index, const Decimal& value) {
  std::vector<Amount> left = sum.left.amounts;
  std::vector<Amount> right = sum.right.amounts;
  (index < left.size() ? left[index] : right[index - left.size()]).value = value;
  return balance(left, right).gap;
}

/// A figure read in the other unit explains the gap when the sum holds with it and would not hold without it: else
/// every small figure that is too much would pass for one divided by 10 000.
bool explains(const SumCheck& sum, std::size_t index, const Decimal& corrected, const Decimal& tolerance) {
  return !(gap_with(sum, index, corrected).abs() > tolerance) && gap_with(sum, index, Decimal()).abs() > tolerance;
}

/// What rounding the figure before the slip may have cost, in the balance's unit; nothing where the figure is too
/// short to tell a slip from chance.
Decimal tolerance_of_multiplied(const Amount& figure, const Balance& balance) {
  const Decimal step = Decimal::unit(figure.value.decimals());
  if (figure.value < Decimal(250) * step) {
    return balance.tolerance;
  }
  const int power = balance.unit == figure.unit ? 0 : yuan_power(figure.unit).value_or(0);
  const Decimal lost = (step * Decimal(5) * Decimal::unit(1)).shifted(slip_power + power);
  return lost > balance.tolerance ? lost : balance.tolerance;
}

std::optional<Slip> slip_in(const SumCheck& sum, const Balance& balance) {
  const std::size_t count = sum.left.amounts.size() + sum.right.amounts.size();
  if (count > most_figures) {
    return std::nullopt;
  }
  const bool in_yuan = sum.left.amounts.front().unit == "元";
  // In a form in 万元 the odd figure is one in 元 and too large; in a form in 元 the other way round.
  for (const int power : {in_yuan ? slip_power : -slip_power, in_yuan ? -slip_power : slip_power}) {
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t lefts = sum.left.amounts.size();
      const Amount& figure = i < lefts ? sum.left.amounts[i] : sum.right.amounts[i - lefts];
      const Decimal corrected = figure.value.shifted(power).normalised();
      const Decimal tolerance = power > 0 ? tolerance_of_multiplied(figure, balance) : balance.tolerance;
      if (figure.value > Decimal(0) && explains(sum, i, corrected, tolerance)) {
        return Slip{&figure, corrected};
      }
    }
  }
  return std::nullopt;
}

/// A digit too many carries a figure tenfold over its bound at most; what is farther off is in the wrong unit, if
/// it comes out as printable as its neighbours.
bool is_unit_too_small(const Amount& figure, const Amount& bound_like, const Decimal& bound) {
  const int decimals = std::max(2, bound_like.value.decimals());
  return figure.unit == bound_like.unit && figure.value > Decimal(10) * bound &&
         figure.value.shifted(-slip_power).normalised().decimals() <= decimals;
}

/// T1, or the gap that the settings let pass, if that is more.
Balance loosened(Balance balance, const Thresholds& thresholds) {
  const std::optional<int> power = yuan_power(balance.unit);
  const Decimal& allowed = thresholds.amount_tolerance;
  if (power && allowed > balance.tolerance.shifted(*power)) balance.tolerance = allowed.shifted(-*power);
  return balance;
}

}  // namespace

Judgement judge(const SumCheck& sum, const Thresholds& thresholds) {
  Judgement result;
  result.balance = loosened(balance(sum.left.amounts, sum.right.amounts), thresholds);
  if (!result.balance.comparable) {
    return result;
  }
  const Decimal& gap = result.balance.gap;
  if (sum.open_ended && !(gap < Decimal(0))) {
    result.verdict = Verdict::holds;
  } else if (result.balance.within()) {
    result.verdict = result.balance.exact() || sum.open_ended ? Verdict::holds : Verdict::rounding;
  } else if (const auto slip = slip_in(sum, result.balance)) {
    result.verdict = Verdict::slip;
    result.slip = *slip;
  } else {
    result.verdict = Verdict::mismatch;
  }
  return result;
}

Judgement judge_bound(const std::vector<Amount>& parts, const std::vector<Amount>& bound,
                      const Thresholds& thresholds) {
  Judgement result;
  result.balance = loosened(balance(parts, bound), thresholds);
  if (!result.balance.comparable) {
    return result;
  }
  result.verdict = Verdict::holds;
  if (!(result.balance.gap > result.balance.tolerance)) {
    return result;
  }
  result.verdict = Verdict::mismatch;
  std::vector<Amount> corrected = parts;
  Slip slip;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (is_unit_too_small(parts[i], bound.front(), result.balance.right)) {
      corrected[i].value = parts[i].value.shifted(-slip_power).normalised();
      slip = slip.amount == nullptr ? Slip{&parts[i], corrected[i].value} : slip;
    }
  }
  if (slip.amount != nullptr && !(balance(corrected, bound).gap > result.balance.tolerance)) {
    result.verdict = Verdict::slip;
    result.slip = slip;
  }
  return result;
}

}  // namespace jixiao::rules
