// What pages carry that is no text of the document.
#pragma once

#include <string_view>

namespace jixiao {

/// 第 2 页，共 5 页; - 3 -; — 12 — alone on a line: the page's number. A bare number is none: it may be a cell.
[[nodiscard]] bool is_page_number(std::string_view line);

}  // namespace jixiao
