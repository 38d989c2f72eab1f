#include "extract/align.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "extract/costs.h"
#include "extract/row_doubts.h"

namespace jixiao {
namespace {

class Aligner {
 public:
  Aligner(const Costs& costs, const std::vector<std::size_t>& tokens)
      : costs_(costs), tokens_(tokens), n_(costs.columns()) {}

  std::vector<Placed> run() {
    fill();
    return trace();
  }

 private:
  struct Step {
    std::int16_t from = -1;  ///< column of the previous token
    bool row = false;        ///< a new row begins
    bool ignored = false;    ///< the token fits nowhere
  };

  void fill() {
    best_.resize(n_);
    steps_.resize(tokens_.size() * n_);
    for (std::size_t k = 0; k < n_; ++k) {
      best_[k] = costs_.cell(0, k) + costs_.before_first(0, k);
      step_at(0, k) = {-1, true, false};
    }
    for (std::size_t i = 1; i < tokens_.size(); ++i) fill_token(i);
  }

  /// The best way to token `i` in each column. What a step costs is the sum of a part of the column it comes from
  /// and one of the column it goes to, so the best column to come from is found in one pass, not in one for each k.
  /// Of equal ways the one from the first column counts, and from the same column the one within the row.
  void fill_token(std::size_t i) {
    std::vector<int> best(n_, impossible * 1000);
    const std::size_t above = best_new_row_from(i);
    std::size_t left = n_;  // the best column to come from within the row
    for (std::size_t k = 0; k < n_; ++k) {
      const int cell = costs_.cell(i, k);
      const auto take = [&](int score, Step step) {
        if (score <= best[k]) return;
        best[k] = score;
        step_at(i, k) = step;
      };
      const auto take_left = [&](std::size_t j) {
        if (j < k) take(best_[j] + cell + costs_.within_row(i, j, k), {as_column(j), false, false});
      };
      const auto take_join = [&] { take(best_[k] + costs_.join(i, k), {as_column(k), false, false}); };
      const auto take_above = [&](std::size_t j) {
        take(best_[j] + cell + costs_.new_row(i, j, k), {as_column(j), true, false});
      };
      if (costs_.blanks_known()) {
        // Counted blank cells tie both columns together.
        for (std::size_t j = 0; j < n_; ++j) {
          take_left(j);
          if (k == j) take_join();
          take_above(j);
        }
      } else {
        const bool left_first = left <= above;
        if (left_first) take_left(left);
        if (k <= above) take_join();
        take_above(above);
        if (!left_first) take_left(left);
        if (k > above) take_join();
      }
      constexpr int stray = 7;
      take(best_[k] - stray, {as_column(k), false, true});
      if (left == n_ || best_[k] - costs_.before(k + 1) > best_[left] - costs_.before(left + 1)) left = k;
    }
    best_ = std::move(best);
  }

  /// The column that a new row with token `i` best comes from.
  [[nodiscard]] std::size_t best_new_row_from(std::size_t i) const {
    std::size_t best = 0;
    for (std::size_t j = 1; j < n_; ++j) {
      if (best_[j] + costs_.new_row(i, j, 0) > best_[best] + costs_.new_row(i, best, 0)) best = j;
    }
    return best;
  }

  static std::int16_t as_column(std::size_t k) { return static_cast<std::int16_t>(k); }
  [[nodiscard]] Step& step_at(std::size_t i, std::size_t k) { return steps_[i * n_ + k]; }

  [[nodiscard]] std::vector<Placed> trace() const {
    std::vector<Placed> placed(tokens_.size());
    std::size_t k = 0;
    int top = std::numeric_limits<int>::min();
    for (std::size_t j = 0; j < n_; ++j) {
      if (best_[j] + costs_.behind_last(j) <= top) continue;
      top = best_[j] + costs_.behind_last(j);
      k = j;
    }
    for (std::size_t i = tokens_.size(); i-- > 0;) {
      const Step& step = steps_[i * n_ + k];
      Placed& p = placed[i];
      p.token = tokens_[i];
      p.column = step.ignored ? -1 : static_cast<int>(k);
      p.starts_row = step.row;
      p.shifted = !step.ignored && costs_.stands_beside(i, k);
      if (step.from >= 0) k = static_cast<std::size_t>(step.from);
    }
    return placed;
  }

  const Costs& costs_;
  const std::vector<std::size_t>& tokens_;
  std::size_t n_;
  std::vector<int> best_;    ///< of the latest token, in each column
  std::vector<Step> steps_;  ///< token by token, a step for each column
};

}  // namespace

std::vector<Placed> align(const Reading& reading, const std::vector<Column>& columns,
                          const std::vector<std::size_t>& tokens, const std::vector<std::vector<Column>>& repeats) {
  if (tokens.empty() || columns.empty()) return {};
  const Costs costs(reading, columns, tokens, repeats);
  std::vector<Placed> placed = Aligner(costs, tokens).run();
  mark_doubts(costs, placed);
  return placed;
}

}  // namespace jixiao
