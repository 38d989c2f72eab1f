// Fills what makes places in a document cheap to compute.
#pragma once

#include "jixiao/document.h"

namespace jixiao {

/// Computes `line_starts` and `code_points_before` of a document whose `text` is final.
/// One pass; `text` must be shorter than 4 GiB.
void index_lines(Document& document);

}  // namespace jixiao
