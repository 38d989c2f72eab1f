#include "rules/support/outline.h"

#include <algorithm>
#include <array>

#include "base/affix.h"
#include "base/unicode.h"
#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

/// 三 of 三、 or （三）, 3 of 3.: its place in the sequence; 0: none of these.
int ordinal_of(const Section& section) {
  static constexpr std::array<std::string_view, 15> han = {"一", "二", "三",   "四",   "五",   "六",   "七",  "八",
                                                           "九", "十", "十一", "十二", "十三", "十四", "十五"};
  const std::string number = without(fold_tight(section.number), {"(", ")", "、", "."});
  const auto* const found = std::find(han.begin(), han.end(), number);
  return found == han.end() ? 0 : static_cast<int>(found - han.begin()) + 1;
}

}  // namespace

const std::vector<Theme>& themes() {
  static const std::vector<Theme> all = {
      {{"基本情况", "general situation (基本情况)"}, {"基本情况", "概况", "基本信息", "简介", "概述"}},
      {{"自评结论或评价分析", "results of the assessment (自评结论, 评价分析)"},
       {"自评", "评价分析", "评价结论", "评价结果", "评价情况", "指标分析", "绩效分析", "完成情况分析", "分析评价",
        "综合评价", "得分情况", "绩效目标完成情况", "绩效目标实现情况", "绩效情况"}},
      {{"存在问题", "problems (存在问题)"}, {"问题", "不足", "困难"}},
      {{"改进措施或建议", "measures (改进措施, 建议)"}, {"改进", "措施", "建议", "整改", "打算", "下一步"}}};
  return all;
}

bool names_theme(const Section& section, const Theme& theme) {
  return holds_any(fold_tight(section.title.value), theme.words);
}

bool has_text(const std::vector<Section>& sections, std::size_t index) {
  if (!sections[index].empty) {
    return true;
  }
  for (std::size_t i = index + 1; i < sections.size() && sections[i].level > sections[index].level; ++i) {
    if (!sections[i].empty) {
      return true;
    }
  }
  return false;
}

bool lacks_headings(const std::vector<Section>& sections) {
  const auto top = std::min_element(sections.begin(), sections.end(),
                                    [](const Section& a, const Section& b) { return a.level < b.level; });
  int count = 0;
  int last = 0;
  for (const Section& section : sections) {
    if (section.level != top->level) {
      continue;
    }
    ++count;
    const int ordinal = ordinal_of(section);
    if (ordinal > last + 1) {
      return true;
    }
    last = ordinal > 0 ? ordinal : last;
  }
  return count < 2;
}

}  // namespace jixiao::rules
