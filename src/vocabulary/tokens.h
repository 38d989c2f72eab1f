// A form's cells as one stream in reading order, labels spotted, broken labels mended, wrapped lines joined.
// What the readers of fields and tables work on, whatever the export did.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "jixiao/block.h"
#include "jixiao/document.h"
#include "vocabulary/labels.h"

namespace jixiao {

struct Token {
  Ranges ranges;
  std::string text;       ///< as printed, on one line; never empty
  std::string tight;      ///< folded without white space
  LabelMatch label;       ///< empty entries: no label
  std::uint32_t row = 0;  ///< index into Blocks::rows
  std::uint32_t last_row = 0;
  std::uint16_t column = 0;        ///< position of the cell in its row, empty cells counted
  std::uint16_t left = 0;          ///< of aligned columns: where it stands on the page
  std::uint16_t right = 0;         ///< 0: not known
  std::uint16_t width = 0;         ///< display width of its last line
  std::uint16_t empty_before = 0;  ///< of a stream of cells: blank cells between the token and the one before it
  Delimiter delimiter = Delimiter::line;
  bool first_in_row = false;
  bool blank_before = false;
  bool mended = false;       ///< made of several broken pieces of a label
  bool glued = false;        ///< its line seems to go on with the one above it
  std::vector<Token> lines;  ///< what join_wrapped made it of; empty: one line

  [[nodiscard]] bool is_label() const { return !label.entries.empty(); }
  [[nodiscard]] bool in_grid() const { return delimiter >= Delimiter::aligned; }
};

/// The tokens of rows [first, last).
[[nodiscard]] std::vector<Token> tokenise(const Document& document, const Blocks& blocks, std::size_t first,
                                          std::size_t last);

/// Moves the tokens of rows [first, last) out: of each row once.
[[nodiscard]] std::vector<Token> take_rows(std::vector<Token>& tokens, std::size_t first, std::size_t last);

/// How the document's export wrapped its lines.
struct Wrapping {
  std::vector<int> widths;       ///< of wrapped columns, ascending
  bool blanks_separate = false;  ///< blank lines stand between cells, not between all lines
};

/// Measures all rows, so once for a document, however many forms it holds.
[[nodiscard]] Wrapping measure_wrapping(const Blocks& blocks);

/// Joins lines that the export wrapped inside one cell, judged by how full they are. Labels, level names
/// and bare figures stay on their own.
[[nodiscard]] std::vector<Token> join_wrapped(const Document& document, const Blocks& blocks, const Wrapping& wrapping,
                                              std::vector<Token> tokens);

/// A token made of parts of others; text and tight are taken from the ranges.
[[nodiscard]] Token with_ranges(const Document& document, const Token& like, const Ranges& ranges);

}  // namespace jixiao
