#include "extract/indicators.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/unicode.h"
#include "extract/align.h"
#include "extract/levels.h"
#include "extract/row_notes.h"
#include "vocabulary/figures.h"
#include "vocabulary/pieces.h"
#include "vocabulary/titles.h"
#include "vocabulary/values.h"
#include "vocabulary/words.h"

namespace jixiao {
namespace {

/// Left and right half; the right one is empty but in a two-sided table.
using Sides = std::array<CellsOfRow, 2>;

class TableReader {
 public:
  TableReader(Reading& reading, const Region& region) : reading_(reading), region_(region), levels_(reading) {
    two_sided_ = std::any_of(region.columns.begin(), region.columns.end(), [](const Column& c) { return c.side == 1; });
    period_left_ = two_sided_ && says_period_left();
    long_term_ = speaks_of_period();
    blanks_show_ = shows_blanks(reading, region);
  }

  void run() {
    describe();
    const std::size_t own = reading_.tokens.size();
    for (const Sides& row : rows()) read_row(row);
    for (std::size_t stray : strays_) leave_unread(stray);
    levels_.finish(level_of_);
    reading_.tokens.resize(own);
  }

 private:
  void describe() {
    TableInfo table;
    table.role = "indicators";
    for (const Column& column : region_.columns) table.columns.emplace_back(column.role);
    const Token& first = reading_.tokens[region_.header];
    const Token& last = reading_.tokens[region_.columns.back().token];
    table.span = reading_.document.span({first.ranges.front().begin, last.ranges.back().end});
    reading_.record.tables.push_back(std::move(table));
    for (std::size_t i = region_.header; i < region_.begin; ++i) reading_.use(i);
  }

  /// Headers that the export repeats on every page, and running titles.
  [[nodiscard]] bool is_furniture(const Token& token) const {
    if (token.label.is(Place::block, "indicators")) return true;
    if (read_title(token.tight) || is_goal_number(token.tight)) return true;
    return std::any_of(region_.columns.begin(), region_.columns.end(),
                       [&](const Column& c) { return token.label.is(Place::indicator_column, c.role); });
  }

  /// 年度绩效目标1(40分): which of several goals the rows below belong to.
  static bool is_goal_number(std::string_view tight) {
    for (std::string_view word : {"年度绩效目标", "长期绩效目标", "绩效目标"}) {
      if (tight.starts_with(word) && tight.size() > word.size() && tight[word.size()] >= '1' &&
          tight[word.size()] <= '9')
        return true;
    }
    // (40分) on a line of its own
    return tight.starts_with('(') && tight.ends_with("分)") && tight.size() <= std::string_view("(100分)").size();
  }

  /// Whether the left half's targets are those of the period: by their own headers, else by the order in which
  /// the form prints its goals and funds.
  [[nodiscard]] bool says_period_left() const {
    for (const Column& column : region_.columns) {
      if (column.role == "period_target") return column.side == 0;
    }
    for (std::size_t i = 0; i < region_.header; ++i) {
      const LabelMatch& label = reading_.tokens[i].label;
      if (label.is(Place::goal, "period_goal") || label.is(Place::funds_row, "total.whole")) return true;
      if (label.is(Place::goal, "overall_goal") && !label.is(Place::goal, "period_goal") && i > 0 &&
          reading_.tokens[i].tight.find("年度") != std::string::npos) {
        return false;
      }
    }
    return false;
  }

  /// 长期绩效目标表 | 目标名称 | … | 绩效标准: a table of its own for the whole period.
  [[nodiscard]] bool speaks_of_period() const {
    if (region_.header == 0 || two_sided_) return false;
    const std::string_view above = reading_.tokens[region_.header - 1].tight;
    return above.starts_with("长期") || above.starts_with("中期") || above.starts_with("实施周期");
  }

  /// The field that a target on this side belongs to.
  [[nodiscard]] std::string_view target_role(std::string_view role, int side) const {
    if (long_term_ && role == "annual_target") return "period_target";
    if (!two_sided_ || role != "annual_target") return role;
    return (side == 0) == period_left_ ? "period_target" : "annual_target";
  }

