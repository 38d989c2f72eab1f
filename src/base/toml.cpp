#include "base/toml.h"

// Before the header that they are for.
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_MAX_NESTED_VALUES 32
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <optional>
#include <utility>

#include "base/unicode.h"

namespace jixiao {
namespace {

/// Keys such as a.b.c: toml++ bounds how deep values nest, but not how many parts a key has, and a tree that is as
/// deep as a file is long cannot even be destroyed.
constexpr int most_key_parts = 16;

TomlPlace place_of(const toml::source_region& region) {
  return {static_cast<std::uint32_t>(region.begin.line), static_cast<std::uint32_t>(region.begin.column)};
}

/// Where byte `offset` stands.
TomlPlace place_at(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  return {1 + static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n')),
          1 + static_cast<std::uint32_t>(code_point_count(before.substr(line_start)))};
}

bool is_replacement(std::string_view bytes) {
  return bytes == "\xEF\xBF\xBD";
}

std::optional<TomlFault> find_broken_text(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const bool broken = next_code_point(text, at) == U'\uFFFD' && !is_replacement(text.substr(begin, at - begin));
    if (broken) {
      return TomlFault{place_at(text, begin),
                       {"不是 UTF-8 文字；请把文件存成 UTF-8", "this is not UTF-8; save the file as UTF-8"}};
    }
  }
  return std::nullopt;
}

/// Bytes of the string or comment that begins at the start of `text`; 0 where none does.
std::size_t opaque_length(std::string_view text) {
  if (text.starts_with('#')) return std::min(text.find('\n'), text.size());
  for (const std::string_view quote : {"\"\"\"", "'''", "\"", "'"}) {
    if (!text.starts_with(quote)) continue;
    const bool escapes = quote.front() == '"';
    const bool one_line = quote.size() == 1;
    std::size_t at = quote.size();
    while (at < text.size() && !text.substr(at).starts_with(quote) && !(one_line && text[at] == '\n')) {
      at += escapes && text[at] == '\\' ? std::size_t{2} : std::size_t{1};
    }
    at = std::min(at + quote.size(), text.size());
    // Up to two more quotes belong to a text that ends with them.
    for (int more = 0; !one_line && more < 2 && at < text.size() && text[at] == quote.front(); ++more) ++at;
    return at;
  }
  return 0;
}

std::optional<TomlFault> find_deep_key(std::string_view text) {
  int parts = 1;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t length = opaque_length(text.substr(at)); length > 0) {
      at += length;
      continue;
    }
    if (std::string_view("=\n,{[]}").find(text[at]) != std::string_view::npos) parts = 1;
    if (text[at] == '.' && ++parts > most_key_parts) {
      return TomlFault{place_at(text, at), {"键的层数太多", "the key has too many parts"}};
    }
    ++at;
  }
  return std::nullopt;
}

/// The shortest digits that stand for the same number: what was typed, but for needless zeros.
std::string digits_of(double number) {
  if (!std::isfinite(number)) return std::isnan(number) ? "nan" : (number < 0 ? "-inf" : "inf");
  std::array<char, 400> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed).ptr;
  return {buffer.data(), end};
}

std::string digits_of(const toml::date& date) {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04u-%02u-%02u", unsigned{date.year}, unsigned{date.month},
                unsigned{date.day});
  return buffer.data();
}

TomlNode plain(const toml::node& node);

void add_members(const toml::table& table, TomlNode& result) {
  for (const auto& [key, value] : table) {
    result.members.push_back({std::string(key.str()), place_of(key.source()), plain(value)});
  }
  std::stable_sort(result.members.begin(), result.members.end(),
                   [](const TomlMember& a, const TomlMember& b) { return a.place < b.place; });
}

