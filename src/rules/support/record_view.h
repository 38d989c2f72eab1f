// A record as rules look at it: what was read with certainty, found by name, with the texts of the indicator table
// folded once for all rules.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "jixiao/options.h"
#include "jixiao/record.h"
#include "rules/rule.h"
#include "rules/support/levels.h"

namespace jixiao {

/// A row of the indicator table that has a name. Template rows (指标2, ……) and rows without a name are none.
struct IndicatorRow {
  std::size_t index = 0;                 ///< in Record::indicators
  const Indicator* indicator = nullptr;  ///< never null
  std::string name;                      ///< folded, no white space
  /// The target that the row is judged by: the annual one; in a three-year section, or where the table has no
  /// annual column, that of the period.
  const Text* target = nullptr;
  std::string_view target_field;  ///< "annual_target" or "period_target"
  rules::Class level1 = rules::Class::unknown;
  rules::Kind2 level2 = rules::Kind2::unknown;

  /// Level 1 where it is printed, else the class of level 2.
  [[nodiscard]] rules::Class indicator_class() const;
  [[nodiscard]] std::string pointer() const;  ///< "/indicators/7"
  /// The row, or one of its cells where that is printed.
  [[nodiscard]] FindingPlace place() const { return {pointer(), indicator->span}; }
  [[nodiscard]] FindingPlace place(std::string_view field, const Text& cell) const;
};

class RecordView {
 public:
  /// Keeps references.
  RecordView(const Record& record, const Thresholds& thresholds);

  [[nodiscard]] const Record& record() const { return record_; }
  [[nodiscard]] const Thresholds& thresholds() const { return thresholds_; }

  /// Whether a note of kind `uncertain` speaks of this value, of what holds it or of a part of it. Such a value
  /// is never used to accuse. `field` is a JSON pointer, or a field's or budget item's name ("revenue.other_funds").
  [[nodiscard]] bool uncertain(std::string_view field) const;
  /// The note of a label with an empty cell: `field` is a field's or a budget item's name. nullptr: none.
  [[nodiscard]] const Note* empty(std::string_view field) const;

  /// The first budget item of this name, or nullptr.
  [[nodiscard]] const BudgetItem* item(std::string_view name) const;
  /// All of them, in reading order: sub-rows of one source share its name.
  [[nodiscard]] std::vector<const BudgetItem*> items(std::string_view name) const;
  [[nodiscard]] std::string pointer(const BudgetItem& item) const;  ///< "/budget/3"
  /// The JSON pointer of what a note or a requirement calls `field`: "overall_goal" is "/overall_goal",
  /// "revenue.other_funds" is "/budget/3", or "/budget" where there is no such item. Of a value whose holder is absent
  /// it is the holder's; of nothing it is "".
  [[nodiscard]] std::string pointer(std::string_view field) const;
  /// The unit that a figure is in: its own, else that of the form; "" where none is stated.
  [[nodiscard]] std::string_view unit(const BudgetItem& item) const;
  [[nodiscard]] std::string_view unit(const Task& task) const;

  [[nodiscard]] const std::vector<IndicatorRow>& rows() const { return rows_; }
  /// Rows of an indicator table, or the table itself.
  [[nodiscard]] bool has_indicator_table() const { return !record_.indicators.empty() || table("indicators"); }
  /// The first table of this role, or nullptr.
  [[nodiscard]] const TableInfo* table(std::string_view role) const;
  [[nodiscard]] FindingPlace place(const TableInfo& table) const;  ///< "/tables/0", its header
  /// Whether a table of this role names this column in its header.
  [[nodiscard]] bool has_column(std::string_view role, std::string_view column) const;

  /// Where to point when something is not there: the title, else the first thing that is.
  [[nodiscard]] Span place() const;
  /// A text field of the record, "overall_goal" or "/overall_goal".
  [[nodiscard]] FindingPlace place(std::string_view field, const Text& text) const;

 private:
  void index_notes();
  void index_rows();

  const Record& record_;
  const Thresholds& thresholds_;
  std::set<std::string, std::less<>> uncertain_;         ///< pointers of uncertain notes
  std::set<std::string, std::less<>> partly_uncertain_;  ///< what holds them
  std::map<std::string, const Note*, std::less<>> empty_;
  std::multimap<std::string_view, const BudgetItem*> items_;
  std::vector<IndicatorRow> rows_;
};

namespace rules {

[[nodiscard]] inline std::string_view text_of(const Text& text) {
  return text ? std::string_view(text->value) : std::string_view();
}
[[nodiscard]] inline Span first(const Spans& spans, Span otherwise = {}) {
  return spans.empty() ? otherwise : spans.front();
}

/// Whether a name is a spare row of the template: 指标2, ……, or signs alone.
[[nodiscard]] bool is_spare_name(std::string_view folded);

/// "收入总额", "total income" for "revenue.total"; the item itself where it has no name of its own.
[[nodiscard]] Bilingual item_name(std::string_view item);

}  // namespace rules
}  // namespace jixiao
