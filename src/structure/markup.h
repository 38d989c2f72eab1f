// HTML and Markdown remnants in a line.
#pragma once

#include <vector>

#include "jixiao/block.h"
#include "jixiao/document.h"

namespace jixiao {

/// A stretch of a line that is no text: `residue` when a reader should be told of it (an HTML tag, an
/// entity), not when it is a mark of the export (<br> in a Markdown table, **bold**).
struct Dropped {
  Range range;
  bool residue = false;
};

/// All that is dropped from the line (or from several: a tag and a comment may go over their ends), in order. A `<`
/// that is a sign (救助标准<8000元) stays.
[[nodiscard]] std::vector<Dropped> find_markup(const Document& document, Range line);

}  // namespace jixiao
