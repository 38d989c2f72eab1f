// Cuts a form into tables and what stands between them, by its header rows.
#include <algorithm>
#include <set>

#include "extract/reading.h"
#include "vocabulary/headings.h"
#include "vocabulary/titles.h"
#include "vocabulary/words.h"

namespace jixiao {
namespace {

/// No form's table has more columns; two halves side by side have half of them.
constexpr std::size_t most_columns = 48;

/// A run of labels of one place that could be a table's header, from token `at`.
struct Header {
  std::size_t end = 0;
  std::vector<Column> columns;

  [[nodiscard]] bool is_too_wide() const { return columns.size() > most_columns; }
};

/// A row of several labels behind a row of several labels: the second row of a header, not one label a line.
bool begins_label_row(const std::vector<Token>& tokens, std::size_t at, Place place) {
  const auto pair = [&](std::size_t a, std::size_t b) {
    return b < tokens.size() && tokens[a].row == tokens[b].row && tokens[b].label.in(place) != nullptr;
  };
  return at >= 2 && pair(at, at + 1) && pair(at - 2, at - 1) && tokens[at - 2].label.in(place) != nullptr;
}

/// In a grid: a cell of the header's row between two labels of the place, or behind them all.
bool stands_among(const Reading& reading, std::size_t at, Place place) {
  const auto& tokens = reading.tokens;
  if (!tokens[at].in_grid() || at == 0) return false;
  const auto is_column = [&](std::size_t i) {
    return i < tokens.size() && tokens[i].row == tokens[at].row && tokens[i].label.in(place) != nullptr;
  };
  if (is_column(at - 1) && (is_column(at + 1) || is_column(at + 2))) return true;
  // The last column, behind several that are known
  return at >= 3 && is_column(at - 1) && is_column(at - 2) && is_column(at - 3) &&
         (at + 1 == tokens.size() || tokens[at + 1].row != tokens[at].row);
}

Header read_header(const Reading& reading, std::size_t at, Place place) {
  Header header;
  const auto& tokens = reading.tokens;
  std::size_t i = at;
  for (; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (i > at && token.row > tokens[i - 1].last_row + 2) break;
    // In a grid a header is one row; a label of another row that happens to stand before it is no column.
    if (i > at && tokens[at].in_grid() && token.row != tokens[at].row) break;
    if (i > at && token.row != tokens[i - 1].row && begins_label_row(tokens, i, place)) break;
    const LabelEntry* entry = token.label.in(place);
    if (entry == nullptr) {
      const bool frame = token.label.in(Place::block) != nullptr && i > at && !header.columns.empty();
      if (frame) continue;
      if (!stands_among(reading, i, place)) break;
      // A column that nobody knows (评分方法) still takes its place.
      Column unknown;
      unknown.role = "ignored";
      if (token.right == 0) unknown.position = token.column;
      unknown.token = i;
      header.columns.push_back(std::move(unknown));
      continue;
    }
    Column column;
    column.role = entry->field;
    if (token.in_grid() && token.right == 0) column.position = token.column;
    column.unit = token.label.unit;
    column.token = i;
    header.columns.push_back(std::move(column));
  }
  header.end = i;
  return header;
}

bool has_role(const std::vector<Column>& columns, std::string_view role) {
  return std::any_of(columns.begin(), columns.end(), [&](const Column& c) { return c.role == role; });
}

bool same_roles(const std::vector<Column>& a, const std::vector<Column>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Column& x, const Column& y) { return x.role == y.role; });
}

/// A group's own cell in the upper row gives way to the columns that the lower row names for it.
bool is_divided(const Column& group, const std::vector<Column>& lower) {
  if (group.role == "annual_target") {
    return std::any_of(lower.begin(), lower.end(),
                       [](const Column& c) { return c.role == "sign" || c.role == "annual_target"; });
  }
  return group.role == "score" && has_role(lower, "score");
}

