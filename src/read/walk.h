// A folder to the files below it.
#pragma once

#include <string>
#include <vector>

#include "read/read.h"

namespace jixiao {

/// All regular files below `folder` that are not hidden, through links, sorted bytewise by their path below it.
/// Broken links, unreadable folders and links that lead back above themselves are entries with an error.
/// A folder that is reached a second time over another link is left out: its files are already there.
[[nodiscard]] std::vector<InputEntry> walk_folder(const std::string& folder);

}  // namespace jixiao
