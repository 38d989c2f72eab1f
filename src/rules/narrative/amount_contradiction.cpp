#include "rules/support/funds.h"
#include "rules/support/mentions.h"
#include "rules/support/sums.h"
#include "rules/support/words.h"

namespace jixiao::rules::narrative {
namespace {

/// Two figures far apart may belong to different scopes, which the record does not tell: in a form on one project they
/// do not, elsewhere only a misprint is certain.
bool contradicts(const Judgement& judgement, std::string_view name, const Amount& mention, const Amount& item,
                 const RecordView& view) {
  const Record& record = view.record();
  if (record.scope == Scope::project && record.kind != Kind::self_assessment_report) {
    return true;
  }
  const int power = yuan_power(judgement.balance.unit).value_or(0);
  // Parts of the expenditure are told by source as well, which may differ in a digit.
  const bool misprint =
      is_total(name) ? looks_misprinted(mention.value, item.value) : looks_swapped(mention.value, item.value);
  return mention.unit == item.unit && misprint && !is_printed_amount(view, judgement.balance.gap.shifted(power));
}

void report(const Amount& mention, const Amount& item, const Balance& balance, RuleRun& run) {
  const std::string here = written(mention.value, mention.unit);
  const std::string there = written(item.value, item.unit);
  const std::string gap = written(balance.gap.abs(), balance.unit);
  Finding& finding = run.report(
      mention.place, {cat("“", item.name.zh, "”前后不一致：此处 ", here, "，另一处 ", there, "，相差 ", gap),
                      cat(item.name.en, " is stated twice: ", here, " here, ", there, " elsewhere, a gap of ", gap)});
  finding.related = {item.place.span};
  finding.expected = balance.right;
  finding.actual = balance.left;
  finding.difference = balance.gap.abs();
}

void check_mention(const Statement& statement, std::size_t index, const BudgetItem& item, RuleRun& run) {
  const RecordView& view = run.view();
  const std::string field = "/statements/" + std::to_string(index);
  const auto stated = certain_amount(view, &item);
  if (stated.empty() || view.uncertain(field)) {
    run.unread({"文中金额未能确认", "the amounts were not read with certainty"});
    return;
  }
  SumCheck pair;
  pair.left.amounts = {{*statement.amount, statement.unit, {field, statement.span}, item_name(statement.item)}};
  pair.right.amounts = stated;
  const Judgement judgement = judge(pair, view.thresholds());
  const Amount& mention = pair.left.amounts.front();
  const bool agree = judgement.verdict == Verdict::holds || judgement.verdict == Verdict::rounding;
  if (judgement.verdict == Verdict::mismatch &&
      (same_money(statement.item, statement.text) != SameMoney::yes ||
       !contradicts(judgement, statement.item, mention, stated.front(), view))) {
    run.unread({"两处金额不同，口径是否相同不能断定", "the two amounts differ, and may be of different scopes"});
    return;
  }
  if (judgement.verdict == Verdict::not_comparable) {
    run.unread({"金额单位未注明，无法比较", "the unit of some amounts is not stated"});
    return;
  }
  run.compared();
  if (!agree && judgement.verdict != Verdict::slip) {  // unit-slip reports those
    report(mention, stated.front(), judgement.balance, run);
  }
}

void check(const Record& record, RuleRun& run) {
  run.counting({"处", "statements"});
  for (std::size_t i = 0; i < record.statements.size(); ++i) {
    const Statement& statement = record.statements[i];
    const BudgetItem* item = statement.kind == StatementKind::amount ? run.view().item(statement.item) : nullptr;
    if (item != nullptr && statement.amount && is_money(*item)) {
      check_mention(statement, i, *item, run);
    }
  }
  run.not_applicable({"没有重复表述的金额", "no amount is stated twice"});
}

}  // namespace

extern const constinit Rule amount_contradiction = {
    .info =
        {.id = "narrative/amount-contradiction",
         .name = {"同一金额前后不一致", "One amount stated in two ways"},
         .what =
             {"同一文件两次写出同一总额（收入、支出、预算、执行总额）时应相同，允许四舍五入尾差。口径可能不同的（分项、"
              "来源、其中数，或差额恰是另一处金额）不判断；报告中只有数字换位、错一位时才报告。",
              "A total (income, expenditure, budget, executed) that is stated twice is the same within rounding. "
              "Amounts that may have different scopes (parts, sources, a difference that is another printed "
              "amount) are not judged; in reports only swapped or mistyped digits are reported."},
         .why = {"前后两个数至少有一个是错的，读者不知道以哪个为准。",
                 "One of the two is wrong, and nobody knows which."},
         .basis =
             {"《中华人民共和国预算法》第七十五条（数额准确，据以推及绩效报告）；《中华人民共和国预算法实施条例》第"
              "八十三条",
              "《中华人民共和国预算法》第七十五条 (Budget Law, Art. 75: accurate amounts; its application to "
              "reports is derived); 《中华人民共和国预算法实施条例》第八十三条 (implementing regulation, Art. 83: "
              "figures are those of the accounts)"},
         .remedy = {"以会计数据为准，统一前后表述；口径不同的写明口径。",
                    "Take the figure of the accounts in both places; where scopes differ, say so."},
         .severity = Severity::error,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::narrative
