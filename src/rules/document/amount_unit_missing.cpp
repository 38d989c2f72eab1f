#include <vector>

#include "rules/support/money_blocks.h"
#include "rules/support/words.h"

namespace jixiao::rules::document {
namespace {

/// At the header that should say the unit, where there is one.
void report_missing(const MoneyBlock& block, const std::vector<Amount>& without, RuleRun& run) {
  const std::string count = std::to_string(without.size());
  const std::string figure = without.front().value.str();
  const TableInfo* table = run.view().table(block.role);
  Finding& finding =
      run.report(table == nullptr ? without.front().place : run.view().place(*table),
                 {cat(block.name.zh, "金额没有注明单位（", figure, " 等 ", count, " 个）"),
                  cat("no unit is stated for the amounts of ", block.name.en, " (", figure, ", ", count, " in all)")});
  finding.related = spans_of(without, table == nullptr ? 1 : 0);
}

void report_conflict(const Amount& amount, std::string_view header, RuleRun& run) {
  const std::string figure = written(amount.value, amount.unit);
  run.report(amount.place, {cat("表头的金额单位为", header, "，格内写作 ", figure),
                            cat("the header says ", header, ", the cell ", figure)});
}

void check(const Record& /*record*/, RuleRun& run) {
  const RecordView& view = run.view();
  run.counting({"个金额", "amounts"});
  for (const MoneyBlock& block : money_blocks()) {
    const std::vector<Amount> amounts = amounts_of(block, view);
    const std::string_view header = header_unit(block, view);
    std::vector<Amount> without;
    for (const Amount& amount : amounts) {
      if (view.uncertain(amount.place.field)) {
        run.unread({"部分金额未能确认", "some amounts were not read with certainty"});
        continue;
      }
      run.compared();
      if (amount.unit.empty()) {
        without.push_back(amount);
      } else if (!header.empty() && amount.unit != header) {
        report_conflict(amount, header, run);
      }
    }
    if (!without.empty()) {
      report_missing(block, without, run);
    }
  }
  run.not_applicable({"没有金额", "no amounts"});
}

}  // namespace

extern const constinit Rule amount_unit_missing = {
    .info = {.id = "document/amount-unit-missing",
             .name = {"金额单位缺失或矛盾", "Unit of amounts missing or contradictory"},
             .what = {"有金额的每一部分都应在栏目、表头、格内或表上方注明元、万元或亿元；表头与格内的单位不应不同。",
                      "Every block with amounts states 元, 万元 or 亿元 in a label, its header, its cells or above it; "
                      "header and "
                      "cells do not differ."},
             .why = {"元与万元相差一万倍，没有单位的金额不能汇总。",
                     "元 and 万元 differ by 10 000; amounts without a unit cannot be "
                     "added up."},
             .basis = {"《中华人民共和国预算法实施条例》第十一条",
                       "《中华人民共和国预算法实施条例》第十一条 (implementing regulation of the Budget Law, Art. 11: "
                       "amounts are "
                       "counted in 元)"},
             .remedy = {"在表头注明金额单位，格内与表头一致。",
                        "State the unit in the header, and use it in the cells."},
             .severity = Severity::warning,
             .kinds = all_kinds,
             .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::document
