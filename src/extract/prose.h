// A report's running text: lines joined, folded, with headings and figures found.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/passage.h"
#include "extract/reading.h"

namespace jixiao {

/// A figure in a passage with what the text says of it.
struct Mention {
  std::size_t passage = 0;
  std::size_t begin = 0;  ///< of the digits, in the passage's text
  std::size_t digits_end = 0;
  std::size_t end = 0;       ///< behind the unit
  std::size_t sentence = 0;  ///< number of the sentence within the passage; semicolons end one too
  std::size_t period = 0;    ///< the same, full stops only
  std::size_t label_at = 0;  ///< where the words before the figure begin: behind the last mark or figure
  std::string label;         ///< those words without 为, 是, 共 and the like at their end
  Decimal value;
  std::string unit;    ///< "%", "万元", "件"; may be empty
  bool about = false;  ///< 约, 近, 余, 多, or digits that may not be all of the number: never put into arithmetic
};

struct Prose {
  std::vector<Passage> passages;
  std::vector<Mention> mentions;  ///< in reading order
};

/// Reads the rows that are not claimed by a table; fills in record.sections.
[[nodiscard]] Prose read_prose(Reading& reading, const std::vector<Region>& tables);

[[nodiscard]] bool is_money(std::string_view unit);

/// Arithmetic statements of the prose: record.claims.
void read_claims(Reading& reading, const Prose& prose);

}  // namespace jixiao
