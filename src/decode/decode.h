// Bytes to text, positions kept.
#pragma once

#include <string>
#include <string_view>

#include "jixiao/document.h"
#include "jixiao/result.h"

namespace jixiao {

/// Decodes a file's bytes: UTF-8 with or without byte-order mark, GB18030, UTF-16 LE/BE. Strict validation
/// comes first, ICU's detector only as a last resort. Binary, undecodable, empty and blank input is an
/// Error that names the byte offset (where there is one) and what to do. Thread-safe.
[[nodiscard]] Result<Document> decode(std::string path, std::string_view bytes);

}  // namespace jixiao
