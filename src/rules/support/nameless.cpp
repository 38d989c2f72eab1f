#include "rules/support/nameless.h"

#include "base/unicode.h"
#include "rules/support/words.h"
#include "vocabulary/figures.h"

namespace jixiao::rules {
namespace {

/// A figure with its sign or unit. A bare one may be the number of a page, words the rest of the row above.
bool is_surely_a_target(const Text& cell) {
  const std::string folded = fold_tight(text_of(cell));
  return is_bare_figure(folded) && folded.find_first_not_of("0123456789.") != std::string::npos;
}

}  // namespace

std::vector<const Text*> filled_cells(const Indicator& row) {
  std::vector<const Text*> filled;
  for (const Text* cell : {&row.annual_target, &row.period_target, &row.actual}) {
    if (!is_any(fold_tight(text_of(*cell)), {"", "无", "/", "-", "--", "—", "——"})) {
      filled.push_back(cell);
    }
  }
  return filled;
}

RowUse use_of(const Indicator& row) {
  const std::vector<const Text*> filled = filled_cells(row);
  const bool weighted = row.weight && row.weight->value > Decimal(0);
  if (filled.empty()) {
    return weighted ? RowUse::doubtful : RowUse::none;
  }
  return weighted || filled.size() > 1 || is_surely_a_target(*filled.front()) ? RowUse::sure : RowUse::doubtful;
}

}  // namespace jixiao::rules
