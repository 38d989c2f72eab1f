#include "rules/support/funds.h"

#include <algorithm>
#include <utility>

#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

using Source = std::pair<std::string_view, Bilingual>;

constexpr std::array<Source, 6> sources = {{{"total", {"资金总额", "total funds"}},
                                            {"fiscal", {"财政拨款", "fiscal appropriation"}},
                                            {"carryover", {"上年结转资金", "carry-over"}},
                                            {"special_account", {"财政专户管理资金", "special fiscal account"}},
                                            {"unit", {"单位资金", "the unit's own funds"}},
                                            {"other", {"其他资金", "other funds"}}}};

using Member = std::pair<std::string_view, const BudgetItem * FundsRow::*>;

constexpr std::array<Member, 8> members = {{{"whole", &FundsRow::whole},
                                            {"annual", &FundsRow::annual},
                                            {"initial", &FundsRow::initial},
                                            {"budget", &FundsRow::budget},
                                            {"executed", &FundsRow::executed},
                                            {"rate", &FundsRow::rate},
                                            {"weight", &FundsRow::weight},
                                            {"score", &FundsRow::score}}};

}  // namespace

std::string funds_item(std::string_view family, std::string_view source, std::string_view column) {
  if (family == "funds") {
    return cat("funds.", source, ".", column);
  }
  const std::string_view name = column == "executed" ? "actual" : column;
  return source == "total" ? cat("execution.", name) : cat("execution.", source, ".", name);
}

namespace {

bool has_family(const Record& record, std::string_view family) {
  return std::any_of(record.budget.begin(), record.budget.end(),
                     [&](const BudgetItem& item) { return item.item.starts_with(family); });
}

void set_divisors(const RecordView& view, std::vector<FundsRow>& rows) {
  const bool has_budget =
      view.has_column("funds", "budget") || view.has_column("execution", "budget") ||
      std::any_of(rows.begin(), rows.end(), [](const FundsRow& row) { return row.budget != nullptr; });
  for (FundsRow& row : rows) {
    row.divisor = has_budget ? row.budget : row.initial;
  }
}

}  // namespace

std::vector<FundsRow> funds_rows(const RecordView& view) {
  std::vector<FundsRow> rows;
  for (const std::string_view family : {"funds", "execution"}) {
    if (!has_family(view.record(), family)) {
      continue;
    }
    for (const auto& [source, name] : sources) {
      FundsRow row{.name = name, .total = source == "total"};
      bool printed = false;
      for (const auto& [column, member] : members) {
        row.*member = view.item(funds_item(family, source, column));
        printed = printed || row.*member != nullptr;
      }
      if (printed) {
        rows.push_back(row);
      }
    }
  }
  set_divisors(view, rows);
  return rows;
}

bool is_one_row(const RecordView& view, std::initializer_list<const BudgetItem*> items) {
  std::size_t count = 0;
  for (const BudgetItem* item : items) {
    const std::size_t own = item == nullptr ? 0 : view.items(item->item).size();
    if (own != 0 && count != 0 && own != count) {
      return false;
    }
    count = own == 0 ? count : own;
  }
  return true;
}

std::vector<Amount> certain_amount(const RecordView& view, const BudgetItem* item) {
  if (item == nullptr || view.uncertain(view.pointer(*item)) || view.uncertain(item->item)) {
    return {};
  }
  return {amount_of(view, *item)};
}

}  // namespace jixiao::rules
