// 项目支出绩效目标申报表, Hubei: domain.md 3.7. Targets of the year beside the values of the years before.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.label = "当年预期实现值", .weight = 4},
    {.label = "项目总预算", .weight = 2},
    {.label = "项目当年预算", .weight = 2},
    {.label = "项目执行单位", .weight = 1},
    {.label = "绩效标准", .weight = 1},
});

}  // namespace

extern constinit const Layout hubei_project_target{
    .info = {"hubei-project-target",
             {"湖北 项目支出绩效目标申报表", "Hubei project target form"},
             {"项目总预算和项目当年预算，绩效标准分前年、上年、当年预期实现值",
              "whole and annual budget of the project, expected values beside those of former years"}},
    .kind = Kind::target_form,
    .scope = Scope::project,
    .marks = marks,
    .always = money_part | goal_part,
    .least = 8,
};

}  // namespace jixiao::layouts
