// Places in a document.
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

namespace jixiao {

/// Bytes [begin, end) of Document::text. What the stages compute with.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] bool empty() const { return begin == end; }
  auto operator<=>(const Range&) const = default;
};

/// The same place as people and scripts are told it: 1-based lines, 1-based columns in Unicode code
/// points of the decoded text, the end exclusive.
struct Span {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t end_line = 0;
  std::uint32_t end_column = 0;

  auto operator<=>(const Span&) const = default;
};

/// Several places in reading order: a value that was joined from them.
using Spans = std::vector<Span>;
using Ranges = std::vector<Range>;

}  // namespace jixiao
