// Forms whose export printed all names of a block first and all values later (广州 2019). Rows that still
// stand together are read as they are; what was torn apart is paired in order where the numbers agree, or
// by the same name elsewhere in the form; the rest is noted and left out.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "base/affix.h"
#include "base/unicode.h"
#include "extract/indicators.h"
#include "extract/plan_rows.h"
#include "extract/readers.h"
#include "extract/torn_goals.h"
#include "vocabulary/pieces.h"
#include "vocabulary/titles.h"
#include "vocabulary/values.h"

namespace jixiao {
namespace {

enum class Mode { none, names, values, rows };

/// The names of one table of key indicators, or the rows of one plan.
struct Block {
  std::string section;  ///< annual_key, annual_task, …
  Ranges heading;
  std::vector<std::size_t> names;   ///< without a value beside them
  std::vector<std::size_t> values;  ///< printed under the values' own header
  struct Pair {
    std::size_t name;
    std::size_t value;
  };
  std::vector<Pair> pairs;
  std::optional<PlanTable> table;  ///< whose cells stand together in their columns: nothing is to be paired
};

class LabelsFirstReader {
 public:
  explicit LabelsFirstReader(Reading& reading) : reading_(reading) {}

  void run() {
    find_blocks();
    scan();
    index();
    for (std::size_t b = 0; b < blocks_.size(); ++b) pair(b);
    for (const Block& block : blocks_) block.table ? emit_table(block) : emit(block);
    read_torn_goals(reading_);
    add_tasks();
  }

 private:
  [[nodiscard]] const Token& token(std::size_t i) const { return reading_.tokens[i]; }

  [[nodiscard]] bool is_key_header(std::size_t i) const { return token(i).label.is(Place::block, "key_indicators"); }

  [[nodiscard]] bool is_plan_header(std::size_t i) const {
    return token(i).label.is(Place::block, "annual_plan") || token(i).label.is(Place::block, "period_plan");
  }

  /// A table of key indicators belongs to the plan that follows it: the year's, or the three years'.
  void find_blocks() {
    std::vector<std::size_t> headers;
    for (std::size_t i = 0; i < reading_.tokens.size(); ++i) {
      if (is_key_header(i) || is_plan_header(i)) headers.push_back(i);
    }
    std::vector<std::size_t> plan_of(headers.size(), headers.size());
    for (std::size_t h = headers.size(); h-- > 0;) {
      if (is_plan_header(headers[h])) {
        plan_of[h] = h;
      } else if (h + 1 < headers.size()) {
        plan_of[h] = plan_of[h + 1];
      }
    }
    for (std::size_t h = 0; h < headers.size(); ++h) {
      const std::size_t plan = plan_of[h];
      const bool period = plan < headers.size() ? token(headers[plan]).label.is(Place::block, "period_plan") : h > 0;
      Block block;
      block.section = std::string(period ? "period" : "annual") + (is_key_header(headers[h]) ? "_key" : "_task");
      block.heading = token(headers[h]).ranges;
      block.table = read_plan_table(reading_, headers[h]);
      if (block.table) take(*block.table);
      block_at_[headers[h]] = blocks_.size();
      blocks_.push_back(std::move(block));
    }
  }

  void take(const PlanTable& table) {
    in_table_.insert(table.header.begin(), table.header.end());
    in_table_.insert(table.ignored.begin(), table.ignored.end());
    for (const PlanRow& row : table.rows) {
      for (const auto& cell : {row.task, row.goal, row.name, row.value}) {
        if (cell) in_table_.insert(*cell);
      }
    }
    for (std::size_t i : in_table_) reading_.use(i);
  }

  [[nodiscard]] bool is_project(std::size_t i) const {
    static constexpr std::array<std::string_view, 4> words = {"经费", "专项资金", "补助资金", "奖补资金"};
    return holds_any(token(i).tight, words) && !is_value(i);
  }

