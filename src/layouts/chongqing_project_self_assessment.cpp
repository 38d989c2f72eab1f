// 项目支出绩效自评表, Chongqing: domain.md 3.7. No second level; a coefficient beside each score.
#include "jixiao/form.h"
#include "layouts/support/chongqing.h"

namespace jixiao::layouts {

extern constinit const Layout chongqing_project_self_assessment{
    .info =
        {"chongqing-project-self-assessment",
         {"重庆 项目绩效自评表", "Chongqing project self-assessment"},
         {"执行率权重、执行率得分，指标名称、计量单位、指标性质、得分系数、是否核心指标，没有二级指标",
          "weight and score of the execution rate, a coefficient and a core mark of each indicator, no second level"}},
    .kind = Kind::self_assessment_form,
    .scope = Scope::project,
    .marks = chongqing_marks,
    .always = money_part | goal_part,
    .least = 10,
};

}  // namespace jixiao::layouts
