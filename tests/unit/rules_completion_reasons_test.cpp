// completion/: figures that cannot be compared, and the reasons that are or are not given.
#include <gtest/gtest.h>

#include "unit/rules_record.h"

namespace jixiao::test {
namespace {

constexpr std::string_view not_comparable = "completion/actual-not-comparable";
constexpr std::string_view units = "completion/unit-mismatch";
constexpr std::string_view overshoot = "completion/overshoot-without-reason";
constexpr std::string_view although_met = "completion/reason-although-met";
constexpr std::string_view low_execution = "completion/low-execution-without-reason";

RecordBuilder assessment() {
  return RecordBuilder(Kind::self_assessment_form, Scope::project);
}

struct Row {
  std::string_view name, target, actual, verdict;
};

std::string of_row(std::string_view rule, const Row& row, std::string_view reason = "") {
  RecordBuilder record = assessment();
  record.row("产出指标", "数量指标", row.name, row.target, row.actual, reason).points("10", "10");
  record.table("indicators", {"name", "annual_target", "actual", "weight", "score", "reason"});
  return verdict(rule, record);
}

TEST(RulesActualNotComparable, WantsAFigureBesideAFigure) {
  const std::vector<Row> rows = {{"单次活动成本", "≤30万元", "完成", "warning"},
                                 {"验收合格率", "100%", "合格", "warning"},
                                 {"增速", "5%-8%", "较快", "warning"},
                                 {"配比", "1:20", "达标", "warning"},
                                 {"培训人次", "≥120人次", "/", "warning"},
                                 {"培训人次", "≥120人次", "118人次", "-"},
                                 {"孕产妇死亡率", "≤7", "5.2/10万", "-"},
                                 {"培训班次", "≥1次", "已举办一次", "-"},
                                 {"制度建设", "≥8项", "已统一建立", "n/c"},
                                 {"村庄保洁", "建立制度，每村至少配备2名", "已建立", "n/c"},
                                 {"质量", "符合相关规定", "达成预期指标", "n/a"},
                                 {"完成时间", "2023年12月底前", "完成", "n/a"},
                                 {"完成时限", "≤12月", "完成", "-"},
                                 {"开放天数", "≥300天", "已完成", "warning"},
                                 {"上线时间", "9月", "未上线", "-"},
                                 {"安全事故起数", "0起", "未发生", "-"},
                                 {"安全事故起数", "≤1起", "无", "-"},
                                 {"举办讲座", "≥20场", "未开展", "-"},
                                 {"培训人次", "≥120人次", "", "n/a"}};
  for (const Row& row : rows) {
    EXPECT_EQ(of_row(not_comparable, row), row.verdict) << row.target << " " << row.actual;
  }
}

TEST(RulesUnitMismatch, GroupsAndMoney) {
  const std::vector<Row> rows = {{"培训人次", "≥120人次", "126户", "warning"},
                                 {"合格率", "≥90%", "45个", "warning"},
                                 {"项目总成本", "≤60万元", "55%", "warning"},
                                 {"受益人数", "≥100人次", "120人", "info"},
                                 {"印制手册", "≥2000册", "2200", "-"},
                                 {"合格率", "═100%", "100%", "-"},
                                 {"项目总成本", "≤60万元", "600000元", "-"},
                                 {"宣传活动", "≥21场", "22次", "-"},
                                 {"处理投诉", "≥20件", "21宗", "-"},
                                 {"完成时限", "≤3个月", "80天", "n/c"},
                                 {"补助标准", "≤5300元/户", "5300元", "n/c"},
                                 {"检查家次", "≥800家次", "812次", "n/c"},
                                 {"印制手册", "≥2000册", "2200本", "n/c"},
                                 {"宣传活动", "≥21场", "22个", "warning"},
                                 {"安全事故", "0起", "0人", "-"},
                                 {"质量", "良好", "良好", "n/a"}};
  for (const Row& row : rows) {
    EXPECT_EQ(of_row(units, row), row.verdict) << row.target << " " << row.actual;
  }
  RecordBuilder bracket = assessment();
  bracket.row("产出指标", "数量指标", "调解员（人）", "12", "12个");
  bracket.last_row().unit_hint = Sourced<std::string>{"人", {{1, 1, 1, 2}}};
  EXPECT_EQ(verdict(units, bracket), "warning");
}

TEST(RulesUnitMismatch, FractionsUnderAPercentage) {
  const std::vector<Row> rows = {{"满意度", "≥90%", "0.88", "info"}, {"合格率", "100%", "1", "info"},
                                 {"满意度", "≥90%", "93", "-"},      {"满意度", "≥90%", "0.88%", "-"},
                                 {"投诉率", "≤5%", "1", "-"},        {"漏损率", "≤9%", "0.5", "-"},
                                 {"增长率", "≥0.5%", "0.6", "-"},    {"满意度", "≥90%", "0", "-"}};
  for (const Row& row : rows) {
    EXPECT_EQ(of_row(units, row), row.verdict) << row.target << " " << row.actual;
  }
  RecordBuilder record = assessment();
  record.row("满意度指标", "服务对象满意度指标", "满意度", "≥90%", "0.88");
  const Finding finding = only_finding(units, record.record());
  EXPECT_EQ(finding.actual->str(), "88");
  EXPECT_EQ(finding.field, "/indicators/0/actual");
}

TEST(RulesOvershoot, FromAHundredAndThirtyPercent) {
  const std::vector<Row> rows = {{"培训班次", "6次", "12次", "warning"},
                                 {"孵化基地", "≥1个", "3", "info"},
                                 {"孵化基地", "≥5个", "15", "warning"},
                                 {"新建公园面积", "≥4万平方米", "8万平方米", "warning"},
                                 {"受益人次", "≥2万人次", "4万人次", "warning"},
                                 {"培训人次", "≥100人次", "130人次", "warning"},
                                 {"印制手册", "≥2200册", "2859册", "-"},
                                 {"受益人数", "39500人", "49358人", "-"},
                                 {"服务人数", "≥100人", "≥150人", "warning"},
                                 {"服务人数", "≥100人", "约150人", "n/c"},
                                 {"培训人次", "≥120人次", "60人次", "-"},
                                 {"培训人次", "≥120人次", "未完成", "-"},
                                 {"项目总成本", "≤60万元", "30万元", "n/a"},
                                 {"项目总成本", "60万元", "90万元", "n/a"},
                                 {"投诉率", "5%", "10%", "n/a"},
                                 {"办理时限", "5个工作日", "10个工作日", "n/c"},
                                 {"设备完好率", "≥95%", "295%", "n/c"},
                                 {"收入增长率", "≥6%", "9%", "warning"},
                                 {"合格率", "≥60%", "0.9", "warning"},
                                 {"质量", "良好", "优秀", "n/a"}};
  for (const Row& row : rows) {
    EXPECT_EQ(of_row(overshoot, row), row.verdict) << row.target << " " << row.actual;
  }
}

TEST(RulesOvershoot, AReasonExplains) {
  const Row row{"培训班次", "6次", "12次", ""};
  EXPECT_EQ(of_row(overshoot, row, "无"), "warning");
  EXPECT_EQ(of_row(overshoot, row, "申请人数增加"), "-");
  RecordBuilder common = assessment();
  common.row("产出指标", "数量指标", "甲", "6次", "12次").set(&Record::reason, "需求增加");
  EXPECT_EQ(verdict(overshoot, common), "-");
  RecordBuilder report(Kind::self_assessment_report);
  report.row("产出指标", "数量指标", "甲", "6次", "12次").table("indicators", {"name", "annual_target", "actual"});
  EXPECT_EQ(verdict(overshoot, report), "n/c");
  RecordBuilder uncertain = assessment();
  uncertain.row("产出指标", "数量指标", "甲", "6次", "12次").note(NoteKind::uncertain, "/indicators/0/reason");
  EXPECT_EQ(verdict(overshoot, uncertain), "n/c");
}

TEST(RulesOvershoot, TheThresholdIsGiven) {
  RecordBuilder record = assessment();
  record.row("产出指标", "数量指标", "甲", "≥100次", "140次");
  CheckOptions options;
  options.select = {std::string(overshoot)};
  options.thresholds.overshoot = 150;
  EXPECT_TRUE(check(record.record(), options).findings.empty());
  options.thresholds.overshoot = 140;
  EXPECT_EQ(check(record.record(), options).findings.size(), 1U);
}

std::string although(std::string_view target, std::string_view actual, std::string_view score,
                     std::string_view reason) {
  RecordBuilder record = assessment();
  record.row("产出指标", "数量指标", "甲", target, actual, reason).points("10", score);
  return verdict(although_met, record);
}

TEST(RulesReasonAlthoughMet, SpeaksOfAShortfall) {
  EXPECT_EQ(although("≥90%", "93%", "10", "因疫情未完成"), "info");
  EXPECT_EQ(although("≥90%", "93%", "10", "进度滞后"), "info");
  EXPECT_EQ(although("≥90%", "93%", "10", "无"), "n/a");
  EXPECT_EQ(although("≥90%", "93%", "10", "超额完成，因申请人数增加，出现偏差"), "-");
  EXPECT_EQ(although("≥90%", "93%", "10", "下年继续推进，避免进度滞后"), "-");
  EXPECT_EQ(although("≥90%", "93%", "10", "无偏差，按计划完成"), "-");
  EXPECT_EQ(although("≥90%", "93%", "9", "进度滞后"), "-");
  EXPECT_EQ(although("≥90%", "85%", "10", "进度滞后"), "-");
  EXPECT_EQ(although("良好", "良好", "10", "进度滞后"), "n/c");
}

RecordBuilder funds(std::string_view budget, std::string_view executed, std::string_view rate) {
  RecordBuilder form = assessment();
  form.money("funds.total.budget", budget).money("funds.total.executed", executed);
  form.money("funds.total.rate", rate, "%");
  return form;
}

TEST(RulesLowExecution, BelowNinety) {
  RecordBuilder low = funds("3120.40", "2652.34", "85.00");
  EXPECT_EQ(verdict(low_execution, low), "warning");
  const Finding finding = only_finding(low_execution, low.record());
  EXPECT_EQ(finding.message.zh, "预算执行率 2652.34 万元 / 3120.40 万元 = 85.00%，低于 90%，没有说明原因");
  RecordBuilder even = funds("28.6", "25.74", "90");
  EXPECT_EQ(verdict(low_execution, even), "-");
  RecordBuilder wrong_rate = funds("100.00", "80.00", "100");
  EXPECT_EQ(verdict(low_execution, wrong_rate), "warning");
  RecordBuilder printed = assessment();
  printed.money("funds.total.rate", "78.5", "%");
  EXPECT_EQ(verdict(low_execution, printed), "warning");
  RecordBuilder of_initial = assessment();
  of_initial.money({{"funds.total.initial", "100.00"}, {"funds.total.executed", "80.00"}});
  EXPECT_EQ(verdict(low_execution, of_initial), "warning");
  RecordBuilder two_units = assessment();
  two_units.money("funds.total.budget", "100.00").money("funds.total.executed", "950000", "元");
  EXPECT_EQ(verdict(low_execution, two_units), "-");
}

TEST(RulesLowExecution, NeedsARate) {
  RecordBuilder none = assessment();
  EXPECT_EQ(verdict(low_execution, none), "n/c");
  RecordBuilder nothing = funds("0", "0", "0");
  EXPECT_EQ(verdict(low_execution, nothing), "n/c");
  RecordBuilder one = assessment();
  one.money("funds.total.rate", "1", "%");
  EXPECT_EQ(verdict(low_execution, one), "n/c");
  RecordBuilder doubt = funds("98.40", "95.55", "9.71");
  doubt.note(NoteKind::uncertain, "/budget/1/amount");
  EXPECT_EQ(verdict(low_execution, doubt), "n/c");
  RecordBuilder agrees = funds("100.00", "80.00", "80");
  agrees.note(NoteKind::uncertain, "/budget/1/amount");
  EXPECT_EQ(verdict(low_execution, agrees), "warning");
}

TEST(RulesLowExecution, AReasonExplains) {
  RecordBuilder beside = funds("100.00", "80.00", "80").reason("部分尾款未到支付期");
  EXPECT_EQ(verdict(low_execution, beside), "-");
  RecordBuilder instruction = funds("100.00", "80.00", "80");
  instruction.reason(
      "1.预算执行率=预算执行数/调整后预算数,未达到90%的需说明原因;2.年中调整的应单独说明;3.其他资金包括社会投入资金.");
  EXPECT_EQ(verdict(low_execution, instruction), "warning");
  RecordBuilder answered = funds("100.00", "80.00", "80");
  answered.reason("未达到90%的需说明原因;因项目验收推迟，尾款结转下年");
  EXPECT_EQ(verdict(low_execution, answered), "-");
  RecordBuilder common = funds("100.00", "80.00", "80").set(&Record::reason, "招标推迟");
  EXPECT_EQ(verdict(low_execution, common), "-");
  RecordBuilder told = funds("100.00", "80.00", "80");
  told.set(&Record::overall_actual, "维修全部完成。因决算审计未完，资金结余20万元。");
  EXPECT_EQ(verdict(low_execution, told), "-");
  RecordBuilder untold = funds("100.00", "80.00", "80");
  untold.set(&Record::overall_actual, "维修全部完成，因公出国经费下降。");
  EXPECT_EQ(verdict(low_execution, untold), "warning");
  RecordBuilder report(Kind::self_assessment_report);
  report.money({{"execution.budget", "100.00"}, {"execution.actual", "80.00"}});
  EXPECT_EQ(verdict(low_execution, report), "n/c");
  report.money("execution.rate", "80", "%");
  RecordBuilder full(Kind::self_assessment_report);
  full.money({{"execution.budget", "7514.04"}, {"execution.actual", "7493.67"}}).money("execution.rate", "99.7", "%");
  full.ratio("7", "9.2", "76.1", "万元").sentence("三公经费支出决算为7万元，完成预算9.2万元的76.1%");
  EXPECT_EQ(verdict(low_execution, full), "-");
}

}  // namespace
}  // namespace jixiao::test
