// 财政项目支出绩效目标申报表, Shanghai: domain.md 3.7. In 元, targets as =100.00(%).
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.label = "年度资金申请总额", .weight = 3},
    {.label = "项目资金总额", .weight = 2},
    {.label = "项目总目标", .weight = 2},
    {.label = "年度总体目标", .weight = 1},
    {.label = "计划开始日期", .weight = 1},
    {.label = "计划完成日期", .weight = 1},
});

}  // namespace

extern constinit const Layout shanghai_project_target{
    .info = {"shanghai-project-target",
             {"上海 项目支出绩效目标申报表", "Shanghai project target form"},
             {"计划开始日期和计划完成日期，项目资金总额与年度资金申请总额，项目总目标与年度总体目标",
              "dates of begin and end, cumulative funds beside those applied for, goal of the project beside that of "
              "the year"}},
    .kind = Kind::target_form,
    .scope = Scope::project,
    .marks = marks,
    .always = money_part | goal_part,
    .least = 7,
};

}  // namespace jixiao::layouts
