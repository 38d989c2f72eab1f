#include <algorithm>
#include <array>
#include <utility>

#include "base/unicode.h"
#include "inspect/stages.h"

namespace jixiao::inspection {
namespace {

/// In the order of the enumerators.
struct Name {
  std::string_view id;
  Bilingual words;
};
constexpr std::array<Name, 8> delimiters = {{
    {"line", {"整行一格", "the line is one cell"}},
    {"space", {"单个空格，推测", "single spaces, a guess"}},
    {"gap", {"两个以上空格", "two and more spaces"}},
    {"cell", {"单元格流，行已丢失", "a stream of cells, rows lost"}},
    {"aligned", {"按版面对齐成列", "columns of the page"}},
    {"comma", {"逗号", "commas"}},
    {"pipe", {"竖线", "pipes"}},
    {"tab", {"制表符或 HTML 表格", "tabs, or a table of HTML"}},
}};

const Name& name_of(Delimiter delimiter) {
  return delimiters[static_cast<std::size_t>(delimiter)];
}

std::string_view separator(const View& view) {
  return Bilingual{"、", ", "}.in(view.options.language);
}

/// "30 (tab 28: …, line 2: …)"
std::string count_rows(const View& view, const Blocks& blocks) {
  std::array<std::size_t, delimiters.size()> counts{};
  for (const Row& row : blocks.rows) ++counts[static_cast<std::size_t>(row.delimiter)];
  std::string parts;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    if (!parts.empty()) parts += separator(view);
    parts.append(delimiters[i].id).append(" ").append(std::to_string(counts[i]));
    parts += view.words({"（", " ("}) + view.words(delimiters[i].words) + view.words({"）", ")"});
  }
  return std::to_string(blocks.rows.size()) + (parts.empty() ? "" : view.words({"：", ": "})) + parts;
}

/// Lines with text that no cell holds: rules, page numbers, tags. "5-7, 12"
std::string lines_without_cells(const View& view, const Blocks& blocks) {
  const Document& document = view.document;
  std::vector<bool> held(document.line_count());
  for (const Row& row : blocks.rows) {
    for (const Cell& cell : row.cells) {
      for (const Range& range : cell.ranges) {
        if (range.empty()) continue;
        for (std::uint32_t line = document.line_of(range.begin); line <= document.line_of(range.end - 1); ++line) {
          held[line] = true;
        }
      }
    }
  }
  std::string text;
  const auto is_left_out = [&](std::uint32_t line) {
    return !held[line] && !fold_tight(document.view(document.line(line))).empty();
  };
  for (std::uint32_t line = 0; line < document.line_count(); ++line) {
    if (!is_left_out(line)) continue;
    const std::uint32_t first = line;
    while (line + 1 < document.line_count() && is_left_out(line + 1)) ++line;
    if (!text.empty()) text += separator(view);
    text += std::to_string(first + 1) + (line > first ? '-' + std::to_string(line + 1) : "");
  }
  return text;
}

/// "<p> 12:3, 14:3": each kind of markup once, in the order in which they come first.
std::string markup_of(const View& view, const Blocks& blocks) {
  std::vector<std::pair<std::string_view, std::string>> kinds;
  for (const Markup& markup : blocks.markup) {
    const Span span = view.document.span(markup.range);
    if (!view.shows(span)) continue;
    auto known = std::find_if(kinds.begin(), kinds.end(), [&](const auto& kind) { return kind.first == markup.text; });
    if (known == kinds.end()) known = kinds.insert(kinds.end(), {markup.text, ""});
    if (!known->second.empty()) known->second += separator(view);
    known->second += std::to_string(span.line) + ':' + std::to_string(span.column);
  }
  std::string out;
  for (const auto& [text, places] : kinds) {
    out += field(view, {"去掉的标记", "dropped"}, std::string(text) + "  " + places);
  }
  return out;
}

/// What stands before the row or is said of it as a whole.
std::string marks_of(const View& view, const Row& row) {
  std::string text;
  const auto add = [&](const std::string& mark) { text += (text.empty() ? "" : " ") + mark; };
  if (row.page_break_before) add(view.words({"换页", "page"}));
  if (row.blank_before) add(view.words({"空行", "blank"}));
  if (row.empty_before > 0) add(view.words({"空格×", "empty×"}) + std::to_string(row.empty_before));
  if (row.heading > 0) add(std::string(row.heading, '#'));
  return text;
}

/// "2[7-11 @10-18 数量指标]": number in the row, columns of the text, columns of the page, text.
std::string cell_text(const View& view, const Row& row, const Cell& cell, std::size_t room) {
  std::string text = std::to_string(cell.column + 1) + '[';
  if (cell.text.empty()) return text + ']';
  text += place_of(view.document.spans(cell.ranges), row.line + 1) + ' ';
  if (cell.right > 0) text += '@' + std::to_string(cell.left) + '-' + std::to_string(cell.right) + ' ';
  const std::size_t used = display_width(text) + 1;
  return text + cut(cell.text, room > used ? room - used : 0) + ']';
}

/// One behind the other; a cell that does not fit begins a further line.
std::string cells_text(const View& view, const Row& row, std::size_t indent) {
  constexpr std::size_t widest = 56;  // of one cell among others
  const std::size_t room = view.options.width > indent ? view.options.width - indent : 0;
  std::string out;
  std::size_t used = 0;
  for (const Cell& cell : row.cells) {
    const std::string text = cell_text(view, row, cell, row.cells.size() == 1 ? room : std::min(room, widest));
    const std::size_t width = display_width(text);
    if (used > 0 && used + 1 + width > room) {
      out += '\n' + std::string(indent, ' ');
      used = 0;
    }
    if (used > 0) out += ' ';
    out += text;
    used += width + (used > 0 ? 1 : 0);
  }
  return out;
}

std::vector<const Row*> rows_to_show(const View& view, const Blocks& blocks) {
  std::vector<const Row*> rows;
  for (const Row& row : blocks.rows) {
    const auto is_shown = [&view](const Cell& cell) { return !cell.text.empty() && view.shows(cell.ranges); };
    const bool shown = view.shows(row.line + 1, row.line + 1);
    if (shown || std::any_of(row.cells.begin(), row.cells.end(), is_shown)) rows.push_back(&row);
  }
  return rows;
}

}  // namespace

