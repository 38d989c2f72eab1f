// Which rules a run selects.
#pragma once

#include <optional>
#include <string_view>

#include "jixiao/options.h"

namespace jixiao {

/// Whether the options select this rule: named itself or by its group in `select` (or `select` is empty), neither in
/// `ignore` nor switched off.
[[nodiscard]] bool selected(const CheckOptions& options, std::string_view rule);

/// What the options say that this rule's findings count as; nullopt: what the rule says.
[[nodiscard]] std::optional<Severity> severity_set(const CheckOptions& options, std::string_view rule);

}  // namespace jixiao
