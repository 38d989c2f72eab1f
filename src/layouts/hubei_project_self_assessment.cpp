// 项目自评表, Hubei: domain.md 3.7. Targets (A) and results (B), one reason for the whole form.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.label = "年初目标值(A)", .weight = 3},
    {.label = "实际完成值(B)", .weight = 3},
    {.label = "偏差大或目标未完成原因分析", .weight = 3},
    {.label = "预算数(A)", .weight = 1},
    {.label = "执行数(B)", .weight = 1},
    {.label = "复核分", .weight = 1},
    {.label = "预算执行情况(万元)(20分)", .weight = 1},
});

}  // namespace

extern constinit const Layout hubei_project_self_assessment{
    .info = {"hubei-project-self-assessment",
             {"湖北 项目自评表", "Hubei project self-assessment"},
             {"年初目标值(A)、实际完成值(B)，自评分（复核分），偏差大或目标未完成原因分析合为一栏",
              "targets (A) and results (B), own and reviewed scores, one reason for the whole form"}},
    .kind = Kind::self_assessment_form,
    .scope = Scope::project,
    .marks = marks,
    .always = money_part,
    .least = 6,
};

}  // namespace jixiao::layouts
