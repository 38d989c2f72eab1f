#include "config/glob.h"

#include <vector>

#include "base/unicode.h"

namespace jixiao::config {
namespace {

/// Both texts element by element, `many` standing for any number: on a mismatch the last `many` takes one more.
/// That is enough, because an earlier one could only take what a later one can take as well.
template <class Same, class Many>
bool matches(std::size_t globs, std::size_t texts, const Same& same, const Many& many) {
  std::size_t glob = 0, text = 0;
  std::size_t retry_glob = globs + 1, retry_text = 0;
  while (text < texts) {
    if (glob < globs && many(glob)) {
      retry_glob = ++glob;
      retry_text = text;
    } else if (glob < globs && same(glob, text)) {
      ++glob;
      ++text;
    } else if (retry_glob <= globs) {
      glob = retry_glob;
      text = ++retry_text;
    } else {
      return false;
    }
  }
  while (glob < globs && many(glob)) ++glob;
  return glob == globs;
}

std::u32string code_points(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) {
    result.push_back(next_code_point(text, at));
  }
  return result;
}

bool matches_name(std::string_view glob, std::string_view name) {
  const std::u32string pattern = code_points(glob);
  const std::u32string text = code_points(name);
  return matches(
      pattern.size(), text.size(),
      [&](std::size_t g, std::size_t t) { return pattern[g] == U'?' || pattern[g] == text[t]; },
      [&](std::size_t g) { return pattern[g] == U'*'; });
}

std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('/'));
    path.remove_prefix(part.size() < path.size() ? part.size() + 1 : part.size());
    if (!part.empty() && part != ".") parts.push_back(part);
  }
  return parts;
}

}  // namespace

bool matches_glob(std::string_view glob, std::string_view path) {
  const bool folder = glob.ends_with('/');
  const bool anchored = glob.substr(0, glob.size() - (folder ? 1 : 0)).find('/') != std::string_view::npos;
  std::vector<std::string_view> pattern = parts_of(glob);
  if (pattern.empty()) return false;
  if (!anchored) pattern.insert(pattern.begin(), "**");
  if (folder) {
    pattern.emplace_back("*");
    pattern.emplace_back("**");
  }
  const std::vector<std::string_view> parts = parts_of(path);
  return matches(
      pattern.size(), parts.size(), [&](std::size_t g, std::size_t p) { return matches_name(pattern[g], parts[p]); },
      [&](std::size_t g) { return pattern[g] == "**"; });
}

}  // namespace jixiao::config
