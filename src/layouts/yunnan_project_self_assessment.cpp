// 项目支出绩效自评表, Yunnan: domain.md 3.7. The Ministry's form in 元, with 年度指标值 in three columns.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.label = "年初预算数", .weight = 1},
    {.label = "全年预算数", .weight = 1},
    {.label = "全年执行数", .weight = 1},
    {.label = "年度指标值", .weight = 2},
    {.label = "实际完成值", .weight = 1},
    {.label = "偏差原因分析及改进措施", .weight = 1},
    {.label = "指标性质", .weight = 4},
    {.label = "度量单位", .weight = 4},
    {.label = "其他需要说明事项", .weight = 4},
    {.label = "项目资金(元)", .weight = 2},
});

}  // namespace

extern constinit const Layout yunnan_project_self_assessment{
    .info = {"yunnan-project-self-assessment",
             {"云南 项目支出绩效自评表", "Yunnan project self-assessment"},
             {"财政部自评表的栏目，年度指标值分指标性质、指标值、度量单位三栏，末尾“其他需要说明事项”",
              "the Ministry's columns, the target in three of them: sign, value and unit; further remarks at the end"}},
    .kind = Kind::self_assessment_form,
    .scope = Scope::project,
    .marks = marks,
    .always = money_part | goal_part,
    .least = 15,
};

}  // namespace jixiao::layouts
