// Text for XML documents.
#pragma once

#include <string>
#include <string_view>

namespace jixiao {

/// Appends `text` for an element or an attribute between double quotes: & < > " are entities (so that no "]]>" is
/// left), tabs and line breaks character references. What XML 1.0 does not allow, C1 controls and broken UTF-8 become
/// U+FFFD.
void append_xml(std::string& out, std::string_view text);

/// ` name="text"`
void append_attribute(std::string& out, std::string_view name, std::string_view text);

}  // namespace jixiao
