// Rules as SARIF describes them.
#pragma once

#include "base/json.h"
#include "jixiao/report.h"

namespace jixiao {

/// {"text": …} of SARIF's messages.
void write_sarif_text(JsonWriter& json, std::string_view name, std::string_view text);
/// "error", "warning", "note".
[[nodiscard]] std::string_view sarif_level(Severity severity);
/// A reportingDescriptor. Its name and short description are in `language`, its full description and help in both.
void write_sarif_rule(JsonWriter& json, const RuleInfo& rule, Language language);

}  // namespace jixiao
