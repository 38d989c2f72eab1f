// Amounts that a text states again.
#pragma once

#include <cstdint>
#include <string_view>

#include "rules/support/figures.h"
#include "rules/support/record_view.h"

namespace jixiao::rules {

/// Whether a further mention speaks of the same money as the budget item that it was taken for.
enum class SameMoney : std::uint8_t {
  yes,     ///< the whole body's or project's total, in words that limit it to no part
  unclear  ///< a part, a source, a plan: the words around it may limit it
};

/// Of all the money, not of a part of it.
[[nodiscard]] bool is_total(std::string_view item);

/// `words` are those of the mention (Statement::text).
[[nodiscard]] SameMoney same_money(std::string_view item, std::string_view words);

/// Whether one figure looks like the other misprinted: of equal length and of four digits at least, with one digit
/// changed or two neighbours swapped. Both in one unit.
[[nodiscard]] bool looks_misprinted(const Decimal& one, const Decimal& other);
/// The same for two neighbours swapped only.
[[nodiscard]] bool looks_swapped(const Decimal& one, const Decimal& other);

/// Whether some other amount of the record makes up the difference: then the two have different scopes.
[[nodiscard]] bool is_printed_amount(const RecordView& view, const Decimal& yuan);

}  // namespace jixiao::rules
