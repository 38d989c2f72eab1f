#include "rules/support/form_parts.h"

#include <algorithm>

#include "base/unicode.h"
#include "jixiao/form.h"
#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

/// Text that nobody understood and that is long enough to be a part of the form; 附件4 and 表14 are not.
bool has_unread_text(const Record& record) {
  constexpr std::size_t shortest = 10;
  return std::any_of(record.notes.begin(), record.notes.end(), [&](const Note& note) {
    return note.kind == NoteKind::unread && code_point_count(note.text) >= shortest;
  });
}

bool is_noted(const Record& record, NoteKind kind, Words prefixes) {
  return std::any_of(record.notes.begin(), record.notes.end(), [&](const Note& note) {
    const std::string_view field = note.field;
    return note.kind == kind && starts_with_any(field.starts_with('/') ? field.substr(1) : field, prefixes);
  });
}

/// The presence of a part whose values, tables, labels or notes begin with one of the names.
Presence presence_of(const RecordView& view, bool there, Words names) {
  const Record& record = view.record();
  const bool table = std::any_of(names.begin(), names.end(), [&](auto name) { return view.table(name) != nullptr; });
  if (there || table || is_noted(record, NoteKind::empty, names)) {
    return Presence::there;
  }
  // What the text of another form's title says of this one is a guess.
  const bool certain = record.title.has_value() && !has_unread_text(record);
  return certain && !is_noted(record, NoteKind::uncertain, names) ? Presence::absent : Presence::doubtful;
}

/// A column of actual values in the indicator table, of which there is one.
Presence actual_column(const RecordView& view) {
  const auto& rows = view.record().indicators;
  const bool filled =
      std::any_of(rows.begin(), rows.end(), [](const Indicator& row) { return row.actual.has_value(); });
  if (filled || view.has_column("indicators", "actual")) {
    return Presence::there;
  }
  return has_unread_text(view.record()) ? Presence::doubtful : Presence::absent;
}

}  // namespace

std::uint8_t always_printed(std::string_view layout) {
  const auto all = layouts::registry();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Layout* each) { return each->info.id == layout; });
  return found == all.end() ? std::uint8_t{0} : (*found)->always;
}

std::vector<RequiredPart> required_parts(const RecordView& view) {
  const Record& record = view.record();
  const std::uint8_t always = always_printed(record.layout);
  std::vector<RequiredPart> parts;
  const auto need = [&](const Bilingual& name, std::string_view field, Severity severity, Presence presence) {
    parts.push_back({name, {std::string(field), view.place()}, severity, presence});
  };
  if ((always & money_part) != 0) {
    need({"预算资金", "budget"}, "/budget", Severity::error,
         presence_of(view, !record.budget.empty(),
                     {"budget", "funds", "execution", "expenditure.", "revenue.", "level."}));
  }
  if ((always & goal_part) != 0) {
    need({"绩效目标", "overall goal"}, "/overall_goal", Severity::error,
         presence_of(view, record.overall_goal.has_value(), {"overall_goal"}));
  }
  if ((always & tasks_part) != 0) {
    need({"年度重点工作任务", "key tasks"}, "/tasks", Severity::warning,
         presence_of(view, !record.tasks.empty(), {"tasks"}));
  }
  need({"绩效指标", "performance indicators"}, "/indicators", Severity::error,
       presence_of(view, !record.indicators.empty(), {"indicators"}));
  if (record.kind == Kind::self_assessment_form && view.table("indicators") != nullptr) {
    parts.push_back({{"实际完成值栏", "column of actual values"},
                     {"/indicators", view.table("indicators")->span},
                     Severity::error,
                     actual_column(view)});
  }
  return parts;
}

}  // namespace jixiao::rules
