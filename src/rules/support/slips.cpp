#include "rules/support/slips.h"

#include <algorithm>

#include "rules/support/words.h"

namespace jixiao::rules {

void Slips::judged(const Judgement& judgement, Spans related) {
  if (judgement.verdict == Verdict::not_comparable) {
    return;
  }
  run_.compared();
  if (judgement.verdict != Verdict::slip || !reported_.insert(judgement.slip.amount->place.field).second) {
    return;
  }
  const Amount& amount = *judgement.slip.amount;
  const std::string printed = written(amount.value, amount.unit);
  const std::string fits = written(judgement.slip.corrected, amount.unit);
  Finding& finding =
      run_.report(amount.place,
                  {cat(quoted(amount.name.zh), "印为 ", printed, "，按 ", fits, " 才与其他金额相符，疑似元与万元错位"),
                   cat(amount.name.en, " is printed as ", printed, "; only ", fits,
                       " agrees with the other amounts: probably 元 and 万元 were confused")});
  finding.actual = amount.value;
  finding.expected = judgement.slip.corrected;
  finding.related = std::move(related);
  finding.related.erase(std::remove(finding.related.begin(), finding.related.end(), amount.place.span),
                        finding.related.end());
}

}  // namespace jixiao::rules
