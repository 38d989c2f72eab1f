#include "report/gap_names.h"

#include <algorithm>
#include <array>

#include "report/names.h"

namespace jixiao {
namespace {

/// The tables below follow the order of the enumerators.
constexpr std::array<std::string_view, 4> verdicts = {"met", "unmet", "overshoot", "not_comparable"};
constexpr std::array<Bilingual, 4> verdict_words = {
    {{"完成", "met"}, {"未完成", "unmet"}, {"超额", "overshoot"}, {"不可比", "not comparable"}}};
constexpr std::array<std::string_view, 8> directions = {"",      "forward",  "reverse", "exact",
                                                        "range", "deadline", "mixed",   "qualitative"};
constexpr std::array<std::string_view, 4> formulas = {"", "actual/target", "target/actual", "1-excess/target"};

struct Why {
  std::string_view id;
  Bilingual sentence;
};
constexpr std::array<Why, 21> whys = {{
    {"target_form_only", {"目标表，还没有完成值", "a target form: nothing was done yet"}},
    {"no_table", {"没有绩效指标表", "no indicator table"}},
    {"no_rows", {"绩效指标表没有指标", "the indicator table has no rows"}},
    {"no_name", {"没有指标名称，或是模板的空行", "no name, or a spare row of the template"}},
    {"no_actual_column", {"指标表没有实际完成值栏", "the table has no column of actual values"}},
    {"no_target", {"没有指标值", "no target"}},
    {"no_actual", {"没有完成值", "no actual value"}},
    {"uncertain", {"指标值或完成值未能确认", "target or actual value was not read with certainty"}},
    {"not_read", {"指标值或完成值没有读懂", "target or actual value was not understood"}},
    {"qualitative", {"定性指标", "the target is words"}},
    {"no_figure", {"完成值没有可以比较的数字或日期", "the actual value has no figure or date to compare"}},
    {"types_differ", {"指标值和完成值不是同一类的值", "target and actual value are of different kinds"}},
    {"unit_differs", {"指标值和完成值的单位不同", "target and actual value are in different units"}},
    {"unit_unclear", {"指标值和完成值的单位不能确定相同", "the units may measure one thing, but cannot be converted"}},
    {"approximate", {"约数", "an approximate figure"}},
    {"open_ended", {"完成值不够确切，看不出是否达到", "the actual value leaves open whether the target is met"}},
    {"direction_unclear", {"指标值没有符号，不知道多好还是少好", "no sign says whether more or less is better"}},
    {"beyond_exact",
     {"指标值要求等于，完成值不等于，好坏不明", "the target asks for exactly this figure, and it is another one"}},
    {"out_of_range", {"百分比超出合理范围", "a percentage out of range"}},
    {"scale_in_doubt", {"完成值没有单位，数量级存疑", "the actual value has no unit, and its scale is in doubt"}},
    {"several_parts", {"指标值有几项，不能逐项比较", "the target has several parts that cannot all be compared"}},
}};

std::string with_unit(std::string text, const std::string& unit) {
  return unit.empty() ? text : std::move(text) + ' ' + unit;
}

std::string with_sign(Comparator comparator, std::string text) {
  return comparator == Comparator::equal ? text : std::string(id_of(comparator)) + ' ' + std::move(text);
}

std::string canonical(const Value& value) {
  switch (value.type) {
    case ValueType::number:
      return with_sign(value.comparator, with_unit(value.value.str(), value.unit));
    case ValueType::range:
      return with_unit(value.low.str() + '~' + value.high.str(), value.unit);
    case ValueType::ratio:
      return value.left.str() + ':' + value.right.str();
    case ValueType::date:
      return with_sign(value.comparator, value.date);
    case ValueType::none:
    case ValueType::qualitative:
      return std::string(id_of(value.type));
    case ValueType::multiple:
      break;
  }
  std::string text;
  for (const Value& part : value.parts) {
    text += (text.empty() ? "" : "; ") + canonical(part);
  }
  return text;
}

bool has(const ReportOptions& options, GapVerdict verdict) {
  const auto& chosen = options.verdicts;
  return chosen.empty() || std::find(chosen.begin(), chosen.end(), verdict) != chosen.end();
}

}  // namespace

std::string_view id_of(GapVerdict verdict) {
  return verdicts[static_cast<std::size_t>(verdict)];
}
std::string_view id_of(NotComparable why) {
  return whys[static_cast<std::size_t>(why)].id;
}
std::string_view id_of(GapDirection direction) {
  return directions[static_cast<std::size_t>(direction)];
}
std::string_view id_of(RateFormula formula) {
  return formulas[static_cast<std::size_t>(formula)];
}
Bilingual word_for(GapVerdict verdict) {
  return verdict_words[static_cast<std::size_t>(verdict)];
}
Bilingual sentence_for(NotComparable why) {
  return whys[static_cast<std::size_t>(why)].sentence;
}

std::string pointer_of(const GapRow& row) {
  return "/indicators/" + std::to_string(row.indicator);
}

const Text& target_of(const Record& record, const GapRow& row) {
  const Indicator& indicator = record.indicators[row.indicator];
  return row.of_period ? indicator.period_target : indicator.annual_target;
}

std::optional<Value> target_value_of(const Record& record, const GapRow& row) {
  return row.target_parsed ? record.indicators[row.indicator].target : std::nullopt;
}

bool lists(const ReportOptions& options, const GapRow& row) {
  return has(options, row.verdict);
}

std::size_t listed(const ReportOptions& options, const Summary& summary) {
  std::size_t number = 0;
  for (std::size_t i = 0; i < summary.by_verdict.size(); ++i) {
    if (has(options, static_cast<GapVerdict>(i))) number += summary.by_verdict[i];
  }
  return number;
}

std::string canonical(const std::optional<Value>& value) {
  return value ? canonical(*value) : std::string();
}

}  // namespace jixiao
