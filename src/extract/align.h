// Which column each cell of a table belongs to, judged by what the cells say, by the order of the columns,
// and by the cells' positions where those can be trusted. One mechanism for tab and pipe grids with cells
// shifted or merged away, for PDF text in reading order, and for one cell a line.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/reading.h"

namespace jixiao {

struct Placed {
  std::size_t token = 0;
  int column = -1;          ///< index into the region's columns; -1: fits nowhere
  bool starts_row = false;  ///< first cell of a new row of the table
  bool shifted = false;     ///< stands in another column of the grid than the one it belongs to
  bool doubtful = false;  ///< might as well stand in another column: a cell of its row is blank, and nothing says which
};

/// Places the tokens with these indices, in order. `repeats`: the header as later pages print it again, where its
/// columns may stand elsewhere. Cost: tokens × columns².
[[nodiscard]] std::vector<Placed> align(const Reading& reading, const std::vector<Column>& columns,
                                        const std::vector<std::size_t>& tokens,
                                        const std::vector<std::vector<Column>>& repeats = {});

}  // namespace jixiao
