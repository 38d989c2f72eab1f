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

/// The rule's own entry, else its group's, else the end.
auto severity_entry(const CheckOptions& options, std::string_view rule) {
  const auto own = options.severity.find(rule);
  return own != options.severity.end() ? own : options.severity.find(group_of(rule));
}

}  // namespace

bool selected(const CheckOptions& options, std::string_view rule) {
  const auto severity = severity_entry(options, rule);
  const bool off = severity != options.severity.end() && !severity->second;
  return !off && (options.select.empty() || any_names(options.select, rule)) && !any_names(options.ignore, rule);
}

std::optional<Severity> severity_set(const CheckOptions& options, std::string_view rule) {
  const auto entry = severity_entry(options, rule);
  return entry == options.severity.end() ? std::nullopt : entry->second;
}

}  // namespace jixiao
