#include "gaps/gaps.h"

#include <optional>
#include <utility>

#include "base/unicode.h"
#include "gaps/figures.h"
#include "rules/support/actuals.h"
#include "rules/support/completion.h"
#include "rules/support/expected_score.h"
#include "rules/support/record_view.h"
#include "rules/support/rows.h"

namespace jixiao {
namespace {

using rules::Comparison;
using rules::Completion;

bool is_blank(const Text& text) {
  return fold_tight(rules::text_of(text)).empty();
}

/// Which actual values meet the row's target.
GapDirection direction_of(const IndicatorRow& row, const Value& target) {
  switch (target.type) {
    case ValueType::number:
      break;
    case ValueType::range:
      return GapDirection::range;
    case ValueType::ratio:
      return GapDirection::exact;
    case ValueType::date:
      return GapDirection::deadline;
    case ValueType::multiple:
      return GapDirection::mixed;
    case ValueType::qualitative:
      return GapDirection::qualitative;
    case ValueType::none:
      return GapDirection::unknown;
  }
  if (target.comparator == Comparator::equal && rules::prints_equals(row)) return GapDirection::exact;
  const rules::Direction direction = rules::direction_of(target, row);
  if (direction == rules::Direction::unclear) return GapDirection::unknown;
  return direction == rules::Direction::up ? GapDirection::forward : GapDirection::reverse;
}

/// What keeps a row from being compared at all. The order is that of the rules: a blank cell is missing whatever is in
/// doubt beside it.
std::optional<NotComparable> hindrance(const IndicatorRow& row, const RecordView& view, bool has_actuals) {
  const std::string target_pointer = row.pointer() + "/" + std::string(row.target_field);
  const Value* target = rules::target_value(row);
  if (view.record().kind == Kind::target_form) return NotComparable::target_form_only;
  if (view.uncertain(row.pointer() + "/actual")) return NotComparable::uncertain;
  const bool target_uncertain = view.uncertain(target_pointer);
  const bool nothing = is_blank(*row.target) || (target != nullptr && target->type == ValueType::none);
  if (nothing && !target_uncertain) return NotComparable::no_target;
  if (!has_actuals) return NotComparable::no_actual_column;
  if (is_blank(row.indicator->actual)) return NotComparable::no_actual;
  return target_uncertain ? std::optional(NotComparable::uncertain) : std::nullopt;
}

GapVerdict verdict_of(const IndicatorRow& row, const Comparison& done, const Thresholds& thresholds) {
  if (rules::far_exceeds(row, done, thresholds)) return GapVerdict::overshoot;
  switch (done.completion) {
    case Completion::met:
      return GapVerdict::met;
    case Completion::unmet:
      return GapVerdict::unmet;
    case Completion::not_comparable:
      break;
  }
  return GapVerdict::not_comparable;
}

GapRow gap_of(const IndicatorRow& row, const RecordView& view, bool has_actuals) {
  GapRow gap;
  gap.indicator = row.index;
  gap.of_period = row.target_field == "period_target";
  const Value* target = rules::target_value(row);
  gap.target_parsed = target != nullptr;
  if (target != nullptr && rules::certain(row, view, {row.target_field})) gap.direction = direction_of(row, *target);
  gap.why = hindrance(row, view, has_actuals);
  if (gap.why) return gap;
  const Comparison done = rules::compare(row);
  gap.verdict = verdict_of(row, done, view.thresholds());
  if (gap.verdict == GapVerdict::not_comparable) {
    gap.why = done.why.value_or(NotComparable::not_read);
  } else {
    gaps::add_figures(gap, row, done, view);
  }
  return gap;
}

/// A spare row of the template, or one without a name.
GapRow nameless(std::size_t index, const Record& record) {
  const Indicator& indicator = record.indicators[index];
  GapRow gap;
  gap.indicator = index;
  gap.of_period = !indicator.annual_target && indicator.period_target;
  gap.target_parsed = indicator.target.has_value();
  gap.why = record.kind == Kind::target_form ? NotComparable::target_form_only : NotComparable::no_name;
  return gap;
}

}  // namespace

void hold_against(RecordOutcome& outcome, const Thresholds& thresholds) {
  const Record& record = outcome.record;
  const RecordView view(record, thresholds);
  const bool has_actuals = rules::has_actual_column(view);
  auto named = view.rows().begin();
  for (std::size_t i = 0; i < record.indicators.size(); ++i) {
    const bool has_name = named != view.rows().end() && named->index == i;
    outcome.gaps.push_back(has_name ? gap_of(*named++, view, has_actuals) : nameless(i, record));
  }
  if (!outcome.gaps.empty()) return;
  outcome.no_gaps = view.has_indicator_table() ? NotComparable::no_rows : NotComparable::no_table;
}

}  // namespace jixiao
