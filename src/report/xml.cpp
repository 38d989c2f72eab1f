#include "report/xml.h"

#include "base/unicode.h"

namespace jixiao {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_allowed(char32_t c) {
  return c >= 0x20 && (c < 0x7F || c > 0x9F) && c != 0xFFFE && c != 0xFFFF;
}

void append_character(std::string& out, char32_t c) {
  switch (c) {
    case U'&':
      out += "&amp;";
      return;
    case U'<':
      out += "&lt;";
      return;
    case U'>':
      out += "&gt;";
      return;
    case U'"':
      out += "&quot;";
      return;
    case U'\t':
    case U'\n':
    case U'\r':
      out += "&#" + std::to_string(static_cast<int>(c)) + ';';
      return;
    default:
      append_utf8(out, is_allowed(c) ? c : replacement);
  }
}

}  // namespace

void append_xml(std::string& out, std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    append_character(out, next_code_point(text, offset));
  }
}

void append_attribute(std::string& out, std::string_view name, std::string_view text) {
  out.append(" ").append(name).append("=\"");
  append_xml(out, text);
  out += '"';
}

}  // namespace jixiao
