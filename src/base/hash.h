// Digests of bytes.
#pragma once

#include <string>
#include <string_view>

namespace jixiao {

/// SHA-256 as 64 lower-case hex digits. Any thread.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace jixiao
