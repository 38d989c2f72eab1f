// Rows of a table that the export printed over several lines: a line break inside a cell, or in place of a tab.
#pragma once

#include <cstddef>
#include <vector>

#include "jixiao/block.h"
#include "jixiao/document.h"

namespace jixiao {

/// Puts rows together that a line break tore. `printed` holds for each row how many cells its line printed, blank ones
/// at its end counted. Joins only where the rows around it all have as many cells as the pieces make together, and the
/// figures come to stand under figures.
void join_broken_rows(const Document& document, std::vector<Row>& rows, const std::vector<std::size_t>& printed);

}  // namespace jixiao
