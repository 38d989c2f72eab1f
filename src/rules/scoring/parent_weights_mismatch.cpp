#include "rules/support/level_weights.h"
#include "rules/support/points.h"
#include "rules/support/words.h"

namespace jixiao::rules::scoring {
namespace {

void check_level(const WeightedLevel& level, std::size_t index, RuleRun& run) {
  const std::vector<Amount>& children = level.weights;
  if (!level.certain || children.empty()) {
    run.unread({"部分指标的分值或级次未能确认", "the weight or the level of some indicator is not known"});
    return;
  }
  const Decimal sum = sum_of(children);
  const LevelWeight& weight = *level.printed.front();
  Decimal all;
  for (const LevelWeight* printed : level.printed) {
    all = all + printed->weight.value;
  }
  const bool holds = sum == all || sum == weight.weight.value;
  if (!holds && level.printed.size() > 1) {
    run.unread({"同一级指标印有几个分值", "the level prints several weights"});
    return;
  }
  run.compared();
  if (holds) {
    return;
  }
  const std::string added = written(children, sum, "");
  const std::string stated = weight.weight.value.str();
  Finding& finding = run.report(
      {cat("/level_weights/", std::to_string(index), "/weight"), first(weight.weight.spans, weight.span)},
      {cat(quoted(level.name), "印有 ", stated, " 分，其下指标分值合计 ", added),
       cat(quoted(level.name), " is printed with ", stated, " points, the weights of its indicators are ", added)});
  finding.related = spans_of(children);
  finding.expected = weight.weight.value;
  finding.actual = sum;
  finding.difference = (sum - weight.weight.value).abs();
}

void check(const Record& record, RuleRun& run) {
  run.counting({"个上级指标", "levels"});
  if (record.level_weights.empty()) {
    run.not_applicable({"上级指标没有印出分值", "no level prints a weight"});
    return;
  }
  for (const WeightedLevel& level : weighted_levels(run.view())) {
    const auto index = static_cast<std::size_t>(level.printed.front() - record.level_weights.data());
    check_level(level, index, run);
  }
}

}  // namespace

extern const constinit Rule parent_weights_mismatch = {
    .info =
        {.id = "scoring/parent-weights-mismatch",
         .name = {"上下级分值不符", "Weights of a level do not add up"},
         .what = {"与一级、二级指标一同印出的分值（如“产出指标(50分)”）应等于其下各指标分值之和，精确比较。"
                  "“(0-20)分”只是上限，不检查。",
                  "A weight printed with a level, 产出指标(50分), is exactly the sum of the weights of its indicators. "
                  "A span, (0-20)分, is only a bound and is left out."},
         .why = {"上下级分值不符，评分权重就不是批复的权重。",
                 "If they differ, the score is not weighted as the form itself says."},
         .basis = {"填报实务", "Filing practice"},
         .remedy = {"调整指标分值，或更正上级指标的分值。",
                    "Adjust the weights of the indicators, or correct that of the level."},
         .severity = Severity::error,
         .kinds = TP | AD | AP,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::scoring
