// 项目支出绩效目标申报表 for one year, after the Ministry's; Ningxia and others print it: domain.md
// 3.7. What sets Ningxia's apart stands in the names of its indicators.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.label = "项目属性", .weight = 1},
    {.label = "项目期", .weight = 1},
    {.label = "年度资金总额", .weight = 2},
    {.label = "年度总体目标", .weight = 3},
    {.label = "主管部门及代码", .weight = 1},
    {.label = "指标值", .weight = 1},
});

}  // namespace

extern constinit const Layout annual_project_target{
    .info = {"annual-project-target",
             {"项目支出绩效目标申报表（当年）", "Project target form (one year)"},
             {"项目属性、项目期，只有年度资金总额和年度总体目标，一个指标值；宁夏等",
              "attribute and period of the project, annual funds and annual goal only, one target column; Ningxia and "
              "others"}},
    .kind = Kind::target_form,
    .scope = Scope::project,
    .marks = marks,
    .always = money_part | goal_part,
    .least = 7,
};

}  // namespace jixiao::layouts
