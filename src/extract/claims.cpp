// Arithmetic statements in prose: percentages of stated parts and wholes, sums of stated parts. Only what
// the text itself relates becomes a claim.
#include "extract/claims.h"

#include <algorithm>

#include "base/affix.h"
#include "vocabulary/pieces.h"

namespace jixiao {

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return finishes_with(text, end); });
}

bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return holds(text, word); });
}

BaseUnit base_unit(std::string_view unit) {
  constexpr int wan = 4;
  constexpr int yi = 8;
  for (const auto& [word, power] : {BaseUnit{"亿", yi}, BaseUnit{"万", wan}}) {
    if (unit.starts_with(word)) return {unit.substr(word.size()), power};
  }
  return {unit, 0};
}

bool Figures::same_sentence(std::size_t a, std::size_t b) const {
  return at(a).passage == at(b).passage && at(a).sentence == at(b).sentence;
}

bool Figures::same_period(std::size_t a, std::size_t b) const {
  return at(a).passage == at(b).passage && at(a).period == at(b).period;
}

std::string_view Figures::between(std::size_t a, std::size_t b) const {
  return text(a).substr(at(a).end, at(b).begin - at(a).end);
}

std::string_view Figures::behind(std::size_t i) const {
  const bool last = i + 1 >= size() || at(i + 1).passage != at(i).passage;
  return last ? text(i).substr(at(i).end) : between(i, i + 1);
}

bool Figures::says_any(std::size_t i, std::initializer_list<std::string_view> words) const {
  return holds_any(at(i).label, words);
}

bool Figures::comparable(std::size_t a, std::size_t b) const {
  const bool alike = at(a).unit == at(b).unit || base_unit(at(a).unit).base == base_unit(at(b).unit).base;
  return alike && !is_other_year(a) && !is_other_year(b);
}

Decimal Figures::in_base(std::size_t i) const {
  return at(i).value.shifted(base_unit(at(i).unit).power);
}

Figure Figures::figure(std::size_t i) const {
  return Sourced<Decimal>{at(i).value,
                          place_of(reading.document, prose.passages[at(i).passage], at(i).begin, at(i).digits_end)};
}

Claim Figures::start(std::size_t first, std::size_t last) const {
  Claim claim;
  const Passage& passage = prose.passages[at(last).passage];
  const bool together = at(first).passage == at(last).passage;
  const std::size_t from = together ? at(first).label_at : at(last).label_at;
  claim.span = whole_place(reading.document, passage, from, at(last).end);
  claim.text = text_of(reading.document, ranges_of(reading.document, passage, from, at(last).end));
  return claim;
}

void read_claims(Reading& reading, const Prose& prose) {
  Figures figures{reading, prose, {}};
  for (const Mention& mention : prose.mentions) {
    figures.other_year.push_back(holds_any(mention.label, {"上年", "去年", "同比", "减少", "增加", "增长", "下降"}));
  }
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (figures.at(i).about) continue;
    if (figures.is_percent(i)) {
      read_ratio(figures, i);
      read_sum_behind_ratio(figures, i);
    } else {
      read_sum(figures, i);
    }
  }
}

}  // namespace jixiao
