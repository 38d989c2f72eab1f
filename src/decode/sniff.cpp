#include "decode/sniff.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace jixiao {
namespace {

using namespace std::string_view_literals;

constexpr Bilingual export_text = {"请改用导出的文本文件", "use a file exported as text"};
constexpr Bilingual save_as_text = {"请先另存为文本", "save it as text first"};
constexpr Bilingual unpack = {"请先解压", "unpack it first"};
constexpr std::array signatures = {
    Signature{"\x89PNG"sv, {"PNG 图片", "a PNG image"}, export_text},
    Signature{"\xFF\xD8\xFF"sv, {"JPEG 图片", "a JPEG image"}, export_text},
    Signature{"GIF8"sv, {"GIF 图片", "a GIF image"}, export_text},
    Signature{"%PDF-"sv,
              {"PDF 文件", "a PDF file"},
              {"请先导出为文本（如 pdftotext）", "export it as text first (pdftotext)"}},
    Signature{"PK\x03\x04"sv,
              {"压缩包或 Office 文件（docx、xlsx）", "a ZIP archive or an Office file (docx, xlsx)"},
              save_as_text},
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv,
              {"旧版 Office 文件（doc、xls）", "an old Office file (doc, xls)"},
              save_as_text},
    Signature{"{\\rtf"sv, {"RTF 文件", "an RTF file"}, save_as_text},
    Signature{"\x1F\x8B"sv, {"gzip 压缩文件", "a gzip file"}, unpack},
    Signature{"Rar!\x1A\x07"sv, {"RAR 压缩文件", "a RAR archive"}, unpack},
    Signature{"7z\xBC\xAF\x27\x1C"sv, {"7z 压缩文件", "a 7z archive"}, unpack},
};

// The mark of UTF-32LE begins with that of UTF-16LE, so it comes first.
constexpr std::array marks = {
    ByteOrderMark{"\xEF\xBB\xBF"sv, "UTF-8"},        ByteOrderMark{"\xFF\xFE\x00\x00"sv, "UTF-32LE"},
    ByteOrderMark{"\x00\x00\xFE\xFF"sv, "UTF-32BE"}, ByteOrderMark{"\xFF\xFE"sv, "UTF-16LE"},
    ByteOrderMark{"\xFE\xFF"sv, "UTF-16BE"},         ByteOrderMark{"\x84\x31\x95\x33"sv, "GB18030"},
};

template <class Table>
const typename Table::value_type* find_prefix(const Table& table, std::string_view bytes) {
  const auto found = std::find_if(table.begin(), table.end(), [bytes](const auto& entry) {
    return bytes.substr(0, entry.bytes.size()) == entry.bytes;
  });
  return found == table.end() ? nullptr : &*found;
}

bool is_control(std::uint32_t c) {
  return c < 0x20 && !(c >= '\t' && c <= '\r');
}

/// What forms are made of: ASCII, Han, the punctuation and signs around them.
bool is_usual(std::uint32_t unit) {
  return unit < 0x7F || (unit >= 0x4E00 && unit <= 0x9FFF) || (unit >= 0x3000 && unit <= 0x303F) ||
         (unit >= 0xFF00 && unit <= 0xFFEF) || (unit >= 0x2010 && unit <= 0x2027) ||
         (unit >= 0x2200 && unit <= 0x22FF) || (unit >= 0x2460 && unit <= 0x2473);
}

enum class Order : std::uint8_t { little, big };

bool reads_as_utf16(std::string_view bytes, Order order) {
  std::size_t usual = 0;
  bool after_lead = false;
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    const std::uint32_t first = static_cast<unsigned char>(bytes[i]);
    const std::uint32_t second = static_cast<unsigned char>(bytes[i + 1]);
    const std::uint32_t unit = order == Order::little ? first | (second << 8U) : second | (first << 8U);
    const bool is_lead = unit >= 0xD800 && unit <= 0xDBFF;
    const bool is_trail = unit >= 0xDC00 && unit <= 0xDFFF;
    if (is_control(unit) || is_trail != after_lead) {
      return false;
    }
    after_lead = is_lead;
    usual += is_usual(unit) ? 1U : 0U;
  }
  return !after_lead && usual * 20 >= bytes.size() / 2 * 19;
}

}  // namespace

const Signature* find_signature(std::string_view bytes) {
  return find_prefix(signatures, bytes);
}

const ByteOrderMark* find_byte_order_mark(std::string_view bytes) {
  return find_prefix(marks, bytes);
}

std::string_view certain_utf16(std::string_view bytes) {
  // Without a single NUL byte there is neither a line break nor a digit in it: no form.
  if (bytes.empty() || bytes.size() % 2 != 0 || bytes.find('\0') == std::string_view::npos) {
    return {};
  }
  const bool little = reads_as_utf16(bytes, Order::little);
  const bool big = reads_as_utf16(bytes, Order::big);
  if (little == big) {
    return {};
  }
  return little ? "UTF-16LE" : "UTF-16BE";
}

std::optional<std::size_t> find_binary(std::string_view bytes) {
  if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos) {
    return nul;
  }
  const auto control = [](char c) { return is_control(static_cast<unsigned char>(c)); };
  std::size_t controls = 0;
  for (const char c : bytes) {  // a plain sum: compilers make vectors of it
    controls += control(c) ? 1U : 0U;
  }
  if (controls * 20 <= bytes.size()) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(std::find_if(bytes.begin(), bytes.end(), control) - bytes.begin());
}

std::optional<std::size_t> find_nul_unit(std::string_view bytes) {
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    if (bytes[i] == '\0' && bytes[i + 1] == '\0') {
      return i;
    }
  }
  return std::nullopt;
}

}  // namespace jixiao
