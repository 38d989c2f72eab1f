#include "rules/support/record_view.h"
#include "rules/support/words.h"

namespace jixiao::rules::document {
namespace {

void check(const Record& record, RuleRun& run) {
  const RecordView& view = run.view();
  if (view.uncertain("/fiscal_year")) {
    run.not_checkable({"年度未能确认", "the year was not read with certainty"});
    return;
  }
  run.compared();
  const FindingPlace place{"/fiscal_year", view.place()};
  if (!record.fiscal_year) {
    run.report(place, {"没有写明年度", "no year is stated"});
    return;
  }
  if (record.fiscal_year->basis == YearBasis::stated) {
    return;
  }
  const std::string year = std::to_string(record.fiscal_year->value);
  const bool from_name = record.fiscal_year->basis == YearBasis::file_name;
  Finding& finding =
      run.report(Severity::info, place,
                 {cat("标题、表头和栏目没有写明年度，", from_name ? "按文件名推定为 " : "按正文推定为 ", year, " 年"),
                  cat("title, head and fields state no year; ", year, " is taken from ",
                      from_name ? "the file's name" : "the text")});
  finding.related = record.fiscal_year->spans;
}

}  // namespace

extern const constinit Rule year_missing = {
    .info =
        {.id = "document/year-missing",
         .name = {"年度缺失", "Year missing"},
         .what = {"标题、表头或栏目应写明年度；全文没有年度为错误，只能从正文或文件名推定为提示。",
                  "Title, head or a field states the year; none anywhere is an error, one that only follows from the "
                  "text or "
                  "from the file's name is info."},
         .why = {"没有年度，无法与预算、决算和上年的表对应。",
                 "Without a year the form cannot be matched with its budget, its accounts or last year's form."},
         .basis = {"《中华人民共和国预算法》第三十二条（年度预算编报绩效目标，据以推及）",
                   "《中华人民共和国预算法》第三十二条 (Budget Law, Art. 32: annual budgets carry performance targets; "
                   "application derived)"},
         .remedy = {"在标题中写明年度。", "State the year in the title."},
         .severity = Severity::error,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::document
