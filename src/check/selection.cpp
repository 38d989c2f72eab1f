#include "check/selection.h"

#include <algorithm>
#include <string>
#include <vector>

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

}  // namespace

bool selected(const CheckOptions& options, std::string_view rule) {
  return (options.select.empty() || any_names(options.select, rule)) && !any_names(options.ignore, rule);
}

}  // namespace jixiao
