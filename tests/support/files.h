// Files and folders for tests.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::test {

/// The root of the source tree.
[[nodiscard]] std::filesystem::path source_dir();
/// The whole file; a test failure and "" where it cannot be read.
[[nodiscard]] std::string read(const std::filesystem::path& path);
void write(const std::filesystem::path& path, std::string_view bytes);
/// All regular files below `folder`, sorted; empty when it does not exist.
[[nodiscard]] std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder);
/// A named pipe: who opens it to read waits for a writer.
void make_pipe(const std::filesystem::path& path);
/// No byte beyond ASCII: what people who asked for English get, where no name of the form's own is in it.
[[nodiscard]] bool is_ascii(std::string_view text);
/// The lines of a text without their line feeds.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);

/// A folder that is gone, with all that is in it, at the end of the scope.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace jixiao::test
