// 预算项目绩效自评表, Hebei: domain.md 3.7. Four numbered blocks; the score is 单项指标折算得分.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.label = "单项指标折算得分", .weight = 3},
    {.label = "单项指标实际完成值", .weight = 2},
    {.label = "资金到位情况", .weight = 2},
    {.label = "到位数", .weight = 1},
    {.label = "单位(文字描述)", .weight = 2},
    {.label = "预算安排情况(调整后)", .weight = 2},
    {.label = "具体完成情况", .weight = 1},
    {.label = "实施(主管)单位", .weight = 1},
    {.title = "预算项目绩效自评表", .weight = 2},
});

}  // namespace

extern constinit const Layout hebei_project_self_assessment{
    .info = {"hebei-project-self-assessment",
             {"河北 预算项目绩效自评表", "Hebei project self-assessment"},
             {"预算安排、资金到位、资金执行三栏，符号/值/单位（文字描述），单项指标折算得分",
              "funds allotted, received and executed; sign, value and unit in columns; converted scores"}},
    .kind = Kind::self_assessment_form,
    .scope = Scope::project,
    .marks = marks,
    .always = money_part | goal_part,
    .least = 8,
};

}  // namespace jixiao::layouts
