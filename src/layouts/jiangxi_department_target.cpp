// 部门整体支出绩效目标表, Jiangxi: domain.md 3.7. Required labels are starred; no money block.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.label = "计算符号", .weight = 2},
    {.label = "目标值", .weight = 1},
    {.label = "度量单位", .weight = 1},
    {.label = "指标值说明", .weight = 3},
    {.label = "年度绩效总目标", .weight = 3},
    {.label = "部门职能职责概述", .weight = 1},
});

}  // namespace

extern constinit const Layout jiangxi_department_target{
    .info = {"jiangxi-department-target",
             {"江西 部门整体绩效目标表", "Jiangxi department target form"},
             {"计算符号、目标值、度量单位、指标值说明四栏，年度绩效总目标，没有预算块",
              "sign, value, unit and explanation in columns, a goal of the year, no money block"}},
    .kind = Kind::target_form,
    .scope = Scope::department,
    .marks = marks,
    .always = goal_part,
    .least = 7,
};

}  // namespace jixiao::layouts
