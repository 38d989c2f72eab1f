#include "extract/levels.h"

#include "base/unicode.h"
#include "vocabulary/pieces.h"
#include "vocabulary/words.h"

namespace jixiao {
namespace {

constexpr std::string_view task = "任务";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Bytes of 任务1: at the start.
std::size_t task_prefix(std::string_view text) {
  if (!is_numbered(text, task)) return 0;
  std::size_t at = task.size();
  while (at < text.size() && is_digit(text[at])) ++at;
  for (std::string_view sign : {":", ".", "、"}) {
    if (text.substr(at).starts_with(sign)) return at + sign.size();
  }
  return 0;
}

/// Never one below the other: outputs below benefits. Costs do stand below outputs, and satisfaction below benefits.
bool contradict(LevelClass above, LevelClass below) {
  using enum LevelClass;
  const auto plain = [](LevelClass c) { return c == output || c == benefit || c == satisfaction || c == cost; };
  if (!plain(above) || !plain(below) || above == below) return false;
  return !(above == output && below == cost) && !(above == benefit && below == satisfaction);
}

std::size_t index(int number) {
  return static_cast<std::size_t>(number);
}

}  // namespace

void Levels::take(int level, Ranges ranges, bool has_level2, int side, bool moved) {
  const std::string tight = fold_tight(text_of(reading_.document, ranges));
  const LevelWord word = level_word(tight);
  const bool second = level == 2 || (word.level == 2 && !has_level2);
  if (second && moved && level1_ >= 0 && word.level == 2) {
    const LevelClass above = levels1_[index(level1_)].level_class;
    if (contradict(above, word.level_class)) level1_ = -1;
  }
  second ? take_level2(std::move(ranges), tight, side) : take_level1(std::move(ranges), tight);
}

void Levels::take_level1(Ranges ranges, const std::string& tight) {
  // 履职 / 效能: one name printed over two rows
  if (level1_ >= 0) {
    Ranges both = levels1_[index(level1_)].ranges;
    append(both, ranges);
    const bool together = level_word(fold_tight(text_of(reading_.document, both))).level == 1;
    if (together && level_word(tight).level == 0) {
      levels1_[index(level1_)].ranges = std::move(both);
      return;
    }
  }
  levels1_.push_back({std::move(ranges), false, level_word(tight).level_class});
  level1_ = static_cast<int>(levels1_.size()) - 1;
  level2_[0] = level2_[1] = -1;
}

void Levels::take_level2(Ranges ranges, const std::string& tight, int side) {
  const bool numbered = is_numbered(tight, task);
  const int open = level2_[side];
  if (open >= 0 && levels2_[index(open)].numbered && !numbered && level_word(tight).level == 0) {
    append(levels2_[index(open)].ranges, ranges);
    return;
  }
  levels2_.push_back({std::move(ranges), numbered, LevelClass::none});
  level2_[side] = static_cast<int>(levels2_.size()) - 1;
}

/// The name without bracket and ordinal; a weight in the bracket is kept.
Text Levels::text_of_level(const Ranges& ranges, std::string& weight, Ranges& weight_ranges) const {
  const Folded tight = tight_of(reading_.document, ranges);
  const std::string_view text = tight.text;
  const std::size_t begin = task_prefix(text);
  std::size_t end = text.size();
  const std::size_t open = text.find('(');
  const std::size_t close = open == std::string_view::npos ? open : text.find(')', open);
  if (close != std::string_view::npos && open > begin && level_word(text).level != 0) {
    const std::string_view inside = text.substr(open + 1, close - open - 1);
    if (inside.ends_with("分")) {
      weight = inside.substr(0, inside.size() - std::string_view("分").size());
      weight_ranges = slice(tight, ranges, open + 1, open + 1 + weight.size());
    }
    end = open;
  }
  return make_text(reading_.document, slice(tight, ranges, begin, end));
}

std::vector<Text> Levels::texts(const std::vector<Level>& levels, bool first) {
  std::vector<Text> all;
  for (const Level& level : levels) {
    std::string weight;
    Ranges where;
    all.push_back(text_of_level(level.ranges, weight, where));
    const auto value = Decimal::parse(weight);
    if (!value || where.empty()) continue;
    LevelWeight printed;
    (first ? printed.level1 : printed.level2) = all.back();
    printed.weight = {*value, reading_.document.spans(where)};
    printed.span = reading_.document.span({level.ranges.front().begin, level.ranges.back().end});
    reading_.record.level_weights.push_back(std::move(printed));
  }
  return all;
}

void Levels::finish(const std::vector<std::pair<int, int>>& of) {
  const std::vector<Text> first = texts(levels1_, true);
  const std::vector<Text> second = texts(levels2_, false);
  const std::size_t from = reading_.record.indicators.size() - of.size();
  for (std::size_t i = 0; i < of.size(); ++i) {
    Indicator& indicator = reading_.record.indicators[from + i];
    if (of[i].first >= 0) indicator.level1 = first[index(of[i].first)];
    if (of[i].second >= 0) indicator.level2 = second[index(of[i].second)];
  }
}

}  // namespace jixiao
