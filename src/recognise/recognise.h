// Which forms a document holds.
#pragma once

#include <vector>

#include "jixiao/block.h"
#include "jixiao/document.h"
#include "jixiao/form.h"
#include "jixiao/result.h"

namespace jixiao {

/// The forms of a document in reading order; never empty. A document with no known label: an Error.
[[nodiscard]] Result<std::vector<Form>> recognise(const Document& document, const Blocks& blocks);

}  // namespace jixiao
