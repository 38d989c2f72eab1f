// Several reports of one run, --statistics, --exit-zero and `jixiao schema`, as a user meets them.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "jixiao/report.h"
#include "support/files.h"
#include "support/program.h"

namespace jixiao::test {
namespace {

namespace fs = std::filesystem;
using Arguments = std::vector<std::string>;

const fs::path& demo() {
  static const fs::path folder = source_dir() / "testdata" / "demo";
  return folder;
}

class Reports : public testing::Test {
 protected:
  void SetUp() override {
    write(folder() / "a b.txt", read(demo() / "云溪区教育局" / "2023年校舍维修项目绩效自评表.txt"));
  }

  [[nodiscard]] const fs::path& folder() const { return folder_.path(); }
  [[nodiscard]] ProgramResult run(const Arguments& arguments) const { return run_jixiao(arguments, folder()); }

  /// Exit code 2, nothing written, and on stderr what is wrong and what would be right.
  void expect_refused(const Arguments& arguments, const std::string& what, const std::string& remedy) const {
    const std::size_t before = files_below(folder()).size();
    const ProgramResult result = run(arguments);
    EXPECT_EQ(result.exit_code, 2) << what;
    EXPECT_EQ(result.out, "") << what;
    EXPECT_NE(result.err.find(what), std::string::npos) << result.err;
    EXPECT_NE(result.err.find(remedy), std::string::npos) << result.err;
    EXPECT_EQ(files_below(folder()).size(), before) << what;
  }