  std::vector<Sides> rows() {
    std::vector<std::size_t> cells;
    for (std::size_t i = region_.begin; i < region_.end; ++i) {
      reading_.use(i);
      if (!is_furniture(reading_.tokens[i])) add_lines(i, cells);
    }
    columns_ = region_.columns;
    std::vector<Sides> rows = place(cells);
    if (describes_names(rows)) {
      // A second text column that the header does not name: 覆盖率 | 享受人数占应享受人数的比例
      const auto name =
          std::find_if(columns_.begin(), columns_.end(), [](const Column& c) { return c.role == "name"; });
      Column description;
      description.role = "description";
      columns_.insert(name + 1, description);
      rows = place(cells);
    }
    join_rests(rows);
    return rows;
  }

  /// Which lines of a table make one cell is told by its columns, better than by how full they are: a cell put together
  /// of several lines is placed line by line. The lines are tokens of their own until the table is read.
  void add_lines(std::size_t i, std::vector<std::size_t>& cells) {
    const std::vector<Token> lines = reading_.tokens[i].lines;
    if (lines.empty()) cells.push_back(i);
    for (const Token& line : lines) {
      cells.push_back(reading_.tokens.size());
      reading_.tokens.push_back(line);
    }
  }

  std::vector<Sides> place(const std::vector<std::size_t>& cells) {
    std::vector<Sides> rows;
    strays_.clear();
    for (const Placed& placed : align(reading_, columns_, cells, region_.repeats)) {
      if (placed.starts_row || rows.empty()) rows.emplace_back();
      if (placed.column < 0) {
        strays_.push_back(placed.token);
        continue;
      }
      const Column& column = columns_[static_cast<std::size_t>(placed.column)];
      CellsOfRow& side = rows.back()[static_cast<std::size_t>(column.side)];
      side.by_role[target_role(column.role, column.side)].push_back(placed.token);
      if (placed.shifted) side.shifted.push_back(placed.token);
      if (placed.doubtful) side.doubtful.push_back(placed.token);
    }
    return rows;
  }

  /// Do nearly all names of single-spaced rows come in two pieces? Then the second is a column of its own.
  [[nodiscard]] bool describes_names(const std::vector<Sides>& rows) const {
    if (has_column("description")) return false;
    std::size_t named = 0;
    std::size_t doubled = 0;
    for (const Sides& sides : rows) {
      if (!sides[0].has("name")) continue;
      const std::vector<std::size_t>& tokens = sides[0].by_role.at("name");
      ++named;
      const Token& first = reading_.tokens[tokens.front()];
      const bool beside =
          tokens.size() == 2 && first.delimiter == Delimiter::space && first.row == reading_.tokens[tokens.back()].row;
      doubled += beside ? 1U : 0U;
    }
    constexpr std::size_t several = 3;
    return doubled >= several && doubled * 5 >= named * 4;
  }

  /// A row of a grid that holds only the rest of a name above it: names are numbered, and this one is not.
  void join_rests(std::vector<Sides>& rows) const {
    const auto numbered = [&](const CellsOfRow& row) {
      const std::string_view tight = reading_.tokens[row.by_role.at("name").front()].tight;
      return is_numbered(tight, "指标") || tight.starts_with("..") || tight.starts_with("…");
    };
    std::size_t count = 0;
    for (const Sides& row : rows) count += row[0].has("name") && numbered(row[0]) ? 1U : 0U;
    constexpr std::size_t several = 3;
    for (std::size_t i = 1; i < rows.size(); ++i) {
      CellsOfRow& row = rows[i][0];
      const bool values =
          row.has("annual_target") || row.has("period_target") || row.has("actual") || row.has("weight");
      if (!row.has("name") || values || !rows[i - 1][0].has("name")) continue;
      if (count < several ? !is_rest(rows[i - 1][0], row) : numbered(row)) continue;
      std::vector<std::size_t>& above = rows[i - 1][0].by_role["name"];
      above.insert(above.end(), row.by_role["name"].begin(), row.by_role["name"].end());
      row.by_role.erase("name");
    }
  }

  /// Of a grid without numbered names: the row holds nothing but the end of a name whose beginning stands above it.
  [[nodiscard]] bool is_rest(const CellsOfRow& above, const CellsOfRow& row) const {
    const Token& rest = reading_.tokens[row.by_role.at("name").front()];
    if (!rest.in_grid() || row.by_role.size() != 1 || row.by_role.at("name").size() != 1) return false;
    const Token& begun = reading_.tokens[above.by_role.at("name").back()];
    const bool valued = above.has("annual_target") || above.has("period_target");
    // 宣传活动（场次）: whole with its unit
    const bool whole = ends_like_name(begun.tight) || begun.tight.ends_with(")");
    return valued && !whole && ends_like_name(rest.tight);
  }

