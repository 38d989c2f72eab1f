// Text to rows of cells.
#pragma once

#include "jixiao/block.h"
#include "jixiao/document.h"

namespace jixiao {

/// Recovers rows, cells and headings from the document, in one pass, whatever delimiters its export used.
/// Never fails; ranges point into document.text.
[[nodiscard]] Blocks structure(const Document& document);

}  // namespace jixiao
