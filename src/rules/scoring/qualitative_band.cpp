#include "base/unicode.h"
#include "rules/support/expected_score.h"
#include "rules/support/rows.h"

namespace jixiao::rules::scoring {
namespace {

/// What the words of an actual value earn, in percent of the weight.
struct Band {
  Bilingual name;
  Decimal low, high;
};

std::optional<Band> band_of(std::string_view actual, const Thresholds& thresholds) {
  const Decimal& reached = thresholds.reached_from;
  const Decimal& partly = thresholds.partly_from;
  if (starts_with_any(actual, {"未达成", "没有达成", "未能达成"})) {
    return Band{{"未达成", "not reached"}, Decimal(0), partly};
  }
  if (starts_with_any(actual, {"部分达成"})) {
    return Band{{"部分达成", "partly reached"}, partly, reached};
  }
  const bool whole = starts_with_any(actual, {"达成年度", "达成预期", "达成目标", "已达成", "全部达成", "完全达成"});
  if (whole || actual == "达成") {
    return Band{{"达成", "reached"}, reached, Decimal(100)};
  }
  return std::nullopt;
}

Row visit(const IndicatorRow& row, RuleRun& run) {
  const Indicator& indicator = *row.indicator;
  const Value* target = target_value(row);
  const auto band = band_of(fold_tight(text_of(indicator.actual)), run.view().thresholds());
  if (!band || !indicator.weight || !indicator.score || (target != nullptr && target->type != ValueType::qualitative)) {
    return Row::not_asked;
  }
  if (!certain(row, run.view(), {"actual", "weight", "score"})) {
    return Row::unread;
  }
  const Decimal& weight = indicator.weight->value;
  const Decimal& score = indicator.score->value;
  const Decimal low = (weight * band->low * Decimal::unit(2)).normalised();
  const Decimal high = (weight * band->high * Decimal::unit(2)).normalised();
  // What exceeds the weight is score-over-weight's.
  const bool above = score > high + score_tolerance() && !(high == weight);
  if (!above && !(score < low - score_tolerance())) {
    return Row::compared;
  }
  const std::string said = quoted(text_of(indicator.actual));
  const std::string span = cat(low.str(), "-", high.str());
  Finding& finding = run.report(row.place("score", Text({"", indicator.score->spans})),
                                {cat("指标", row_name(row), "完成情况为", said, "，分值 ", weight.str(), "，“",
                                     band->name.zh, "”应得 ", span, " 分，实填 ", score.str(), " 分"),
                                 cat("the indicator ", row_name(row), " says ", said, ": “", band->name.en, "” earns ",
                                     span, " of ", weight.str(), " points, but it has ", score.str())});
  finding.related = indicator.actual->spans;
  finding.expected = above ? high : low;
  finding.actual = score;
  finding.difference = (score - *finding.expected).abs();
  return Row::compared;
}

}  // namespace

extern const constinit Rule qualitative_band = {
    .info =
        {.id = "scoring/qualitative-band",
         .name = {"定性指标得分超出区间", "Qualitative score outside its band"},
         .what =
             {"定性指标完成情况写“达成年度指标”的得分值的 80%-100%，“部分达成”的 60%-80%，“未达成”的 0-60%（可配置），"
              "两端都算在内，允许相差 0.1 分。",
              "A qualitative indicator that says 达成年度指标 earns 80%-100% of its weight, 部分达成 60%-80%, "
              "未达成 0-60% (configurable); boundaries belong to both bands, 0.1 either way."},
         .why = {"得分与所选档次不符，读者不知道以哪个为准。",
                 "If the score is not that of the band, nobody knows which of the two is meant."},
         .basis = {"财预〔2020〕10号《项目支出绩效评价管理办法》（定性指标三档）",
                   "财预〔2020〕10号《项目支出绩效评价管理办法》 (performance evaluation of project expenditure: three "
                   "bands of qualitative indicators)"},
         .remedy = {"按所选档次的区间确定得分，或更正完成情况。",
                    "Give a score of the band, or correct what is said of completion."},
         .severity = Severity::warning,
         .kinds = AD | AP,
         .since = "0.1.0"},
    .check = per_indicator<visit>};

}  // namespace jixiao::rules::scoring
