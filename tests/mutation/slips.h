// Figures as people misprint them.
#pragma once

#include <functional>
#include <optional>

#include "mutation/edits.h"

namespace jixiao::test::mutation {

/// The figure in a printed text: its digits, separators and point.
[[nodiscard]] std::optional<Decimal> figure_in(std::string_view printed);
/// `value` written as `like` is: with thousands separators if it has some, with as many decimals.
[[nodiscard]] std::string written_like(const Decimal& value, std::string_view like);

/// The printed figure with a slip of the keyboard: a neighbouring digit, two digits swapped, one too many or too few.
/// Only slips that `wanted` admits; nothing where there is none.
[[nodiscard]] std::optional<std::string> slipped(const std::string& printed, Random& random,
                                                 const std::function<bool(const Decimal&)>& wanted);
/// Off by more than rounding could explain in any sum of a form.
[[nodiscard]] bool is_far(const Decimal& from, const Decimal& to);
/// A slip that carries the figure so far.
[[nodiscard]] std::optional<std::string> slipped(const std::string& printed, Random& random);

}  // namespace jixiao::test::mutation
