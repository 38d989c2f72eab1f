// Columns of a CSV table: header and rows come from the same list.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "jixiao/record.h"
#include "report/tables.h"

namespace jixiao {

/// A column: its name, and a row's cell in it.
template <class Source>
struct Column {
  std::string_view name;
  std::string (*cell)(const Source&);
};

template <class T>
using Columns = std::span<const Column<T>>;

template <class T>
[[nodiscard]] TableRow header_of(Columns<T> columns) {
  TableRow row;
  row.reserve(columns.size());
  for (const Column<T>& column : columns) {
    row.emplace_back(column.name);
  }
  return row;
}

template <class T>
[[nodiscard]] TableRow row_of(Columns<T> columns, const T& source) {
  TableRow row;
  row.reserve(columns.size());
  for (const Column<T>& column : columns) {
    row.push_back(column.cell(source));
  }
  return row;
}

[[nodiscard]] inline std::string cell(const Text& text) {
  return text ? text->value : "";
}
[[nodiscard]] inline std::string cell(const Figure& figure) {
  return figure ? figure->value.str() : "";
}
[[nodiscard]] inline std::string cell(const std::optional<Decimal>& number) {
  return number ? number->str() : "";
}
[[nodiscard]] inline std::string cell(std::string_view text) {
  return std::string(text);
}
[[nodiscard]] inline std::string number(std::size_t value) {
  return std::to_string(value);
}
[[nodiscard]] inline std::string line_of(const Span& span) {
  return span.line > 0 ? number(span.line) : "";
}
[[nodiscard]] inline std::string column_of(const Span& span) {
  return span.line > 0 ? number(span.column) : "";
}
[[nodiscard]] inline std::string year_of(const Record& record) {
  return record.fiscal_year ? std::to_string(record.fiscal_year->value) : "";
}

}  // namespace jixiao
