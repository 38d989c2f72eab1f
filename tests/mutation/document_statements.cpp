// What a document says of itself in several places: its year, its department.
#include <algorithm>
#include <set>

#include "mutation/documents.h"
#include "mutation/places.h"

namespace jixiao::test::mutation {
namespace {

struct PrintedYear {
  std::size_t begin = 0;
  std::string digits;
};

/// The years that the form states for itself, each where it is printed.
std::vector<PrintedYear> years_of(const Subject& subject, const Record& record) {
  std::vector<PrintedYear> years;
  const auto add = [&](const Span& span, const std::string& digits) {
    const Range range = range_of(subject.document, span);
    const std::size_t at = subject.text().find(digits, range.begin);
    const bool known =
        std::any_of(years.begin(), years.end(), [&](const PrintedYear& year) { return year.begin == at; });
    if (at != std::string::npos && at < range.end && !known) years.push_back({at, digits});
  };
  for (const Statement& one : record.statements) {
    if (one.kind == StatementKind::year && one.where != Where::text && one.where != Where::file_name &&
        one.where != Where::signature)
      add(one.span, one.value);
  }
  if (record.fiscal_year) {
    for (const Span& span : record.fiscal_year->spans) add(span, std::to_string(record.fiscal_year->value));
  }
  return years;
}

}  // namespace

Defects year_missing(const Subject& subject, const Record& record, Random& /*random*/) {
  Edits edits;
  if (!record.fiscal_year || record.fiscal_year->basis != YearBasis::stated || subject.clean.records.size() > 1)
    return {};
  std::vector<PrintedYear> years = years_of(subject, record);
  for (std::size_t i = 0; i < years.size(); ++i) {
    // A title that every page repeats.
    const std::string words = subject.text().substr(years[i].begin, 28);
    for (std::size_t at = subject.text().find(words); at != std::string::npos;
         at = subject.text().find(words, at + 1)) {
      const bool known =
          std::any_of(years.begin(), years.end(), [&](const PrintedYear& year) { return year.begin == at; });
      if (!known) years.push_back({at, years[i].digits});
    }
  }
  for (const PrintedYear& year : years) {
    std::size_t end = year.begin + year.digits.size();
    while (end < subject.text().size() && subject.text()[end] == ' ') ++end;
    for (const std::string_view word : {"年度", "年"}) {
      if (subject.text().compare(end, word.size(), word) == 0) {
        end += word.size();
        break;
      }
    }
    edits.push_back({year.begin, end, ""});
  }
  return {{.edits = edits, .fields = {"/fiscal_year", "fiscal_year"}}};
}

Defects year_inconsistent(const Subject& subject, const Record& record, Random& random) {
  Defects defects;
  const std::vector<PrintedYear> years = years_of(subject, record);
  const std::set<std::string> distinct = [&] {
    std::set<std::string> all;
    for (const PrintedYear& year : years) all.insert(year.digits);
    return all;
  }();
  if (subject.clean.records.size() > 1 || !record.fiscal_year || record.fiscal_year->basis != YearBasis::stated)
    return defects;
  for (const PrintedYear& year : years) {
    if (years.size() < 2 || distinct.size() > 1) continue;
    const std::string other = std::to_string(std::stoi(year.digits) + (random.below(2) == 0 ? 1 : -1));
    defects.push_back({{{year.begin, year.begin + year.digits.size(), other}}});
  }
  if (record.overall_goal && record.fiscal_year && is_target_form(record)) {
    const std::size_t end = range_of(subject.document, record.overall_goal->spans.back()).end;
    const std::string before = std::to_string(record.fiscal_year->value - 1 - static_cast<int>(random.below(2)));
    defects.push_back({{{end, end, "各项任务" + before + "年底前全部完成。"}}, {}, {"/overall_goal"}});
  }
  return defects;
}

Defects department_inconsistent(const Subject& subject, const Record& record, Random& random) {
  Defects defects;
  std::set<Where> places;
  for (const Statement& one : record.statements) {
    if (one.kind == StatementKind::department) places.insert(one.where);
  }
  for (const Statement& one : record.statements) {
    if (one.kind != StatementKind::department || places.size() < 2 || !one.value.ends_with("局") ||
        subject.clean.records.size() > 1)
      continue;
    const std::string printed = text_under(subject, one.span);
    const std::size_t at = printed.find(one.value);
    if (at == std::string::npos) continue;
    const std::string other = random.one_of(std::vector<std::string>{"档案局", "林业局", "气象局"});
    const std::size_t end = range_of(subject.document, one.span).begin + at + one.value.size();
    defects.push_back({{{end - other.size(), end, other}}});
  }
  return defects;
}

}  // namespace jixiao::test::mutation
