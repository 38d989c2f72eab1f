// The parts of a form whose amounts share a heading, and with it a unit.
#pragma once

#include <string_view>
#include <vector>

#include "rules/support/figures.h"
#include "rules/support/record_view.h"

namespace jixiao::rules {

struct MoneyBlock {
  Bilingual name;
  std::string_view role;                   ///< of its table
  std::vector<std::string_view> prefixes;  ///< of its budget items; empty: the tasks
};

[[nodiscard]] std::vector<MoneyBlock> money_blocks();
[[nodiscard]] std::vector<Amount> amounts_of(const MoneyBlock& block, const RecordView& view);
/// The unit in a block's header: its table's, else the form's; "" where none is stated or two tables differ. Prose has
/// none: every amount there brings its own.
[[nodiscard]] std::string_view header_unit(const MoneyBlock& block, const RecordView& view);

}  // namespace jixiao::rules
