#include "vocabulary/lists.h"

#include <algorithm>

namespace jixiao {
namespace {

std::size_t row_end(const std::vector<Token>& tokens, std::size_t begin) {
  std::size_t end = begin;
  while (end < tokens.size() && tokens[end].row == tokens[begin].row) ++end;
  return end;
}

/// One cell a line: behind the labels that stand one below another from `begin` on. A column that nobody knows may
/// stand among them, with two labels on both sides: where labels and values take turns, it is a value.
std::size_t run_end(const std::vector<Token>& tokens, std::size_t begin) {
  const auto stands_alone = [&](std::size_t i) {
    return i < tokens.size() && tokens[i].first_in_row && !tokens[i].in_grid() && row_end(tokens, i) == i + 1 &&
           tokens[i].row <= tokens[begin].row + 2 * (i - begin);
  };
  const auto label = [&](std::size_t i) { return stands_alone(i) && tokens[i].is_label(); };
  std::size_t end = begin;
  while (label(end) || (end >= begin + 2 && stands_alone(end) && label(end - 1) && label(end - 2) && label(end + 1) &&
                        label(end + 2))) {
    ++end;
  }
  return end;
}

/// The first column of an indicator table's header in [begin, end), which names what is measured and its target.
std::optional<std::size_t> indicator_columns(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
  const auto names = [&](std::string_view field) {
    return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                       tokens.begin() + static_cast<std::ptrdiff_t>(end),
                       [&](const Token& t) { return t.is_label() && t.label.is(Place::indicator_column, field); });
  };
  if (!names("name") || !(names("annual_target") || names("actual"))) return std::nullopt;
  for (std::size_t i = begin; i < end; ++i) {
    const LabelMatch& label = tokens[i].label;
    if (label.is(Place::indicator_column, "level1") || label.is(Place::indicator_column, "level2") ||
        label.is(Place::indicator_column, "name")) {
      return i;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<ListHeader> list_header(const std::vector<Token>& tokens, std::size_t begin) {
  const std::size_t end = std::max(row_end(tokens, begin), run_end(tokens, begin));
  std::size_t project = begin;
  while (project < end && !tokens[project].label.is(Place::head, "project")) ++project;
  if (project == end) return std::nullopt;
  if (const auto indicators = indicator_columns(tokens, begin, end)) {
    if (*indicators < project) return std::nullopt;
    return ListHeader{begin, *indicators, end};
  }
  // The indicators' own columns in a second row, to the right of the others
  const auto labels = static_cast<std::size_t>(std::count_if(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                                                             tokens.begin() + static_cast<std::ptrdiff_t>(end),
                                                             [](const Token& t) { return t.is_label(); }));
  const bool grid = tokens[begin].in_grid() && tokens[begin].right == 0;
  if (!grid || labels < 2 || labels * 4 < (end - begin) * 3 || end >= tokens.size() || !tokens[end].in_grid())
    return std::nullopt;
  const std::size_t second = row_end(tokens, end);
  const auto indicators = indicator_columns(tokens, end, second);
  if (!indicators || *indicators != end || tokens[end].column <= tokens[project].column) return std::nullopt;
  return ListHeader{begin, *indicators, second};
}

}  // namespace jixiao
