// What a form prints, held against the marks of a family.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "jixiao/form.h"
#include "vocabulary/tokens.h"

namespace jixiao {

/// The labels of a form's tokens, and its title. Views into the tokens and the title.
struct Printed {
  std::set<std::string_view> fields;  ///< what its labels name; "list" where it is a flat list
  std::set<std::string_view> words;   ///< the labels, as printed and as the vocabulary has them
  std::string_view title;             ///< folded, without white space
};

/// What tokens [from, to) print.
[[nodiscard]] Printed printed_by(const std::vector<Token>& tokens, std::size_t from, std::size_t to,
                                 std::string_view title);

[[nodiscard]] bool holds(const Mark& mark, const Printed& printed);

/// The mark's own words, for people.
[[nodiscard]] std::string_view words_of(const Mark& mark);

}  // namespace jixiao
