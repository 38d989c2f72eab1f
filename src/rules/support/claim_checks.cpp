#include "rules/support/claim_checks.h"

#include <algorithm>

#include "base/unicode.h"
#include "rules/support/execution.h"
#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

/// Counts are exact; money, figures without a unit and those in 万 have been rounded for print.
bool is_exact(const Claim& claim) {
  return is_counting_unit(claim.unit) && scaled_unit(claim.unit).power == 0;
}

/// What rounding each figure at its own last decimal may hide: 1131 beside 20.01 and 1110.99.
Decimal coarse_tolerance(const Claim& claim) {
  Decimal tolerance = half_step(claim.total->value);
  for (const Sourced<Decimal>& part : claim.parts) {
    tolerance = tolerance + half_step(part.value);
  }
  return tolerance;
}

/// The text does not say that these are all parts; only a misprint that would make them so.
bool is_suspect(std::size_t index, const RecordView& view) {
  const auto& notes = view.record().notes;
  const std::string field = "/claims/" + std::to_string(index);
  return std::any_of(notes.begin(), notes.end(),
                     [&](const Note& note) { return note.kind == NoteKind::suspect && note.field == field; });
}

}  // namespace

std::vector<Amount> amounts_of(const std::vector<Sourced<Decimal>>& figures, const Claim& claim) {
  std::vector<Amount> amounts;
  amounts.reserve(figures.size());
  for (const Sourced<Decimal>& figure : figures) {
    amounts.push_back({figure.value, claim.unit, {"", first(figure.spans, claim.span)}, {}});
  }
  return amounts;
}

void check_sum(const Claim& claim, std::size_t index, Severity most, RuleRun& run) {
  const std::vector<Amount> total = amounts_of({*claim.total}, claim);
  const std::vector<Amount> parts = amounts_of(claim.parts, claim);
  const Balance sums = balance(total, parts);
  if (is_exact(claim) ? sums.exact() : sums.within()) {
    return;
  }
  const bool coarse = is_money_unit(claim.unit) && !(sums.gap.abs() > coarse_tolerance(claim));
  const std::string added = written(parts, sums.right, claim.unit);
  const std::string stated = written(claim.total->value, claim.unit);
  const std::string gap = written(sums.gap.abs(), claim.unit);
  const Bilingual doubt = coarse ? Bilingual{"（可能是取整所致）", " (rounding may explain it)"}
                          : is_suspect(index, run.view())
                              ? Bilingual{"；把其中一个数的相邻两位互换，合计就相等，可能是笔误",
                                          "; two neighbouring digits swapped would make them equal: likely a misprint"}
                              : Bilingual{};
  Finding& finding =
      run.report(doubt.zh.empty() ? most : Severity::warning, place_of(claim, index),
                 {cat("分项 ", added, "，文中总数为 ", stated, "，相差 ", gap, doubt.zh),
                  cat("the parts are ", added, ", but the text says ", stated, ": a gap of ", gap, doubt.en)});
  finding.expected = sums.right;
  finding.actual = claim.total->value;
  finding.difference = sums.gap.abs();
}

void check_ratio(const Claim& claim, std::size_t index, RuleRun& run) {
  const Decimal& part = claim.part->value;
  const Decimal& whole = claim.whole->value;
  const Decimal& percent = claim.percent->value;
  if (percent_holds(part, whole, percent)) {
    return;
  }
  const Decimal computed = (Decimal(100) * part).divided_by(whole, std::max(2, percent.decimals()));
  const bool coarse = is_money_unit(claim.unit) && rounding_could_explain(part, whole, percent);
  const std::string figures =
      cat(written(part, claim.unit), " / ", written(whole, claim.unit), " = ", computed.str(), "%");
  Finding& finding =
      run.report(coarse ? Severity::warning : Severity::error, place_of(claim, index),
                 {cat(figures, "，文中写作 ", percent.str(), "%", coarse ? "（金额取整，可能是取整所致）" : ""),
                  cat(figures, ", but the text says ", percent.str(), "%",
                      coarse ? " (the amounts are printed so coarsely that rounding may explain it)" : "")});
  finding.expected = computed;
  finding.actual = percent;
  finding.difference = (computed - percent).abs();
}

bool divides_procurement(const Claim& claim) {
  const std::string text = fold_tight(claim.text);
  if (claim.kind == ClaimKind::sum) {
    return contains(text, "采购") && contains_any(text, {"货物", "工程", "服务"});
  }
  return contains_any(text, {"中小企业", "小微企业"}) && contains_any(text, {"采购", "合同金额"});
}

bool states_execution_rate(const Claim& claim, const RecordView& view) {
  if (claim.kind != ClaimKind::ratio || !claim.percent || claim.percent->spans.empty()) {
    return false;
  }
  const std::vector<FundsRow> rows = funds_rows(view);
  return std::any_of(rows.begin(), rows.end(), [&](const FundsRow& row) {
    return row.rate != nullptr && !row.rate->amount.spans.empty() &&
           row.rate->amount.spans.front() == claim.percent->spans.front() &&
           share_of(view, row.executed, row.divisor).has_value();
  });
}

}  // namespace jixiao::rules
