// What the user named, to inputs and their bytes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "jixiao/options.h"
#include "jixiao/result.h"

namespace jixiao {

/// One input that was found, or the reason why there is none. Nothing of it has been read yet.
struct InputEntry {
  std::string path;  ///< as reports name it: as given, with / separators
  bool from_stdin = false;
  std::optional<Error> error;  ///< missing, a broken link, an unreadable folder, a loop, a glob without a match …
};

/// Expands paths, then files_from, in the order given; each path stands once, where it was named first.
/// Folders are walked recursively through links, hidden names left out; every regular file is taken (whether it
/// is text is found out when it is decoded), sorted bytewise by its path below the folder. A path that does not
/// exist and holds * ? or [ is a glob. An empty folder is an Error: what was meant is not there. So are pipes, sockets
/// and devices that a folder or a glob holds, which are not opened; one that is named itself is read.
/// A list without paths adds nothing. A "-" in a list that itself came from stdin is an Error.
[[nodiscard]] std::vector<InputEntry> list_inputs(const InputOptions& options);

/// The bytes of an entry without an error. Any thread; stdin can be read once.
[[nodiscard]] Result<std::string> read_bytes(const InputEntry& entry);

}  // namespace jixiao
