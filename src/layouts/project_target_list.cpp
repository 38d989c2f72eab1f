// A flat list of many projects with their indicators, as Inner Mongolia prints it: domain.md 3.7.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.field = "list", .weight = 2},    // less than any family's marks: a blank form's labels may stand like a header
    {.field = "funds", .weight = -2},  // a list has columns for its funds, no block
});

}  // namespace

extern constinit const Layout project_target_list{
    .info = {"project-target-list",
             {"项目支出绩效目标清单", "List of project targets"},
             {"一张表列出许多项目：项目名称等栏目在左，指标的栏目在右；内蒙古等",
              "one table of many projects: a project's columns to the left, those of its indicators to the right; "
              "Inner Mongolia"}},
    .kind = Kind::target_form,
    .scope = Scope::project,
    .marks = marks,
    .least = 2,
};

}  // namespace jixiao::layouts
