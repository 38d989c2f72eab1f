// 项目支出绩效目标申报表, Hunan: domain.md 3.7. One block of indicators for the long term, one for the year.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.label = "长期绩效目标", .weight = 3},
    {.label = "长期绩效指标", .weight = 3},
    {.label = "年度绩效指标", .weight = 2},
    {.label = "二、自有资金", .weight = 2},
    {.label = "二自有资金", .weight = 2},
    {.label = "三、其他", .weight = 1},
    {.label = "三其他", .weight = 1},
});

}  // namespace

extern constinit const Layout hunan_project_target{
    .info = {"hunan-project-target",
             {"湖南 项目支出绩效目标申报表", "Hunan project target form"},
             {"资金分一财政拨款、二自有资金、三其他，指标分长期和年度两块",
              "three numbered sources, a block of long-term and one of annual indicators"}},
    .kind = Kind::target_form,
    .scope = Scope::project,
    .marks = marks,
    .always = money_part | goal_part,
    .least = 8,
};

}  // namespace jixiao::layouts