/// 年度指标值 over 指标性质 | 指标值 | 度量单位: two rows of one header as one row of columns. Where the lower row
/// names the levels, the upper one goes on to its right; otherwise the lower row's columns take their group's place.
std::vector<Column> merge_rows(const std::vector<Column>& upper, const std::vector<Column>& lower) {
  std::vector<Column> merged;
  if (has_role(lower, "name")) {
    merged = lower;
    std::copy_if(upper.begin(), upper.end(), std::back_inserter(merged),
                 [&](const Column& c) { return !is_divided(c, lower); });
    return merged;
  }
  const bool divides = std::any_of(upper.begin(), upper.end(), [&](const Column& c) { return is_divided(c, lower); });
  if (!divides) {
    // One header whose line was too long
    merged = upper;
    merged.insert(merged.end(), lower.begin(), lower.end());
    return merged;
  }
  const auto scores = std::find_if(lower.begin(), lower.end(), [](const Column& c) {
    return c.role == "raw_score" || c.role == "score" || c.role == "weight";
  });
  const bool has_value = has_role(lower, "annual_target");
  for (const Column& column : upper) {
    if (column.role == "annual_target" && is_divided(column, lower)) {
      for (auto sub = lower.begin(); sub != scores; ++sub) {
        merged.push_back(*sub);
        // 符号 | 单位 without 值: the value stands between them
        if (!has_value && sub->role == "sign") merged.push_back(column);
      }
    } else if (column.role == "score" && is_divided(column, lower)) {
      merged.insert(merged.end(), scores, lower.end());
    } else {
      merged.push_back(column);
    }
  }
  return merged;
}

/// Marks the right half of a header that repeats itself: 二级 | 三级 | 指标值 beside 二级 | 三级 | 指标值.
void find_sides(std::vector<Column>& columns) {
  std::size_t first = columns.size();
  for (std::size_t k = 0; k < columns.size(); ++k) {
    if (columns[k].role != "name") continue;
    if (first == columns.size()) {
      first = k;
      continue;
    }
    std::size_t begin = k;
    while (begin > first + 1 && columns[begin - 1].role == "level2") --begin;
    for (std::size_t i = begin; i < columns.size(); ++i) columns[i].side = 1;
    return;
  }
}

bool is_indicator_header(const Header& header) {
  const bool value = has_role(header.columns, "annual_target") || has_role(header.columns, "period_target") ||
                     has_role(header.columns, "actual");
  return header.columns.size() >= 2 && has_role(header.columns, "name") && value;
}

bool is_task_header(const Header& header) {
  return header.columns.size() >= 2 && has_role(header.columns, "name") &&
         (has_role(header.columns, "content") || has_role(header.columns, "goal"));
}

bool is_funds_header(const Header& header) {
  std::size_t money = 0;
  for (std::string_view role : {"initial", "budget", "executed", "received"}) {
    if (has_role(header.columns, role)) ++money;
  }
  return money >= 2 || (money >= 1 && has_role(header.columns, "rate"));
}

/// 预算数 12.60: a label with its amount beside it is no column's header.
bool stands_beside_amount(const Reading& reading, const Header& header) {
  if (header.end >= reading.tokens.size() || header.columns.empty()) return false;
  const Token& next = reading.tokens[header.end];
  const Token& last = reading.tokens[header.columns.back().token];
  if (next.is_label() || !read_amount(reading.document, next)) return false;
  // 预算数 / 12.60 / 到位数 / 12.60: the same, one cell a line
  const bool alternates =
      header.end + 1 < reading.tokens.size() && reading.tokens[header.end + 1].label.in(Place::funds_column) != nullptr;
  return next.row == last.last_row || alternates;
}

/// Where the second row of a header begins that the export printed behind the first one: 年度指标值 | 分值 | 一级指标 |
/// 二级指标 | 三级指标 | 符号 | 指标值. The levels open it, and it divides a group of the first. 0: it is one row.
std::size_t second_row(const std::vector<Column>& columns) {
  for (std::size_t k = 1; k < columns.size(); ++k) {
    const std::vector<Column> upper(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(k));
    const std::vector<Column> lower(columns.begin() + static_cast<std::ptrdiff_t>(k), columns.end());
    const bool divides = std::any_of(upper.begin(), upper.end(), [&](const Column& c) { return is_divided(c, lower); });
    if (!divides) continue;
    if (columns[k].role == "level1") return has_role(lower, "name") && !has_role(upper, "name") ? k : 0;
    // 指标值 | 实际完成值 | 得分 over 符号 | 值 | 单位: what divides the target stands behind all that follows it
    const bool late = columns[k].role == "sign" && upper.back().role != "annual_target" && !has_role(upper, "sign") &&
                      has_role(upper, "name") && has_role(upper, "actual") &&
                      (has_role(lower, "unit") || has_role(lower, "annual_target"));
    if (late) return k;
  }
  return 0;
}

