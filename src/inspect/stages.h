// What each stage made of a document, as text for people. The parts of `jixiao inspect`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "inspect/view.h"
#include "jixiao/block.h"
#include "jixiao/form.h"
#include "jixiao/outcome.h"
#include "vocabulary/tokens.h"

namespace jixiao::inspection {

/// Encoding, size, digest, and the lines with their numbers.
[[nodiscard]] std::string show_decode(const View& view, std::string_view bytes);

/// One row a line: how its cells were told apart, and each cell with its place.
[[nodiscard]] std::string show_structure(const View& view, const Blocks& blocks);

/// The forms with the layouts that were considered, and below each its cells with what they are labels of.
/// `tokens` are those of all rows. Without forms: the cells alone.
[[nodiscard]] std::string show_recognise(const View& view, const Blocks& blocks, const std::vector<Token>& tokens,
                                         const std::vector<Form>& forms);

/// The overview that `extract` prints, then every value with its place.
[[nodiscard]] std::string show_extract(const View& view, const FileOutcome& outcome);

}  // namespace jixiao::inspection