  void leave_unread(std::size_t token) {
    const Token& t = reading_.tokens[token];
    reading_.note(NoteKind::unread, "indicators", t.text, "不属于指标表的任何一列", reading_.span(t));
  }

  [[nodiscard]] Ranges ranges_of(const CellsOfRow& row, std::string_view role) const {
    Ranges ranges;
    if (const auto found = row.by_role.find(role); found != row.by_role.end()) {
      for (std::size_t token : found->second) append(ranges, reading_.tokens[token].ranges);
    }
    return ranges;
  }

  void read_row(const Sides& row) {
    const std::size_t before = reading_.record.indicators.size();
    read_side(row[0], 0);
    const bool left = reading_.record.indicators.size() > before;
    if (!two_sided_) return;
    read_side(row[1], 1);
    const bool right = reading_.record.indicators.size() > before + (left ? 1 : 0);
    join_sides(left, right);
  }

  /// The same name on both sides is one indicator with both targets; different names are told apart by section.
  void join_sides(bool left, bool right) {
    auto& indicators = reading_.record.indicators;
    if (left && right) {
      Indicator& first = indicators[indicators.size() - 2];
      Indicator& second = indicators.back();
      const bool same = first.name && second.name && fold_tight(first.name->value) == fold_tight(second.name->value);
      if (same) {
        if (!first.annual_target) first.annual_target = std::move(second.annual_target);
        if (!first.period_target) first.period_target = std::move(second.period_target);
        indicators.pop_back();
        level_of_.pop_back();
        reading_.hints.pop_back();
        return;
      }
      set_section(first, 0);
    }
    if (left && !right) set_section(indicators.back(), 0);
    if (right) set_section(indicators.back(), 1);
  }

  void set_section(Indicator& indicator, int side) const {
    const Token& header = reading_.tokens[region_.header];
    indicator.section =
        Sourced<std::string>{(side == 0) == period_left_ ? "period" : "annual", reading_.document.spans(header.ranges)};
  }

  /// Does the cell stand in another column than its own, or in a text without columns?
  [[nodiscard]] bool is_loose(const CellsOfRow& row, std::size_t cell) const {
    return !reading_.tokens[cell].in_grid() ||
           std::find(row.shifted.begin(), row.shifted.end(), cell) != row.shifted.end();
  }

  void take_levels(const CellsOfRow& row, int side) {
    for (int level : {1, 2}) {
      Ranges ranges = ranges_of(row, level == 1 ? "level1" : "level2");
      if (ranges.empty()) continue;
      const bool moved = level == 2 && !row.has("level1") && is_loose(row, row.by_role.at("level2").front());
      levels_.take(level, std::move(ranges), has_column("level2"), side, moved);
    }
  }

  void read_side(const CellsOfRow& row, int side) {
    take_levels(row, side);
    side_ = side;
    Ranges printed = ranges_of(row, "name");
    if (printed.empty()) printed = ranges_of(row, "description");
    const CleanName name = clean_name(reading_.document, printed);
    Indicator indicator;
    indicator.name = make_text(reading_.document, name.ranges);
    indicator.period_target = joined_value(row, "period_target");
    indicator.annual_target = joined_value(row, "annual_target");
    indicator.actual = make_text(reading_.document, ranges_of(row, "actual"));
    indicator.weight = figure(row, "weight");
    indicator.score = figure(row, "score");
    indicator.reason = make_text(reading_.document, ranges_of(row, "reason"));
    const bool values = indicator.period_target || indicator.annual_target || indicator.actual || indicator.weight;
    if (is_execution_rate(row, indicator)) return keep_execution_rate(row, indicator);
    if (name.placeholder && !values) return note_spare(printed);
    if (!indicator.name && !values) return;
    // A sentence without any value among aligned columns, where lines may be misread: no indicator
    const std::size_t first = row.by_role.begin()->second.front();
    const bool sentence = !values && reading_.tokens[first].right > 0 && indicator.name->value.ends_with("。");
    if (sentence) return strays_.push_back(first);
    keep(row, name, std::move(indicator));
  }

