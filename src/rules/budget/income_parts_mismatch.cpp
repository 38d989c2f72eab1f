#include "rules/support/sums.h"

namespace jixiao::rules::budget {

extern const constinit Rule income_parts_mismatch = {
    .info =
        {.id = "budget/income-parts-mismatch",
         .name = {"收入分项合计不符", "Income parts do not add up"},
         .what =
             {"印出的收入总额应等于各项来源之和；财政拨款应等于一般公共预算、政府性基金预算、国有资本经营预算之和（表中"
              "列出"
              "时）。允许四舍五入尾差。文字只列举部分来源（其中）时，只检查分项是否大于总额。",
              "A printed income total is the sum of its sources, and 财政拨款 the sum of its budgets where the form "
              "lists them, within rounding. Where prose names only some parts (其中), only parts greater than the "
              "whole are reported."},
         .why = {"总额与分项不符，无法判断预算规模究竟是多少。", "Nobody can tell how large the budget really is."},
         .basis =
             {"《中华人民共和国预算法实施条例》第五条、第四十条",
              "《中华人民共和国预算法实施条例》第五条、第四十条 (implementing regulation of the Budget Law, Arts. 5 "
              "and 40: what a department's income consists of)"},
         .remedy = {"核对总额和各项来源，补齐漏填的来源。",
                    "Correct the total or its parts; add a source that is missing."},
         .severity = Severity::error,
         .kinds = TD | AD | R,
         .since = "0.1.0"},
    .check = per_sum<Sum::income_parts, always_error>};

}  // namespace jixiao::rules::budget
