#include "base/json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace jixiao {
namespace {

std::string sample(int indent) {
  std::string out;
  JsonWriter json(out, indent);
  json.begin_object();
  json.member("path", "甲\"乙\\\n");
  json.member("count", 3);
  json.member("ok", true);
  json.member_null("none");
  json.key("spans");
  json.begin_array();
  json.number(-1);
  json.begin_object();
  json.end_object();
  json.begin_array();
  json.end_array();
  json.end_array();
  json.key("raw");
  json.raw("{\"a\":1}");
  json.end_object();
  return out;
}

TEST(Json, WritesOnOneLine) {
  EXPECT_EQ(sample(0), R"({"path":"甲\"乙\\\n","count":3,"ok":true,"none":null,"spans":[-1,{},[]],"raw":{"a":1}})");
}

TEST(Json, Indents) {
  EXPECT_EQ(sample(2), R"({
  "path": "甲\"乙\\\n",
  "count": 3,
  "ok": true,
  "none": null,
  "spans": [
    -1,
    {},
    []
  ],
  "raw": {"a":1}
})");
}

TEST(Json, StringsComeBackAsTheyWere) {
  std::string text;
  for (char c = 0; c < 0x7F; ++c) {
    text += c;
  }
  text += "\x7F中文\u2028\U0001F600";
  std::string out;
  append_json_string(out, text);
  EXPECT_EQ(nlohmann::json::parse(out).get<std::string>(), text);
}

TEST(Json, RepairsBrokenUtf8) {
  std::string out;
  append_json_string(out, "a\xFF\xE4\xB8z");
  EXPECT_EQ(out, "\"a\uFFFD\uFFFDz\"");
}

}  // namespace
}  // namespace jixiao
