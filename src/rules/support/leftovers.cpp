#include "rules/support/leftovers.h"

#include "rules/support/words.h"

namespace jixiao::rules {

void Leftovers::found(Severity severity, std::string field, const Span& span, std::string_view text) {
  if (reported_.insert(field).second) {
    run_.report(severity, {std::move(field), span},
                {cat("未清除的模板提示或占位符", quoted(text)), cat("left from the template: ", quoted(text))});
  }
}

void Leftovers::spare_row(std::string_view text, const Span& span) {
  spare_.push_back(span);
  spare_text_ += cat(spare_text_.empty() ? "" : "、", text);
}

void Leftovers::report_spare_rows() {
  if (spare_.empty()) {
    return;
  }
  const std::string count = std::to_string(spare_.size());
  Finding& finding = run_.report(Severity::info, {"/indicators", spare_.front()},
                                 {cat("有 ", count, " 行未使用的模板行：", shortened(spare_text_)),
                                  cat("spare rows left from the template (", count, "): ", shortened(spare_text_))});
  finding.related.assign(spare_.begin() + 1, spare_.end());
}

}  // namespace jixiao::rules
