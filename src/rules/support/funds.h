// The funds table of a project, the execution table of a department: sources by columns.
#pragma once

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "rules/support/figures.h"
#include "rules/support/record_view.h"

namespace jixiao::rules {

struct FundsColumn {
  std::string_view name;
  Bilingual label;
};

/// The columns whose total has to be the sum of its sources.
inline constexpr std::array<FundsColumn, 5> sum_columns = {{{"whole", {"项目资金总额", "total project funds"}},
                                                            {"annual", {"年度资金总额", "total annual funds"}},
                                                            {"initial", {"年初预算数", "initial budget"}},
                                                            {"budget", {"全年预算数", "budget of the year"}},
                                                            {"executed", {"全年执行数", "amount executed"}}}};
inline constexpr std::array<std::string_view, 5> fund_sources = {"fiscal", "carryover", "special_account", "unit",
                                                                 "other"};

/// "funds.fiscal.annual"; in the execution table of a department the total has no source and 执行数 is `actual`.
[[nodiscard]] std::string funds_item(std::string_view family, std::string_view source, std::string_view column);

/// One row: what is printed of it.
struct FundsRow {
  Bilingual name;      ///< "资金总额", "财政拨款"
  bool total = false;  ///< the row of the total
  const BudgetItem* whole = nullptr;
  const BudgetItem* annual = nullptr;
  const BudgetItem* initial = nullptr;
  const BudgetItem* budget = nullptr;
  const BudgetItem* executed = nullptr;
  const BudgetItem* rate = nullptr;
  const BudgetItem* weight = nullptr;
  const BudgetItem* score = nullptr;
  /// What the rate divides by: 全年预算数, or 年初预算数 on forms that have no other (2016).
  const BudgetItem* divisor = nullptr;
};

/// The rows that hold anything: the total first, then the sources; first `funds`, then `execution`.
[[nodiscard]] std::vector<FundsRow> funds_rows(const RecordView& view);

/// Whether these items stand in one row: sub-rows of a source (中央, 省) share its name, and where not every sub-row
/// has every column the first of each may belong to different ones. Absent items do not count.
[[nodiscard]] bool is_one_row(const RecordView& view, std::initializer_list<const BudgetItem*> items);

/// The figure, when it is printed and was read with certainty.
[[nodiscard]] std::vector<Amount> certain_amount(const RecordView& view, const BudgetItem* item);

}  // namespace jixiao::rules
