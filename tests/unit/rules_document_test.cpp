// document/: what the form says about itself.
#include <gtest/gtest.h>

#include "rules/support/bodies.h"
#include "unit/rules_record.h"

namespace jixiao::test {
namespace {

constexpr std::string_view required = "document/required-field-missing";
constexpr std::string_view placeholder = "document/placeholder-left";
constexpr std::string_view markup = "document/markup-residue";
constexpr std::string_view year_missing = "document/year-missing";
constexpr std::string_view years = "document/year-inconsistent";
constexpr std::string_view departments = "document/department-inconsistent";
constexpr std::string_view units = "document/amount-unit-missing";

RecordBuilder complete_form() {
  RecordBuilder form = balanced_form();
  form.set(&Record::department, "番禺区司法局").set(&Record::overall_goal, "做好法律援助工作。");
  form.row("产出指标", "数量指标", "法律援助案件数", "1000宗").table("budget", {}).table("indicators", {});
  return form;
}

TEST(RulesRequired, DepartmentTargetForm) {
  RecordBuilder complete = complete_form();
  EXPECT_EQ(verdict(required, complete), "-");
  RecordBuilder no_department = complete_form();
  no_department.record().department.reset();
  EXPECT_EQ(verdict(required, no_department), "error");
  EXPECT_EQ(run_rule(required, no_department.record()).findings.front().field, "/department");
  no_department.note(NoteKind::uncertain, "department");
  EXPECT_EQ(verdict(required, no_department), "-");
  EXPECT_EQ(run_rule(required, no_department.record()).reason.en, "3 of 4 fields");
  RecordBuilder blank_tables(Kind::target_form);
  blank_tables.set(&Record::department, "甲局").table("budget", {}).table("indicators", {});
  EXPECT_EQ(verdict(required, blank_tables), "error error");
}

TEST(RulesRequired, BlocksThatAreAbsentAreNotAskedFor) {
  RecordBuilder form(Kind::target_form);
  form.set(&Record::department, "广州市天河区司法局").row("", "", "甲", "100%");
  EXPECT_EQ(verdict(required, form), "-");
  form.note(NoteKind::empty, "overall_goal", "总体绩效目标");
  EXPECT_EQ(verdict(required, form), "error");
}

TEST(RulesRequired, PointsAtWhatIsThere) {
  RecordBuilder form(Kind::self_assessment_form);
  form.set(&Record::department, "甲局").row("产出指标", "数量指标", "甲", "1次").table("execution", {});
  EXPECT_EQ(run_rule(required, form.record()).findings.front().field, "/budget") << "no item holds the amount";
  RecordBuilder report(Kind::self_assessment_report);
  report.set(&Record::department, "甲局").record().layout = "department-report";
  EXPECT_EQ(run_rule(required, report.record()).findings.front().field, "/assessment");
  report.record().assessment.emplace();
  EXPECT_EQ(run_rule(required, report.record()).findings.front().field, "/assessment/score");
}

TEST(RulesRequired, AGoalOfFiguresIsEmpty) {
  for (const std::string_view goal : {"28.6", "100万元", "/", "——", "12%"}) {
    RecordBuilder form = complete_form();
    form.record().overall_goal->value = goal;
    EXPECT_EQ(verdict(required, form), "error") << goal;
  }
}

TEST(RulesRequired, ProjectForms) {
  RecordBuilder form(Kind::self_assessment_form, Scope::project);
  form.set(&Record::project, "校舍维修").set(&Record::overall_goal, "完成维修").money("funds.total.budget", "10.00");
  form.row("产出指标", "数量指标", "维修面积", "1800平方米").note(NoteKind::empty, "overall_actual");
  EXPECT_EQ(verdict(required, form), "error error");  // no body, no account of what was done
  form.set(&Record::implementing_unit, "第三中学").set(&Record::overall_actual, "已完成");
  EXPECT_EQ(verdict(required, form), "-");
  form.record().project.reset();
  EXPECT_EQ(verdict(required, form), "error");
}

TEST(RulesRequired, ReportsAndUnknownLayouts) {
  RecordBuilder report(Kind::self_assessment_report);
  report.set(&Record::department, "白云区司法局");
  EXPECT_EQ(verdict(required, report), "error");
  report.score("99.97");
  EXPECT_EQ(verdict(required, report), "-");
  RecordBuilder unknown(Kind::self_assessment_report);
  unknown.record().layout = "generic";
  EXPECT_EQ(verdict(required, unknown), "n/c");
  unknown.note(NoteKind::empty, "department");
  EXPECT_EQ(verdict(required, unknown), "error");
}

TEST(RulesPlaceholder, InTexts) {
  const std::vector<std::pair<std::string_view, std::string>> texts = {
      {"XX中学", "error"},
      {"完成培训××××人次", "error"},
      {"完成培训**人次", "error"},
      {"经费____万元", "error"},
      {"待定", "error"},
      {"完成情况待补充。", "error"},
      {"对照年度目标，说明完成情况（100字以内）", "error"},
      {"（简要介绍部门职能）", "error"},
      {"完成三项任务（请填写具体内容）", "warning"},
      {"请在此处填写目标", "error"},
      {"**总体目标：**做好工作", "-"},
      {"*做好工作", "-"},
      {"等待定期检查，有待补充完善", "-"},
      {"印发2000字以内的简报", "-"},
      {"答复群众（请示件）", "-"},
      {"推进平安建设……成效明显", "-"},
      {"MAXX2024", "-"}};
  for (const auto& [text, expected] : texts) {
    RecordBuilder form(Kind::target_form);
    form.set(&Record::overall_goal, text);
    EXPECT_EQ(verdict(placeholder, form), expected) << text;
  }
}

TEST(RulesPlaceholder, InNotes) {
  RecordBuilder heading(Kind::self_assessment_report);
  heading.note(NoteKind::placeholder, "/sections/3/title", "（简要介绍部门整体绩效目标和指标设定）");
  EXPECT_EQ(verdict(placeholder, heading), "warning");
  EXPECT_EQ(run_rule(placeholder, heading.record()).findings.front().field, "/sections/3/title");
  RecordBuilder in_place(Kind::self_assessment_form);
  in_place.note(NoteKind::placeholder, "overall_actual", "对照年度目标，说明完成情况(100字以内)");
  EXPECT_EQ(verdict(placeholder, in_place), "error");
  RecordBuilder reason(Kind::self_assessment_form);
  reason.note(NoteKind::placeholder, "/budget/3/reason", "1.年中发生预算调整的应单独说明理由");
  EXPECT_EQ(verdict(placeholder, reason), "warning");
  RecordBuilder hints(Kind::target_form);
  for (const std::string_view hint :
       {"（≥**人次）", "(≥**%)", "（必填）", "(选填)", "（必填硬性指标）", "（可选填）"}) {
    hints.note(NoteKind::placeholder, "/indicators/0/name", hint);
  }
  EXPECT_EQ(verdict(placeholder, hints), "-");
}

TEST(RulesPlaceholder, SpareRowsAreOneFinding) {
  RecordBuilder form(Kind::self_assessment_form);
  form.note(NoteKind::placeholder, "indicators", "指标2").note(NoteKind::placeholder, "indicators", "……");
  form.row("产出指标", "数量指标", "指标3", "").row("产出指标", "数量指标", "指标1：维修面积", "1800平方米");
  EXPECT_EQ(verdict(placeholder, form), "info");
  const RuleResult result = run_rule(placeholder, form.record());
  EXPECT_EQ(result.findings.front().message.zh, "有 3 行未使用的模板行：指标2、……、指标3");
  EXPECT_EQ(result.findings.front().related.size(), 2U);
}

TEST(RulesMarkup, OneFindingPerCell) {
  RecordBuilder form(Kind::target_form);
  form.note(NoteKind::markup, "overall_goal", "<p> </p>").note(NoteKind::markup, "/tasks/1/content", "&nbsp;");
  form.note(NoteKind::markup, "/tasks/2/content", "<br> <br/>").note(NoteKind::markup, "", "**");
  EXPECT_EQ(verdict(markup, form), "warning warning");
  EXPECT_EQ(run_rule(markup, form.record()).findings.front().field, "/overall_goal");
  RecordBuilder clean(Kind::target_form);
  EXPECT_EQ(verdict(markup, clean), "-");
}

TEST(RulesYearMissing, ByBasis) {
  RecordBuilder none(Kind::target_form);
  EXPECT_EQ(verdict(year_missing, none), "error");
  RecordBuilder stated(Kind::target_form);
  stated.year(2025);
  EXPECT_EQ(verdict(year_missing, stated), "-");
  RecordBuilder inferred(Kind::target_form);
  inferred.year(2024, YearBasis::inferred);
  EXPECT_EQ(verdict(year_missing, inferred), "info");
  RecordBuilder named(Kind::target_form);
  named.year(2024, YearBasis::file_name);
  EXPECT_EQ(verdict(year_missing, named), "info");
}

RecordBuilder of_years(const std::vector<std::pair<Where, std::string_view>>& stated) {
  RecordBuilder form(Kind::target_form, Scope::project);
  for (const auto& [where, year] : stated) {
    form.statement(StatementKind::year, where, year);
  }
  return form;
}

TEST(RulesYears, StatementsOfTheFormAgree) {
  RecordBuilder differ = of_years({{Where::title, "2023"}, {Where::field, "2024"}, {Where::heading, "2024"}});
  EXPECT_EQ(verdict(years, differ), "warning");
  EXPECT_EQ(run_rule(years, differ.record()).findings.front().message.zh, "栏目的年度为 2024，标题为 2023");
  RecordBuilder name = of_years({{Where::title, "2023"}, {Where::file_name, "2024"}});
  EXPECT_EQ(verdict(years, name), "warning");
  RecordBuilder signed_later = of_years({{Where::title, "2022"}, {Where::signature, "2023"}, {Where::text, "2021"}});
  EXPECT_EQ(verdict(years, signed_later), "n/a");
  RecordBuilder agree = of_years({{Where::title, "2022"}, {Where::heading, "2022"}});
  EXPECT_EQ(verdict(years, agree), "-");
}

TEST(RulesYears, PeriodsContainTheYear) {
  RecordBuilder form = of_years({{Where::title, "2023"}});
  form.record().period = Period{"2025", "2025", {3, 1, 3, 9}};
  EXPECT_EQ(verdict(years, form), "warning");
  form.record().period = Period{"2022-04", "2023-10", {3, 1, 3, 9}};
  EXPECT_EQ(verdict(years, form), "-");
  form.record().period = Period{"2024-01", "", {3, 1, 3, 9}};
  EXPECT_EQ(verdict(years, form), "warning");
}

TEST(RulesYears, DeadlinesAreNotOverBeforeTheYear) {
  RecordBuilder past = of_years({{Where::title, "2024"}});
  past.set(&Record::overall_goal, "确保2023年底前完成改造。");
  EXPECT_EQ(verdict(years, past), "warning");
  RecordBuilder built_on = of_years({{Where::title, "2024"}});
  built_on.set(&Record::overall_goal, "在2023年底前建成一期的基础上，2024年12月底前完成二期。");
  EXPECT_EQ(verdict(years, built_on), "-");
  RecordBuilder target = of_years({{Where::title, "2024"}});
  target.row("产出指标", "时效指标", "完成时间", "2023年10月底前");
  EXPECT_EQ(verdict(years, target), "warning");
  RecordBuilder other_years = of_years({{Where::title, "2024"}});
  other_years.set(&Record::overall_goal, "落实八五普法规划（2021-2025年），巩固2023年成果。");
  EXPECT_EQ(verdict(years, other_years), "n/a");
}

TEST(RulesDepartments, SameBody) {
  const std::vector<std::pair<std::string_view, std::string_view>> same = {
      {"番禺区司法局", "广州市番禺区司法局"},
      {"民政局", "民政局机关"},
      {"301-青山县水利局", "青山县水利局"},
      {"广东省广州市司法局", "广州市司法局"},
      {"水利局", "青山县水利局"},
      {"广州市从化司法局", "广州市从化区司法局"},
      {"发改局", "发展和改革局"},
      {"青山县司法局部门", "青山县司法局（盖章）"},
      {"城市管理局", "天河区城市管理局"},
      {"云溪区市场监督管理局", "青岚市云溪区市场监督管理局"}};
  for (const auto& [a, b] : same) {
    EXPECT_TRUE(rules::same_body(a, b)) << a << b;
    EXPECT_TRUE(rules::same_body(b, a)) << a << b;
  }
  const std::vector<std::pair<std::string_view, std::string_view>> different = {
      {"青山县水利局", "青山县林业局"},
      {"广州市司法局", "广州市番禺区司法局"},
      {"天河区城市管理局", "番禺区城市管理局"},
      {"教育局", "工程学校"}};
  for (const auto& [a, b] : different) {
    EXPECT_FALSE(rules::same_body(a, b)) << a << b;
    EXPECT_FALSE(rules::same_body(b, a)) << a << b;
  }
}

TEST(RulesDepartments, TitleFieldAndSignatureAgree) {
  RecordBuilder form(Kind::target_form);
  form.statement(StatementKind::department, Where::field, "青山县林业局");
  EXPECT_EQ(verdict(departments, form), "n/a");
  form.statement(StatementKind::department, Where::title, "青山县水利局");
  EXPECT_EQ(verdict(departments, form), "warning");
  EXPECT_EQ(run_rule(departments, form.record()).findings.front().message.zh,
            "单位名称栏的单位为“青山县林业局”，标题为“青山县水利局”");
  form.set(&Record::implementing_unit, "青山县水利局");
  EXPECT_EQ(verdict(departments, form), "-");
  RecordBuilder report(Kind::self_assessment_report);
  report.statement(StatementKind::department, Where::title, "临江县水务局");
  report.statement(StatementKind::department, Where::signature, "临江县农业农村局");
  EXPECT_EQ(verdict(departments, report), "warning");
  EXPECT_EQ(run_rule(departments, report.record()).findings.front().field, "/statements/1");
}

TEST(RulesUnits, EveryBlockStatesOne) {
  RecordBuilder form(Kind::target_form, Scope::project);
  form.money("funds.total.annual", "860400.00", "").money("funds.fiscal.annual", "860400.00", "");
  EXPECT_EQ(verdict(units, form), "warning");
  form.set(&Record::amount_unit, "元");
  EXPECT_EQ(verdict(units, form), "-");
  RecordBuilder nothing(Kind::target_form);
  EXPECT_EQ(verdict(units, nothing), "n/a");
  RecordBuilder tasks = balanced_form();
  tasks.task("治理", "15", "");
  EXPECT_EQ(verdict(units, tasks), "warning");
  tasks.table("tasks", {"name", "amount"}, "万元");
  EXPECT_EQ(verdict(units, tasks), "-");
}

TEST(RulesUnits, HeaderAndCellAgree) {
  RecordBuilder form(Kind::self_assessment_form, Scope::project);
  form.table("funds", {"budget"}, "万元").money("funds.total.budget", "3000", "元");
  EXPECT_EQ(verdict(units, form), "warning");
  RecordBuilder twice(Kind::self_assessment_form, Scope::project);
  twice.table("funds", {"budget"}, "万元").money("funds.total.budget", "3120.40", "万元");
  twice.money("funds.total.rate", "85.00", "%").money("funds.total.weight", "10", "分");
  EXPECT_EQ(verdict(units, twice), "-");
  RecordBuilder prose(Kind::self_assessment_report);
  prose.set(&Record::amount_unit, "万元").money("expenditure.total", "3000000", "元");
  EXPECT_EQ(verdict(units, prose), "-");
}

}  // namespace
}  // namespace jixiao::test
