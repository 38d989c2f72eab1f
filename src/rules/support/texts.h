// The texts of a record that somebody filled in.
#pragma once

#include <string>
#include <vector>

#include "jixiao/record.h"

namespace jixiao::rules {

/// A text of the record and how it is addressed. Points into the record.
struct NamedText {
  std::string field;  ///< JSON pointer
  const Text* text;   ///< may hold nothing
};

/// Head, goals, tasks and indicator rows, in this order, absent ones too.
[[nodiscard]] std::vector<NamedText> texts_of(const Record& record);

}  // namespace jixiao::rules
