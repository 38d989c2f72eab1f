#include "vocabulary/words.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "base/affix.h"

namespace jixiao {
namespace {

/// Measure words, longest match wins; 万, 亿 and 千 may stand before any of them.
constexpr std::array units = std::to_array<std::string_view>({
    "人次",     "人",        "名",       "位",       "次",     "场次", "场",   "批次", "批",   "期",     "届",
    "件次",     "件",        "宗",       "起",       "例",     "案",   "个",   "项次", "项",   "处",     "家次",
    "家",       "户次",      "户",       "所",       "座",     "间",   "栋",   "幢",   "套",   "台",     "台套",
    "辆",       "艘",        "只",       "头",       "羽",     "尾",   "株",   "棵",   "本",   "册",     "份",
    "篇",       "条",        "幅",       "张",       "块",     "枚",   "支",   "部",   "卷",   "盒",     "箱",
    "袋",       "瓶",        "吨",       "千克",     "公斤",   "克",   "公里", "千米", "米",   "厘米",   "毫米",
    "延米",     "平方米",    "平方公里", "平方千米", "立方米", "公顷", "亩",   "亩次", "升",   "千瓦",   "千瓦时",
    "兆瓦",     "度",        "元",       "美元",     "年",     "个月", "月",   "季度", "周",   "天",     "日",
    "个工作日", "工作日",    "小时",     "课时",     "学时",   "分钟", "秒",   "%",    "‰",    "百分点", "个百分点",
    "分",       "组",        "对",       "班",       "班次",   "车次", "架次", "趟",   "种",   "类",     "门",
    "级",       "倍",        "成",       "村",       "镇",     "街",   "社区", "县",   "区",   "校",     "床",
    "张床",     "支队伍",    "人·次",    "m2",       "m3",     "km",   "km2",  "m",    "kg",   "t",      "公里/年",
    "百分比",   "%(百分比)", "百分率",   "(%)",      "户数",   "人数", "GB",   "TB",   "M",    "兆",     "点",
    "宗次",     "句",        "字",       "集",       "片",     "首",   "节",   "堂",   "桩",   "眼",     "口",
    "樘",       "盏",        "杆",       "根",       "孔",     "站",   "平台", "基地", "系统", "方",     "人月",
    "户/人",    "令",        "把",       "双",       "顶",     "件套", "枝",   "窝",   "箩",   "剂",     "剂次",
    "针次",     "例次",      "人份",     "份次",     "床日",   "车",   "航次", "标段", "页",   "幕",     "轮",
    "轮次",     "粒",        "羽",       "笔",       "笔次",   "处次", "队",   "队次", "频次", "mg/L",   "dB",
    "℃",
});

const std::unordered_set<std::string_view>& unit_set() {
  static const std::unordered_set<std::string_view> set(units.begin(), units.end());
  return set;
}

std::size_t longest_unit() {
  static const std::size_t longest =
      std::max_element(units.begin(), units.end(), [](auto a, auto b) { return a.size() < b.size(); })->size();
  return longest;
}

std::size_t simple_unit(std::string_view text) {
  std::size_t scale = 0;
  for (std::string_view word : {"万", "亿", "千", "百万", "千万", "十万"}) {
    if (begins_with(text, word)) scale = std::max(scale, word.size());
  }
  const std::string_view rest = text.substr(scale);
  for (std::size_t length = std::min(longest_unit(), rest.size()); length > 0; --length) {
    // A unit ends where a character does.
    if (length < rest.size() && (static_cast<unsigned char>(rest[length]) & 0xC0U) == 0x80U) continue;
    if (unit_set().contains(rest.substr(0, length))) return scale + length;
  }
  return scale;
}

std::string_view without_brackets(std::string_view tight) {
  const std::size_t open = tight.find('(');
  return open == std::string_view::npos ? tight : tight.substr(0, open);
}

struct LevelName {
  std::string_view text;
  LevelWord word;
};

using enum LevelClass;

// 指标 behind a name may be missing (社会效益), so it is taken off before the comparison.
constexpr std::array level_names = std::to_array<LevelName>({
    {"产出", {1, false, output}},
    {"项目产出", {1, false, output}},
    {"产出类", {1, false, output}},
    {"履职产出", {1, false, output}},
    {"产出目标", {1, false, output}},
    {"效果目标", {1, false, benefit}},
    {"效益目标", {1, false, benefit}},
    {"影响力目标", {1, false, benefit}},
    {"投入和管理目标", {1, false, management}},
    {"投入管理目标", {1, false, management}},
    {"满意度目标", {1, false, satisfaction}},
    {"投入和管理", {1, false, management}},
    {"效益", {1, false, benefit}},
    {"效果", {1, false, benefit}},
    {"项目效益", {1, false, benefit}},
    {"效益类", {1, false, benefit}},
    {"效果类", {1, false, benefit}},
    {"履职效果", {1, false, benefit}},
    {"履职效益", {1, true, benefit}},
    {"满意度", {1, true, satisfaction}},
    {"满意度类", {1, true, satisfaction}},
    {"服务对象满意度", {2, true, satisfaction}},
    {"社会公众满意度", {2, true, satisfaction}},
    {"社会公众或服务对象满意度", {2, true, satisfaction}},
    {"服务对象", {2, false, satisfaction}},
    {"公众满意度", {2, true, satisfaction}},
    {"群众满意度", {2, true, satisfaction}},
    {"受益对象满意度", {2, true, satisfaction}},
    {"成本", {1, true, cost}},
    {"成本类", {1, false, cost}},
    {"管理", {1, false, management}},
    {"管理类", {1, false, management}},
    {"投入", {1, false, management}},
    {"过程", {1, false, management}},
    {"履职效能", {1, false, none}},
    {"管理效率", {1, false, management}},
    {"运行成本", {1, false, cost}},
    {"社会效应", {1, false, benefit}},
    {"可持续性", {1, false, benefit}},
    {"数量", {2, false, output}},
    {"质量", {2, false, output}},
    {"时效", {2, false, output}},
    {"进度", {2, false, output}},
    {"经济成本", {2, false, cost}},
    {"社会成本", {2, false, cost}},
    {"生态环境成本", {2, false, cost}},
    {"生态成本", {2, false, cost}},
    {"经济效益", {2, false, benefit}},
    {"社会效益", {2, false, benefit}},
    {"生态效益", {2, false, benefit}},
    {"环境效益", {2, false, benefit}},
    {"生态环境效益", {2, false, benefit}},
    {"可持续影响", {2, false, benefit}},
    {"可持续发展", {2, false, benefit}},
});

// Levels of single frames: Shanghai's 分解目标, whole departments (湖南, 广东). Never broken over lines in what was
// seen.
constexpr std::array frame_names = std::to_array<LevelName>({
    {"投入管理", {2, false, management}},
    {"财务管理", {2, false, management}},
    {"实施管理", {2, false, management}},
    {"项目实施", {2, false, management}},
    {"长效管理", {2, false, benefit}},
    {"信息共享", {2, false, benefit}},
    {"部门协助", {2, false, benefit}},
    {"配套设施", {2, false, benefit}},
    {"目标设定", {2, false, management}},
    {"预算配置", {2, false, management}},
    {"预算编制", {2, false, management}},
    {"预算执行", {2, false, management}},
    {"预算管理", {2, false, management}},
    {"资产管理", {2, false, management}},
    {"采购管理", {2, false, management}},
    {"绩效管理", {2, false, management}},
    {"信息公开", {2, false, management}},
    {"职责履行", {2, false, output}},
});

constexpr std::array signs = std::to_array<std::string_view>({
    "≥",      "≧",      "⩾",    ">=",   ">＝",  "大于等于", "大于或等于", "不少于",   "不低于",
    ">",      "大于",   "高于", "≤",    "≦",    "⩽",        "<=",         "小于等于", "小于或等于",
    "不超过", "不高于", "<",    "小于", "低于", "=",        "═",          "等于",     "定性",
    "正向",   "反向",   "其他", "无",   "定量", "约",       "定性指标",   "定量指标",
});

}  // namespace

LevelWord level_word(std::string_view tight) {
  std::string_view name = without_brackets(tight);
  for (std::string_view suffix : {"等", "类指标", "指标", "指标等"}) {
    if (finishes_with(name, suffix) && name.size() > suffix.size()) {
      // 类 belongs to the name when it stands alone before 指标
      name.remove_suffix(suffix == "类指标" ? std::string_view("指标").size() : suffix.size());
    }
  }
  static const BytePairs ends = [] {
    BytePairs pairs;
    for (const LevelName& level : level_names) pairs.add(last_pair(level.text));
    return pairs;
  }();
  if (!ends.may_hold(last_pair(name))) return {};
  // 群众满意度 is an indicator; 群众满意度指标 is a level
  const bool bare = name.size() == without_brackets(tight).size();
  for (const LevelName& level : level_names) {
    if (name.size() == level.text.size() && finishes_with(name, level.text))
      return bare && level.word.either && level.word.level == 2 ? LevelWord{} : level.word;
  }
  return {};
}

LevelWord frame_level(std::string_view tight) {
  const auto* found =
      std::find_if(frame_names.begin(), frame_names.end(), [&](const LevelName& level) { return level.text == tight; });
  return found == frame_names.end() ? LevelWord{} : found->word;
}

bool is_numbered(std::string_view tight, std::string_view word) {
  return tight.size() > word.size() && tight[word.size()] >= '0' && tight[word.size()] <= '9' &&
         begins_with(tight, word);
}

bool begins_level_word(std::string_view tight) {
  static const BytePairs begins = [] {
    BytePairs pairs;
    for (const LevelName& level : level_names) pairs.add(first_pair(level.text));
    return pairs;
  }();
  if (!begins.may_hold(first_pair(tight))) return false;
  constexpr std::string_view suffix = "指标";
  return std::any_of(level_names.begin(), level_names.end(), [&](const LevelName& level) {
    if (tight.empty() || begins_with(level.text, tight)) return true;
    return begins_with(tight, level.text) && suffix.starts_with(tight.substr(level.text.size()));
  });
}

bool is_sign_word(std::string_view tight) {
  return std::find(signs.begin(), signs.end(), tight) != signs.end();
}

bool is_silent_sign(std::string_view tight) {
  static constexpr std::array<std::string_view, 8> silent = {"定性", "正向", "反向",     "其他",
                                                             "无",   "定量", "定性指标", "定量指标"};
  return std::find(silent.begin(), silent.end(), tight) != silent.end();
}

std::size_t unit_length(std::string_view text) {
  // 百分比 and its brackets are one unit however they are printed
  for (std::string_view percent : {"%(百分比)", "(%)", "%", "百分比", "百分率"}) {
    if (begins_with(text, percent)) return percent.size();
  }
  std::size_t length = simple_unit(text);
  if (length == 0) return 0;
  // Either of two: 人(次), 台(套)
  if (text.substr(length).starts_with('(')) {
    const std::size_t close = text.find(')', length);
    const bool closed = close != std::string_view::npos;
    const std::string_view other = closed ? text.substr(length + 1, close - length - 1) : std::string_view();
    if (!other.empty() && simple_unit(other) == other.size()) length = close + 1;
  }
  // compound units: 元/户, 户/人.月, 元每人每月, 人·月
  bool again = true;
  while (again) {
    again = false;
    for (std::string_view joint : {"/", "每", "·", "."}) {
      const std::string_view rest = text.substr(length);
      if (!rest.starts_with(joint)) continue;
      const std::size_t more = simple_unit(rest.substr(joint.size()));
      if (more > 0) {
        length += joint.size() + more;
        again = true;
        break;
      }
    }
  }
  return length;
}

bool is_unit_word(std::string_view tight) {
  return !tight.empty() && tight.size() <= 40 && unit_length(tight) == tight.size();
}

}  // namespace jixiao
