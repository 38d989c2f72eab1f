#include "base/patterns.h"

#include <gtest/gtest.h>

namespace jixiao {
namespace {

TEST(Patterns, FindsFromAPlaceOn) {
  const Pattern pattern("(20[0-9]{2})(年)?度");
  const std::string text = "2019年度和2020度";
  const auto first = pattern.find(text);
  ASSERT_TRUE(first);
  EXPECT_EQ((*first)[1], "2019");
  const auto second = pattern.find(text, 4);
  ASSERT_TRUE(second);
  EXPECT_EQ((*second)[0], "2020度");
  EXPECT_EQ((*second)[2].data(), nullptr);
  EXPECT_FALSE(pattern.find(text, text.size()));
  EXPECT_TRUE(pattern.matches("2021年度"));
  EXPECT_FALSE(pattern.matches("2021年度表"));
}

}  // namespace
}  // namespace jixiao
