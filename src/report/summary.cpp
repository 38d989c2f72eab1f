#include "jixiao/report.h"

namespace jixiao {

void count(Summary& summary, const FileOutcome& outcome) {
  ++summary.files;
  summary.records += outcome.records.size();
  summary.errors += outcome.errors.size();
  for (const RecordOutcome& record : outcome.records) {
    if (record.no_gaps) ++summary.without_rows;
    for (const GapRow& row : record.gaps) {
      ++summary.by_verdict[static_cast<std::size_t>(row.verdict)];
      if (row.why) ++summary.not_comparable[*row.why];
    }
    for (const Finding& finding : record.findings) {
      ++summary.by_severity[static_cast<std::size_t>(finding.severity)];
      const auto known = summary.by_rule.find(finding.rule);
      if (known != summary.by_rule.end()) {
        ++known->second;
      } else {
        summary.by_rule.emplace(finding.rule, 1);
      }
    }
  }
}

int exit_code(const Summary& summary, std::optional<Severity> fail_on) {
  if (summary.errors > 0) return 2;
  if (!fail_on) return 0;
  for (auto severity = static_cast<std::size_t>(*fail_on); severity < summary.by_severity.size(); ++severity) {
    if (summary.by_severity[severity] > 0) return 1;
  }
  return 0;
}

}  // namespace jixiao
