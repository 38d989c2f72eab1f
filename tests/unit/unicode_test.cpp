#include "base/unicode.h"

#include <gtest/gtest.h>

#include <string>

namespace jixiao {
namespace {

TEST(Unicode, FoldsForMatching) {
  const std::pair<const char*, const char*> cases[] = {
      {"部门整体支出", "部门整体支出"},
      {"２０２２年度（万元）：％", "2022年度(万元):%"},
      {"ＡＢｃ", "ABc"},
      {"一\u3000二\t三\n四\u00A0五", "一 二 三 四 五"},
      {"部\u2ED4", "部门"},      // CJK radical
      {"\u2F42\u2F08", "文人"},  // Kangxi radicals
      {"\uF900", "豈"},          // compatibility ideograph
      {"①②⑳㉑", "①②⑳㉑"},        // circled digits are no figures
      {"⑴⒈", "(1)1."},
      {"…", "..."},
      {"㎡", "m2"},
      {"指\u200B标\u00AD值\uFEFF", "指标值"},
      {"≥90%", "≥90%"},
      {"", ""},
  };
  for (const auto& [source, folded] : cases) {
    EXPECT_EQ(fold(source), folded);
    EXPECT_EQ(fold(fold(source)), folded);
    EXPECT_EQ(fold_mapped(source).text, folded);
  }
}

TEST(Unicode, FoldsTightly) {
  EXPECT_EQ(fold_tight(" 绩 效\u3000目\n标 "), "绩效目标");
  EXPECT_EQ(fold_tight("\u00B4"), "\u0301");  // its compatibility form begins with a space
}

TEST(Unicode, MapsBackToTheSource) {
  const std::string source = "甲 １２\u200B…乙";
  const Folded folded = fold_tight_mapped(source);
  ASSERT_EQ(folded.text, "甲12...乙");
  ASSERT_EQ(folded.origin.size(), folded.text.size() + 1);
  const auto printed = [&](std::size_t begin, std::size_t end) {
    const Range range = unfolded(folded, source, begin, end);
    return source.substr(range.begin, range.end - range.begin);
  };
  EXPECT_EQ(printed(0, 3), "甲");
  EXPECT_EQ(printed(3, 5), "１２");
  EXPECT_EQ(printed(5, 6), "…");
  EXPECT_EQ(printed(0, folded.text.size()), source);
  EXPECT_EQ(printed(8, 8), "");
}

TEST(Unicode, DecodesAndRepairs) {
  std::size_t offset = 0;
  EXPECT_EQ(next_code_point("\xF0\x9F\x98\x80", offset), U'\U0001F600');
  EXPECT_EQ(offset, 4U);
  for (const char* broken : {"\x80", "\xC0\xAF", "\xE4\xB8", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF"}) {
    offset = 0;
    EXPECT_EQ(next_code_point(broken, offset), U'\uFFFD') << broken;
    EXPECT_GT(offset, 0U);
  }
}

TEST(Unicode, EncodesWhatItDecodes) {
  for (char32_t c = 1; c < 0x110000; c += 97) {
    if (c >= 0xD800 && c <= 0xDFFF) {
      continue;
    }
    std::string text;
    append_utf8(text, c);
    std::size_t offset = 0;
    ASSERT_EQ(next_code_point(text, offset), c);
    ASSERT_EQ(offset, text.size());
    ASSERT_EQ(code_point_count(text), 1U);
  }
}

TEST(Unicode, ACutSequenceIsBrokenWhateverFollows) {
  for (const std::string whole : {"\u00E9", "\u0E01", "\u7EE9", "\uD55C", "\uFF0C", "\U00020000"}) {
    for (std::size_t length = 1; length < whole.size(); ++length) {
      for (const char* behind : {"", "a", "\u7EE9", "\xFF"}) {
        const std::string text = whole.substr(0, length) + behind;
        std::size_t offset = 0;
        EXPECT_EQ(next_code_point(text, offset), U'\uFFFD') << text;
        EXPECT_EQ(offset, length) << "what breaks it starts the next one: " << text;
      }
    }
  }
}

TEST(Unicode, CommonHanNeedNotBeDecoded) {
  for (char32_t c = 1; c < 0x110000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) {
      continue;
    }
    std::string text;
    append_utf8(text, c);
    ASSERT_EQ(is_common_han(text, 0), c >= 0x4E00 && c <= 0x9FFF) << std::hex << static_cast<unsigned>(c);
    std::size_t offset = 0;
    ASSERT_EQ(next_code_point(text, offset), c);
    ASSERT_EQ(is_space(c), is_space_slowly(c)) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(Unicode, FoldingTwiceChangesNothing) {
  for (char32_t c = 1; c < 0x110000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) {
      continue;
    }
    std::string text;
    append_utf8(text, c);
    const std::string once = fold(text);
    ASSERT_EQ(fold(once), once) << std::hex << static_cast<unsigned>(c);
    const std::string tight = fold_tight(text);
    ASSERT_EQ(fold_tight(tight), tight) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(Unicode, CountsTerminalColumns) {
  EXPECT_EQ(display_width("中文ab"), 6U);
  EXPECT_EQ(display_width("（１）"), 6U);
  EXPECT_EQ(display_width("e\u0301"), 1U);
  EXPECT_EQ(display_width("指\u200B标"), 4U);
  EXPECT_EQ(display_width("①≥"), 2U);
  EXPECT_EQ(display_width("\U00020000"), 2U);
}

TEST(Unicode, KnowsHanAndSpaces) {
  EXPECT_TRUE(is_han(U'数'));
  EXPECT_TRUE(is_han(U'〇'));
  EXPECT_FALSE(is_han(U'，'));
  EXPECT_FALSE(is_han(U'A'));
  EXPECT_TRUE(is_space(0x3000));
  EXPECT_TRUE(is_space('\f'));
  EXPECT_FALSE(is_space(0x200B));
}

}  // namespace
}  // namespace jixiao
