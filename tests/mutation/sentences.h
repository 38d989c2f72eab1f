// Sentences that say something of figures, added to reports: there are more of them in a real report than in ours.
#pragma once

#include "mutation/edits.h"

namespace jixiao::test::mutation {

/// Each report several times, each time with other sentences that hold.
[[nodiscard]] std::vector<Subject> with_sentences(const std::vector<Subject>& subjects);

}  // namespace jixiao::test::mutation
