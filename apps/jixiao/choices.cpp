#include "choices.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "jixiao/report.h"

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
    // So different in length, they differ by more than that; a word of any size costs nothing then.
    const bool begun = word.size() > 2 && candidate.starts_with(word);
    if (!begun && word.size() >= candidate.size() + fewest) continue;
    const std::size_t changes = begun ? 1 : distance(word, candidate);
    if (changes < fewest && changes < candidate.size()) {
      fewest = changes;
      best = candidate;
    }
  }
  return best;
}

Message did_you_mean(std::string_view word) {
  return {"是否要用 " + std::string(word) + "？", "did you mean " + std::string(word) + "?"};
}

Message choices(std::span<const std::string_view> candidates) {
  Message text{"可用：", "choose one of "};
  for (const std::string_view candidate : candidates) {
    const bool first = candidate == candidates.front();
    text.zh.append(first ? "" : "、").append(candidate);
    text.en.append(first ? "" : ", ").append(candidate);
  }
  return text;
}

Message remedy(std::string_view word, std::span<const std::string_view> candidates) {
  const std::string_view best = nearest(word, candidates);
  return best.empty() ? choices(candidates) : did_you_mean(best);
}

Message unknown_word(std::string_view option, std::string_view word, const Message& remedy) {
  const std::string name(option);
  const std::string typed = printable(word);
  return {name + " 不认识 " + typed + "：" + remedy.zh, name + " does not know " + typed + ": " + remedy.en};
}

}  // namespace jixiao::app
