#include "jixiao/document.h"

#include <algorithm>
#include <cassert>
#include <limits>

#include "base/document_index.h"
#include "base/unicode.h"

namespace jixiao {
namespace {

/// Code points in bytes [begin, end); both lie on code point boundaries.
std::uint32_t code_points_between(const Document& document, std::uint32_t begin, std::uint32_t end) {
  const auto count = [&document](std::uint32_t from, std::uint32_t to) {
    return static_cast<std::uint32_t>(code_point_count(std::string_view(document.text).substr(from, to - from)));
  };
  constexpr std::uint32_t stride = Document::column_stride;
  if (end - begin < 2 * stride) {
    return count(begin, end);
  }
  const auto before = [&document, &count](std::uint32_t offset) {
    const std::uint32_t block = offset / stride;
    return document.code_points_before[block] + count(block * stride, offset);
  };
  return before(end) - before(begin);
}

}  // namespace

void index_lines(Document& document) {
  const std::string_view text = document.text;
  assert(text.size() < std::numeric_limits<std::uint32_t>::max());
  document.line_starts.assign(1, 0);
  for (std::size_t lf = text.find('\n'); lf != std::string_view::npos && lf + 1 < text.size();
       lf = text.find('\n', lf + 1)) {
    document.line_starts.push_back(static_cast<std::uint32_t>(lf + 1));
  }
  document.code_points_before.assign(1, 0);
  document.code_points_before.reserve(text.size() / Document::column_stride + 1);
  for (std::size_t end = Document::column_stride; end <= text.size(); end += Document::column_stride) {
    const std::size_t count = code_point_count(text.substr(end - Document::column_stride, Document::column_stride));
    document.code_points_before.push_back(document.code_points_before.back() + static_cast<std::uint32_t>(count));
  }
}

Range Document::line(std::uint32_t index) const {
  const bool last = index + 1 == line_count();
  Range range{line_starts[index], last ? static_cast<std::uint32_t>(text.size()) : line_starts[index + 1]};
  if (!range.empty() && text[range.end - 1] == '\n') {
    --range.end;
  }
  return range;
}

std::uint32_t Document::line_of(std::uint32_t offset) const {
  const auto behind = std::upper_bound(line_starts.begin(), line_starts.end(), offset);
  return static_cast<std::uint32_t>(behind - line_starts.begin()) - 1;
}

Span Document::span(Range range) const {
  const std::uint32_t line = line_of(range.begin);
  const std::uint32_t end_line = line_of(range.end);
  return {line + 1, code_points_between(*this, line_starts[line], range.begin) + 1, end_line + 1,
          code_points_between(*this, line_starts[end_line], range.end) + 1};
}

Spans Document::spans(const Ranges& ranges) const {
  Spans result;
  result.reserve(ranges.size());
  for (const Range range : ranges) {
    result.push_back(span(range));
  }
  return result;
}

}  // namespace jixiao
