// The closed word lists: names of levels, signs, units of measure.
#include "vocabulary/words.h"

#include <gtest/gtest.h>

#include <array>

#include "base/unicode.h"

namespace jixiao {
namespace {

using enum LevelClass;

struct Level {
  const char* printed;
  int level;
  bool either;
  LevelClass level_class;
};

constexpr std::array levels = std::to_array<Level>({
    {"产出指标", 1, false, output},
    {"产出 指标", 1, false, output},
    {"产出类指标", 1, false, output},
    {"产出指标（50分）", 1, false, output},
    {"效益指标（必填）", 1, false, benefit},
    {"效果指标", 1, false, benefit},
    {"满意度指标", 1, true, satisfaction},
    {"满意度", 1, true, satisfaction},
    {"成本指标(0-20)分", 1, true, cost},
    {"管理类指标", 1, false, management},
    {"数量指标", 2, false, output},
    {"数量", 2, false, output},
    {"质量指标（选填）", 2, false, output},
    {"时效指标", 2, false, output},
    {"经济成本指标", 2, false, cost},
    {"生态环境成本指标", 2, false, cost},
    {"社会效益", 2, false, benefit},
    {"社会效益指标", 2, false, benefit},
    {"可持续影响指标", 2, false, benefit},
    {"服务对象满意度指标", 2, true, satisfaction},
    {"社会公众或服务对象满意度指标", 2, true, satisfaction},
    {"服务对象满意度指标等", 2, true, satisfaction},
});

TEST(LevelWords, AreClassified) {
  for (const Level& l : levels) {
    const LevelWord word = level_word(fold_tight(l.printed));
    EXPECT_EQ(word.level, l.level) << l.printed;
    EXPECT_EQ(word.either, l.either) << l.printed;
    EXPECT_EQ(word.level_class, l.level_class) << l.printed;
  }
}

TEST(LevelWords, NamesOfIndicatorsAreNone) {
  for (const char* printed : {"", "指标", "指标1", "三级指标", "产出数量", "培训数量", "群众满意度", "服务对象满意度",
                              "受益对象满意度（%）", "设备质量", "社会效益显著", "（产出指标）", "单位成本"}) {
    EXPECT_EQ(level_word(fold_tight(printed)).level, 0) << printed;
  }
}

TEST(LevelWords, ABrokenOneIsSeenToGoOn) {
  for (const char* tight : {"产", "产出", "产出指", "社会效", "社会效益指", "服务对象满", "服务对象满意度指标"}) {
    EXPECT_TRUE(begins_level_word(tight)) << tight;
  }
  for (const char* tight : {"培训", "出指标", "产出指标值", "产出数", "指标"}) {
    EXPECT_FALSE(begins_level_word(tight)) << tight;
  }
}

TEST(SignWords, AreSignsAlone) {
  for (const char* printed : {"≥", "≧", ">=", "＞＝", "≤", "＝", "═", "大于等于", "小于", "不少于", "等于", "约"}) {
    EXPECT_TRUE(is_sign_word(fold_tight(printed))) << printed;
    EXPECT_FALSE(is_silent_sign(fold_tight(printed))) << printed;
  }
  for (const char* printed : {"定性", "定量", "正向", "反向", "其他", "无"}) {
    EXPECT_TRUE(is_sign_word(printed)) << printed;
    EXPECT_TRUE(is_silent_sign(printed)) << printed << " says nothing about the figure";
  }
  for (const char* printed : {"", "≥90", "大于等于90%", "正向指标", "%", "次", "达到"}) {
    EXPECT_FALSE(is_sign_word(fold_tight(printed))) << printed;
  }
}

TEST(Units, AreUnitsAlone) {
  for (const char* printed : {"次",          "人次",     "万人次", "万元",     "亿元",       "％",       "百分比",
                              "%（百分比）", "个工作日", "元/户",  "户/人.月", "元每人每月", "平方公里", "人·次",
                              "公里/年",     "兆瓦",     "万",     "GB",       "人（次）",   "万头(只)", "台（套）"}) {
    EXPECT_TRUE(is_unit_word(fold_tight(printed))) << printed;
  }
  for (const char* printed :
       {"", "水杉", "3次", "次以上", "家律师事务所", "/户", "每月", "次数", "无", "/", "次（含）", "人("}) {
    EXPECT_FALSE(is_unit_word(fold_tight(printed))) << printed;
  }
}

TEST(Units, TheLongestOneAtTheStartIsTaken) {
  struct Case {
    const char* text;
    const char* unit;
  };
  for (const Case& c : std::to_array<Case>({
           {"次以上", "次"},
           {"人次左右", "人次"},
           {"家律师事务所", "家"},
           {"个工作日内", "个工作日"},
           {"个月内", "个月"},
           {"个百分点", "个百分点"},
           {"平方公里", "平方公里"},
           {"平方米以上", "平方米"},
           {"万平方米;", "万平方米"},
           {"万元/公里以内", "万元/公里"},
           {"元每人每月", "元每人每月"},
           {"户/人.月", "户/人.月"},
           {"%(百分比)以上", "%(百分比)"},
           {"(%)", "(%)"},
           {"元/", "元"},
           {"次.", "次"},
           {"水杉", ""},
           {"", ""},
       })) {
    const std::string_view text = c.text;
    EXPECT_EQ(text.substr(0, unit_length(text)), c.unit) << c.text;
  }
}

}  // namespace
}  // namespace jixiao