/// 备注 beside actuals is where the reasons stand, when no other column asks for them.
void read_remarks(const Reading& reading, Header& header) {
  if (has_role(header.columns, "reason") || !has_role(header.columns, "actual")) return;
  for (Column& column : header.columns) {
    if (column.role == "ignored" && reading.tokens[column.token].tight == "备注") column.role = "reason";
  }
}

/// 近两年指标值 over 2021年 | 2022年: below columns that are nobody's, and below the blank cells beside them, stand the
/// names of several. The row is the header's as well; what stands in these columns is of other years.
void read_sub_header(const Reading& reading, Header& header) {
  const auto& tokens = reading.tokens;
  if (header.columns.size() < 3 || header.end >= tokens.size()) return;
  const Token& first = tokens[header.end];
  const Token& above = tokens[header.columns.front().token];
  if (!first.in_grid() || first.row != above.row + 1 || first.right > 0) return;
  const auto column_at = [&](std::uint16_t position) {
    return std::find_if(header.columns.begin(), header.columns.end(),
                        [&](const Column& c) { return c.position && *c.position == position; });
  };
  std::size_t end = header.end;
  for (; end < tokens.size() && tokens[end].row == first.row; ++end) {
    const auto known = column_at(tokens[end].column);
    const bool free = known == header.columns.end() || known->role == "ignored" || known->role == "other_value";
    const bool inside = tokens[end].column < header.columns.back().position.value_or(0);
    if (!free || !inside || tokens[end].is_label()) return;
  }
  if (end - header.end < 2) return;
  for (std::size_t i = header.end; i < end; ++i) {
    const auto known = column_at(tokens[i].column);
    if (known != header.columns.end()) {
      known->role = "other_value";
      continue;
    }
    Column column;
    column.role = "other_value";
    column.position = tokens[i].column;
    column.token = i;
    const auto behind = std::find_if(header.columns.begin(), header.columns.end(),
                                     [&](const Column& c) { return c.position && *c.position > tokens[i].column; });
    header.columns.insert(behind, std::move(column));
  }
  header.end = end;
}

/// 指标类型 (定量, 定性) beside 一级指标 is no level.
void drop_second_level1(const Reading& reading, Header& header) {
  const auto levels =
      std::count_if(header.columns.begin(), header.columns.end(), [](const Column& c) { return c.role == "level1"; });
  for (Column& column : header.columns) {
    if (levels > 1 && column.role == "level1" && reading.tokens[column.token].tight == "指标类型")
      column.role = "value_kind";
  }
}

/// A header of one row, or of two rows that only together name what a table needs.
Header read_indicator_header(const Reading& reading, std::size_t at) {
  Header header = read_header(reading, at, Place::indicator_column);
  if (header.is_too_wide()) return header;
  if (const std::size_t k = second_row(header.columns); k > 0) {
    const auto middle = header.columns.begin() + static_cast<std::ptrdiff_t>(k);
    header.columns = merge_rows({header.columns.begin(), middle}, {middle, header.columns.end()});
    find_sides(header.columns);
    return header;
  }
  constexpr std::size_t fewest = 2;
  if (header.columns.size() < fewest || header.end >= reading.tokens.size()) return header;
  const Token& next = reading.tokens[header.end];
  const bool adjacent =
      next.row <= reading.tokens[header.end - 1].last_row + 3 && next.label.in(Place::indicator_column) != nullptr;
  if (adjacent) {
    const Header lower = read_header(reading, header.end, Place::indicator_column);
    const bool repeated = has_role(lower.columns, "name") && has_role(header.columns, "name");
    const bool completes = lower.columns.size() >= fewest && !repeated;
    if (completes) {
      header.columns = merge_rows(header.columns, lower.columns);
      header.end = lower.end;
    }
  }
  read_sub_header(reading, header);
  drop_second_level1(reading, header);
  find_sides(header.columns);
  read_remarks(reading, header);
  return header;
}