  /// Could the token be the name of an indicator: neither a value, nor a project, nor a paragraph.
  [[nodiscard]] bool is_name(std::size_t i) const {
    constexpr std::size_t shortest = 4;
    constexpr std::size_t longest = 60;
    const std::size_t length = code_point_count(token(i).tight);
    return length >= shortest && length <= longest && !is_project(i) && !is_value(i) &&
           token(i).tight.find(':') == std::string::npos;
  }

  /// Asked several times of each token.
  [[nodiscard]] bool is_value(std::size_t i) const {
    values_.resize(reading_.tokens.size());
    if (!values_[i]) values_[i] = looks_like_value(token(i).text);
    return *values_[i];
  }

  [[nodiscard]] bool is_listed_value(std::size_t i) const {
    constexpr std::size_t longest = 60;
    return !is_project(i) && code_point_count(token(i).tight) <= longest && !token(i).tight.starts_with("其中");
  }

  void scan() {
    Mode mode = Mode::none;
    std::optional<std::size_t> open;  // the block that was opened last
    std::optional<std::size_t> key;   // the table of key indicators that values belong to
    for (std::size_t i = 0; i < reading_.tokens.size(); ++i) {
      const Token& t = token(i);
      if (in_table_.contains(i)) continue;
      if (const auto found = block_at_.find(i); found != block_at_.end()) {
        open = found->second;
        if (is_key_header(i)) key = open;
        mode = is_key_header(i) ? Mode::names : Mode::rows;
        reading_.use(i);
      } else if (read_title(t.tight)) {
        // A new page goes on with the block that was opened last.
        if (open) mode = ends_with_key(*open) ? Mode::names : Mode::rows;
        reading_.use(i);
      } else if (t.is_label()) {
        take_label(i, mode);
      } else {
        take_cell(i, mode, open, key);
      }
    }
  }

  [[nodiscard]] bool ends_with_key(std::size_t block) const { return ends_with_key(blocks_[block]); }
  [[nodiscard]] static bool ends_with_key(const Block& block) { return block.section.ends_with("_key"); }

  void take_label(std::size_t i, Mode& mode) {
    const bool column = token(i).label.in(Place::indicator_column) != nullptr;
    if (column) {
      reading_.use(i);
      // A value column's header on its own opens the values of the key indicators.
      const bool alone =
          (i == 0 || !token(i - 1).is_label()) && (i + 1 == reading_.tokens.size() || !token(i + 1).is_label());
      if (token(i).label.is(Place::indicator_column, "annual_target") && alone) mode = Mode::values;
      return;
    }
    mode = Mode::none;
  }

  void take_cell(std::size_t i, Mode& mode, std::optional<std::size_t> open, std::optional<std::size_t> key) {
    if (reading_.used[i] || read_amount(reading_.document, token(i)).has_value() != false) {
      if (!reading_.used[i] && mode == Mode::rows && is_value(i)) {
        take_row_cell(i, *open);
      } else if (!reading_.used[i] && is_value(i)) {
        take_value(i, mode, key);
      }
      return;
    }
    if (mode == Mode::rows && open) return take_row_cell(i, *open);
    if (mode == Mode::names && open && completes_row(i, *open)) return;
    // Under the values' own header every short cell is a value, whatever it says.
    const bool wanted = mode == Mode::values && key && blocks_[*key].values.size() < blocks_[*key].names.size();
    if (wanted && is_listed_value(i)) return take_value(i, mode, key);
    if (is_value(i) && mode != Mode::values) return take_value(i, mode, key);
    if (mode == Mode::values) mode = Mode::none;
    if (mode == Mode::names && open && is_name(i)) {
      change(*open, [&](Block& block) { block.names.push_back(i); });
      reading_.use(i);
    } else if (is_name(i)) {
      left_over_.push_back(i);
    }
  }

