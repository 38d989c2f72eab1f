// The same document as other exports would have given it: what a reader must not notice.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "support/sheet.h"

namespace jixiao::test {

/// A document, and what is read from it as it stands.
struct Original {
  std::filesystem::path path;
  Extracted extracted;
  Blocks blocks;
  std::optional<Sheet> sheet;  ///< only where its cells are known

  [[nodiscard]] const std::string& text() const { return extracted.document.text; }
};

[[nodiscard]] Original read_original(const std::filesystem::path& path);

/// What may be asked of a rendering.
enum class Demand {
  same,           ///< nothing is lost, so the record is the same
  nothing_wrong,  ///< something is lost: values may be left out or carry an `uncertain` note, but none is wrong
};

struct Rendering {
  std::string name;
  Demand demand = Demand::same;
  /// The bytes of the rendering; nothing for a document that cannot be rendered so.
  std::function<std::optional<std::string>(const Original&)> render;
};

/// For the test program's own messages.
inline void PrintTo(const Rendering& rendering, std::ostream* out) {
  *out << rendering.name;
}

/// Text to text, whatever the document is: encodings, line ends, widths, spaces, blank lines, separators, pages.
[[nodiscard]] std::vector<Rendering> text_renderings();
/// Cells to text, where cells are known: the notations of tables, line breaks in cells, repeated headers.
[[nodiscard]] std::vector<Rendering> sheet_renderings();
[[nodiscard]] std::vector<Rendering> renderings();

}  // namespace jixiao::test
