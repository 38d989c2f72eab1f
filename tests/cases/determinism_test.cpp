// The same input gives the same bytes: for any number of threads and any order of a folder's entries.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/files.h"
#include "support/program.h"

namespace jixiao::test {
namespace {

namespace fs = std::filesystem;

/// Inputs of every kind, and enough of them that threads get in each other's way.
std::vector<fs::path> inputs() {
  std::vector<fs::path> files;
  for (const char* set : {"bench", "clean", "demo", "layouts"}) {
    const std::vector<fs::path> found = files_below(source_dir() / "testdata" / set);
    files.insert(files.end(), found.begin(), found.end());
  }
  std::erase_if(files, [](const fs::path& path) {
    return path.extension() != ".txt" || path.filename() == "why.txt" ||
           path.filename().string().starts_with("expected.");
  });
  return files;
}

std::string name_of(const fs::path& file) {
  std::string name = file.lexically_relative(source_dir() / "testdata").generic_string();
  std::replace(name.begin(), name.end(), '/', '_');
  return name;
}

void copy_all(const std::vector<fs::path>& files, const fs::path& folder) {
  for (const fs::path& file : files) {
    write(folder / "in" / name_of(file), read(file));
  }
}

const std::vector<std::vector<std::string>>& commands() {
  static const std::vector<std::vector<std::string>> list = {
      {"check", "--format", "json"},     {"check", "--format", "text"},
      {"check", "--format", "ndjson"},   {"check", "--format", "csv"},
      {"check", "--format", "concise"},  {"check", "--format", "github"},
      {"check", "--format", "gitlab"},   {"check", "--format", "junit"},
      {"check", "--format", "markdown"}, {"check", "--format", "sarif"},
      {"check", "--statistics"},         {"extract", "--format", "json"},
      {"extract", "--format", "ndjson"}, {"extract", "--format", "csv", "--table", "indicators"},
      {"gaps", "--format", "json"},      {"gaps", "--format", "text"},
      {"gaps", "--format", "ndjson"},    {"gaps", "--format", "csv"},
  };
  return list;
}

ProgramResult run_on_folder(std::vector<std::string> args, const char* jobs, const fs::path& folder) {
  args.insert(args.end(), {"-j", jobs, "in"});
  return run_jixiao(args, folder);
}

TEST(Determinism, SameBytesForAnyNumberOfThreads) {
  const TemporaryFolder folder;
  copy_all(inputs(), folder.path());
  for (const std::vector<std::string>& command : commands()) {
    const ProgramResult one = run_on_folder(command, "1", folder.path());
    EXPECT_FALSE(one.out.empty()) << command.back();
    for (const char* jobs : {"2", "4"}) {
      const ProgramResult many = run_on_folder(command, jobs, folder.path());
      EXPECT_EQ(one.out, many.out);
      EXPECT_EQ(one.err, many.err);
      EXPECT_EQ(one.exit_code, many.exit_code);
    }
  }
}

TEST(Determinism, SameBytesForAnyOrderOfAFolder) {
  std::vector<fs::path> files = inputs();
  const TemporaryFolder forward;
  copy_all(files, forward.path());
  std::reverse(files.begin(), files.end());
  const TemporaryFolder backward;
  copy_all(files, backward.path());
  for (const std::vector<std::string>& command : commands()) {
    const ProgramResult first = run_on_folder(command, "2", forward.path());
    const ProgramResult second = run_on_folder(command, "2", backward.path());
    EXPECT_EQ(first.out, second.out);
    EXPECT_EQ(first.err, second.err);
  }
}

TEST(Determinism, NothingOfTheMachineIsInTheOutput) {
  const TemporaryFolder folder;
  copy_all(inputs(), folder.path());
  for (const std::vector<std::string>& command : commands()) {
    const ProgramResult result = run_on_folder(command, "2", folder.path());
    EXPECT_EQ(result.out.find(folder.path().string()), std::string::npos);
    EXPECT_EQ(result.err.find(folder.path().string()), std::string::npos);
  }
}

}  // namespace
}  // namespace jixiao::test