/// 年度重点工作任务 | 主要实施内容 | 拟投入的资金: a table whose own name stands over the names of its tasks.
std::optional<Header> read_named_task_header(const Reading& reading, std::size_t at) {
  const auto& tokens = reading.tokens;
  if (!tokens[at].label.is(Place::block, "tasks") || !tokens[at].in_grid() || at + 1 >= tokens.size())
    return std::nullopt;
  Header header = read_header(reading, at + 1, Place::task_column);
  if (header.is_too_wide() || header.columns.size() < 2 || has_role(header.columns, "name")) return std::nullopt;
  const bool same_row = tokens[at + 1].row == tokens[at].row;
  const bool filled = header.end < tokens.size() && tokens[header.end].column == tokens[at].column &&
                      tokens[header.end].row > tokens[at].row && !tokens[header.end].is_label();
  if (!same_row || !filled) return std::nullopt;
  Column name;
  name.role = "name";
  if (tokens[at].right == 0) name.position = tokens[at].column;
  name.token = at;
  header.columns.insert(header.columns.begin(), name);
  return header;
}

/// 预算金额 over 总额 | 财政拨款 | 其他资金: the lower row's columns take the place of the amount.
Header read_task_header(const Reading& reading, std::size_t at) {
  if (auto named = read_named_task_header(reading, at)) return std::move(*named);
  Header header = read_header(reading, at, Place::task_column);
  if (header.is_too_wide() || !is_task_header(header) || header.end >= reading.tokens.size()) return header;
  if (reading.tokens[header.end].label.in(Place::task_column) == nullptr) return header;
  const Header lower = read_header(reading, header.end, Place::task_column);
  if (lower.columns.size() < 2 || has_role(lower.columns, "name") || !has_role(lower.columns, "amount")) return header;
  const std::string unit = header.columns.back().unit;
  std::erase_if(header.columns, [](const Column& c) { return c.role == "amount"; });
  header.columns.insert(header.columns.end(), lower.columns.begin(), lower.columns.end());
  for (Column& column : header.columns) {
    if (column.role == "amount" && column.unit.empty()) column.unit = unit;
  }
  header.end = lower.end;
  return header;
}

/// (二)履职效能分析。: a heading of a report, not a level with its ordinal.
bool opens_section(const Token& token) {
  const HeadingMark mark = heading_mark(token.tight);
  return !token.in_grid() && mark.level == 2 &&
         level_word(std::string_view(token.tight).substr(mark.length)).level == 0;
}

/// Labels that end a table of indicators: the next block of the form begins.
bool ends_indicators(const Token& token) {
  if (token.first_in_row && (heading_mark(token.tight).level == 1 || opens_section(token))) return true;
  if (!token.is_label()) return false;
  const LabelMatch& label = token.label;
  if (label.in(Place::tail) != nullptr) return token.first_in_row || token.in_grid();
  if (!token.first_in_row) return false;
  const LabelEntry* block = label.in(Place::block);
  // 年度绩效目标表 behind 长期绩效目标表 is another table
  if (block != nullptr) return block->field != "indicators" || token.tight.ends_with("目标表");
  if (label.in(Place::goal) != nullptr && label.in(Place::indicator_column) == nullptr) return true;
  const LabelEntry* head = label.in(Place::head);
  return head != nullptr && head->field != "unit" && label.in(Place::indicator_column) == nullptr;
}

bool ends_tasks(const Token& token) {
  if (!token.is_label() || !(token.first_in_row || token.mended)) return false;
  const LabelMatch& label = token.label;
  if (label.is(Place::block, "tasks")) return false;  // repeated on the next page
  if (label.in(Place::block) != nullptr || label.in(Place::tail) != nullptr) return true;
  if (label.in(Place::goal) != nullptr && label.in(Place::task_column) == nullptr) return true;
  if (label.is(Place::budget, "expenditure.total")) return true;  // 金额合计 below the tasks
  return label.in(Place::indicator_column) != nullptr && label.in(Place::task_column) == nullptr;
}

bool ends_funds(const Token& token) {
  if (!token.is_label()) return false;
  const LabelMatch& label = token.label;
  if (label.in(Place::funds_row) != nullptr || label.in(Place::funds_column) != nullptr) return false;
  if (label.in(Place::goal) != nullptr || label.in(Place::indicator_column) != nullptr) return true;
  // 项目资金 beside its rows
  if (label.is(Place::block, "funds") && token.right > 0) return false;
  return token.first_in_row && (label.in(Place::block) != nullptr || label.in(Place::head) != nullptr);
}

