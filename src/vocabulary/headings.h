// Numbered headings: 一、 （一） 1. (1)
#pragma once

#include <string>
#include <string_view>

namespace jixiao {

struct HeadingMark {
  int level = 0;           ///< 1: 一、 2: （一） 3: 1. 4: (1); 0: none
  std::size_t length = 0;  ///< bytes of the number and its mark in the folded text
  std::string number;      ///< 一, （一）, 1
};

/// The number at the start of a folded line.
[[nodiscard]] HeadingMark heading_mark(std::string_view tight);

/// 一、 or (一): a part of the document begins here.
[[nodiscard]] bool opens_part(std::string_view tight);

/// Is the folded line a heading: numbered, short, and no sentence? `wrapped` lines end where the column does,
/// so a full one that does not end a sentence goes on in the next line.
[[nodiscard]] bool is_heading_text(std::string_view tight, const HeadingMark& mark);

}  // namespace jixiao
