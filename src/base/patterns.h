// Regular expressions for short pieces of text. RE2 stays behind this header.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

/// A compiled expression in RE2's syntax; linear in the text, whatever the text. Immutable: any thread.
/// Make them once per process (a function's static), not per call.
class Pattern {
 public:
  /// `expression` is ours, so one that does not compile is our own bug: asserted.
  explicit Pattern(std::string_view expression);
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;
  ~Pattern();

  /// The leftmost match at or behind byte `from`: the whole of it first, then the groups (a group that took no
  /// part has a null data()). Views into `text`. nullopt: no match.
  [[nodiscard]] std::optional<std::vector<std::string_view>> find(std::string_view text, std::size_t from = 0) const;
  /// Whether the expression matches the text from its first to its last byte.
  [[nodiscard]] bool matches(std::string_view text) const;

 private:
  struct Compiled;
  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace jixiao
