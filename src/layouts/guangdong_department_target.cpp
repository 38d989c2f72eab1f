// 部门整体预算绩效目标申报表, Guangdong: domain.md 3.1. Four-column money block, task table with money,
// indicators with or without 实施周期指标值.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.field = "expenditure.other_development", .weight = 3},
    {.field = "level.own_use", .weight = 2},
    {.field = "level.transfer_down", .weight = 2},
    {.field = "expenditure.special_funds", .weight = 1},
    {.field = "revenue.heading", .weight = 1},
    {.field = "tasks", .weight = 1},
    {.field = "content", .weight = 1},
    {.title = "部门整体预算绩效目标申报表", .weight = 3},
});

}  // namespace

extern constinit const Layout guangdong_department_target{
    .info = {"guangdong-department-target",
             {"广东 部门整体预算绩效目标申报表", "Guangdong department target form"},
             {"四列预算块（部门预算支出/收入来源/按预算级次划分）、年度重点工作任务",
              "four-column money block, table of key tasks"}},
    .kind = Kind::target_form,
    .scope = Scope::department,
    .marks = marks,
    .always = money_part | goal_part | tasks_part | head_part,
    .least = 4,
};

}  // namespace jixiao::layouts
