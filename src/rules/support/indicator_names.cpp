#include "rules/support/indicator_names.h"

#include "base/unicode.h"
#include "rules/support/units.h"
#include "rules/support/words.h"

namespace jixiao::rules {
std::string normalised_name(std::string_view name) {
  std::string result;
  std::string_view rest = behind_ordinal(name);
  while (!rest.empty()) {
    const std::size_t open = rest.find('(');
    const std::size_t close = open == std::string_view::npos ? open : rest.find(')', open);
    if (close == std::string_view::npos) {
      break;
    }
    const bool unit = is_unit(rest.substr(open + 1, close - open - 1));
    result += rest.substr(0, unit ? open : close + 1);
    rest.remove_prefix(close + 1);
  }
  result += rest;
  return without(result, {"★", "*", "。"});
}

std::string plain_name(std::string_view name) {
  return without_brackets(name);
}

bool is_rate(std::string_view name) {
  return ends_with_any(plain_name(name), {"率", "比例", "比重", "占比"});
}

bool names_a_figure(std::string_view name) {
  return ends_with_any(plain_name(name), {"率", "比例", "数", "数量"});
}

bool names_per_unit(std::string_view name) {
  return contains_any(name, {"年均", "每", "月均", "日均", "人均", "户均", "生均", "平均", "均价", "标准", "单价",
                             "密度", "浓度", "强度"});
}

bool names_a_change(std::string_view name) {
  return contains_any(name, {"增长", "增幅", "增速", "涨幅", "变动"});
}

bool may_exceed_hundred(std::string_view name) {
  return names_a_change(name) || contains_any(name, {"完成率", "提高", "提升", "增加", "回报", "产出比"});
}

bool wanted_low(std::string_view name) {
  const std::string plain = plain_name(name);
  if (contains_any(plain, {"处理", "办结", "整改", "下降", "佩戴", "减少", "降低", "控制率", "化解", "处置", "查处",
                           "回复", "答复", "查办", "预防", "救治", "满意", "及时", "响应",   "修复", "恢复"})) {
    return false;
  }
  return contains_any(
      plain, {"再犯", "犯罪", "事故", "投诉",   "差错", "错误率", "超标",   "违法",   "违规", "死亡", "发病", "流失",
              "破损", "故障", "逾期", "信访量", "上访", "空置",   "不合格", "失业率", "脱管", "能耗", "排放"});
}

bool is_cost(const IndicatorRow& row) {
  return row.level1 == Class::cost || row.level2 == Kind2::cost ||
         contains_any(without(row.name, {"投入使用", "投入运行"}), {"成本", "费用", "造价", "投入"});
}

bool is_own_activity(std::string_view name) {
  return contains_any(name, {"案件数", "次数", "场次", "举办", "开展", "办理", "检查", "印发"}) &&
         !contains_any(name, {"受益", "带动", "惠及", "减少", "下降", "降低", "增长", "投诉", "事故", "信访", "上访"});
}

bool speaks_of_time(std::string_view name) {
  return contains_any(name, {"时", "期", "天", "日", "月", "年", "周", "季", "进度", "速度", "快"});
}

bool is_blank_reason(const Text& reason) {
  return !reason || is_any(fold_tight(reason->value), {"", "无", "无偏差", "/", "-", "—", "——", "0", "无。"});
}

}  // namespace jixiao::rules
