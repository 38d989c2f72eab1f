// Cells made of pieces of a document.
#pragma once

#include <cstddef>
#include <vector>

#include "jixiao/block.h"
#include "jixiao/document.h"
#include "structure/markup.h"

namespace jixiao {

/// A piece of the document without what was dropped from it; `dropped` is in order.
[[nodiscard]] Cell make_cell(const Document& document, Range piece, const std::vector<Dropped>& dropped,
                             std::size_t column);

/// Nothing in any of its cells.
[[nodiscard]] bool is_empty(const Row& row);

/// Display width of a row's text, as `Row::width` holds it.
[[nodiscard]] std::uint16_t width_of(std::string_view text);

}  // namespace jixiao
