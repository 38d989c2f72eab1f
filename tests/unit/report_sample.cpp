#include "report_sample.h"

#include <array>
#include <stdexcept>

namespace jixiao::test {
namespace {

Decimal decimal(std::string_view digits) {
  return Decimal::parse(digits).value();
}

/// Places in the sample are told apart by their line.
Span at(std::uint32_t line) {
  return {line, 1, line, 5};
}
Sourced<std::string> text(std::string value, std::uint32_t line) {
  return {std::move(value), {at(line)}};
}
Sourced<Decimal> figure(std::string_view digits, std::uint32_t line) {
  return {decimal(digits), {at(line)}};
}

Indicator full_indicator() {
  Indicator indicator;
  indicator.section = text("annual_key", 40);
  indicator.task = text("普法宣传", 41);
  indicator.level1 = text("产出指标", 42);
  indicator.level2 = text("数量指标", 43);
  indicator.name = text("=培训次数", 44);
  indicator.period_target = text("≥9000次", 45);
  indicator.annual_target = text("≥7000次", 46);
  indicator.actual = text("1:20", 47);
  indicator.weight = figure("10", 48);
  indicator.score = figure("9.5", 49);
  indicator.reason = text("疫情", 50);
  indicator.unit_hint = text("次", 51);
  Value target;
  target.type = ValueType::number;
  target.comparator = Comparator::at_least;
  target.value = decimal("7000");
  target.unit = "次";
  indicator.target = target;
  Value actual;
  actual.type = ValueType::ratio;
  actual.left = decimal("1");
  actual.right = decimal("20");
  indicator.actual_value = actual;
  indicator.span = at(44);
  return indicator;
}

std::vector<Claim> both_claims() {
  Claim ratio;
  ratio.kind = ClaimKind::ratio;
  ratio.part = figure("1425", 60);
  ratio.whole = figure("1437", 61);
  ratio.percent = figure("99.16", 62);
  ratio.unit = "宗";
  ratio.text = "排查1437宗，化解1425宗，成功率99.16%";
  ratio.stated = decimal("99.16");
  ratio.computed = decimal("99.164927");
  ratio.span = at(60);
  Claim sum;
  sum.kind = ClaimKind::sum;
  sum.total = figure("1165", 63);
  sum.parts = {figure("805", 64), figure("361", 65)};
  sum.text = "1165件，其中民事805件，刑事361件";
  sum.stated = decimal("1165");
  sum.computed = decimal("1166");
  sum.holds = false;
  sum.span = at(63);
  return {ratio, sum};
}

void fill_lists(Record& record) {
  BudgetItem item;
  item.item = "funds.total.rate";
  item.label = text("基本支出", 20);
  item.amount = figure("2089.450", 21);
  item.unit = "万元";
  item.yuan = decimal("20894500");
  item.reason = text("压减", 22);
  item.span = at(20);
  record.budget = {item};
  record.tasks = {{text("普法", 30), text("宣传", 31), figure("15", 32), "万元", text("覆盖", 33), at(30)}};
  record.indicators = {full_indicator()};
  record.claims = both_claims();
  record.sections = {{2, "（一）", text("部门职能", 70), true, at(70)}};
  record.tables = {{"indicators", {"level1", "name"}, "万元", at(71)}};
  record.statements = {
      {StatementKind::amount, Where::text, "支出合计10万元", "v", "expenditure.total", decimal("10"), "万元", at(72)}};
  record.level_weights = {{text("产出", 73), text("数量", 74), figure("50", 75), at(73)}};
  record.notes = {{NoteKind::suspect, "/indicators/0/actual", "0.98", "疑为百分数", at(76)}};
}

}  // namespace

Record full_record() {
  Record record;
  record.source = {"表/甲.txt", 0, "GB18030", std::string(64, 'a')};
  record.kind = Kind::self_assessment_form;
  record.scope = Scope::project;
  record.layout = "generic";
  record.title = text("自评表", 1);
  record.department = text("某某局", 2);
  record.department_code = text("301", 3);
  record.project_code = text("P1", 4);
  record.implementing_unit = text("某某中心", 5);
  record.project = text("普法项目", 6);
  record.fiscal_year = FiscalYear{2022, YearBasis::inferred, {at(7)}};
  record.amount_unit = text("万元", 8);
  record.overall_goal = text("目标", 9);
  record.overall_actual = text("完成", 10);
  record.period_goal = text("三年目标", 11);
  record.reason = text("原因", 12);
  record.assessment = Assessment{figure("93.5", 13), text("优", 14), figure("100", 15)};
  record.period = Period{"2022-01", "2022-12", at(16)};
  fill_lists(record);
  return record;
}

Record bare_record() {
  Record record;
  record.source = {"表/甲.txt", 1, "UTF-8", std::string(64, 'b')};
  record.layout = "generic";
  return record;
}

FileOutcome checked_file() {
  FileOutcome outcome;
  outcome.path = "表/甲.txt";
  outcome.records.resize(2);
  outcome.records[0].record = full_record();
  outcome.records[1].record = bare_record();
  Finding error;
  error.rule = "budget/level-split-mismatch";
  error.severity = Severity::error;
  error.message = {"合计 3839.49 万元，相差 -1.30 万元", "total 3839.49, off by -1.30"};
  error.path = outcome.path;
  error.field = "/budget/0";
  error.span = {10, 7, 10, 15};
  error.related = {{12, 6, 12, 10}, {99, 1, 99, 2}};
  error.expected = decimal("3840.79");
  error.actual = decimal("3839.49");
  error.difference = decimal("-1.30");
  error.fingerprint = "0123456789abcdef";
  Finding info;
  info.rule = "indicator/cost-missing";
  info.severity = Severity::info;
  info.message = {"没有成本指标", "no cost indicator"};
  info.path = outcome.path;
  info.fingerprint = "fedcba9876543210";
  outcome.records[0].findings = {error, info};
  outcome.records[0].rules = {{"budget/level-split-mismatch", Outcome::checked, {}},
                              {"completion/actual-missing", Outcome::not_checkable, {"没有完成值列", "no column"}}};
  outcome.lines[10] = "\t基本支出\t2,089.45\t财政拨款";
  outcome.lines[12] = "其他资金 1.30";
  return outcome;
}

FileOutcome unreadable_file() {
  FileOutcome outcome;
  outcome.path = "坏.png";
  outcome.errors.push_back({"坏.png", {"不是文本：第 1 字节起", "not a text: from byte 1 on"}});
  return outcome;
}

FileOutcome awkward_file() {
  FileOutcome outcome;
  outcome.path = "./表 一/100%,a:b|[甲].txt";
  outcome.records.resize(1);
  outcome.records[0].record = bare_record();
  outcome.records[0].record.source.path = outcome.path;
  Finding finding;
  finding.rule = "indicator/cost-missing";
  finding.severity = Severity::warning;
  finding.message = {"甲|乙 <p>&\"]]>\r\n::error:: 99.5%\x1b[31m\x01 `a` *b* [c](d)", "a|b"};
  finding.path = outcome.path;
  finding.span = {3, 4, 5, 6};
  finding.fingerprint = "00112233445566ff";
  outcome.records[0].findings = {finding};
  return outcome;
}

std::span<const RuleInfo* const> sample_rules() {
  static constexpr RuleInfo split = {
      .id = "budget/level-split-mismatch",
      .name = {"分级不符", "Split differs"},
      .what = {"本级与下转之和", "Own use and transfers"},
      .why = {"为何", "Why"},
      .basis = {"依据", "Basis"},
      .remedy = {"改 <a|b>", "Mend <a|b>"},
      .severity = Severity::error,
      .since = "0.1.0",
  };
  static constexpr RuleInfo cost = {
      .id = "indicator/cost-missing",
      .name = {"缺成本指标", "No cost indicator"},
      .what = {"应有成本指标", "There should be one"},
      .why = {"为何", "Why"},
      .basis = {"依据", "Basis"},
      .remedy = {"补上", "Add one"},
      .severity = Severity::info,
      .since = "0.1.0",
  };
  static constexpr std::array<const RuleInfo*, 2> rules = {&split, &cost};
  return rules;
}

Output& KeptOutput::part(std::string_view name) {
  std::unique_ptr<Part>& output = outputs_[std::string(name)];
  if (!output) output = std::make_unique<Part>(parts_[std::string(name)]);
  return *output;
}

std::string KeptOutput::text(const std::string& name) const {
  const auto found = parts_.find(name);
  return found == parts_.end() ? "" : found->second;
}

const Reporter& reporter(std::string_view id) {
  for (const Reporter* candidate : reporters::registry()) {
    if (candidate->id == id) return *candidate;
  }
  throw std::invalid_argument(std::string(id));
}

std::string report(std::string_view id, const ReportOptions& options, const std::vector<FileOutcome>& outcomes) {
  KeptOutput output;
  const std::unique_ptr<Sink> sink = reporter(id).make(options, output);
  Summary summary;
  for (const FileOutcome& outcome : outcomes) {
    count(summary, outcome);
    sink->add(outcome);
  }
  sink->finish(summary);
  return output.text();
}

}  // namespace jixiao::test