  /// Names and values of key indicators that were not torn apart: a value beside or right behind its name.
  bool completes_row(std::size_t i, std::size_t block) {
    const std::vector<std::size_t>& names = blocks_[block].names;
    if (names.empty() || names.back() + 1 != i) return false;
    const bool beside = token(i - 1).row == token(i).row;
    if (token(i).tight.starts_with("其中") || (!beside && !is_value(i))) return false;
    change(block, [&](Block& b) {
      b.pairs.push_back({i - 1, i});
      b.names.pop_back();
    });
    reading_.use(i);
    return true;
  }

  void take_value(std::size_t i, Mode mode, std::optional<std::size_t> key) {
    if (mode == Mode::values && key) {
      change(*key, [&](Block& block) { block.values.push_back(i); });
    } else {
      orphans_.push_back(i);
    }
  }

  /// 强化公路养护管理: what is to be done, not what is counted.
  [[nodiscard]] bool is_task_phrase(std::size_t i) const {
    static constexpr std::array<std::string_view, 14> verbs = {"加强", "强化", "推进", "推动", "完善", "健全", "提升",
                                                               "打造", "深化", "加快", "构建", "优化", "稳定", "落实"};
    return begins_with_any(token(i).tight, verbs);
  }

  [[nodiscard]] bool starts_run(std::size_t i) const {
    return i + 1 < reading_.tokens.size() && !token(i + 1).is_label() && token(i + 1).first_in_row && is_value(i + 1);
  }

  [[nodiscard]] bool continues_run(std::size_t i) const { return !orphans_.empty() && orphans_.back() == i - 1; }

  [[nodiscard]] bool values_wanted() const { return wanting_ > 0; }

  /// Changes a block and counts those that still have more names than values.
  template <typename Change>
  void change(std::size_t block, Change&& change) {
    const auto wants = [&] { return blocks_[block].names.size() > blocks_[block].values.size() ? 1U : 0U; };
    wanting_ -= wants();
    change(blocks_[block]);
    wanting_ += wants();
  }

  /// Name and value on one line, or the value on the line after its name.
  void take_row_cell(std::size_t i, std::size_t block) {
    const bool beside = i > 0 && token(i - 1).row == token(i).row && !left_over_.empty() && left_over_.back() == i - 1;
    if (beside || is_value(i)) {
      // Two values in a row, while key indicators still wait for theirs: torn off as well.
      const bool torn = !beside && (continues_run(i) || (starts_run(i) && is_task_phrase(i - 1))) && values_wanted();
      const bool follows = !torn && i > 0 && !left_over_.empty() && left_over_.back() == i - 1 && !reading_.used[i - 1];
      if (!follows) return orphans_.push_back(i);
      blocks_[block].pairs.push_back({i - 1, i});
      left_over_.pop_back();
      reading_.use(i - 1);
      reading_.use(i);
    } else if (is_name(i)) {
      left_over_.push_back(i);
    }
  }

  // Pairing

  /// What the scan found, by its text.
  void index() {
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      for (const Block::Pair& p : blocks_[b].pairs) know(b, p);
    }
    loose_.insert(orphans_.begin(), orphans_.end());
    for (std::size_t orphan : orphans_) loose_by_text_[token(orphan).tight].insert(orphan);
  }

  void know(std::size_t b, const Block::Pair& p) { known_[token(p.name).tight].emplace(b, p.name, p.value); }

  void add_pair(std::size_t b, std::size_t name, std::size_t value) {
    blocks_[b].pairs.push_back({name, value});
    know(b, blocks_[b].pairs.back());
  }

  void take_loose(std::size_t value) {
    loose_.erase(value);
    loose_by_text_[token(value).tight].erase(value);
  }

  void pair(std::size_t b) {
    Block& block = blocks_[b];
    if (block.names.empty()) return;
    if (block.names.size() == block.values.size() && plausible(block.names, block.values)) {
      for (std::size_t k = 0; k < block.names.size(); ++k) add_pair(b, block.names[k], block.values[k]);
      return finish(block);
    }
    pair_by_evidence(b);
    pair_in_order(b);
    finish(block);
  }

