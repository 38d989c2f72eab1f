// Amounts of money in arithmetic: tolerances T1 to T3 of domain.md 5.1, and how sums are written in messages.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jixiao/catalogue.h"
#include "jixiao/decimal.h"
#include "jixiao/record.h"
#include "rules/rule.h"
#include "rules/support/record_view.h"

namespace jixiao::rules {

/// One printed amount of money.
struct Amount {
  Decimal value;          ///< as printed, in `unit`
  std::string_view unit;  ///< "万元"; "" where none is stated. A view into the record
  FindingPlace place;
  Bilingual name;  ///< what it is, for messages
};

[[nodiscard]] Amount amount_of(const RecordView& view, const BudgetItem& item);
[[nodiscard]] Amount amount_of(const RecordView& view, const Task& task, std::size_t index);
/// Money, not a rate, a weight or a score.
[[nodiscard]] bool is_money(const BudgetItem& item);
/// 万元 is 4, 元 is 0, 亿元 is 8: the power of ten to 元. nullopt for anything else.
[[nodiscard]] std::optional<int> yuan_power(std::string_view unit);

/// Two sides that were added up and compared.
struct Balance {
  bool comparable = false;  ///< false: some figure has a unit and another has none
  Decimal left, right;      ///< the sums, in `unit`
  Decimal gap;              ///< left - right
  Decimal tolerance;        ///< T1, for figures in different units T2
  std::string_view unit;    ///< the common one, else 元

  /// Rounding of the printed figures explains the gap, or there is none.
  [[nodiscard]] bool within() const { return !(gap.abs() > tolerance); }
  [[nodiscard]] bool exact() const { return !(gap.abs() > Decimal(0)); }
};

/// T1: half of the last printed decimal for every figure compared; whole numbers are exact. Figures in different
/// units are compared in 元, T2: half a unit of the coarser print for every figure printed so.
[[nodiscard]] Balance balance(const std::vector<Amount>& left, const std::vector<Amount>& right);

/// T3: whether `percent`, as printed, is 100 · part / whole rounded or cut off at its decimals. A whole of zero or
/// below, and figures too long to compute with, hold: they accuse nobody.
[[nodiscard]] bool percent_holds(const Decimal& part, const Decimal& whole, const Decimal& percent);

/// Half of the last printed decimal: what rounding may have hidden of a figure.
[[nodiscard]] inline Decimal half_step(const Decimal& printed) {
  return Decimal(5) * Decimal::unit(printed.decimals() + 1);
}
/// Whether part and whole, as coarsely as they are printed, could give the percentage: 7 of 9.2 may be 6.5 to 7.5 of
/// 9.15 to 9.25.
[[nodiscard]] bool rounding_could_explain(const Decimal& part, const Decimal& whole, const Decimal& percent);

/// "15 + 39 = 54 万元": the figures as printed and, of several, their sum. Long lists are cut in the middle.
[[nodiscard]] std::string written(const std::vector<Amount>& amounts, const Decimal& sum, std::string_view unit);
/// "1.30 万元"
[[nodiscard]] std::string written(const Decimal& value, std::string_view unit);
/// The spans of all amounts but the first `skipped`.
[[nodiscard]] Spans spans_of(const std::vector<Amount>& amounts, std::size_t skipped = 0);

}  // namespace jixiao::rules
