// 部门整体支出绩效目标表, Shaanxi: domain.md 3.7. Tasks with their money in three columns, and its sum.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.label = "年度主要任务", .weight = 3},
    {.label = "任务名称", .weight = 2},
    {.label = "主要内容", .weight = 2},
    {.label = "金额合计", .weight = 2},
    {.label = "指标内容", .weight = 2},
    {.label = "预算金额", .weight = 1},
});

}  // namespace

extern constinit const Layout shaanxi_department_target{
    .info = {"shaanxi-department-target",
             {"陕西 部门整体支出绩效目标表", "Shaanxi department target form"},
             {"年度主要任务的预算金额分总额、财政拨款、其他资金，末行金额合计；指标内容",
              "tasks with amounts by source and their sum, indicators by content"}},
    .kind = Kind::target_form,
    .scope = Scope::department,
    .marks = marks,
    .always = goal_part | tasks_part,
    .least = 8,
};

}  // namespace jixiao::layouts
