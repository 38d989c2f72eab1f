#include "jixiao/catalogue.h"

#include <algorithm>
#include <vector>

#include "check/rules.h"

namespace jixiao {

std::span<const Rule* const> sorted_rules() {
  static const std::vector<const Rule*> sorted = [] {
    const std::span<const Rule* const> all = rules::registry();
    std::vector<const Rule*> result(all.begin(), all.end());
    std::sort(result.begin(), result.end(), [](const Rule* a, const Rule* b) { return a->info.id < b->info.id; });
    return result;
  }();
  return sorted;
}

std::span<const RuleInfo* const> rule_infos() {
  static const std::vector<const RuleInfo*> infos = [] {
    std::vector<const RuleInfo*> result;
    for (const Rule* rule : sorted_rules()) {
      result.push_back(&rule->info);
    }
    return result;
  }();
  return infos;
}

const RuleInfo* find_rule(std::string_view id) {
  const auto infos = rule_infos();
  const auto found = std::lower_bound(infos.begin(), infos.end(), id,
                                      [](const RuleInfo* info, std::string_view wanted) { return info->id < wanted; });
  return found != infos.end() && (*found)->id == id ? *found : nullptr;
}

}  // namespace jixiao
