#include "choices.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace jixiao::app {
namespace {

/// Letters inserted, left out, replaced, or swapped with their neighbour (optimal string alignment).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before, above, row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    before = std::exchange(above, row);
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = above[j] + (a[i] == b[j] ? 0 : 1);
      row[j + 1] = std::min({replaced, row[j] + 1, above[j + 1] + 1});
      const bool swapped = i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j];
      if (swapped) row[j + 1] = std::min(row[j + 1], before[j - 1] + 1);
    }
  }
  return row.back();
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  std::string_view best;
  std::size_t fewest = std::max<std::size_t>(word.size() / 3, 1) + 1;
  for (const std::string_view candidate : candidates) {
    const bool begun = word.size() > 2 && candidate.starts_with(word);
    const std::size_t changes = begun ? 1 : distance(word, candidate);
    if (changes < fewest && changes < candidate.size()) {
      fewest = changes;
      best = candidate;
    }
  }
  return best;
}

std::string remedy(std::string_view word, std::span<const std::string_view> candidates, Language language) {
  const bool chinese = language == Language::zh;
  if (const std::string_view best = nearest(word, candidates); !best.empty()) {
    return (chinese ? "是否要用 " : "did you mean ") + std::string(best) + (chinese ? "？" : "?");
  }
  std::string text = chinese ? "可用：" : "choose one of ";
  for (const std::string_view candidate : candidates) {
    if (candidate != candidates.front()) text += chinese ? "、" : ", ";
    text += candidate;
  }
  return text;
}

}  // namespace jixiao::app
