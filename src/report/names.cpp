#include "report/names.h"

#include <array>

namespace jixiao {
namespace {

/// The tables below follow the order of the enumerators.
template <class Enum, class Table>
auto pick(const Table& table, Enum value) {
  return table[static_cast<std::size_t>(value)];
}

constexpr std::array<std::string_view, 3> severities = {"info", "warning", "error"};
constexpr std::array<std::string_view, 3> outcomes = {"checked", "not_applicable", "not_checkable"};
constexpr std::array<std::string_view, 3> kinds = {"target_form", "self_assessment_form", "self_assessment_report"};
constexpr std::array<std::string_view, 2> scopes = {"department", "project"};
constexpr std::array<std::string_view, 3> year_bases = {"stated", "file_name", "inferred"};
constexpr std::array<std::string_view, 2> claim_kinds = {"ratio", "sum"};
constexpr std::array<std::string_view, 6> statement_kinds = {"year",       "department", "amount",
                                                             "conclusion", "adjustment", "scoring_key"};
constexpr std::array<std::string_view, 6> places = {"title", "heading", "field", "signature", "file_name", "text"};
constexpr std::array<std::string_view, 8> note_kinds = {"uncertain", "shifted",     "suspect", "inferred",
                                                        "markup",    "placeholder", "empty",   "unread"};
constexpr std::array<std::string_view, 7> value_types = {"none", "number",   "range",      "ratio",
                                                         "date", "multiple", "qualitative"};
constexpr std::array<std::string_view, 6> comparators = {"=", ">=", ">", "<=", "<", "~"};

constexpr std::array<Bilingual, 3> severity_words = {{{"提示", "info"}, {"警告", "warning"}, {"错误", "error"}}};
constexpr std::array<Bilingual, 3> year_basis_words = {
    {{"文中写明", "stated"}, {"取自文件名", "from the file name"}, {"由正文推断", "inferred from the text"}}};
constexpr std::array<Bilingual, 8> note_words = {{{"存疑", "uncertain"},
                                                  {"错列", "shifted"},
                                                  {"疑误", "suspect"},
                                                  {"推断", "inferred"},
                                                  {"标记残留", "markup"},
                                                  {"模板提示", "placeholder"},
                                                  {"空白", "empty"},
                                                  {"未识别", "unread"}}};
constexpr std::array<Bilingual, 3> kind_words = {{{"绩效目标表", "target form"},
                                                  {"绩效自评表", "self-assessment form"},
                                                  {"绩效自评报告", "self-assessment report"}}};
constexpr std::array<Bilingual, 2> scope_words = {{{"部门整体", "department"}, {"项目支出", "project"}}};

}  // namespace

std::string_view id_of(Severity severity) {
  return pick(severities, severity);
}
std::string_view id_of(Outcome outcome) {
  return pick(outcomes, outcome);
}
std::string_view id_of(Kind kind) {
  return pick(kinds, kind);
}
std::string_view id_of(Scope scope) {
  return pick(scopes, scope);
}
std::string_view id_of(YearBasis basis) {
  return pick(year_bases, basis);
}
std::string_view id_of(ClaimKind kind) {
  return pick(claim_kinds, kind);
}
std::string_view id_of(StatementKind kind) {
  return pick(statement_kinds, kind);
}
std::string_view id_of(Where where) {
  return pick(places, where);
}
std::string_view id_of(NoteKind kind) {
  return pick(note_kinds, kind);
}
std::string_view id_of(ValueType type) {
  return pick(value_types, type);
}
std::string_view id_of(Comparator comparator) {
  return pick(comparators, comparator);
}

Bilingual word_for(Severity severity) {
  return pick(severity_words, severity);
}
Bilingual word_for(YearBasis basis) {
  return pick(year_basis_words, basis);
}
Bilingual word_for(NoteKind kind) {
  return pick(note_words, kind);
}

std::string kind_for_people(Kind kind, Scope scope, Language language) {
  std::string text(pick(scope_words, scope).in(language));
  if (language == Language::en) text += ' ';
  return text.append(pick(kind_words, kind).in(language));
}

}  // namespace jixiao
