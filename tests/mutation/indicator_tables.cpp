// Indicator tables that lack something as a whole.
#include <algorithm>

#include "mutation/indicators.h"
#include "mutation/levels.h"

namespace jixiao::test::mutation {
namespace {

/// The points and the totals of rows that are gone are missed by their own rules.
const Rules points = {"scoring/weights-total", "scoring/total-mismatch", "scoring/parent-weights-mismatch"};

Defects without_class(const Subject& subject, const Record& record, const RowTest& test) {
  // In a list of projects the first row of each tells which project it is.
  if (!has_levels(record) || subject.clean.records.size() > 1) return {};
  const Edits edits = without_rows(subject, record, test);
  return edits.empty() ? Defects{} : Defects{{.edits = edits, .consequences = points, .fields = {"/indicators"}}};
}

}  // namespace

Defects output_missing(const Subject& subject, const Record& record, Random& /*random*/) {
  return without_class(subject, record, is_output);
}

Defects benefit_missing(const Subject& subject, const Record& record, Random& /*random*/) {
  return without_class(subject, record, is_benefit);
}

Defects satisfaction_missing(const Subject& subject, const Record& record, Random& /*random*/) {
  return without_class(subject, record, is_satisfaction);
}

Defects cost_missing(const Subject& subject, const Record& record, Random& /*random*/) {
  return without_class(subject, record, is_cost);
}

/// All of a kind put under another: the form has it no more.
Defects output_kinds(const Subject& subject, const Record& record, Random& random) {
  static const std::vector<std::string> kinds = {"数量指标", "质量指标", "时效指标"};
  Defects defects;
  if (!has_levels(record)) return defects;
  for (const std::string& kind : kinds) {
    const auto is_kind = [&](const Indicator& row) {
      const bool progress = kind == "时效指标" && has_level(row, "进度");
      return row.level2 && (contains(row.level2->value, kind.substr(0, 6)) || progress);
    };
    std::string other = random.one_of(kinds);
    while (other == kind) other = random.one_of(kinds);
    Edits edits;
    for (const Spans& place : level2_places(record, is_kind))
      edits = joined(std::move(edits), rewritten(subject, place, other));
    if (!edits.empty()) defects.push_back({.edits = edits, .fields = {"/indicators"}});
  }
  return defects;
}

/// Words in place of figures, in as many rows as it takes.
Defects low_quantified(const Subject& subject, const Record& record, Random& random) {
  static const std::vector<std::string> words = {"合格", "完成", "及时", "达标", "提高"};
  if (record.indicators.size() < 4 || !std::all_of(record.indicators.begin(), record.indicators.end(),
                                                   [&](const Indicator& row) { return is_whole(record, row); }))
    return {};
  Edits edits;
  std::size_t quantified = 0;
  for (const Indicator& row : record.indicators) {
    const bool counts = row.target && row.target->type != ValueType::qualitative && row.target->type != ValueType::none;
    quantified += counts ? 1U : 0U;
    const Text& target = target_of(row);
    if (!counts || target->spans.size() != 1 || (row.annual_target && row.period_target)) continue;
    const Edits words_instead = rewritten(subject, target->spans, random.one_of(words));
    if (words_instead.empty()) continue;
    edits = joined(std::move(edits), words_instead);
    if (--quantified + (record.indicators.size() - static_cast<std::size_t>(&row - record.indicators.data()) - 1) <
        record.indicators.size() / 2)
      break;
  }
  if (quantified * 2 >= record.indicators.size()) return {};
  return {{.edits = edits, .fields = {"/indicators", "/tables"}}};
}

/// Cost both a level of its own and a kind of output, or by its new name under output.
Defects taxonomy_mixed(const Subject& subject, const Record& record, Random& random) {
  Defects defects;
  if (!has_levels(record)) return defects;
  const bool new_style = std::any_of(record.indicators.begin(), record.indicators.end(), [](const Indicator& row) {
    return row.level1 && contains(row.level1->value, "成本");
  });
  const auto under_output = [](const Indicator& row) {
    return row.level1 && contains(row.level1->value, "产出") && row.level2;
  };
  for (const Spans& place : level2_places(record, under_output)) {
    const std::string label = new_style && random.below(2) == 0 ? "成本指标" : "经济成本指标";
    defects.push_back({.edits = rewritten(subject, place, label), .fields = {"/indicators"}});
  }
  return defects;
}

Defects unknown_level2(const Subject& subject, const Record& record, Random& random) {
  static const std::vector<std::string> unknown = {"工作指标", "其他指标", "效能指标"};
  Defects defects;
  if (!has_levels(record)) return defects;
  // Without cells a word that nobody knows may be a name as well, and only a known one tells where a level begins.
  const auto known = [](const Indicator& row) { return row.level1 && row.level2; };
  for (const Spans& place : level2_places(record, known)) {
    // A level 2 in the column of level 1 is all that tells which class its rows are of.
    if (in_cell(subject, place))
      defects.push_back({rewritten(subject, place, random.one_of(unknown)),
                         {"indicator/output-missing", "indicator/benefit-missing"}});
  }
  const auto is_effect = [](const Indicator& row) {
    return row.level1 && row.level2 && (row.level1->value == "效益指标" || row.level1->value == "效果指标");
  };
  const bool shifted = std::any_of(record.notes.begin(), record.notes.end(),
                                   [](const Note& note) { return note.kind == NoteKind::shifted; });
  for (const Spans& place : level2_places(record, is_effect)) {
    if (in_cell(subject, place) && !shifted) defects.push_back({rewritten(subject, place, "质量指标")});
  }
  return defects;
}

}  // namespace jixiao::test::mutation
