// 部门整体支出绩效目标表, Hunan: domain.md 3.7. Income by kind beside expenditure by kind.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.label = "按收入性质分", .weight = 4},
    {.label = "按支出性质分", .weight = 4},
    {.label = "整体绩效目标", .weight = 2},
    {.label = "部门职能职责概述", .weight = 1},
});

}  // namespace

extern constinit const Layout hunan_department_target{
    .info = {"hunan-department-target",
             {"湖南 部门整体支出绩效目标表", "Hunan department target form"},
             {"年度预算申请左列按收入性质分、右列按支出性质分，整体绩效目标",
              "income by kind beside expenditure by kind, an overall goal"}},
    .kind = Kind::target_form,
    .scope = Scope::department,
    .marks = marks,
    .always = money_part | goal_part,
    .least = 8,
};

}  // namespace jixiao::layouts
