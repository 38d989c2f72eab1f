#include <algorithm>
#include <map>
#include <string_view>

#include "structure/cells.h"
#include "structure/renderings.h"

namespace jixiao {
namespace {

struct Field {
  Range range;                   ///< without the quotes around it
  std::vector<Dropped> dropped;  ///< one of each doubled quote, tags and entities
};

struct Fields {
  std::uint32_t line = 0;
  bool blank_before = false;
  std::vector<Field> fields;
};

class Reader {
 public:
  Reader(const Document& document, char separator) : document_(document), text_(document.text), separator_(separator) {}

  std::vector<Fields> run() {
    std::vector<Fields> rows;
    bool blank = false;
    while (line_ < document_.line_count()) {
      Fields row = read_row();
      const bool empty = std::all_of(row.fields.begin(), row.fields.end(), [&](const Field& f) {
        return document_.view(f.range).find_first_not_of(" \t") == std::string_view::npos;
      });
      if (empty) {
        blank = true;
        continue;
      }
      row.blank_before = blank;
      blank = false;
      rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  [[nodiscard]] Range line() const { return document_.line(line_); }

  /// From the start of the line `line_`, which moves behind the row.
  Fields read_row() {
    Fields row;
    row.line = line_;
    std::size_t at = line().begin;
    while (true) {
      // Some writers put a space behind the comma.
      const std::size_t quote = std::min(text_.find_first_not_of(' ', at), text_.size());
      const bool quoted = quote < line().end && text_[quote] == '"';
      if (quoted) at = quote;
      Field field = quoted ? read_quoted(at) : read_plain(at);
      row.fields.push_back(std::move(field));
      if (at >= line().end) break;
      ++at;  // the comma
    }
    ++line_;
    return row;
  }

  Field read_plain(std::size_t& at) const {
    const std::size_t end = std::min<std::size_t>(text_.find(separator_, at), line().end);
    Field field{{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, {}};
    at = end;
    return field;
  }

  /// A quote that nothing closes within a cell's length is text, and the field a plain one.
  Field read_quoted(std::size_t& at) {
    constexpr std::size_t longest = 20000;
    const std::size_t begin = at + 1;
    Field field;
    for (std::size_t quote = text_.find('"', begin); quote != std::string_view::npos && quote - begin < longest;
         quote = text_.find('"', quote + 1)) {
      if (text_.substr(quote + 1, 1) == "\"") {
        const auto from = static_cast<std::uint32_t>(quote);
        field.dropped.push_back({{from, from + 1}, false});
        ++quote;
        continue;
      }
      const std::uint32_t last = line_holding(quote);
      std::size_t behind = quote + 1;
      while (behind < document_.line(last).end && text_[behind] == ' ') ++behind;
      const bool closes = behind == document_.line(last).end || text_[behind] == separator_;
      if (!closes) break;
      field.range = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(quote)};
      at = behind;
      line_ = last;
      return field;
    }
    return read_plain(at);
  }

  [[nodiscard]] std::uint32_t line_holding(std::size_t offset) const {
    std::uint32_t line = line_;
    while (document_.line(line).end < offset) ++line;
    return line;
  }

  const Document& document_;
  std::string_view text_;
  char separator_;
  std::uint32_t line_ = 0;
};

bool between_digits(std::string_view text, std::size_t at) {
  const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  return at > 0 && digit(at - 1) && digit(at + 1) && digit(at + 2) && digit(at + 3);
}

/// Do enough lines hold separators that do not stand within numbers, and no stronger delimiter?
bool has_separated_lines(const Document& document, char separator) {
  std::size_t lines = 0;
  std::size_t commas = 0;
  for (std::uint32_t i = 0; i < document.line_count(); ++i) {
    const std::string_view line = document.view(document.line(i));
    if (line.empty()) continue;
    ++lines;
    std::size_t found = 0;
    for (std::size_t at = line.find(separator); at != std::string_view::npos && found < 2;
         at = line.find(separator, at + 1)) {
      if (!between_digits(line, at)) ++found;
    }
    const bool stronger = line.find('\t') != std::string_view::npos || line.starts_with('|');
    commas += found >= 2 && !stronger ? 1U : 0U;
  }
  constexpr std::size_t fewest = 3;
  return commas >= fewest && commas * 3 >= lines;
}

/// A spreadsheet's clipboard: cells between tabs, in quotes where they hold a line break. Is there such a cell that
/// another line closes?
bool has_open_tab_cells(const Document& document) {
  bool open = false;
  for (std::uint32_t i = 0; i < document.line_count(); ++i) {
    const std::string_view line = document.view(document.line(i));
    if (open && line.find('"') != std::string_view::npos) {
      const std::size_t quote = line.find('"');
      return quote + 1 == line.size() || line[quote + 1] == '\t';
    }
    if (line.find('\t') == std::string_view::npos) continue;
    const std::size_t last = line.rfind('\t');
    open = line.substr(last + 1).starts_with('"') && line.find('"', last + 2) == std::string_view::npos;
  }
  return false;
}

/// Rows of one table have as many cells; exports that drop trailing commas have no more than their header.
bool is_table(const std::vector<Fields>& rows) {
  std::map<std::size_t, std::size_t> counts;
  std::size_t wide = 0;
  for (const Fields& row : rows) {
    ++counts[row.fields.size()];
    wide += row.fields.size() >= 3 ? 1U : 0U;
  }
  const auto usual =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return usual != counts.end() && wide * 10 >= rows.size() * 6 && usual->first >= 3 &&
         usual->second * 10 >= rows.size() * 3;
}

/// Tags and entities of the page that the sheet was copied from. `**` is no bold type here, but a blank to be filled.
void drop_markup(const Document& document, Field& field) {
  for (const Dropped& markup : find_markup(document, field.range)) {
    if (document.view(markup.range) != "**") field.dropped.push_back(markup);
  }
  std::sort(field.dropped.begin(), field.dropped.end(),
            [](const Dropped& a, const Dropped& b) { return a.range.begin < b.range.begin; });
}

}  // namespace

bool read_csv(const Document& document, Blocks& blocks) {
  const bool tabs = has_open_tab_cells(document);
  // Spreadsheets write semicolons where the system's decimal sign is a comma.
  const bool commas = has_separated_lines(document, ',');
  if (!tabs && !commas && !has_separated_lines(document, ';')) return false;
  std::vector<Fields> rows = Reader(document, tabs ? '\t' : (commas ? ',' : ';')).run();
  if (!tabs && !is_table(rows)) return false;
  for (Fields& fields : rows) {
    Row row;
    row.line = fields.line;
    row.delimiter = tabs ? Delimiter::tab : Delimiter::comma;
    row.blank_before = fields.blank_before;
    std::size_t column = 0;
    for (Field& field : fields.fields) {
      drop_markup(document, field);
      row.cells.push_back(make_cell(document, field.range, field.dropped, column++));
    }
    while (row.cells.size() > 1 && row.cells.back().text.empty()) row.cells.pop_back();
    // A title or a line of text that has its row to itself
    if (row.cells.size() == 1) row.delimiter = Delimiter::line;
    row.width = width_of(row.cells.front().text);
    blocks.rows.push_back(std::move(row));
  }
  return true;
}

}  // namespace jixiao
