#include "base/encodings.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>

#include "base/unicode.h"

namespace jixiao {
namespace {

bool eight_are_ascii(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return (word & 0x8080808080808080U) == 0;
}

/// The bytes that may follow a first byte, and how many there must be; count 0: not a first byte.
struct Tail {
  std::size_t count;
  unsigned char least, most;  ///< bounds of the second byte; the others are 80..BF
};

Tail tail_of(unsigned char first) {
  if (first >= 0xC2 && first <= 0xDF) {
    return {1, 0x80, 0xBF};
  }
  if (first >= 0xE0 && first <= 0xEF) {
    return {2, static_cast<unsigned char>(first == 0xE0 ? 0xA0 : 0x80),
            static_cast<unsigned char>(first == 0xED ? 0x9F : 0xBF)};
  }
  if (first >= 0xF0 && first <= 0xF4) {
    return {3, static_cast<unsigned char>(first == 0xF0 ? 0x90 : 0x80),
            static_cast<unsigned char>(first == 0xF4 ? 0x8F : 0xBF)};
  }
  return {0, 0, 0};
}

/// How many bytes of the sequence at `offset` are right; `wanted` is what it needs.
std::size_t right_bytes(std::string_view bytes, std::size_t offset, Tail tail) {
  std::size_t right = 1;
  while (right <= tail.count && offset + right < bytes.size()) {
    const auto byte = static_cast<unsigned char>(bytes[offset + right]);
    const unsigned char least = right == 1 ? tail.least : 0x80;
    const unsigned char most = right == 1 ? tail.most : 0xBF;
    if (byte < least || byte > most) {
      break;
    }
    ++right;
  }
  return right;
}

/// Appends UTF-16 code units; a pair may be split over two calls.
class Utf16Appender {
 public:
  explicit Utf16Appender(std::string& out) : out_(out) {}

  void append(const UChar* begin, const UChar* end) {
    for (; begin != end; ++begin) {
      if (U16_IS_LEAD(*begin)) {
        lead_ = *begin;
      } else if (U16_IS_TRAIL(*begin)) {
        append_utf8(out_, static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead_, *begin)));
      } else {
        append_utf8(out_, *begin);
      }
    }
  }

 private:
  std::string& out_;
  UChar lead_ = 0;
};

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

std::size_t pending_bytes(const UConverter* converter) {
  std::array<char, 8> invalid{};
  auto length = static_cast<std::int8_t>(invalid.size());
  UErrorCode status = U_ZERO_ERROR;
  ucnv_getInvalidChars(converter, invalid.data(), &length, &status);
  return U_SUCCESS(status) ? static_cast<std::size_t>(length) : 0;
}

}  // namespace

std::optional<EncodingFault> find_utf8_fault(std::string_view bytes) {
  std::size_t offset = 0;
  while (offset < bytes.size()) {
    if (offset + 8 <= bytes.size() && eight_are_ascii(bytes.data() + offset)) {
      offset += 8;
      continue;
    }
    const auto first = static_cast<unsigned char>(bytes[offset]);
    if (first < 0x80) {
      ++offset;
      continue;
    }
    // U+1000 to U+CFFF: three bytes that can neither be over-long nor a surrogate.
    const auto follows = [&](std::size_t i) {
      return (static_cast<unsigned char>(bytes[offset + i]) & 0xC0U) == 0x80U;
    };
    if (first >= 0xE1 && first <= 0xEC && bytes.size() - offset > 2 && follows(1) && follows(2)) {
      offset += 3;
      continue;
    }
    const Tail tail = tail_of(first);
    const std::size_t right = right_bytes(bytes, offset, tail);
    if (tail.count == 0 || right <= tail.count) {
      return EncodingFault{offset, tail.count != 0 && offset + right == bytes.size()};
    }
    offset += right;
  }
  return std::nullopt;
}

Conversion convert_to_utf8(std::string_view bytes, const char* encoding) {
  Conversion result;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding, &status));
  if (U_SUCCESS(status)) {
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  }
  if (U_FAILURE(status)) {
    result.fault = EncodingFault{};
    return result;
  }
  result.text.reserve(bytes.size() + bytes.size() / 2);
  Utf16Appender appender(result.text);
  std::array<UChar, 4096> buffer{};
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  do {
    status = U_ZERO_ERROR;
    UChar* target = buffer.data();
    ucnv_toUnicode(converter.get(), &target, buffer.data() + buffer.size(), &source, end, nullptr, 1, &status);
    appender.append(buffer.data(), target);
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  if (U_FAILURE(status)) {
    const auto read = static_cast<std::size_t>(source - bytes.data());
    result.fault =
        EncodingFault{read - std::min(read, pending_bytes(converter.get())), status == U_TRUNCATED_CHAR_FOUND};
  }
  return result;
}

std::string guess_encoding(std::string_view bytes) {
  constexpr std::size_t enough = 65536;
  bytes = bytes.substr(0, enough);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  if (U_FAILURE(status)) {
    return {};
  }
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) {
    return {};
  }
  const char* name = ucsdet_getName(match, &status);
  return U_SUCCESS(status) && name != nullptr ? name : "";
}

}  // namespace jixiao
