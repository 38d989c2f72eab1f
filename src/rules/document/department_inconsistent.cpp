#include <algorithm>
#include <vector>

#include "rules/support/bodies.h"
#include "rules/support/record_view.h"
#include "rules/support/words.h"

namespace jixiao::rules::document {
namespace {

struct Names {
  std::vector<const Statement*> fields, titles, signatures;
};

Names names_of(const RecordView& view) {
  Names names;
  const auto& statements = view.record().statements;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (statements[i].kind != StatementKind::department || view.uncertain("/statements/" + std::to_string(i))) {
      continue;
    }
    if (statements[i].where == Where::field) names.fields.push_back(&statements[i]);
    if (statements[i].where == Where::title) names.titles.push_back(&statements[i]);
    if (statements[i].where == Where::signature) names.signatures.push_back(&statements[i]);
  }
  return names;
}

/// The first of `names` that is none of `others` nor the implementing unit; nullptr: all agree.
const Statement* stranger(const std::vector<const Statement*>& names, const std::vector<const Statement*>& others,
                          const Record& record) {
  const auto found = std::find_if(names.begin(), names.end(), [&](const Statement* name) {
    const bool unit = record.implementing_unit && same_body(name->value, record.implementing_unit->value);
    return !unit && std::none_of(others.begin(), others.end(),
                                 [&](const Statement* other) { return same_body(name->value, other->value); });
  });
  return found == names.end() ? nullptr : *found;
}

void report(const Statement& here, const Bilingual& what, const Statement& there, const Bilingual& other_what,
            RuleRun& run) {
  const std::string name = quoted(here.value);
  const std::string other = quoted(there.value);
  const auto index = static_cast<std::size_t>(&here - run.view().record().statements.data());
  Finding& finding = run.report({"/statements/" + std::to_string(index), here.span},
                                {cat(what.zh, "的单位为", name, "，", other_what.zh, "为", other),
                                 cat(what.en, " names ", name, ", ", other_what.en, " ", other)});
  finding.related = {there.span};
}

void check(const Record& record, RuleRun& run) {
  constexpr Bilingual title = {"标题", "the title"};
  constexpr Bilingual signature = {"落款", "the signature"};
  constexpr Bilingual field = {"单位名称栏", "the field"};
  const Names names = names_of(run.view());
  const auto& reference = names.fields.empty() ? names.titles : names.fields;
  const bool titles = !names.fields.empty() && !names.titles.empty();
  const bool signatures = !reference.empty() && !names.signatures.empty();
  if (!titles && !signatures) {
    run.not_applicable({"没有两处可比的单位名称", "the department is not named twice"});
    return;
  }
  if (run.view().uncertain("/department")) {
    run.not_checkable({"单位名称未能确认", "the department was not read with certainty"});
    return;
  }
  run.compared();
  if (const Statement* odd = titles ? stranger(names.titles, names.fields, record) : nullptr) {
    report(*names.fields.front(), field, *odd, title, run);
  }
  if (const Statement* odd = signatures ? stranger(names.signatures, reference, record) : nullptr) {
    report(*odd, signature, *reference.front(), names.fields.empty() ? title : field, run);
  }
}

}  // namespace

extern const constinit Rule department_inconsistent = {
    .info =
        {.id = "document/department-inconsistent",
         .name = {"单位名称不一致", "Departments contradict one another"},
         .what =
             {"部门名称、填报单位应与标题、落款一致；预算编码、（盖章）、空格和上级地名（广州市、广东省）不算差别。标题"
              "写实施单位的"
              "不算，主管部门与实施单位不比较。",
              "部门名称 or 填报单位 agrees with title and signature; codes, （盖章）, white space and the names of "
              "higher "
              "levels do not count. A title may name the implementing unit; 主管部门 and 实施单位 are not compared."},
         .why = {"多为沿用其他单位的表未改全，会归入错误的单位。",
                 "Usually another body's form was reused and not changed everywhere."},
         .basis = {"《中华人民共和国预算法》第七十五条（数额准确、内容完整，据以推及绩效表）",
                   "《中华人民共和国预算法》第七十五条 (Budget Law, Art. 75: accurate and complete; its application to "
                   "these "
                   "forms is derived)"},
         .remedy = {"统一各处单位名称。", "Use one name throughout."},
         .severity = Severity::warning,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::document
