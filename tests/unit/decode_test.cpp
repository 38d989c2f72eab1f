#include "decode/decode.h"

#include <gtest/gtest.h>

#include <string>

#include "support/files.h"

namespace jixiao {
namespace {

using namespace std::string_literals;

// 部门整体支出绩效目标表, a line break, 预算：100
const std::string utf8 = "部门整体支出绩效目标表\n预算：100\n";
const std::string gb18030 =
    "\xB2\xBF\xC3\xC5\xD5\xFB\xCC\xE5\xD6\xA7\xB3\xF6\xBC\xA8\xD0\xA7\xC4\xBF\xB1\xEA\xB1\xED\n"
    "\xD4\xA4\xCB\xE3\xA3\xBA\x31\x30\x30\n"s;

std::string utf16(std::string_view order, bool mark) {
  const std::u16string units = (mark ? u"\uFEFF"s : u""s) + u"部门整体支出绩效目标表\n预算：100\n";
  std::string bytes;
  for (const char16_t unit : units) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    bytes += order == "LE" ? std::string{low, high} : std::string{high, low};
  }
  return bytes;
}

TEST(Decode, ReadsEveryEncodingOfForms) {
  struct Case {
    std::string bytes;
    const char* encoding;
  };
  for (const Case& each : {Case{utf8, "UTF-8"}, Case{"\xEF\xBB\xBF" + utf8, "UTF-8"}, Case{gb18030, "GB18030"},
                           Case{"\x84\x31\x95\x33" + gb18030, "GB18030"}, Case{utf16("LE", true), "UTF-16LE"},
                           Case{utf16("BE", true), "UTF-16BE"}, Case{utf16("LE", false), "UTF-16LE"},
                           Case{utf16("BE", false), "UTF-16BE"}}) {
    const auto document = decode("x.txt", each.bytes);
    ASSERT_TRUE(document) << each.encoding << document.error().message.zh;
    EXPECT_EQ(document.value().text, utf8);
    EXPECT_EQ(document.value().encoding, each.encoding);
    EXPECT_EQ(document.value().line_count(), 2U);
    EXPECT_EQ(document.value().path, "x.txt");
  }
}

TEST(Decode, FourByteCharactersOfGb18030) {
  // U+3400 is a four-byte character of GB18030; the text around it makes the encoding plain.
  const auto document = decode("x", gb18030 + "\x81\x39\xEE\x39");
  ASSERT_TRUE(document) << document.error().message.zh;
  EXPECT_EQ(document.value().text, utf8 + "\u3400");
}

TEST(Decode, UnifiesLineBreaks) {
  EXPECT_EQ(decode("x", "a\r\nb\rc\n\r\n\r").value().text, "a\nb\nc\n\n\n");
  EXPECT_EQ(decode("x", "a\r").value().text, "a\n");
}

TEST(Decode, KeepsTheRestAsPrinted) {
  const std::string text = "甲\f乙\v\u3000１\u200B\uFFFD";
  EXPECT_EQ(decode("x", text).value().text, text);
}

TEST(Decode, HashesTheBytesOfTheFile) {
  EXPECT_EQ(decode("x", "abc").value().sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Decode, ReadsBig5AsALastResort) {
  const std::string big5 =
      "\xB3\xA1\xAA\xF9\xBE\xE3\xC5\xE9\xA4\xE4\xA5\x58\xC1\x5A\xAE\xC4\xA5\xD8\xBC\xD0\xA5\xD3\xB3\xF8"
      "\xAA\xED\xA1\x41\xB3\xE6\xA6\xEC\xA1\x47\xB8\x55\xA4\xB8\xA1\x43\xA6\x7E\xAB\xD7\xC1\x60\xC5\xE9"
      "\xA5\xD8\xBC\xD0\xA1\x47\xB4\xA3\xB0\xAA\xAA\x41\xB0\xC8\xB9\xEF\xB6\x48\xBA\xA1\xB7\x4E\xAB\xD7"
      "\xA1\x41\xAB\xF6\xAE\xC9\xA7\xB9\xA6\xA8\xA6\x55\xB6\xB5\xA4\x75\xA7\x40\xA5\xF4\xB0\xC8\xA1\x41"
      "\xA4\xA3\xB1\x6F\xA6\xB3\xBB\x7E\xA1\x43";
  const auto document = decode("x", big5);
  ASSERT_TRUE(document) << document.error().message.zh;
  EXPECT_EQ(document.value().encoding, "Big5");
  EXPECT_EQ(document.value().text.substr(0, 33), "部門整體支出績效目標申");
}

struct Refused {
  const char* name;
  std::string bytes;
  const char* message;  ///< a part of it
};

class DecodeRefuses : public testing::TestWithParam<Refused> {};

TEST_P(DecodeRefuses, NamesTheReason) {
  const auto document = decode("某/file.txt", GetParam().bytes);
  ASSERT_FALSE(document) << document.value().encoding << ": " << document.value().text;
  EXPECT_EQ(document.error().path, "某/file.txt");
  EXPECT_TRUE(test::is_ascii(document.error().message.en)) << document.error().message.en;
  EXPECT_NE(document.error().message.zh.find(GetParam().message), std::string::npos) << document.error().message.zh;
}

INSTANTIATE_TEST_SUITE_P(
    All, DecodeRefuses,
    testing::Values(Refused{"empty", "", "文件是空的"}, Refused{"blank", " \t\r\n\f\n", "空白"},
                    Refused{"ideographic_space", "\u3000\u200B\n", "空白"},
                    Refused{"mark_only", "\xEF\xBB\xBF", "空白"},
                    Refused{"png", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s, "字节偏移 0 处是PNG"},
                    Refused{"xlsx", "PK\x03\x04\x14\0\0\0"s, "Office"}, Refused{"pdf", "%PDF-1.4\n", "PDF"},
                    Refused{"nul", "abcd\0efg"s, "字节偏移 4 处"},
                    Refused{"controls", "ab\x01\x02\x03\x04 text", "字节偏移 2 处"},
                    Refused{"utf8_truncated", utf8 + "\xE5\x85", "UTF-8 文本在字节偏移 47 处被截断"},
                    Refused{"utf8_broken", utf8 + "\xFF" + utf8, "UTF-8 文本在字节偏移 47 处无法解码"},
                    Refused{"utf8_marked_broken",
                            "\xEF\xBB\xBF"
                            "a\xFF",
                            "UTF-8 文本在字节偏移 4 处无法解码"},
                    Refused{"utf8_overlong", utf8 + "\xC0\xAF", "字节偏移 47"},
                    Refused{"gb18030_truncated", gb18030 + "\xB2", "GB18030 文本在字节偏移 33 处被截断"},
                    Refused{"gb18030_truncated_four", gb18030 + "\x81\x39\xEE", "GB18030 文本在字节偏移 33 处被截断"},
                    Refused{"gb18030_broken", gb18030 + "\xFF\xFF" + gb18030, "字节偏移 33"},
                    Refused{"utf16_odd", utf16("LE", true) + "\x01", "UTF-16LE 文本在字节偏移 40 处被截断"},
                    Refused{"utf16_surrogate",
                            "\xFF\xFE" + "a\0\x00\xD8"
                                         "b\0"s,
                            "UTF-16LE 文本在字节偏移 4 处"},
                    Refused{"utf16_nul", "\xFF\xFE" + "a\0\0\0b\0"s, "字节偏移 4 处"},
                    Refused{"utf32", "\xFF\xFE\0\0a\0\0\0"s, "UTF-32"}, Refused{"noise", "\xFF\xFF\x80", "无法解码"}),
    [](const auto& each) { return each.param.name; });

}  // namespace
}  // namespace jixiao
