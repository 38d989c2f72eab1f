#include "base/unicode.h"
#include "decode/sniff.h"
#include "inspect/stages.h"

namespace jixiao::inspection {
namespace {

/// Does the character leave no trace on paper, or look like a plain space without being one?
bool is_invisible(char32_t c) {
  return c != U' ' && c != U'\u3000' && (c < 0x20 || is_space(c) || display_width(c) == 0);
}

/// The text with what cannot be seen made visible: it decides how a line is cut into cells.
std::string visible(std::string_view line) {
  std::string text;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = next_code_point(line, at);
    if (c == U'\t') {
      text += "⇥";
    } else if (c == U'\f') {
      text += "␌";
    } else if (is_invisible(c)) {
      constexpr std::string_view digits = "0123456789ABCDEF";
      std::string code;
      for (auto rest = static_cast<std::uint32_t>(c); rest > 0 || code.size() < 4; rest /= 16) {
        code.insert(code.begin(), digits[rest % 16]);
      }
      text += "<U+" + code + ">";
    } else {
      append_utf8(text, c);
    }
  }
  return text;
}

}  // namespace

std::string show_decode(const View& view, std::string_view bytes) {
  const Document& document = view.document;
  const bool marked = find_byte_order_mark(bytes) != nullptr;
  const Bilingual mark = marked ? Bilingual{"，有 BOM", ", with a byte-order mark"} : Bilingual{"，无 BOM", ", no BOM"};
  const std::string characters = std::to_string(code_point_count(document.text));
  const bool chinese = view.options.language == Language::zh;
  std::string out = field(view, {"编码", "encoding"}, document.encoding + view.words(mark));
  out += field(view, {"大小", "size"},
               std::to_string(bytes.size()) + (chinese ? " 字节，" : " bytes, ") + characters +
                   (chinese ? " 个字符" : " characters"));
  out += field(view, {"行数", "lines"}, std::to_string(document.line_count()));
  out += field(view, {"SHA-256", "SHA-256"}, document.sha256) + '\n';

  const std::size_t digits = std::to_string(document.line_count()).size();
  for (std::uint32_t line = 1; line <= document.line_count(); ++line) {
    if (!view.shows(line, line)) continue;
    const std::string number = std::to_string(line);
    const std::size_t room = view.options.width > digits + 5 ? view.options.width - digits - 5 : 0;
    out += "  " + std::string(digits - number.size(), ' ') + number + " |";
    const std::string text = visible(document.view(document.line(line - 1)));
    out += (text.empty() ? "" : ' ' + cut(text, room)) + '\n';
  }
  return out;
}

}  // namespace jixiao::inspection
