// Rows of indicators: names, targets, units and signs.
#include <algorithm>

#include "mutation/indicators.h"
#include "mutation/levels.h"

namespace jixiao::test::mutation {
namespace {

/// What a changed target makes of an actual value that was right.
const Rules completion = {"completion/unmet-without-reason", "scoring/score-completion-mismatch"};

bool has_one_target(const Indicator& row) {
  return target_of(row) && target_of(row)->spans.size() == 1 && !(row.annual_target && row.period_target);
}

std::string printed_target(const Subject& subject, const Indicator& row) {
  return text_under(subject, target_of(row)->spans.front());
}

Edits target_becomes(const Subject& subject, const Indicator& row, const std::string& text) {
  return rewritten(subject, target_of(row)->spans, text);
}

/// Where names and values are printed apart, they are paired by their kinds.
bool stands_together(const Subject& subject, const Indicator& row) {
  const Spans& target = target_of(row)->spans;
  return row.name->spans.front().line == target.front().line || in_cell(subject, target);
}

Defects target_missing(const Subject& subject, const Record& record, Random& random) {
  static const std::vector<std::string> nothing = {"无", "/"};
  return of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    if (!is_whole(record, row) || (row.annual_target && row.period_target)) return std::nullopt;
    const Edits blank = emptied(subject, target_of(row)->spans);
    const bool said = blank.empty() || random.below(4) == 0;
    if (said && !has_one_target(row)) return std::nullopt;
    // The execution rate's own row is a part of the funds table, unless it has a target.
    if (contains(row.name->value, "执行率")) return std::nullopt;
    return Defect{.edits = said ? target_becomes(subject, row, random.one_of(nothing)) : blank,
                  .fields = {pointer_of(record, row) + "/"}};
  });
}

Defects name_missing(const Subject& subject, const Record& record, Random& /*random*/) {
  return of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    // Words alone may be the rest of a cell above.
    if (!is_whole(record, row) || number_of(row.target) == nullptr) return std::nullopt;
    // A form that describes each indicator says its name twice.
    if (subject.text().find(row.name->value) != subject.text().rfind(row.name->value)) return std::nullopt;
    // Only what has a name is an indicator: it may have been the only one of its class.
    return Defect{.edits = emptied(subject, row.name->spans),
                  .consequences = {"indicator/output-missing", "indicator/benefit-missing"},
                  .fields = {pointer_of(record, row) + "/name"}};
  });
}

Defects vague_target(const Subject& subject, const Record& record, Random& random) {
  static const std::vector<std::string> praise = {"及时", "明显提升", "较好",    "有效改善",
                                                  "长期", "符合要求", "显著提高"};
  return of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    if (!is_whole(record, row) || !has_one_target(row) || number_of(row.target) == nullptr) return std::nullopt;
    return Defect{target_becomes(subject, row, random.one_of(praise))};
  });
}

/// In one table, and not under tasks, each of which may have the same indicator.
bool stand_together(const Indicator& a, const Indicator& b) {
  const auto words = {is_output, is_benefit, is_satisfaction, is_cost};
  const auto known = [&](const Indicator& row) {
    return std::any_of(words.begin(), words.end(), [&](auto* is) { return is(row); });
  };
  return known(a) && known(b) && text_of(a.section) == text_of(b.section) && text_of(a.task) == text_of(b.task);
}

Defects duplicate(const Subject& subject, const Record& record, Random& random) {
  return of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    const Indicator& other = random.one_of(record.indicators);
    // The name may be all that tells what a bare figure counts.
    if (number_of(row.target) != nullptr && row.target->unit.empty()) return std::nullopt;
    if (&other == &row || !is_whole(record, row) || !is_whole(record, other) || !row.level1 ||
        !stand_together(row, other) || other.name->value == row.name->value)
      return std::nullopt;
    // Printed twice, for the year and for the period: one of them alone is another row.
    if (subject.text().find(row.name->value) != subject.text().rfind(row.name->value)) return std::nullopt;
    return Defect{rewritten(subject, row.name->spans, other.name->value)};
  });
}