  /// Does what the values are fit what the names ask for? One rate that is given a count, or one count that is
  /// given a percentage, and the two lists do not run side by side.
  [[nodiscard]] bool plausible(const std::vector<std::size_t>& names, const std::vector<std::size_t>& values) const {
    for (std::size_t k = 0; k < names.size(); ++k) {
      const Value value = parse_value(token(values[k]).text).value;
      if (value.type != ValueType::number || value.unit.empty()) continue;
      const std::string_view name = token(names[k]).tight;
      const bool rate = name.ends_with("率");
      const bool count =
          name.ends_with("数") || name.ends_with("数量") || name.ends_with("里程") || name.ends_with("面积");
      if ((rate && value.unit != "%") || (count && value.unit == "%")) return false;
    }
    return true;
  }

  /// The same name has the same value in another table of the form.
  void pair_by_evidence(std::size_t b) {
    std::vector<std::size_t> rest;
    for (std::size_t name : blocks_[b].names) {
      const auto value = value_elsewhere(name);
      if (value) {
        add_pair(b, name, *value);
        take_loose(*value);
      } else {
        rest.push_back(name);
      }
    }
    blocks_[b].names = std::move(rest);
  }

  std::optional<std::size_t> value_elsewhere(std::size_t name) const {
    const auto known = known_.find(token(name).tight);
    if (known == known_.end()) return std::nullopt;
    int looked_at = 0;
    for (const auto& [block, other, value] : known->second) {
      constexpr int most = 100;  // a name with so many values says nothing of another one
      if (++looked_at > most) break;
      const auto orphans = loose_by_text_.find(token(value).tight);
      if (orphans != loose_by_text_.end() && !orphans->second.empty()) return *orphans->second.begin();
    }
    return std::nullopt;
  }

  void pair_in_order(std::size_t b) {
    Block& block = blocks_[b];
    std::vector<std::size_t> values = block.values;
    if (values.empty() ? !block.names.empty() : values.size() > block.names.size()) return;
    const auto later = values.empty() ? loose_.end() : loose_.upper_bound(values.front());
    // No more of them than are missing, and one that would be too many.
    std::vector<std::size_t> missing;
    for (auto at = later; at != loose_.end() && values.size() + missing.size() <= block.names.size(); ++at)
      missing.push_back(*at);
    const bool exact = values.size() + missing.size() == block.names.size();
    if (exact) values.insert(values.end(), missing.begin(), missing.end());
    if (values.size() != block.names.size() || !plausible(block.names, values)) return;
    for (std::size_t k = 0; k < values.size(); ++k) add_pair(b, block.names[k], values[k]);
    const std::vector<std::size_t> taken(later, loose_.end());
    for (std::size_t value : taken) take_loose(value);
    block.names.clear();
  }

