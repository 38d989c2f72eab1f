#include "read/walk.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

#include "base/files.h"

namespace jixiao {
namespace {

/// What a folder is, whatever its name.
using FolderId = std::pair<dev_t, ino_t>;

class Walk {
 public:
  explicit Walk(const std::string& root) : root_(root.ends_with('/') ? root : root + "/") {}

  /// `below` is empty or ends with '/'.
  void visit(const std::string& below) {
    const std::string folder = root_ + below;
    struct stat status {};
    if (::stat(folder.c_str(), &status) != 0) {
      fail(below, cannot_read(system_message(errno)));
      return;
    }
    const FolderId id(status.st_dev, status.st_ino);
    if (std::find(above_.begin(), above_.end(), id) != above_.end()) {
      fail(below,
           cannot_read({"符号链接成环，指回了上级文件夹", "the symbolic link leads back to a folder above itself"}));
      return;
    }
    if (!visited_.insert(id).second) {
      return;
    }
    above_.push_back(id);
    visit_entries(below);
    above_.pop_back();
  }

  std::vector<InputEntry> take() {
    std::sort(entries_.begin(), entries_.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return std::move(entries_);
  }

 private:
  void visit_entries(const std::string& below) {
    std::error_code error;
    std::filesystem::directory_iterator entry(root_ + below, error);
    // The order in which a file system lists its entries decides which of two links to a folder comes first.
    std::vector<std::string> names;
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
      names.push_back(entry->path().filename().string());
    }
    if (error) {
      fail(below, cannot_read(system_message(error.value())));
      return;
    }
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) {
      if (!name.starts_with('.')) {
        visit_entry(below + name);
      }
    }
  }

  void visit_entry(const std::string& below) {
    struct stat status {};
    if (::stat((root_ + below).c_str(), &status) != 0) {
      fail(below, errno == ENOENT ? broken_link() : cannot_read(system_message(errno)));
    } else if (std::optional<Message> refused = refusal(status.st_mode)) {
      fail(below, std::move(*refused));
    } else if (S_ISDIR(status.st_mode)) {
      visit(below + "/");
    } else {
      entries_.push_back({root_ + below, false, std::nullopt});
    }
  }

  void fail(const std::string& below, Message message) {
    std::string path = root_ + below;
    if (path.size() > 1 && path.ends_with('/')) {
      path.pop_back();
    }
    entries_.push_back({path, false, Error{path, std::move(message)}});
  }

  std::string root_;
  std::vector<FolderId> above_;  ///< from the root to where the walk is
  std::set<FolderId> visited_;
  std::vector<InputEntry> entries_;
};

}  // namespace

std::vector<InputEntry> walk_folder(const std::string& folder) {
  Walk walk(folder);
  walk.visit("");
  return walk.take();
}

std::optional<Message> refusal(mode_t mode) {
  if (S_ISREG(mode) || S_ISDIR(mode)) {
    return std::nullopt;
  }
  const Bilingual what = S_ISFIFO(mode)   ? Bilingual{"管道", "a pipe"}
                         : S_ISSOCK(mode) ? Bilingual{"套接字", "a socket"}
                                          : Bilingual{"设备", "a device"};
  return cannot_read({"是" + std::string(what.zh) + "，不是文件", "it is " + std::string(what.en) + ", not a file"});
}

}  // namespace jixiao
