// 财政项目支出绩效目标申报表, Xuhui (Shanghai): domain.md 3.7. Inputs, outputs, effects and influence as 分解目标.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.label = "分解目标", .weight = 5},
    {.label = "项目总预算", .weight = 2},
    {.label = "项目当年预算", .weight = 2},
    {.label = "项目总目标", .weight = 1},
    {.label = "三级目标", .weight = 1},
    {.label = "目标值", .weight = 1},
});

}  // namespace

extern constinit const Layout xuhui_project_target{
    .info = {"xuhui-project-target",
             {"上海徐汇 项目支出绩效目标申报表（分解目标）", "Xuhui project target form (decomposed goals)"},
             {"项目总预算和项目当年预算，指标表称“分解目标”",
              "whole and annual budget of the project, indicators as decomposed goals"}},
    .kind = Kind::target_form,
    .scope = Scope::project,
    .marks = marks,
    .always = money_part | goal_part,
    .least = 9,
};

}  // namespace jixiao::layouts
