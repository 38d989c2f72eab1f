// Records built by hand for the tests of rules: what the extractor would deliver, without a document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/check.h"
#include "jixiao/record.h"

namespace jixiao::test {

/// Writes places into a record as if every value stood on a line of its own.
class RecordBuilder {
 public:
  explicit RecordBuilder(Kind kind, Scope scope = Scope::department);

  RecordBuilder& money(std::string_view item, std::string_view amount, std::string_view unit = "万元");
  /// Several items in 万元.
  RecordBuilder& money(const std::vector<std::pair<std::string_view, std::string_view>>& items);
  RecordBuilder& task(std::string_view name, std::string_view amount, std::string_view unit = "万元");
  /// Empty texts are absent. `target` is the annual one.
  RecordBuilder& row(std::string_view level1, std::string_view level2, std::string_view name, std::string_view target,
                     std::string_view actual = "", std::string_view reason = "");
  /// Weight and score of the last row; empty ones are absent.
  RecordBuilder& points(std::string_view weight, std::string_view score);
  /// 产出指标(50分)
  RecordBuilder& level_weight(std::string_view level1, std::string_view level2, std::string_view weight);
  /// The reason beside the last amount.
  RecordBuilder& reason(std::string_view reason);
  RecordBuilder& table(std::string_view role, std::vector<std::string> columns, std::string_view unit = "");
  RecordBuilder& statement(StatementKind kind, Where where, std::string_view value, std::string_view text = "");
  RecordBuilder& mention(std::string_view item, std::string_view amount, std::string_view unit);
  RecordBuilder& note(NoteKind kind, std::string_view field, std::string_view text = "");
  RecordBuilder& ratio(std::string_view part, std::string_view whole, std::string_view percent, std::string_view unit);
  RecordBuilder& sum(std::string_view total, const std::vector<std::string_view>& parts, std::string_view unit);
  /// A sum claim over the parts, and a ratio claim for each with its percentage.
  RecordBuilder& shares(std::string_view total, const std::vector<std::pair<std::string_view, std::string_view>>& parts,
                        std::string_view unit);
  /// What the last claim is read from.
  RecordBuilder& sentence(std::string_view text);
  RecordBuilder& score(std::string_view score);
  RecordBuilder& grade(std::string_view grade);
  RecordBuilder& total_weight(std::string_view weight);
  RecordBuilder& year(int value, YearBasis basis = YearBasis::stated);
  RecordBuilder& set(Text Record::*field, std::string_view value);

  [[nodiscard]] Indicator& last_row() { return record_.indicators.back(); }
  [[nodiscard]] Record& record() { return record_; }

 private:
  Span next();
  Text text(std::string_view value);
  Sourced<Decimal> figure(std::string_view digits);

  Record record_;
  std::uint32_t line_ = 0;
};

/// The findings of one rule, with its outcome.
struct RuleResult {
  std::vector<Finding> findings;
  Outcome outcome = Outcome::not_applicable;
  Message reason;
};

[[nodiscard]] RuleResult run_rule(std::string_view rule, const Record& record);

/// The rule's only finding; a test that has another number of them fails and gets an empty one.
[[nodiscard]] Finding only_finding(std::string_view rule, const Record& record);

/// "error", "warning", "info" of each finding, in order, joined by blanks; "-" for none; "n/a", "n/c" where the rule
/// could not compare.
[[nodiscard]] std::string verdict(std::string_view rule, const Record& record);
[[nodiscard]] inline std::string verdict(std::string_view rule, RecordBuilder& builder) {
  return verdict(rule, builder.record());
}

/// 基本 + 项目 + 专项 + 其他 = 财政拨款 + 其他资金 = 本级 + 转移, as in the 广东 form.
[[nodiscard]] RecordBuilder balanced_form();

}  // namespace jixiao::test
