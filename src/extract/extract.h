// A form's rows to a record.
#pragma once

#include "jixiao/block.h"
#include "jixiao/document.h"
#include "jixiao/form.h"
#include "jixiao/record.h"
#include "vocabulary/tokens.h"

namespace jixiao {

/// Reads a form into a record: fields, tables, values, claims, statements, notes. Never fails and never
/// guesses; what is not certain is in the record's notes. `index` is the form's number in the file.
/// `tokens` are the form's, wrapped lines joined.
[[nodiscard]] Record extract(const Document& document, const Blocks& blocks, std::vector<Token> tokens,
                             const Form& form, std::uint32_t index);

}  // namespace jixiao
