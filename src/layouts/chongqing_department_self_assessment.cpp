// 部门整体绩效自评表, Chongqing: domain.md 3.7. The columns of its project form.
#include "jixiao/form.h"
#include "layouts/support/chongqing.h"

namespace jixiao::layouts {

extern constinit const Layout chongqing_department_self_assessment{
    .info = {"chongqing-department-self-assessment",
             {"重庆 部门整体绩效自评表", "Chongqing department self-assessment"},
             {"部门整体，栏目同重庆项目绩效自评表：执行率权重、得分系数、是否核心指标",
              "of a department, with the columns of the Chongqing project form"}},
    .kind = Kind::self_assessment_form,
    .scope = Scope::department,
    .marks = chongqing_marks,
    .always = money_part | goal_part,
    .least = 10,
};

}  // namespace jixiao::layouts
