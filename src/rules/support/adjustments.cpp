#include "rules/support/adjustments.h"

#include <algorithm>

#include "base/unicode.h"
#include "rules/support/indicator_names.h"
#include "rules/support/reasons.h"
#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

bool names_adjustment(std::string_view folded) {
  return contains_any(folded, {"追加", "追减", "调整为", "调增", "调减", "压减", "核减", "收回", "结转"});
}

bool tells_of_adjustment(std::string_view text) {
  const std::string folded = fold_tight(text);
  const auto sentences = split(folded, {"。", ";", "\n"});
  return std::any_of(sentences.begin(), sentences.end(),
                     [](std::string_view sentence) { return names_adjustment(sentence) && !is_instruction(sentence); });
}

/// A reason beside the rate; the instruction that some forms print into that cell is none.
bool explains(const Text& reason) {
  return !is_blank_reason(reason) && (!is_instruction(fold_tight(reason->value)) || tells_of_adjustment(reason->value));
}

}  // namespace

bool adjustment_is_explained(const RecordView& view, const FundsRow& row) {
  const Record& record = view.record();
  if (row.rate != nullptr && explains(row.rate->reason)) {
    return true;
  }
  for (const Text* text : {&record.overall_actual, &record.reason}) {
    if (tells_of_adjustment(text_of(*text))) {
      return true;
    }
  }
  return std::any_of(record.statements.begin(), record.statements.end(), [](const Statement& statement) {
    return statement.kind == StatementKind::adjustment && tells_of_adjustment(statement.text);
  });
}

bool has_place_for_reason(const RecordView& view) {
  return view.record().kind == Kind::self_assessment_report || view.record().reason.has_value() ||
         view.empty("reason") != nullptr || view.has_column("funds", "reason") ||
         view.has_column("execution", "reason");
}

}  // namespace jixiao::rules
