// Lines of running text put together: folded, without white space and thousands separators, with the way back.
#pragma once

#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "jixiao/document.h"
#include "jixiao/span.h"

namespace jixiao {

/// A line's share of a passage.
struct PassageLine {
  std::size_t at = 0;  ///< where it begins in the passage's text
  Range source;
};

/// A stretch of running text between two headings. Commas of every width are ',', semicolons ';'.
struct Passage {
  Folded tight;                     ///< origin: offsets in the document
  std::vector<PassageLine> lines;   ///< in order; together they are the text
  std::vector<std::size_t> doubts;  ///< in order: where digits touch that may or may not be one number
  std::size_t section = 0;          ///< index into record.sections + 1; 0: before the first heading
};

/// Puts lines together. Digits are never joined over a line's end, a gap or a space: what stands on both sides of it
/// is doubted instead.
class PassageBuilder {
 public:
  explicit PassageBuilder(const Document& document) : document_(document) {}

  [[nodiscard]] bool empty() const { return open_.text.empty(); }
  void add_line(const Ranges& ranges);
  /// What was put together; the next line opens a new passage.
  [[nodiscard]] Passage take();

 private:
  void add_part(const Range& range);
  void keep_apart(std::uint32_t origin);
  [[nodiscard]] bool is_ordinal() const;
  [[nodiscard]] bool separates(std::size_t at, std::size_t group, bool chained, bool& doubtful) const;

  const Document& document_;
  Folded open_;
  std::vector<PassageLine> lines_;
  std::vector<std::size_t> doubts_;
  std::size_t paragraph_ = 0;  ///< where the open paragraph begins
  std::uint32_t end_ = 0;
};

/// The printed text of bytes [from, to) of a passage, line by line.
[[nodiscard]] Ranges ranges_of(const Document& document, const Passage& passage, std::size_t from, std::size_t to);
/// Their place: one span a line.
[[nodiscard]] Spans place_of(const Document& document, const Passage& passage, std::size_t from, std::size_t to);
/// Their place as one span.
[[nodiscard]] Span whole_place(const Document& document, const Passage& passage, std::size_t from, std::size_t to);

}  // namespace jixiao
