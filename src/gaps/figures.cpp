#include "gaps/figures.h"

#include <algorithm>
#include <vector>

#include "rules/support/expected_score.h"
#include "rules/support/rows.h"

namespace jixiao::gaps {
namespace {

constexpr int decimals = 2;

std::optional<Decimal> known(const Decimal& number) {
  return number.is_nan() ? std::nullopt : std::optional(number);
}

/// The actual figure in the target's unit. Of an overshot target ("≥50次") its lower bound says enough.
std::optional<Decimal> figure_of(const rules::Comparison& done, GapVerdict verdict) {
  const std::optional<Decimal> actual = done.actual();
  return actual || verdict != GapVerdict::overshoot ? actual : done.low;
}

void set_rate(GapRow& gap, RateFormula formula, const Decimal& rate) {
  gap.rate = known(rate);
  gap.formula = gap.rate ? formula : RateFormula::none;
}

/// A reverse target that was missed has two formulas; the printed score tells which of them the form goes by.
void add_reverse_rate(GapRow& gap, const Indicator& indicator, const Decimal& target, const Decimal& actual) {
  if (!(actual > Decimal(0))) return;  // nothing against something: no ratio
  const Decimal ratio = (Decimal(100) * target).divided_by(actual, decimals);
  const Decimal excess = (Decimal(100) * (actual - target)).divided_by(target, decimals);
  const Decimal rest = std::max(Decimal(100) - excess, Decimal(0)).rounded(decimals);
  const bool two = gap.verdict == GapVerdict::unmet && indicator.weight && indicator.score;
  const auto off = [&](const Decimal& rate) {
    return (indicator.weight->value * rate - Decimal(100) * indicator.score->value).abs();
  };
  if (two && off(rest) < off(ratio)) {
    set_rate(gap, RateFormula::less_excess, rest);
  } else {
    set_rate(gap, RateFormula::target_over_actual, ratio);
  }
}

void add_rate(GapRow& gap, const IndicatorRow& row, const rules::Comparison& done, const Decimal& actual) {
  const Decimal& target = *done.target;
  if (!(target > Decimal(0)) || done.direction == rules::Direction::unclear) return;
  if (done.direction == rules::Direction::up) {
    set_rate(gap, RateFormula::actual_over_target, (Decimal(100) * actual).divided_by(target, decimals));
  } else {
    add_reverse_rate(gap, *row.indicator, target, actual);
  }
}

/// How far a figure is outside of a range.
Decimal outside(const Value& range, const Decimal& actual) {
  if (actual < range.low) return actual - range.low;
  return actual > range.high ? actual - range.high : Decimal(0);
}

void add_gap(GapRow& gap, const IndicatorRow& row, const Value& target, const Decimal& distance) {
  gap.gap = known(distance.normalised());
  if (gap.gap) gap.unit = rules::unit_of_target(target, row);
}

/// What the formulas in use give; where they differ, the printed score tells by which of them it was computed.
void add_expected_score(GapRow& gap, const IndicatorRow& row, const rules::Comparison& done, const RecordView& view) {
  const Figure& weight = row.indicator->weight;
  const Figure& score = row.indicator->score;
  if (!weight || !rules::certain(row, view, {"weight", "score"})) return;
  const std::vector<Decimal> scores = rules::expected_scores(row, done, weight->value);
  if (scores.empty()) return;
  const bool agree = std::all_of(scores.begin(), scores.end(), [&](const Decimal& one) { return one == scores[0]; });
  if (!score && !agree) return;
  const Decimal& expected = score ? rules::nearest_score(scores, weight->value, score->value) : scores.front();
  gap.expected_score = known(expected.rounded(decimals));
}

}  // namespace

void add_figures(GapRow& gap, const IndicatorRow& row, const rules::Comparison& done, const RecordView& view) {
  const Value& target = *rules::target_value(row);
  if (const std::optional<Decimal> actual = figure_of(done, gap.verdict)) {
    if (done.target) {
      add_rate(gap, row, done, *actual);
      add_gap(gap, row, target, *actual - *done.target);
    } else if (target.type == ValueType::range) {
      add_gap(gap, row, target, outside(target, *actual));
    }
  }
  add_expected_score(gap, row, done, view);
}

}  // namespace jixiao::gaps
