// 部门整体绩效目标表, the older Guangzhou form: domain.md 3.2. Income only; key indicators and plan
// indicators for the year and for three years; its PDF export prints names first and values later.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.field = "annual_plan", .weight = 3},
    {.field = "period_plan", .weight = 3},
    {.field = "key_indicators", .weight = 2},
    {.field = "project", .weight = 1},
    {.field = "revenue.business", .weight = 1},
    {.title = "部门整体绩效目标表", .weight = 2},
});

}  // namespace

extern constinit const Layout guangzhou_department_target_2019{
    .info = {"guangzhou-department-target-2019",
             {"广州 部门整体绩效目标表（2019 年式）", "Guangzhou department target table (2019)"},
             {"年度/三年期主要支出计划、部门整体支出目标关键指标与预期实现值",
              "plans for the year and for three years, key indicators with expected values"}},
    .kind = Kind::target_form,
    .scope = Scope::department,
    .order = Order::labels_first,
    .marks = marks,
    .always = money_part | goal_part | tasks_part | head_part,
    .least = 5,
};

}  // namespace jixiao::layouts
