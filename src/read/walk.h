// A folder to the files below it.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

#include "read/read.h"

namespace jixiao {

/// All regular files below `folder` that are not hidden, through links, sorted bytewise by their path below it.
/// Broken links, unreadable folders, links that lead back above themselves, and what is neither file nor folder
/// are entries with an error.
/// A folder that is reached a second time over another link is left out: its files are already there.
[[nodiscard]] std::vector<InputEntry> walk_folder(const std::string& folder);

/// Why a pipe, a socket or a device that stands among files is not opened: reading it could wait forever, or never
/// end. nullopt: `mode` (of stat) is that of a regular file or a folder.
[[nodiscard]] std::optional<Message> refusal(mode_t mode);

}  // namespace jixiao
