// 项目支出绩效目标表, Tianjin: domain.md 3.7. One form after another below one title.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.field = "description", .weight = 4},
    {.label = "预算规模及资金用途", .weight = 4},
    {.label = "预算数", .weight = 1},
    {.label = "绩效目标", .weight = 1},
});

}  // namespace

extern constinit const Layout tianjin_project_target{
    .info = {"tianjin-project-target",
             {"天津 项目支出绩效目标表", "Tianjin project target form"},
             {"预算规模及资金用途，三级指标旁另有绩效指标描述，一个标题下连着多份表",
              "budget and use of the funds, a description beside each indicator, many forms below one title"}},
    .kind = Kind::target_form,
    .scope = Scope::project,
    .marks = marks,
    .always = money_part | goal_part,
    .least = 8,
};

}  // namespace jixiao::layouts