bool is_prose_row(const Reading& reading, const Token& token) {
  const Row& row = reading.blocks.rows[token.row];
  constexpr int prose_width = 60;
  return row.heading > 0 || (!token.in_grid() && row.width > prose_width);
}

class Finder {
 public:
  explicit Finder(const Reading& reading) : reading_(reading), tokens_(reading.tokens) {}

  std::vector<Region> run() {
    for (std::size_t at = 0; at < tokens_.size();) at = step(at);
    close_head(tokens_.size());
    return std::move(regions_);
  }

 private:
  std::size_t step(std::size_t at) {
    if (!tokens_[at].is_label()) return at + 1;
    // A run of labels that is too wide is passed at once: from each of its labels on it would be read again.
    if (Header header = read_indicator_header(reading_, at); header.is_too_wide()) {
      return header.end;
    } else if (is_indicator_header(header)) {
      return open(RegionKind::indicators, at, std::move(header));
    }
    if (Header header = read_task_header(reading_, at); header.is_too_wide()) {
      return header.end;
    } else if (is_task_header(header)) {
      return open(RegionKind::tasks, at, std::move(header));
    }
    if (Header header = read_header(reading_, at, Place::funds_column); header.is_too_wide()) {
      return header.end;
    } else if (is_funds_header(header) && !stands_beside_amount(reading_, header)) {
      return open(RegionKind::funds, at, std::move(header));
    }
    return at + 1;
  }

  std::size_t open(RegionKind kind, std::size_t at, Header header) {
    close_head(at);
    Region region;
    region.kind = kind;
    region.header = at;
    region.begin = header.end;
    region.columns = std::move(header.columns);
    region.end = find_end(region);
    head_from_ = region.end;
    regions_.push_back(region);
    return region.end;
  }

  std::size_t find_end(Region& region) {
    const bool grid = tokens_[region.header].in_grid();
    for (std::size_t i = region.begin; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (grid && is_prose_row(reading_, token)) return i;
      if (opens_other_text(i, grid)) return i;
      if (region.kind == RegionKind::indicators) {
        if (ends_indicators(token)) return i;
        if (token.label.in(Place::indicator_column) == nullptr) continue;
        Header again = read_indicator_header(reading_, i);
        if (again.is_too_wide()) i = again.end - 1;
        if (again.is_too_wide() || !is_indicator_header(again)) continue;
        if (!same_roles(again.columns, region.columns)) return i;
        i = again.end - 1;  // the export's repeated header
        region.repeats.push_back(std::move(again.columns));
      } else if (region.kind == RegionKind::tasks ? ends_tasks(token) : ends_funds(token)) {
        return i;
      }
    }
    return tokens_.size();
  }

  /// Behind a blank line or on another page, with nothing of a table in what follows: no grid where the table is one,
  /// else no label, level or figure.
  [[nodiscard]] bool opens_other_text(std::size_t i, bool grid) {
    const Token& token = tokens_[i];
    const Row& row = reading_.blocks.rows[token.row];
    if (!token.first_in_row || token.in_grid() || !(row.page_break_before || (grid && row.blank_before))) return false;
    if (table_end_ == 0) find_table_end();
    return i >= (grid ? grid_end_ : table_end_);
  }

  /// Behind the last token that can be of a table at all, and of a grid.
  void find_table_end() {
    table_end_ = grid_end_ = 1;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (token.in_grid()) grid_end_ = i + 1;
      const bool figure = token.tight.find_first_of("0123456789") != std::string::npos;
      if (token.is_label() || figure || level_word(token.tight).level != 0) table_end_ = i + 1;
    }
    table_end_ = std::max(table_end_, grid_end_);
  }

  void close_head(std::size_t end) {
    if (end <= head_from_) return;
    Region head;
    head.header = head.begin = head_from_;
    head.end = end;
    regions_.push_back(std::move(head));
    head_from_ = end;
  }

  const Reading& reading_;
  const std::vector<Token>& tokens_;
  std::vector<Region> regions_;
  std::size_t head_from_ = 0;
  std::size_t table_end_ = 0;  ///< behind the last token that can be of a table; 0: not looked for
  std::size_t grid_end_ = 0;
};

}  // namespace

std::vector<Region> find_regions(const Reading& reading) {
  return Finder(reading).run();
}

}  // namespace jixiao
