// Funds tables: sources by rows, initial / budget / executed … by columns.
#include <algorithm>
#include <optional>

#include "extract/align.h"
#include "extract/glued.h"
#include "extract/readers.h"
#include "vocabulary/pieces.h"

namespace jixiao {
namespace {

/// What a bare amount in a column of this role is counted in.
std::string unit_of(std::string_view column, const std::string& money) {
  if (column == "rate") return "%";
  if (column == "weight" || column == "score") return "分";
  return money;
}

/// Sources by rows, columns by header.
class FundsReader {
 public:
  FundsReader(Reading& reading, const Region& region) : reading_(reading), region_(region) {}

  void run() {
    describe();
    std::size_t at = read_unlabelled();
    while (at < region_.end) {
      const LabelEntry* row = reading_.tokens[at].label.in(Place::funds_row);
      if (row == nullptr) {
        ++at;
        continue;
      }
      std::size_t next = at + 1;
      const std::vector<std::size_t> cells = cells_behind(at, next);
      read_row(at, row->field, cells);
      at = next;
    }
  }

 private:
  void describe() {
    TableInfo table;
    table.role = reading_.form.scope == Scope::department ? "execution" : "funds";
    for (const Column& column : region_.columns) table.columns.emplace_back(column.role);
    table.unit = reading_.unit;
    table.span = reading_.span(reading_.tokens[region_.header]);
    reading_.record.tables.push_back(std::move(table));
    for (std::size_t i = region_.header; i < region_.begin; ++i) reading_.use(i);
  }

  /// Figures directly below the header, in a row without a name, are those of the whole; where the reading goes on.
  std::size_t read_unlabelled() {
    std::vector<std::size_t> cells;
    std::size_t next = region_.begin;
    const auto& tokens = reading_.tokens;
    while (next < region_.end && tokens[next].in_grid() && tokens[next].row == tokens[region_.begin].row &&
           is_figure(tokens[next])) {
      cells.push_back(next++);
    }
    const bool whole = next == region_.end || tokens[next].row != tokens[region_.begin].row;
    constexpr std::size_t fewest = 3;
    if (cells.size() < fewest || !whole) return region_.begin;
    read_row(region_.header, "total", cells);
    return next;
  }

  /// The cells of the row that label `at` opens; `next`: where the next known row begins. In a grid the row ends
  /// with its line; elsewhere with a text that no column of figures holds: the label of a row that nobody knows.
  std::vector<std::size_t> cells_behind(std::size_t at, std::size_t& next) {
    std::vector<std::size_t> cells;
    const Token& label = reading_.tokens[at];
    bool open = true;
    while (next < region_.end && reading_.tokens[next].label.in(Place::funds_row) == nullptr) {
      const Token& cell = reading_.tokens[next];
      if (label.in_grid() && cell.in_grid() && cell.row != label.row) open = false;
      if (!label.in_grid() && !is_figure(cell) && !has_texts()) open = false;
      if (open && !cell.is_label()) cells.push_back(next);
      if (!open && is_figure(cell) && cell.tight.size() > 1) {
        reading_.use(next);
        reading_.note(NoteKind::unread, "funds", cell.text, "所在行的名称不是已知的资金来源", reading_.span(cell));
      }
      ++next;
    }
    return cells;
  }

  [[nodiscard]] bool is_figure(const Token& cell) const {
    return read_amount(reading_.document, cell).has_value() || is_glued(cell.tight) || cell.tight == "/" ||
           cell.tight == "—" || cell.tight == "-" || cell.tight == "——" || cell.tight == "--" || cell.tight == "无";
  }

  [[nodiscard]] bool has_texts() const {
    return std::any_of(region_.columns.begin(), region_.columns.end(),
                       [](const Column& c) { return c.role == "reason" || c.role == "ignored"; });
  }

  [[nodiscard]] std::string item(std::string_view source, std::string_view column) const {
    const std::string_view name = source.substr(0, source.find('.'));
    if (reading_.form.scope == Scope::project) return "funds." + std::string(name) + "." + std::string(column);
    const std::string_view shown = column == "executed" ? "actual" : column;
    if (name == "total") return "execution." + std::string(shown);
    return "execution." + std::string(name) + "." + std::string(shown);
  }

  void read_row(std::size_t label, std::string_view source, const std::vector<std::size_t>& cells) {
    reading_.use(label);
    fiscal_seen_ = fiscal_seen_ || source == "fiscal";
    // 中央资金 below a row of all fiscal money is counted there; without one it is a source of its own.
    if (source == "fiscal.part" && fiscal_seen_) return;
    std::vector<bool> filled(region_.columns.size(), false);
    const std::vector<std::size_t> whole = split_glued(reading_, region_, cells);
    for (const Placed& placed : align(reading_, region_.columns, whole)) {
      if (placed.column < 0) continue;
      const auto k = static_cast<std::size_t>(placed.column);
      reading_.use(placed.token);
      if (filled[k]) continue;
      filled[k] = true;
      const std::size_t before = reading_.record.budget.size();
      add(label, source, region_.columns[k], placed.token);
      if (placed.doubtful && reading_.record.budget.size() > before) note_doubt(before, placed.token);
    }
  }

  void note_doubt(std::size_t index, std::size_t cell) {
    const Token& t = reading_.tokens[cell];
    reading_.note(NoteKind::uncertain, "/budget/" + std::to_string(index) + "/amount", t.text,
                  "该行有空白单元格，导出文本没有留下位置，无法断定这个金额属于哪一列", reading_.span(t));
  }

  void add(std::size_t label, std::string_view source, const Column& column, std::size_t cell) {
    const Token& t = reading_.tokens[cell];
    if (column.role == "reason") return add_reason(source, cell);
    const auto amount = read_amount(reading_.document, t);
    if (!amount || column.role == "ignored") return;
    BudgetItem entry;
    entry.item = item(source, column.role);
    entry.label = make_text(reading_.document, reading_.tokens[label].ranges);
    entry.amount = {amount->value, reading_.document.spans(amount->ranges)};
    entry.unit =
        !amount->unit.empty() ? amount->unit : unit_of(column.role, column.unit.empty() ? reading_.unit : column.unit);
    entry.yuan = to_yuan(amount->value, entry.unit);
    entry.span = entry.amount.spans.front();
    if (!amount->doubt.empty()) {
      reading_.note(NoteKind::uncertain, "/budget/" + std::to_string(reading_.record.budget.size()) + "/amount", t.text,
                    amount->doubt, entry.span);
    }
    reading_.record.budget.push_back(std::move(entry));
  }

  void add_reason(std::string_view source, std::size_t cell) {
    if (source.starts_with("total")) reading_.rate_reason = {reading_.record.budget.size(), cell};
  }

  Reading& reading_;
  const Region& region_;
  bool fiscal_seen_ = false;
};

}  // namespace

void read_funds(Reading& reading, const Region& region) {
  FundsReader(reading, region).run();
}

void finish_funds(Reading& reading) {
  if (!reading.rate_reason) return;
  const auto [above, token] = *reading.rate_reason;
  const std::string_view rate = reading.form.scope == Scope::project ? "funds.total.rate" : "execution.rate";
  const Text reason = make_text(reading.document, reading.tokens[token].ranges);
  for (std::size_t i = 0; i < above; ++i) {
    BudgetItem& entry = reading.record.budget[i];
    if (entry.item == rate) entry.reason = reason;
  }
}

}  // namespace jixiao
