// The injectors of the budget rules that speak of tasks; the others are in budget.cpp.
#pragma once

#include <optional>

#include "mutation/engine.h"

namespace jixiao::test::mutation {

/// One of the parts that make up a department's spending.
[[nodiscard]] bool is_part_of_expenditure(std::string_view item);
/// The sum of these parts, where the form has them.
[[nodiscard]] std::optional<Decimal> spending_of(const Record& record);

[[nodiscard]] Defects task_funds(const Subject& subject, const Record& record, Random& random);
[[nodiscard]] Defects task_without_funds(const Subject& subject, const Record& record, Random& random);

}  // namespace jixiao::test::mutation