TomlNode plain(const toml::node& node) {
  TomlNode result;
  result.place = place_of(node.source());
  if (const toml::table* table = node.as_table()) {
    add_members(*table, result);
  } else if (const toml::array* array = node.as_array()) {
    result.type = TomlType::array;
    for (const toml::node& item : *array) {
      result.items.push_back(plain(item));
    }
  } else if (const auto* text = node.as_string()) {
    result.type = TomlType::string;
    result.text = text->get();
  } else if (const auto* whole = node.as_integer()) {
    result.type = TomlType::number;
    result.text = std::to_string(whole->get());
  } else if (const auto* real = node.as_floating_point()) {
    result.type = TomlType::number;
    result.text = digits_of(real->get());
  } else if (const auto* date = node.as_date()) {
    result.type = TomlType::date;
    result.text = digits_of(date->get());
  } else {
    result.type = node.is_boolean() ? TomlType::boolean : TomlType::date_time;
  }
  return result;
}

/// toml++ speaks English; what people do wrong most often is told in Chinese, too.
std::string in_chinese(std::string_view description) {
  struct Words {
    std::string_view english;
    std::string_view chinese;
  };
  static constexpr std::array<Words, 10> table = {{
      {"redefine", "同一个键或表写了两次"},
      {"nesting depth", "嵌套太深"},
      {"end-of-file", "文件在值写完之前就结束了，可能缺引号或括号"},
      {"line-break", "这一行没有写完，可能缺引号或括号"},
      {"control characters", "这一行没有写完，可能缺引号"},
      {"expected keys", "键里有汉字、/ 等字符时要加引号，例如 \"budget/\" = \"off\""},
      {"bare keys", "键里有汉字、/ 等字符时要加引号，例如 \"budget/\" = \"off\""},
      {"expected '='", "键后面要有 =；键里有汉字、/ 等字符时要加引号，例如 \"budget/\" = \"off\""},
      {"date", "日期写成 2026-12-31"},
      {"value", "这里应是一个值；文字要加引号"},
  }};
  for (const Words& words : table) {
    if (description.find(words.english) != std::string_view::npos) return std::string(words.chinese);
  }
  return "TOML 语法有误";
}

/// A key that is there twice is told with the place of its value; people look for the key.
TomlPlace place_of_fault(const toml::parse_error& error, std::string_view text) {
  TomlPlace place = place_of(error.source());
  const std::string_view description = error.description();
  const std::size_t close = description.rfind('\'');
  const std::size_t open = close == 0 ? close : description.rfind('\'', close - 1);
  if (description.find("redefine") == std::string_view::npos || open >= close) return place;
  const std::string_view key = description.substr(open + 1, close - open - 1);
  std::size_t line_start = 0;
  for (std::uint32_t line = 1; line < place.line; ++line) line_start = text.find('\n', line_start) + 1;
  std::size_t value = line_start;
  for (std::uint32_t column = 1; column < place.column && value < text.size(); ++column)
    (void)next_code_point(text, value);
  const std::size_t at = text.substr(line_start, value - line_start).rfind(key);
  return key.empty() || at == std::string_view::npos ? place : place_at(text, line_start + at);
}

TomlFault fault_of(const toml::parse_error& error, std::string_view text) {
  const std::string description(error.description());
  return {place_of_fault(error, text),
          {in_chinese(description) + "（" + description + "）", "this is not valid TOML: " + description}};
}

}  // namespace

const TomlMember* TomlNode::find(std::string_view key) const {
  const auto found =
      std::find_if(members.begin(), members.end(), [key](const TomlMember& member) { return member.key == key; });
  return found == members.end() ? nullptr : &*found;
}

std::variant<TomlNode, TomlFault> parse_toml(std::string_view text) {
  if (text.size() > max_toml_bytes) {
    return TomlFault{{1, 1},
                     {"文件超过 1 MiB，不像是设置文件", "the file is larger than 1 MiB and can hardly be settings"}};
  }
  if (auto fault = find_broken_text(text)) return *fault;
  if (auto fault = find_deep_key(text)) return *fault;
  const toml::parse_result parsed = toml::parse(text);
  if (!parsed) return fault_of(parsed.error(), text);
  return plain(parsed.table());
}

std::string toml_quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      result.append(1, '\\').append(1, c);
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      std::array<char, 8> escape{};
      std::snprintf(escape.data(), escape.size(), "\\u%04X", static_cast<unsigned>(static_cast<unsigned char>(c)));
      result += escape.data();
    } else {
      result += c;
    }
  }
  return result + '"';
}

}  // namespace jixiao
