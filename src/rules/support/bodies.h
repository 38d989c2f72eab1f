// Names of departments and units: when two of them mean the same body.
#pragma once

#include <string_view>

namespace jixiao::rules {

/// Whether two printed names may be the same body: after removing code, （盖章）, white space, and 机关, 本级 or 部门
/// behind the name; with or without the names of higher levels (广州市番禺区司法局, 番禺区司法局); in full or shortened
/// (水利局, 水利电力局). Names that could be the same are.
[[nodiscard]] bool same_body(std::string_view a, std::string_view b);

}  // namespace jixiao::rules
