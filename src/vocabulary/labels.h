// Printed labels and what they name. One table for all forms: a province's wording is one more line in
// labels.cpp, not a parser. Source: domain.md 3.1–3.7.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

struct Vocabulary;  // options.h

/// Where on a form a label stands; the same words may name different things in different places.
enum class Place : std::uint8_t {
  head,              ///< fields of the form's head: department, project, period, …
  budget,            ///< a department's money: label beside amount
  funds_row,         ///< sources of a project's funds
  funds_column,      ///< columns of a funds table
  goal,              ///< goals and what became of them
  task_column,       ///< columns of the task table
  indicator_column,  ///< columns of an indicator table
  tail,              ///< totals, grade, remarks
  block,             ///< a heading of a block that holds no value of its own
};

struct LabelEntry {
  std::string_view text;  ///< folded (base/unicode.h), without white space
  Place place;
  std::string_view field;  ///< the record's field, budget item, or column role (below)
};

/// Column roles of an indicator table beside the record's own fields (level1, level2, name, annual_target,
/// period_target, actual, weight, score, reason): "sign", "unit", "description" (a second text column),
/// "raw_score" (a score before weighting), "review_score" (somebody else's), "task", "project",
/// "yes_no", "other_value" (of other years), "value_kind" (定量, 定性), "ignored".

/// A cell's text understood as a label.
struct LabelMatch {
  std::span<const LabelEntry* const> entries;  ///< every meaning, never empty; lives as long as the vocabulary
  std::string_view unit;  ///< from a bracket: （万元） → 万元; a word of the vocabulary's own
  std::string weight;     ///< from a bracket: (10分) → 10
  bool starred = false;   ///< `*` before it: a required field
  bool among = false;     ///< 其中 before it

  [[nodiscard]] const LabelEntry* in(Place place) const;
  [[nodiscard]] bool is(Place place, std::string_view field) const;
};

/// Looks a cell up. `tight` is the cell folded without white space. Ordinals (一、 (一) 1.), 其中:, a final
/// colon, a leading `*` and brackets behind the label are taken off. No match: an empty `entries`.
[[nodiscard]] LabelMatch match_label(std::string_view tight);

/// Is `tight` the beginning of some label, so that a label broken over cells may still be completed?
[[nodiscard]] bool begins_label(std::string_view tight);

/// 项目资金( or 绩效指标(9: a label whose bracket is still open. Broken over cells like one that is only begun.
[[nodiscard]] bool opens_bracket(std::string_view tight);

/// The longest label at the start of `tight` that a colon follows (部门名称:某局); its length in bytes with
/// the colon, or 0. For cells that hold label and value.
[[nodiscard]] std::size_t label_with_colon(std::string_view tight, LabelMatch& match);

/// The vocabulary, and its two parts.
[[nodiscard]] std::span<const LabelEntry> all_labels();
[[nodiscard]] std::span<const LabelEntry> form_labels();
[[nodiscard]] std::span<const LabelEntry> table_labels();

/// The built-in labels and `own`, whose texts it copies; their fields must live as long as it. An own label goes before
/// a built-in one of the same text and place.
[[nodiscard]] std::shared_ptr<const Vocabulary> vocabulary_with(std::span<const LabelEntry> own);

/// The vocabulary that the functions above use on this thread until the end of the scope; null: the built-in one.
///
/// A value of the run's options that is put here by whoever works on one input (pipeline.cpp, inspect.cpp), for as long
/// as that takes. It is not handed down through the stages because they ask for labels in some thirty places, many of
/// them deep; and it is no setting of the process, because then `process` would no longer be a function of its
/// arguments, and two runs in one process (or two threads) could not differ. Each thread has its own, nothing is ever
/// written that another thread reads, and nested scopes restore what was there.
class VocabularyScope {
 public:
  explicit VocabularyScope(const Vocabulary* vocabulary);
  VocabularyScope(const VocabularyScope&) = delete;
  VocabularyScope& operator=(const VocabularyScope&) = delete;
  ~VocabularyScope();

 private:
  const Vocabulary* before_;
};

/// "head", "indicator_column", …
[[nodiscard]] std::string_view name_of(Place place);

}  // namespace jixiao
