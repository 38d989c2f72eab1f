#include <algorithm>
#include <string>

#include "commands.h"
#include "print.h"

namespace jixiao::app {
namespace {

std::string column(std::string_view text, std::size_t width) {
  return std::string(text) + std::string(width - std::min(width, text.size()) + 2, ' ');
}

}  // namespace

int run_rules(const Invocation& invocation) {
  std::size_t longest = 0;
  for (const RuleInfo* rule : rule_infos()) {
    longest = std::max(longest, rule->id.size());
  }
  std::string text;
  for (const RuleInfo* rule : rule_infos()) {
    text += column(rule->id, longest) + column(id_of(rule->severity), 7);
    text.append(rule->name.in(invocation.language)) += '\n';
  }
  return print(text, invocation.language);
}

}  // namespace jixiao::app
