// The scores as a table.
#include <iomanip>
#include <sstream>

#include "mutation/engine.h"

namespace jixiao::test::mutation {

std::string table_of(const std::vector<Score>& scores) {
  std::ostringstream out;
  const auto row = [&](std::string_view rule, const auto& places, const auto& documents, const auto& fired,
                       const auto& placed, const auto& uncaused) {
    out << std::left << std::setw(42) << rule << std::right << std::setw(8) << places << std::setw(11) << documents
        << std::setw(8) << fired << std::setw(13) << placed << std::setw(14) << uncaused << '\n';
  };
  row("rule", "places", "documents", "fired", "right place", "other errors");
  Score all;
  for (const Score& score : scores) {
    row(score.rule, score.places, score.documents, score.fired, score.placed, score.uncaused.size());
    all.places += score.places;
    all.fired += score.fired;
    all.placed += score.placed;
    all.uncaused.insert(all.uncaused.end(), score.uncaused.begin(), score.uncaused.end());
  }
  row("all", all.places, subjects().size(), all.fired, all.placed, all.uncaused.size());
  for (const Score& score : scores) {
    for (const std::string& missed : score.missed) out << score.rule << " not noticed: " << missed << '\n';
  }
  return out.str();
}

}  // namespace jixiao::test::mutation
