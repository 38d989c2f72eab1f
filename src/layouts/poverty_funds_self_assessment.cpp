// 财政专项扶贫资金, 衔接推进乡村振兴补助资金: domain.md 3.7. No 年初预算数; weights before targets.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.label = "全年预算数(A)", .weight = 3},
    {.label = "全年执行数(B)", .weight = 2},
    {.label = "执行率(B/A)", .weight = 1},
    {.label = "年初设定目标", .weight = 1},
    {.label = "年度指标值", .weight = 1},
    {.label = "年初目标值(A)", .weight = -6},
    {.title = "扶贫", .weight = 4},
    {.title = "衔接", .weight = 4},
    {.title = "乡村振兴", .weight = 2},
});

}  // namespace

extern constinit const Layout poverty_funds_self_assessment{
    .info = {"poverty-funds-self-assessment",
             {"扶贫、衔接资金 项目绩效自评表", "Poverty relief and transition funds self-assessment"},
             {"标题含“扶贫”“衔接”，全年预算数(A)、全年执行数(B)、执行率(B/A)、年初设定目标",
              "a title that names the funds, annual budget (A) against executed (B)"}},
    .kind = Kind::self_assessment_form,
    .scope = Scope::project,
    .marks = marks,
    .always = money_part | goal_part,
    .least = 9,
};

}  // namespace jixiao::layouts
