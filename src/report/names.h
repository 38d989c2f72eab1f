// The names of enumerators: ids for programs (contract.md) and words for people.
#pragma once

#include <string>
#include <string_view>

#include "jixiao/catalogue.h"
#include "jixiao/outcome.h"
#include "jixiao/record.h"
#include "jixiao/report.h"
#include "jixiao/value.h"

namespace jixiao {

[[nodiscard]] std::string_view id_of(Outcome outcome);
[[nodiscard]] std::string_view id_of(Kind kind);
[[nodiscard]] std::string_view id_of(Scope scope);
[[nodiscard]] std::string_view id_of(YearBasis basis);
[[nodiscard]] std::string_view id_of(ClaimKind kind);
[[nodiscard]] std::string_view id_of(StatementKind kind);
[[nodiscard]] std::string_view id_of(Where where);
[[nodiscard]] std::string_view id_of(NoteKind kind);
[[nodiscard]] std::string_view id_of(ValueType type);
[[nodiscard]] std::string_view id_of(Comparator comparator);  ///< ">=", "~"

[[nodiscard]] Bilingual word_for(YearBasis basis);
[[nodiscard]] Bilingual word_for(NoteKind kind);
/// "部门整体绩效目标表", "self-assessment report of a department".
[[nodiscard]] std::string kind_for_people(Kind kind, Scope scope, Language language);

}  // namespace jixiao
