#include "rules/support/level_weights.h"

#include <array>
#include <map>

#include "base/unicode.h"
#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

/// Collects the levels by their folded names, then the rows below them.
class Levels {
 public:
  explicit Levels(const RecordView& view) : view_(view) {}

  std::vector<WeightedLevel> run() {
    for (const LevelWeight& weight : view_.record().level_weights) {
      add_level(weight);
    }
    const auto& rows = view_.record().indicators;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      add_row(rows[i], "/indicators/" + std::to_string(i), false);
      add_row(rows[i], "/indicators/" + std::to_string(i), true);
    }
    return std::move(levels_);
  }

 private:
  static std::string key(std::string_view name, bool second) { return cat(second ? "2" : "1", fold_tight(name)); }

  void add_level(const LevelWeight& weight) {
    const bool second = weight.level2.has_value();
    const std::string_view name = text_of(second ? weight.level2 : weight.level1);
    const auto [found, added] = known_.emplace(key(name, second), levels_.size());
    if (added) {
      levels_.push_back({std::string(name), second, {}, {}, true});
    }
    levels_[found->second].printed.push_back(&weight);
  }

  /// A row whose level is not known may belong to any.
  void doubt_all(bool second) {
    for (WeightedLevel& level : levels_) {
      level.certain = level.certain && level.second != second;
    }
  }

  void add_row(const Indicator& row, const std::string& pointer, bool second) {
    const Text& own = second ? row.level2 : row.level1;
    const bool unplaced = (!own && row.weight) || view_.uncertain(pointer);
    if (unplaced && !doubted_[second ? 1 : 0]) {
      doubted_[second ? 1 : 0] = true;
      doubt_all(second);
    }
    const auto found = own ? known_.find(key(own->value, second)) : known_.end();
    if (found == known_.end()) {
      return;
    }
    WeightedLevel& level = levels_[found->second];
    if (row.weight) {
      level.weights.push_back({row.weight->value, "", {pointer + "/weight", first(row.weight->spans)}, {}});
    } else if (row.annual_target) {
      level.certain = false;
    }
  }

  const RecordView& view_;
  std::vector<WeightedLevel> levels_;
  std::map<std::string, std::size_t> known_;
  std::array<bool, 2> doubted_ = {};
};

}  // namespace

std::vector<WeightedLevel> weighted_levels(const RecordView& view) {
  return Levels(view).run();
}

}  // namespace jixiao::rules
