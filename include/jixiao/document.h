// A decoded text file: what every later stage reads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "jixiao/span.h"

namespace jixiao {

/// Owns the text; every string_view and Range of the later stages points into `text` and lives no longer.
/// Immutable after decoding, so it may be read from several threads.
struct Document {
  std::string path;      ///< as given, with / separators
  std::string encoding;  ///< "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"
  std::string sha256;    ///< of the file's bytes, 64 lower-case hex digits
  /// Valid UTF-8. CR LF and lone CR are LF, a byte-order mark is gone; everything else is as printed.
  std::string text;
  /// Byte offset of the first byte of each line; never empty. A final LF starts no further line.
  std::vector<std::uint32_t> line_starts;
  /// Code points before byte i × column_stride of `text`: makes columns cheap in very long lines.
  std::vector<std::uint32_t> code_points_before;
  static constexpr std::uint32_t column_stride = 1024;

  [[nodiscard]] std::string_view view(Range range) const {
    return std::string_view(text).substr(range.begin, range.end - range.begin);
  }
  [[nodiscard]] std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_starts.size()); }
  /// The bytes of line `index` (0-based), without its LF.
  [[nodiscard]] Range line(std::uint32_t index) const;
  /// The 0-based index of the line that holds byte `offset`.
  [[nodiscard]] std::uint32_t line_of(std::uint32_t offset) const;
  /// O(log lines) + O(column_stride).
  [[nodiscard]] Span span(Range range) const;
  [[nodiscard]] Spans spans(const Ranges& ranges) const;
};

}  // namespace jixiao
