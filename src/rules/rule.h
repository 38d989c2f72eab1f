// The contract of the rule set. A rule is a constant value: its description and a function. To add one, write
// src/rules/GROUP/FAULT_WITH_UNDERSCORES.cpp with
//
//     namespace jixiao::rules::GROUP {
//     extern const constinit Rule FAULT_WITH_UNDERSCORES = {.info = {...}, .check = ...};
//     }
//
// and its cases in testdata/rules; there is no list to edit.
//
// `check` is taken from the first rung of this ladder that can say what the rule says:
//
//     per_amount<visit>     support/amounts.h     the fault shows in one amount alone
//     per_sum<Sum>          support/sums.h        two sides of a sum have to agree
//     per_indicator<visit>  support/rows.h        the fault shows in one row of the indicator table
//     missing_class<Class>  support/classes.h     an indicator table lacks a class of indicators
//     a plain function      this header           anything else
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "jixiao/catalogue.h"
#include "jixiao/outcome.h"
#include "jixiao/record.h"
#include "jixiao/span.h"

namespace jixiao {

class RecordView;  // support/record_view.h

/// A place in a record: what a finding points at.
struct FindingPlace {
  std::string field;  ///< JSON pointer, "/indicators/7/annual_target"
  Span span;
};

/// Collects what one rule says of one record: its findings, and whether it could compare at all.
///
/// A rule counts every comparison (`compared`) and every one that it had to leave out (`unread`), or says once why
/// the question does not arise (`not_applicable`) or cannot be answered (`not_checkable`). It must do one of the four.
class RuleRun {
 public:
  /// Keeps references: `info` and `view` outlive the run.
  RuleRun(const RuleInfo& info, const RecordView& view) : info_(info), view_(view) {}

  [[nodiscard]] const RecordView& view() const { return view_; }

  /// A finding of the rule's default severity. The reference is good until the next report; path, record and
  /// fingerprint are filled in by check().
  Finding& report(FindingPlace place, Message message) {
    return report(info_.severity, std::move(place), std::move(message));
  }
  Finding& report(Severity severity, FindingPlace place, Message message);

  /// What is counted where some could not be compared: rows, unless this says otherwise.
  void counting(const Bilingual& what) { counted_ = what; }
  /// `count` rows or sums were compared.
  void compared(std::size_t count = 1) { compared_ += count; }
  /// A row or sum that should have been compared could not be; the first reason is kept.
  void unread(Message reason);
  /// The question does not arise. Ignored as soon as anything was compared or unread.
  void not_applicable(Message reason);
  /// The question arises, but the record does not hold the answer. Ignored as soon as anything was compared.
  void not_checkable(Message reason);

  /// checked, as soon as something was compared ("27 of 28 rows" where some could not be); else why not.
  [[nodiscard]] RuleOutcome outcome() const;
  [[nodiscard]] std::vector<Finding>& findings() { return findings_; }

 private:
  const RuleInfo& info_;
  const RecordView& view_;
  std::vector<Finding> findings_;
  Bilingual counted_ = {"行", "rows"};
  std::size_t compared_ = 0;
  std::size_t unread_ = 0;
  std::optional<Message> not_applicable_;
  std::optional<Message> not_checkable_;
};

/// One rule. `check` is called only for records of the kinds in `info.kinds`; pure, any thread.
struct Rule {
  RuleInfo info;
  void (*check)(const Record&, RuleRun&);
};

namespace rules {

/// All rules, in the order of their files. Written by cmake/registry.cmake.
[[nodiscard]] std::span<const Rule* const> registry();

}  // namespace rules
}  // namespace jixiao
