#include "rule_names.h"

#include <algorithm>
#include <utility>

#include "choices.h"
#include "jixiao/catalogue.h"

namespace jixiao::app {
namespace {

/// "budget/" of "budget/unit-slip".
std::string_view group_of(std::string_view rule) {
  return rule.substr(0, rule.find('/') + 1);
}

struct Names {
  std::vector<std::string_view> groups;
  std::vector<std::string_view> all;  ///< rules, then groups
};

Names known_names() {
  Names names;
  for (const RuleInfo* rule : rule_infos()) {
    const std::string_view group = group_of(rule->id);
    if (names.groups.empty() || names.groups.back() != group) names.groups.push_back(group);
    names.all.push_back(rule->id);
  }
  names.all.insert(names.all.end(), names.groups.begin(), names.groups.end());
  return names;
}

}  // namespace

std::string_view nearest_rule(std::string_view word, std::span<const std::string_view> names) {
  if (const std::string_view near = nearest(word, names); !near.empty()) return near;
  std::vector<std::string_view> faults;
  for (const std::string_view name : names) {
    faults.push_back(name.substr(group_of(name).size()));
  }
  const std::string_view near = nearest(word, faults);
  const auto found = std::find(faults.begin(), faults.end(), near);
  return near.empty() ? near : names[static_cast<std::size_t>(found - faults.begin())];
}

Status validate_selection(std::string_view option, const std::vector<std::string>& typed) {
  const Names known = known_names();
  for (const std::string& name : typed) {
    const auto is_name = [&name](std::string_view id) { return id == name || id == name + '/'; };
    if (std::any_of(known.all.begin(), known.all.end(), is_name)) continue;
    const std::string_view near = nearest_rule(name, known.all);
    Message wrong = unknown_word(option, name, near.empty() ? choices(known.groups) : did_you_mean(near));
    wrong.zh += "（jixiao rules 列出全部规则）";
    wrong.en += " (jixiao rules lists all rules)";
    return Error{"", std::move(wrong)};
  }
  return std::nullopt;
}

}  // namespace jixiao::app
