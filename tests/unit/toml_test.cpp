// TOML with the places of its parts, and what is no TOML.
#include "base/toml.h"

#include <gtest/gtest.h>

namespace jixiao {
namespace {

TomlNode parsed(std::string_view text) {
  const auto result = parse_toml(text);
  const auto* fault = std::get_if<TomlFault>(&result);
  EXPECT_EQ(fault, nullptr) << text << '\n' << (fault == nullptr ? "" : fault->message.en);
  return fault == nullptr ? std::get<TomlNode>(result) : TomlNode{};
}

TomlFault fault_in(std::string_view text) {
  const auto result = parse_toml(text);
  EXPECT_TRUE(std::holds_alternative<TomlFault>(result)) << text.substr(0, 100);
  return std::holds_alternative<TomlFault>(result) ? std::get<TomlFault>(result) : TomlFault{};
}

TEST(Toml, ValuesOfEveryTypeWithTheirPlaces) {
  const TomlNode root = parsed(
      "# 注释\n\"部门\" = \"水务局\"\n  n = -3\nr = 87.50\nb = true\nd = 2026-12-31\nt = 2026-12-31T08:00:00\n"
      "a = [1, \"二\"]\n[z]\nk = {x = 1}\n");
  ASSERT_EQ(root.members.size(), 8U);
  EXPECT_EQ(root.members[0].key, "部门");
  EXPECT_EQ(root.members[0].place, (TomlPlace{2, 1}));
  EXPECT_EQ(root.members[0].value.text, "水务局");
  EXPECT_EQ(root.members[0].value.place, (TomlPlace{2, 8}));  // in characters, not bytes
  EXPECT_EQ(root.find("n")->place, (TomlPlace{3, 3}));
  EXPECT_EQ(root.find("n")->value.text, "-3");
  EXPECT_EQ(root.find("r")->value.text, "87.5");
  EXPECT_EQ(root.find("b")->value.type, TomlType::boolean);
  EXPECT_EQ(root.find("d")->value.type, TomlType::date);
  EXPECT_EQ(root.find("d")->value.text, "2026-12-31");
  EXPECT_EQ(root.find("t")->value.type, TomlType::date_time);
  EXPECT_EQ(root.find("a")->value.items[1].place, (TomlPlace{8, 9}));
  EXPECT_EQ(root.find("z")->value.find("k")->value.find("x")->value.text, "1");
  EXPECT_EQ(root.find("q"), nullptr);
  EXPECT_TRUE(parsed("").members.empty());
  EXPECT_EQ(parsed("\xEF\xBB\xBF"
                   "a = 1")
                .members.size(),
            1U);  // a byte-order mark
}

TEST(Toml, NumbersAreNotTouched) {
  for (const char* digits : {"0.1", "130", "99.99", "0.3", "1000000", "0.000001"}) {
    EXPECT_EQ(parsed(std::string("n = ") + digits).find("n")->value.text, digits);
  }
  EXPECT_EQ(parsed("n = inf").find("n")->value.text, "inf");
  EXPECT_EQ(parsed("n = nan").find("n")->value.text, "nan");
}

TEST(Toml, FaultsHaveTheirPlace) {
  struct Case {
    const char* text;
    TomlPlace place;
    const char* zh;
  };
  for (const Case& one : {Case{"a = 1\na = 2\n", {2, 1}, "写了两次"}, Case{"a = \"x\n", {1, 7}, "没有写完"},
                          Case{"部门 = 1\n", {1, 1}, "加引号"}, Case{"a = \"\"\nb/c = \"off\"\n", {2, 2}, "加引号"},
                          Case{"a = [1,\n", {1, 9}, "就结束了"}, Case{"x = 1\ny = \"\xFF\"\n", {2, 6}, "UTF-8"},
                          Case{"a = off", {1, 5}, "加引号"}}) {
    const TomlFault fault = fault_in(one.text);
    EXPECT_EQ(fault.place.line, one.place.line) << one.text << fault.message.zh;
    EXPECT_EQ(fault.place.column, one.place.column) << one.text << fault.message.zh;
    EXPECT_NE(fault.message.zh.find(one.zh), std::string::npos) << one.text << fault.message.zh;
    EXPECT_FALSE(fault.message.en.empty());
  }
}

TEST(Toml, HostileTextIsRefused) {
  const auto repeated = [](std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
  };
  (void)fault_in(std::string(10'000'000, 'a'));
  (void)fault_in("a = " + repeated("[", 100'000));
  (void)fault_in("a = " + repeated("{a=", 100'000));
  (void)fault_in(repeated("a.", 400'000) + "a = 1");
  (void)fault_in(repeated("\"a\".", 200'000) + "a = 1");
  (void)fault_in("[" + repeated("a.", 400'000) + "a]");
  (void)fault_in("x = {q = \"\"\"t\"\"\"\", " + repeated("b.", 400'000) + "b = 1}");
  (void)fault_in("x = {q = '''t'''', " + repeated("b.", 400'000) + "b = 1}");
  (void)fault_in(std::string("a = \0", 5));
  (void)fault_in("\xFE\xFF");
  // What is long and flat is no harm.
  EXPECT_EQ(parsed("a = [" + repeated("1,", 100'000) + "]").find("a")->value.items.size(), 100'000U);
  EXPECT_EQ(parsed("a = \"" + std::string(500'000, '.') + "\"").find("a")->value.text.size(), 500'000U);
}

TEST(Toml, QuotedTextComesBack) {
  for (const std::string& text :
       {std::string("水务局"), std::string("a\"b\\c"), std::string("\n\t\x01\x7F"), std::string()}) {
    EXPECT_EQ(parsed("a = " + toml_quoted(text)).find("a")->value.text, text);
  }
}

}  // namespace
}  // namespace jixiao
