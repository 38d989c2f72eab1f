// Asking whether fields that a form must have are there.
#pragma once

#include <string_view>

#include "rules/rule.h"
#include "rules/support/record_view.h"

namespace jixiao::rules {

/// One question after another to the same record; each counts as one comparison. A field that was not read with
/// certainty is unread. `field` names it as notes do: "department", "/assessment/score", "execution.actual".
class Requirements {
 public:
  /// Keeps references.
  explicit Requirements(RuleRun& run) : run_(run), view_(run.view()) {}

  /// A field of the head: missing whether or not its label stands there.
  void text(std::string_view field, const Bilingual& label, const Text& value);
  /// A goal or an account of what was done: a block of its own, so that it is only asked for where its label stands;
  /// a figure alone is none.
  void goal(std::string_view field, const Bilingual& label, const Text& value);
  /// Something in a table of this role; where the whole table is absent, it is not asked for.
  void block(std::string_view field, const Bilingual& label, std::string_view role, bool there);
  void require(std::string_view field, const Bilingual& label, bool there, const TableInfo* table = nullptr);
  /// Something that a report tells in its prose.
  void told(std::string_view field, const Bilingual& label, bool there);

 private:
  /// Elsewhere a label may have gone unnoticed: only a label with an empty cell is certain.
  [[nodiscard]] bool head_known() const;

  RuleRun& run_;
  const RecordView& view_;
};

}  // namespace jixiao::rules
