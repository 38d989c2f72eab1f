// What a document says of itself, and what it lacks.
#include <algorithm>

#include "base/unicode.h"
#include "mutation/documents.h"
#include "mutation/places.h"

namespace jixiao::test::mutation {
namespace {

std::vector<std::string> named(const std::string& field) {
  return {"/" + field, field};
}

Defects required_field(const Subject& subject, const Record& record, Random& random) {
  Defects defects;
  const auto empty = [&](const std::string& name, const Text& text) {
    if (text && is_certain(record, name))
      defects.push_back({.edits = emptied(subject, text->spans), .fields = named(name)});
  };
  if (is_report(record)) {
    // Beside its label; in a table the blank could be another row's.
    if (record.assessment && record.assessment->score && record.scope == Scope::department && record.indicators.empty())
      defects.push_back({.edits = rewritten(subject, record.assessment->score->spans, ""), .fields = {"/assessment"}});
    return defects;
  }
  empty("overall_goal", record.overall_goal);
  // In a list of projects a blank name is that of the row above.
  if (record.scope == Scope::project && subject.clean.records.size() == 1) empty("project", record.project);
  if (record.scope == Scope::department) empty("department", record.department);
  if (is_assessment_form(record) && record.scope == Scope::project) empty("overall_actual", record.overall_actual);
  // An amount in place of the goal.
  if (record.overall_goal && in_cell(subject, record.overall_goal->spans))
    defects.push_back(
        {.edits = rewritten(subject, record.overall_goal->spans, std::to_string(20 + random.below(900)) + ".60"),
         .fields = named("overall_goal")});
  return defects;
}

struct Lines {
  std::uint32_t first = 0, last = 0;
};

/// The lines of a block, from the header of its table on.
Lines lines_of(const Subject& subject, const Record& record, std::string_view role) {
  Lines lines;
  const auto add = [&](const Span& span) {
    lines.first = lines.first == 0 ? span.line : std::min(lines.first, span.line);
    lines.last = std::max(lines.last, span.end_line);
  };
  for (const TableInfo& table : record.tables) {
    if (table.role == role) add({table.span.line, 1, table.span.line, 1});
  }
  if (lines.first == 0) return lines;
  if (role == "indicators") {
    for (const Indicator& row : record.indicators) add(row.span);
    // The row of totals below it.
    const bool total = record.assessment && record.assessment->score;
    const std::uint32_t line = total ? record.assessment->score->spans.front().line : 0;
    if (line > lines.last && line < lines.last + 3) lines.last = line;
  } else if (role == "tasks") {
    for (const Task& task : record.tasks) add(task.span);
  } else {
    for (const BudgetItem& item : record.budget) add(item.span);
    // Sources without an amount.
    while (lines.last < subject.document.line_count() &&
           contains_any(subject.document.view(subject.document.line(lines.last)), {"资金", "拨款"}))
      ++lines.last;
  }
  return lines;
}

/// A page was not exported. Which blocks a form always has is known of known layouts, so that without its block it must
/// still be told which one it is.
Defects section_missing(const Subject& subject, const Record& record, Random& /*random*/) {
  Defects defects;
  const bool stated = record.fiscal_year && record.fiscal_year->basis == YearBasis::stated;
  if (!stated || is_report(record) || subject.clean.records.size() > 1 || record.layout == "generic" ||
      !has_rows_on_lines(subject))
    return defects;
  // What was not understood may be the part that is missing.
  const bool unread = std::any_of(record.notes.begin(), record.notes.end(),
                                  [](const Note& note) { return note.kind == NoteKind::unread; });
  for (const char* role : {"indicators", "funds", "execution", "budget", "tasks"}) {
    const Lines lines = lines_of(subject, record, role);
    if (unread || lines.last < lines.first + 2) continue;
    const bool wanted =
        role != std::string_view("tasks") || (is_target_form(record) && record.scope == Scope::department);
    if (lines.first == 0 || !wanted) continue;
    const Edits edits = {without_lines(subject, lines.first, lines.last)};
    const Extracted rest = extract_text(apply(subject.text(), edits), subject.name);
    if (rest.records.size() == 1 && rest.records.front().layout == record.layout)
      defects.push_back({.edits = edits, .fields = {"/" + std::string(role), "/budget", "/tables"}});
  }
  return defects;
}

std::size_t widest_line(const Subject& subject) {
  std::size_t widest = 0;
  for (std::uint32_t i = 0; i < subject.document.line_count(); ++i)
    widest = std::max(widest, display_width(subject.document.view(subject.document.line(i))));
  return widest;
}

Defects placeholder(const Subject& subject, const Record& record, Random& random) {
  static const std::vector<std::string> values = {"XX", "×××", "待定", "待补充", "____"};
  const Rules consequences = {"document/required-field-missing", "indicator/target-missing",
                              "completion/actual-missing", "indicator/name-missing"};
  Defects defects;
  const auto stand = [&](const Text& text, const std::string& with, const std::string& field) {
    // Where names and values are printed apart, they are paired by their kinds.
    const bool together =
        text && text->spans.size() == 1 && (in_cell(subject, text->spans) || contains(record.layout, "report"));
    if (together)
      defects.push_back(
          {.edits = rewritten(subject, text->spans, with), .consequences = consequences, .fields = {field}});
  };
  for (const Indicator& row : record.indicators) {
    stand(target_of(row), random.one_of(values), pointer_of(record, row));
    stand(row.actual, random.one_of(values), pointer_of(record, row));
  }
  stand(record.overall_goal, "请在此处填写年度目标", "/overall_goal");
  stand(record.overall_actual, "对照年度目标，说明实际完成情况（100字以内）", "/overall_actual");
  for (const Section& section : record.sections) {
    const Spans& spans = section.title.spans;
    // A heading as wide as the page would have been wrapped; one that ends like a sentence is none.
    constexpr std::size_t widest = 40;
    const std::size_t width = display_width(subject.document.view(subject.document.line(section.span.line - 1)));
    const bool short_line = width + widest < widest_line(subject);
    if (spans.size() == 1 && short_line && !section.title.value.ends_with("。"))
      defects.push_back(
          {.edits = rewritten(subject, spans, text_under(subject, spans.front()) + "（简要介绍本部门有关情况）")});
  }
  return defects;
}

/// Tags and entities that a page brought along.
Defects markup(const Subject& subject, const Record& record, Random& random) {
  Defects defects;
  if (subject.name.ends_with(".html")) return defects;
  const auto wrap = [&](const Text& text) {
    if (!text || text->spans.empty()) return;
    const std::size_t begin = range_of(subject.document, text->spans.front()).begin;
    const std::size_t end = range_of(subject.document, text->spans.back()).end;
    if (random.below(2) == 0) {
      defects.push_back({{{begin, begin, "<p>"}, {end, end, "</p>"}}});
    } else {
      defects.push_back({{{end, end, "&nbsp;"}}});
    }
  };
  wrap(record.overall_goal);
  wrap(record.overall_actual);
  for (const Task& task : record.tasks) wrap(task.content);
  return defects;
}

/// Nowhere is said what the amounts are counted in.
Defects unit_missing(const Subject& subject, const Record& record, Random& /*random*/) {
  static const std::vector<std::string> labels = {"（万元）", "(万元)", "（单位：万元）", "单位：万元",
                                                  "（元）",   "(元)",   "单位：元"};
  Edits edits;
  for (const std::string& label : labels) {
    for (std::size_t at = subject.text().find(label); at != std::string::npos;
         at = subject.text().find(label, at + 1)) {
      const bool within =
          std::any_of(edits.begin(), edits.end(), [&](const Edit& edit) { return edit.begin <= at && at < edit.end; });
      if (!within) edits.push_back({at, at + label.size(), ""});
    }
  }
  if (is_report(record) || edits.empty() || subject.clean.records.size() > 1) return {};
  Defects defects = {{.edits = edits, .fields = {"/budget", "/tasks", "/tables"}}};
  // A cell that contradicts its header changes what it is worth.
  const Rules consequences = {"budget/unit-slip",
                              "budget/funds-sources-mismatch",
                              "budget/income-expenditure-mismatch",
                              "budget/level-split-mismatch",
                              "budget/expenditure-parts-mismatch",
                              "budget/income-parts-mismatch",
                              "scoring/execution-rate-wrong",
                              "scoring/execution-score-wrong",
                              "budget/executed-over-budget",
                              "budget/task-funds-exceed-expenditure"};
  const Defects other = changed_amounts(
      subject, record, [](const BudgetItem& item) { return item.unit == "万元" && item.amount.value > Decimal(0); },
      [](const BudgetItem&, const std::string& printed) -> std::optional<std::string> { return printed + "元"; },
      consequences);
  defects.insert(defects.end(), other.begin(), other.end());
  return defects;
}

/// 四、 becomes 三、 where a chapter before it is gone.
Edits renumbered(const Subject& subject, const std::vector<Section>& sections,
                 std::vector<Section>::const_iterator from, int level) {
  static const std::vector<std::string> numerals = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};
  Edits edits;
  for (auto section = from; section != sections.end() && section->level >= level; ++section) {
    if (section->level != level) continue;
    for (std::size_t i = 1; i < numerals.size(); ++i) {
      const Range range = range_of(subject.document, section->span);
      const std::size_t at = subject.text().find(numerals[i], range.begin);
      const std::size_t mark = at + numerals[i].size();
      if (at >= range.end || subject.text().compare(mark, 3, "、") != 0) continue;
      edits.push_back({at, mark, numerals[i - 1]});
      break;
    }
  }
  return edits;
}

/// A theme that the report no longer has: the heading and all below it, or only what is below it.
Defects outline(const Subject& subject, const Record& record, Random& random) {
  static const std::vector<std::vector<std::string_view>> themes = {
      {"问题", "不足"}, {"改进", "措施", "建议", "下一步"}, {"基本情况", "概况"}};
  Defects defects;
  if (!is_report(record)) return defects;
  for (const auto& theme : themes) {
    const auto names = [&](const Section& section) { return contains_any(section.title.value, theme); };
    const auto first = std::find_if(record.sections.begin(), record.sections.end(), names);
    if (first == record.sections.end()) continue;
    const auto next = std::find_if(first + 1, record.sections.end(),
                                   [&](const Section& section) { return section.level <= first->level; });
    if (next == record.sections.end() || std::any_of(next, record.sections.end(), names)) continue;
    const bool heading = random.below(2) == 0;
    const std::uint32_t from = first->span.line + (heading ? 0U : 1U);
    if (from >= next->span.line) continue;
    const Edits numbers = heading ? renumbered(subject, record.sections, next, first->level) : Edits{};
    defects.push_back(
        {.edits = joined({without_lines(subject, from, next->span.line - 1)}, numbers), .fields = {"/sections"}});
  }
  return defects;
}

}  // namespace

const std::vector<Injector>& document_injectors() {
  static const std::vector<Injector> all = {
      {"document/amount-unit-missing", unit_missing},
      {"document/department-inconsistent", department_inconsistent},
      {"document/markup-residue", markup},
      {"document/outline-incomplete", outline},
      {"document/placeholder-left", placeholder},
      {"document/required-field-missing", required_field},
      {"document/section-missing", section_missing},
      {"document/year-inconsistent", year_inconsistent},
      {"document/year-missing", year_missing},
  };
  return all;
}

}  // namespace jixiao::test::mutation
