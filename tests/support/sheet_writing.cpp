#include <algorithm>

#include "support/sheet.h"

namespace jixiao::test {
namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

std::string in_quotes(const std::string& cell) {
  return '"' + replaced(cell, "\"", "\"\"") + '"';
}

std::string joined(const SheetRow& row, std::string_view between) {
  std::string line;
  for (std::size_t i = 0; i < row.cells.size(); ++i) line.append(i > 0 ? between : "").append(row.cells[i]);
  return line;
}

std::string csv_line(const SheetRow& row, bool all_quoted) {
  std::string line;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string& cell = row.cells[i];
    if (i > 0) line += ',';
    line += all_quoted || cell.find_first_of(",\"\n") != std::string::npos ? in_quotes(cell) : cell;
  }
  return line + '\n';
}

std::string html_text(const std::string& cell) {
  return replaced(replaced(replaced(replaced(cell, "&", "&amp;"), "<", "&lt;"), ">", "&gt;"), "\n", "<br/>");
}

/// How many rows the cell reaches down.
std::size_t rows_of(const Sheet& sheet, std::size_t row, std::size_t column) {
  std::size_t end = row + 1;
  while (end < sheet.rows.size() && sheet.rows[end].grid && column < first_filled(sheet.rows[end])) ++end;
  return end - row;
}

std::string html_line(const Sheet& sheet, std::size_t index, bool merged) {
  const SheetRow& row = sheet.rows[index];
  const bool below = index > 0 && sheet.rows[index - 1].grid;
  std::string line = "<tr>";
  for (std::size_t i = merged && below ? first_filled(row) : 0; i < row.cells.size(); ++i) {
    const std::size_t rows = merged ? rows_of(sheet, index, i) : 1;
    line +=
        "<td" + (rows > 1 ? " rowspan=\"" + std::to_string(rows) + '"' : "") + '>' + html_text(row.cells[i]) + "</td>";
  }
  return line + "</tr>\n";
}

/// <h1>, for text <p>
std::string html_paragraph(const SheetRow& row) {
  const std::string tag = row.heading > 0 ? "h" + std::to_string(row.heading) : "p";
  return '<' + tag + '>' + html_text(row.cells.front()) + "</" + tag + ">\n";
}

/// Headings keep their marks in plain text; a spreadsheet has none.
std::string text_line(const SheetRow& row) {
  return std::string(row.heading, '#') + (row.heading > 0 ? " " : "") + row.cells.front() + '\n';
}

std::string write_html(const Sheet& sheet, bool merged) {
  std::string out = "<html><body>\n";
  bool table = false;
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    const SheetRow& row = sheet.rows[i];
    if (row.grid != table) out += row.grid ? "<table>\n" : "</table>\n";
    table = row.grid;
    out += row.grid ? html_line(sheet, i, merged) : html_paragraph(row);
  }
  return out + (table ? "</table>\n" : "") + "</body></html>\n";
}

std::string write_csv(const Sheet& sheet, bool all_quoted) {
  std::size_t width = 1;
  for (const SheetRow& row : sheet.rows) width = std::max(width, row.cells.size());
  std::string out;
  for (SheetRow row : sheet.rows) {
    row.cells.resize(width);
    out += csv_line(row, all_quoted);
  }
  return out;
}

std::string pipe_line(const SheetRow& row) {
  return "| " + replaced(joined(row, " | "), "\n", "<br>") + " |\n";
}

/// A table begins with its first row and the rule below it; another one needs a blank line between them.
std::string write_markdown(const Sheet& sheet) {
  std::string out;
  bool table = false;
  for (const SheetRow& row : sheet.rows) {
    if (row.grid != table || row.blank_before) out += '\n';
    const bool first = row.grid && (!table || row.blank_before);
    table = row.grid;
    out += row.grid ? pipe_line(row) : text_line(row);
    if (!first) continue;
    for (std::size_t i = 0; i < row.cells.size(); ++i) out += "|---";
    out += "|\n";
  }
  return out;
}

std::string tab_line(SheetRow row, bool with_quotes) {
  for (std::string& cell : row.cells) {
    if (with_quotes && cell.find_first_of("\"\n") != std::string::npos) cell = in_quotes(cell);
  }
  return joined(row, "\t") + '\n';
}

std::string cell_lines(const SheetRow& row, Notation notation) {
  std::string out;
  for (const std::string& cell : row.cells) {
    if (cell.empty() && notation != Notation::cells_with_blanks) continue;
    out += (cell.empty() ? " " : cell) + '\n';
    if (notation != Notation::cells) out += '\n';
  }
  return out;
}

std::string write_lines(const Sheet& sheet, Notation notation) {
  std::string out;
  for (const SheetRow& row : sheet.rows) {
    const bool cells = notation >= Notation::cells;
    if (row.blank_before && !cells) out += '\n';
    if (cells) {
      out += cell_lines(row, notation);
    } else if (!row.grid) {
      out += text_line(row);
    } else {
      out += notation == Notation::pipe ? pipe_line(row) : tab_line(row, notation == Notation::tab_quoted);
    }
  }
  return out;
}

}  // namespace

std::string write_sheet(const Sheet& sheet, Notation notation) {
  switch (notation) {
    case Notation::html:
    case Notation::html_merged:
      return write_html(sheet, notation == Notation::html_merged);
    case Notation::csv:
    case Notation::csv_quoted:
      return write_csv(sheet, notation == Notation::csv_quoted);
    case Notation::markdown:
      return write_markdown(sheet);
    case Notation::tab:
    case Notation::tab_quoted:
    case Notation::pipe:
    case Notation::cells:
    case Notation::cells_apart:
    case Notation::cells_with_blanks:
      break;
  }
  return write_lines(sheet, notation);
}

std::string write_sheet(const Sheet& sheet) {
  switch (sheet.delimiter) {
    case Delimiter::comma:
      return write_sheet(sheet, Notation::csv);
    case Delimiter::pipe:
      return write_sheet(sheet, Notation::pipe);
    default:
      return write_sheet(sheet, Notation::tab);
  }
}

}  // namespace jixiao::test
