// Where values stand in a text, and how they are written over.
#pragma once

#include <functional>
#include <optional>

#include "mutation/engine.h"

namespace jixiao::test::mutation {

/// Bytes of the decoded text.
[[nodiscard]] Range range_of(const Document& document, const Span& span);
[[nodiscard]] std::string text_under(const Subject& subject, const Span& span);

/// The edits, applied to the text; they do not overlap.
[[nodiscard]] std::string apply(const std::string& text, Edits edits);
/// Where byte `at` of the text has gone to.
[[nodiscard]] std::size_t moved(std::size_t at, const Edits& edits);

/// The value becomes `text`: in its first place, further ones (a wrapped cell, a column of signs) become empty. In a
/// page that is aligned with spaces the columns behind it stay where they are; no edits where they could not.
[[nodiscard]] Edits rewritten(const Subject& subject, const Spans& spans, const std::string& text);
/// The cell becomes empty. Only where cells can be told apart: in a text one value after the other an empty cell
/// leaves no trace, and nobody could know which one is missing.
[[nodiscard]] Edits emptied(const Subject& subject, const Spans& spans);
/// Is the value alone in a cell, between tabs, bars, commas or tags?
[[nodiscard]] bool in_cell(const Subject& subject, const Spans& spans);
/// The cell of the line that holds `at` below the header cell that says one of `labels`, where the line's cells are
/// between tabs or bars and as many as the header's. Empty as it may be.
[[nodiscard]] std::optional<Edit> cell_below(const Subject& subject, std::uint32_t line,
                                             const std::vector<std::string_view>& labels);
/// Whole lines [first, last], 1-based.
[[nodiscard]] Edit without_lines(const Subject& subject, std::uint32_t first, std::uint32_t last);
/// One table row a line: the cells between tabs or bars.
[[nodiscard]] bool has_rows_on_lines(const Subject& subject);

[[nodiscard]] Edits joined(Edits a, const Edits& b);
[[nodiscard]] bool contains(std::string_view text, std::string_view part);
[[nodiscard]] bool contains_any(std::string_view text, const std::vector<std::string_view>& parts);
/// In the order of the text, `with` for every `what`.
[[nodiscard]] std::string replaced(std::string text, std::string_view what, std::string_view with);

}  // namespace jixiao::test::mutation
