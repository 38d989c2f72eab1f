#include "report/markdown.h"

#include "jixiao/report.h"

namespace jixiao {

std::string markdown_text(std::string_view text) {
  constexpr std::string_view marks = "\\`*_[]|~$#";
  std::string out;
  for (const char c : printable(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      default:
        if (marks.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
  }
  return out;
}

}  // namespace jixiao
