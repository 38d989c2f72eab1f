#include <algorithm>

#include "rules/support/rows.h"

namespace jixiao::rules::indicator {
namespace {

constexpr std::size_t fewest_rows = 4;
constexpr int least_percent = 50;

void report(std::size_t quantified, RuleRun& run) {
  const RecordView& view = run.view();
  const std::size_t rows = view.rows().size();
  const Decimal share =
      Decimal(static_cast<std::int64_t>(quantified * 100)).divided_by(Decimal(static_cast<std::int64_t>(rows)), 1);
  const std::string count = std::to_string(quantified);
  const std::string all = std::to_string(rows);
  Finding& finding =
      run.report(table_place(view),
                 {cat(all, " 个指标中只有 ", count, " 个有量化的指标值，占 ", share.str(), "%"),
                  cat("only ", count, " of ", all, " indicators have a quantified target: ", share.str(), "%")});
  finding.expected = Decimal(least_percent);
  finding.actual = share;
}

void check(const Record& /*record*/, RuleRun& run) {
  const RecordView& view = run.view();
  const auto& rows = view.rows();
  if (rows.size() < fewest_rows) {
    run.not_applicable({"不足四个指标", "fewer than four indicators"});
    return;
  }
  if (std::none_of(rows.begin(), rows.end(), [](const IndicatorRow& row) { return target_value(row) != nullptr; })) {
    run.not_checkable({"没有读到指标值", "no target was read"});
    return;
  }
  std::size_t quantified = 0;
  std::size_t doubtful = 0;
  for (const IndicatorRow& row : rows) {
    const Value* target = target_value(row);
    const bool certain = !view.uncertain(cat(row.pointer(), "/", row.target_field));
    quantified += certain && target != nullptr && is_quantified(*target) ? 1U : 0U;
    doubtful += certain ? 0U : 1U;
  }
  const auto is_low = [&](std::size_t count) { return count * 100 < rows.size() * least_percent; };
  if (is_low(quantified) && !is_low(quantified + doubtful)) {
    run.not_checkable({"部分指标值未能确认", "some targets were not read with certainty"});
    return;
  }
  run.compared();
  if (is_low(quantified)) {
    report(quantified, run);
  }
}

}  // namespace

extern const constinit Rule low_quantified_share = {
    .info =
        {.id = "indicator/low-quantified-share",
         .name = {"量化指标占比偏低", "Too few quantified targets"},
         .what = {"四个以上指标的表中，指标值为数值、区间、比例、日期（或其中含有这些）的指标不应少于全部有名称指标的 "
                  "50%。",
                  "Of four or more named indicators at least 50% have a target that is a number, a range, a ratio or a "
                  "date, or holds one."},
         .why = {"定性指标占多数，年终评价就只能凭印象。",
                 "Where most targets are words, the assessment rests on impressions."},
         .basis = {"财预〔2015〕88号《中央部门预算绩效目标管理办法》（细化量化）；50% 为推导",
                   "财预〔2015〕88号《中央部门预算绩效目标管理办法》 (performance targets of central departments: "
                   "specific and quantified); the 50% is derived"},
         .remedy = {"把能量化的指标值改为数值、比率或时限。", "Give figures, rates or dates where there can be any."},
         .severity = Severity::warning,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::indicator
