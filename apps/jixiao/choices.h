// What to say when a word is none of those that are known.
#pragma once

#include <span>
#include <string_view>

#include "jixiao/result.h"

namespace jixiao::app {

/// The candidate that a mistyped word was probably meant to be; "" where none is near. ASCII.
[[nodiscard]] std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

/// "是否要用 json？"
[[nodiscard]] Message did_you_mean(std::string_view word);
/// "可用：csv、json"
[[nodiscard]] Message choices(std::span<const std::string_view> candidates);
/// did_you_mean() the nearest candidate, else choices().
[[nodiscard]] Message remedy(std::string_view word, std::span<const std::string_view> candidates);

/// "--format 不认识 jsn：是否要用 json？"
[[nodiscard]] Message unknown_word(std::string_view option, std::string_view word, const Message& remedy);

}  // namespace jixiao::app
