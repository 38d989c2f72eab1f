// Which rules a run selects.
#pragma once

#include <string_view>

#include "jixiao/options.h"

namespace jixiao {

/// Whether the options select this rule: named itself or by its group in `select` (or `select` is empty), and not in
/// `ignore`.
[[nodiscard]] bool selected(const CheckOptions& options, std::string_view rule);

}  // namespace jixiao
