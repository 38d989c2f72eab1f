// Texts that remember where they stand. A value is always made from its ranges, never the other way round,
// so the source text under a value's spans is that value by construction.
#pragma once

#include <string>
#include <string_view>

#include "base/unicode.h"
#include "jixiao/block.h"
#include "jixiao/document.h"
#include "jixiao/record.h"
#include "jixiao/span.h"

namespace jixiao {

/// The sign that an HTML entity stands for: "&lt;" → "<", "&ge;" → "≥"; empty for anything else, also for entities
/// that are white space. A range that is an entity and nothing else reads as its sign in all that is below.
[[nodiscard]] std::string entity_sign(std::string_view text);

/// The printed text of the ranges on one line: runs of white space are one space, none at the ends;
/// zero-width characters and soft hyphens are gone; between ranges a space only between two Latin letters.
[[nodiscard]] std::string text_of(const Document& document, const Ranges& ranges);

/// The ranges' text folded without white space, each byte with the offset in the document that it came from.
[[nodiscard]] Folded tight_of(const Document& document, const Ranges& ranges);

/// A row's cells folded without white space, one behind the other.
[[nodiscard]] std::string tight_line(const Row& row);

/// The ranges that make up bytes [from, to) of `tight`, a text that tight_of() gave for `ranges`.
[[nodiscard]] Ranges slice(const Folded& tight, const Ranges& ranges, std::size_t from, std::size_t to);

/// The ranges without white space at the ends of each; empty ones are dropped.
[[nodiscard]] Ranges trimmed(const Document& document, const Ranges& ranges);

/// The same of one range: empty when nothing but white space stands there.
[[nodiscard]] Range trimmed_range(const Document& document, Range range);

/// Text and spans of ranges; nothing when the text is empty.
[[nodiscard]] Text make_text(const Document& document, const Ranges& ranges);

void append(Ranges& to, const Ranges& more);

}  // namespace jixiao
