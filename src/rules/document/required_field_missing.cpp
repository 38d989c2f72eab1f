#include <algorithm>

#include "rules/support/figures.h"
#include "rules/support/requirements.h"
#include "rules/support/words.h"

namespace jixiao::rules::document {
namespace {

bool has_money(const Record& record, Words prefixes) {
  return std::any_of(record.budget.begin(), record.budget.end(),
                     [&](const BudgetItem& item) { return is_money(item) && starts_with_any(item.item, prefixes); });
}

void require_project(const Record& record, const RecordView& view, Requirements& requirements) {
  requirements.text("project", {"项目名称", "the project's name"}, record.project);
  const Bilingual body = {"主管部门或实施单位", "the responsible department or implementing unit"};
  const bool unit_doubtful = !record.department && view.uncertain("implementing_unit");
  requirements.require(unit_doubtful ? "implementing_unit" : "department", body,
                       record.department.has_value() || record.implementing_unit.has_value());
  requirements.goal("overall_goal", {"年度总体目标", "the annual goal"}, record.overall_goal);
  requirements.block("budget", {"项目资金", "the project's funds"}, "funds", has_money(record, {"funds."}));
}

void require_department(const Record& record, Requirements& requirements) {
  requirements.text("department", {"部门名称", "the department's name"}, record.department);
  requirements.goal("overall_goal", {"总体绩效目标", "the overall goal"}, record.overall_goal);
}

void check(const Record& record, RuleRun& run) {
  const RecordView& view = run.view();
  run.counting({"项", "fields"});
  Requirements requirements(run);
  const bool department = record.scope == Scope::department;
  if (record.kind == Kind::self_assessment_report) {
    requirements.text("department", {"部门名称", "the department's name"}, record.department);
    // The extractor notes whatever may be a score: without a note the text speaks of none.
    requirements.told("/assessment/score", {"自评得分", "the score"}, record.assessment && record.assessment->score);
    return;
  }
  if (department) {
    require_department(record, requirements);
  } else {
    require_project(record, view, requirements);
  }
  if (record.kind == Kind::self_assessment_form && department) {
    const bool executed = view.item("execution.actual") != nullptr;
    requirements.block("execution.actual", {"全年执行数", "the amount executed"}, "execution", executed);
  } else if (record.kind == Kind::self_assessment_form) {
    requirements.goal("overall_actual", {"实际完成情况", "the account of what was done"}, record.overall_actual);
  } else if (department) {
    requirements.block("budget", {"预算金额", "the budget's amounts"}, "budget",
                       has_money(record, {"expenditure.", "revenue."}));
  }
  requirements.block("indicators", {"绩效指标", "performance indicators"}, "indicators", !view.rows().empty());
}

}  // namespace

extern const constinit Rule required_field_missing = {
    .info =
        {.id = "document/required-field-missing",
         .name = {"必填项缺失", "Required field missing"},
         .what = {"部门目标表：部门名称、总体绩效目标、指标、（版式有金额栏的）预算金额；项目目标表：项目名称、主管部门"
                  "或实施单位、目标、"
                  "资金、指标；项目自评表另加实际完成情况；部门自评表：部门名称、目标、全年执行数、指标；自评报告：部门"
                  "名称、自评得分。"
                  "目标只填数字或符号视为空白。整块缺失的不在此报告。",
                  "Target form of a department: its name, overall goal, an indicator, and amounts where the layout has "
                  "them; "
                  "of a project: its name, a department or unit, goal, funds, an indicator; a project's "
                  "self-assessment also "
                  "says what was done; a department's: name, goal, amount executed, an indicator; a report: name and "
                  "score. "
                  "A goal of figures or signs only counts as empty. Blocks that are absent as a whole are left out."},
         .why = {"缺少必填内容的表无法审核，也无法与其他表对应。",
                 "Without it the form cannot be reviewed, nor matched with others."},
         .basis = {"《中华人民共和国预算法》第七十五条（内容完整，据以推及绩效表）；填报实务：各地表格以 * 标出必填项",
                   "《中华人民共和国预算法》第七十五条 (Budget Law, Art. 75: complete contents; its application to "
                   "these forms "
                   "is derived); filing practice: fields starred in published forms"},
         .remedy = {"补填该项。", "Fill in the field."},
         .severity = Severity::error,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::document
