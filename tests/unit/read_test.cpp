#include "read/read.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/files.h"

namespace jixiao {
namespace {

namespace fs = std::filesystem;

class Read : public testing::Test {
 protected:
  void SetUp() override {
    before_ = fs::current_path();
    fs::current_path(folder_.path());
  }
  void TearDown() override { fs::current_path(before_); }

  /// The listed paths, an error as "path: message", joined by " | ".
  static std::string listed(std::vector<std::string> paths, std::optional<std::string> files_from = std::nullopt) {
    std::string result;
    InputOptions options;
    options.paths = std::move(paths);
    options.files_from = std::move(files_from);
    for (const InputEntry& entry : list_inputs(options)) {
      result += (result.empty() ? "" : " | ") + entry.path;
      if (entry.error) {
        EXPECT_EQ(entry.error->path, entry.path);
        EXPECT_TRUE(test::is_ascii(entry.error->message.en)) << entry.error->message.en;
        result += ": " + entry.error->message.zh;
      }
    }
    return result;
  }

 private:
  test::TemporaryFolder folder_;
  fs::path before_;
};

TEST_F(Read, FoldersAreSortedBytewise) {
  for (const char* path :
       {"in/b.txt", "in/a/z.txt", "in/a-b.txt", "in/A.txt", "in/数.txt", "in/.git/x", "in/.hidden"}) {
    test::write(path, "x");
  }
  EXPECT_EQ(listed({"in"}), "in/A.txt | in/a-b.txt | in/a/z.txt | in/b.txt | in/数.txt");
  EXPECT_EQ(listed({"in/"}), "in/A.txt | in/a-b.txt | in/a/z.txt | in/b.txt | in/数.txt");
  EXPECT_EQ(listed({"in/a/z.txt", "in/.hidden", "./in"}),
            "in/a/z.txt | in/.hidden | ./in/A.txt | ./in/a-b.txt | ./in/b.txt | ./in/数.txt");
}

TEST_F(Read, PathsStandOnce) {
  test::write("a.txt", "x");
  EXPECT_EQ(listed({"a.txt", "./a.txt", "a.txt", ".//a.txt", "missing", "missing"}),
            "a.txt | missing: 无法读取：文件或文件夹不存在");
}

TEST_F(Read, GlobsThatTheShellLeftAlone) {
  test::write("b1.txt", "x");
  test::write("b2.txt", "x");
  test::write("d/c.txt", "x");
  test::write("odd[1].txt", "x");
  EXPECT_EQ(listed({"b*.txt"}), "b1.txt | b2.txt");
  EXPECT_EQ(listed({"?"}), "d/c.txt");
  EXPECT_EQ(listed({"odd[1].txt"}), "odd[1].txt");
  EXPECT_EQ(listed({"z*"}), "z*: 没有与通配符匹配的文件");
}

TEST_F(Read, ListsOfPaths) {
  test::write("a.txt", "x");
  test::write("b.txt", "x");
  test::write("list", "b.txt\r\n\nmissing\na.txt\nb.txt");
  EXPECT_EQ(listed({"a.txt"}, "list"), "a.txt | b.txt | missing: 无法读取：文件或文件夹不存在");
  EXPECT_EQ(listed({}, "nolist"), "nolist: 无法读取：文件或文件夹不存在");
  test::write("empty", "\n\r\n");
  EXPECT_EQ(listed({}, "empty"), "");
}

TEST_F(Read, LinksThatLeadNowhereOrBack) {
  test::write("in/a.txt", "x");
  test::write("in/d/b.txt", "x");
  fs::create_symlink("gone", "in/broken");
  fs::create_symlink("..", "in/d/up");
  fs::create_symlink("self", "in/self");
  fs::create_symlink("d", "in/second");
  EXPECT_EQ(listed({"in"}),
            "in/a.txt | in/broken: 无法读取：符号链接指向的文件不存在 | in/d/b.txt | in/d/up: "
            "无法读取：符号链接成环，指回了上级文件夹 | in/self: 无法读取：符号链接成环");
  EXPECT_EQ(listed({"in/broken"}), "in/broken: 无法读取：符号链接指向的文件不存在");
}

TEST_F(Read, WhatIsNoFileIsNamedAndNotOpened) {
  test::write("in/a.txt", "x");
  test::make_pipe("in/pipe");
  test::make_pipe("in/.hidden");
  fs::create_symlink("/dev/null", "in/null");
  const std::string found = "in/a.txt | in/null: 无法读取：是设备，不是文件 | in/pipe: 无法读取：是管道，不是文件";
  EXPECT_EQ(listed({"in"}), found);
  EXPECT_EQ(listed({"in/*"}), found);
  EXPECT_EQ(listed({"in/pipe"}), "in/pipe") << "named itself: <(pdftotext …)";
}

TEST_F(Read, EmptyFolders) {
  fs::create_directories("empty/.git");
  EXPECT_EQ(listed({"empty"}), "empty: 文件夹里没有可处理的文件");
}

TEST_F(Read, ReadsLazily) {
  test::write("a.txt", "before");
  InputOptions options;
  options.paths = {"a.txt", "gone.txt"};
  test::write("gone.txt", "x");
  const std::vector<InputEntry> entries = list_inputs(options);
  ASSERT_EQ(entries.size(), 2U);
  test::write("a.txt", "after");
  fs::remove("gone.txt");
  EXPECT_EQ(read_bytes(entries[0]).value(), "after");
  EXPECT_FALSE(read_bytes(entries[1]));
}

TEST_F(Read, StdinHasAName) {
  InputOptions options;
  options.paths = {"-", "-"};
  options.stdin_filename = "表.txt";
  const std::vector<InputEntry> entries = list_inputs(options);
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_TRUE(entries[0].from_stdin);
  EXPECT_EQ(entries[0].path, "表.txt");
}

}  // namespace
}  // namespace jixiao
