#include <gtest/gtest.h>

#include "jixiao/report.h"
#include "support/files.h"

namespace jixiao {
namespace {

TEST(Output, AFileAppearsWhenItIsClosed) {
  const test::TemporaryFolder folder;
  const std::filesystem::path path = folder.path() / "报告.json";
  test::write(path, "old");
  const std::string large(1 << 20, 'x');
  {
    const auto output = open_file(path.string());
    ASSERT_TRUE(output.ok());
    output.value()->write(large);
    output.value()->flush();
    EXPECT_EQ(test::read(path), "old");
    EXPECT_FALSE(output.value()->close());
  }
  EXPECT_EQ(test::read(path), large);
}

TEST(Output, AnAbandonedFileLeavesNothingBehind) {
  const test::TemporaryFolder folder;
  {
    const auto output = open_file((folder.path() / "a").string());
    ASSERT_TRUE(output.ok());
    output.value()->write("half");
  }
  EXPECT_TRUE(test::files_below(folder.path()).empty());
}

TEST(Output, AFolderHoldsItsParts) {
  const test::TemporaryFolder folder;
  const std::filesystem::path path = folder.path() / "新" / "表";
  const auto output = open_folder(path.string());
  ASSERT_TRUE(output.ok());
  Output& part = output.value()->part("a.csv");
  part.write("1");
  EXPECT_EQ(&part, &output.value()->part("a.csv"));
  output.value()->part("b.csv").write("2");
  EXPECT_FALSE(output.value()->broken());
  EXPECT_FALSE(output.value()->close());
  EXPECT_EQ(test::read(path / "a.csv"), "1");
  EXPECT_EQ(test::read(path / "b.csv"), "2");
}

TEST(Output, SaysWhyItCannotBeWritten) {
  const test::TemporaryFolder folder;
  test::write(folder.path() / "file", "");
  const auto missing = open_file((folder.path() / "none" / "a").string());
  ASSERT_FALSE(missing.ok());
  EXPECT_EQ(missing.error().path, (folder.path() / "none" / "a").string());
  EXPECT_FALSE(open_folder((folder.path() / "file").string()).ok());
}

TEST(Output, AFailedWriteIsReportedByClose) {
  const auto full = open_file("/dev/full");
  ASSERT_TRUE(full.ok());
  full.value()->write("x");
  EXPECT_TRUE(full.value()->close().has_value());
  EXPECT_TRUE(full.value()->broken());
}

}  // namespace
}  // namespace jixiao
