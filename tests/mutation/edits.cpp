#include "mutation/edits.h"

#include <algorithm>

#include "base/unicode.h"

namespace jixiao::test::mutation {
namespace {

std::size_t offset(const Document& document, std::uint32_t line, std::uint32_t column) {
  std::size_t at = document.line(line - 1).begin;
  for (std::uint32_t i = 1; i < column && at < document.text.size(); ++i) (void)next_code_point(document.text, at);
  return at;
}

bool is_blank(char c) {
  return c == ' ';
}

/// Spaces that align: two or more.
std::size_t spaces_behind(const std::string& text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && is_blank(text[at + count])) ++count;
  return count;
}

/// The line has columns of spaces and neither tabs nor bars.
bool is_aligned(const Document& document, const Range& range) {
  const std::string_view line = document.view(document.line(document.line_of(range.begin)));
  return line.find('\t') == std::string_view::npos && line.find('|') == std::string_view::npos &&
         line.find("  ") != std::string_view::npos;
}

/// `with` in the width of what it stands for, if the spaces behind it allow that.
std::optional<Edit> fitted(const Subject& subject, const Range& range, const std::string& with) {
  Edit edit{range.begin, range.end, with};
  const std::string& text = subject.text();
  const std::size_t spaces = spaces_behind(text, range.end);
  const bool last = range.end + spaces >= text.size() || text[range.end + spaces] == '\n';
  if (!is_aligned(subject.document, range)) return edit;
  const std::size_t before = display_width(subject.document.view(range));
  const std::size_t now = display_width(with);
  // Cells may be centred, and a wider one would have been wrapped: figures and signs change, whole texts do not.
  constexpr std::size_t some = 2;
  if (now > before + some) return std::nullopt;
  if (last) return edit;
  if (now <= before) {
    edit.text.append(before - now, ' ');
  } else if (spaces >= now - before + 2) {
    edit.end += now - before;
  } else {
    return std::nullopt;
  }
  return edit;
}

bool is_delimiter(char c) {
  return c == '\t' || c == '|' || c == '\n';
}

bool starts_cell(const Subject& subject, std::size_t begin) {
  const std::string& text = subject.text();
  while (begin > 0 && is_blank(text[begin - 1])) --begin;
  const char before = begin == 0 ? '\n' : text[begin - 1];
  if (subject.name.ends_with(".csv")) return is_delimiter(before) || before == ',' || before == '"';
  return is_delimiter(before) || (subject.name.ends_with(".html") && before == '>');
}

bool ends_cell(const Subject& subject, std::size_t end) {
  const std::string& text = subject.text();
  while (end < text.size() && is_blank(text[end])) ++end;
  const char behind = end == text.size() ? '\n' : text[end];
  if (subject.name.ends_with(".csv")) return is_delimiter(behind) || behind == ',' || behind == '"';
  return is_delimiter(behind) || (subject.name.ends_with(".html") && behind == '<');
}

/// Some cell of the line ends within it: else the line is one cell, and emptying it leaves no trace.
bool line_has_cells(const Subject& subject, const Range& range) {
  if (subject.name.ends_with(".html")) return true;
  const std::string_view line = subject.document.view(subject.document.line(subject.document.line_of(range.begin)));
  return line.find_first_of(subject.name.ends_with(".csv") ? "," : "\t|") != std::string_view::npos;
}

/// Bars on lines of their own: the rows of the table are lost, and with them the places of empty cells.
bool is_torn(const std::string& text) {
  return contains(text, "\n|\n");
}

struct Cell {
  std::size_t begin = 0, end = 0;
};

std::vector<Cell> cells_of(const Subject& subject, std::uint32_t line) {
  const Range range = subject.document.line(line - 1);
  const std::string_view text = subject.document.view(range);
  const char delimiter = text.find('\t') != std::string_view::npos ? '\t' : '|';
  std::vector<Cell> cells;
  std::size_t from = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] != delimiter) continue;
    cells.push_back({range.begin + from, range.begin + i});
    from = i + 1;
  }
  return cells;
}

}  // namespace

