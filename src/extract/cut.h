// Files that end before their form does.
#pragma once

#include <optional>

#include "jixiao/document.h"
#include "jixiao/record.h"
#include "jixiao/result.h"

namespace jixiao {

/// Why the file seems to be cut off, if it does: its last line has no end, and what stands there is no end of a form
/// either. `record`: the file's last. A cut that leaves whole rows cannot be told.
[[nodiscard]] std::optional<Error> find_cut(const Document& document, const Record& record);

}  // namespace jixiao
