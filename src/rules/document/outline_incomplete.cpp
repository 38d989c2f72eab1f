#include "rules/support/outline.h"
#include "rules/support/record_view.h"
#include "rules/support/words.h"

namespace jixiao::rules::document {
namespace {

/// The heading that names the theme and has text; else one that has none.
struct ThemeFound {
  bool told = false;
  const Section* bare = nullptr;
};

ThemeFound find_theme(const Theme& theme, const std::vector<Section>& sections) {
  ThemeFound found;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (names_theme(sections[i], theme)) {
      found.told = found.told || has_text(sections, i);
      found.bare = found.bare == nullptr ? &sections[i] : found.bare;
    }
  }
  return found;
}

void report_bare(const Section& section, const std::vector<Section>& sections, RuleRun& run) {
  const std::string title = quoted(section.title.value);
  run.report({"/sections/" + std::to_string(&section - sections.data()), section.span},
             {cat("章节", title, "下没有内容"), cat("there is no text below the heading ", title)});
}

void check(const Record& record, RuleRun& run) {
  const auto& sections = record.sections;
  if (sections.empty()) {
    run.not_checkable({"报告没有章节标题", "the report has no headings"});
    return;
  }
  if (lacks_headings(sections) || run.view().uncertain("/sections")) {
    run.not_checkable(
        {"章节标题太少或编号不连续，可能有标题未能读出", "too few headings, or numbers left out: some may be unread"});
    return;
  }
  run.compared();
  std::string zh;
  std::string en;
  for (const Theme& theme : themes()) {
    const ThemeFound found = find_theme(theme, sections);
    if (!found.told && found.bare != nullptr) {
      report_bare(*found.bare, sections, run);
    } else if (!found.told) {
      zh += cat(zh.empty() ? "" : "、", theme.name.zh);
      en += cat(en.empty() ? "" : ", ", theme.name.en);
    }
  }
  if (!zh.empty()) {
    run.report({"/sections", run.view().place()},
               {cat("报告没有“", zh, "”章节"), cat("the report has no section on ", en)});
  }
}

}  // namespace

extern const constinit Rule outline_incomplete = {
    .info =
        {.id = "document/outline-incomplete",
         .name = {"报告章节不全", "Sections of the report missing"},
         .what = {"自评报告的标题应包含四个主题：基本情况（概况）、自评结论或评价分析、存在问题、改进措施或建议；标题下"
                  "没有内容"
                  "视为缺少。没有章节标题、主要标题不足两个或编号不连续（可能有标题未读出）的不判断。",
                  "The headings of a report name four themes: the general situation, results of the assessment, "
                  "problems, and measures or suggestions; a heading without text counts as missing. A report "
                  "without headings, with fewer than two main ones, or with numbers left out is not judged."},
         .why = {"只说成绩不说问题和措施，自评不能用于改进。",
                 "A report that names neither problems nor measures helps nobody to improve."},
         .basis = {"财预〔2020〕10号《项目支出绩效评价管理办法》；公开报告的通行提纲",
                   "财预〔2020〕10号《项目支出绩效评价管理办法》 (performance evaluation of project expenditure); the "
                   "outline of published reports"},
         .remedy = {"补写缺少的章节。", "Write the missing section."},
         .severity = Severity::warning,
         .kinds = R,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::document
