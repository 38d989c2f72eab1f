// The injectors of the indicator rules that look at a table as a whole; those of rows are in indicator.cpp.
#pragma once

#include "mutation/engine.h"

namespace jixiao::test::mutation {

[[nodiscard]] Defects output_missing(const Subject& subject, const Record& record, Random& random);
[[nodiscard]] Defects benefit_missing(const Subject& subject, const Record& record, Random& random);
[[nodiscard]] Defects satisfaction_missing(const Subject& subject, const Record& record, Random& random);
[[nodiscard]] Defects cost_missing(const Subject& subject, const Record& record, Random& random);
[[nodiscard]] Defects output_kinds(const Subject& subject, const Record& record, Random& random);
[[nodiscard]] Defects low_quantified(const Subject& subject, const Record& record, Random& random);
[[nodiscard]] Defects taxonomy_mixed(const Subject& subject, const Record& record, Random& random);
[[nodiscard]] Defects unknown_level2(const Subject& subject, const Record& record, Random& random);

}  // namespace jixiao::test::mutation
