// A row of an indicator table with its cells by column, and what a reader must know of how they were found.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/reading.h"

namespace jixiao {

struct CellsOfRow {
  std::map<std::string_view, std::vector<std::size_t>> by_role;  ///< tokens in reading order
  std::vector<std::size_t> shifted;
  std::vector<std::size_t> doubtful;

  [[nodiscard]] bool has(std::string_view role) const { return by_role.contains(role); }
};

/// Does the export leave a place where a cell is blank? Grids do, and streams with counted blanks; lines of text and
/// columns aligned by spaces do not.
[[nodiscard]] bool shows_blanks(const Reading& reading, const Region& region);

/// Notes cells that stand in another column than their own, and those that might as well. `pointer`: the indicator's.
void note_row(Reading& reading, const CellsOfRow& row, const Indicator& indicator, const std::string& pointer);

/// Where blanks do not show: a target or an actual value that was not found may be blank, or may have been misread.
void note_lost(Reading& reading, const Indicator& indicator, bool has_actuals, const std::string& pointer);

}  // namespace jixiao
