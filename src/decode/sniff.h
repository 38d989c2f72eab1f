// Looks at bytes before anything is decoded: what they can and what they cannot be.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "jixiao/result.h"

namespace jixiao {

/// A file format that is no text, known by its first bytes.
struct Signature {
  std::string_view bytes;
  Bilingual name;    ///< "a PDF file"
  Bilingual remedy;  ///< without a full stop
};

/// The format whose signature `bytes` begin with, or nullptr.
[[nodiscard]] const Signature* find_signature(std::string_view bytes);

/// An encoding that a byte-order mark announces.
struct ByteOrderMark {
  std::string_view bytes;
  std::string_view encoding;  ///< as in Document::encoding; "UTF-32LE" and "UTF-32BE" are not read
};

[[nodiscard]] const ByteOrderMark* find_byte_order_mark(std::string_view bytes);

/// "UTF-16LE" or "UTF-16BE" where bytes without a mark are certainly that: every unit is valid, nearly all
/// are what Chinese forms are made of, and the other byte order would be nonsense. Otherwise "".
[[nodiscard]] std::string_view certain_utf16(std::string_view bytes);

/// The offset of the first control character of bytes that are no text: a NUL, or any where more than one
/// byte in twenty is one. Tabs, line breaks and form feeds are text.
[[nodiscard]] std::optional<std::size_t> find_binary(std::string_view bytes);

/// The same of UTF-16: the offset of the first unit that is zero.
[[nodiscard]] std::optional<std::size_t> find_nul_unit(std::string_view bytes);

}  // namespace jixiao
