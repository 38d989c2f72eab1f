// The keys of jixiao.toml: the one list that its reading, its schema and its tests are made from.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "jixiao/settings.h"

namespace jixiao::config {

struct KeyInfo {
  std::string_view name;
  Bilingual what;
};

inline constexpr std::array top_keys = std::to_array<KeyInfo>({
    {"select", {"只用这些规则或规则组；空为全部", "only these rules or groups; empty: all"}},
    {"ignore", {"不用这些规则或规则组，优先于 select", "not these rules or groups; wins over select"}},
    {"profile", {"采用哪一套阈值", "which set of thresholds is used"}},
    {"baseline",
     {"已知问题清单，相对于本文件所在文件夹", "the list of known findings, relative to this file's folder"}},
    {"severity", {"规则或规则组的级别；off 为不用", "the severity of a rule or group; off: not used"}},
    {"thresholds", {"单独调整的阈值，优先于 profile", "single thresholds; win over the profile"}},
    {"profiles", {"自定义的阈值方案", "profiles of one's own"}},
    {"labels", {"本单位的标签各是哪个字段", "which field a label of one's own names"}},
    {"suppress", {"看过后放过的问题", "findings that were looked at and are let pass"}},
});

inline constexpr std::array suppress_keys = std::to_array<KeyInfo>({
    {"path",
     {"通配符，相对于本文件所在文件夹；** 跨文件夹，不含 / 的按文件名匹配",
      "a glob relative to this file's folder; ** spans folders, one without / is matched with the file's name"}},
    {"rule", {"规则或规则组", "a rule or a group"}},
    {"reason", {"为什么放过，必填", "why they are let pass; required"}},
    {"expires", {"最后有效的一天，例如 2026-12-31", "the last day on which it holds, such as 2026-12-31"}},
});

inline constexpr std::array severity_words = std::to_array<std::string_view>({"error", "warning", "info", "off"});

/// A member of Thresholds: one of the three is set.
struct ThresholdInfo {
  std::string_view name;
  Decimal Thresholds::*number = nullptr;
  GradeSet Thresholds::*grades = nullptr;
  std::vector<GradeSet> Thresholds::*sets = nullptr;
  int least = 0;  ///< of a number
  int most = 100;
  Bilingual what;
};

/// A new threshold is one more line here.
[[nodiscard]] std::span<const ThresholdInfo> threshold_infos();
/// The profiles that are built in, national first.
[[nodiscard]] std::span<const Profile> built_in_profiles();
/// All that a label may name: "head.department", sorted, then the names that mean one thing without their place.
[[nodiscard]] std::vector<std::string> field_names();

}  // namespace jixiao::config
