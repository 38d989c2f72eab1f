// Units of indicators: which are the same, and how 万, 亿 and 千 scale them.
#pragma once

#include <string>
#include <string_view>

namespace jixiao::rules {

/// A unit without the scale word before it: "万人次" is 人次 × 10^4, "万元" is 元 × 10^4.
struct ScaledUnit {
  std::string base;  ///< folded; may be empty ("5.5万")
  int power = 0;
};

[[nodiscard]] ScaledUnit scaled_unit(std::string_view unit);

/// Whether two bases count the same things: 次 场 场次 批次; 人 名; 个 项 处 家 所 座; 件 宗 起 例 案.
[[nodiscard]] bool same_unit(std::string_view base, std::string_view other);

/// A unit that counts things: 次 人 个 件 人次 户 …, with or without a scale.
[[nodiscard]] bool is_counting_unit(std::string_view unit);
/// 元, 万元, 元/户 …
[[nodiscard]] bool is_money_unit(std::string_view unit);
/// 年 月 日 天 小时 分钟 周 季度 工作日 …
[[nodiscard]] bool is_time_unit(std::string_view unit);
/// A unit of any kind: what stands in the brackets of a name like 业务宣传活动（场次）.
[[nodiscard]] bool is_unit(std::string_view unit);

}  // namespace jixiao::rules