Range range_of(const Document& document, const Span& span) {
  return {static_cast<std::uint32_t>(offset(document, span.line, span.column)),
          static_cast<std::uint32_t>(offset(document, span.end_line, span.end_column))};
}

std::string text_under(const Subject& subject, const Span& span) {
  return std::string(subject.document.view(range_of(subject.document, span)));
}

std::string apply(const std::string& text, Edits edits) {
  std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.begin < b.begin; });
  std::string out;
  std::size_t at = 0;
  for (const Edit& edit : edits) {
    if (edit.begin < at) continue;  // the same place twice
    out += text.substr(at, edit.begin - at) + edit.text;
    at = edit.end;
  }
  return out + text.substr(at);
}

std::size_t moved(std::size_t at, const Edits& edits) {
  std::ptrdiff_t by = 0;
  for (const Edit& edit : edits) {
    if (edit.end <= at && edit.begin < at)
      by += static_cast<std::ptrdiff_t>(edit.text.size() + edit.begin) - static_cast<std::ptrdiff_t>(edit.end);
    if (edit.begin < at && at < edit.end)
      by += static_cast<std::ptrdiff_t>(edit.begin) - static_cast<std::ptrdiff_t>(at);
  }
  return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + by);
}

Edits rewritten(const Subject& subject, const Spans& spans, const std::string& text) {
  Edits edits;
  // The lines of a wrapped cell are centred on those of its row.
  if (spans.size() > 1 && is_aligned(subject.document, range_of(subject.document, spans.front()))) return edits;
  for (const Span& span : spans) {
    const Range range = range_of(subject.document, span);
    const std::optional<Edit> edit = fitted(subject, range, edits.empty() ? text : "");
    if (!edit) return {};
    edits.push_back(*edit);
  }
  return edits;
}

bool in_cell(const Subject& subject, const Spans& spans) {
  return !spans.empty() && !is_torn(subject.text()) && std::all_of(spans.begin(), spans.end(), [&](const Span& span) {
    const Range range = range_of(subject.document, span);
    return starts_cell(subject, range.begin) && ends_cell(subject, range.end) && line_has_cells(subject, range);
  });
}

Edits emptied(const Subject& subject, const Spans& spans) {
  return in_cell(subject, spans) ? rewritten(subject, spans, "") : Edits{};
}

std::optional<Edit> cell_below(const Subject& subject, std::uint32_t line,
                               const std::vector<std::string_view>& labels) {
  const std::vector<Cell> cells = cells_of(subject, line);
  for (std::uint32_t above = line - 1; above > 0 && cells.size() > 2; --above) {
    const std::vector<Cell> header = cells_of(subject, above);
    for (std::size_t i = 0; i < header.size() && header.size() == cells.size(); ++i) {
      const std::string label = fold_tight(subject.text().substr(header[i].begin, header[i].end - header[i].begin));
      if (contains_any(label, labels)) return Edit{cells[i].begin, cells[i].end, ""};
    }
  }
  return std::nullopt;
}

Edit without_lines(const Subject& subject, std::uint32_t first, std::uint32_t last) {
  const Document& document = subject.document;
  const std::size_t end = last < document.line_count() ? document.line(last).begin : document.text.size();
  return {document.line(first - 1).begin, end, ""};
}

bool has_rows_on_lines(const Subject& subject) {
  const std::string& text = subject.text();
  const auto lines = std::count(text.begin(), text.end(), '\n');
  const auto cells = [&](char delimiter) { return std::count(text.begin(), text.end(), delimiter) > 2 * lines; };
  // Quotes: a cell may go on in the next line. HTML: a cell may go on in the next row.
  if (subject.name.ends_with(".html") || lines < 10) return false;
  return subject.name.ends_with(".csv") ? cells(',') && !contains(text, "\"") : cells('\t') || cells('|');
}

Edits joined(Edits a, const Edits& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool contains_any(std::string_view text, const std::vector<std::string_view>& parts) {
  return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) { return contains(text, part); });
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

}  // namespace jixiao::test::mutation
