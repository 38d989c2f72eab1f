// What a reader must know of the reading: dropped markup, text that nobody claimed.
#include <algorithm>

#include "base/unicode.h"
#include "extract/readers.h"

namespace jixiao {
namespace {

/// A field's text as it stands in the document.
struct FieldAt {
  Span span;
  std::size_t order = 0;   ///< where fields overlap, the one that is looked at first
  std::string_view array;  ///< "tasks", "indicators"; empty for a field of the record's own
  std::size_t index = 0;   ///< in the array
  std::string_view name;
};

bool is_before(const Span& span, const Span& place) {
  return std::pair(span.end_line, span.end_column) <= std::pair(place.line, place.column);
}

bool begins_behind(const Span& place, const FieldAt& field) {
  return std::pair(place.line, place.column) < std::pair(field.span.line, field.span.column);
}

/// The record's texts by place, so that many tags in a long table do not each go through all of it.
class FieldMap {
 public:
  explicit FieldMap(const Record& record) {
    add(record.overall_goal, {}, 0, "overall_goal");
    add(record.overall_actual, {}, 0, "overall_actual");
    add(record.period_goal, {}, 0, "period_goal");
    add(record.department, {}, 0, "department");
    add(record.project, {}, 0, "project");
    for (std::size_t i = 0; i < record.tasks.size(); ++i) {
      add(record.tasks[i].name, "tasks", i, "name");
      add(record.tasks[i].content, "tasks", i, "content");
      add(record.tasks[i].goal, "tasks", i, "goal");
    }
    for (std::size_t i = 0; i < record.indicators.size(); ++i) {
      add(record.indicators[i].name, "indicators", i, "name");
      add(record.indicators[i].annual_target, "indicators", i, "annual_target");
      add(record.indicators[i].period_target, "indicators", i, "period_target");
      add(record.indicators[i].reason, "indicators", i, "reason");
    }
    std::stable_sort(fields_.begin(), fields_.end(),
                     [](const FieldAt& a, const FieldAt& b) { return begins_behind(a.span, b); });
    for (const FieldAt& field : fields_) {
      const std::pair end(field.span.end_line, field.span.end_column);
      ends_.push_back(ends_.empty() ? end : std::max(ends_.back(), end));
    }
  }

  /// The JSON pointer or name of the field whose text stands at `place`; empty: none.
  [[nodiscard]] std::string at(const Span& place) const {
    const auto behind = std::upper_bound(fields_.begin(), fields_.end(), place, begins_behind);
    const FieldAt* found = nullptr;
    for (auto i = static_cast<std::size_t>(behind - fields_.begin()); i-- > 0;) {
      if (ends_[i] <= std::pair(place.line, place.column)) break;  // so do all before it
      if (is_before(fields_[i].span, place)) continue;
      if (found == nullptr || fields_[i].order < found->order) found = &fields_[i];
    }
    if (found == nullptr) return {};
    if (found->array.empty()) return std::string(found->name);
    return "/" + std::string(found->array) + "/" + std::to_string(found->index) + "/" + std::string(found->name);
  }

 private:
  void add(const Text& text, std::string_view array, std::size_t index, std::string_view name) {
    if (!text) return;
    for (const Span& span : text->spans) fields_.push_back({span, fields_.size(), array, index, name});
  }

