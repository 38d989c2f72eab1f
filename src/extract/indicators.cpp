#include "extract/indicators.h"

#include <algorithm>
#include <map>

#include "base/unicode.h"
#include "extract/align.h"
#include "vocabulary/pieces.h"
#include "vocabulary/titles.h"
#include "vocabulary/words.h"

namespace jixiao {
namespace {

struct CellsOfRow {
  std::map<std::string_view, std::vector<std::size_t>> by_role;  ///< tokens in reading order
  std::vector<std::size_t> shifted;

  [[nodiscard]] bool has(std::string_view role) const { return by_role.contains(role); }
};

/// A level's cell, carried down through merged rows; more of it may follow in later rows.
struct Level {
  Ranges ranges;
  bool numbered = false;  ///< 任务 1：
};

class TableReader {
 public:
  TableReader(Reading& reading, const Region& region) : reading_(reading), region_(region) {}

  void run() {
    describe();
    for (const CellsOfRow& row : rows()) read_row(row);
    finish_levels();
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
    if (read_title(token.tight)) return true;
    return std::any_of(region_.columns.begin(), region_.columns.end(),
                       [&](const Column& c) { return token.label.is(Place::indicator_column, c.role); });
  }

  std::vector<CellsOfRow> rows() {
    std::vector<std::size_t> cells;
    for (std::size_t i = region_.begin; i < region_.end; ++i) {
      reading_.use(i);
      if (!is_furniture(reading_.tokens[i])) cells.push_back(i);
    }
    std::vector<CellsOfRow> rows;
    for (const Placed& placed : align(reading_, region_.columns, cells)) {
      if (placed.starts_row || rows.empty()) rows.emplace_back();
      if (placed.column < 0) {
        leave_unread(placed.token);
        continue;
      }
      const std::string_view role = region_.columns[static_cast<std::size_t>(placed.column)].role;
      rows.back().by_role[role].push_back(placed.token);
      if (placed.shifted) rows.back().shifted.push_back(placed.token);
    }
    return rows;
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

  void read_row(const CellsOfRow& row) {
    take_levels(row);
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
    if (name.placeholder && !values) return note_spare(printed);
    if (!indicator.name && !values) return;
    keep(row, name, std::move(indicator));
  }

  void note_spare(const Ranges& printed) {
    const std::string text = text_of(reading_.document, printed);
    reading_.note(NoteKind::placeholder, "indicators", text, "模板预留的空行",
                  reading_.document.span({printed.front().begin, printed.back().end}));
  }

  void keep(const CellsOfRow& row, const CleanName& name, Indicator indicator) {
    if (!name.unit.empty()) {
      indicator.unit_hint = make_text(reading_.document, name.unit);
    } else if (row.has("unit")) {
      indicator.unit_hint = make_text(reading_.document, ranges_of(row, "unit"));
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
    note_shifts(row, indicator, pointer);
    ValueContext hint;
    hint.comparator = name.comparator ? name.comparator : direction(row);
    hint.unit = name.hint_unit;
    reading_.hints.push_back(std::move(hint));
    level_of_.push_back({level1_, level2_});
    reading_.record.indicators.push_back(std::move(indicator));
  }

  void note_shifts(const CellsOfRow& row, const Indicator& indicator, const std::string& pointer) {
    for (const auto& [role, tokens] : row.by_role) {
      for (std::size_t token : tokens) {
        if (std::find(row.shifted.begin(), row.shifted.end(), token) == row.shifted.end()) continue;
        const Token& t = reading_.tokens[token];
        const bool name_for_value = role == "name" && !indicator.annual_target && !indicator.period_target;
        reading_.note(
            NoteKind::shifted, pointer + "/" + std::string(role), t.text,
            name_for_value ? "三级指标名称印在指标值一列，该行没有印出指标值" : "按内容判断，该单元格印在了别的列",
            reading_.span(t));
      }
    }
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

  // Levels

  void take_levels(const CellsOfRow& row) {
    for (std::string_view role : {"level1", "level2"}) {
      const auto found = row.by_role.find(role);
      if (found == row.by_role.end()) continue;
      Ranges ranges = ranges_of(row, role);
      const std::string tight = fold_tight(text_of(reading_.document, ranges));
      const LevelWord word = level_word(tight);
      const bool second = role == "level2" || (word.level == 2 && !has_column("level2"));
      second ? take_level2(std::move(ranges), tight) : take_level1(std::move(ranges), tight);
    }
  }

  void take_level1(Ranges ranges, const std::string& tight) {
    // 履职 / 效能: one name printed over two rows
    if (level1_ >= 0) {
      Ranges both = levels1_[static_cast<std::size_t>(level1_)].ranges;
      append(both, ranges);
      const bool together = level_word(fold_tight(text_of(reading_.document, both))).level == 1;
      if (together && level_word(tight).level == 0) {
        levels1_[static_cast<std::size_t>(level1_)].ranges = std::move(both);
        return;
      }
    }
    levels1_.push_back({std::move(ranges), false});
    level1_ = static_cast<int>(levels1_.size()) - 1;
    level2_ = -1;
  }

  void take_level2(Ranges ranges, const std::string& tight) {
    const bool numbered = tight.starts_with("任务") && tight.size() > 6 && tight[6] >= '0' && tight[6] <= '9';
    if (level2_ >= 0 && levels2_[static_cast<std::size_t>(level2_)].numbered && !numbered &&
        level_word(tight).level == 0) {
      append(levels2_[static_cast<std::size_t>(level2_)].ranges, ranges);
      return;
    }
    levels2_.push_back({std::move(ranges), numbered});
    level2_ = static_cast<int>(levels2_.size()) - 1;
  }

  /// The name without bracket and ordinal; a weight in the bracket is kept.
  Text level_text(const Ranges& ranges, std::string& weight, Ranges& weight_ranges) const {
    const Folded tight = tight_of(reading_.document, ranges);
    const std::string_view text = tight.text;
    std::size_t begin = 0;
    if (text.starts_with("任务")) begin = clean_prefix(text);
    std::size_t end = text.size();
    const std::size_t open = text.find('(');
    const std::size_t close = open == std::string_view::npos ? open : text.find(')', open);
    if (close != std::string_view::npos && open > begin && level_word(text).level != 0) {
      const std::string_view inside = text.substr(open + 1, close - open - 1);
      if (inside.ends_with("分")) {
        weight = inside.substr(0, inside.size() - std::string_view("分").size());
        weight_ranges = slice(tight, ranges, open + 1, open + 1 + weight.size());
      }
      end = open;
    }
    return make_text(reading_.document, slice(tight, ranges, begin, end));
  }

  static std::size_t clean_prefix(std::string_view text) {
    std::size_t at = std::string_view("任务").size();
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    if (at == std::string_view("任务").size()) return 0;
    for (std::string_view sign : {":", ".", "、"}) {
      if (text.substr(at).starts_with(sign)) return at + sign.size();
    }
    return 0;
  }

  void finish_levels() {
    std::vector<Text> texts1 = level_texts(levels1_, true);
    std::vector<Text> texts2 = level_texts(levels2_, false);
    const std::size_t first = reading_.record.indicators.size() - level_of_.size();
    for (std::size_t i = 0; i < level_of_.size(); ++i) {
      Indicator& indicator = reading_.record.indicators[first + i];
      if (level_of_[i].first >= 0) indicator.level1 = texts1[static_cast<std::size_t>(level_of_[i].first)];
      if (level_of_[i].second >= 0) indicator.level2 = texts2[static_cast<std::size_t>(level_of_[i].second)];
    }
  }

  std::vector<Text> level_texts(const std::vector<Level>& levels, bool first) {
    std::vector<Text> texts;
    for (const Level& level : levels) {
      std::string weight;
      Ranges where;
      texts.push_back(level_text(level.ranges, weight, where));
      const auto value = Decimal::parse(weight);
      if (!value || where.empty()) continue;
      LevelWeight printed;
      (first ? printed.level1 : printed.level2) = texts.back();
      printed.weight = {*value, reading_.document.spans(where)};
      printed.span = reading_.document.span({level.ranges.front().begin, level.ranges.back().end});
      reading_.record.level_weights.push_back(std::move(printed));
    }
    return texts;
  }

  Reading& reading_;
  const Region& region_;
  std::vector<Level> levels1_;
  std::vector<Level> levels2_;
  int level1_ = -1;
  int level2_ = -1;
  std::vector<std::pair<int, int>> level_of_;  ///< of each indicator read: indices into levels1_, levels2_
};

void note_value(Reading& reading, std::size_t index, const char* field, const Text& printed, const Value& value,
                const std::string& doubt) {
  const std::string pointer = "/indicators/" + std::to_string(index) + "/" + field;
  const Indicator& indicator = reading.record.indicators[index];
  if (!doubt.empty()) reading.note(NoteKind::uncertain, pointer, printed->value, doubt, printed->spans.front());
  const bool rate = indicator.name && (fold_tight(indicator.name->value).find("率") != std::string::npos);
  const bool fraction = value.type == ValueType::number && value.unit.empty() && value.value <= Decimal(1) &&
                        Decimal(0) < value.value && !indicator.unit_hint;
  if (rate && fraction) {
    reading.note(NoteKind::suspect, pointer, printed->value, "可能是以小数印出的百分比，按印出的数字读取",
                 printed->spans.front());
  }
}

}  // namespace

void read_indicators(Reading& reading, const Region& region) {
  TableReader(reading, region).run();
}

void parse_values(Reading& reading) {
  for (std::size_t i = 0; i < reading.record.indicators.size(); ++i) {
    Indicator& indicator = reading.record.indicators[i];
    ValueContext context = i < reading.hints.size() ? reading.hints[i] : ValueContext{};
    if (reading.record.fiscal_year) context.year = reading.record.fiscal_year->value;
    if (const Text& target = indicator.annual_target ? indicator.annual_target : indicator.period_target) {
      ParsedValue parsed = parse_value(target->value, context);
      note_value(reading, i, indicator.annual_target ? "annual_target" : "period_target", target, parsed.value,
                 parsed.doubt);
      indicator.target = std::move(parsed.value);
    }
    if (indicator.actual) {
      context.comparator.reset();
      ParsedValue parsed = parse_value(indicator.actual->value, context);
      note_value(reading, i, "actual", indicator.actual, parsed.value, parsed.doubt);
      indicator.actual_value = std::move(parsed.value);
    }
  }
}

}  // namespace jixiao
