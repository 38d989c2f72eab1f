// The injectors of the document rules that compare what a form says of itself; the others are in document.cpp.
#pragma once

#include "mutation/engine.h"

namespace jixiao::test::mutation {

[[nodiscard]] Defects year_missing(const Subject& subject, const Record& record, Random& random);
[[nodiscard]] Defects year_inconsistent(const Subject& subject, const Record& record, Random& random);
[[nodiscard]] Defects department_inconsistent(const Subject& subject, const Record& record, Random& random);

}  // namespace jixiao::test::mutation
