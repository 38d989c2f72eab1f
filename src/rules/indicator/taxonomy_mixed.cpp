#include <algorithm>

#include "rules/support/classes.h"
#include "rules/support/words.h"

namespace jixiao::rules::indicator {
namespace {

std::string_view level1_name(const IndicatorRow& row) {
  return text_of(row.indicator->level1);
}
std::string_view level2_name(const IndicatorRow& row) {
  return text_of(row.indicator->level2);
}

/// 成本 as a level 1 of its own: the taxonomy of 2021.
bool is_cost_class(const IndicatorRow& row) {
  return row.level1 == Class::cost && !is_level2_only(level1_name(row));
}
/// 成本 as a level 2 of 产出: the taxonomy of 2020.
bool is_cost_of_output(const IndicatorRow& row) {
  return row.level1 == Class::output && row.level2 == Kind2::cost;
}

void report(const IndicatorRow& row, const IndicatorRow* cost_class, RuleRun& run) {
  const std::string level2 = quoted(level2_name(row));
  Finding& finding = run.report(
      row.place("level2", row.indicator->level2),
      cost_class == nullptr
          ? Message{cat("产出指标下列有", level2, "，是成本单列为一级指标后的二级指标"),
                    cat(level2, " stands below output (产出), though it is a level 2 of the level 1 成本 of 2021")}
          : Message{cat("成本既是一级指标，又以", level2, "列在产出指标下"),
                    cat("cost is a level 1 of its own and, as ", level2, ", a level 2 of output (产出)")});
  if (cost_class != nullptr) {
    finding.related = {first(cost_class->indicator->level1->spans, cost_class->indicator->span)};
  }
}

void check(const Record& /*record*/, RuleRun& run) {
  const RecordView& view = run.view();
  std::vector<const IndicatorRow*> rows;
  for (const IndicatorRow& row : view.rows()) {
    const bool both = row.level1 != Class::unknown && row.level2 != Kind2::unknown;
    if (!both && !is_cost_class(row)) {
      continue;
    }
    if (level1_in_doubt(view, row)) {
      run.unread(levels_not_read());
      continue;
    }
    run.compared(both ? 1 : 0);
    rows.push_back(&row);
  }
  const auto find = [&](auto&& wanted) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const IndicatorRow* row) { return wanted(*row); });
    return found == rows.end() ? nullptr : *found;
  };
  const IndicatorRow* below_output = find(is_cost_of_output);
  const IndicatorRow* cost_class = find(is_cost_class);
  const IndicatorRow* new_kind =
      find([](const IndicatorRow& row) { return is_cost_of_output(row) && is_kind_of_cost(level2_name(row)); });
  if (below_output != nullptr && cost_class != nullptr) {
    report(*below_output, cost_class, run);
  } else if (new_kind != nullptr) {
    report(*new_kind, nullptr, run);
  }
  run.not_applicable({"指标表没有一级和二级指标", "the table has no level 1 and level 2"});
}

}  // namespace

extern const constinit Rule taxonomy_mixed = {
    .info =
        {.id = "indicator/taxonomy-mixed",
         .name = {"新旧指标体系混用", "Two taxonomies mixed"},
         .what = {"同一张表中，成本不应既是一级指标又是产出下的二级指标；经济成本、社会成本、生态环境成本指标不应列在"
                  "产出指标下。",
                  "In one table 成本 is not both a level 1 and a level 2 of 产出; 经济成本, 社会成本 and "
                  "生态环境成本 do not stand below 产出."},
         .why = {"两套体系的分值分配不同，混用后产出和成本的分值都对不上。",
                 "The two taxonomies share out the weights differently; mixed, neither fits."},
         .basis = {"财预〔2020〕10号《项目支出绩效评价管理办法》；财预〔2021〕101号"
                   "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》",
                   "财预〔2020〕10号《项目支出绩效评价管理办法》 (performance evaluation of project expenditure); "
                   "财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》 (core targets "
                   "and indicators)"},
         .remedy = {"按一套体系填报：成本要么单列为一级指标，要么列在产出下。",
                    "Use one taxonomy: cost as a level 1, or as a level 2 of output."},
         .severity = Severity::info,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::indicator
