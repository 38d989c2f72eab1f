#include "rules/support/sums.h"

namespace jixiao::rules::budget {

extern const constinit Rule expenditure_parts_mismatch = {
    .info =
        {.id = "budget/expenditure-parts-mismatch",
         .name = {"支出分项合计不符", "Expenditure parts do not add up"},
         .what = {"印出的支出总额应等于基本支出与项目支出（以及列出的财政专项资金、其他事业发展性支出）之和，允许四舍五"
                  "入尾差。",
                  "A printed expenditure total is basic + project expenditure (+ special funds + other development "
                  "expenditure where listed), within rounding."},
         .why = {"分项合计与总额不符，多为数字颠倒或漏行。",
                 "Usually two digits changed places, or a row was left out."},
         .basis =
             {"《中华人民共和国预算法实施条例》第五条、第六条",
              "《中华人民共和国预算法实施条例》第五条、第六条 (implementing regulation of the Budget Law, Arts. 5 and "
              "6: expenditure is basic and project expenditure, both published)"},
         .remedy = {"核对基本支出、项目支出与总额。", "Compare basic and project expenditure with the total."},
         .severity = Severity::error,
         .kinds = TD | AD | R,
         .since = "0.1.0"},
    .check = per_sum<Sum::expenditure_parts, always_error>};

}  // namespace jixiao::rules::budget
