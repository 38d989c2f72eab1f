// 项目支出绩效目标申报表 of the centre, 2015: domain.md 3.7. Medium term and year side by side.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.label = "中期资金总额", .weight = 5},
    {.label = "中期目标", .weight = 4},
    {.label = "年度资金总额", .weight = 1},
    {.label = "年度目标", .weight = 1},
    {.label = "主管部门及代码", .weight = 1},
    {.label = "项目属性", .weight = 1},
});

}  // namespace

extern constinit const Layout central_project_target{
    .info = {"central-project-target",
             {"中央 项目支出绩效目标申报表", "Central project target form"},
             {"中期资金总额与年度资金总额、中期目标与年度目标并列",
              "funds and goals of the medium term beside those of the year"}},
    .kind = Kind::target_form,
    .scope = Scope::project,
    .marks = marks,
    .always = money_part | goal_part,
    .least = 8,
};

}  // namespace jixiao::layouts
