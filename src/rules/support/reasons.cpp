#include "rules/support/reasons.h"

#include <algorithm>

#include "base/unicode.h"
#include "rules/support/indicator_names.h"
#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

bool gives_cause(std::string_view folded) {
  const std::string text = without(folded, {"因公", "因地制宜", "因素", "未成年", "未来"});
  return contains_any(text, {"因", "由于", "影响", "未", "滞后", "推迟", "延期", "节约", "节省"});
}

/// Money that was left, or taken back.
bool tells_of_money_left(std::string_view folded) {
  return contains_any(folded, {"结余", "结转", "未支付", "未支出", "未执行", "未拨付", "剩余资金", "收回", "压减",
                               "调减", "尾款", "质保金"});
}

template <class Test>
bool any_sentence(std::string_view folded, Test test) {
  const auto sentences = split(folded, {"。", ";", "\n"});
  return std::any_of(sentences.begin(), sentences.end(), test);
}

/// What stands in the reason cell beside a rate, without the form's instruction.
bool explains(std::string_view reason) {
  const std::string folded = fold_tight(reason);
  return !is_instruction(folded) || any_sentence(folded, [](std::string_view sentence) {
    return (gives_cause(sentence) || tells_of_money_left(sentence)) && !is_instruction(sentence);
  });
}

/// A sentence of the account of what was done that says why money was left.
bool explains_money_left(std::string_view text) {
  return any_sentence(fold_tight(text), [](std::string_view sentence) {
    const bool rate = contains_any(sentence, {"执行率", "支出率", "执行进度", "支出进度", "支付进度"});
    return tells_of_money_left(sentence) || (rate && gives_cause(sentence));
  });
}

}  // namespace

bool rows_give_reasons(RuleRun& run) {
  const RecordView& view = run.view();
  if (!is_blank_reason(view.record().reason)) {
    run.compared();
    return false;
  }
  if (view.record().kind == Kind::self_assessment_report && view.table("indicators") != nullptr &&
      !view.has_column("indicators", "reason")) {
    run.not_checkable({"指标表没有原因栏，原因可能写在正文中", "the table has no reason column; the text may explain"});
    return false;
  }
  return true;
}

bool has_place_for_row_reasons(const RecordView& view) {
  const auto& rows = view.record().indicators;
  return view.has_column("indicators", "reason") || view.record().reason.has_value() ||
         view.empty("reason") != nullptr ||
         std::any_of(rows.begin(), rows.end(), [](const Indicator& row) { return row.reason.has_value(); });
}

bool is_instruction(std::string_view folded) {
  return contains_any(folded, {"应单独说明", "需单独说明", "需说明", "应说明", "请说明"});
}

bool tells_of_shortfall(std::string_view reason) {
  const std::string folded = fold_tight(reason);
  if (contains_any(folded, {"超额", "超出", "超过", "高于", "多于", "正偏差", "增加"})) {
    return false;
  }
  const auto clauses = split(folded, {"。", ";", ",", "\n"});
  return std::any_of(clauses.begin(), clauses.end(), [](std::string_view clause) {
    return contains_any(clause, {"未完成", "未达", "滞后", "偏差"}) &&
           !contains_any(clause, {"无偏差", "没有偏差", "无明显偏差", "未出现", "未发生", "不存在", "无未", "避免",
                                  "防止", "下一步", "下年", "明年", "次年", "今后", "将"});
  });
}

bool low_execution_is_explained(const RecordView& view, const FundsRow& row) {
  const Record& record = view.record();
  const bool beside = row.rate != nullptr && !is_blank_reason(row.rate->reason) && explains(row.rate->reason->value);
  return beside || !is_blank_reason(record.reason) || explains_money_left(text_of(record.overall_actual));
}

bool deduction_is_told(const RecordView& view, const FundsRow& row) {
  const Record& record = view.record();
  const auto tells = [](const Text& text) { return contains_any(fold_tight(text_of(text)), {"扣", "减分"}); };
  return (row.rate != nullptr && tells(row.rate->reason)) || tells(record.reason) || tells(record.overall_actual);
}

}  // namespace jixiao::rules
