// Strict conversion of bytes to UTF-8. Nothing is ever replaced: bytes that the encoding does not know are a fault.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace jixiao {

/// Where and how bytes are not of an encoding.
struct EncodingFault {
  std::size_t offset = 0;  ///< 0-based, of the first byte of the broken sequence
  bool truncated = false;  ///< the bytes end inside a sequence that is right as far as it goes
};

/// The result of reading bytes in an encoding, up to the first fault.
struct Conversion {
  std::string text;  ///< UTF-8; what stands before the fault, if there is one
  std::optional<EncodingFault> fault;
};

/// The first place where `bytes` are no UTF-8 (over-long forms and surrogates are none), or nullopt.
[[nodiscard]] std::optional<EncodingFault> find_utf8_fault(std::string_view bytes);

/// Converts from an encoding by ICU's name of it: "gb18030", "UTF-16LE". Any thread.
[[nodiscard]] Conversion convert_to_utf8(std::string_view bytes, const char* encoding);

/// What ICU's detector takes the bytes for ("Big5"), a guess; it looks at the first 64 KiB. "" when it does not know.
[[nodiscard]] std::string guess_encoding(std::string_view bytes);

}  // namespace jixiao
