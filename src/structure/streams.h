// Tables whose rows the export lost, or that are none: a stream of cells, in rows of one cell each.
#pragma once

#include <vector>

#include "jixiao/block.h"
#include "jixiao/document.h"

namespace jixiao {

/// Is this a dump of cells between pipes in which blank cells were printed as line breaks? Then lines that hold
/// nothing but a pipe stand between the others.
[[nodiscard]] bool is_torn(const Document& document);

/// The cells of such a dump, with the number of blank ones before each.
[[nodiscard]] std::vector<Row> read_torn(const Document& document);

/// Whole forms on one line become a row for each of their cells, and so do whole reports for each of their paragraphs.
/// Lines without enough labels or sentences stay.
void unroll_lines(std::vector<Row>& rows);

/// 三、存在问题 | a text of sentences: a report printed as a form. Such rows of a grid become two lines, the heading
/// and its text.
void open_prose_cells(std::vector<Row>& rows);

}  // namespace jixiao
