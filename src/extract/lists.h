// A flat list of many projects, taken apart into one form each.
#pragma once

#include <vector>

#include "jixiao/block.h"
#include "jixiao/document.h"
#include "jixiao/form.h"
#include "vocabulary/tokens.h"

namespace jixiao {

/// One project of a flat list as a form of its own: what stands above the list, each of the project's own columns as
/// a label with its value, then the header of the indicators with its rows.
struct ListPart {
  Form form;  ///< with the project's rows
  std::vector<Token> tokens;
};

/// The projects of a flat list, in order; none where the form is no list.
[[nodiscard]] std::vector<ListPart> unfold_list(const Document& document, const Blocks& blocks, const Form& form,
                                                const std::vector<Token>& tokens);

}  // namespace jixiao
