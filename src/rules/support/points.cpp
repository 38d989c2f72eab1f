#include "rules/support/points.h"

#include <algorithm>

#include "base/unicode.h"
#include "rules/support/funds.h"
#include "rules/support/nameless.h"
#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

std::string_view name_of(Points which) {
  return which == Points::weight ? "weight" : "score";
}

const Figure& figure_of(const Indicator& row, Points which) {
  return which == Points::weight ? row.weight : row.score;
}

/// Some cell beside its names is filled: it is no spare row of the template.
bool holds_something(const Indicator& row) {
  return row.annual_target || row.period_target || row.actual || row.weight || row.score;
}

/// Points are a share of 100; anything else slipped in from another column.
bool is_share(const Decimal& value) {
  return !value.is_negative() && value <= Decimal(100);
}

void add_rows(const RecordView& view, Points which, PointsColumn& column) {
  const Record& record = view.record();
  for (std::size_t i = 0; i < record.indicators.size(); ++i) {
    const Figure& figure = figure_of(record.indicators[i], which);
    const std::string field = cat("/indicators/", std::to_string(i), "/", name_of(which));
    if (!figure) {
      continue;
    }
    column.doubtful = column.doubtful || view.uncertain(field) || !is_share(figure->value);
    column.rows.push_back({figure->value,
                           "",
                           {field, first(figure->spans, record.indicators[i].span)},
                           {text_of(record.indicators[i].name), text_of(record.indicators[i].name)}});
  }
  for (const Indicator& row : record.indicators) {
    const bool named = !is_spare_name(fold_tight(text_of(row.name)));
    const bool counts = named ? holds_something(row) : use_of(row) == RowUse::sure;
    column.lacking += counts && !figure_of(row, which) ? 1U : 0U;
  }
}

void add_execution(const RecordView& view, Points which, PointsColumn& column) {
  for (const FundsRow& row : funds_rows(view)) {
    const BudgetItem* item = which == Points::weight ? row.weight : row.score;
    if (!row.total || item == nullptr) {
      continue;
    }
    auto amount = certain_amount(view, item);
    if (!amount.empty() && is_share(amount.front().value)) {
      amount.front().unit = "";
      column.execution = amount.front();
      return;
    }
    column.execution_unknown = true;
  }
  column.execution_unknown = column.execution_unknown || view.has_column("funds", name_of(which)) ||
                             view.has_column("execution", name_of(which));
}

}  // namespace

std::vector<Amount> PointsColumn::all() const {
  std::vector<Amount> result = rows;
  if (execution) {
    result.push_back(*execution);
  }
  return result;
}

PointsColumn points_of(const RecordView& view, Points which) {
  PointsColumn column;
  add_rows(view, which, column);
  add_execution(view, which, column);
  return column;
}

Decimal sum_of(const std::vector<Amount>& points) {
  Decimal sum;
  for (const Amount& figure : points) {
    sum = sum + figure.value;
  }
  return sum;
}

bool can_add_up(const PointsColumn& column, Points which, RuleRun& run) {
  const Bilingual name = which == Points::weight ? Bilingual{"分值", "weights"} : Bilingual{"得分", "scores"};
  if (column.whole()) {
    return true;
  }
  if (column.rows.empty()) {
    run.not_checkable({cat("指标没有印出", name.zh), cat("the indicators print no ", name.en)});
  } else if (column.doubtful) {
    run.not_checkable({cat("部分", name.zh, "未能确认"), cat("some ", name.en, " were not read with certainty")});
  } else {
    run.not_checkable({cat(std::to_string(column.lacking), " 个指标没有", name.zh),
                       cat(std::to_string(column.lacking), " indicators lack their ", name.en)});
  }
  return false;
}

bool has_several_tables(const RecordView& view) {
  const Record& record = view.record();
  const auto tables = std::count_if(record.tables.begin(), record.tables.end(),
                                    [](const TableInfo& table) { return table.role == "indicators"; });
  return tables > 1 || std::any_of(record.indicators.begin(), record.indicators.end(),
                                   [](const Indicator& row) { return row.section.has_value(); });
}

}  // namespace jixiao::rules
