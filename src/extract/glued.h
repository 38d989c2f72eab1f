// Cells of a funds table that the export printed without anything between them: 1099.20%9.92.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/reading.h"

namespace jixiao {

/// Several figures, one of them a percentage, with nothing between them. `tight` is folded without white space.
[[nodiscard]] bool is_glued(std::string_view tight);

/// The row's cells, with one that holds several figures taken apart where only one way fits: the rate is executed /
/// budget, and the score no more than the weight. The parts are new tokens at the end of reading.tokens, marked used.
/// As given where no cell is glued, or several ways fit, or none.
[[nodiscard]] std::vector<std::size_t> split_glued(Reading& reading, const Region& region,
                                                   const std::vector<std::size_t>& cells);

}  // namespace jixiao