  std::vector<FieldAt> fields_;                                ///< by their beginnings
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends_;  ///< the last end of each and all before it
};

/// The cell that holds byte `offset`, behind which the line's next sign between cells stands at `cut`: its row, its
/// number in the row, and where its text begins.
struct CellAt {
  std::size_t row = 0;
  std::size_t cell = 0;
  std::uint32_t text = 0;
};

CellAt cell_at(const Reading& reading, std::size_t row, std::uint32_t offset, std::uint32_t cut) {
  const std::vector<Cell>& cells = reading.blocks.rows[row].cells;
  const auto behind = std::upper_bound(cells.begin(), cells.end(), offset, [](std::uint32_t at, const Cell& cell) {
    return at < cell.ranges.front().begin;
  });
  const auto at = [&](auto cell) {
    return CellAt{row, static_cast<std::size_t>(cell - cells.begin()), cell->ranges.front().begin};
  };
  // A tag may open its cell: then the first text behind it, if nothing but the tag stands between.
  if (behind != cells.end() && behind->ranges.front().begin <= cut) return at(behind);
  return behind == cells.begin() ? CellAt{row, 0, offset} : at(behind - 1);
}

/// Where in the range the first tab or pipe stands, or its end.
std::uint32_t next_cut(const Document& document, Range range) {
  const std::size_t found = document.view(range).find_first_of("\t|");
  return found == std::string_view::npos ? range.end : range.begin + static_cast<std::uint32_t>(found);
}

/// Does the line belong to a row that begins above it: to a quoted cell, or to one that is wrapped on the page?
bool continues(const Reading& reading, std::size_t row, std::uint32_t line) {
  const auto& rows = reading.blocks.rows;
  const Delimiter delimiter = rows[row].delimiter;
  const bool wraps = delimiter == Delimiter::comma || delimiter == Delimiter::tab || delimiter == Delimiter::aligned;
  return wraps && (row + 1 >= reading.form.last_row || rows[row + 1].line > line);
}

/// One note per cell, however many tags it holds.
void note_markup(Reading& reading) {
  const auto& rows = reading.blocks.rows;
  const auto& all = reading.blocks.markup;
  std::size_t row = reading.form.first_row;
  if (all.empty() || row >= reading.form.last_row) return;
  const FieldMap fields(reading.record);
  std::optional<CellAt> last;
  std::uint32_t cut = 0;
  const auto is_above = [](const Markup& markup, std::uint32_t begin) { return markup.range.begin < begin; };
  const std::uint32_t top = reading.document.line(rows[row].line).begin;
  for (auto markup = std::lower_bound(all.begin(), all.end(), top, is_above); markup != all.end(); ++markup) {
    const std::uint32_t line = reading.document.line_of(markup->range.begin);
    while (row < reading.form.last_row && rows[row].line < line && !continues(reading, row, line)) ++row;
    if (row >= reading.form.last_row) return;
    if (rows[row].line > line) continue;
    const std::uint32_t begin = markup->range.begin;
    if (!last || cut < begin) cut = next_cut(reading.document, {begin, reading.document.line(line).end});
    // Below its first line an aligned cell stands among the others: the text before the tag is its own.
    const bool among = rows[row].line < line && rows[row].delimiter == Delimiter::aligned;
    const CellAt cell = among ? CellAt{row, begin, begin - 1} : cell_at(reading, row, begin, cut);
    if (last && last->row == cell.row && last->cell == cell.cell) {
      reading.record.notes.back().text += " " + markup->text;
      continue;
    }
    last = cell;
    const std::string field = fields.at(reading.document.span({cell.text, cell.text + 1}));
    reading.note(NoteKind::markup, field, markup->text, "网页标记残留，已从文本中去除",
                 reading.document.span(markup->range));
  }
}

/// A label that nothing stands beside, in a text without columns: when some other text could be its value, it may have
/// been printed elsewhere.
void doubt_empty(Reading& reading) {
  const auto is_loose = [&](std::size_t i) {
    const Token& t = reading.tokens[i];
    constexpr std::size_t shortest = 3 * 3;
    return !reading.used[i] && !t.is_label() && !t.in_grid() && t.tight.size() >= shortest;
  };
  bool any = false;
  for (std::size_t i = 0; i < reading.tokens.size() && !any; ++i) any = is_loose(i);
  if (!any) return;
  for (Note& note : reading.record.notes) {
    const bool named = note.field == "department" || note.field == "implementing_unit" || note.field == "project";
    if (note.kind != NoteKind::empty || !named) continue;
    note.kind = NoteKind::uncertain;
    note.reason = "标签旁没有文字，但有未认领的文字印在别处";
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
  if (reading.form.kind == Kind::self_assessment_report) return;
  doubt_empty(reading);
  note_unread(reading);
}

}  // namespace jixiao
