// Writes JSON. The only way the program does.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

/// `text` between quotes, escaped, appended to `out`. Broken UTF-8 (a file's name may hold some) becomes U+FFFD.
void append_json_string(std::string& out, std::string_view text);

/// Appends one JSON value to a string, call by call; keys stand in the order of the calls. Commas, colons and
/// line breaks are the writer's business. The caller's calls must nest rightly: asserted.
///
///     JsonWriter json(out);
///     json.begin_object();
///     json.member("path", path);
///     json.key("spans");
///     json.begin_array();
///     ...
class JsonWriter {
 public:
  /// Appends to `out`, which must outlive the writer. indent 0: everything on one line, without spaces;
  /// otherwise so many spaces a level, one member a line.
  explicit JsonWriter(std::string& out, int indent = 0) : out_(out), indent_(indent) {}

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view name);

  void string(std::string_view text);
  void number(std::int64_t value);
  void boolean(bool value);
  void null();
  /// A complete JSON value that was written elsewhere.
  void raw(std::string_view json);

  void member(std::string_view name, std::string_view text);
  void member(std::string_view name, const char* text) { member(name, std::string_view(text)); }
  void member(std::string_view name, std::int64_t value);
  void member(std::string_view name, std::uint32_t value) { member(name, std::int64_t{value}); }
  void member(std::string_view name, int value) { member(name, std::int64_t{value}); }
  void member(std::string_view name, bool value);
  void member_null(std::string_view name);

 private:
  void before_value();
  void open(char bracket);
  void close(char bracket);
  void new_line();

  std::string& out_;
  int indent_;
  std::vector<bool> has_elements_;  ///< per open object or array
  bool after_key_ = false;
};

}  // namespace jixiao
