#include "rules/support/sums.h"

namespace jixiao::rules::budget {
namespace {

/// A single source that is smaller than the total may simply be the only one that was filled in.
std::optional<Severity> severity(const SumCheck& sum, const Balance& gap, const RecordView& /*view*/) {
  const bool one_smaller = sum.right.amounts.size() == 1 && gap.gap > Decimal(0);
  return one_smaller ? Severity::warning : Severity::error;
}

}  // namespace

extern const constinit Rule funds_sources_mismatch = {
    .info =
        {.id = "budget/funds-sources-mismatch",
         .name = {"项目资金来源合计不符", "Funds do not add up from their sources"},
         .what =
             {"项目总额、年度资金、年初预算数、全年预算数、全年执行数各栏的总额应等于各来源之和，空白为零，来源下的细分"
              "行不重复"
              "计算，允许四舍五入尾差。只有一个来源有金额且小于总额时为警告。",
              "In each column (whole project, annual, initial budget, budget, executed) the total is the sum of its "
              "sources; blank is zero, sub-rows of a source are not counted twice, within rounding. A warning "
              "where only one source has an amount and it is smaller than the total."},
         .why = {"资金来源合计不符，执行率和资金到位情况都无法核对。",
                 "Neither the execution rate nor the origin of the money can be verified."},
         .basis =
             {"《中华人民共和国预算法实施条例》第四十条；财预〔2015〕88号《中央部门预算绩效目标管理办法》",
              "《中华人民共和国预算法实施条例》第四十条 (implementing regulation of the Budget Law, Art. 40: income by "
              "source); 财预〔2015〕88号《中央部门预算绩效目标管理办法》 (performance targets of central departments)"},
         .remedy = {"补齐漏填的来源，或更正总额。", "Add the source that is missing, or correct the total."},
         .severity = Severity::error,
         .kinds = TP | AD | AP,
         .since = "0.1.0"},
    .check = per_sum<Sum::funds_sources, severity>};

}  // namespace jixiao::rules::budget
