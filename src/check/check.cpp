#include "check/check.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "check/fingerprint.h"
#include "check/rules.h"
#include "check/selection.h"
#include "rules/support/record_view.h"

namespace jixiao {
namespace {

/// The code of domain.md for a record's kind of document.
std::uint8_t kind_of(const Record& record) {
  const bool department = record.scope == Scope::department;
  switch (record.kind) {
    case Kind::target_form:
      return department ? TD : TP;
    case Kind::self_assessment_form:
      return department ? AD : AP;
    case Kind::self_assessment_report:
      break;
  }
  return R;
}

bool before(const Finding& a, const Finding& b) {
  return std::tie(a.span.line, a.span.column, a.rule, a.field) < std::tie(b.span.line, b.span.column, b.rule, b.field);
}

}  // namespace

CheckResult check(const Record& record, const CheckOptions& options) {
  CheckResult result;
  const RecordView view(record, options.thresholds);
  for (const Rule* rule : sorted_rules()) {
    if (!selected(options, rule->info.id)) {
      continue;
    }
    RuleRun run(rule->info, view);
    if ((rule->info.kinds & kind_of(record)) == 0) {
      run.not_applicable({"不适用于这类文件", "not asked of this kind of document"});
    } else {
      rule->check(record, run);
    }
    result.rules.push_back(run.outcome());
    if (const std::optional<Severity> set = severity_set(options, rule->info.id)) {
      for (Finding& finding : run.findings()) finding.severity = *set;
    }
    std::move(run.findings().begin(), run.findings().end(), std::back_inserter(result.findings));
  }
  std::stable_sort(result.findings.begin(), result.findings.end(), before);
  for (Finding& finding : result.findings) {
    finding.path = record.source.path;
    finding.record = record.source.index;
  }
  fill_fingerprints(record, result.findings);
  return result;
}

}  // namespace jixiao
