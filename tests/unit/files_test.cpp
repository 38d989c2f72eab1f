#include "base/files.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "support/files.h"

namespace jixiao {
namespace {

namespace fs = std::filesystem;

TEST(Files, ReadsWhatWasWritten) {
  const test::TemporaryFolder folder;
  const std::string path = folder.path() / "a.txt";
  const std::string bytes = std::string(200000, 'x') + '\0' + "end";
  ASSERT_FALSE(write_file(path, bytes));
  EXPECT_EQ(read_file(path).value(), bytes);
}

TEST(Files, NamesWhatIsWrong) {
  const test::TemporaryFolder folder;
  fs::create_symlink("nowhere", folder.path() / "link");
  const auto message = [](const fs::path& path) {
    const auto result = read_file(path);
    EXPECT_FALSE(result);
    EXPECT_EQ(result.error().path, path.string());
    return result.error().message.in(Language::zh);
  };
  EXPECT_EQ(message(folder.path() / "missing"), "无法读取：文件或文件夹不存在");
  EXPECT_EQ(message(folder.path() / "link"), "无法读取：符号链接指向的文件不存在");
  EXPECT_EQ(message(folder.path()), "无法读取：是文件夹");
  EXPECT_EQ(read_file(folder.path()).error().message.in(Language::en), "cannot be read: it is a folder");
}

TEST(Files, ReplacesOnlyWhenCommitted) {
  const test::TemporaryFolder folder;
  const fs::path path = folder.path() / "out.txt";
  test::write(path, "old");
  {
    auto file = AtomicFile::create(path);
    ASSERT_TRUE(file);
    ASSERT_FALSE(file.value().write("half"));
    EXPECT_EQ(test::read(path), "old");
  }
  EXPECT_EQ(test::files_below(folder.path()).size(), 1U);
  EXPECT_EQ(test::read(path), "old");
  ASSERT_FALSE(write_file(path, "new"));
  EXPECT_EQ(test::read(path), "new");
  EXPECT_EQ(test::files_below(folder.path()).size(), 1U);
}

TEST(Files, KeepsLinksAndPermissions) {
  const test::TemporaryFolder folder;
  test::write(folder.path() / "real.txt", "old");
  fs::permissions(folder.path() / "real.txt", fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink("real.txt", folder.path() / "link.txt");
  ASSERT_FALSE(write_file(folder.path() / "link.txt", "new"));
  EXPECT_TRUE(fs::is_symlink(folder.path() / "link.txt"));
  EXPECT_EQ(test::read(folder.path() / "real.txt"), "new");
  EXPECT_EQ(fs::status(folder.path() / "real.txt").permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST(Files, WritesDevicesDirectly) {
  EXPECT_FALSE(write_file("/dev/null", "x"));
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
  const auto error = write_file("/nowhere/x", "x");
  ASSERT_TRUE(error);
  EXPECT_EQ(error->path, "/nowhere/x");
}

}  // namespace
}  // namespace jixiao
