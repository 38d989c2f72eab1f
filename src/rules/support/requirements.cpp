#include "rules/support/requirements.h"

#include "base/unicode.h"
#include "jixiao/form.h"
#include "rules/support/form_parts.h"
#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

bool filled(const Text& text) {
  return !fold_tight(text_of(text)).empty();
}

/// "28.6", "100 万元", "/": no letter or Han character that is not a unit's.
bool is_only_figures(std::string_view value) {
  const std::string rest = without(fold_tight(value), {"万元", "亿元", "元", "万", "亿"});
  for (std::size_t offset = 0; offset < rest.size();) {
    const char32_t c = next_code_point(rest, offset);
    const bool ascii_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (ascii_letter || is_han(c)) {
      return false;
    }
  }
  return !rest.empty();
}

}  // namespace

void Requirements::text(std::string_view field, const Bilingual& label, const Text& value) {
  require(field, label, filled(value));
}

void Requirements::goal(std::string_view field, const Bilingual& label, const Text& value) {
  if (value && is_only_figures(value->value) && !view_.uncertain(field)) {
    run_.compared();
    const std::string printed = quoted(value->value);
    run_.report(view_.place(field, value), {cat(quoted(label.zh), "只有数字", printed, "，没有文字内容"),
                                            cat(label.en, " holds only the figure ", printed)});
  } else if (value || view_.empty(field) != nullptr || view_.uncertain(field)) {
    require(field, label, filled(value));
  }
}

void Requirements::block(std::string_view field, const Bilingual& label, std::string_view role, bool there) {
  const TableInfo* table = view_.table(role);
  if (there || table != nullptr || view_.empty(field) != nullptr) {
    require(field, label, there, table);
  }
}

void Requirements::require(std::string_view field, const Bilingual& label, bool there, const TableInfo* table) {
  if (there) {
    run_.compared();
    return;
  }
  const Note* label_place = view_.empty(field);
  if (view_.uncertain(field)) {
    run_.unread({cat(quoted(label.zh), "未能确认"), cat(label.en, " was not read with certainty")});
  } else if (label_place == nullptr && table == nullptr && !head_known()) {
    run_.unread({"没有认出它的标签", "its label was not recognised"});
  } else {
    run_.compared();
    const Span span = label_place != nullptr ? label_place->span : (table != nullptr ? table->span : view_.place());
    run_.report({view_.pointer(field), span},
                {cat("必填项", quoted(label.zh), "没有填写"), cat("the required field ", label.en, " is empty")});
  }
}

void Requirements::told(std::string_view field, const Bilingual& label, bool there) {
  if (there || view_.uncertain(field) || view_.record().layout == "generic") {
    require(field, label, there);
    return;
  }
  run_.compared();
  run_.report({view_.pointer(field), view_.place()},
              {cat("报告没有写明", quoted(label.zh)), cat("the report does not state ", label.en)});
}

bool Requirements::head_known() const {
  return (always_printed(view_.record().layout) & head_part) != 0;
}

}  // namespace jixiao::rules
