#include "rules/support/placeholders.h"

#include <algorithm>
#include <array>

#include "base/affix.h"
#include "base/patterns.h"
#include "base/unicode.h"
#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

/// Folded text, without white space.
const Pattern& bold() {
  // Opens at the start or behind punctuation; **人次 behind a sign or a word is a blank to be filled in.
  static const Pattern pattern(R"((?:^|[,。;:、.()!?])(\*\*)[^*]+(\*\*))");
  return pattern;
}

const Pattern& blank() {
  static const Pattern pattern(R"((?:^|[^A-Za-z*])(\*{2,}|[Xx]{2,}|×{3,}|_{3,})(?:[^A-Za-z*]|$))");
  return pattern;
}

/// 待定 at the end of a clause; 有待补充, 等待定 are ordinary words.
const Pattern& pending() {
  static const Pattern pattern(R"((?:^|[^有等期亟尚仍还])(待定|待补充)(?:[,。;、()!?]|$))");
  return pattern;
}

const Pattern& hint() {
  static const Pattern pattern(
      R"(\((?:简要介绍|简述|填写|请[^示求假销进愿教])[^()]*\)?|\((?:限|不超过|控制在)?[0-9]+字(?:以内|左右|以下)?\)|请在此处[^。]*|点击此处[^。]*)");
  return pattern;
}

/// 对照年度目标，说明完成情况(100字以内): one clause that tells what to write, and how much.
const Pattern& instruction() {
  static const Pattern pattern(
      R"([^。]*(?:说明|简述|概述|填写|描述|介绍|阐述|填报)[^。]*\((?:限|不超过|控制在)?[0-9]+字(?:以内|左右|以下)?\)[。.]?)");
  return pattern;
}

bool is_filler(char c) {
  return c == '*' || c == 'X' || c == 'x' || c == '_';
}

std::string without_bold(std::string text) {
  std::size_t from = 0;
  while (const auto found = bold().find(text, from)) {
    const auto offset = [&](std::string_view part) { return static_cast<std::size_t>(part.data() - text.data()); };
    const std::size_t open = offset((*found)[1]);
    const std::size_t close = offset((*found)[2]);
    text.erase(close, 2);
    text.erase(open, 2);
    from = open;
  }
  return text;
}

}  // namespace

std::optional<Placeholder> find_placeholder(std::string_view text) {
  std::string folded = fold_tight(text);
  if (contains(folded, "**")) {
    folded = without_bold(std::move(folded));
  }
  // Most texts hold nothing that any of the patterns begins with: then none is asked.
  const bool filled =
      std::none_of(folded.begin(), folded.end(), is_filler) && !holds(folded, "×") && !holds(folded, "待");
  for (const Pattern* pattern : {&blank(), &pending()}) {
    if (const auto found = filled ? std::nullopt : pattern->find(folded)) {
      return Placeholder{Leftover::blank, std::string((*found)[1]), (*found)[1] == folded};
    }
  }
  if (folded.find('(') == std::string::npos && !holds(folded, "此处")) {
    return std::nullopt;
  }
  if (instruction().matches(folded)) {
    return Placeholder{Leftover::hint, folded, true};
  }
  if (const auto found = hint().find(folded)) {
    return Placeholder{Leftover::hint, std::string((*found)[0]), (*found)[0] == folded};
  }
  return std::nullopt;
}

bool is_label_hint(std::string_view text) {
  static const Pattern sign(R"(\(?[^()]{0,4}[≥≤≧≦><=]+\*+[^()]*\)?|\(?\*+[^()]{0,6}\)?)");
  const std::string folded = fold_tight(text);
  return contains_any(folded, {"必填", "选填", "可填"}) || sign.matches(folded);
}

}  // namespace jixiao::rules
