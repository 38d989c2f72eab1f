// Figures that fit only in the other unit, each reported once.
#pragma once

#include <set>
#include <string>

#include "rules/support/sums.h"

namespace jixiao::rules {

/// Counts every judgement that could be made, and reports every slip once, however many sums it disturbs.
class Slips {
 public:
  /// Keeps a reference.
  explicit Slips(RuleRun& run) : run_(run) {}

  /// `related`: the figures of the sum; the odd one itself may be among them.
  void judged(const Judgement& judgement, Spans related);

 private:
  RuleRun& run_;
  std::set<std::string> reported_;
};

}  // namespace jixiao::rules