 private:
  TemporaryFolder folder_;
};

TEST_F(Reports, SeveralAtOnceAreWhatEachWouldBeAlone) {
  const std::vector<std::string> formats = {"sarif", "junit", "csv", "gitlab", "markdown", "ndjson", "json", "text"};
  Arguments arguments = {"check", "a b.txt", "--format", "concise"};
  for (const std::string& format : formats) {
    arguments.insert(arguments.end(), {"--report", format + "=" + format + ".out"});
  }
  const ProgramResult all = run(arguments);
  EXPECT_EQ(all.exit_code, 1) << all.err;
  EXPECT_EQ(all.out, run({"check", "a b.txt", "--format", "concise"}).out);
  for (const std::string& format : formats) {
    EXPECT_EQ(read(folder() / (format + ".out")), run({"check", "a b.txt", "--format", format}).out) << format;
  }
}

TEST_F(Reports, AreWholeHoweverQuietTheScreen) {
  const ProgramResult quiet = run({"check", "a b.txt", "-qq", "--report", "text=t", "--report", "concise=c"});
  EXPECT_EQ(quiet.out, "");
  EXPECT_EQ(read(folder() / "t"), run({"check", "a b.txt"}).out);
  EXPECT_EQ(read(folder() / "c"), run({"check", "a b.txt", "--format", "concise"}).out);
}

TEST_F(Reports, AreWrittenAlsoWhereAnInputCouldNotBeProcessed) {
  EXPECT_EQ(run({"check", "a b.txt", "missing.txt", "--report", "sarif=s"}).exit_code, 2);
  const auto log = nlohmann::json::parse(read(folder() / "s"));
  EXPECT_FALSE(log["runs"][0]["results"].empty());
  EXPECT_EQ(log["runs"][0]["invocations"][0]["executionSuccessful"], false);
}

TEST_F(Reports, StandardOutputTakesOne) {
  const ProgramResult swapped = run({"check", "a b.txt", "-o", "text", "--report", "sarif=-"});
  EXPECT_EQ(swapped.out, run({"check", "a b.txt", "--format", "sarif"}).out);
  EXPECT_EQ(read(folder() / "text"), run({"check", "a b.txt"}).out);
  expect_refused({"check", "a b.txt", "--report", "sarif=-"}, "标准输出只能放一种格式", "-o");
  expect_refused({"check", "a b.txt", "-o", "-", "--report", "sarif=-", "--lang", "en"}, "one format only", "-o");
  expect_refused({"check", "a b.txt", "-o", "t", "--report", "sarif=-", "--report", "json=-"}, "标准输出", "文件名");
}

TEST_F(Reports, AFileTakesOne) {
  expect_refused({"check", "a b.txt", "--report", "sarif=x", "--report", "json=./x"}, "同一个文件 x", "各用一个");
  expect_refused({"check", "a b.txt", "-o", "x", "--report", "json=x", "--lang", "en"}, "same file x", "its own");
  expect_refused({"check", "a b.txt", "--report", "json=a b.txt"}, "输出文件就是输入文件", "换一个");
}

TEST_F(Reports, WrongUsageSaysWhatWouldBeRight) {
  expect_refused({"check", "a b.txt", "--report", "sarfi=x"}, "sarfi", "是否要用 sarif");
  expect_refused({"check", "a b.txt", "--report", "pdf=x"}, "pdf", "concise、csv、github、gitlab、json、junit");
  expect_refused({"check", "a b.txt", "--report", "sarif"}, "--report 要写成 格式=文件", "sarif=out.sarif");
  expect_refused({"check", "a b.txt", "--report", "sarif=", "--lang", "en"}, "FORMAT=FILE", "sarif=out.sarif");
  expect_refused({"check", "a b.txt", "--report"}, "--report 后面要有一个值", "--help");
  expect_refused({"extract", "a b.txt", "--report", "json=x"}, "--report", "--help");
  expect_refused({"extract", "a b.txt", "--format", "sarif"}, "只用于 jixiao check", "csv、json、ndjson、text");
  expect_refused({"check", "a b.txt", "--statistics", "--format", "sarif"}, "--statistics", "csv、json、text");
}

TEST_F(Reports, WhereOneCannotBeWrittenNoneIs) {
  expect_refused({"check", "a b.txt", "--report", "json=x", "--report", "sarif=none/x"}, "error: none/x: 无法写入",
                 "检查文件夹是否存在");
  expect_refused({"check", "a b.txt", "--report", "sarif=.", "--lang", "en"}, "error: .: cannot be written",
                 "give another file");
}

TEST_F(Reports, OneThatFailsLeavesTheOthers) {
  const ProgramResult result = run({"check", "a b.txt", "--report", "json=/dev/full", "--report", "sarif=s"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_NE(result.err.find("error: /dev/full: "), std::string::npos) << result.err;
  EXPECT_TRUE(nlohmann::json::accept(read(folder() / "s")));
}

TEST_F(Reports, StatisticsStandInPlaceOfTheFindings) {
  const ProgramResult text = run({"check", "a b.txt", "--statistics", "--report", "ndjson=n"});
  EXPECT_EQ(text.exit_code, 1);
  EXPECT_NE(text.out.find("100.0%  indicator/target-missing"), std::string::npos) << text.out;
  EXPECT_EQ(text.out.find("-->"), std::string::npos) << text.out;
  EXPECT_EQ(read(folder() / "n"), run({"check", "a b.txt", "--format", "ndjson"}).out);
  const auto json = nlohmann::json::parse(run({"check", "a b.txt", "--statistics", "--format", "json"}).out);
  EXPECT_EQ(json["schema"], "jixiao.statistics/1");
  EXPECT_TRUE(run({"check", "a b.txt", "--statistics", "--format", "csv"}).out.starts_with("rule,name,"));
}

TEST_F(Reports, ExitZeroIsNoLicenceForErrors) {
  EXPECT_EQ(run({"check", "a b.txt"}).exit_code, 1);
  EXPECT_EQ(run({"check", "a b.txt", "--exit-zero"}).exit_code, 0);
  EXPECT_EQ(run({"check", "a b.txt", "--exit-zero", "--fail-on", "info"}).exit_code, 0);
  EXPECT_EQ(run({"check", "missing.txt", "--exit-zero"}).exit_code, 2);
}

TEST(SchemaCommand, ListsAndPrints) {
  const ProgramResult list = run_jixiao({"schema"}, demo());
  EXPECT_EQ(list.exit_code, 0);
  ASSERT_GE(schemas().size(), 3U);
  for (const Schema& schema : schemas()) {
    EXPECT_NE(list.out.find(std::string(schema.name) + ' '), std::string::npos) << list.out;
    const ProgramResult printed = run_jixiao({"schema", std::string(schema.name)}, demo());
    EXPECT_EQ(printed.exit_code, 0);
    EXPECT_EQ(printed.out, read(source_dir() / "schemas" / (std::string(schema.name) + ".schema.json")));
    EXPECT_EQ(nlohmann::json::parse(printed.out).at("title"), schema.title);
  }
}

TEST(SchemaCommand, UnknownNames) {
  const ProgramResult near = run_jixiao({"schema", "recrod"}, demo());
  EXPECT_EQ(near.exit_code, 2);
  EXPECT_NE(near.err.find("是否要用 record？"), std::string::npos) << near.err;
  const ProgramResult far = run_jixiao({"schema", "zzzzzzzz", "--lang", "en"}, demo());
  EXPECT_EQ(far.exit_code, 2);
  EXPECT_NE(far.err.find("choose one of "), std::string::npos) << far.err;
}

}  // namespace
}  // namespace jixiao::test