  /// 预算执行率 with its 10 points is no indicator but a part of the funds table, unless it has a target: a figure
  /// with a sign or a unit. Bare figures are its rate, weight and score.
  [[nodiscard]] bool is_execution_rate(const CellsOfRow& row, const Indicator& indicator) const {
    if (!indicator.name) return false;
    const std::string tight = fold_tight(indicator.name->value);
    if (tight != "预算执行率" && tight != "执行率" && tight != "预算完成率") return false;
    if (!indicator.annual_target && !indicator.period_target)
      return indicator.weight || indicator.score || indicator.actual;
    return has_column("sign") && !row.has("sign") && bare_figures(row).size() >= 3;
  }

  /// The row's cells that are nothing but digits, in reading order.
  [[nodiscard]] std::vector<std::size_t> bare_figures(const CellsOfRow& row) const {
    std::vector<std::size_t> figures;
    for (const auto& [role, tokens] : row.by_role) {
      for (std::size_t t : tokens) {
        const auto amount = read_amount(reading_.document, reading_.tokens[t]);
        if (amount && amount->unit.empty()) figures.push_back(t);
      }
    }
    std::sort(figures.begin(), figures.end());
    return figures;
  }

  [[nodiscard]] Figure figure_of(std::size_t t) const {
    const auto amount = read_amount(reading_.document, reading_.tokens[t]);
    if (!amount) return std::nullopt;
    return Sourced<Decimal>{amount->value, reading_.document.spans(amount->ranges)};
  }

  void keep_execution_rate(const CellsOfRow& row, const Indicator& indicator) {
    const std::string prefix = reading_.form.scope == Scope::department ? "execution." : "funds.total.";
    const std::vector<std::size_t> figures = bare_figures(row);
    constexpr std::size_t all = 3;  // rate, weight, score
    // With a coefficient (得分系数) beside the score every figure has its own column, and none is shifted.
    const bool in_columns = row.has("weight") && row.has("actual") && row.has("raw_score") && row.has("score");
    if (figures.size() >= all && !in_columns) {
      add_execution(prefix + "rate", "%", indicator, figure_of(figures[figures.size() - 3]));
      add_execution(prefix + "weight", "分", indicator, figure_of(figures[figures.size() - 2]));
      add_execution(prefix + "score", "分", indicator, figure_of(figures[figures.size() - 1]));
      return;
    }
    if (indicator.actual) add_execution(prefix + "rate", "%", indicator, read_percent(*indicator.actual));
    add_execution(prefix + "weight", "分", indicator, indicator.weight);
    add_execution(prefix + "score", "分", indicator, indicator.score);
  }

  static Figure read_percent(const Sourced<std::string>& text) {
    const std::string folded = fold_value(text.value);
    const std::size_t length = number_length(folded);
    const auto value = Decimal::parse(std::string_view(folded).substr(0, length));
    if (!value || (length < folded.size() && folded.substr(length) != "%") || text.spans.size() != 1)
      return std::nullopt;
    Spans digits = text.spans;
    digits.front().end_column -= length < folded.size() ? 1U : 0U;
    return Sourced<Decimal>{*value, std::move(digits)};
  }

  void add_execution(std::string item, std::string unit, const Indicator& row, const Figure& figure) {
    auto& budget = reading_.record.budget;
    const bool known = std::any_of(budget.begin(), budget.end(), [&](const BudgetItem& b) { return b.item == item; });
    if (known || !figure) return;
    BudgetItem entry;
    entry.item = std::move(item);
    entry.label = row.name;
    entry.amount = *figure;
    entry.unit = std::move(unit);
    entry.span = figure->spans.front();
    budget.push_back(std::move(entry));
  }

  void note_spare(const Ranges& printed) {
    const std::string text = text_of(reading_.document, printed);
    reading_.note(NoteKind::placeholder, "indicators", text, "模板预留的空行",
                  reading_.document.span({printed.front().begin, printed.back().end}));
  }

