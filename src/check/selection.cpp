#include "check/selection.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include "check/check.h"
#include "jixiao/catalogue.h"

namespace jixiao {
namespace {

/// "budget/" of "budget/unit-slip".
std::string_view group_of(std::string_view rule) {
  return rule.substr(0, rule.find('/') + 1);
}

/// A rule's id, or a group with or without its slash.
bool names(std::string_view name, std::string_view rule) {
  const std::string_view group = group_of(rule);
  return name == rule || name == group || name == group.substr(0, group.size() - 1);
}

bool any_names(const std::vector<std::string>& list, std::string_view rule) {
  return std::any_of(list.begin(), list.end(), [&](const std::string& name) { return names(name, rule); });
}

/// Insertions, deletions and replacements of one byte; ids are ASCII.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

/// The id or group that a mistyped name was probably meant to be. A fault without its group counts as near.
std::string_view nearest(std::string_view name) {
  std::set<std::string_view> candidates;
  for (const RuleInfo* info : rule_infos()) {
    candidates.insert(info->id);
    candidates.insert(group_of(info->id));
  }
  std::string_view best;
  std::size_t least = 0;
  for (const std::string_view candidate : candidates) {
    const std::string_view fault = candidate.substr(group_of(candidate).size());
    std::size_t steps = distance(name, candidate);
    if (!fault.empty()) {
      steps = std::min(steps, distance(name, fault) + 1);
    }
    if (best.empty() || steps < least) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}

bool is_known(std::string_view name) {
  const auto infos = rule_infos();
  return std::any_of(infos.begin(), infos.end(), [&](const RuleInfo* info) { return names(name, info->id); });
}

}  // namespace

bool selected(const CheckOptions& options, std::string_view rule) {
  return (options.select.empty() || any_names(options.select, rule)) && !any_names(options.ignore, rule);
}

Status validate_selection(const CheckOptions& options) {
  constexpr std::size_t longest = 100;  // more is no slip of a rule's name, and the distance takes its product
  for (const auto* list : {&options.select, &options.ignore}) {
    for (const std::string& name : *list) {
      if (!is_known(name)) {
        const std::string_view meant = nearest(std::string_view(name).substr(0, longest));
        return Error{"", "没有名为“" + name + "”的规则或规则组，是否指“" + std::string(meant) +
                             "”？用 jixiao rules 列出全部规则"};
      }
    }
  }
  return std::nullopt;
}

}  // namespace jixiao
