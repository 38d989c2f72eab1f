// Writes CSV as RFC 4180 has it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace jixiao {

/// The byte-order mark by which Excel knows UTF-8.
inline constexpr std::string_view csv_byte_order_mark = "\xEF\xBB\xBF";

/// What to do with a cell that a spreadsheet would run as a formula: one that begins with = + - @, a tab or CR.
enum class Formulas : std::uint8_t {
  neutralise,  ///< a ' is put before it; a plain number (^-?[0-9.]+$, such as -12.50) is harmless and stays as it is
  keep,        ///< the text as it is
};

/// Appends one row, with CR LF behind it. Cells with commas, quotes or line breaks are quoted.
void append_csv_row(std::string& out, std::span<const std::string_view> cells, Formulas formulas);
void append_csv_row(std::string& out, std::span<const std::string> cells, Formulas formulas);

}  // namespace jixiao
