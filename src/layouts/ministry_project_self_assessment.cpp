// 项目支出绩效自评表 as the Ministry of Finance prints it and most provinces take it over: domain.md 3.4.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.label = "年初预算数", .weight = 1},
    {.label = "全年预算数", .weight = 2},
    {.label = "全年执行数", .weight = 1},
    {.label = "年度总体目标", .weight = 1},
    {.label = "预期目标", .weight = 1},
    {.label = "实际完成情况", .weight = 1},
    {.label = "年度指标值", .weight = 2},
    {.label = "实际完成值", .weight = 2},
    {.label = "偏差原因分析及改进措施", .weight = 2},
});

}  // namespace

extern constinit const Layout ministry_project_self_assessment{
    .info =
        {"ministry-project-self-assessment",
         {"财政部 项目支出绩效自评表", "Ministry project self-assessment"},
         {"年初预算数/全年预算数/全年执行数，预期目标与实际完成情况，年度指标值、实际完成值、偏差原因分析及改进措施",
          "initial, annual and executed budget; goal beside result; target, actual value and reason of each "
          "indicator"}},
    .kind = Kind::self_assessment_form,
    .scope = Scope::project,
    .marks = marks,
    .always = money_part | goal_part,
    .least = 9,
};

}  // namespace jixiao::layouts
