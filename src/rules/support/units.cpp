#include "rules/support/units.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

struct Grouped {
  std::string_view unit;
  int group;
};

/// Units of one group count the same things.
constexpr std::array<Grouped, 17> grouped = {{{"次", 1},
                                              {"场", 1},
                                              {"场次", 1},
                                              {"批次", 1},
                                              {"人", 2},
                                              {"名", 2},
                                              {"个", 3},
                                              {"项", 3},
                                              {"处", 3},
                                              {"家", 3},
                                              {"所", 3},
                                              {"座", 3},
                                              {"件", 4},
                                              {"宗", 4},
                                              {"起", 4},
                                              {"例", 4},
                                              {"案", 4}}};

constexpr std::array<std::string_view, 24> other_counts = {"人次", "户", "册", "份", "篇", "期", "台", "套",
                                                           "辆",   "批", "条", "块", "张", "本", "只", "头",
                                                           "株",   "间", "栋", "幢", "卷", "支", "队", "组"};

constexpr std::array<std::string_view, 12> measures = {"平方米", "平方公里", "立方米", "米",   "公里", "公顷",
                                                       "亩",     "吨",       "公斤",   "千瓦", "分",   "%"};

/// 0: in none.
int group_of(std::string_view base) {
  const auto* found = std::find_if(grouped.begin(), grouped.end(), [&](const Grouped& g) { return g.unit == base; });
  return found == grouped.end() ? 0 : found->group;
}

}  // namespace

ScaledUnit scaled_unit(std::string_view unit) {
  std::string base = fold_tight(unit);
  int power = 0;
  const auto drop = [&](std::string_view word, int by) {
    if (base.starts_with(word)) {
      base.erase(0, word.size());
      power += by;
    }
  };
  // 千瓦 is a unit of its own; 千 before money and counts scales.
  if (!base.starts_with("千瓦") && !base.starts_with("千克")) {
    drop("千", 3);
  }
  drop("百万", 6);
  drop("万", 4);
  drop("亿", 8);
  return {std::move(base), power};
}

bool same_unit(std::string_view base, std::string_view other) {
  return base == other || (group_of(base) != 0 && group_of(base) == group_of(other));
}

bool is_counting_unit(std::string_view unit) {
  const std::string base = scaled_unit(unit).base;
  return group_of(base) != 0 || std::find(other_counts.begin(), other_counts.end(), base) != other_counts.end();
}

bool is_money_unit(std::string_view unit) {
  return scaled_unit(unit).base.starts_with("元");
}

bool is_time_unit(std::string_view unit) {
  return is_any(scaled_unit(unit).base, {"年", "月", "个月", "日", "天", "周", "星期", "季度", "小时", "学时", "分钟",
                                         "秒", "工作日", "个工作日", "自然日"});
}

bool is_unit(std::string_view unit) {
  const std::string base = scaled_unit(unit).base;
  return is_counting_unit(unit) || is_money_unit(unit) || is_time_unit(unit) ||
         std::find(measures.begin(), measures.end(), base) != measures.end();
}

}  // namespace jixiao::rules
