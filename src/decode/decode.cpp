#include "decode/decode.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include "base/document_index.h"
#include "base/encodings.h"
#include "base/hash.h"
#include "base/unicode.h"
#include "decode/sniff.h"

namespace jixiao {
namespace {

constexpr std::size_t max_bytes = std::size_t{1} << 30U;

/// So many characters that are no ASCII and right by accident do not happen.
constexpr std::size_t convincing = 8;

/// Decoded text before its line breaks are made one.
struct Decoded {
  std::string text;
  std::string encoding;
};

/// Decoded, or the message of an error.
using Attempt = std::variant<Decoded, Message>;

/// "字节偏移 4 处", "byte 4": counted from 0.
Message at(std::size_t offset) {
  const std::string number = std::to_string(offset);
  return {"字节偏移 " + number + " 处", "byte offset " + number};
}

Message fault_message(std::string_view encoding, const EncodingFault& fault) {
  const std::string name(encoding);
  const Message place = at(fault.offset);
  if (fault.truncated) {
    return {name + " 文本在" + place.zh + "被截断：文件不完整，请重新导出",
            "the " + name + " text is cut off at " + place.en + ": the file is incomplete, export it again"};
  }
  return {name + " 文本在" + place.zh + "无法解码：请重新导出，或另存为 UTF-8",
          "the " + name + " text cannot be decoded at " + place.en + ": export it again, or save it as UTF-8"};
}

Message binary_message(std::size_t offset) {
  const Message place = at(offset);
  return {"不是文本文件：" + place.zh + "有空字节或控制字符；请改用导出的文本文件",
          "not a text file: a NUL or control character at " + place.en + "; use a file exported as text"};
}

Message signature_message(const Signature& signature) {
  const Message place = at(0);
  return {
      "不是文本文件：" + place.zh + "是" + std::string(signature.name.zh) + "的文件头；" +
          std::string(signature.remedy.zh),
      "not a text file: it begins as " + std::string(signature.name.en) + " does; " + std::string(signature.remedy.en)};
}

Message undecodable_message(std::size_t utf8, std::size_t gb18030) {
  return {"无法解码：按 UTF-8 在" + at(utf8).zh + "出错，按 GB18030 在" + at(gb18030).zh + "出错；请另存为 UTF-8",
          "cannot be decoded: read as UTF-8 it fails at " + at(utf8).en + ", as GB18030 at " + at(gb18030).en +
              "; save it as UTF-8"};
}

bool is_han_text(char32_t c) {
  return is_han(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF);
}

/// Characters beyond ASCII, how many of them belong to Chinese text, and how many to no text at all.
struct Composition {
  std::size_t beyond_ascii = 0;
  std::size_t han = 0;
  std::size_t private_use = 0;
};

Composition composition(std::string_view text) {
  Composition result;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    result.beyond_ascii += c >= 0x80 ? 1U : 0U;
    result.han += is_han_text(c) ? 1U : 0U;
    result.private_use += c >= 0xE000 && c <= 0xF8FF ? 1U : 0U;
  }
  return result;
}

Attempt decode_as(std::string_view bytes, std::string_view encoding, std::size_t skipped) {
  Conversion conversion = convert_to_utf8(bytes.substr(skipped), std::string(encoding).c_str());
  if (conversion.fault) {
    conversion.fault->offset += skipped;
    return fault_message(encoding, *conversion.fault);
  }
  return Decoded{std::move(conversion.text), std::string(encoding)};
}

Attempt decode_marked(std::string_view bytes, const ByteOrderMark& mark) {
  if (mark.encoding.starts_with("UTF-32")) {
    return Message{"不支持 UTF-32 编码：请另存为 UTF-8", "UTF-32 is not supported: save it as UTF-8"};
  }
  const auto binary = mark.encoding.starts_with("UTF-16") ? find_nul_unit(bytes) : find_binary(bytes);
  if (binary) {
    return binary_message(*binary);
  }
  if (mark.encoding != "UTF-8") {
    return decode_as(bytes, mark.encoding, mark.bytes.size());
  }
  if (auto fault = find_utf8_fault(bytes)) {
    return fault_message("UTF-8", *fault);
  }
  return Decoded{std::string(bytes.substr(mark.bytes.size())), "UTF-8"};
}

/// What ICU's detector takes the bytes for, if they read so without a fault and give Chinese.
std::optional<Decoded> decode_guessed(std::string_view bytes) {
  std::string guess = guess_encoding(bytes);
  if (guess.empty()) {
    return std::nullopt;
  }
  Conversion conversion = convert_to_utf8(bytes, guess.c_str());
  const Composition made_of = composition(conversion.text);
  if (conversion.fault || made_of.han < convincing || made_of.han * 10 < made_of.beyond_ascii * 9) {
    return std::nullopt;
  }
  return Decoded{std::move(conversion.text), std::move(guess)};
}

/// No UTF-8, then: the fault is what says so.
Attempt decode_gb18030(std::string_view bytes, const EncodingFault& utf8) {
  Conversion gb18030 = convert_to_utf8(bytes, "GB18030");
  const Composition made_of = composition(gb18030.text);
  const bool plausible = made_of.private_use * 20 <= made_of.beyond_ascii;
  if (plausible && !gb18030.fault) {
    return Decoded{std::move(gb18030.text), "GB18030"};
  }
  const bool convinces = plausible && made_of.han >= convincing;
  if (convinces && gb18030.fault->truncated) {
    return fault_message("GB18030", *gb18030.fault);
  }
  // Every byte pair of Big5 is one of GB18030 too, but many of them are of its private use.
  if (std::optional<Decoded> guessed = decode_guessed(bytes)) {
    return std::move(*guessed);
  }
  if (!gb18030.fault) {
    return Decoded{std::move(gb18030.text), "GB18030"};
  }
  if (convinces && gb18030.fault->offset > utf8.offset) {
    return fault_message("GB18030", *gb18030.fault);
  }
  return undecodable_message(utf8.offset, gb18030.fault->offset);
}

Attempt decode_unmarked(std::string_view bytes) {
  if (const std::string_view encoding = certain_utf16(bytes); !encoding.empty()) {
    return decode_as(bytes, encoding, 0);
  }
  if (const auto binary = find_binary(bytes)) {
    return binary_message(*binary);
  }
  const std::optional<EncodingFault> utf8 = find_utf8_fault(bytes);
  if (!utf8) {
    return Decoded{std::string(bytes), "UTF-8"};
  }
  // Broken UTF-8 may by accident read as GB18030, in nonsense: what was right before the fault decides.
  if (composition(bytes.substr(0, utf8->offset)).beyond_ascii >= convincing) {
    return fault_message("UTF-8", *utf8);
  }
  return decode_gb18030(bytes, *utf8);
}

/// CR LF and lone CR to LF, in place.
void unify_line_breaks(std::string& text) {
  std::size_t from = text.find('\r');
  std::size_t to = from;
  while (from < text.size()) {
    const char c = text[from++];
    text[to++] = c == '\r' ? '\n' : c;
    if (c == '\r' && from < text.size() && text[from] == '\n') {
      ++from;
    }
  }
  if (to != std::string::npos) {
    text.resize(to);
  }
}

/// Files that were put together from others carry a second mark, and one may stand in text without the first.
void drop_leading_marks(std::string& text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  std::size_t length = 0;
  while (std::string_view(text).substr(length, mark.size()) == mark) {
    length += mark.size();
  }
  text.erase(0, length);
}

bool is_blank(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (!is_space(c) && display_width(c) != 0) {
      return false;
    }
  }
  return true;
}

}  // namespace

