// Words at the beginning, at the end and inside of texts: the same answers as the standard library's.
#include "base/affix.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace jixiao {
namespace {

constexpr std::array<std::string_view, 14> texts = {"",
                                                    "a",
                                                    "表",
                                                    "目标",
                                                    "绩效目标",
                                                    "绩效目标表",
                                                    "目标绩效目标",
                                                    "标标标",
                                                    "指标1：完成",
                                                    "100%",
                                                    "%100",
                                                    "绩效目标申报表(2023年)",
                                                    "各项绩效指标均达到",
                                                    "abcabcabd"};
constexpr std::array<std::string_view, 12> words = {"",           "a", "abd",  "表",       "目标", "标标",
                                                    "绩效目标表", "%", "100%", "(2023年)", "指标", "报表("};

TEST(Affix, AnswersAsTheStandardLibraryDoes) {
  for (std::string_view text : texts) {
    for (std::string_view word : words) {
      EXPECT_EQ(begins_with(text, word), text.starts_with(word)) << text << " " << word;
      EXPECT_EQ(finishes_with(text, word), text.ends_with(word)) << text << " " << word;
      EXPECT_EQ(find_word(text, word), text.find(word)) << text << " " << word;
      EXPECT_EQ(holds(text, word), text.find(word) != std::string_view::npos) << text << " " << word;
    }
  }
}

TEST(Affix, AnyOfSeveralWords) {
  const std::vector<std::string_view> some = {"申报表", "绩效"};
  EXPECT_TRUE(begins_with_any("绩效目标", some));
  EXPECT_FALSE(begins_with_any("目标绩效", some));
  EXPECT_TRUE(finishes_with_any("目标申报表", some));
  EXPECT_FALSE(finishes_with_any("申报表。", some));
  EXPECT_TRUE(holds_any("年度绩效目标", some));
  EXPECT_FALSE(holds_any("年度目标", some));
  EXPECT_FALSE(holds_any("绩效", std::vector<std::string_view>{}));
}

TEST(Affix, PairsNeverRejectWhatWasAdded) {
  for (auto pair_of : {first_pair, last_pair}) {
    BytePairs pairs;
    for (std::string_view text : texts) {
      if (text.size() > 2) pairs.add(pair_of(text));
    }
    for (std::string_view text : texts) EXPECT_TRUE(pairs.may_hold(pair_of(text))) << text;
    EXPECT_FALSE(pairs.may_hold(pair_of("乙乙")));
  }
  BytePairs all;
  all.add(last_pair("a"));
  EXPECT_TRUE(all.may_hold(last_pair("乙乙"))) << "a word of one byte stands for any text";
}

}  // namespace
}  // namespace jixiao
