// Paths against globs, as in .gitignore.
#pragma once

#include <string_view>

namespace jixiao::config {

/// `*` any characters but /, `?` one character, `**` as a whole part any number of folders. A glob without / (but at
/// its end) is matched with the last part alone, one that ends with / with all that is below such a folder, and a
/// leading / or ./ is dropped. Anything else is taken literally. `path` has / separators. Time: length of glob × length
/// of path.
[[nodiscard]] bool matches_glob(std::string_view glob, std::string_view path);

}  // namespace jixiao::config
