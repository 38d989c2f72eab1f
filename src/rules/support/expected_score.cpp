#include "rules/support/expected_score.h"

#include <algorithm>

#include "rules/support/indicator_names.h"
#include "rules/support/rows.h"

namespace jixiao::rules {
namespace {

constexpr int score_decimals = 8;

Decimal not_below_zero(const Decimal& score) {
  return score.is_negative() ? Decimal(0) : score;
}

/// Of a target that was missed.
void add_missed(const Comparison& done, const Decimal& weight, std::vector<Decimal>& scores) {
  const std::optional<Decimal> actual = done.actual();
  if (!done.target || !actual || done.target->is_negative()) {
    return;
  }
  const Decimal& target = *done.target;
  if (target.is_zero()) {
    scores.emplace_back(0);
  } else if (done.direction == Direction::up) {
    scores.push_back(not_below_zero((weight * *actual).divided_by(target, score_decimals)));
  } else if (done.direction == Direction::down && *actual > Decimal(0)) {
    const Decimal excess = *actual - target;
    scores.push_back((weight * target).divided_by(*actual, score_decimals));
    scores.push_back(not_below_zero(weight - (weight * excess).divided_by(target, score_decimals)));
  }
}

/// 101号: 90 % and more earn all, 60 % to 90 % their percentage, less nothing.
void add_satisfaction(const IndicatorRow& row, const Comparison& done, const Decimal& weight,
                      std::vector<Decimal>& scores) {
  const bool satisfaction =
      row.level1 == Class::satisfaction || row.level2 == Kind2::satisfaction || contains(row.name, "满意");
  const Value* target = target_value(row);
  const std::optional<Decimal> actual = done.actual();
  if (!satisfaction || target == nullptr || unit_of_target(*target, row) != "%" || !actual || scores.empty()) {
    return;
  }
  constexpr int full = 90;
  constexpr int nothing = 60;
  if (*actual >= Decimal(full)) {
    scores.push_back(weight);
  } else {
    scores.push_back(*actual < Decimal(nothing) ? Decimal(0) : weight * *actual * Decimal::unit(2));
  }
}

}  // namespace

std::vector<Decimal> expected_scores(const IndicatorRow& row, const Comparison& done, const Decimal& weight) {
  std::vector<Decimal> scores;
  if (done.completion == Completion::met) {
    scores.push_back(weight);
  } else if (done.completion == Completion::unmet) {
    add_missed(done, weight, scores);
  }
  add_satisfaction(row, done, weight, scores);
  return scores;
}

const Decimal& nearest_score(const std::vector<Decimal>& scores, const Decimal& weight, const Decimal& printed) {
  const Decimal counted = std::min(printed, weight);
  return *std::min_element(scores.begin(), scores.end(), [&](const Decimal& a, const Decimal& b) {
    return (a - counted).abs() < (b - counted).abs();
  });
}

bool wants_more(const IndicatorRow& row, const Value& target) {
  const bool upwards = target.comparator == Comparator::at_least || target.comparator == Comparator::more_than ||
                       target.comparator == Comparator::equal;
  return target.type == ValueType::number && upwards && target.value > Decimal(0) && !wanted_low(row.name) &&
         !is_cost(row);
}

bool far_exceeds(const IndicatorRow& row, const Comparison& done, const Thresholds& thresholds) {
  const Value* target = target_value(row);
  return target != nullptr && wants_more(row, *target) && done.completion != Completion::unmet &&
         overshot(done, thresholds);
}

Decimal execution_score(const Decimal& percent, const Decimal& weight) {
  return weight * std::min(percent, Decimal(100)) * Decimal::unit(2);
}

bool has_scoring_key(const Record& record) {
  return std::any_of(record.statements.begin(), record.statements.end(),
                     [](const Statement& statement) { return statement.kind == StatementKind::scoring_key; });
}

bool overshot(const Comparison& done, const Thresholds& thresholds) {
  return done.direction == Direction::up && done.target && done.low && *done.target > Decimal(0) &&
         Decimal(100) * *done.low >= thresholds.overshoot * *done.target;
}

}  // namespace jixiao::rules
