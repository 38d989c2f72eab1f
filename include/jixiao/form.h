// Forms as recognised in a document, and the families they belong to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "jixiao/catalogue.h"
#include "jixiao/record.h"

namespace jixiao {

/// What the export did to a form's reading order.
enum class Order : std::uint8_t {
  reading,       ///< cells come in reading order
  labels_first,  ///< all labels of a block come first, all values later: they are paired in order
};

/// One sign by which a family is recognised; exactly one of `field`, `label` and `title` is given. The weights of all
/// marks found add up.
struct Mark {
  std::string_view field =
      {};  ///< a label of this field (vocabulary/labels.h) stands there; "list": a flat list's header
  std::string_view label = {};  ///< a label in these very words, folded: 年初预算数(A); its ordinal may be left out
  std::string_view title = {};  ///< words that the title holds, folded
  int weight = 1;
};

/// Parts that a family prints on every one of its forms, beside the indicator table that all forms have. head_part: the
/// labels of its head, always where and as they are known, so that a field that was not found is missing.
enum FormParts : std::uint8_t { money_part = 1, goal_part = 2, tasks_part = 4, head_part = 8 };

/// A form family: a constant value in src/layouts/<stem>.cpp, named after its stem.
struct Layout {
  LayoutInfo info;
  Kind kind = Kind::target_form;
  Scope scope = Scope::department;
  Order order = Order::reading;
  std::span<const Mark> marks = {};
  std::uint8_t always = 0;  ///< FormParts: what is missing where one of its forms lacks it
  int least = 1;            ///< the weight that must be found before this family is considered
};

/// One form: rows [first_row, last_row) of the blocks, and the family that fits best.
struct Form {
  std::size_t first_row = 0;
  std::size_t last_row = 0;
  const Layout* layout = nullptr;  ///< never null
  Kind kind = Kind::target_form;
  Scope scope = Scope::department;
  std::size_t title_row = 0;  ///< first row of the title; == title_end when the form prints none
  std::size_t title_end = 0;  ///< behind the title's last row
  std::string why;            ///< the marks by which the family was chosen
};

namespace layouts {
/// All families, sorted by file name; written by cmake/registry.cmake.
std::span<const Layout* const> registry();
}  // namespace layouts

}  // namespace jixiao
