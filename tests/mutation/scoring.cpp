// Weights, scores, rates and grades.
#include <algorithm>
#include <map>

#include "mutation/rows.h"

namespace jixiao::test::mutation {
namespace {

/// Is nothing said that would make a lower score right?
bool wants_reasons(const Record& record, const Indicator& row) {
  return lacks_reason(record, row) && !has_scoring_key(record);
}

Edits score_becomes(const Subject& subject, const Indicator& row, const Decimal& score) {
  return score.is_negative() ? Edits{} : refigured(subject, row.score->spans, score);
}

bool is_weighted(const Record& record) {
  return !record.indicators.empty() && !is_report(record) &&
         std::all_of(record.indicators.begin(), record.indicators.end(), [&](const Indicator& row) {
           return row.weight && row.weight->value > Decimal(0) &&
                  is_certain(record, pointer_of(record, row) + "/weight");
         });
}

Defects weights_total(const Subject& subject, const Record& record, Random& random) {
  // Where the rate's own weight is not printed, it could be what is missing.
  const bool rate =
      find_item(record, "funds.total.weight") != nullptr || find_item(record, "execution.weight") != nullptr;
  if (!is_weighted(record) || (is_assessment_form(record) && !rate)) return {};
  return of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    const Decimal weight = row.weight->value + random.one_of(std::vector<Decimal>{-3, -2, -1, 1, 2, 3, 5});
    if (!(weight > Decimal(0))) return std::nullopt;
    return Defect{.edits = refigured(subject, row.weight->spans, weight),
                  .consequences = {"scoring/score-over-weight", "scoring/score-completion-mismatch",
                                   "scoring/parent-weights-mismatch"},
                  .fields = {"/assessment/total_weight"}};
  });
}

struct Level {
  Spans spans;
  std::string name;
  Decimal weight;
};

/// Levels 1 that are printed once for all their rows; none where that is in doubt.
std::vector<Level> levels_of(const Record& record) {
  std::vector<Level> levels;
  for (const Indicator& row : record.indicators) {
    if (!row.level1 || !row.weight || !is_whole(record, row)) return {};
    const auto known =
        std::find_if(levels.begin(), levels.end(), [&](const Level& level) { return level.name == row.level1->value; });
    if (known == levels.end()) {
      levels.push_back({row.level1->spans, row.level1->value, row.weight->value});
    } else if (known->spans == row.level1->spans) {
      known->weight = known->weight + row.weight->value;
    } else {
      return {};
    }
  }
  return levels;
}

Defects parent_weights(const Subject& subject, const Record& record, Random& random) {
  Defects defects;
  for (const LevelWeight& level : record.level_weights) {
    if (level.weight.spans.size() != 1) continue;
    if (const auto text = slipped(text_under(subject, level.weight.spans.front()), random))
      defects.push_back({rewritten(subject, level.weight.spans, *text)});
  }
  if (!record.level_weights.empty() || !is_weighted(record)) return defects;
  for (const Level& level : levels_of(record)) {
    if (level.spans.size() != 1) continue;
    const auto printed = [&](const Decimal& weight) {
      return rewritten(subject, level.spans,
                       text_under(subject, level.spans.front()) + "（" + weight.normalised().str() + "分）");
    };
    const Decimal wrong = level.weight + random.one_of(std::vector<Decimal>{-5, -1, 1, 5, 10});
    if (wrong > Decimal(0)) defects.push_back({.edits = printed(wrong), .carrier = printed(level.weight)});
  }
  return defects;
}

Defects weight_missing(const Subject& subject, const Record& record, Random& random) {
  if (!is_weighted(record)) return {};
  return of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    const Edits blank = emptied(subject, row.weight->spans);
    const Rules consequences = {"scoring/weights-total", "scoring/score-over-weight",
                                "scoring/score-completion-mismatch", "scoring/parent-weights-mismatch"};
    if (!is_whole(record, row)) return std::nullopt;
    if (blank.empty() || random.below(3) == 0) return Defect{rewritten(subject, row.weight->spans, "0"), consequences};
    return Defect{.edits = blank, .consequences = consequences, .fields = {pointer_of(record, row) + "/weight"}};
  });
}

