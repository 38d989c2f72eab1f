// Collecting the figures of one side of a sum from the cells of a form.
#pragma once

#include <string_view>
#include <vector>

#include "rules/support/figures.h"
#include "rules/support/record_view.h"

namespace jixiao::rules {

/// Collects budget items by name. A cell is printed, blank (its label stands with an empty cell: counts as 0), or
/// absent.
class Cells {
 public:
  /// Keeps a reference to the view.
  explicit Cells(const RecordView& view) : view_(&view) {}

  /// A cell that the side cannot do without: where it is absent or blank, the side is nothing.
  void need(std::string_view item);
  /// A cell that may be missing. Gives whether it is listed (printed or blank).
  bool take(std::string_view item);
  /// All items of this name.
  void take_all(std::string_view item);

  /// The side cannot be formed.
  [[nodiscard]] bool nothing() const { return lacking_ || (amounts_.empty() && reason_.zh.empty()); }
  /// Empty unless some figure was not read with certainty, or not at all.
  [[nodiscard]] const Message& unread() const { return reason_; }
  void set_unread(Message reason) { reason_ = std::move(reason); }
  [[nodiscard]] const std::vector<Amount>& amounts() const { return amounts_; }
  /// How many cells were printed or blank.
  [[nodiscard]] std::size_t listed() const { return listed_; }

 private:
  bool take_item(std::string_view name, const BudgetItem* item);

  const RecordView* view_;
  std::vector<Amount> amounts_;
  std::size_t listed_ = 0;
  bool lacking_ = false;
  Message reason_;
};

/// The printed total, else 基本 + 项目 + 财政专项 + 其他事业发展性支出.
[[nodiscard]] Cells expenditure_cells(const RecordView& view);
/// The printed total, else the sources.
[[nodiscard]] Cells income_cells(const RecordView& view);
/// The top-level sources: 财政拨款 (else its three budgets), 财政专户, 事业, 经营, 其他收入, 其他资金, 上年结转.
[[nodiscard]] Cells income_source_cells(const RecordView& view);

}  // namespace jixiao::rules
