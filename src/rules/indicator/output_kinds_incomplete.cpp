#include <algorithm>
#include <vector>

#include "rules/support/classes.h"
#include "rules/support/words.h"

namespace jixiao::rules::indicator {
namespace {

struct OutputKind {
  Kind2 kind;
  Bilingual name;
};

constexpr OutputKind kinds[] = {{Kind2::quantity, {"数量指标", "quantity (数量指标)"}},
                                {Kind2::quality, {"质量指标", "quality (质量指标)"}},
                                {Kind2::timeliness, {"时效指标", "timeliness (时效指标)"}}};

std::vector<const IndicatorRow*> output_rows(const RecordView& view) {
  std::vector<const IndicatorRow*> rows;
  for (const IndicatorRow& row : view.rows()) {
    if (row.indicator_class() == Class::output) {
      rows.push_back(&row);
    }
  }
  return rows;
}

/// Some row's class or kind is not known, so that a kind which seems to be missing may be there.
bool levels_doubtful(const RecordView& view) {
  return std::any_of(view.rows().begin(), view.rows().end(), [&](const IndicatorRow& row) {
    const bool unprinted = row.indicator_class() == Class::output && !row.indicator->level2;
    return unprinted || levels_uncertain(view, row);
  });
}

void report(const std::vector<OutputKind>& missing, const IndicatorRow& first_row, RuleRun& run) {
  std::string zh;
  std::string en;
  for (const OutputKind& kind : missing) {
    zh += cat(zh.empty() ? "" : "、", kind.name.zh);
    en += cat(en.empty() ? "" : ", ", kind.name.en);
  }
  const Text& level = first_row.indicator->level1 ? first_row.indicator->level1 : first_row.indicator->level2;
  run.report({"/indicators", first(level->spans, first_row.indicator->span)},
             {cat("产出指标中没有", zh), cat("the output indicators have no ", en)});
}

void check(const Record& /*record*/, RuleRun& run) {
  const RecordView& view = run.view();
  const std::vector<const IndicatorRow*> rows = output_rows(view);
  const auto has = [&](Kind2 kind) {
    return std::any_of(rows.begin(), rows.end(), [&](const IndicatorRow* row) { return row->level2 == kind; });
  };
  std::vector<OutputKind> missing;
  std::copy_if(std::begin(kinds), std::end(kinds), std::back_inserter(missing),
               [&](const OutputKind& kind) { return !has(kind.kind); });
  if (rows.empty() || (missing.size() == std::size(kinds) && !has(Kind2::cost))) {
    run.not_applicable({"产出指标没有数量、质量、时效的分级", "no output indicators with a level 2"});
  } else if (!missing.empty() && levels_doubtful(view)) {
    run.not_checkable(levels_not_read());
  } else {
    run.compared();
    if (!missing.empty()) {
      report(missing, *rows.front(), run);
    }
  }
}

}  // namespace

extern const constinit Rule output_kinds_incomplete = {
    .info =
        {.id = "indicator/output-kinds-incomplete",
         .name = {"产出二级指标不全", "Kinds of output incomplete"},
         .what = {"产出指标的二级指标应有数量、质量、时效三类，进度指标视同时效。产出没有二级指标的表不适用。",
                  "The level 2 of the output indicators holds quantity, quality and timeliness; 进度 stands for 时效. "
                  "Tables without a level 2 below output are left out."},
         .why = {"只数数量，看不出做得好不好、及时不及时。",
                 "Counts alone do not show whether the work was good, or in time."},
         .basis = {"财预〔2015〕88号《中央部门预算绩效目标管理办法》；财预〔2021〕101号"
                   "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》",
                   "财预〔2015〕88号《中央部门预算绩效目标管理办法》 (performance targets of central departments); "
                   "财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》 (core targets and "
                   "indicators)"},
         .remedy = {"补充缺少的一类；确不适用的可说明理由。", "Add the missing kind, or say why there is none."},
         .severity = Severity::info,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::indicator
