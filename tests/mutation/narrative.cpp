// Sentences whose figures do not agree.
#include <algorithm>

#include "mutation/places.h"

namespace jixiao::test::mutation {
namespace {

/// The same figures may be amounts of the report, which the rules of amounts hold to one another.
const Rules amounts = {"budget/income-expenditure-mismatch",
                       "budget/income-parts-mismatch",
                       "budget/expenditure-parts-mismatch",
                       "budget/executed-over-budget",
                       "scoring/execution-rate-wrong",
                       "narrative/amount-contradiction",
                       "narrative/ratio-wrong",
                       "narrative/parts-sum-wrong"};

bool speaks_of_procurement(const Claim& claim) {
  return contains(claim.text, "采购");
}

/// One figure of a claim, in its place, becomes another.
Edits figure_becomes(const Subject& subject, const Sourced<Decimal>& figure, const std::optional<std::string>& text) {
  return text && figure.spans.size() == 1 ? rewritten(subject, figure.spans, *text) : Edits{};
}

std::string printed(const Subject& subject, const Sourced<Decimal>& figure) {
  return figure.spans.size() == 1 ? text_under(subject, figure.spans.front()) : "";
}

/// Far off what part and whole give, and still a share.
Edits wrong_share(const Subject& subject, const Claim& claim, Random& random) {
  const Decimal right =
      (claim.part->value * Decimal(100)).divided_by(claim.whole->value, claim.percent->value.decimals() + 4);
  const Decimal least = Decimal(2) * Decimal::unit(claim.percent->value.decimals());
  const auto text = slipped(printed(subject, *claim.percent), random,
                            [&](const Decimal& now) { return now <= Decimal(100) && (now - right).abs() > least; });
  return figure_becomes(subject, *claim.percent, text);
}

Edits wrong_part(const Subject& subject, const Claim& claim, Random& random) {
  const Decimal& percent = claim.percent->value;
  const auto text = slipped(printed(subject, *claim.part), random, [&](const Decimal& now) {
    const Decimal share = (now * Decimal(100)).divided_by(claim.whole->value, percent.decimals() + 4);
    return now <= claim.whole->value && (share - percent).abs() > Decimal(2) * Decimal::unit(percent.decimals());
  });
  return figure_becomes(subject, *claim.part, text);
}

Defects ratio_wrong(const Subject& subject, const Record& record, Random& random) {
  Defects defects;
  for (const Claim& claim : record.claims) {
    // The execution rate has a rule of its own.
    if (claim.kind != ClaimKind::ratio || !claim.holds || speaks_of_procurement(claim) ||
        contains_any(claim.text, {"执行率", "支出率", "执行数"}) || !claim.units.empty() || !claim.part ||
        !claim.whole || !claim.percent)
      continue;
    defects.push_back({wrong_share(subject, claim, random), amounts});
    defects.push_back({wrong_part(subject, claim, random), amounts});
  }
  return defects;
}

std::vector<Sourced<Decimal>> figures_of(const Claim& claim) {
  std::vector<Sourced<Decimal>> all = claim.parts;
  if (claim.total) all.push_back(*claim.total);
  return all;
}

/// The text gives the share of each part, too: 小学生…，占63.2%；初中生…，占36.8%.
bool has_shares(const Claim& claim) {
  return contains(claim.text, "小学生");
}

/// Kinds that no form counts twice: the list is all of them, whether it adds up or not.
bool is_division(const Claim& claim) {
  return contains(claim.text, "民事") && contains(claim.text, "刑事");
}

/// Three kinds and more of one thing cannot be more than it, but they may be less.
bool names_kinds(const Claim& claim) {
  return contains_any(claim.text, {"其中违法", "其中乱占"}) && claim.parts.size() > 2;
}

Defects parts_sum_wrong(const Subject& subject, const Record& record, Random& random) {
  Defects defects;
  for (const Claim& claim : record.claims) {
    if (claim.kind != ClaimKind::sum || !claim.holds) continue;
    for (const Sourced<Decimal>& figure : figures_of(claim)) {
      const bool total = figure.spans == claim.total->spans;
      const auto text = slipped(printed(subject, figure), random, [&](const Decimal& now) {
        const bool more = total ? now < figure.value : now > figure.value;
        return is_far(figure.value, now) && (is_division(claim) || has_shares(claim) || more);
      });
      if (is_division(claim) || has_shares(claim) || names_kinds(claim))
        defects.push_back({figure_becomes(subject, figure, text), amounts});
    }
  }
  return defects;
}

/// One of the shares that make up 100 %.
Defects shares(const Subject& subject, const Record& record, Random& random) {
  Defects defects;
  for (const Claim& claim : record.claims) {
    if (claim.kind != ClaimKind::ratio || !claim.holds || !has_shares(claim)) continue;
    defects.push_back({wrong_share(subject, claim, random), {"narrative/ratio-wrong"}});
  }
  return defects;
}

Defects procurement(const Subject& subject, const Record& record, Random& random) {
  Defects defects;
  for (const Claim& claim : record.claims) {
    if (!is_report(record) || !speaks_of_procurement(claim) || !claim.holds) continue;
    if (claim.kind == ClaimKind::ratio && claim.percent) defects.push_back({wrong_share(subject, claim, random)});
    for (const Sourced<Decimal>& figure : figures_of(claim))
      defects.push_back({figure_becomes(subject, figure, slipped(printed(subject, figure), random))});
  }
  return defects;
}

/// Where a sentence can be added: before the heading of the problems.
std::optional<std::size_t> place_of_sentence(const Subject& subject, const Record& record) {
  for (const Section& section : record.sections) {
    if (contains(section.title.value, "问题") && section.span.line > 1)
      return subject.document.line(section.span.line - 1).begin;
  }
  return std::nullopt;
}

/// One digit another, or two swapped: what is misread, not what is another amount.
std::optional<std::string> misprinted(const std::string& text, Random& random) {
  return slipped(text, random, [&](const Decimal& now) {
    const std::optional<Decimal> before = figure_in(text);
    return now.str().size() == before->str().size() && is_far(*before, now);
  });
}

Defects amount_contradiction(const Subject& subject, const Record& record, Random& random) {
  static const std::vector<std::pair<std::string_view, std::string>> totals = {{"revenue.total", "全年收入总额"},
                                                                               {"expenditure.total", "全年支出总额"},
                                                                               {"execution.budget", "全年预算数"},
                                                                               {"execution.actual", "全年执行数"}};
  Defects defects;
  const auto at = is_report(record) ? place_of_sentence(subject, record) : std::nullopt;
  for (const auto& total : totals) {
    const std::string& label = total.second;  // clang 14 captures no structured bindings
    const BudgetItem* amount = find_item(record, total.first);
    if (!at || amount == nullptr || amount->amount.spans.size() != 1) continue;
    const std::string right = text_under(subject, amount->amount.spans.front());
    // 9,600.00 and 8,600.00 are two round figures, not one misprinted.
    if (amount->amount.value.normalised().str().size() < 5 || right.ends_with("0.00")) continue;
    const auto wrong = misprinted(right, random);
    const auto sentence = [&](const std::string& figure) {
      return Edits{{*at, *at,
                    "总的来看，" + (record.fiscal_year ? std::to_string(record.fiscal_year->value) + "年" : "") +
                        label + figure + amount->unit + "。\n\n"}};
    };
    if (wrong) defects.push_back({.edits = sentence(*wrong), .consequences = amounts, .carrier = sentence(right)});
  }
  return defects;
}

/// All targets met, and yet points are missing, and nothing is said of them.
Defects conclusion(const Subject& subject, const Record& record, Random& random) {
  if (!is_report(record) || !record.assessment || !record.assessment->score || !record.indicators.empty()) return {};
  const Sourced<Decimal>& score = *record.assessment->score;
  const auto at = place_of_sentence(subject, record);
  Edits edits =
      figure_becomes(subject, score, std::to_string(72 + random.below(15)) + "." + std::to_string(1 + random.below(9)));
  if (!at || edits.empty()) return {};
  edits.push_back({*at, *at, "总的来看，各项绩效指标全部达到预期目标值。\n\n"});
  for (const std::string_view word : {"扣分", "扣减", "失分", "扣除"}) {
    for (std::size_t i = subject.text().find(word); i != std::string::npos; i = subject.text().find(word, i + 1))
      edits.push_back({i, i + word.size(), "不足"});
  }
  return {{edits, {"scoring/total-mismatch", "scoring/grade-mismatch"}}};
}

}  // namespace

const std::vector<Injector>& narrative_injectors() {
  static const std::vector<Injector> all = {
      {"narrative/amount-contradiction", amount_contradiction},
      {"narrative/conclusion-contradicts-score", conclusion},
      {"narrative/parts-sum-wrong", parts_sum_wrong},
      {"narrative/procurement-breakdown", procurement},
      {"narrative/ratio-wrong", ratio_wrong},
      {"narrative/shares-not-hundred", shares},
  };
  return all;
}

}  // namespace jixiao::test::mutation
