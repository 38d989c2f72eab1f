// Parsed target and actual values: contract.md section 1 "parsed value", grammar in domain.md section 4.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "jixiao/decimal.h"

namespace jixiao {

enum class ValueType : std::uint8_t { none, number, range, ratio, date, multiple, qualitative };
enum class Comparator : std::uint8_t { equal, at_least, more_than, at_most, less_than, about };

/// One parsed value. Which members mean something depends on `type`; the others are default.
struct Value {
  ValueType type = ValueType::none;
  Comparator comparator = Comparator::equal;  ///< number, date
  Decimal value;                              ///< number; a percentage has unit "%": 千分之二 is 0.2 %
  Decimal low, high;                          ///< range, in `unit`
  Decimal left, right;                        ///< ratio left:right
  std::string unit;                           ///< number, range; as printed but for "%"; may be empty
  std::string date;                           ///< date: "2024", "2024-12" or "2024-12-31"
  std::string text;                           ///< qualitative: the text, on one line
  std::string words;                          ///< a part of a multiple: the printed words it belongs to
  std::vector<Value> parts;                   ///< multiple
};

}  // namespace jixiao
