#include "vocabulary/titles.h"

#include <algorithm>
#include <array>

#include "base/affix.h"

namespace jixiao {
namespace {

struct Ending {
  std::string_view text;
  Kind kind;
};

// What a title ends with, longest first where one contains another.
constexpr std::array endings = std::to_array<Ending>({
    {"绩效自评报告", Kind::self_assessment_report},
    {"绩效自我评价报告", Kind::self_assessment_report},
    {"绩效评价报告", Kind::self_assessment_report},
    {"自评报告", Kind::self_assessment_report},
    {"自评工作报告", Kind::self_assessment_report},
    {"绩效自评情况报告", Kind::self_assessment_report},
    {"绩效报告", Kind::self_assessment_report},
    {"绩效自评表", Kind::self_assessment_form},
    {"绩效目标自评表", Kind::self_assessment_form},
    {"绩效评价自评表", Kind::self_assessment_form},
    {"绩效自评情况表", Kind::self_assessment_form},
    {"绩效自评结果表", Kind::self_assessment_form},
    {"绩效目标完成情况表", Kind::self_assessment_form},
    {"绩效目标完成情况自评表", Kind::self_assessment_form},
    {"自评表", Kind::self_assessment_form},
    {"自评得分表", Kind::self_assessment_form},
    {"绩效目标申报表", Kind::target_form},
    {"绩效目标申报审批表", Kind::target_form},
    {"绩效目标审批表", Kind::target_form},
    {"绩效目标批复表", Kind::target_form},
    {"绩效目标审核表", Kind::target_form},
    {"绩效目标公开表", Kind::target_form},
    {"绩效目标情况表", Kind::target_form},
    {"绩效目标明细表", Kind::target_form},
    {"绩效目标分解表", Kind::target_form},
    {"绩效目标登记表", Kind::target_form},
    {"绩效目标汇总表", Kind::target_form},
    {"绩效目标一览表", Kind::target_form},
    {"绩效目标设置表", Kind::target_form},
    {"绩效目标表", Kind::target_form},
    {"绩效申报表", Kind::target_form},
});

// Where the name of the form begins within its title, in order of preference.
constexpr std::array<std::string_view, 16> beginnings = {
    "部门(单位)整体", "单位(部门)整体", "部门整体", "单位整体", "部门预算项目", "部门项目", "预算项目", "财政支出项目",
    "项目支出",       "项目绩效",       "财政专项", "专项资金", "整体支出",     "整体绩效", "项目",     "绩效"};

std::string_view without_tail(std::string_view tight) {
  // (2022年度), (表一), -- or what the export appends
  while (tight.ends_with(")")) {
    const std::size_t open = tight.rfind('(');
    if (open == std::string_view::npos || open == 0) break;
    tight = tight.substr(0, open);
  }
  return tight;
}

}  // namespace

std::optional<TitleWords> read_title(std::string_view tight) {
  constexpr std::size_t longest = 3 * 70;
  if (tight.size() > longest) return std::nullopt;
  // Most texts are no titles, and their end says so: 表 or 告, or a bracket behind it.
  static constexpr std::array<std::string_view, 3> ends = {"表", "告", ")"};
  if (!finishes_with_any(tight, ends)) return std::nullopt;
  for (std::string_view sign : {"。", ";", "《", "》", "见"}) {
    if (tight.find(sign) != std::string_view::npos) return std::nullopt;
  }
  if (const std::size_t colon = tight.find(':'); colon != std::string_view::npos && tight.starts_with("标题")) {
    tight.remove_prefix(colon + 1);
  }
  const std::string_view text = without_tail(tight);
  const auto ending =
      std::find_if(endings.begin(), endings.end(), [&](const Ending& e) { return finishes_with(text, e.text); });
  if (ending == endings.end()) return std::nullopt;
  TitleWords words;
  words.kind = ending->kind;
  words.keyword_at = text.size() - ending->text.size();
  for (std::string_view beginning : beginnings) {
    const std::size_t at = text.find(beginning);
    if (at != std::string_view::npos) {
      words.keyword_at = std::min(words.keyword_at, at);
      break;
    }
  }
  const bool whole = text.find("整体") != std::string_view::npos;
  const bool project = text.find("项目") != std::string_view::npos || text.find("专项") != std::string_view::npos;
  if (whole) {
    words.scope = Scope::department;
  } else if (project) {
    words.scope = Scope::project;
  }
  return words;
}

}  // namespace jixiao
