// Runs every case folder of testdata/: support/cases.h says what a case is.
#include "support/cases.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "support/files.h"
#include "support/gold.h"
#include "support/program.h"

namespace jixiao::test {
namespace {

namespace fs = std::filesystem;

bool updating() {
  const char* value = std::getenv("UPDATE_EXPECTED");  // NOLINT(concurrency-mt-unsafe): nobody sets it
  return value != nullptr && std::string_view(value) == "1";
}

class Cases : public testing::TestWithParam<fs::path> {};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Cases);

void compare_or_update(const fs::path& file, const std::string& actual, const std::string& command) {
  if (updating()) {
    write(file, actual);
    return;
  }
  EXPECT_EQ(read(file), actual) << "of " << file << "\nfrom: " << command
                                << "\nUPDATE_EXPECTED=1 rewrites it; look at the difference before you keep it";
}

void expect_clean(const Case& one) {
  const ProgramResult result = run_jixiao(one.args, one.folder);
  EXPECT_EQ(result.exit_code, 0) << result.out << result.err;
}

void expect_gold(const Case& one) {
  const ProgramResult result = run_jixiao({"extract", "--format", "json", one.args.back()}, one.folder);
  const auto records = nlohmann::json::parse(result.out, nullptr, false);
  ASSERT_FALSE(records.is_discarded()) << result.out << result.err;
  ASSERT_EQ(records.at("records").size(), 1U) << result.err;
  const auto gold = nlohmann::json::parse(read(one.folder / "expected.gold.json"));
  const GoldDifference difference = compare_with_gold(records.at("records").at(0), gold);
  EXPECT_THAT(difference.missing, testing::IsEmpty());
  EXPECT_THAT(difference.wrong, testing::IsEmpty());
}

TEST_P(Cases, GiveWhatIsExpected) {
  const Case one = read_case(GetParam());
  EXPECT_EQ(lines_of(one.why).size(), 1U) << "why.txt holds one sentence";
  std::vector<fs::path> expected = expected_files(one);
  if (one.set == "clean" && expected.empty()) {
    expect_clean(one);
    return;
  }
  if (fs::exists(one.folder / "expected.gold.json")) {
    expect_gold(one);
  } else if (expected.empty() && updating()) {
    expected.push_back(one.folder / default_expected(one));
  }
  ASSERT_FALSE(expected.empty() && !fs::exists(one.folder / "expected.gold.json"))
      << "nothing is expected: UPDATE_EXPECTED=1 writes " << default_expected(one);
  for (const fs::path& file : expected) {
    const Expectation expectation = expectation_of(one, file);
    ASSERT_FALSE(expectation.args.empty()) << file << ": no such kind of expected file";
    const ProgramResult result = run_jixiao(expectation.args, one.folder);
    EXPECT_GE(result.exit_code, 0) << "ended by a signal: " << result.err;
    compare_or_update(file, part_of(result, expectation.part), expectation.command());
  }
}

std::string name_of(const testing::TestParamInfo<fs::path>& info) {
  std::string name = info.param.lexically_relative(source_dir() / "testdata").generic_string();
  for (char& c : name) {
    c = std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
  }
  return name;
}

INSTANTIATE_TEST_SUITE_P(Testdata, Cases, testing::ValuesIn(case_folders()), name_of);

TEST(CaseFolders, AreWhole) {
  for (const fs::path& folder : case_folders()) {
    EXPECT_TRUE(fs::exists(folder / "why.txt")) << folder << " has no why.txt";
  }
}

}  // namespace
}  // namespace jixiao::test
