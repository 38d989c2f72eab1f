#include "extract/row_notes.h"

#include <algorithm>

namespace jixiao {
namespace {

void note_shifts(Reading& reading, const CellsOfRow& row, const Indicator& indicator, const std::string& pointer) {
  for (const auto& [role, tokens] : row.by_role) {
    for (std::size_t token : tokens) {
      if (std::find(row.shifted.begin(), row.shifted.end(), token) == row.shifted.end()) continue;
      const Token& t = reading.tokens[token];
      const bool name_for_value = role == "name" && !indicator.annual_target && !indicator.period_target;
      reading.note(
          NoteKind::shifted, pointer + "/" + std::string(role), t.text,
          name_for_value ? "三级指标名称印在指标值一列，该行没有印出指标值" : "按内容判断，该单元格印在了别的列",
          reading.span(t));
    }
  }
}

void note_doubts(Reading& reading, const CellsOfRow& row, const std::string& pointer) {
  for (const auto& [role, tokens] : row.by_role) {
    for (std::size_t token : tokens) {
      if (std::find(row.doubtful.begin(), row.doubtful.end(), token) == row.doubtful.end()) continue;
      const Token& t = reading.tokens[token];
      reading.note(NoteKind::uncertain, pointer + "/" + std::string(role), t.text,
                   "该行有空白单元格，导出文本没有留下位置，无法断定这个单元格属于哪一列", reading.span(t));
    }
  }
}

}  // namespace

bool shows_blanks(const Reading& reading, const Region& region) {
  const Token& header = reading.tokens[region.header];
  if (header.in_grid()) return header.right == 0;
  return std::any_of(reading.tokens.begin() + static_cast<std::ptrdiff_t>(region.begin),
                     reading.tokens.begin() + static_cast<std::ptrdiff_t>(region.end),
                     [](const Token& t) { return t.empty_before > 0; });
}

void note_row(Reading& reading, const CellsOfRow& row, const Indicator& indicator, const std::string& pointer) {
  note_shifts(reading, row, indicator, pointer);
  note_doubts(reading, row, pointer);
}

void note_lost(Reading& reading, const Indicator& indicator, bool has_actuals, const std::string& pointer) {
  if (!indicator.name) return;
  const auto note = [&](const char* field) {
    reading.note(NoteKind::uncertain, pointer + "/" + field, indicator.name->value,
                 "没有读到这一栏；导出文本不显示空白单元格，无法断定是空白还是读漏", indicator.span);
  };
  if (!indicator.annual_target && !indicator.period_target) note("annual_target");
  if (has_actuals && !indicator.actual) note("actual");
}

}  // namespace jixiao
