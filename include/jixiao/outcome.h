// What the pipeline makes of one input; what a rule says of a record: contract.md section 2.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jixiao/catalogue.h"
#include "jixiao/decimal.h"
#include "jixiao/record.h"
#include "jixiao/result.h"
#include "jixiao/span.h"

namespace jixiao {

struct Finding {
  std::string_view rule;  ///< id; static storage
  Severity severity = Severity::warning;
  Message message;  ///< one sentence with the figures in it
  std::string path;
  std::uint32_t record = 0;
  std::string field;  ///< JSON pointer into the record
  Span span;
  Spans related;  ///< the other places that the finding speaks of
  std::optional<Decimal> expected, actual, difference;
  std::string fingerprint;  ///< 16 hex digits; of rule, document identity, field and normalised content; stable over
                            ///< line shifts
};

enum class Outcome : std::uint8_t { checked, not_applicable, not_checkable };

struct RuleOutcome {
  std::string_view rule;
  Outcome outcome = Outcome::not_applicable;
  Message reason;  ///< may be empty
};

/// What became of an indicator's target.
enum class GapVerdict : std::uint8_t {
  met,
  unmet,
  overshoot,  ///< so far beyond a forward target that a reason is wanted: Thresholds::overshoot
  not_comparable,
};

/// Why an actual value cannot be held against its target; of a record: why it has no rows.
enum class NotComparable : std::uint8_t {
  target_form_only,   ///< a target form: nothing was done yet
  no_table,           ///< of a record: no indicator table
  no_rows,            ///< of a record: an indicator table without rows
  no_name,            ///< a spare row of the template, or one whose name is missing: rules leave it out
  no_actual_column,   ///< the table has no actual values at all
  no_target,          ///< blank, or 无
  no_actual,          ///< blank
  uncertain,          ///< target or actual value has a note of this kind
  not_read,           ///< a text that gave no parsed value
  qualitative,        ///< the target is words
  no_figure,          ///< words beside a target that is a figure or a date
  types_differ,       ///< a date beside a figure, a ratio beside a number
  unit_differs,       ///< the units measure different things
  unit_unclear,       ///< the units may measure one thing, but are not converted: 天 and 月
  approximate,        ///< 约, 左右
  open_ended,         ///< ≥90% beside ≥95%; December beside 10 December
  direction_unclear,  ///< a duration without a sign: nobody says whether more is better
  beyond_exact,       ///< beside a target with a printed = a better figure: neither met nor missed
  out_of_range,       ///< a rate above 100 %
  scale_in_doubt,     ///< a bare figure that may be in 万 or in 元, in percent or a fraction
  several_parts,      ///< of a target of several parts one cannot be compared
};

/// Which actual values meet a target.
enum class GapDirection : std::uint8_t {
  unknown,      ///< no target, about-figures, durations without a sign
  forward,      ///< the figure and more
  reverse,      ///< the figure and less
  exact,        ///< a figure with a printed =, a ratio
  range,        ///< what lies within
  deadline,     ///< a date, and earlier ones
  mixed,        ///< a target of several parts
  qualitative,  ///< words
};

/// How a completion rate was computed. A reverse target that was missed has two formulas (domain.md 5.3): the one that
/// comes nearer to the printed score counts, the first without a score.
enum class RateFormula : std::uint8_t { none, actual_over_target, target_over_actual, less_excess };

/// One indicator, its target held against its actual value. Figures are there only where the two are comparable.
struct GapRow {
  std::size_t indicator = 0;   ///< in Record::indicators
  bool of_period = false;      ///< the target is the period's, not the annual one
  bool target_parsed = false;  ///< Indicator::target is this target's value, not the other's
  GapDirection direction = GapDirection::unknown;
  GapVerdict verdict = GapVerdict::not_comparable;
  std::optional<NotComparable> why = {};  ///< of not_comparable, and only of that
  RateFormula formula = RateFormula::none;
  std::optional<Decimal> rate = {};            ///< percent with two decimals, rounded: only the verdict is exact
  std::optional<Decimal> gap = {};             ///< actual - target in `unit`; of a range: the distance outside
  std::string unit = {};                       ///< of gap: the target's
  std::optional<Decimal> expected_score = {};  ///< two decimals; none where the formulas in use differ
};

struct RecordOutcome {
  Record record;
  std::vector<Finding> findings;              ///< by place, then rule; empty unless checked
  std::vector<RuleOutcome> rules;             ///< one per selected rule, sorted by id; empty unless checked
  std::vector<GapRow> gaps = {};              ///< one per indicator, in their order; empty unless asked for
  std::optional<NotComparable> no_gaps = {};  ///< asked for, and why there are none
};

/// Everything about one input, self-contained: the document is gone.
struct FileOutcome {
  std::string path;
  std::vector<RecordOutcome> records;  ///< in reading order
  std::vector<Error> errors;           ///< why the input, or a part of it, could not be processed
  /// 1-based line → its text: the lines that findings and their related places begin on. A line of more than
  /// 64 KiB is left out: reports give its place, but do not show it.
  std::map<std::uint32_t, std::string> lines;
};

}  // namespace jixiao
