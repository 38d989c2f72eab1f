#include "report/text_overview.h"

#include <algorithm>
#include <vector>

#include "report/columns.h"
#include "report/names.h"
#include "report/snippet.h"
#include "report/style.h"
#include "report/text_findings.h"

namespace jixiao {
namespace {

/// Columns of the labels before the values, and of names in lists.
constexpr std::size_t label_width = 12;
constexpr std::size_t item_width = 24;  // at least: the longest item of a record decides
constexpr std::size_t name_width = 52;
constexpr std::size_t notes_shown = 3;

/// Writes "  label   value" lines, values cut to the report's width.
class Lines {
 public:
  explicit Lines(const ReportOptions& options) : options_(options) {}

  void field(const Bilingual& label, std::string_view value) {
    if (value.empty()) return;
    const std::size_t room = options_.width > label_width + 4 ? options_.width - label_width - 4 : 0;
    out_ += "  " + left_aligned(std::string(label.in(options_.language)), label_width) + "  ";
    out_ += shortened(value, room) + '\n';
  }
  void field(const Bilingual& label, const Text& text) { field(label, text ? text->value : std::string()); }

  void list(const Bilingual& label, std::size_t count) {
    if (count == 0) return;
    const std::string head = std::string(label.in(options_.language)) + " (" + std::to_string(count) + ")";
    out_ += "  " + paint(head, Ink::strong, options_.colour) + '\n';
  }

  /// `wider`: columns that the name may take beyond the usual.
  void item(std::string_view name, std::string_view value, std::size_t wider = 0) {
    const std::size_t width = name_width + wider;
    out_ += "    " + left_aligned(shortened(name, width), width) + "  ";
    const std::size_t room = options_.width > width + 6 ? options_.width - width - 6 : 0;
    out_ += shortened(value, room);
    out_.erase(out_.find_last_not_of(' ') + 1);
    out_ += '\n';
  }

  std::string take() { return std::move(out_); }

 private:
  const ReportOptions& options_;
  std::string out_;
};

void append_with(std::string& text, std::string_view separator, const Text& more) {
  if (!more) return;
  if (!text.empty()) text += separator;
  text += more->value;
}

std::string year_text(const FiscalYear& year, Language language) {
  std::string text = std::to_string(year.value);
  if (year.basis == YearBasis::stated) return text;
  return text.append(language == Language::zh ? "（" : " (")
      .append(word_for(year.basis).in(language))
      .append(language == Language::zh ? "）" : ")");
}

void append_head(Lines& lines, const Record& record, Language language) {
  lines.field({"标题", "title"}, record.title);
  lines.field({"版式", "layout"}, record.layout);
  lines.field({"部门", "department"}, record.department);
  lines.field({"实施单位", "unit"}, record.implementing_unit);
  lines.field({"项目", "project"}, record.project);
  if (record.fiscal_year) lines.field({"年度", "fiscal year"}, year_text(*record.fiscal_year, language));
  lines.field({"金额单位", "amounts in"}, record.amount_unit);
  lines.field({"总体目标", "goal"}, record.overall_goal);
  lines.field({"实际完成", "achieved"}, record.overall_actual);
  lines.field({"周期目标", "period goal"}, record.period_goal);
  if (!record.assessment) return;
  if (record.assessment->score) lines.field({"自评得分", "score"}, record.assessment->score->value.str());
  lines.field({"自评等级", "grade"}, record.assessment->grade);
}

void append_budget(Lines& lines, const Record& record) {
  lines.list({"金额", "amounts"}, record.budget.size());
  std::size_t longest = item_width;
  for (const BudgetItem& item : record.budget) {
    longest = std::max(longest, item.item.size());
  }
  for (const BudgetItem& item : record.budget) {
    std::string name = left_aligned(item.item, longest);
    append_with(name, "  ", item.label);
    lines.item(name, item.amount.value.str() + ' ' + item.unit, longest - item_width);
  }
}

void append_tasks(Lines& lines, const Record& record) {
  lines.list({"重点任务", "tasks"}, record.tasks.size());
  for (const Task& task : record.tasks) {
    lines.item(task.name ? task.name->value : "—", task.amount ? task.amount->value.str() + ' ' + task.unit : "");
  }
}

void append_indicators(Lines& lines, const Record& record) {
  lines.list({"绩效指标", "indicators"}, record.indicators.size());
  for (const Indicator& indicator : record.indicators) {
    std::string name;
    append_with(name, "/", indicator.level2 ? indicator.level2 : indicator.level1);
    append_with(name, "/", indicator.name);
    std::string value;
    append_with(value, "", indicator.annual_target ? indicator.annual_target : indicator.period_target);
    append_with(value, " → ", indicator.actual);
    lines.item(name, value);
  }
}

void append_claims(Lines& lines, const Record& record, Language language) {
  lines.list({"文中算式", "claims"}, record.claims.size());
  const Bilingual holds = {"成立", "holds"};
  const Bilingual fails = {"不成立", "does not hold"};
  for (const Claim& claim : record.claims) {
    lines.item(claim.text, (claim.holds ? holds : fails).in(language));
  }
}

void append_notes(Lines& lines, const Record& record, const ReportOptions& options) {
  lines.list({"读取说明", "notes"}, record.notes.size());
  const std::size_t limit = options.verbosity == Verbosity::verbose ? record.notes.size() : notes_shown;
  for (std::size_t i = 0; i < std::min(limit, record.notes.size()); ++i) {
    const Note& note = record.notes[i];
    std::string place(word_for(note.kind).in(options.language));
    if (note.span.line > 0) place += " " + std::to_string(note.span.line) + ":" + std::to_string(note.span.column);
    lines.item(place + "  " + note.text, note.reason);
  }
  if (limit < record.notes.size())
    lines.item("…", options.language == Language::zh ? "用 -v 列出全部" : "-v lists all");
}

}  // namespace

std::string overview_text(const FileOutcome& outcome, const ReportOptions& options) {
  std::string out;
  for (const RecordOutcome& entry : outcome.records) {
    const Record& record = entry.record;
    Lines lines(options);
    append_head(lines, record, options.language);
    append_budget(lines, record);
    append_tasks(lines, record);
    append_indicators(lines, record);
    append_claims(lines, record, options.language);
    append_notes(lines, record, options);
    out += record_heading(outcome, record, options) + lines.take() + '\n';
  }
  return out;
}

}  // namespace jixiao
