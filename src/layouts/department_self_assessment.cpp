// 部门整体支出绩效自评表 with the columns of the Ministry's project form: domain.md 3.4.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.label = "年初预算数", .weight = 1},
    {.label = "全年预算数", .weight = 1},
    {.label = "全年(调整)预算数", .weight = 1},
    {.label = "全年执行数", .weight = 1},
    {.label = "年度总体目标", .weight = 1},
    {.label = "预期目标", .weight = 1},
    {.label = "实际完成情况", .weight = 1},
    {.label = "年度指标值", .weight = 2},
    {.label = "实际完成值", .weight = 2},
    {.label = "偏差原因分析及改进措施", .weight = 2},
});

}  // namespace

extern constinit const Layout department_self_assessment{
    .info = {"department-self-assessment",
             {"部门整体支出绩效自评表", "Department self-assessment"},
             {"部门整体，栏目同财政部项目支出绩效自评表",
              "of a department, with the columns of the Ministry's project form"}},
    .kind = Kind::self_assessment_form,
    .scope = Scope::department,
    .marks = marks,
    .always = money_part | goal_part,
    .least = 9,
};

}  // namespace jixiao::layouts