std::string show_structure(const View& view, const Blocks& blocks) {
  std::string out = field(view, {"行", "rows"}, count_rows(view, blocks));
  if (const std::string lines = lines_without_cells(view, blocks); !lines.empty()) {
    out += field(view, {"未成单元格", "no cells"},
                 lines + view.words({" 行（分隔线、页码或标记）", " (lines: rules, page numbers, tags)"}));
  }
  out += markup_of(view, blocks) + '\n';

  const std::vector<const Row*> rows = rows_to_show(view, blocks);
  const Bilingual line_head = {"行", "line"};
  const Bilingual kind_head = {"分隔", "by"};
  const Bilingual marks_head = {"此前", "before"};
  std::size_t number_width = display_width(line_head.in(view.options.language));
  std::size_t marks_width = display_width(marks_head.in(view.options.language));
  for (const Row* row : rows) {
    number_width = std::max(number_width, std::to_string(row->line + 1).size());
    marks_width = std::max(marks_width, display_width(marks_of(view, *row)));
  }
  constexpr std::size_t kind_width = 7;
  const auto line = [&](std::string number, std::string kind, std::string marks) {
    return "  " + padded(std::move(number), number_width) + "  " + padded(std::move(kind), kind_width) + "  " +
           padded(std::move(marks), marks_width) + "  ";
  };
  out += line(view.words(line_head), view.words(kind_head), view.words(marks_head)) +
         view.words({"单元格：序号[起-止列 @版面左-右 文字]", "cells: number[columns @page-columns text]"}) + '\n';
  for (const Row* row : rows) {
    const std::string head =
        line(std::to_string(row->line + 1), std::string(name_of(row->delimiter).id), marks_of(view, *row));
    out += head + cells_text(view, *row, display_width(head)) + '\n';
  }
  return out;
}

}  // namespace jixiao::inspection
