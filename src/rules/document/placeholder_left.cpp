#include <vector>

#include "base/unicode.h"
#include "rules/support/leftovers.h"
#include "rules/support/placeholders.h"
#include "rules/support/record_view.h"
#include "rules/support/texts.h"
#include "rules/support/words.h"

namespace jixiao::rules::document {
namespace {

/// A hint was dropped and nothing is left: it stood in place of the value.
bool in_place_of_value(const std::vector<NamedText>& texts, std::string_view field) {
  if (field.ends_with("/reason") || field.ends_with("/name")) {
    return false;
  }
  for (const NamedText& named : texts) {
    if (named.field == field) {
      return !*named.text;
    }
  }
  return false;
}

void check_texts(const std::vector<NamedText>& texts, Leftovers& leftovers) {
  for (const NamedText& named : texts) {
    if (!*named.text) {
      continue;
    }
    const Sourced<std::string>& text = **named.text;
    if (const auto placeholder = find_placeholder(text.value)) {
      const bool error = placeholder->kind == Leftover::blank || placeholder->whole;
      leftovers.found(error ? Severity::error : Severity::warning, named.field, first(text.spans), placeholder->text);
    }
  }
}

void check_notes(const RecordView& view, const std::vector<NamedText>& texts, Leftovers& leftovers) {
  for (const Note& note : view.record().notes) {
    if (note.kind != NoteKind::placeholder || is_label_hint(note.text)) {
      continue;
    }
    if (is_spare_name(fold_tight(note.text))) {
      leftovers.spare_row(note.text, note.span);
      continue;
    }
    std::string field = view.pointer(note.field);
    const bool error = in_place_of_value(texts, field);
    leftovers.found(error ? Severity::error : Severity::warning, std::move(field), note.span, note.text);
  }
}

void check(const Record& record, RuleRun& run) {
  run.compared();
  const std::vector<NamedText> texts = texts_of(record);
  Leftovers leftovers(run);
  check_texts(texts, leftovers);
  check_notes(run.view(), texts, leftovers);
  for (std::size_t i = 0; i < record.sections.size(); ++i) {
    const Section& section = record.sections[i];
    if (const auto placeholder = find_placeholder(section.title.value)) {
      leftovers.found(Severity::warning, "/sections/" + std::to_string(i) + "/title",
                      first(section.title.spans, section.span), placeholder->text);
    }
  }
  for (const Indicator& row : record.indicators) {
    const std::string_view name = text_of(row.name);
    if (!name.empty() && !row.annual_target && !row.actual && is_spare_name(fold_tight(name))) {
      leftovers.spare_row(name, row.span);
    }
  }
  leftovers.report_spare_rows();
}

}  // namespace

extern const constinit Rule placeholder_left = {
    .info =
        {.id = "document/placeholder-left",
         .name = {"模板提示或占位符未清除", "Template text left in the form"},
         .what =
             {"各栏、标题和读取时去掉的提示中不应留有 "
              "**、XX、×××、____、待定、待补充、请在此处、（100字以内）、（简要介绍…）等。占"
              "着内容位置的为错误，多余的提示或说明为警告，未使用的“指标2”“……”等空行为提示。表头自带的（≥**人次）"
              "（必填）和 Markdown 的 ** 不算。",
              "Fields, headings and the hints dropped while reading hold no **, XX, ×××, ____, 待定, 待补充, 请在此处, "
              "（100字以内）, （简要介绍…）. In place of a value it is an error, a hint or instruction besides is a "
              "warning, "
              "spare rows (指标2, ……) are info. Hints of the template's own labels and Markdown's ** do not "
              "count."},
         .why = {"提示没有清除，说明这一处没有认真填，或没有填。", "The place was not filled in, or not with care."},
         .basis = {"填报实务", "Filing practice"},
         .remedy = {"填写实际内容，删去提示和空行。", "Fill in what belongs there; delete hints and spare rows."},
         .severity = Severity::error,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::document
