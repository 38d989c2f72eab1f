// The table of key tasks: name, content, money, goal.
#include <algorithm>
#include <map>

#include "extract/align.h"
#include "extract/readers.h"
#include "vocabulary/pieces.h"

namespace jixiao {
namespace {

bool is_nothing(std::string_view tight) {
  return tight == "/" || tight == "无" || tight == "—" || tight == "-" || tight == "——";
}

using Cells = std::map<std::string_view, std::vector<std::size_t>>;

class TaskReader {
 public:
  TaskReader(Reading& reading, const Region& region) : reading_(reading), region_(region) {}

  void run() {
    describe();
    std::vector<std::size_t> tokens;
    for (std::size_t i = region_.begin; i < region_.end; ++i) {
      reading_.use(i);
      const Token& token = reading_.tokens[i];
      const bool header = token.label.in(Place::task_column) != nullptr && token.is_label();
      if (!header && !token.label.is(Place::block, "tasks")) tokens.push_back(i);
    }
    std::vector<Cells> rows;
    for (const Placed& placed : align(reading_, region_.columns, tokens)) {
      if (placed.starts_row || rows.empty()) rows.emplace_back();
      if (placed.column < 0) continue;
      rows.back()[region_.columns[static_cast<std::size_t>(placed.column)].role].push_back(placed.token);
    }
    for (const Cells& row : rows) add(row);
    add_optional();
  }

 private:
  void describe() {
    TableInfo table;
    table.role = "tasks";
    for (const Column& column : region_.columns) {
      table.columns.emplace_back(column.role);
      if (column.role == "amount") table.unit = column.unit.empty() ? reading_.unit : column.unit;
    }
    unit_ = table.unit;
    table.span = reading_.span(reading_.tokens[region_.header]);
    reading_.record.tables.push_back(std::move(table));
    for (std::size_t i = region_.header; i < region_.begin; ++i) reading_.use(i);
  }

  [[nodiscard]] Text text(const Cells& row, std::string_view role) const {
    Ranges ranges;
    if (const auto found = row.find(role); found != row.end()) {
      for (std::size_t token : found->second) {
        if (!is_nothing(reading_.tokens[token].tight)) append(ranges, reading_.tokens[token].ranges);
      }
    }
    return make_text(reading_.document, ranges);
  }

  void add(const Cells& row) {
    Task task;
    task.name = text(row, "name");
    task.content = text(row, "content");
    task.goal = text(row, "goal");
    if (const auto found = row.find("amount"); found != row.end()) take_amount(task, found->second.front());
    if (!task.name && !task.content && !task.goal) return;
    const Spans& place = task.name ? task.name->spans : (task.content ? task.content->spans : task.goal->spans);
    task.span = place.front();
    reading_.record.tasks.push_back(std::move(task));
  }

  void take_amount(Task& task, std::size_t token) {
    const Token& t = reading_.tokens[token];
    const auto amount = read_amount(reading_.document, t);
    if (!amount) return;
    task.amount = Sourced<Decimal>{amount->value, reading_.document.spans(amount->ranges)};
    task.unit = amount->unit.empty() ? unit_ : amount->unit;
    if (amount->doubt.empty()) return;
    reading_.note(NoteKind::uncertain, "/tasks/" + std::to_string(reading_.record.tasks.size()) + "/amount", t.text,
                  amount->doubt, reading_.span(t));
  }

  /// 其他需完成的任务（可选填）: a task only where something is filled in.
  void add_optional() {
    if (region_.end >= reading_.tokens.size()) return;
    const Token& label = reading_.tokens[region_.end];
    if (!label.label.is(Place::tail, "optional_task")) return;
    reading_.use(region_.end);
    std::vector<std::size_t> cells;
    for (std::size_t i = region_.end + 1; i < reading_.tokens.size(); ++i) {
      const Token& token = reading_.tokens[i];
      if (token.is_label() || (label.in_grid() && token.row != label.row)) break;
      reading_.use(i);
      if (!is_nothing(token.tight)) cells.push_back(i);
    }
    if (cells.empty()) return;
    if (cells.size() >= region_.columns.size()) return add_row(region_.columns, cells);  // with a name of its own
    std::vector<Column> columns;
    std::copy_if(region_.columns.begin(), region_.columns.end(), std::back_inserter(columns),
                 [](const Column& column) { return column.role != "name"; });
    Cells row = place(columns, cells);
    row["name"].push_back(region_.end);
    add(row);
  }

  [[nodiscard]] Cells place(const std::vector<Column>& columns, const std::vector<std::size_t>& cells) const {
    Cells row;
    for (const Placed& placed : align(reading_, columns, cells)) {
      if (placed.column >= 0) row[columns[static_cast<std::size_t>(placed.column)].role].push_back(placed.token);
    }
    return row;
  }

  void add_row(const std::vector<Column>& columns, const std::vector<std::size_t>& cells) {
    add(place(columns, cells));
  }

  Reading& reading_;
  const Region& region_;
  std::string unit_;
};

}  // namespace

void read_tasks(Reading& reading, const Region& region) {
  TaskReader(reading, region).run();
}

}  // namespace jixiao
