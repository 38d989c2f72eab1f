// Paths as other programs want them.
#pragma once

#include <string>
#include <string_view>

namespace jixiao {

/// Without a "./" in front: how repositories name their files.
[[nodiscard]] std::string_view without_dot(std::string_view path);
/// Whether the path names the same file wherever the program runs.
[[nodiscard]] bool is_absolute(std::string_view path);

/// RFC 3986: every byte but A-Z a-z 0-9 - . _ ~ / is %XX, also those of Chinese names, as UTF-8. Relative without
/// "./"; an absolute path as it is, without scheme.
[[nodiscard]] std::string uri_path(std::string_view path);
/// uri_path(), an absolute one with "file://" before it.
[[nodiscard]] std::string file_uri(std::string_view path);

}  // namespace jixiao
