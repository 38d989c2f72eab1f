// Which forms a document holds.
#pragma once

#include <vector>

#include "jixiao/block.h"
#include "jixiao/document.h"
#include "jixiao/form.h"
#include "jixiao/result.h"
#include "vocabulary/tokens.h"

namespace jixiao {

/// The forms of a document in reading order; never empty. A document with no known label: an Error.
/// `tokens` are those of all its rows.
[[nodiscard]] Result<std::vector<Form>> recognise(const Document& document, const Blocks& blocks,
                                                  const std::vector<Token>& tokens);

}  // namespace jixiao
