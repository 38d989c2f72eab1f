#include "extract/plan_rows.h"

#include <map>
#include <string_view>

namespace jixiao {
namespace {

enum class Role { task, goal, name, value, ignored };

std::optional<Role> role_of(const Token& token) {
  const LabelEntry* entry = token.label.in(Place::indicator_column);
  if (entry == nullptr) return std::nullopt;
  if (entry->field == "name") return Role::name;
  if (entry->field == "annual_target" || entry->field == "period_target") return Role::value;
  return entry->field == "goal" ? Role::goal : Role::ignored;
}

/// Column → what stands in it, of the header's row; empty where that is no header of such a table.
std::map<std::uint16_t, Role> columns_of(const std::vector<Token>& tokens, std::size_t at, std::size_t& end) {
  std::map<std::uint16_t, Role> columns;
  bool names = false;
  bool values = false;
  for (end = at + 1; end < tokens.size() && tokens[end].row == tokens[at].row; ++end) {
    const auto role = role_of(tokens[end]);
    if (!role || tokens[end].right > 0) return {};
    columns[tokens[end].column] = *role;
    names = names || *role == Role::name;
    values = values || *role == Role::value;
  }
  if (!names || !values) return {};
  columns[tokens[at].column] = Role::task;
  return columns;
}

}  // namespace

std::optional<PlanTable> read_plan_table(const Reading& reading, std::size_t at) {
  const std::vector<Token>& tokens = reading.tokens;
  if (!tokens[at].in_grid() || tokens[at].right > 0) return std::nullopt;
  std::size_t i = at + 1;
  const auto columns = columns_of(tokens, at, i);
  if (columns.empty()) return std::nullopt;
  PlanTable table;
  for (std::size_t k = at; k < i; ++k) table.header.push_back(k);
  for (std::size_t row = tokens[at].row; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (!token.in_grid() || token.right > 0 || (token.is_label() && token.first_in_row)) break;
    if (token.row != row) table.rows.emplace_back();
    row = token.row;
    const auto column = columns.find(token.column);
    if (column == columns.end()) {
      table.ignored.push_back(i);
      continue;
    }
    PlanRow& cells = table.rows.back();
    switch (column->second) {
      case Role::task:
        cells.task = i;
        break;
      case Role::goal:
        cells.goal = i;
        break;
      case Role::name:
        cells.name = i;
        break;
      case Role::value:
        cells.value = i;
        break;
      case Role::ignored:
        table.ignored.push_back(i);
        break;
    }
  }
  return table;
}

}  // namespace jixiao
