#include "rules/support/years.h"

#include <algorithm>

#include "base/patterns.h"
#include "base/unicode.h"
#include "rules/support/rows.h"

namespace jixiao::rules {
namespace {

/// The year of a deadline in a goal: 2023年底前完成. What is built on an earlier stage (在…基础上) is none.
std::optional<int> deadline_in(std::string_view clause) {
  static const Pattern deadline("(20[0-9]{2})年(?:底|末|[0-9]{1,2}月(?:底|末|[0-9]{1,2}日)?)?之?前");
  const auto found = deadline.find(clause);
  if (!found || contains_any(clause, {"基础", "已"})) {
    return std::nullopt;
  }
  return year_of((*found)[1]);
}

void collect_dates(const Value& value, std::string_view printed, std::vector<std::string>& dates) {
  if (value.type == ValueType::date && year_of(value.date) && contains(printed, value.date.substr(0, 4))) {
    dates.push_back(value.date);
  }
  for (const Value& part : value.parts) {
    collect_dates(part, printed, dates);
  }
}

}  // namespace

std::optional<int> year_of(std::string_view date) {
  if (date.size() < 4 || (date.size() > 4 && date[4] != '-')) {
    return std::nullopt;
  }
  int year = 0;
  for (const char c : date.substr(0, 4)) {
    if (c < '0' || c > '9') {
      return std::nullopt;
    }
    year = year * 10 + (c - '0');
  }
  return year;
}

bool is_later(std::string_view date, std::string_view end) {
  const std::size_t common = std::min(date.size(), end.size());
  return date.substr(0, common) > end.substr(0, common);
}

std::vector<StatedYear> stated_years(const RecordView& view) {
  std::vector<StatedYear> years;
  const auto& statements = view.record().statements;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& statement = statements[i];
    const std::string field = "/statements/" + std::to_string(i);
    const bool counts = statement.kind == StatementKind::year && statement.where != Where::text &&
                        statement.where != Where::signature && !view.uncertain(field);
    if (const auto year = counts ? year_of(statement.value) : std::nullopt) {
      years.push_back({*year, {field, statement.span}, statement.where});
    }
  }
  const auto& chosen = view.record().fiscal_year;
  if (years.empty() && chosen && chosen->basis == YearBasis::stated) {
    years.push_back({chosen->value, {"/fiscal_year", first(chosen->spans, view.place())}, Where::field});
  }
  return years;
}

Bilingual name_of(Where where) {
  switch (where) {
    case Where::title:
      return {"标题", "the title"};
    case Where::heading:
      return {"表头", "a heading"};
    case Where::file_name:
      return {"文件名", "the file's name"};
    case Where::field:
    case Where::signature:
    case Where::text:
      break;
  }
  return {"栏目", "a field"};
}

std::vector<Deadline> deadlines_of(const RecordView& view) {
  std::vector<Deadline> deadlines;
  const Text& goal = view.record().overall_goal;
  const std::string folded = view.uncertain("/overall_goal") ? "" : fold_tight(text_of(goal));
  for (const std::string_view clause : split(folded, {"。", ",", ";", "!"})) {
    if (const auto year = deadline_in(clause)) {
      deadlines.push_back({*year, view.place("/overall_goal", goal)});
    }
  }
  for (const IndicatorRow& row : view.rows()) {
    const Value* target = target_value(row);
    const bool dated = target != nullptr && target->type == ValueType::date && row.target_field == "annual_target";
    const auto year = dated ? year_of(target->date) : std::nullopt;
    if (year && !view.uncertain(row.pointer() + "/annual_target")) {
      deadlines.push_back({*year, row.place("annual_target", *row.target)});
    }
  }
  return deadlines;
}

std::optional<Limit> limit_of(bool annual, const RecordView& view) {
  const Record& record = view.record();
  if (record.period) {
    const Limit own{record.period->end, {"项目期", "the project period"}, record.period->span};
    return own.end.empty() ? std::nullopt : std::optional(own);
  }
  const auto& year = record.fiscal_year;
  if (!year || year->basis != YearBasis::stated || !annual) {
    return std::nullopt;
  }
  return Limit{std::to_string(year->value), {"年度", "the fiscal year"}, first(year->spans, view.place())};
}

std::vector<std::string> dates_of(const Text& target, const Value& value) {
  std::vector<std::string> dates;
  collect_dates(value, fold_tight(text_of(target)), dates);
  return dates;
}

}  // namespace jixiao::rules
