#include "report/sarif_rules.h"

#include <array>
#include <string>

#include "report/markdown.h"

namespace jixiao {
namespace {

struct Part {
  Bilingual heading;
  Bilingual RuleInfo::*text;
};

constexpr std::array<Part, 4> parts = {{{{"检查什么", "What it checks"}, &RuleInfo::what},
                                        {{"为什么", "Why"}, &RuleInfo::why},
                                        {{"依据", "Basis"}, &RuleInfo::basis},
                                        {{"怎么改", "Remedy"}, &RuleInfo::remedy}}};

/// "budget/unit-slip" → "BudgetUnitSlip"
std::string name_of(std::string_view id) {
  std::string name;
  bool begins = true;
  for (const char c : id) {
    if (c == '/' || c == '-') {
      begins = true;
      continue;
    }
    const bool lower = c >= 'a' && c <= 'z';
    name += begins && lower ? static_cast<char>(c - 'a' + 'A') : c;
    begins = false;
  }
  return name;
}

std::string both(const Bilingual& text) {
  return std::string(text.zh) + '\n' + std::string(text.en);
}

std::string help_text(const RuleInfo& rule, bool markdown) {
  std::string help;
  for (const Language language : {Language::zh, Language::en}) {
    for (const Part& part : parts) {
      if (!help.empty()) help += "\n\n";
      const std::string_view heading = part.heading.in(language);
      const std::string_view text = (rule.*part.text).in(language);
      if (markdown) {
        help.append("**").append(heading).append("**\n\n").append(markdown_text(text));
      } else {
        help.append(heading).append("\n").append(text);
      }
    }
  }
  return help;
}

}  // namespace

void write_sarif_text(JsonWriter& json, std::string_view name, std::string_view text) {
  json.key(name);
  json.begin_object();
  json.member("text", text);
  json.end_object();
}

std::string_view sarif_level(Severity severity) {
  return severity == Severity::info ? "note" : id_of(severity);
}

void write_sarif_rule(JsonWriter& json, const RuleInfo& rule, Language language) {
  json.begin_object();
  json.member("id", rule.id);
  json.member("name", name_of(rule.id));
  write_sarif_text(json, "shortDescription", rule.name.in(language));
  write_sarif_text(json, "fullDescription", both(rule.what));
  json.key("help");
  json.begin_object();
  json.member("text", help_text(rule, false));
  json.member("markdown", help_text(rule, true));
  json.end_object();
  json.key("defaultConfiguration");
  json.begin_object();
  json.member("level", sarif_level(rule.severity));
  json.end_object();
  json.key("properties");
  json.begin_object();
  json.key("tags");
  json.begin_array();
  json.string(rule.id.substr(0, rule.id.find('/')));
  json.end_array();
  json.end_object();
  json.end_object();
}

}  // namespace jixiao
