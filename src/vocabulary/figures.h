// Figures in folded text: Arabic and Chinese numerals with the words that belong to them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jixiao/decimal.h"
#include "jixiao/value.h"

namespace jixiao {

/// One figure in a text, offsets in bytes of that text.
struct FoundFigure {
  std::size_t begin = 0;    ///< of the first comparator word, or of the figure
  std::size_t figure = 0;   ///< where the digits begin
  std::size_t unit_at = 0;  ///< behind the digits
  std::size_t end = 0;      ///< behind unit and closing comparator word
  Decimal value;
  std::string unit;  ///< "%" for every spelling of percent
  std::optional<Comparator> before, after;
};

/// Folds a printed value without white space. Commas inside numbers are taken out; every other comma,
/// whatever its width, becomes ';'.
[[nodiscard]] std::string fold_value(std::string_view printed);

/// The length of a plain number at the start (digits, one point), 0: none.
[[nodiscard]] std::size_t number_length(std::string_view text);

/// All figures that count as values: not years, ordinals, document numbers, or figures inside a name.
[[nodiscard]] std::vector<FoundFigure> find_figures(std::string_view folded);

/// Nothing but a figure with its signs and unit, in a short text without white space.
[[nodiscard]] bool is_bare_figure(std::string_view tight);

/// 以内, 及以上, 左右, 底前: nothing but the closing word of a value whose figure stands elsewhere.
[[nodiscard]] bool closes_value(std::string_view tight);

}  // namespace jixiao
