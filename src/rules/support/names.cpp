// The words for budget items and spare rows.
#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "rules/support/record_view.h"
#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

using Entry = std::pair<std::string_view, Bilingual>;

constexpr std::array<Entry, 18> items = {{
    {"expenditure.total", {"部门预算支出", "total expenditure"}},
    {"expenditure.basic", {"基本支出", "basic expenditure"}},
    {"expenditure.project", {"项目支出", "project expenditure"}},
    {"expenditure.special_funds", {"财政专项资金", "special fiscal funds"}},
    {"expenditure.other_development", {"其他事业发展性支出", "other development expenditure"}},
    {"revenue.total", {"收入总额", "total income"}},
    {"revenue.fiscal_appropriation", {"财政拨款", "fiscal appropriation"}},
    {"revenue.general_public_budget", {"一般公共预算", "general public budget"}},
    {"revenue.government_fund_budget", {"政府性基金预算", "government fund budget"}},
    {"revenue.state_capital_budget", {"国有资本经营预算", "state capital budget"}},
    {"revenue.special_account", {"财政专户管理资金", "special fiscal account"}},
    {"revenue.undertaking", {"事业收入", "undertaking income"}},
    {"revenue.business", {"经营收入", "business income"}},
    {"revenue.other_income", {"其他收入", "other income"}},
    {"revenue.other_funds", {"其他资金", "other funds"}},
    {"revenue.carryover", {"上年结转", "carry-over"}},
    {"level.own_use", {"本级使用资金", "funds used at this level"}},
    {"level.transfer_down", {"对下转移支付资金", "transfers to lower levels"}},
}};

constexpr std::array<Entry, 5> funds_sources = {{
    {"fiscal", {"财政拨款", "fiscal appropriation"}},
    {"carryover", {"上年结转资金", "carry-over"}},
    {"special_account", {"财政专户管理资金", "special fiscal account"}},
    {"unit", {"单位资金", "the unit's own funds"}},
    {"other", {"其他资金", "other funds"}},
}};

constexpr std::array<Entry, 7> funds_columns = {{
    {"whole", {"项目资金总额", "total project funds"}},
    {"annual", {"年度资金总额", "total annual funds"}},
    {"initial", {"年初预算数", "initial budget"}},
    {"budget", {"全年预算数", "budget of the year"}},
    {"received", {"到位数", "funds received"}},
    {"executed", {"全年执行数", "amount executed"}},
    {"actual", {"全年执行数", "amount executed"}},
}};

const Bilingual* find(std::span<const Entry> entries, std::string_view name) {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.first == name; });
  return found == entries.end() ? nullptr : &found->second;
}

}  // namespace

bool is_spare_name(std::string_view folded) {
  // NFKC makes …… six points.
  std::string core = without(folded, {".", "-", "*", "_", "—", "·", "…", "/"});
  if (core.starts_with("指标")) {
    core.erase(0, std::string_view("指标").size());
    core = without(core, {":", "、", "1", "2", "3", "4", "5", "6", "7", "8", "9", "0"});
  }
  return core.empty();
}

Bilingual item_name(std::string_view item) {
  const Bilingual* name = find(items, item);
  if (name != nullptr) {
    return *name;
  }
  // "funds.fiscal.annual" by its source, the total by its column.
  for (const std::string_view part : split(item, {"."})) {
    for (const std::span<const Entry> entries : {std::span<const Entry>(funds_sources), {funds_columns}}) {
      name = name == nullptr ? find(entries, part) : name;
    }
  }
  return name == nullptr ? Bilingual{item, item} : *name;
}

}  // namespace jixiao::rules