  void finish(Block& block) {
    std::set<std::size_t> paired;
    for (const Block::Pair& p : block.pairs) {
      paired.insert(p.name);
      reading_.use(p.name);
      reading_.use(p.value);
    }
    std::erase_if(block.names, [&](std::size_t name) { return paired.contains(name); });
    std::sort(block.pairs.begin(), block.pairs.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  }

  // The record

  void emit_table(const Block& block) {
    describe(block);
    const bool plan = !ends_with_key(block);
    std::optional<std::size_t> task;
    for (const PlanRow& row : block.table->rows) {
      if (plan && row.task) {
        task = row.task;
        if (block.section == "annual_task") add_task(*row.task, row.goal);
      }
      if (!row.name && !row.value) continue;
      Indicator indicator = indicator_of(block, row.name ? *row.name : *row.value, row.value);
      if (!row.name) indicator.name.reset();
      if (plan && task) indicator.task = make_text(reading_.document, token(*task).ranges);
      push(std::move(indicator));
    }
  }

  void add_task(std::size_t name, std::optional<std::size_t> goal) {
    Task task;
    task.name = make_text(reading_.document, token(name).ranges);
    if (goal) task.goal = make_text(reading_.document, token(*goal).ranges);
    task.span = reading_.span(token(name));
    reading_.record.tasks.push_back(std::move(task));
  }

  void emit(const Block& block) {
    if (block.pairs.empty() && block.names.empty()) return;
    describe(block);
    for (const Block::Pair& p : block.pairs) push(indicator_of(block, p.name, p.value));
    for (std::size_t name : block.names) {
      Indicator indicator = indicator_of(block, name, std::nullopt);
      reading_.note(NoteKind::uncertain,
                    "/indicators/" + std::to_string(reading_.record.indicators.size()) +
                        (block.section.starts_with("period") ? "/period_target" : "/annual_target"),
                    token(name).text, "名称与指标值分开印刷且数量不一致，无法确定该指标的指标值", indicator.span);
      push(std::move(indicator));
    }
  }

  void describe(const Block& block) {
    TableInfo table;
    table.role = "indicators";
    const bool period = block.section.starts_with("period");
    table.columns = {"name", period ? "period_target" : "annual_target"};
    table.span = reading_.document.span({block.heading.front().begin, block.heading.back().end});
    reading_.record.tables.push_back(std::move(table));
  }

  [[nodiscard]] Indicator indicator_of(const Block& block, std::size_t name, std::optional<std::size_t> value) const {
    Indicator indicator;
    indicator.section = Sourced<std::string>{block.section, reading_.document.spans(block.heading)};
    const CleanName clean = clean_name(reading_.document, token(name).ranges);
    indicator.name = make_text(reading_.document, clean.ranges);
    indicator.unit_hint = make_text(reading_.document, clean.unit);
    indicator.span = reading_.span(token(name));
    const bool period = block.section.starts_with("period");
    Text& target = period ? indicator.period_target : indicator.annual_target;
    if (value) target = make_text(reading_.document, token(*value).ranges);
    return indicator;
  }

  void push(Indicator indicator) {
    reading_.record.indicators.push_back(std::move(indicator));
    reading_.hints.emplace_back();
  }

  /// The task column is narrow: what was printed wider, or indented like a paragraph, is a goal.
  [[nodiscard]] bool in_task_column(std::size_t i) const {
    constexpr int widest = 24;
    constexpr int indented = 2;
    const Row& first = reading_.blocks.rows[token(i).row];
    return first.width <= widest && first.indent < indented;
  }

  /// Names that are left in the part of the year are its tasks; those behind the three years' plan are not.
  void add_tasks() {
    std::size_t end = reading_.tokens.size();
    for (std::size_t i = 0; i < reading_.tokens.size(); ++i) {
      if (token(i).label.is(Place::block, "period_plan")) end = std::min(end, i);
    }
    for (std::size_t i : left_over_) {
      constexpr std::size_t shortest = 6;
      const bool phrase = code_point_count(token(i).tight) >= shortest;
      if (reading_.used[i] || i >= end || !phrase || is_judgement(token(i).tight) || !in_task_column(i)) continue;
      reading_.use(i);
      Task task;
      task.name = make_text(reading_.document, token(i).ranges);
      task.span = reading_.span(token(i));
      reading_.record.tasks.push_back(std::move(task));
    }
  }

  Reading& reading_;
  std::vector<Block> blocks_;
  std::map<std::size_t, std::size_t> block_at_;
  std::set<std::size_t> in_table_;  ///< tokens of tables that were read by their columns
  mutable std::vector<std::optional<bool>> values_;
  std::size_t wanting_ = 0;           ///< blocks with more names than values
  std::vector<std::size_t> orphans_;  ///< values without a name, as the scan found them
  std::vector<std::size_t> left_over_;

  // Once all is scanned; texts are the tokens' own.
  std::set<std::size_t> loose_;  ///< orphans that still have no name
  std::map<std::string_view, std::set<std::size_t>> loose_by_text_;
  std::map<std::string_view, std::set<std::tuple<std::size_t, std::size_t, std::size_t>>>
      known_;  ///< block, name, value
};

}  // namespace

void read_labels_first(Reading& reading) {
  LabelsFirstReader(reading).run();
}

}  // namespace jixiao
