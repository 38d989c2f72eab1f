// 部门整体支出绩效自评报告: numbered prose or Markdown, domain.md 3.5.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.title = "报告", .weight = 3},
    {.title = "整体", .weight = 1},
});

}  // namespace

extern constinit const Layout department_report{
    .info = {"department-report",
             {"部门整体支出绩效自评报告", "Department self-assessment report"},
             {"标题为自评报告，分章节的文字", "a report's title, prose in sections"}},
    .kind = Kind::self_assessment_report,
    .scope = Scope::department,
    .marks = marks,
    .always = head_part,
    .least = 3,
};

}  // namespace jixiao::layouts
