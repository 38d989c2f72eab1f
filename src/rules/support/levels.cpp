#include "rules/support/levels.h"

#include <string>

#include "base/unicode.h"
#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

/// The name without what forms put around it: "产出类指标(50分)" -> "产出", "服务对象满意度指标等" -> "服务对象满意度".
std::string core(std::string_view printed) {
  std::string name = without_brackets(behind_ordinal(fold_tight(printed)));
  name = without(name, {"*", "★", ":", "指标", "【", "】", "[", "]"});
  for (const std::string_view tail : {"等", "类", "指"}) {  // 指: 指标 torn by the end of a line
    if (name.ends_with(tail)) {
      name.resize(name.size() - tail.size());
    }
  }
  for (const std::string_view head : {"项目", "绩效"}) {
    if (name.starts_with(head) && name.size() > head.size()) {
      name.erase(0, head.size());
    }
  }
  return name;
}

/// Below 产出 and 效果 of the frames of evaluation: 〔2013〕53号, 〔2020〕10号.
Class class_of_frame(std::string_view name) {
  if (is_any(name, {"职责履行", "产出"})) return Class::output;
  if (is_any(name, {"履职效益", "履职效果", "实施效益", "效益", "效果"})) return Class::benefit;
  return Class::unknown;
}

}  // namespace

Class class_of_level1(std::string_view printed) {
  const std::string name = core(printed);
  if (is_any(name, {"产出", "产出成果"})) return Class::output;
  if (is_any(name, {"效益", "效果"})) return Class::benefit;
  if (name == "成本") return Class::cost;
  return class_of(kind_of_level2(printed));
}

Kind2 kind_of_level2(std::string_view printed) {
  const std::string name = core(printed);
  if (is_any(name, {"数量", "产出数量"})) return Kind2::quantity;
  if (is_any(name, {"质量", "产出质量"})) return Kind2::quality;
  if (is_any(name, {"时效", "产出时效", "进度", "产出进度"})) return Kind2::timeliness;
  if (is_any(name, {"成本", "产出成本", "经济成本", "社会成本", "生态环境成本"})) return Kind2::cost;
  if (is_any(name, {"经济效益", "社会效益", "生态效益", "环境效益", "生态环境效益", "可持续影响", "可持续发展"})) {
    return Kind2::benefit;
  }
  if (name.ends_with("满意度") || name == "服务对象") return Kind2::satisfaction;
  return Kind2::unknown;
}

Class class_of(Kind2 kind) {
  switch (kind) {
    case Kind2::quantity:
    case Kind2::quality:
    case Kind2::timeliness:
      return Class::output;
    case Kind2::cost:
      return Class::cost;
    case Kind2::benefit:
      return Class::benefit;
    case Kind2::satisfaction:
      return Class::satisfaction;
    case Kind2::unknown:
      break;
  }
  return Class::unknown;
}

bool is_level2_only(std::string_view printed) {
  const Kind2 kind = kind_of_level2(printed);
  return kind != Kind2::unknown && kind != Kind2::satisfaction && core(printed) != "成本";
}

bool is_kind_of_cost(std::string_view printed) {
  return is_any(core(printed), {"经济成本", "社会成本", "生态环境成本"});
}

bool is_standard_level2(std::string_view printed) {
  return kind_of_level2(printed) != Kind2::unknown || class_of_frame(core(printed)) != Class::unknown;
}

bool stands_below(std::string_view level2, Class level1) {
  const Kind2 kind = kind_of_level2(level2);
  const Class own = kind == Kind2::unknown ? class_of_frame(core(level2)) : class_of(kind);
  return own == level1 || (own == Class::cost && level1 == Class::output) ||
         (own == Class::satisfaction && level1 == Class::benefit);
}

}  // namespace jixiao::rules