Defects class_mismatch(const Subject& subject, const Record& record, Random& random) {
  static const std::vector<std::string> rates = {"培训任务完成率", "政策宣传覆盖率", "设备更新率"};
  static const std::vector<std::string> activities = {"开展专项检查次数", "举办宣传活动场次", "印发宣传材料份数"};
  return of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    if (!is_whole(record, row) || !row.level1 || !row.level2 || row.name->spans.size() != 1) return std::nullopt;
    const auto named = [&](const std::string& name) { return rewritten(subject, row.name->spans, name); };
    if (contains(row.level2->value, "数量")) return Defect{named(random.one_of(rates))};
    if (contains(row.level2->value, "满意")) return Defect{named("受益群众覆盖面")};
    const bool effect = contains(row.level2->value, "社会效益") || contains(row.level2->value, "经济效益");
    if (!effect || !has_one_target(row)) return std::nullopt;
    const Edits count = target_becomes(subject, row, "≥" + std::to_string(20 + random.below(30)) + "次");
    const Edits name = named(random.one_of(activities));
    return name.empty() || count.empty() ? std::nullopt : std::optional(Defect{joined(name, count), completion});
  });
}

Defects input_as_output(const Subject& subject, const Record& record, Random& random) {
  static const std::vector<std::string> names = {"预算执行率", "专项资金支出率", "财政资金使用率"};
  return of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    const bool output = row.level1 && contains(row.level1->value, "产出") && has_levels(record);
    const bool counted = row.level2 && (contains(row.level2->value, "数量") || contains(row.level2->value, "质量"));
    if (!output || !counted || !is_whole(record, row) || !is_percent(row.target)) return std::nullopt;
    return Defect{rewritten(subject, row.name->spans, random.one_of(names))};
  });
}

/// The unit is gone, and the name does not tell it.
Defects unit_missing(const Subject& subject, const Record& record, Random& /*random*/) {
  static const std::vector<std::string_view> telling = {"数", "次", "%", "率", "期", "天", "时", "限"};
  return of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    if (!is_whole(record, row) || number_of(row.target) == nullptr || row.unit_hint || !has_one_target(row))
      return std::nullopt;
    const std::string name = row.name->value;
    const bool told =
        std::any_of(telling.begin(), telling.end(), [&](std::string_view end) { return name.ends_with(end); }) ||
        contains_any(name, {"(", "（"});
    const std::string printed = printed_target(subject, row);
    const std::string& unit = row.target->unit;
    // Words beside the figure may say what it counts.
    static const std::vector<std::string> signs = {"", "≥", "≤", "=", "＝", ">=", "<=", "不低于", "不少于", "不超过"};
    const std::string sign = printed.substr(0, printed.find_first_of("0123456789"));
    if (std::find(signs.begin(), signs.end(), sign) == signs.end() || !stands_together(subject, row))
      return std::nullopt;
    const bool rate = unit == "%" && (name.ends_with("率") || contains(name, "满意度"));
    if ((told && !rate) || unit.empty() || !printed.ends_with(unit)) return std::nullopt;
    return Defect{target_becomes(subject, row, printed.substr(0, printed.size() - unit.size()))};
  });
}

/// A rate that is counted, a count of another thing than the name's brackets say.
Defects unit_conflict(const Subject& subject, const Record& record, Random& random) {
  static const std::vector<std::string> counted = {"个", "户", "次", "人"};
  return of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    if (!is_whole(record, row) || !is_percent(row.target) || !has_one_target(row) || !row.name->value.ends_with("率"))
      return std::nullopt;
    const std::string printed = printed_target(subject, row);
    if (!printed.ends_with("%") || row.unit_hint || !stands_together(subject, row)) return std::nullopt;
    return Defect{target_becomes(subject, row, printed.substr(0, printed.size() - 1) + random.one_of(counted)),
                  completion};
  });
}

std::string turned(const std::string& printed) {
  static const std::vector<std::pair<std::string_view, std::string_view>> signs = {
      {"≤", "≥"}, {"＜=", "≥"}, {"<=", ">="}, {"不超过", "不低于"}, {"以内", "以上"}, {"以下", "以上"}};
  for (const auto& [less, more] : signs) {
    if (contains(printed, less)) return replaced(printed, less, more);
    if (contains(printed, more)) return replaced(printed, more, less);
  }
  return "";
}

