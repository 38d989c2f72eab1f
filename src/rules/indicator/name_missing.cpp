#include "base/unicode.h"
#include "rules/support/nameless.h"
#include "rules/support/words.h"

namespace jixiao::rules::indicator {
namespace {

void check_nameless(const Indicator& row, const std::string& pointer, RuleRun& run) {
  const RowUse use = run.view().uncertain(pointer) ? RowUse::doubtful : use_of(row);
  if (use == RowUse::doubtful) {
    run.unread({"没有名称的行未能确认是否为指标", "rows without a name that may be no indicators"});
  }
  if (use != RowUse::sure) {
    return;
  }
  run.compared();
  const std::string value = quoted(text_of(*filled_cells(row).front()));
  const std::string name = row.name ? quoted(text_of(row.name)) : "";
  run.report({pointer + "/name", row.span},
             {cat("填有", value, "的一行", name.empty() ? "没有指标名称" : "名称只写作" + name),
              cat("the row with ", value, name.empty() ? " has no name" : " is only called " + name)});
}

void check(const Record& record, RuleRun& run) {
  for (std::size_t i = 0; i < record.indicators.size(); ++i) {
    const Indicator& row = record.indicators[i];
    if (is_spare_name(fold_tight(text_of(row.name)))) {
      check_nameless(row, "/indicators/" + std::to_string(i), run);
    } else {
      run.compared();
    }
  }
  run.not_applicable({"没有绩效指标表", "no indicator table"});
}

}  // namespace

extern const constinit Rule name_missing = {
    .info =
        {.id = "indicator/name-missing",
         .name = {"指标名称缺失", "Indicator without a name"},
         .what =
             {"填有指标值、完成值或分值的行应有指标名称，不应空白或只有 -、*、_ 等符号或“指标1”字样。整行空白的模板行"
              "不检查；只有一个光数字或一段文字的行可能是页码或上一行的续行，不判断。",
              "A row with a target, an actual value or a weight has a name of more than signs (-, *, _) or 指标1. "
              "Blank template rows are left out; a row with a bare number or with words alone may be the number of "
              "a page or the rest of the row above, and is not judged."},
         .why = {"没有名称，不知道指标值说的是什么。", "Nobody knows what the target is a target of."},
         .basis = {"财预〔2015〕88号《中央部门预算绩效目标管理办法》",
                   "财预〔2015〕88号《中央部门预算绩效目标管理办法》 (performance targets of central departments)"},
         .remedy = {"补填三级指标名称；多余的行删去。", "Enter the indicator's name, or delete the row."},
         .severity = Severity::error,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::indicator