Defects score_over_weight(const Subject& subject, const Record& record, Random& random) {
  if (is_report(record)) return {};
  const Rules consequences = {"scoring/total-mismatch", "scoring/score-completion-mismatch",
                              "scoring/execution-score-wrong"};
  const std::vector<Decimal> excess = {Decimal::parse("0.5").value(), 1, 2, 5};
  Defects defects = of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    if (!has_full_score(record, row)) return std::nullopt;
    return Defect{score_becomes(subject, row, row.weight->value + random.one_of(excess)), consequences};
  });
  const auto wanted = [&](const BudgetItem& item) {
    return column_of(item) == "score" && beside(record, item, "weight") != nullptr;
  };
  const auto more = [&](const BudgetItem& item, const std::string&) -> std::optional<std::string> {
    return (beside(record, item, "weight")->amount.value + random.one_of(excess)).str();
  };
  const Defects execution = changed_amounts(subject, record, wanted, more, consequences);
  defects.insert(defects.end(), execution.begin(), execution.end());
  return defects;
}

Defects score_completion(const Subject& subject, const Record& record, Random& random) {
  if (is_report(record)) return {};
  return of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    if (!is_met(record, row) || !has_full_score(record, row) || !wants_reasons(record, row)) return std::nullopt;
    // Who sets a target far too low may be given less.
    if (is_forward(row) && Decimal(100) * row.actual_value->value >= Decimal(130) * row.target->value)
      return std::nullopt;
    const Decimal score = scaled(row.weight->value, 20, 85, 2, random);
    if ((row.weight->value - score).abs() < Decimal::parse("0.5").value()) return std::nullopt;
    return Defect{score_becomes(subject, row, score), {"scoring/total-mismatch"}};
  });
}

/// The words of the band below, the points of the one above; the target is one that words can meet.
Defects qualitative_band(const Subject& subject, const Record& record, Random& random) {
  if (is_report(record)) return {};
  static const std::vector<std::string> targets = {"验收合格", "建成并投入使用", "达到行业标准"};
  return of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    const Text& target = target_of(row);
    if (!is_whole(record, row) || !has_full_score(record, row) || row.weight->value < Decimal(2) || !row.actual ||
        target->spans.size() != 1)
      return std::nullopt;
    const bool qualitative = row.target && row.target->type == ValueType::qualitative;
    const Edits wanted = qualitative ? Edits{} : rewritten(subject, target->spans, random.one_of(targets));
    const auto says = [&](const std::string& words) {
      const Edits actual = rewritten(subject, row.actual->spans, words);
      return actual.empty() || (wanted.empty() && !qualitative) ? Edits{} : joined(wanted, actual);
    };
    return Defect{.edits = says("部分达成年度指标并具有一定效果"),
                  .consequences = {"completion/unmet-without-reason"},
                  .carrier = says("达成年度指标")};
  });
}

Defects deduction(const Subject& subject, const Record& record, Random& random) {
  if (is_report(record) || !has_reason_column(record)) return {};
  return of_rows(record, [&](const Indicator& row) -> std::optional<Defect> {
    if (!has_full_score(record, row) || !lacks_reason(record, row)) return std::nullopt;
    const Decimal less = random.one_of(std::vector<Decimal>{Decimal::parse("0.5").value(), 1, 2});
    return Defect{score_becomes(subject, row, row.weight->value - less),
                  {"scoring/total-mismatch", "scoring/score-completion-mismatch"}};
  });
}

Defects execution_rate(const Subject& subject, const Record& record, Random& random) {
  const auto wanted = [&](const BudgetItem& item) {
    const BudgetItem* executed = beside(record, item, item.item.starts_with("funds.") ? "executed" : "actual");
    const BudgetItem* budget = beside(record, item, "budget");
    return column_of(item) == "rate" && executed != nullptr && budget != nullptr && budget->amount.value > Decimal(0) &&
           is_summed_certainly(record, item.item.substr(0, item.item.rfind('.') + 1));
  };
  const auto other = [&](const BudgetItem& item, const std::string& printed) {
    return slipped(printed, random, [&](const Decimal& now) {
      return is_far(item.amount.value, now) &&
             (item.amount.value - now).abs() >= Decimal(2) * Decimal::unit(item.amount.value.decimals());
    });
  };
  return changed_amounts(subject, record, wanted, other, {"narrative/ratio-wrong", "scoring/execution-score-wrong"});
}

