#include <gtest/gtest.h>

#include "report_sample.h"

namespace jixiao {
namespace {

TEST(Summary, CountsWhatWasFound) {
  Summary summary;
  count(summary, test::checked_file());
  count(summary, test::checked_file());
  count(summary, test::unreadable_file());
  EXPECT_EQ(summary.files, 3U);
  EXPECT_EQ(summary.records, 4U);
  EXPECT_EQ(summary.errors, 1U);
  EXPECT_EQ(summary.findings(), 4U);
  EXPECT_EQ(summary.by_severity[static_cast<std::size_t>(Severity::error)], 2U);
  EXPECT_EQ(summary.by_severity[static_cast<std::size_t>(Severity::warning)], 0U);
  EXPECT_EQ(summary.by_severity[static_cast<std::size_t>(Severity::info)], 2U);
  EXPECT_EQ(summary.by_rule.size(), 2U);
  EXPECT_EQ(summary.by_rule.find("indicator/cost-missing")->second, 2U);
}

Summary with(std::size_t infos, std::size_t warnings, std::size_t errors) {
  Summary summary;
  summary.files = summary.records = 1;
  summary.by_severity = {infos, warnings, errors};
  return summary;
}

TEST(Summary, ExitCodeFollowsFailOn) {
  EXPECT_EQ(exit_code(with(0, 0, 0), Severity::info), 0);
  EXPECT_EQ(exit_code(with(9, 9, 0), Severity::error), 0);
  EXPECT_EQ(exit_code(with(0, 0, 1), Severity::error), 1);
  EXPECT_EQ(exit_code(with(9, 0, 0), Severity::warning), 0);
  EXPECT_EQ(exit_code(with(0, 1, 0), Severity::warning), 1);
  EXPECT_EQ(exit_code(with(0, 0, 1), Severity::warning), 1);
  EXPECT_EQ(exit_code(with(1, 0, 0), Severity::info), 1);
  EXPECT_EQ(exit_code(with(1, 1, 1), std::nullopt), 0);
}

TEST(Summary, AnInputThatCouldNotBeProcessedOutweighsFindings) {
  Summary summary = with(0, 0, 1);
  summary.errors = 1;
  EXPECT_EQ(exit_code(summary, Severity::error), 2);
  EXPECT_EQ(exit_code(summary, std::nullopt), 2);
}

}  // namespace
}  // namespace jixiao
