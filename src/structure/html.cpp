#include <algorithm>
#include <charconv>
#include <map>
#include <string_view>

#include "structure/cells.h"
#include "structure/renderings.h"

namespace jixiao {
namespace {

bool is_named(std::string_view tag, std::string_view name) {
  if (tag.size() < name.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = tag[i] >= 'A' && tag[i] <= 'Z' ? static_cast<char>(tag[i] - 'A' + 'a') : tag[i];
    if (c != name[i]) return false;
  }
  return tag.size() == name.size() || tag[name.size()] == ' ' || tag[name.size()] == '/' || tag[name.size()] == '\n' ||
         tag[name.size()] == '\t';
}

/// The number of an attribute such as colspan="3"; 1 without one.
std::size_t span_of(std::string_view tag, std::string_view attribute) {
  std::size_t at = tag.find(attribute);
  if (at == std::string_view::npos) return 1;
  at += attribute.size();
  while (at < tag.size() && (tag[at] == ' ' || tag[at] == '=' || tag[at] == '"' || tag[at] == '\'')) ++at;
  std::size_t span = 1;
  std::from_chars(tag.data() + at, tag.data() + tag.size(), span);
  constexpr std::size_t widest = 200;
  return std::clamp<std::size_t>(span, 1, widest);
}

/// Tags one after another. Text outside of a table goes line by line, ended by the tags that end a paragraph.
class Reader {
 public:
  Reader(const Document& document, Blocks& blocks) : document_(document), text_(document.text), blocks_(blocks) {}

  void run() {
    // Tags and comments may go over lines.
    dropped_ = find_markup(document_, {0, static_cast<std::uint32_t>(text_.size())});
    std::size_t next = 0;
    for (const Dropped& drop : dropped_) {
      const std::string_view tag = document_.view(drop.range);
      if (!tag.starts_with('<')) continue;
      const std::string_view name =
          tag.substr(tag.starts_with("</") ? 2 : 1, tag.size() - (tag.starts_with("</") ? 3 : 2));
      next = read_tag(name, tag.starts_with("</"), drop.range, next);
    }
    if (in_row_) next = text_.size();
    end_row(text_.size());
    add_text(next, text_.size());
  }

 private:
  /// Where the text that is not yet taken begins.
  std::size_t read_tag(std::string_view name, bool closes, Range tag, std::size_t from) {
    if (is_named(name, "table")) {
      if (!in_row_) add_text(from, tag.begin);
      end_row(tag.begin);
      spans_.clear();
      return tag.end;
    }
    if (is_named(name, "tr")) {
      end_row(tag.begin);
      if (!closes) start_row(tag.end);
      return tag.end;
    }
    if (is_named(name, "td") || is_named(name, "th")) {
      if (closes) {
        end_cell(tag.begin);
      } else {
        if (!in_row_) start_row(tag.begin);
        end_cell(tag.begin);
        start_cell(name, tag.end);
      }
      return tag.end;
    }
    const bool ends_paragraph = is_named(name, "p") || is_named(name, "div") || is_named(name, "br") ||
                                is_named(name, "li") || (name.size() == 2 && name[0] == 'h');
    if (!in_row_ && ends_paragraph) {
      add_text(from, tag.begin);
      return tag.end;
    }
    return from;
  }

  void start_row(std::size_t at) {
    in_row_ = true;
    row_ = {};
    row_.delimiter = Delimiter::tab;
    row_.line = document_.line_of(static_cast<std::uint32_t>(std::min(at, text_.size() - 1)));
    row_.blank_before = blank_;
    column_ = 0;
  }

  void start_cell(std::string_view tag, std::size_t at) {
    skip_covered();
    cell_open_ = true;
    cell_begin_ = at;
    columns_ = span_of(tag, "colspan");
    const std::size_t rows = span_of(tag, "rowspan");
    for (std::size_t k = 0; k < columns_ && rows > 1; ++k) spans_[column_ + k] = rows;
  }

  void end_cell(std::size_t end) {
    if (!cell_open_) return;
    cell_open_ = false;
    const Range piece{static_cast<std::uint32_t>(cell_begin_), static_cast<std::uint32_t>(end)};
    row_.cells.push_back(make_cell(document_, piece, dropped_in(piece), column_));
    column_ += columns_;
  }

  /// Columns that a cell of a row above reaches into.
  void skip_covered() {
    for (auto span = spans_.find(column_); span != spans_.end() && span->second > 0 && !fresh(column_);
         span = spans_.find(column_)) {
      ++column_;
    }
  }

  /// Set by a cell of this very row.
  [[nodiscard]] bool fresh(std::size_t column) const {
    return !row_.cells.empty() && row_.cells.back().column == column;
  }

  void end_row(std::size_t end) {
    if (!in_row_) return;
    end_cell(end);
    in_row_ = false;
    for (auto& [column, rows] : spans_) rows -= rows > 0 ? 1U : 0U;
    if (row_.cells.empty() || is_empty(row_)) {
      blank_ = true;
      return;
    }
    row_.width = width_of(row_.cells.front().text);
    if (row_.cells.size() == 1) row_.delimiter = Delimiter::line;
    blank_ = false;
    blocks_.rows.push_back(std::move(row_));
  }

  [[nodiscard]] std::vector<Dropped> dropped_in(Range piece) const {
    const auto from = std::lower_bound(dropped_.begin(), dropped_.end(), piece.begin,
                                       [](const Dropped& drop, std::uint32_t at) { return drop.range.end <= at; });
    auto to = from;
    while (to != dropped_.end() && to->range.begin < piece.end) ++to;
    return {from, to};
  }

  void add_text(std::size_t from, std::size_t to) {
    while (from < to) {
      const std::size_t end = std::min(text_.find('\n', from), to);
      const Range piece{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(end)};
      Row row;
      row.line = document_.line_of(static_cast<std::uint32_t>(from));
      row.cells.push_back(make_cell(document_, piece, dropped_in(piece), 0));
      row.blank_before = blank_;
      row.width = width_of(row.cells.front().text);
      if (!is_empty(row)) blocks_.rows.push_back(std::move(row));
      from = end + 1;
    }
  }

  const Document& document_;
  std::string_view text_;
  Blocks& blocks_;
  std::vector<Dropped> dropped_;
  std::map<std::size_t, std::size_t> spans_;  ///< column → rows that a cell still reaches down
  Row row_;
  bool in_row_ = false;
  bool cell_open_ = false;
  bool blank_ = false;
  std::size_t cell_begin_ = 0;
  std::size_t column_ = 0;
  std::size_t columns_ = 1;
};

}  // namespace

bool read_html(const Document& document, Blocks& blocks) {
  const std::string_view text = document.text;
  const auto holds = [&](std::string_view tag) { return text.find(tag) != std::string_view::npos; };
  const bool table = (holds("<tr") && holds("<td")) || (holds("<TR") && holds("<TD"));
  if (!table) return false;
  Reader(document, blocks).run();
  return true;
}

}  // namespace jixiao
