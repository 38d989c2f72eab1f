// gaps: what a row says of a target and its actual value.
#include "gaps/gaps.h"

#include <gtest/gtest.h>

#include "report/gap_names.h"
#include "unit/report_sample.h"
#include "unit/rules_record.h"

namespace jixiao::test {
namespace {

RecordBuilder assessment() {
  return RecordBuilder(Kind::self_assessment_form, Scope::project);
}

RecordOutcome held(const Record& record, const Thresholds& thresholds = {}) {
  RecordOutcome outcome;
  outcome.record = record;
  hold_against(outcome, thresholds);
  return outcome;
}

std::string written(const std::optional<Decimal>& number) {
  return number ? number->str() : "-";
}

/// "unmet forward 91.67 actual/target -1 所 13.75"; not comparable: the reason, and the direction.
std::string told(const GapRow& row) {
  std::string text(row.why ? id_of(*row.why) : id_of(row.verdict));
  const std::string_view direction = id_of(row.direction);
  text.append(" ").append(direction.empty() ? "-" : direction);
  if (row.why) {
    EXPECT_EQ(row.verdict, GapVerdict::not_comparable);
    EXPECT_FALSE(row.rate || row.gap || row.expected_score) << text;
    return text;
  }
  EXPECT_NE(row.verdict, GapVerdict::not_comparable) << text;
  EXPECT_EQ(row.rate.has_value(), row.formula != RateFormula::none) << text;
  text += ' ' + written(row.rate);
  if (row.rate) text.append(" ").append(id_of(row.formula));
  text += ' ' + written(row.gap) + (row.unit.empty() ? "" : ' ' + row.unit);
  return text + ' ' + written(row.expected_score);
}

struct Row {
  std::string_view level2, name, target, actual, weight, score, told;
};

void expect_told(const std::vector<Row>& rows, const Thresholds& thresholds = {}) {
  for (const Row& row : rows) {
    RecordBuilder record = assessment();
    record.row("产出指标", row.level2, row.name, row.target, row.actual).points(row.weight, row.score);
    const RecordOutcome outcome = held(record.record(), thresholds);
    ASSERT_EQ(outcome.gaps.size(), 1U);
    EXPECT_FALSE(outcome.no_gaps);
    EXPECT_EQ(told(outcome.gaps.front()), row.told) << row.name << ' ' << row.target << ' ' << row.actual;
  }
}

TEST(Gaps, ForwardTargets) {
  expect_told({
      {"数量指标", "学校数量", "12所", "11所", "15", "13.75", "unmet forward 91.67 actual/target -1 所 13.75"},
      {"数量指标", "补助人数", "≥3050人", "2988", "10", "", "unmet forward 97.97 actual/target -62 人 9.80"},
      {"数量指标", "线路长度", "≥2.8万米", "28600米", "10", "10", "met forward 102.14 actual/target 0.06 万米 10.00"},
      {"质量指标", "合格率", "≥95%", "95", "10", "10", "met forward 100.00 actual/target 0 % 10.00"},
      {"质量指标", "合格率", "≥95%", "0.88", "", "", "unmet forward 92.63 actual/target -7 % -"},
      {"数量指标", "培训次数", ">10次", "10次", "10", "10", "unmet forward 100.00 actual/target 0 次 10.00"},
      {"数量指标", "培训次数", "≥10次", "0次", "10", "0", "unmet forward 0.00 actual/target -10 次 0.00"},
      {"数量指标", "培训次数", "≥10次", "未完成", "10", "0", "unmet forward - - -"},
      {"数量指标", "培训次数", "≥10次", "≥11次", "10", "10", "met forward - - 10.00"},
      {"数量指标", "增长量", "0个", "3个", "10", "10", "met forward - 3 个 10.00"},
  });
}

TEST(Gaps, ReverseTargetsByTheFormulaThatTheScoreGoesBy) {
  expect_told({
      {"成本指标", "养护成本", "≤300元", "400元", "10", "7.5", "unmet reverse 75.00 target/actual 100 元 7.50"},
      {"成本指标", "养护成本", "≤300元", "400元", "10", "6.67", "unmet reverse 66.67 1-excess/target 100 元 6.67"},
      {"成本指标", "养护成本", "≤300元", "400元", "10", "", "unmet reverse 75.00 target/actual 100 元 -"},
      {"成本指标", "养护成本", "≤300元", "900元", "10", "0", "unmet reverse 0.00 1-excess/target 600 元 0.00"},
      {"成本指标", "养护成本", "≤300元", "250元", "10", "10", "met reverse 120.00 target/actual -50 元 10.00"},
      {"成本指标", "总成本", "≤60万元", "600001元", "10", "10", "unmet reverse 100.00 target/actual 0.0001 万元 10.00"},
      {"成本指标", "总成本", "60万元", "580000元", "10", "10", "met reverse 103.45 target/actual -2 万元 10.00"},
      {"质量指标", "投诉率", "≤5%", "0%", "10", "10", "met reverse - -5 % 10.00"},
      {"质量指标", "事故数", "0起", "1起", "10", "0", "unmet reverse - 1 起 0.00"},
      {"质量指标", "事故数", "0起", "0", "10", "10", "met reverse - 0 起 10.00"},
  });
}

TEST(Gaps, OtherTargets) {
  expect_told({
      {"数量指标", "批次", "=12批次", "12批次", "5", "5", "met exact 100.00 actual/target 0 批次 5.00"},
      {"数量指标", "批次", "=12批次", "9批次", "5", "5", "unmet exact 75.00 actual/target -3 批次 3.75"},
      {"数量指标", "批次", "=12批次", "13批次", "5", "5", "beyond_exact exact"},
      {"质量指标", "合格率", "90%-95%", "92%", "5", "5", "met range - 0 % 5.00"},
      {"质量指标", "合格率", "90%-95%", "88.5%", "5", "5", "unmet range - -1.5 % -"},
      {"数量指标", "人数", "5-8人", "9人", "5", "5", "unmet range - 1 人 -"},
      {"数量指标", "配比", "1:20", "1:20", "5", "5", "met exact - - 5.00"},
      {"时效指标", "完成时间", "2023年12月", "2023年11月", "5", "5", "met deadline - - 5.00"},
      {"时效指标", "完成时间", "2023年10月", "2023年12月", "5", "5", "unmet deadline - - -"},
      {"时效指标", "完成时间", "2023年12月底前", "完成", "5", "5", "met deadline - - 5.00"},
      {"质量指标", "参考率、及格率", "参考率不低于85%，及格率不低于85%", "参考率90%，及格率80%", "5", "5",
       "unmet mixed - - -"},
      {"满意度指标", "群众满意度", "≥95%", "92%", "10", "10", "unmet forward 96.84 actual/target -3 % 10.00"},
      {"满意度指标", "群众满意度", "≥95%", "92%", "10", "9.7", "unmet forward 96.84 actual/target -3 % 9.68"},
  });
}

TEST(Gaps, WhatCannotBeComparedSaysWhy) {
  expect_told({
      {"质量指标", "质量", "良好", "良好", "5", "5", "qualitative qualitative"},
      {"质量指标", "质量", "良好", "未完成", "5", "0", "unmet qualitative - - -"},
      {"数量指标", "培训次数", "", "3次", "5", "5", "no_target -"},
      {"数量指标", "培训次数", "无", "3次", "5", "5", "no_target -"},
      {"数量指标", "总成本", "≤30万元", "完成", "5", "5", "no_figure reverse"},
      {"数量指标", "培训次数", "≥10次", "/", "5", "5", "no_figure forward"},
      {"时效指标", "完成时间", "2023年12月", "及时", "5", "5", "no_figure deadline"},
      {"时效指标", "完成时间", "2023年12月", "3次", "5", "5", "types_differ deadline"},
      {"时效指标", "完成时间", "2023年12月10日", "2023年12月", "5", "5", "open_ended deadline"},
      {"数量指标", "培训人次", "≥120人次", "126户", "5", "5", "unit_differs forward"},
      {"数量指标", "培训人次", "≥120人次", "126人", "5", "5", "unit_differs forward"},
      {"时效指标", "办理时限", "≤2个月", "40天", "5", "5", "unit_unclear reverse"},
      {"数量指标", "服务人数", "≥100人", "约98人", "5", "5", "approximate forward"},
      {"数量指标", "服务人数", "约100人", "98人", "5", "5", "approximate -"},
      {"质量指标", "覆盖率", "≥95%", "≥90%", "5", "5", "open_ended forward"},
      {"时效指标", "办理时限", "5个工作日", "3个工作日", "5", "5", "direction_unclear -"},
      {"质量指标", "合格率", "≥95%", "295%", "5", "5", "out_of_range forward"},
      {"质量指标", "投诉率", "≤5%", "1", "5", "5", "scale_in_doubt reverse"},
      {"成本指标", "总投入", "≤60万元", "580000", "5", "5", "scale_in_doubt reverse"},
      {"质量指标", "参考率、及格率", "参考率不低于85%，合格", "参考率90%，合格", "5", "5", "several_parts mixed"},
  });
}

TEST(Gaps, OvershotFromTheThresholdOn) {
  const std::vector<Row> rows = {
      {"数量指标", "培训次数", "≥10次", "12.9次", "5", "5", "met forward 129.00 actual/target 2.9 次 5.00"},
      {"数量指标", "培训次数", "≥10次", "13次", "5", "5", "overshoot forward 130.00 actual/target 3 次 5.00"},
      {"数量指标", "培训次数", "≥10次", "≥20次", "5", "5", "overshoot forward 200.00 actual/target 10 次 5.00"},
      {"数量指标", "批次", "=12批次", "24批次", "5", "5", "overshoot exact 200.00 actual/target 12 批次 -"},
      {"成本指标", "成本", "≤300元", "100元", "5", "5", "met reverse 300.00 target/actual -200 元 5.00"}};
  expect_told(rows);
  Thresholds strict;
  strict.overshoot = 120;
  expect_told(
      {{"数量指标", "培训次数", "≥10次", "12.9次", "5", "5", "overshoot forward 129.00 actual/target 2.9 次 5.00"}},
      strict);
}

std::vector<std::string> all_told(const RecordOutcome& outcome) {
  std::vector<std::string> texts;
  for (const GapRow& row : outcome.gaps) {
    texts.push_back(told(row));
  }
  return texts;
}

using Texts = std::vector<std::string>;

TEST(Gaps, UncertainValuesAreNotCompared) {
  RecordBuilder record = assessment();
  for (int i = 0; i < 5; ++i) {
    record.row("产出指标", "数量指标", "甲", "≥10次", "9次").points("10", "9");
  }
  record.row("产出指标", "数量指标", "乙", "≥10次", "");
  record.note(NoteKind::uncertain, "/indicators/0/actual").note(NoteKind::uncertain, "/indicators/1/annual_target");
  record.note(NoteKind::uncertain, "/indicators/2").note(NoteKind::uncertain, "/indicators/3/score");
  record.note(NoteKind::suspect, "/indicators/4/actual").note(NoteKind::uncertain, "/indicators/5/annual_target");
  EXPECT_EQ(all_told(held(record.record())),
            (Texts{"uncertain forward", "uncertain -", "uncertain -", "unmet forward 90.00 actual/target -1 次 -",
                   "unmet forward 90.00 actual/target -1 次 9.00", "no_actual -"}));
}

TEST(Gaps, OneRowForEachIndicator) {
  RecordBuilder record = assessment();
  record.row("产出指标", "数量指标", "甲", "≥10次", "10次").row("产出指标", "数量指标", "", "≥10次", "10次");
  record.row("产出指标", "数量指标", "指标2", "").row("产出指标", "数量指标", "乙", "≥10次");
  const RecordOutcome outcome = held(record.record());
  EXPECT_EQ(all_told(outcome),
            (Texts{"met forward 100.00 actual/target 0 次 -", "no_name -", "no_name -", "no_actual forward"}));
  for (std::size_t i = 0; i < outcome.gaps.size(); ++i) {
    EXPECT_EQ(pointer_of(outcome.gaps[i]), "/indicators/" + std::to_string(i));
  }
}

TEST(Gaps, ATargetFormOrATableWithoutActualValues) {
  RecordBuilder form(Kind::target_form);
  form.row("产出指标", "数量指标", "甲", "≥10次").row("产出指标", "数量指标", "", "");
  EXPECT_EQ(all_told(held(form.record())), (Texts{"target_form_only forward", "target_form_only -"}));
  RecordBuilder report(Kind::self_assessment_report);
  report.row("履职效能", "任务1", "甲", "100%").table("indicators", {"name", "annual_target"});
  EXPECT_EQ(all_told(held(report.record())), (Texts{"no_actual_column forward"}));
}

TEST(Gaps, ARecordWithoutRowsSaysWhy) {
  RecordBuilder report(Kind::self_assessment_report);
  EXPECT_EQ(held(report.record()).no_gaps, NotComparable::no_table);
  report.table("indicators", {"name", "annual_target"});
  EXPECT_EQ(held(report.record()).no_gaps, NotComparable::no_rows);
}

TEST(Gaps, ThePeriodsTargetWhereTheRowIsJudgedByIt) {
  RecordBuilder record = assessment();
  record.row("产出指标", "数量指标", "甲", "≥10次", "12次").table("indicators", {"name", "period_target", "actual"});
  record.last_row().period_target = record.last_row().annual_target;
  record.last_row().annual_target.reset();
  const RecordOutcome outcome = held(record.record());
  EXPECT_TRUE(outcome.gaps.front().of_period);
  EXPECT_EQ(told(outcome.gaps.front()), "met forward 120.00 actual/target 2 次 -");
  EXPECT_EQ(target_of(outcome.record, outcome.gaps.front())->value, "≥10次");
}

TEST(Gaps, FiguresThatDoNotFitGiveNothing) {
  RecordBuilder record = assessment();
  record.row("产出指标", "数量指标", "甲", "≥0.000000000000000001次", "999999999999999999次").points("10", "10");
  const GapRow row = held(record.record()).gaps.front();
  EXPECT_NE(written(row.rate), "nan");
  EXPECT_NE(written(row.gap), "nan");
}

/// Rows leave as files are processed, whatever the size of the folder.
TEST(Gaps, TablesAndLinesStream) {
  RecordBuilder record = assessment();
  record.row("产出指标", "数量指标", "甲", "≥10次", "9次");
  FileOutcome outcome;
  outcome.records.push_back(held(record.record()));
  ReportOptions options;
  options.command = Command::gaps;
  for (const char* format : {"csv", "ndjson"}) {
    KeptOutput output;
    const std::unique_ptr<Sink> sink = reporter(format).make(options, output);
    std::size_t before = output.text().size();
    for (int i = 0; i < 3; ++i) {
      sink->add(outcome);
      EXPECT_EQ(output.text().back(), '\n') << format;
      EXPECT_GT(output.text().size(), before + 100) << format;
      before = output.text().size();
    }
    sink->finish({});
    EXPECT_EQ(output.text().size(), before) << format;
  }
}

}  // namespace
}  // namespace jixiao::test
