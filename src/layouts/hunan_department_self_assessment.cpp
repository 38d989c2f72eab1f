// 部门整体支出绩效自评表, Hunan: domain.md 3.7. The funds by kind of income beside those by kind of expenditure.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.label = "按收入性质分", .weight = 6},
    {.label = "按支出性质分", .weight = 6},
    {.label = "年初预算数", .weight = 1},
    {.label = "全年预算数", .weight = 1},
    {.label = "全年执行数", .weight = 1},
});

}  // namespace

extern constinit const Layout hunan_department_self_assessment{
    .info = {"hunan-department-self-assessment",
             {"湖南 部门整体支出绩效自评表", "Hunan department self-assessment"},
             {"资金下面左列按收入性质分、右列按支出性质分",
              "funds by kind of income beside funds by kind of expenditure"}},
    .kind = Kind::self_assessment_form,
    .scope = Scope::department,
    .marks = marks,
    .always = money_part | goal_part,
    .least = 12,
};

}  // namespace jixiao::layouts
