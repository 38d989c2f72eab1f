// stdout, a file and a folder as places for a report. Files are put in place whole: base/files.h.
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <map>
#include <system_error>
#include <utility>

#include "base/files.h"
#include "jixiao/report.h"

namespace jixiao {
namespace {

constexpr std::size_t buffer_size = std::size_t{1} << 16U;

class Stdout final : public Output {
 public:
  void write(std::string_view bytes) override {
    if (broken()) return;
    buffer_.append(bytes);
    if (buffer_.size() >= buffer_size) flush();
  }

  void flush() override {
    std::string_view rest = buffer_;
    while (!rest.empty() && !broken()) {
      const ssize_t count = ::write(STDOUT_FILENO, rest.data(), rest.size());
      if (count >= 0) {
        rest.remove_prefix(static_cast<std::size_t>(count));
      } else if (errno == EPIPE) {
        reader_gone_ = true;
      } else if (errno != EINTR) {
        error_ = Error{"<stdout>", cannot_write(system_message(errno))};
      }
    }
    buffer_.clear();
  }

  Status close() override {
    flush();
    return error_;
  }

  [[nodiscard]] bool broken() const override { return reader_gone_ || error_.has_value(); }

 private:
  std::string buffer_;
  bool reader_gone_ = false;
  Status error_;
};

class File final : public Output {
 public:
  explicit File(AtomicFile file) : file_(std::move(file)) {}

  void write(std::string_view bytes) override {
    if (broken()) return;
    buffer_.append(bytes);
    if (buffer_.size() >= buffer_size) write_out();
  }

  Status close() override {
    if (!broken()) write_out();
    return broken() ? error_ : file_.commit();
  }

  [[nodiscard]] bool broken() const override { return error_.has_value(); }

 private:
  void write_out() {
    error_ = file_.write(buffer_);
    buffer_.clear();
  }

  AtomicFile file_;
  std::string buffer_;
  Status error_;
};

/// Takes everything and keeps nothing: the part of a folder that could not be opened.
class Nowhere final : public Output {
 public:
  void write(std::string_view /*bytes*/) override {}
  Status close() override { return std::nullopt; }
  [[nodiscard]] bool broken() const override { return true; }
};

class Folder final : public Output {
 public:
  explicit Folder(std::string path) : path_(std::move(path)) {}

  void write(std::string_view /*bytes*/) override {}  // there are only parts

  Output& part(std::string_view name) override {
    if (const auto known = parts_.find(name); known != parts_.end()) return *known->second;
    Result<std::unique_ptr<Output>> opened = open_file(path_ + '/' + std::string(name));
    if (!opened) {
      error_ = opened.error();
      return nowhere_;
    }
    return *parts_.emplace(name, std::move(opened).value()).first->second;
  }

  Status close() override {
    for (auto& [name, output] : parts_) {
      if (error_) break;
      error_ = output->close();
    }
    return error_;
  }

  [[nodiscard]] bool broken() const override {
    return error_ ||
           std::any_of(parts_.begin(), parts_.end(), [](const auto& entry) { return entry.second->broken(); });
  }

 private:
  std::string path_;
  std::map<std::string, std::unique_ptr<Output>, std::less<>> parts_;
  Nowhere nowhere_;
  Status error_;
};

}  // namespace

std::unique_ptr<Output> open_stdout() {
  return std::make_unique<Stdout>();
}

Result<std::unique_ptr<Output>> open_file(const std::string& path) {
  Result<AtomicFile> file = AtomicFile::create(path);
  if (!file) return file.error();
  return std::unique_ptr<Output>(std::make_unique<File>(std::move(file).value()));
}

Result<std::unique_ptr<Output>> open_folder(const std::string& path) {
  std::error_code failed;
  if (std::filesystem::exists(path, failed) && !std::filesystem::is_directory(path, failed)) {
    return Error{path,
                 {"无法建立输出文件夹：已有同名文件；请换一个名字",
                  "the output folder cannot be made: there is a file of this name; give it another"}};
  }
  std::filesystem::create_directories(path, failed);
  if (failed) {
    const Message reason = system_message(failed.value());
    return Error{path, {"无法建立输出文件夹：" + reason.zh, "the output folder cannot be made: " + reason.en}};
  }
  return std::unique_ptr<Output>(std::make_unique<Folder>(path));
}

}  // namespace jixiao
