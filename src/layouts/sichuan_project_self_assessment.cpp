// 部门预算项目支出绩效自评表, Sichuan: domain.md 3.7. 10 points for execution, 90 for the indicators.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.label = "调整后预算数", .weight = 2},
    {.label = "预算执行数", .weight = 2},
    {.label = "年初预算", .weight = 1},
    {.label = "项目年度目标", .weight = 2},
    {.label = "年度目标完成情况", .weight = 1},
    {.label = "项目年度目标完成情况", .weight = 2},
    {.label = "预算执行情况(10分)", .weight = 2},
    {.label = "绩效指标(90分)", .weight = 2},
    {.label = "完成值", .weight = 1},
    {.title = "部门预算项目支出绩效自评表", .weight = 2},
});

}  // namespace

extern constinit const Layout sichuan_project_self_assessment{
    .info = {"sichuan-project-self-assessment",
             {"四川 部门预算项目支出绩效自评表", "Sichuan project self-assessment"},
             {"项目年度目标完成情况，预算执行情况（10分），年初预算/调整后预算数/预算执行数，绩效指标（90分）",
              "execution for 10 points with initial, adjusted and executed budget, indicators for 90"}},
    .kind = Kind::self_assessment_form,
    .scope = Scope::project,
    .marks = marks,
    .always = money_part | goal_part,
    .least = 9,
};

}  // namespace jixiao::layouts
