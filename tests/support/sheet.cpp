#include "support/sheet.h"

#include <algorithm>
#include <set>

#include "base/unicode.h"

namespace jixiao::test {
namespace {

bool is_grid(const Row& row) {
  return row.delimiter >= Delimiter::comma;
}

bool is_blank_line(const Document& document, std::uint32_t line) {
  const std::string_view text = document.view(document.line(line));
  std::size_t at = 0;
  while (at < text.size()) {
    if (!is_space(next_code_point(text, at))) return false;
  }
  return true;
}

/// Text between tables as printed, without markup.
std::string line_text(const Document& document, const Row& row, bool html) {
  if (html || row.delimiter >= Delimiter::comma) return row.cells.front().text;
  const std::string_view line = document.view(document.line(row.line));
  if (row.cells.size() == 1) return row.cells.front().text;
  const std::size_t from = line.find_first_not_of(" \t\f");
  return std::string(from == std::string_view::npos ? "" : line.substr(from));
}

SheetRow sheet_row(const Document& document, const Row& row, bool html) {
  SheetRow made;
  made.line = row.line;
  made.grid = is_grid(row);
  made.heading = row.heading;
  made.blank_before = row.line > 0 && is_blank_line(document, row.line - 1);
  if (!made.grid) {
    made.cells.push_back(line_text(document, row, html));
    return made;
  }
  for (const Cell& cell : row.cells) {
    made.cells.resize(std::max<std::size_t>(made.cells.size(), cell.column + 1U));
    made.cells[cell.column] = cell.text;
  }
  return made;
}

void widen_tables(std::vector<SheetRow>& rows) {
  for (std::size_t first = 0; first < rows.size();) {
    std::size_t last = first;
    std::size_t width = 1;
    while (last < rows.size() && rows[last].grid) width = std::max(width, rows[last++].cells.size());
    for (std::size_t i = first; i < last; ++i) rows[i].cells.resize(width);
    first = std::max(last, first + 1);
  }
}

/// Words of the headers of a form's tables.
bool is_header_word(const std::string& cell) {
  static const std::set<std::string> words = {
      // indicators
      "一级指标", "二级指标", "三级指标", "指标名称", "指标值", "年度指标值", "年初指标值", "目标值", "完成值",
      "实际完成值", "全年完成值", "分值", "指标内容", "绩效标准", "得分", "自评得分", "指标分值", "预期指标值", "权重",
      "年度目标值", "指标性质", "度量单位", "实施周期指标值", "前年", "上年", "当年预期实现值", "一级目标", "二级目标",
      "三级目标", "计算符号", "符号", "单项指标得分", "权重占比(%)", "单项指标折算得分", "任务(政策)的绩效目标",
      "任务(政策)关键性指标", "绩效标准(指标解释及预期实现值)",
      // tasks
      "名称", "任务名称", "主要内容", "主要实施内容", "拟投入的资金(万元)", "期望达到的目标(概述)", "预算金额(万元)",
      "总额", "财政拨款", "其他资金",
      // funds
      "年初预算数", "全年预算数", "全年执行数", "执行率"};
  return words.contains(fold_tight(cell));
}

bool is_header(const SheetRow& row) {
  constexpr std::ptrdiff_t fewest = 3;
  return row.grid && std::count_if(row.cells.begin(), row.cells.end(), is_header_word) >= fewest;
}

/// A header whose columns are those of indicators.
bool is_indicator_header(const SheetRow& row) {
  const auto level = [](const std::string& cell) {
    const std::string tight = fold_tight(cell);
    return tight == "一级指标" || tight == "二级指标" || tight == "一级目标";
  };
  return is_header(row) && std::any_of(row.cells.begin(), row.cells.end(), level);
}

/// The row that holds a line of the source.
std::size_t row_of(const Sheet& sheet, std::uint32_t line) {
  std::size_t row = 0;
  while (row + 1 < sheet.rows.size() && sheet.rows[row + 1].line <= line) ++row;
  return row;
}

}  // namespace

std::optional<Sheet> sheet_of(const Document& document, const Blocks& blocks) {
  Sheet sheet;
  std::size_t grid = 0;
  const bool html = document.text.find("<td") != std::string::npos || document.text.find("<TD") != std::string::npos;
  for (const Row& row : blocks.rows) {
    if (row.delimiter == Delimiter::cell || row.delimiter == Delimiter::aligned) return std::nullopt;
    // a bar that is no cell's end would get another meaning
    for (const Cell& cell : row.cells) {
      if (cell.text.find('|') != std::string::npos) return std::nullopt;
    }
    if (is_grid(row)) {
      ++grid;
      sheet.delimiter = row.delimiter;
    }
    sheet.rows.push_back(sheet_row(document, row, html));
  }
  constexpr std::size_t fewest = 3;
  if (grid < fewest) return std::nullopt;
  sheet.mostly_grid = grid * 2 > sheet.rows.size();
  widen_tables(sheet.rows);
  return sheet;
}

std::size_t first_filled(const SheetRow& row) {
  std::size_t at = 0;
  while (at < row.cells.size() && row.cells[at].empty()) ++at;
  return at;
}

bool is_whole_without_blanks(const Sheet& sheet) {
  std::vector<bool> columns;  // those that the header names; none outside of a table
  std::size_t block = 0;      // the header's first column, where it names the whole table: 绩效指标
  bool named = false;
  bool header_before = false;
  for (const SheetRow& row : sheet.rows) {
    const std::size_t first = first_filled(row);
    const bool header = is_header(row);
    if (header) {
      if (!header_before) columns.clear();
      columns.resize(std::max(columns.size(), row.cells.size()));
      for (std::size_t i = 0; i < row.cells.size(); ++i) columns[i] = columns[i] || !row.cells[i].empty();
      if (!header_before) {
        block = first;
        named = first < row.cells.size() && !is_header_word(row.cells[first]);
      }
    } else if (!row.grid || (named && first <= block)) {
      columns.clear();
    } else {
      for (std::size_t i = first; i < row.cells.size(); ++i) {
        if (row.cells[i].empty() && i < columns.size() && columns[i]) return false;
      }
    }
    header_before = header;
  }
  return true;
}

std::optional<Break> page_break_of(const Sheet& sheet, const std::vector<Record>& records) {
  std::set<std::size_t> with_name;
  for (const Record& record : records) {
    for (const Indicator& indicator : record.indicators) {
      if (indicator.name) with_name.insert(row_of(sheet, indicator.name->spans.front().line - 1));
    }
  }
  for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
    if (!is_indicator_header(sheet.rows[i])) continue;
    Break found{i, i + 1, 0};
    while (found.header > 0 && is_header(sheet.rows[found.header - 1])) --found.header;
    while (found.header_end < sheet.rows.size() && is_header(sheet.rows[found.header_end])) ++found.header_end;
    std::vector<std::size_t> body;
    for (std::size_t k = found.header_end; k < sheet.rows.size() && sheet.rows[k].grid && !is_header(sheet.rows[k]);
         ++k) {
      if (with_name.contains(k)) body.push_back(k);
    }
    constexpr std::size_t fewest_rows = 4;
    if (body.size() < fewest_rows) continue;
    found.row = body[body.size() / 2];
    return found;
  }
  return std::nullopt;
}

Sheet with_cells(Sheet sheet, const std::function<std::string(const std::string&)>& change) {
  for (SheetRow& row : sheet.rows) {
    if (!row.grid) continue;
    for (std::string& cell : row.cells) cell = change(cell);
  }
  return sheet;
}

}  // namespace jixiao::test
