#include "rules/support/classes.h"

#include <algorithm>

#include "rules/support/rows.h"

namespace jixiao::rules {
namespace {

bool some_levels_uncertain(const RecordView& view) {
  return view.uncertain("/indicators") ||
         std::any_of(view.rows().begin(), view.rows().end(),
                     [&](const IndicatorRow& row) { return levels_uncertain(view, row); });
}

bool stands_at(const Text& cell, const Span& span) {
  return cell && !cell->spans.empty() && cell->spans.front() == span;
}

}  // namespace

bool levels_uncertain(const RecordView& view, const IndicatorRow& row) {
  return view.uncertain(row.pointer() + "/level1") || view.uncertain(row.pointer() + "/level2");
}

bool level1_in_doubt(const RecordView& view, const IndicatorRow& row) {
  const Text& level1 = row.indicator->level1;
  const Text& level2 = row.indicator->level2;
  const auto& notes = view.record().notes;
  const bool shifted = std::any_of(notes.begin(), notes.end(), [&](const Note& note) {
    return note.kind == NoteKind::shifted && (stands_at(level1, note.span) || stands_at(level2, note.span));
  });
  const auto is_below = [&](const Text& cell) { return cell && first(cell->spans).line > row.indicator->span.line; };
  return shifted || is_below(level1) || is_below(level2) || levels_uncertain(view, row);
}

Level2 level2_of(const IndicatorRow& row, const RecordView& view) {
  const std::string_view name = text_of(row.indicator->level2);
  if (row.level1 == Class::unknown || is_level2_only(text_of(row.indicator->level1)) || name.empty()) {
    return Level2::not_asked;
  }
  if (level1_in_doubt(view, row)) {
    return Level2::doubtful;
  }
  if (!is_standard_level2(name)) {
    return Level2::no_standard;
  }
  if (stands_below(name, row.level1)) {
    return Level2::in_place;
  }
  const bool printed = std::any_of(view.rows().begin(), view.rows().end(), [&](const IndicatorRow& other) {
    return other.level1 != Class::unknown && stands_below(name, other.level1);
  });
  return printed ? Level2::misplaced : Level2::doubtful;
}

Message levels_not_read() {
  return {"部分指标的级别未能确认", "the levels of some rows were not read with certainty"};
}

bool belongs(const IndicatorRow& row, Class wanted) {
  if (row.indicator_class() == wanted) {
    return true;
  }
  switch (wanted) {
    // 成本 stands below 产出 in the taxonomy of 2020; 满意度 below 效益 in forms of 2018.
    case Class::cost:
    case Class::benefit:
      return class_of(row.level2) == wanted;
    case Class::satisfaction:
      return class_of(row.level2) == wanted || contains(row.name, "满意度");
    case Class::output:
    case Class::unknown:
      break;
  }
  return false;
}

void check_class(Class wanted, MissingClass (*missing)(const Record&), RuleRun& run) {
  const RecordView& view = run.view();
  if (!view.has_indicator_table()) {
    run.not_applicable({"没有绩效指标表", "no indicator table"});
    return;
  }
  const auto& rows = view.rows();
  if (std::none_of(rows.begin(), rows.end(),
                   [](const IndicatorRow& r) { return r.indicator_class() != Class::unknown; })) {
    run.not_applicable({"指标表没有产出、效益、满意度、成本的分级",
                        "the table has no levels of output, benefit, satisfaction or cost"});
    return;
  }
  const bool found =
      std::any_of(rows.begin(), rows.end(), [&](const IndicatorRow& row) { return belongs(row, wanted); });
  if (!found && some_levels_uncertain(view)) {
    run.not_checkable(levels_not_read());
    return;
  }
  run.compared();
  if (!found) {
    MissingClass report = missing(view.record());
    run.report(report.severity, table_place(view), std::move(report.message));
  }
}

}  // namespace jixiao::rules
