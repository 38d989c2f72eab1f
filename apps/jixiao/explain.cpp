#include <string>
#include <utility>
#include <vector>

#include "choices.h"
#include "commands.h"
#include "print.h"
#include "rule_names.h"

namespace jixiao::app {
namespace {

std::string kinds_of(const RuleInfo& rule, Language language) {
  constexpr std::pair<Kinds, Bilingual> names[] = {
      {TD, {"部门整体绩效目标表", "department target forms"}},
      {TP, {"项目支出绩效目标表", "project target forms"}},
      {AD, {"部门整体绩效自评表", "department self-assessment forms"}},
      {AP, {"项目支出绩效自评表", "project self-assessment forms"}},
      {R, {"绩效自评报告", "self-assessment reports"}},
  };
  std::string text;
  for (const auto& [kind, name] : names) {
    if ((rule.kinds & kind) == 0) continue;
    if (!text.empty()) text += language == Language::zh ? "、" : ", ";
    text += name.in(language);
  }
  return text;
}

std::string page_of(const RuleInfo& rule, Language language) {
  const auto paragraph = [language](const Bilingual& head, std::string_view body) {
    return '\n' + std::string(head.in(language)) + "\n  " + std::string(body) + '\n';
  };
  const Bilingual severity = word_for(rule.severity);
  std::string text = std::string(rule.id) + "  " + std::string(rule.name.in(language)) + '\n';
  text += paragraph({"检查什么", "What it checks"}, rule.what.in(language));
  text += paragraph({"为什么", "Why"}, rule.why.in(language));
  text += paragraph({"依据", "Basis"}, rule.basis.in(language));
  text += paragraph({"怎么改", "Remedy"}, rule.remedy.in(language));
  text += paragraph({"级别", "Severity"}, severity.in(language));
  text += paragraph({"适用", "Applies to"}, kinds_of(rule, language));
  return text;
}

}  // namespace

int run_explain(const Invocation& invocation) {
  if (const RuleInfo* rule = find_rule(invocation.rule))
    return print(page_of(*rule, invocation.language), invocation.language);
  std::vector<std::string_view> ids;
  for (const RuleInfo* rule : rule_infos()) {
    ids.push_back(rule->id);
  }
  const bool chinese = invocation.language == Language::zh;
  const std::string_view near = nearest_rule(invocation.rule, ids);
  std::string text = (chinese ? "没有这条规则：" : "no such rule: ") + printable(invocation.rule);
  if (!near.empty()) text += (chinese ? "；" : "; ") + did_you_mean(near).in(invocation.language);
  text += chinese ? "（jixiao rules 列出全部规则）" : " (jixiao rules lists all rules)";
  complain(text);
  return 2;
}

}  // namespace jixiao::app
