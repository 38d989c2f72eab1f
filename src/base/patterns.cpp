#include "base/patterns.h"

#include <re2/re2.h>

#include <cassert>

namespace jixiao {
namespace {

re2::StringPiece piece(std::string_view text) {
  return {text.data(), text.size()};
}

}  // namespace

struct Pattern::Compiled {
  explicit Compiled(std::string_view expression) : re2(piece(expression), re2::RE2::Quiet) { assert(re2.ok()); }

  re2::RE2 re2;
};

Pattern::Pattern(std::string_view expression) : compiled_(std::make_unique<const Compiled>(expression)) {}
Pattern::~Pattern() = default;

std::optional<std::vector<std::string_view>> Pattern::find(std::string_view text, std::size_t from) const {
  const re2::RE2& re2 = compiled_->re2;
  std::vector<re2::StringPiece> groups(static_cast<std::size_t>(re2.NumberOfCapturingGroups()) + 1);
  if (!re2.Match(piece(text), from, text.size(), re2::RE2::UNANCHORED, groups.data(),
                 static_cast<int>(groups.size()))) {
    return std::nullopt;
  }
  std::vector<std::string_view> result;
  result.reserve(groups.size());
  for (const re2::StringPiece& group : groups) {
    result.emplace_back(group.data(), group.size());
  }
  return result;
}

bool Pattern::matches(std::string_view text) const {
  return compiled_->re2.Match(piece(text), 0, text.size(), re2::RE2::ANCHOR_BOTH, nullptr, 0);
}

}  // namespace jixiao
