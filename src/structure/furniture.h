// What pages carry that is no text of the document.
#pragma once

#include <cstdint>
#include <string_view>

#include "jixiao/document.h"

namespace jixiao {

/// 第 2 页，共 5 页; - 3 -; — 12 — alone on a line: the page's number. A bare number is none: it may be a cell.
[[nodiscard]] bool is_page_number(std::string_view line);

/// A bare number, or 1 / 2, as the last line before a form feed, 2 / 2 also at the end: the page's number, for a cell
/// would have gone over the page.
[[nodiscard]] bool is_foot(const Document& document, std::uint32_t line);

}  // namespace jixiao
