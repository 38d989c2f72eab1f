#include "config/baseline.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>
#include <utility>

#include "base/files.h"
#include "base/json.h"

namespace jixiao::config {
namespace {

using Json = nlohmann::json;

constexpr const char* schema = "jixiao.baseline/1";

Error no_baseline(const std::string& path, const std::string& zh, const std::string& en) {
  return {path,
          {"不是 jixiao 的基线文件：" + zh + "；用 --write-baseline 重新生成",
           "is no baseline of jixiao: " + en + "; make it anew with --write-baseline"}};
}

std::string text_in(const Json& entry, const char* key) {
  const auto found = entry.find(key);
  return found != entry.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool read_entry(const Json& json, BaselineEntry& entry) {
  if (!json.is_object()) return false;
  entry.path = text_in(json, "path");
  entry.rule = text_in(json, "rule");
  entry.field = text_in(json, "field");
  entry.message = text_in(json, "message");
  entry.fingerprint = text_in(json, "fingerprint");
  const auto count = json.find("count");
  if (count == json.end() || !count->is_number_unsigned()) return false;
  entry.count = count->get<std::size_t>();
  constexpr std::size_t digits = 16;
  constexpr std::size_t most = 1'000'000'000;
  return entry.count > 0 && entry.count <= most && entry.fingerprint.size() == digits;
}

std::string line_of(const BaselineEntry& entry) {
  std::string text;
  JsonWriter json(text);
  json.begin_object();
  json.member("path", entry.path);
  json.member("rule", entry.rule);
  json.member("field", entry.field);
  json.member("message", entry.message);
  json.member("fingerprint", entry.fingerprint);
  json.member("count", static_cast<std::int64_t>(entry.count));
  json.end_object();
  return text;
}

}  // namespace

Result<std::vector<BaselineEntry>> read_baseline(const std::string& path) {
  const Result<std::string> bytes = read_file(path);
  if (!bytes) return bytes.error();
  const Json json = Json::parse(bytes.value(), nullptr, false);
  if (json.is_discarded()) return no_baseline(path, "JSON 不完整或有误", "it is not valid JSON");
  if (!json.is_object() || text_in(json, "schema") != schema) {
    return no_baseline(path, std::string("缺少 \"schema\": \"") + schema + "\"",
                       std::string("\"schema\": \"") + schema + "\" is missing");
  }
  std::vector<BaselineEntry> entries;
  const auto findings = json.find("findings");
  if (findings == json.end() || !findings->is_array()) {
    return no_baseline(path, "缺少 findings", "findings is missing");
  }
  for (const Json& item : *findings) {
    if (!read_entry(item, entries.emplace_back())) {
      const std::string number = std::to_string(entries.size());
      return no_baseline(path, "第 " + number + " 条缺少 fingerprint 或 count",
                         "entry " + number + " lacks its fingerprint or count");
    }
  }
  return entries;
}

Status write_baseline(const std::string& path, std::vector<BaselineEntry> entries) {
  std::sort(entries.begin(), entries.end(), [](const BaselineEntry& a, const BaselineEntry& b) {
    return std::tie(a.path, a.rule, a.field, a.fingerprint) < std::tie(b.path, b.rule, b.field, b.fingerprint);
  });
  std::string bytes;
  JsonWriter json(bytes, 2);
  json.begin_object();
  json.member("schema", schema);
  json.key("findings");
  json.begin_array();
  for (const BaselineEntry& entry : entries) {
    json.raw(line_of(entry));
  }
  json.end_array();
  json.end_object();
  return write_file(path, bytes += '\n');
}

}  // namespace jixiao::config
