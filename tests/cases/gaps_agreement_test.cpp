// What a row of `gaps` says and what the rules say of it never disagree: over all documents in testdata.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "jixiao/pipeline.h"
#include "report/gap_names.h"
#include "rules/support/indicator_names.h"
#include "support/documents.h"
#include "support/files.h"

namespace jixiao::test {
namespace {

/// "/indicators/7/actual" → 7; nullopt of the table as a whole.
std::optional<std::size_t> row_of(const std::string& field) {
  constexpr std::string_view rows = "/indicators/";
  if (!field.starts_with(rows)) return std::nullopt;
  return std::stoul(field.substr(rows.size()));
}

bool is_comparable(const GapRow& row) {
  return row.verdict != GapVerdict::not_comparable;
}

/// 0.88 beside ≥90%, which the rule reads × 100, carries the figure; two units that differ carry none.
void expect_unit(const Finding& finding, const GapRow& row) {
  if (finding.actual) {
    EXPECT_TRUE(is_comparable(row)) << finding.message.zh;
  } else {
    EXPECT_EQ(row.why, NotComparable::unit_differs) << finding.message.zh;
  }
}

void expect_agreement(const Finding& finding, const GapRow& row) {
  if (finding.rule == "completion/unmet-without-reason") {
    EXPECT_EQ(row.verdict, GapVerdict::unmet) << finding.message.zh;
  } else if (finding.rule == "completion/overshoot-without-reason") {
    EXPECT_EQ(row.verdict, GapVerdict::overshoot) << finding.message.zh;
    EXPECT_EQ(row.gap, finding.difference) << finding.message.zh;
  } else if (finding.rule == "completion/unit-mismatch") {
    expect_unit(finding, row);
  } else if (finding.rule == "completion/actual-not-comparable") {
    EXPECT_EQ(row.why, NotComparable::no_figure) << finding.message.zh;
  } else if (finding.rule == "completion/actual-missing") {
    EXPECT_EQ(row.why, NotComparable::no_actual) << finding.message.zh;
  } else if (finding.rule == "completion/reason-although-met") {
    EXPECT_TRUE(row.verdict == GapVerdict::met || row.verdict == GapVerdict::overshoot) << finding.message.zh;
  } else if (finding.rule == "scoring/score-completion-mismatch") {
    EXPECT_EQ(row.expected_score, finding.expected) << finding.message.zh;
  }
}

using Told = std::set<std::pair<std::string_view, std::size_t>>;

/// The other way round: what the rows say, the rules report where no reason stands beside it.
void expect_reported(const RecordOutcome& outcome, const Told& told) {
  const Record& record = outcome.record;
  if (record.kind != Kind::self_assessment_form || !rules::is_blank_reason(record.reason)) return;
  for (const GapRow& row : outcome.gaps) {
    if (!rules::is_blank_reason(record.indicators[row.indicator].reason)) continue;
    const std::string place = record.source.path + pointer_of(row);
    EXPECT_EQ(row.verdict == GapVerdict::unmet, told.contains({"completion/unmet-without-reason", row.indicator}))
        << place;
    EXPECT_EQ(row.verdict == GapVerdict::overshoot,
              told.contains({"completion/overshoot-without-reason", row.indicator}))
        << place;
  }
}

TEST(GapsAgreement, WithEveryFindingOfTheRules) {
  PipelineOptions options;
  options.gaps = true;
  std::map<std::string_view, std::size_t> compared;
  for (const std::filesystem::path& path : documents()) {
    for (const RecordOutcome& outcome : process({path.string(), read(path)}, options).records) {
      ASSERT_EQ(outcome.gaps.size(), outcome.record.indicators.size());
      ASSERT_EQ(outcome.gaps.empty(), outcome.no_gaps.has_value());
      Told told;
      for (const Finding& finding : outcome.findings) {
        const std::optional<std::size_t> index = row_of(finding.field);
        if (!index) continue;
        told.insert({finding.rule, *index});
        ++compared[finding.rule];
        expect_agreement(finding, outcome.gaps.at(*index));
      }
      expect_reported(outcome, told);
    }
  }
  for (const char* rule : {"completion/unmet-without-reason", "completion/overshoot-without-reason",
                           "completion/unit-mismatch", "completion/actual-not-comparable", "completion/actual-missing",
                           "completion/reason-although-met", "scoring/score-completion-mismatch"}) {
    EXPECT_GT(compared[rule], 0U) << rule << " found nothing in testdata to compare with";
  }
}

}  // namespace
}  // namespace jixiao::test
