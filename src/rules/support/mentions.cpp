#include "rules/support/mentions.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

/// Digits without the point, both with the same number of decimals.
std::string digits_of(const Decimal& value, int decimals) {
  std::string digits = value.abs().rounded(decimals).str();
  std::erase(digits, '.');
  return digits;
}

/// The place at which two figures of so many digits first differ; nullopt: they are too round, or not alike.
std::optional<std::size_t> first_difference(const std::string& a, const std::string& b, std::size_t least) {
  // Trailing zeros tell nothing: 20.00 and 30.00 are two round figures.
  const std::size_t last = std::max(a.find_last_not_of('0'), b.find_last_not_of('0'));
  if (a.size() != b.size() || last == std::string::npos || last + 1 < least) return std::nullopt;
  const auto differs = std::mismatch(a.begin(), a.end(), b.begin());
  if (differs.first == a.end()) return std::nullopt;
  return static_cast<std::size_t>(differs.first - a.begin());
}

}  // namespace

bool is_total(std::string_view item) {
  return item.starts_with("funds.total.") || is_any(item, {"revenue.total", "expenditure.total", "execution.initial",
                                                           "execution.budget", "execution.actual"});
}

SameMoney same_money(std::string_view item, std::string_view words) {
  std::string folded = fold_tight(words);
  const bool named = item == "expenditure.basic" || item == "expenditure.project";
  if (named) folded = without(folded, {item == "expenditure.basic" ? "基本支出" : "项目支出"});
  const bool limited =
      contains_any(folded, {"一般公共预算", "政府性基金", "国有资本", "财政拨款", "财政资金", "基本支出", "项目支出",
                            "专项",         "其中",       "采购",     "三公",     "上年",     "追加",     "调整",
                            "结转",         "结余",       "本级",     "下属",     "中央",     "省级",     "市级",
                            "区级",         "县级",       "自筹",     "单位资金", "其他",     "子项目",   "累计"});
  return (named || is_total(item)) && !limited ? SameMoney::yes : SameMoney::unclear;
}

bool looks_swapped(const Decimal& one, const Decimal& other) {
  const int decimals = std::max(one.decimals(), other.decimals());
  std::string a = digits_of(one, decimals);
  const std::string b = digits_of(other, decimals);
  constexpr std::size_t least = 3;
  const auto at = first_difference(a, b, least);
  if (!at || *at + 1 >= a.size()) return false;
  std::swap(a[*at], a[*at + 1]);
  return a == b;
}

bool looks_misprinted(const Decimal& one, const Decimal& other) {
  const int decimals = std::max(one.decimals(), other.decimals());
  const std::string a = digits_of(one, decimals);
  const std::string b = digits_of(other, decimals);
  constexpr std::size_t least = 4;
  const auto at = first_difference(a, b, least);
  return looks_swapped(one, other) || (at && a.substr(*at + 1) == b.substr(*at + 1));
}

bool is_printed_amount(const RecordView& view, const Decimal& yuan) {
  const auto& budget = view.record().budget;
  return std::any_of(budget.begin(), budget.end(), [&](const BudgetItem& item) {
    const auto power = yuan_power(view.unit(item));
    return power && item.amount.value.shifted(*power).abs() == yuan.abs();
  });
}

}  // namespace jixiao::rules
