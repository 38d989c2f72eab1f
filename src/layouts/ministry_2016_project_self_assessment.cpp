// 项目支出绩效自评表 of 2016, as Beijing prints it: domain.md 3.4. The rate is against 年初预算数(A).
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.label = "年初预算数(A)", .weight = 4},
    {.label = "得分计算方法", .weight = 4},
    {.label = "全年执行数(B)", .weight = 2},
    {.label = "执行率(B/A)", .weight = 2},
    {.label = "未完成原因分析", .weight = 1},
    {.label = "年度指标值(A)", .weight = 1},
    {.label = "全年实际值(B)", .weight = 1},
});

}  // namespace

extern constinit const Layout ministry_2016_project_self_assessment{
    .info = {"ministry-2016-project-self-assessment",
             {"财政部 项目支出绩效自评表（2016 年式）", "Ministry project self-assessment (2016)"},
             {"年初预算数(A)、全年执行数(B)、执行率(B/A)，指标表有“得分计算方法”一栏",
              "initial budget (A) against executed (B), a column of how each score was computed"}},
    .kind = Kind::self_assessment_form,
    .scope = Scope::project,
    .marks = marks,
    .always = money_part | goal_part,
    .least = 8,
};

}  // namespace jixiao::layouts
