#include "mutation/levels.h"

#include <algorithm>
#include <set>

namespace jixiao::test::mutation {
namespace {

/// The only line that the row's own cells stand on.
std::optional<std::uint32_t> line_of(const Indicator& row) {
  std::set<std::uint32_t> lines;
  for (const Text* cell : {&row.name, &row.annual_target, &row.period_target, &row.actual, &row.reason}) {
    if (!*cell) continue;
    for (const Span& span : (*cell)->spans) {
      lines.insert(span.line);
      lines.insert(span.end_line);
    }
  }
  return lines.size() == 1 ? std::optional(*lines.begin()) : std::nullopt;
}

bool says(const Text& level, std::string_view word) {
  return level && contains(level->value, word);
}

}  // namespace

bool has_level(const Indicator& row, std::string_view word) {
  return says(row.level1, word) || says(row.level2, word);
}

bool is_output(const Indicator& row) {
  const auto kinds = {"产出", "数量", "质量", "时效", "进度"};
  return std::any_of(kinds.begin(), kinds.end(), [&](const char* kind) { return has_level(row, kind); });
}

bool is_benefit(const Indicator& row) {
  return has_level(row, "效益") || has_level(row, "效果") || has_level(row, "影响");
}

bool is_satisfaction(const Indicator& row) {
  return has_level(row, "满意") || says(row.name, "满意");
}

bool is_cost(const Indicator& row) {
  return has_level(row, "成本");
}

bool has_levels(const Record& record) {
  // 产出目标, 效果目标 (徐汇) are classes of another kind.
  const auto known = [](const Indicator& row) {
    const auto words = {"产出", "效益", "效果", "满意", "成本"};
    return !says(row.level1, "目标") &&
           std::any_of(words.begin(), words.end(), [&](const char* word) { return says(row.level1, word); });
  };
  return std::any_of(record.indicators.begin(), record.indicators.end(), known) &&
         std::all_of(record.indicators.begin(), record.indicators.end(),
                     [&](const Indicator& row) { return is_whole(record, row); });
}

Edits without_rows(const Subject& subject, const Record& record, const RowTest& test) {
  if (!has_rows_on_lines(subject)) return {};
  std::set<std::uint32_t> gone;
  std::set<std::uint32_t> kept;
  for (const Indicator& row : record.indicators) {
    const std::optional<std::uint32_t> line = line_of(row);
    if (!line) return {};
    (test(row) ? gone : kept).insert(*line);
    // A label of rows that stay may not go with one that does not, nor the other way round.
    for (const Text* level : {&row.level1, &row.level2}) {
      if (*level && !test(row)) kept.insert((*level)->spans.front().line);
    }
  }
  Edits edits;
  for (const std::uint32_t line : gone) {
    if (kept.count(line) > 0) return {};
    edits.push_back(without_lines(subject, line, line));
  }
  return kept.empty() ? Edits{} : edits;
}

std::vector<Spans> level2_places(const Record& record, const RowTest& test) {
  std::vector<Spans> places;
  for (const Indicator& row : record.indicators) {
    const bool known = !row.level2 || std::find(places.begin(), places.end(), row.level2->spans) != places.end();
    if (!known && test(row)) places.push_back(row.level2->spans);
  }
  return places;
}

}  // namespace jixiao::test::mutation
