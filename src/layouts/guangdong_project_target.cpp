// 项目支出绩效目标申报表 for the period of implementation and the year: Guangdong, Dongguan, and the Ministry's form of
// that kind: domain.md 3.7.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.label = "实施期资金总额", .weight = 3},
    {.label = "实施周期总目标", .weight = 4},
    {.label = "实施周期指标值", .weight = 3},
    {.label = "三级指标目标值(实施周期)", .weight = 4},
    {.label = "三级指标目标值(当年度)", .weight = 3},
    {.label = "年度总体目标", .weight = 1},
    {.label = "项目年度目标", .weight = 1},
    {.label = "年度资金总额", .weight = 1},
});

}  // namespace

extern constinit const Layout guangdong_project_target{
    .info = {"guangdong-project-target",
             {"广东、东莞等 项目支出绩效目标表（实施周期）", "Guangdong project target form (period and year)"},
             {"实施期资金总额、实施周期总目标与年度目标并列，指标值分实施周期和当年度",
              "funds, goals and targets of the period of implementation beside those of the year"}},
    .kind = Kind::target_form,
    .scope = Scope::project,
    .marks = marks,
    .always = money_part | goal_part,
    .least = 7,
};

}  // namespace jixiao::layouts
