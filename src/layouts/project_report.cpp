// 项目支出绩效自评报告: numbered prose, Markdown or one cell a line, domain.md 3.5.
#include <array>

#include "jixiao/form.h"

namespace jixiao::layouts {
namespace {

constexpr std::array marks = std::to_array<Mark>({
    {.title = "报告", .weight = 3},
});

}  // namespace

extern constinit const Layout project_report{
    .info = {"project-report",
             {"项目支出绩效自评报告", "Project self-assessment report"},
             {"标题为项目的自评报告，分章节的文字", "a project report's title, prose in sections"}},
    .kind = Kind::self_assessment_report,
    .scope = Scope::project,
    .marks = marks,
    .least = 3,
};

}  // namespace jixiao::layouts
