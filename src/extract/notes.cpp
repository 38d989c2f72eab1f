// What a reader must know of the reading: dropped markup, text that nobody claimed.
#include <algorithm>

#include "base/unicode.h"
#include "extract/readers.h"

namespace jixiao {
namespace {

bool overlaps(const Span& span, std::uint32_t line, std::uint32_t column) {
  return span.line <= line && line <= span.end_line && (line > span.line || column >= span.column) &&
         (line < span.end_line || column < span.end_column);
}

bool covers(const Text& text, const Span& place) {
  return text && std::any_of(text->spans.begin(), text->spans.end(),
                             [&](const Span& span) { return overlaps(span, place.line, place.column); });
}

/// The JSON pointer or name of the field whose text stands at `place`.
std::string field_at(const Record& record, const Span& place) {
  if (covers(record.overall_goal, place)) return "overall_goal";
  if (covers(record.overall_actual, place)) return "overall_actual";
  if (covers(record.period_goal, place)) return "period_goal";
  if (covers(record.department, place)) return "department";
  if (covers(record.project, place)) return "project";
  for (std::size_t i = 0; i < record.tasks.size(); ++i) {
    const std::string at = "/tasks/" + std::to_string(i);
    if (covers(record.tasks[i].name, place)) return at + "/name";
    if (covers(record.tasks[i].content, place)) return at + "/content";
    if (covers(record.tasks[i].goal, place)) return at + "/goal";
  }
  for (std::size_t i = 0; i < record.indicators.size(); ++i) {
    const std::string at = "/indicators/" + std::to_string(i);
    if (covers(record.indicators[i].name, place)) return at + "/name";
    if (covers(record.indicators[i].annual_target, place)) return at + "/annual_target";
    if (covers(record.indicators[i].period_target, place)) return at + "/period_target";
    if (covers(record.indicators[i].reason, place)) return at + "/reason";
  }
  return {};
}

/// The cell that holds byte `offset`: its row, its number in the row, and where its text begins.
struct CellAt {
  std::size_t row = 0;
  std::size_t cell = 0;
  std::uint32_t text = 0;
};

CellAt cell_at(const Reading& reading, std::size_t row, std::uint32_t offset) {
  CellAt found{row, 0, offset};
  const std::vector<Cell>& cells = reading.blocks.rows[row].cells;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool begins_behind = cells[i].ranges.front().begin > offset;
    // A tag may open its cell: then the first text behind it, if nothing but the tag stands between.
    if (begins_behind) {
      const std::string_view gap = reading.document.view({offset, cells[i].ranges.front().begin});
      if (gap.find('\t') == std::string_view::npos && gap.find('|') == std::string_view::npos)
        found = {row, i, cells[i].ranges.front().begin};
      break;
    }
    found = {row, i, cells[i].ranges.front().begin};
  }
  return found;
}

/// One note per cell, however many tags it holds.
void note_markup(Reading& reading) {
  const auto& rows = reading.blocks.rows;
  std::size_t row = reading.form.first_row;
  std::optional<CellAt> last;
  for (const Markup& markup : reading.blocks.markup) {
    const std::uint32_t line = reading.document.line_of(markup.range.begin);
    while (row < reading.form.last_row && rows[row].line < line) ++row;
    if (row >= reading.form.last_row) return;
    if (rows[row].line != line) continue;
    const CellAt cell = cell_at(reading, row, markup.range.begin);
    if (last && last->row == cell.row && last->cell == cell.cell) {
      reading.record.notes.back().text += " " + markup.text;
      continue;
    }
    last = cell;
    const std::string field = field_at(reading.record, reading.document.span({cell.text, cell.text + 1}));
    reading.note(NoteKind::markup, field, markup.text, "网页标记残留，已从文本中去除",
                 reading.document.span(markup.range));
  }
}

void note_unread(Reading& reading) {
  for (std::size_t i = 0; i < reading.tokens.size();) {
    if (reading.used[i] || reading.tokens[i].is_label()) {
      ++i;
      continue;
    }
    std::size_t end = i;
    std::string text;
    while (end < reading.tokens.size() && !reading.used[end] && !reading.tokens[end].is_label()) {
      constexpr std::size_t shown = 200;
      if (text.size() < shown) text += (text.empty() ? "" : " ") + reading.tokens[end].text;
      ++end;
    }
    const Range range{reading.tokens[i].ranges.front().begin, reading.tokens[end - 1].ranges.back().end};
    reading.note(NoteKind::unread, "", text, "没有版式认领的文字", reading.document.span(range));
    i = end;
  }
}

}  // namespace

void write_notes(Reading& reading) {
  note_markup(reading);
  if (reading.form.kind != Kind::self_assessment_report) note_unread(reading);
}

}  // namespace jixiao
