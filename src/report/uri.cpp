#include "report/uri.h"

namespace jixiao {
namespace {

bool is_plain(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~' || c == '/';
}

}  // namespace

std::string_view without_dot(std::string_view path) {
  while (path.size() > 2 && path.starts_with("./")) {
    path.remove_prefix(2);
    while (path.size() > 1 && path.front() == '/') path.remove_prefix(1);
  }
  return path;
}

bool is_absolute(std::string_view path) {
  return path.starts_with('/');
}

std::string uri_path(std::string_view path) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string uri;
  for (const char c : without_dot(path)) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_plain(c)) {
      uri += c;
    } else {
      uri += {'%', hex[byte >> 4U], hex[byte & 0x0FU]};
    }
  }
  return uri;
}

std::string file_uri(std::string_view path) {
  return (is_absolute(path) ? "file://" : "") + uri_path(path);
}

}  // namespace jixiao
