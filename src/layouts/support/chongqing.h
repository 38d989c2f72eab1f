// What Chongqing prints on its self-assessments, of departments and of projects: domain.md 3.7.
#pragma once

#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {

inline constexpr std::array chongqing_marks = std::to_array<Mark>({
    {.label = "执行率权重", .weight = 2},
    {.label = "执行率得分", .weight = 2},
    {.field = "raw_score", .weight = 3},
    {.label = "是否核心指标", .weight = 3},
    {.label = "全年完成值", .weight = 1},
    {.label = "计量单位", .weight = 1},
    {.label = "全年(调整)预算数", .weight = 1},
    {.label = "全年目标实际完成情况", .weight = 1},
});

}  // namespace jixiao::layouts
