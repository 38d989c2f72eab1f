// Dates and deadlines in folded text: 2024年12月底前, 11月底之前, 2023年底, 2022年4月-2023年10月.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "jixiao/value.h"

namespace jixiao {

/// A date that makes up the whole text but for words such as 完成, 前, 投入使用; nullopt otherwise.
/// A month without a year needs `year`.
[[nodiscard]] std::optional<Value> parse_date(std::string_view folded, std::optional<int> year);

/// One date at the start of `text` as ISO ("2022", "2022-04", "2022-04-30"); `length` is what it took.
[[nodiscard]] std::string read_date(std::string_view text, std::optional<int> year, std::size_t& length);

}  // namespace jixiao