Defects execution_score(const Subject& subject, const Record& record, Random& random) {
  const auto wanted = [&](const BudgetItem& item) {
    const BudgetItem* rate = beside(record, item, "rate");
    return !is_report(record) && column_of(item) == "score" && beside(record, item, "weight") != nullptr &&
           rate != nullptr && !rate->reason && !has_scoring_key(record) && !record.reason &&
           !contains_any(text_of(record.overall_actual), {"执行率", "结转", "结余", "收回", "调减", "压减"});
  };
  const auto other = [&](const BudgetItem& item, const std::string& printed) {
    const Decimal weight = beside(record, item, "weight")->amount.value;
    return slipped(printed, random, [&](const Decimal& now) {
      return now <= weight && (now - item.amount.value).abs() >= Decimal::parse("0.3").value();
    });
  };
  return changed_amounts(subject, record, wanted, other, {"scoring/total-mismatch"});
}

/// Every row's, and the execution rate's.
bool has_all_scores(const Record& record) {
  const bool execution =
      find_item(record, "funds.total.score") != nullptr || find_item(record, "execution.score") != nullptr;
  return execution && !record.indicators.empty() &&
         std::all_of(record.indicators.begin(), record.indicators.end(), [&](const Indicator& row) {
           return row.score && is_certain(record, pointer_of(record, row) + "/score");
         });
}

Defects total_mismatch(const Subject& subject, const Record& record, Random& random) {
  if (!record.assessment || !record.assessment->score || !has_all_scores(record) ||
      !is_certain(record, "/assessment/score"))
    return {};
  const Sourced<Decimal>& score = *record.assessment->score;
  if (score.spans.size() != 1) return {};
  const auto text = slipped(text_under(subject, score.spans.front()), random, [&](const Decimal& now) {
    return (now - score.value).abs() >= Decimal(1) && now <= Decimal(100);
  });
  if (!text) return {};
  return {{rewritten(subject, score.spans, *text), {"scoring/grade-mismatch"}}};
}

/// The grades that no known set gives to such a score.
Defects grade_mismatch(const Subject& subject, const Record& record, Random& /*random*/) {
  if (!record.assessment || !record.assessment->score || !record.assessment->grade) return {};
  const Decimal& score = record.assessment->score->value;
  std::vector<std::string> wrong = {"优", "良"};
  if (score >= Decimal(80))
    wrong = score >= Decimal(90) ? std::vector<std::string>{"良", "中", "差"} : std::vector<std::string>{"优", "差"};
  const Spans& grade = record.assessment->grade->spans;
  Defects defects;
  for (const std::string& other : wrong) {
    if (grade.size() != 1) continue;
    const std::string printed = text_under(subject, grade.front());
    const bool suffix = printed.size() > 3 && printed.ends_with("秀");
    defects.push_back(
        {rewritten(subject, grade, suffix ? other : replaced(printed, record.assessment->grade->value, other))});
  }
  return defects;
}

}  // namespace

const std::vector<Injector>& scoring_injectors() {
  static const std::vector<Injector> all = {
      {"scoring/deduction-without-reason", deduction},
      {"scoring/execution-rate-wrong", execution_rate},
      {"scoring/execution-score-wrong", execution_score},
      {"scoring/grade-mismatch", grade_mismatch},
      {"scoring/parent-weights-mismatch", parent_weights},
      {"scoring/qualitative-band", qualitative_band},
      {"scoring/score-completion-mismatch", score_completion},
      {"scoring/score-over-weight", score_over_weight},
      {"scoring/total-mismatch", total_mismatch},
      {"scoring/weight-missing", weight_missing},
      {"scoring/weights-total", weights_total},
  };
  return all;
}

}  // namespace jixiao::test::mutation
