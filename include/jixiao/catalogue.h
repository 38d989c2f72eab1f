// What is known of every rule, layout and reporter: the one place that help, pages and formats are made from.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "jixiao/result.h"

namespace jixiao {

/// What `jixiao --version` prints.
inline constexpr const char* version = "0.1.0";

enum class Severity : std::uint8_t { info, warning, error };

/// Kinds of document, the codes of domain.md: target form / assessment form of a department / project, report.
enum Kinds : std::uint8_t { TD = 1, TP = 2, AD = 4, AP = 8, R = 16, all_kinds = 31 };

/// The description of a rule; everything that is said about it anywhere comes from here.
struct RuleInfo {
  std::string_view id;  ///< "budget/level-split-mismatch"
  Bilingual name;
  Bilingual what;    ///< what it checks, with the tolerance
  Bilingual why;     ///< what the fault means for who files and who reads
  Bilingual basis;   ///< title and number of the rule's source; article only where domain.md marks it [text]
  Bilingual remedy;  ///< what to do about it
  Severity severity = Severity::warning;  ///< the default; a finding may carry another, higher or lower
  std::uint8_t kinds = all_kinds;
  std::string_view since;  ///< version
};

/// The description of a form family.
struct LayoutInfo {
  std::string_view id;  ///< "guangdong-department-target"
  Bilingual name;
  Bilingual marks;  ///< by what it is recognised
};

/// All rules, sorted by id.
[[nodiscard]] std::span<const RuleInfo* const> rule_infos();
/// The rule of this id, or nullptr.
[[nodiscard]] const RuleInfo* find_rule(std::string_view id);
/// All layouts, sorted by id.
[[nodiscard]] std::span<const LayoutInfo* const> layout_infos();

}  // namespace jixiao
