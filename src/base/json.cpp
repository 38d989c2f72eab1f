#include "base/json.h"

#include <cassert>

#include "base/encodings.h"
#include "base/unicode.h"

namespace jixiao {
namespace {

void append_escaped(std::string& out, char c) {
  constexpr std::string_view hex = "0123456789abcdef";
  switch (c) {
    case '"':
    case '\\':
      out += {'\\', c};
      return;
    case '\n':
      out += "\\n";
      return;
    case '\t':
      out += "\\t";
      return;
    case '\r':
      out += "\\r";
      return;
    default:
      out += "\\u00";
      out += hex[static_cast<unsigned char>(c) >> 4U];
      out += hex[static_cast<unsigned char>(c) & 0x0FU];
  }
}

std::string repaired(std::string_view text) {
  std::string out;
  for (std::size_t offset = 0; offset < text.size();) {
    append_utf8(out, next_code_point(text, offset));
  }
  return out;
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  if (find_utf8_fault(text)) {
    append_json_string(out, repaired(text));
    return;
  }
  out += '"';
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20) {
      out += text.substr(plain, i - plain);
      append_escaped(out, c);
      plain = i + 1;
    }
  }
  out += text.substr(plain);
  out += '"';
}

void JsonWriter::new_line() {
  if (indent_ > 0) {
    out_ += '\n';
    out_.append(has_elements_.size() * static_cast<std::size_t>(indent_), ' ');
  }
}

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (has_elements_.empty()) {
    return;
  }
  if (has_elements_.back()) {
    out_ += ',';
  }
  has_elements_.back() = true;
  new_line();
}

void JsonWriter::open(char bracket) {
  before_value();
  out_ += bracket;
  has_elements_.push_back(false);
}

void JsonWriter::close(char bracket) {
  assert(!has_elements_.empty() && !after_key_);
  const bool had_elements = has_elements_.back();
  has_elements_.pop_back();
  if (had_elements) {
    new_line();
  }
  out_ += bracket;
}

void JsonWriter::begin_object() {
  open('{');
}
void JsonWriter::end_object() {
  close('}');
}
void JsonWriter::begin_array() {
  open('[');
}
void JsonWriter::end_array() {
  close(']');
}

void JsonWriter::key(std::string_view name) {
  assert(!has_elements_.empty() && !after_key_);
  before_value();
  append_json_string(out_, name);
  out_ += indent_ > 0 ? ": " : ":";
  after_key_ = true;
}

void JsonWriter::string(std::string_view text) {
  before_value();
  append_json_string(out_, text);
}

void JsonWriter::number(std::int64_t value) {
  raw(std::to_string(value));
}
void JsonWriter::boolean(bool value) {
  raw(value ? "true" : "false");
}
void JsonWriter::null() {
  raw("null");
}

void JsonWriter::raw(std::string_view json) {
  before_value();
  out_ += json;
}

void JsonWriter::member(std::string_view name, std::string_view text) {
  key(name);
  string(text);
}

void JsonWriter::member(std::string_view name, std::int64_t value) {
  key(name);
  number(value);
}

void JsonWriter::member(std::string_view name, bool value) {
  key(name);
  boolean(value);
}

void JsonWriter::member_null(std::string_view name) {
  key(name);
  null();
}

}  // namespace jixiao
