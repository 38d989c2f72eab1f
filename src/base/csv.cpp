#include "base/csv.h"

#include <algorithm>

namespace jixiao {
namespace {

bool is_number(std::string_view cell) {
  if (cell.starts_with('-')) {
    cell.remove_prefix(1);
  }
  return !cell.empty() && cell.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool is_formula(std::string_view cell) {
  constexpr std::string_view starts = "=+-@\t\r";
  return !cell.empty() && starts.find(cell.front()) != std::string_view::npos && !is_number(cell);
}

void append_cell(std::string& out, std::string_view cell, Formulas formulas) {
  const std::string_view guard = formulas == Formulas::neutralise && is_formula(cell) ? "'" : "";
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
    out.append(guard).append(cell);
    return;
  }
  out += '"';
  out += guard;
  for (const char c : cell) {
    if (c == '"') {
      out += '"';
    }
    out += c;
  }
  out += '"';
}

template <class Cells>
void append_row(std::string& out, Cells cells, Formulas formulas) {
  bool first = true;
  for (const auto& cell : cells) {
    if (!first) {
      out += ',';
    }
    first = false;
    append_cell(out, cell, formulas);
  }
  out += "\r\n";
}

}  // namespace

void append_csv_row(std::string& out, std::span<const std::string_view> cells, Formulas formulas) {
  append_row(out, cells, formulas);
}

void append_csv_row(std::string& out, std::span<const std::string> cells, Formulas formulas) {
  append_row(out, cells, formulas);
}

}  // namespace jixiao