/// A sign the wrong way round, where there is no doubt which way is right.
Defects direction(const Subject& subject, const Record& record, Random& /*random*/) {
  return of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    if (!is_whole(record, row) || number_of(row.target) == nullptr || (row.annual_target && row.period_target))
      return std::nullopt;
    const bool cost = is_reverse(row) && contains_any(row.name->value, {"成本", "费用", "造价", "投入"});
    const bool satisfaction = contains(row.name->value, "满意度") && row.target->comparator == Comparator::at_least;
    if (!cost && !satisfaction) return std::nullopt;
    for (const Span& span : target_of(row)->spans) {
      const std::string text = turned(text_under(subject, span));
      if (!text.empty()) return Defect{rewritten(subject, {span}, text), completion};
    }
    return std::nullopt;
  });
}

/// ≥ read as a digit, a digit twice.
Defects percent_range(const Subject& subject, const Record& record, Random& random) {
  return of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    const std::string name = text_of(row.name);
    const bool bounded = contains_any(name, {"合格率", "覆盖率", "满意度", "及时率", "通过率", "达标率", "知晓率",
                                             "有效率", "完好率", "按期", "占比"}) &&
                         !contains_any(name, {"增", "提高", "提升", "完成率", "下降"});
    if (!is_whole(record, row) || !bounded || !is_percent(row.target)) return std::nullopt;
    const Decimal more = row.target->value + random.one_of(std::vector<Decimal>{100, 200, 900});
    if (is_percent(row.actual_value) && random.below(3) == 0)
      return Defect{refigured(subject, row.actual->spans, row.actual_value->value + Decimal(100))};
    if (row.annual_target && row.period_target) return std::nullopt;
    return Defect{refigured(subject, target_of(row)->spans, more), completion};
  });
}

std::optional<int> last_year(const Record& record) {
  if (record.period)
    return record.period->end.size() < 4 ? std::nullopt : std::optional(std::stoi(record.period->end.substr(0, 4)));
  return record.fiscal_year ? std::optional(record.fiscal_year->value) : std::nullopt;
}

Defects deadline(const Subject& subject, const Record& record, Random& random) {
  const std::optional<int> year = last_year(record);
  return of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    if (!year || !is_whole(record, row) || !has_one_target(row) || row.section) return std::nullopt;
    const std::string later = std::to_string(*year + 1 + static_cast<int>(random.below(2))) + "年" +
                              std::to_string(1 + random.below(12)) + "月底前";
    return Defect{target_becomes(subject, row, later)};
  });
}

Defects period_below(const Subject& subject, const Record& record, Random& random) {
  if (!is_target_form(record)) return {};
  return of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    const bool count = is_whole(record, row) && row.period_target && row.annual_target &&
                       number_of(row.target) != nullptr && row.target->unit != "%" && text_of(row.unit_hint) != "%" &&
                       is_forward(row) &&
                       !contains_any(row.name->value, {"年均", "每年", "率", "比例", "平均", "标准"});
    if (!count) return std::nullopt;
    if (contains_any(row.period_target->value, {"每", "均", "约", "左右", "万"})) return std::nullopt;
    const auto span = figure_span(subject, row.period_target->spans);
    const auto period = span ? figure_in(text_under(subject, *span)) : std::nullopt;
    if (!period || !(*period > Decimal(0))) return std::nullopt;
    return Defect{refigured(subject, row.annual_target->spans, scaled(*period, 150, 900, period->decimals(), random))};
  });
}

}  // namespace

const std::vector<Injector>& indicator_injectors() {
  static const std::vector<Injector> all = {
      {"indicator/benefit-missing", benefit_missing},  {"indicator/class-mismatch", class_mismatch},
      {"indicator/cost-missing", cost_missing},        {"indicator/deadline-outside-period", deadline},
      {"indicator/direction-unusual", direction},      {"indicator/duplicate", duplicate},
      {"indicator/input-as-output", input_as_output},  {"indicator/low-quantified-share", low_quantified},
      {"indicator/name-missing", name_missing},        {"indicator/output-kinds-incomplete", output_kinds},
      {"indicator/output-missing", output_missing},    {"indicator/percent-out-of-range", percent_range},
      {"indicator/period-below-annual", period_below}, {"indicator/satisfaction-missing", satisfaction_missing},
      {"indicator/target-missing", target_missing},    {"indicator/taxonomy-mixed", taxonomy_mixed},
      {"indicator/unit-conflict", unit_conflict},      {"indicator/unit-missing", unit_missing},
      {"indicator/unknown-level2", unknown_level2},    {"indicator/vague-target", vague_target},
  };
  return all;
}

}  // namespace jixiao::test::mutation
