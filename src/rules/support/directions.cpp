#include "rules/support/directions.h"

#include "rules/support/indicator_names.h"
#include "rules/support/rows.h"
#include "rules/support/units.h"

namespace jixiao::rules {
namespace {

/// 事故 of 事故发生数, 投诉 of 投诉件数: the name without what only says how it is counted.
std::string_view counted_thing(std::string_view name) {
  for (const std::string_view end : {"起数", "次数", "件数", "宗数", "人数", "数量", "数", "量", "率"}) {
    if (name.ends_with(end) && name.size() > end.size()) {
      name.remove_suffix(end.size());
      break;
    }
  }
  return name.ends_with("发生") ? name.substr(0, name.size() - std::string_view("发生").size()) : name;
}

/// Money that is saved, comes back, or comes from others.
bool is_gain(std::string_view name) {
  return contains_any(name, {"节约", "节省", "降低", "减少", "下降",   "减轻", "减免", "压减",     "压缩",
                             "追回", "挽回", "收回", "收入", "征收",   "收取", "收缴", "带动",     "撬动",
                             "引导", "吸引", "拉动", "增长", "控制率", "研发", "产出", "社会资本", "社会投入"});
}

}  // namespace

bool names_an_evil(std::string_view name) {
  const std::string plain = plain_name(name);
  // 打击犯罪, 受理投诉: what is done about it
  const bool fought =
      contains_any(plain, {"打击", "惩治", "侦",   "破获", "防范", "遏制", "避免", "杜绝", "受理", "办理", "接受",
                           "接到", "回应", "调解", "调查", "排查", "救援", "解决", "治理", "整治", "监测", "发现"});
  return wanted_low(name) && !fought &&
         ends_with_any(counted_thing(plain), {"再犯", "犯罪", "事故", "差错", "投诉", "超标"});
}

bool is_money_spent(const IndicatorRow& row) {
  const std::string unit = stated_unit(row);
  const bool benefit = row.indicator_class() == Class::benefit;  // 固定资产投入: what a benefit brings in
  const bool named = contains_any(row.name, {"成本", "费用", "造价"}) || (!benefit && contains(row.name, "投入"));
  const bool cost = benefit ? named : is_cost(row);
  const bool money = unit.empty() ? named : is_money_unit(unit);
  return cost && money && !is_rate(row.name) && !row.name.ends_with("性") && !is_gain(row.name);
}

bool names_satisfaction(std::string_view name) {
  return contains_any(name, {"满意度", "满意率"}) && !contains(name, "不满意");
}

}  // namespace jixiao::rules
