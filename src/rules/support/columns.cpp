#include "rules/support/columns.h"

#include "rules/support/record_view.h"
#include "rules/support/rows.h"
#include "rules/support/words.h"

namespace jixiao::rules {

void report_blank_column(const Bilingual& column, std::size_t rows, RuleRun& run) {
  const std::string count = std::to_string(rows);
  run.report(table_place(run.view()), {cat(column.zh, "一栏全部空白（", count, " 个指标）"),
                                       cat("the whole column of ", column.en, " is blank (", count, " indicators)")});
}

}  // namespace jixiao::rules
