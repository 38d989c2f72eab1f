#include "read/read.h"

#include <glob.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/files.h"
#include "jixiao/settings.h"
#include "read/walk.h"

namespace jixiao {
namespace {

constexpr std::string_view stdin_name = "-";

/// The path without what does not change its meaning: "./a", "a//b" and "a/./b" are "a" and "a/b".
std::string identity(std::string_view path) {
  std::string result = path.starts_with('/') ? "/" : "";
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(path.size(), part.size() + 1));
    if (part.empty() || part == ".") {
      continue;
    }
    if (!result.empty() && result.back() != '/') {
      result += '/';
    }
    result += part;
  }
  return result;
}

bool looks_like_glob(std::string_view path) {
  return path.find_first_of("*?[") != std::string_view::npos;
}

/// Sorted bytewise: glob(3) itself would sort by the locale.
std::vector<std::string> glob_matches(const std::string& pattern) {
  glob_t found{};
  std::vector<std::string> paths;
  if (::glob(pattern.c_str(), GLOB_NOSORT, nullptr, &found) == 0) {
    paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  }
  ::globfree(&found);
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// Collects entries and leaves out those that were named before.
class Listing {
 public:
  explicit Listing(const InputOptions& options) : options_(options) {}

  void add(const std::string& path) {
    if (path == stdin_name) {
      add_stdin();
      return;
    }
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) {
      add_existing(path, S_ISDIR(status.st_mode));
      return;
    }
    const int reason = errno;
    if (reason == ENOENT && looks_like_glob(path) && !is_link(path)) {
      add_glob(path);
      return;
    }
    add_error(path, reason == ENOENT && is_link(path) ? broken_link() : cannot_read(system_message(reason)));
  }

  void add_files_from(const std::string& list) {
    const bool from_stdin = list == stdin_name;
    Result<std::string> bytes = from_stdin ? read_descriptor(STDIN_FILENO, options_.stdin_filename) : read_file(list);
    if (!bytes) {
      entries_.push_back({bytes.error().path, false, bytes.error()});
      return;
    }
    stdin_taken_ = stdin_taken_ || from_stdin;
    stdin_listed_ = from_stdin;
    std::string_view rest = bytes.value();
    while (!rest.empty()) {
      std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
      if (line.ends_with('\r')) {
        line.remove_suffix(1);
      }
      if (!line.empty()) {
        add(std::string(line));
      }
    }
  }

  std::vector<InputEntry> take() { return std::move(entries_); }

 private:
  static bool is_link(const std::string& path) {
    std::error_code ignored;
    return std::filesystem::is_symlink(path, ignored);
  }

  /// jixiao.toml, and files that the run reads or writes beside its inputs: nobody who names a folder means them.
  [[nodiscard]] bool is_of_the_run(const std::string& path) const {
    if (std::filesystem::path(path).filename() == settings_file_name) return true;
    const auto same = [&path](const std::string& other) {
      std::error_code ignored;
      return std::filesystem::equivalent(path, other, ignored);
    };
    return std::any_of(options_.not_inputs.begin(), options_.not_inputs.end(), same);
  }

  void add_error(const std::string& path, Message message) {
    if (seen_.insert(identity(path)).second) {
      entries_.push_back({path, false, Error{path, std::move(message)}});
    }
  }

  void add_stdin() {
    if (stdin_listed_) {
      add_error(options_.stdin_filename,
                cannot_read({"标准输入是路径列表，不能又是表", "standard input holds the list of paths"}));
    }
    if (stdin_taken_) {
      return;
    }
    stdin_taken_ = true;
    entries_.push_back({options_.stdin_filename, true, std::nullopt});
  }

  void add_existing(const std::string& path, bool folder) {
    if (!folder) {
      if (seen_.insert(identity(path)).second) {
        entries_.push_back({path, false, std::nullopt});
      }
      return;
    }
    std::vector<InputEntry> found = walk_folder(path);
    std::erase_if(found, [this](const InputEntry& entry) { return is_of_the_run(entry.path); });
    if (found.empty()) {
      add_error(path, {"文件夹里没有可处理的文件", "the folder holds no file to process"});
    }
    for (InputEntry& entry : found) {
      if (seen_.insert(identity(entry.path)).second) {
        entries_.push_back(std::move(entry));
      }
    }
  }

  void add_glob(const std::string& pattern) {
    const std::vector<std::string> paths = glob_matches(pattern);
    if (paths.empty()) {
      add_error(pattern, {"没有与通配符匹配的文件", "no file matches the pattern"});
    }
    for (const std::string& path : paths) {
      if (is_of_the_run(path)) continue;
      struct stat status {};
      std::optional<Message> refused;
      if (::stat(path.c_str(), &status) == 0) {
        refused = refusal(status.st_mode);
      }
      if (refused) {
        add_error(path, std::move(*refused));
      } else {
        add(path);
      }
    }
  }

  const InputOptions& options_;
  std::vector<InputEntry> entries_;
  std::set<std::string> seen_;
  bool stdin_taken_ = false;
  bool stdin_listed_ = false;  ///< it was read as a list
};

}  // namespace

std::vector<InputEntry> list_inputs(const InputOptions& options) {
  Listing listing(options);
  for (const std::string& path : options.paths) {
    listing.add(path);
  }
  if (options.files_from) {
    listing.add_files_from(*options.files_from);
  }
  return listing.take();
}

Result<std::string> read_bytes(const InputEntry& entry) {
  return entry.from_stdin ? read_descriptor(STDIN_FILENO, entry.path) : read_file(entry.path);
}

}  // namespace jixiao