Result<Document> decode(std::string path, std::string_view bytes) {
  const auto error = [&path](Message message) { return Error{std::move(path), std::move(message)}; };
  if (bytes.empty()) {
    return error(
        {"文件是空的（0 字节）：请检查导出是否成功", "the file is empty (0 bytes): check that the export worked"});
  }
  if (bytes.size() > max_bytes) {
    const std::string size = std::to_string(bytes.size());
    return error({"文件有 " + size + " 字节，超过 1 GiB 的上限：请拆分后再处理",
                  "the file has " + size + " bytes, more than the limit of 1 GiB: split it first"});
  }
  if (const Signature* signature = find_signature(bytes)) {
    return error(signature_message(*signature));
  }
  const ByteOrderMark* mark = find_byte_order_mark(bytes);
  Attempt attempt = mark != nullptr ? decode_marked(bytes, *mark) : decode_unmarked(bytes);
  if (auto* message = std::get_if<Message>(&attempt)) {
    return error(std::move(*message));
  }
  auto& decoded = std::get<Decoded>(attempt);
  if (is_blank(decoded.text)) {
    return error({"文件只有空白字符：请检查导出是否成功",
                  "the file holds nothing but white space: check that the export worked"});
  }
  drop_leading_marks(decoded.text);
  unify_line_breaks(decoded.text);
  Document document{std::move(path), std::move(decoded.encoding), sha256_hex(bytes), std::move(decoded.text), {}, {}};
  index_lines(document);
  return document;
}

}  // namespace jixiao
