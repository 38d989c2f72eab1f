// What a template leaves in a form that was not filled in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jixiao::rules {

enum class Leftover : std::uint8_t {
  blank,  ///< stands where a value belongs: **, XX, ×××, ____, 待定
  hint    ///< tells how to fill the form in: （简要介绍…）, (100字以内), 请在此处…
};

struct Placeholder {
  Leftover kind = Leftover::hint;
  std::string text;    ///< what was found, folded
  bool whole = false;  ///< the text holds nothing else
};

/// The first placeholder of a text. Markdown's **bold** and a * before a required label are none.
[[nodiscard]] std::optional<Placeholder> find_placeholder(std::string_view text);

/// A hint that belongs to the template's own labels: （≥**人次）, （必填）. It was never to be replaced.
[[nodiscard]] bool is_label_hint(std::string_view text);

}  // namespace jixiao::rules
