// A form's rows to a record.
#pragma once

#include <vector>

#include "jixiao/block.h"
#include "jixiao/document.h"
#include "jixiao/form.h"
#include "jixiao/record.h"
#include "vocabulary/tokens.h"

namespace jixiao {

/// Reads a document's forms into records: fields, tables, values, claims, statements, notes. Never fails and never
/// guesses; what is not certain is in a record's notes. `tokens` are the document's, wrapped lines not yet joined.
[[nodiscard]] std::vector<Record> extract(const Document& document, const Blocks& blocks, std::vector<Token> tokens,
                                          const std::vector<Form>& forms);

}  // namespace jixiao
