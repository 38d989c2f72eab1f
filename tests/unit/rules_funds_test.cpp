// budget/funds-sources-mismatch.
#include <gtest/gtest.h>

#include "unit/rules_record.h"

namespace jixiao::test {
namespace {

using Items = std::vector<std::pair<std::string_view, std::string_view>>;

constexpr std::string_view sources = "budget/funds-sources-mismatch";

RecordBuilder assessment(const Items& items) {
  RecordBuilder form(Kind::self_assessment_form, Scope::project);
  form.money(items);
  return form;
}

RecordBuilder project(const Items& items) {
  RecordBuilder form(Kind::target_form, Scope::project);
  form.money(items);
  return form;
}

TEST(RulesFundsSources, ComparesEveryColumn) {
  RecordBuilder beijing =
      project({{"funds.total.annual", "10730"}, {"funds.fiscal.annual", "6250"}, {"funds.other.annual", "4480"}});
  EXPECT_EQ(verdict(sources, beijing), "-");
  RecordBuilder short_of =
      project({{"funds.total.annual", "100.00"}, {"funds.fiscal.annual", "60.00"}, {"funds.other.annual", "30.00"}});
  EXPECT_EQ(verdict(sources, short_of), "error");
  RecordBuilder whole_numbers =
      project({{"funds.total.annual", "36"}, {"funds.fiscal.annual", "20"}, {"funds.other.annual", "15"}});
  EXPECT_EQ(verdict(sources, whole_numbers), "error");
  EXPECT_EQ(verdict("budget/rounding-difference", whole_numbers), "-");
  RecordBuilder zero = assessment({{"funds.total.budget", "0"}, {"funds.fiscal.budget", "90"}});
  EXPECT_EQ(verdict(sources, zero), "error");
  RecordBuilder two_columns = assessment({{"funds.total.budget", "90.00"},
                                          {"funds.fiscal.budget", "90.00"},
                                          {"funds.total.executed", "80.00"},
                                          {"funds.fiscal.executed", "70.00"},
                                          {"funds.other.executed", "5.00"}});
  EXPECT_EQ(verdict(sources, two_columns), "error");
}

TEST(RulesFundsSources, OneSmallerSourceIsAWarning) {
  RecordBuilder one = project({{"funds.total.annual", "186.00"}, {"funds.fiscal.annual", "156.00"}});
  EXPECT_EQ(verdict(sources, one), "warning");
}

TEST(RulesFundsSources, BlankColumnsAndTotals) {
  RecordBuilder blank = project({{"funds.total.annual", "186.00"}});
  EXPECT_EQ(verdict(sources, blank), "n/a");
  RecordBuilder no_total = project({{"funds.fiscal.annual", "186.00"}});
  EXPECT_EQ(verdict(sources, no_total), "n/c");
  RecordBuilder partly =
      project({{"funds.fiscal.whole", "186.00"}, {"funds.total.annual", "90.00"}, {"funds.fiscal.annual", "90.00"}});
  EXPECT_EQ(verdict(sources, partly), "-");
  EXPECT_EQ(run_rule(sources, partly.record()).reason.en, "1 of 2 sums");
}

TEST(RulesFundsSources, SubRowsCountOnce) {
  RecordBuilder parent = project({{"funds.total.annual", "100.00"},
                                  {"funds.fiscal.annual", "100.00"},
                                  {"funds.fiscal.annual", "60.00"},
                                  {"funds.fiscal.annual", "40.00"}});
  EXPECT_EQ(verdict(sources, parent), "-");
  RecordBuilder levels =
      project({{"funds.total.annual", "100.00"}, {"funds.fiscal.annual", "60.00"}, {"funds.fiscal.annual", "40.00"}});
  EXPECT_EQ(verdict(sources, levels), "-");
}

TEST(RulesFundsSources, ADepartmentsExecutionTable) {
  RecordBuilder form(Kind::self_assessment_form);
  form.money(
      {{"execution.actual", "90.00"}, {"execution.fiscal.actual", "80.00"}, {"execution.other.actual", "20.00"}});
  EXPECT_EQ(verdict(sources, form), "error");
}

}  // namespace
}  // namespace jixiao::test
