// TOML to plain data with positions. toml++ stays behind this header.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "jixiao/result.h"

namespace jixiao {

/// 1-based; columns in code points.
struct TomlPlace {
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  auto operator<=>(const TomlPlace&) const = default;  // NOLINT(modernize-use-nullptr): clang-tidy 14 errs here
};

enum class TomlType : std::uint8_t { string, number, boolean, date, date_time, array, table };

struct TomlMember;

/// One value. Which members mean something depends on `type`.
struct TomlNode {
  TomlType type = TomlType::table;
  TomlPlace place;
  std::string text;  ///< string: itself; number: shortest decimal digits, "130", "87.5", "inf"; date: "2024-12-31"
  std::vector<TomlNode> items;      ///< array
  std::vector<TomlMember> members;  ///< table; in the order in which they stand in the file

  /// The member of a table, or nullptr.
  [[nodiscard]] const TomlMember* find(std::string_view key) const;
};

struct TomlMember {
  std::string key;
  TomlPlace place;  ///< of the key
  TomlNode value;
};

struct TomlFault {
  TomlPlace place;
  Message message;
};

/// More than this is no settings file: 1 MiB.
inline constexpr std::size_t max_toml_bytes = std::size_t{1} << 20U;

/// The document's root table, or what is wrong with it. Any bytes may come in: size, encoding and depth are bounded
/// before and while it is parsed.
[[nodiscard]] std::variant<TomlNode, TomlFault> parse_toml(std::string_view text);

/// `text` as a TOML string, quoted and escaped.
[[nodiscard]] std::string toml_quoted(std::string_view text);

}  // namespace jixiao