  void keep(const CellsOfRow& row, const CleanName& name, Indicator indicator) {
    if (!name.unit.empty()) {
      indicator.unit_hint = make_text(reading_.document, name.unit);
    } else if (row.has("unit") && is_unit_word(reading_.tokens[row.by_role.at("unit").front()].tight)) {
      indicator.unit_hint = make_text(reading_.document, ranges_of(row, "unit"));  // not 无, 其他, 月底前
    }
    const std::string pointer = "/indicators/" + std::to_string(reading_.record.indicators.size());
    Ranges place = name.ranges;
    if (place.empty()) {
      for (const auto& [role, tokens] : row.by_role) {
        const Ranges& first = reading_.tokens[tokens.front()].ranges;
        if (place.empty() || first.front().begin < place.front().begin) place = first;
      }
    }
    indicator.span = reading_.document.span({place.front().begin, place.back().end});
    note_row(reading_, row, indicator, pointer);
    if (!blanks_show_) note_lost(reading_, indicator, has_column("actual"), pointer);
    ValueContext hint;
    hint.comparator = name.comparator ? name.comparator : direction(row);
    hint.unit = name.hint_unit;
    reading_.hints.push_back(std::move(hint));
    level_of_.push_back(levels_.current(side_));
    reading_.record.indicators.push_back(std::move(indicator));
  }

  /// 正向 and 反向 say what a bare number means.
  [[nodiscard]] std::optional<Comparator> direction(const CellsOfRow& row) const {
    const auto found = row.by_role.find("sign");
    if (found == row.by_role.end()) return std::nullopt;
    for (std::size_t token : found->second) {
      if (reading_.tokens[token].tight == "正向") return Comparator::at_least;
      if (reading_.tokens[token].tight == "反向") return Comparator::at_most;
    }
    return std::nullopt;
  }

  /// Sign, value and unit of columns of their own, joined: ≥2000册.
  [[nodiscard]] Text joined_value(const CellsOfRow& row, std::string_view role) const {
    Ranges value = ranges_of(row, role);
    const bool own_columns = has_column("sign") || has_column("unit");
    if (!own_columns || value.empty()) return make_text(reading_.document, value);
    Ranges all;
    add_unless_silent(row, "sign", all);
    append(all, value);
    const std::string said = fold_tight(text_of(reading_.document, value));
    const bool words = std::none_of(said.begin(), said.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!words) add_unit(row, said, all);
    return make_text(reading_.document, all);
  }

  void add_unless_silent(const CellsOfRow& row, std::string_view role, Ranges& to) const {
    const auto found = row.by_role.find(role);
    if (found == row.by_role.end()) return;
    for (std::size_t token : found->second) {
      if (!is_silent_sign(reading_.tokens[token].tight)) append(to, reading_.tokens[token].ranges);
    }
  }

  /// The unit is not printed twice: 12月底前 | 月, 97% | %.
  void add_unit(const CellsOfRow& row, std::string_view value, Ranges& to) const {
    const auto found = row.by_role.find("unit");
    if (found == row.by_role.end()) return;
    for (std::size_t token : found->second) {
      const Token& t = reading_.tokens[token];
      const bool silent = is_silent_sign(t.tight) || t.tight == "/" || t.tight == "—" || t.tight == "-";
      if (!silent && !value.ends_with(t.tight)) append(to, t.ranges);
    }
  }

  [[nodiscard]] bool has_column(std::string_view role) const {
    return std::any_of(region_.columns.begin(), region_.columns.end(), [&](const Column& c) { return c.role == role; });
  }

  [[nodiscard]] Figure figure(const CellsOfRow& row, std::string_view role) const {
    const auto found = row.by_role.find(role);
    if (found == row.by_role.end()) return std::nullopt;
    const auto amount = read_amount(reading_.document, reading_.tokens[found->second.front()]);
    if (!amount) return std::nullopt;
    return Sourced<Decimal>{amount->value, reading_.document.spans(amount->ranges)};
  }

  Reading& reading_;
  const Region& region_;
  std::vector<Column> columns_;      ///< the header's, and a description that it does not name
  std::vector<std::size_t> strays_;  ///< cells that fit no column
  Levels levels_;
  int side_ = 0;
  std::vector<std::pair<int, int>> level_of_;  ///< of each indicator read: numbers of its levels
  bool two_sided_ = false;
  bool blanks_show_ = false;  ///< the export leaves a place where a cell is blank
  bool long_term_ = false;    ///< the table's targets are those of the whole period
  bool period_left_ = false;  ///< of a two-sided table: the left half speaks of the whole period
};

}  // namespace

void read_indicators(Reading& reading, const Region& region) {
  TableReader(reading, region).run();
}

}  // namespace jixiao
