// Are two readings of the same document the same?
#pragma once

#include <string>
#include <vector>

#include "jixiao/record.h"

namespace jixiao::test {

/// What differs between the records, without `source`, `notes` and spans, in words; empty: they are the same.
/// Texts are compared folded: NFKC, no white space, no thousands separators.
[[nodiscard]] std::vector<std::string> differences(const std::vector<Record>& want, const std::vector<Record>& got);

/// Was any value put together from several lines? Then how full lines are, and where blank ones stand, said so.
[[nodiscard]] bool holds_wrapped_values(const std::vector<Record>& records);

struct Losses {
  std::vector<std::string> wrong;  ///< values that the document does not say so, and no `uncertain` note is about
  std::size_t kept = 0;            ///< values of `want` that are in `got`
  std::size_t all = 0;             ///< values of `want`
};

/// The same where the rendering has lost something: values may be missing. Rows are told by their names. What a
/// value was parsed to follows from it, and which columns a table has is what was lost: neither is compared.
[[nodiscard]] Losses losses(const std::vector<Record>& want, const std::vector<Record>& got);

}  // namespace jixiao::test
