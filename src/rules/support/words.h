// Small tests on folded text (base/unicode.h fold_tight: NFKC, no white space) and the joining of messages.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "jixiao/catalogue.h"

namespace jixiao::rules {

using Words = std::initializer_list<std::string_view>;

[[nodiscard]] bool contains(std::string_view text, std::string_view word);
[[nodiscard]] bool contains_any(std::string_view text, Words words);
[[nodiscard]] bool starts_with_any(std::string_view text, Words words);
[[nodiscard]] bool ends_with_any(std::string_view text, Words words);
[[nodiscard]] bool is_any(std::string_view text, Words words);

/// The parts between any of the separators, empty ones left out. Views into `text`.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, Words separators);
/// Without bracketed parts, "法律援助(%)" -> "法律援助"; an unclosed bracket stays. `text` is folded.
[[nodiscard]] std::string without_brackets(std::string_view text);
[[nodiscard]] std::string without(std::string_view text, Words words);
/// Behind "指标1:", "3、", "2."; the text itself where no such ordinal leads it. A view into `name`, which is folded.
[[nodiscard]] std::string_view behind_ordinal(std::string_view name);

/// At most `most` code points of `text`, with "…" where it was cut: long cells in messages.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most = 30);
/// “text”, the way messages quote the form, cut as above.
[[nodiscard]] std::string quoted(std::string_view text);

/// All parts one after another.
template <class... Parts>
[[nodiscard]] std::string cat(const Parts&... parts) {
  std::string result;
  (result.append(std::string_view(parts)), ...);
  return result;
}

}  // namespace jixiao::rules
