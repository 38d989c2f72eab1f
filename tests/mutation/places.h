// What injectors ask of a record.
#pragma once

#include <functional>

#include "mutation/edits.h"
#include "mutation/slips.h"

namespace jixiao::test::mutation {

[[nodiscard]] const BudgetItem* find_item(const Record& record, std::string_view item);
/// The part of an item's name behind the last point: "budget" of "funds.total.budget".
[[nodiscard]] std::string_view column_of(const BudgetItem& item);
/// The same row, another column.
[[nodiscard]] const BudgetItem* beside(const Record& record, const BudgetItem& item, std::string_view column);
[[nodiscard]] bool is_money(const BudgetItem& item);
/// Was it read with certainty? Values that were not are never held against a form.
[[nodiscard]] bool is_certain(const Record& record, std::string_view field);

/// The same of all amounts of a group, "revenue.": one in doubt, and their sum is.
[[nodiscard]] bool is_summed_certainly(const Record& record, std::string_view group);

using Wanted = std::function<bool(const BudgetItem&)>;
/// What an amount is to become, printed; nothing: no defect there.
using Change = std::function<std::optional<std::string>(const BudgetItem&, const std::string& printed)>;
/// A defect for each amount that is wanted.
[[nodiscard]] Defects changed_amounts(const Subject& subject, const Record& record, const Wanted& wanted,
                                      const Change& change, const Rules& consequences);

[[nodiscard]] bool is_report(const Record& record);
[[nodiscard]] bool is_target_form(const Record& record);
[[nodiscard]] bool is_assessment_form(const Record& record);

/// "/indicators/7"
[[nodiscard]] std::string pointer_of(const Record& record, const Indicator& row);
[[nodiscard]] std::string text_of(const Text& text);
/// A row with a name and a target, both certain.
[[nodiscard]] bool is_whole(const Record& record, const Indicator& row);
/// The target's only number, with a unit or without.
[[nodiscard]] const Value* number_of(const std::optional<Value>& value);
[[nodiscard]] bool is_percent(const std::optional<Value>& value);
/// Where the target that counts is printed: of the year, else of the period.
[[nodiscard]] const Text& target_of(const Indicator& row);
/// The printed figure of a value with others in place of its digits: ≥7,200户 and 6100 give ≥6,100户.
[[nodiscard]] std::optional<std::string> with_figure(const std::string& printed, const Decimal& figure);
/// The span of several that holds the figure: sign, figure and unit may stand in columns of their own.
[[nodiscard]] std::optional<Span> figure_span(const Subject& subject, const Spans& spans);
/// The figure of a value becomes another.
[[nodiscard]] Edits refigured(const Subject& subject, const Spans& spans, const Decimal& figure);

}  // namespace jixiao::test::mutation
