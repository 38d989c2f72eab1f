#include "rules/support/name_units.h"

#include <algorithm>

#include "base/unicode.h"
#include "rules/support/indicator_names.h"
#include "rules/support/units.h"
#include "rules/support/words.h"
#include "vocabulary/figures.h"

namespace jixiao::rules {
namespace {

enum class Dimension : std::uint8_t { other, percent, money, count };

Dimension dimension_of(std::string_view unit) {
  if (contains_any(fold_tight(unit), {"%", "百分比", "百分率"})) return Dimension::percent;
  if (is_money_unit(unit)) return Dimension::money;
  return is_counting_unit(unit) ? Dimension::count : Dimension::other;
}

bool is_people(std::string_view base) {
  return base == "人" || base == "名";
}

/// Units whose groups domain.md lists; 户, 份, 台 … may stand for many things.
bool is_grouped(std::string_view base) {
  return same_unit(base, "次") || same_unit(base, "个") || same_unit(base, "件") || is_people(base);
}

/// A rate per so many, whose unit the name says: 万台特种设备事故死亡率.
bool is_rate_per_many(std::string_view name) {
  return is_rate(name) && contains_any(name, {"亿元", "万元", "万台", "万人", "万车", "万辆", "千人", "百万", "每"});
}

/// 接收档案卷(件)数: a unit in brackets anywhere.
bool holds_unit_in_brackets(std::string_view name) {
  for (std::size_t open = name.find('('); open != std::string_view::npos; open = name.find('(', open + 1)) {
    const std::size_t close = name.find(')', open);
    if (close != std::string_view::npos && is_unit(name.substr(open + 1, close - open - 1))) {
      return true;
    }
  }
  return false;
}

/// A short bracket at the end of a name is a unit, known (人) or not (标箱).
bool ends_in_short_bracket(std::string_view name) {
  const std::size_t open = name.rfind('(');
  constexpr std::size_t longest = 5;
  return name.ends_with(')') && open != std::string_view::npos &&
         code_point_count(name.substr(open + 1)) <= longest + 1;
}

}  // namespace

bool gives_unit(std::string_view name) {
  const std::string plain = plain_name(name);
  return ends_in_short_bracket(name) || holds_unit_in_brackets(name) || is_rate_per_many(name) ||
         (plain.ends_with("比") && !is_rate(name)) ||
         ends_with_any(plain, {"人数", "人次", "个数", "次数",   "户数", "户次", "天数",   "场次", "场数",   "批次",
                               "件数", "宗数", "起数", "台数",   "套数", "份数", "册数",   "家数", "项数",   "班次",
                               "期数", "月数", "年数", "辆数",   "张数", "篇数", "条数",   "所数", "处数",   "株数",
                               "头数", "亩数", "吨数", "公里数", "课时", "学时", "课时数", "时数", "小时数", "平方米",
                               "m2",   "公里", "公顷", "立方米", "亩",   "万元", "年限",   "倍数"}) ||
         ends_with_any(plain, {"指数", "系数", "得分", "评分", "分数", "分值", "等级", "级别", "排名", "名次"});
}

std::string_view unit_at_end(std::string_view name) {
  const std::string plain = plain_name(name);
  if (plain.ends_with("人次") || plain.ends_with("人次数")) return "人次";
  if (plain.ends_with("人数")) {
    const bool noun = ends_with_any(plain, {"法人数", "机器人数", "责任人数", "代理人数"});
    return noun ? "" : "人";
  }
  if (ends_with_any(plain, {"次数", "场次"})) return "次";
  return plain.ends_with("个数") ? "个" : "";
}

std::string unit_in_name(std::string_view name, const Decimal& figure) {
  const std::vector<FoundFigure> figures = find_figures(name);
  const auto same =
      std::find_if(figures.begin(), figures.end(), [&](const FoundFigure& found) { return found.value == figure; });
  return same == figures.end() ? std::string() : same->unit;
}

UnitConflict conflict_of(std::string_view unit, std::string_view other) {
  const Dimension dimension = dimension_of(unit);
  const Dimension opposite = dimension_of(other);
  if (dimension == Dimension::other || opposite == Dimension::other) {
    return UnitConflict::none;
  }
  if (dimension != opposite) {
    return UnitConflict::conflict;
  }
  const std::string base = scaled_unit(unit).base;
  const std::string counterpart = scaled_unit(other).base;
  if (dimension != Dimension::count || same_unit(base, counterpart)) {
    return UnitConflict::none;
  }
  if (base == "人次" || counterpart == "人次") {
    return is_people(base) || is_people(counterpart) ? UnitConflict::visits : UnitConflict::none;
  }
  const bool known = is_grouped(base) && is_grouped(counterpart);
  return known || is_people(base) || is_people(counterpart) ? UnitConflict::conflict : UnitConflict::none;
}

}  // namespace jixiao::rules
