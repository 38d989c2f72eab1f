// 部门整体支出绩效自评表, Guangdong: domain.md 3.7. The four-column money block of its target form.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.field = "expenditure.other_development", .weight = 4},
    {.field = "level.transfer_down", .weight = 3},
    {.field = "level.own_use", .weight = 3},
    {.field = "expenditure.special_funds", .weight = 2},
    {.field = "revenue.heading", .weight = 2},
    {.field = "level.heading", .weight = 2},
});

}  // namespace

extern constinit const Layout guangdong_department_self_assessment{
    .info = {"guangdong-department-self-assessment",
             {"广东 部门整体支出绩效自评表", "Guangdong department self-assessment"},
             {"四列预算块（部门预算支出/收入来源/按预算级次划分），指标表有完成值和自评得分",
              "the four-column money block of the target form, indicators with results and scores"}},
    .kind = Kind::self_assessment_form,
    .scope = Scope::department,
    .marks = marks,
    .always = money_part | goal_part,
    .least = 9,
};

}  // namespace jixiao::layouts
