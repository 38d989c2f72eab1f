// Words at the beginning, at the end, and anywhere in short texts. Lists of words are mostly asked in vain, so the
// byte that tells most of them apart, a word's last one, is looked at before the whole is compared.
#pragma once

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <string_view>

namespace jixiao {

/// Like text.starts_with(word).
[[nodiscard]] inline bool begins_with(std::string_view text, std::string_view word) {
  return word.empty() || (text.size() >= word.size() && text[word.size() - 1] == word.back() && text.starts_with(word));
}

/// Like text.ends_with(word).
[[nodiscard]] inline bool finishes_with(std::string_view text, std::string_view word) {
  return word.empty() || (text.size() >= word.size() && text.back() == word.back() && text.ends_with(word));
}

/// Like text.find(word). The first byte of a Han character tells little, so the word
/// is looked for by its last one.
[[nodiscard]] inline std::size_t find_word(std::string_view text, std::string_view word) {
  if (word.empty()) return 0;
  const std::size_t before = word.size() - 1;
  for (std::size_t at = text.find(word.back(), before); at != std::string_view::npos;
       at = text.find(word.back(), at + 1)) {
    if (text.substr(at - before, word.size()) == word) return at - before;
  }
  return std::string_view::npos;
}
[[nodiscard]] inline bool holds(std::string_view text, std::string_view word) {
  return find_word(text, word) != std::string_view::npos;
}

/// Which two bytes a set of words begin or end with: enough to tell nearly every other text from all of them without
/// comparing it. Words of one byte stand for any text.
class BytePairs {
 public:
  void add(std::string_view pair) { pair.size() < 2 ? pairs_.set() : pairs_.set(index(pair)); }
  [[nodiscard]] bool may_hold(std::string_view pair) const { return pair.size() < 2 || pairs_.test(index(pair)); }

 private:
  /// Of bytes in UTF-8 the lower six bits differ most.
  static std::size_t index(std::string_view pair) {
    return (static_cast<std::size_t>(pair[0]) & 0x3FU) << 6U | (static_cast<std::size_t>(pair[1]) & 0x3FU);
  }

  std::bitset<std::size_t{1} << 12U> pairs_;
};

/// The last two bytes of a text, and those behind its first byte: in a Han character the first one tells little.
[[nodiscard]] inline std::string_view last_pair(std::string_view text) {
  return text.size() < 2 ? std::string_view() : text.substr(text.size() - 2);
}
[[nodiscard]] inline std::string_view first_pair(std::string_view text) {
  return text.size() < 3 ? std::string_view() : text.substr(1, 2);
}

/// The same of any of the words.
template <typename Words>
[[nodiscard]] bool begins_with_any(std::string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return begins_with(text, word); });
}
template <typename Words>
[[nodiscard]] bool holds_any(std::string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return holds(text, word); });
}
template <typename Words>
[[nodiscard]] bool finishes_with_any(std::string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return finishes_with(text, word); });
}

}  // namespace jixiao
