// The parts of a form: which ones it must have, and whether they are there.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/rule.h"
#include "rules/support/record_view.h"

namespace jixiao::rules {

/// Whether a part stands on the form, filled in or not.
enum class Presence : std::uint8_t {
  there,
  absent,   ///< nothing of it, and nothing on the form that was not understood
  doubtful  ///< it may be among what was not read, or read without certainty
};

/// What the layout always prints, as FormParts; nothing of one that is not registered.
[[nodiscard]] std::uint8_t always_printed(std::string_view layout);

struct RequiredPart {
  Bilingual name;
  FindingPlace place;  ///< the field that it would fill, "/overall_goal"; the form's title, or the table that lacks it
  Severity severity = Severity::error;
  Presence presence = Presence::there;
};

/// What the form must have: the indicator table that every form of its kind has (self-assessments with a column of
/// actual values), and what its layout always prints. Of an unregistered layout nothing more is known.
[[nodiscard]] std::vector<RequiredPart> required_parts(const RecordView& view);

}  // namespace jixiao::rules
