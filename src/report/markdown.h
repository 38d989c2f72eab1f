// Text for Markdown documents.
#pragma once

#include <string>
#include <string_view>

namespace jixiao {

/// `text` on one line, so that it shows as it is also within a table's cell: nothing in it marks up, links or ends
/// the cell.
[[nodiscard]] std::string markdown_text(std::string_view text);

}  // namespace jixiao
