#include "base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <utility>

namespace jixiao {
namespace {

/// A descriptor that is closed at the end of the scope.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) {
      ::close(number_);
    }
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

Error cannot_read(const std::string& path, int error_number) {
  return {path, cannot_read(system_message(error_number))};
}

Error cannot_write(const std::string& path, int error_number) {
  return {path, cannot_write(system_message(error_number))};
}

Error too_large(const std::string& path) {
  return {path,
          {"文件超过 1 GiB 的上限：请拆分后再处理", "the file is larger than the limit of 1 GiB: split it first"}};
}

/// read(2), started again when a signal interrupts it.
ssize_t read_some(int descriptor, char* buffer, std::size_t size) {
  ssize_t count = 0;
  do {
    count = ::read(descriptor, buffer, size);
  } while (count < 0 && errno == EINTR);
  return count;
}

bool is_broken_link(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0 && S_ISLNK(status.st_mode);
}

/// Where links lead, so that a link stays one when its target is replaced.
std::string resolved(const std::string& path) {
  char* const real = ::realpath(path.c_str(), nullptr);
  if (real == nullptr) {
    return path;
  }
  std::string result(real);
  std::free(real);  // NOLINT(cppcoreguidelines-no-malloc): realpath allocates so
  return result;
}

/// Opens a new file beside `target` and sets `aside` to its name. -1 and errno when that fails.
int open_aside(const std::string& target, std::string& aside) {
  int descriptor = -1;
  constexpr int attempts = 100;
  for (int i = 0; i < attempts && descriptor < 0 && (i == 0 || errno == EEXIST); ++i) {
    aside = target + ".tmp" + std::to_string(::getpid()) + "-" + std::to_string(i);
    descriptor = ::open(aside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  }
  return descriptor;
}

}  // namespace

Message system_message(int error_number) {
  const std::string system = std::strerror(error_number);  // NOLINT(concurrency-mt-unsafe): glibc's is safe
  switch (error_number) {
    case ENOENT:
      return {"文件或文件夹不存在", "no such file or folder"};
    case EACCES:
    case EPERM:
      return {"没有权限", "permission denied"};
    case EISDIR:
      return {"是文件夹", "it is a folder"};
    case ENOTDIR:
      return {"路径中有一段不是文件夹", "a part of the path is no folder"};
    case ELOOP:
      return {"符号链接成环", "symbolic links form a loop"};
    case ENOSPC:
      return {"磁盘已满", "the disk is full"};
    case ENAMETOOLONG:
      return {"路径太长", "the path is too long"};
    default:
      return {system, system};
  }
}

Message cannot_read(const Message& reason) {
  return {"无法读取：" + reason.zh, "cannot be read: " + reason.en};
}

Message cannot_write(const Message& reason) {
  return {"无法写入：" + reason.zh, "cannot be written: " + reason.en};
}

Message broken_link() {
  return cannot_read({"符号链接指向的文件不存在", "the symbolic link leads nowhere"});
}

Result<std::string> read_descriptor(int descriptor, const std::string& path) {
  struct stat status {};
  const bool known = ::fstat(descriptor, &status) == 0;
  if (known && S_ISDIR(status.st_mode)) {
    return cannot_read(path, EISDIR);
  }
  const std::size_t expected = known && S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0;
  if (expected > max_file_bytes) {
    return too_large(path);
  }
  // One byte more than expected, so that the end is seen without another growth.
  std::string bytes(std::max<std::size_t>(expected + 1, 65536), '\0');
  std::size_t used = 0;
  for (;;) {
    const ssize_t count = read_some(descriptor, bytes.data() + used, bytes.size() - used);
    if (count < 0) {
      return cannot_read(path, errno);
    }
    if (count == 0) {
      bytes.resize(used);
      return bytes;
    }
    used += static_cast<std::size_t>(count);
    if (used > max_file_bytes) {
      return too_large(path);
    }
    if (used == bytes.size()) {
      bytes.resize(2 * used);
    }
  }
}

Result<std::string> read_file(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) {
    const int reason = errno;
    if (reason == ENOENT && is_broken_link(path)) {
      return Error{path, broken_link()};
    }
    return cannot_read(path, reason);
  }
  return read_descriptor(file.number(), path);
}

AtomicFile::AtomicFile(std::string path, std::string target, std::string aside, int descriptor)
    : path_(std::move(path)), target_(std::move(target)), aside_(std::move(aside)), descriptor_(descriptor) {}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : path_(std::move(other.path_)),
      target_(std::move(other.target_)),
      aside_(std::exchange(other.aside_, {})),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

AtomicFile::~AtomicFile() {
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
  if (!aside_.empty()) {
    ::unlink(aside_.c_str());
  }
}

Result<AtomicFile> AtomicFile::create(const std::string& path) {
  const std::string target = resolved(path);
  std::optional<struct stat> existing;
  if (struct stat status{}; ::stat(target.c_str(), &status) == 0) {
    existing = status;
  }
  if (existing && !S_ISREG(existing->st_mode)) {
    const int descriptor = ::open(target.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) {
      return cannot_write(path, errno);
    }
    return AtomicFile(path, target, "", descriptor);
  }
  std::string aside;
  const int descriptor = open_aside(target, aside);
  if (descriptor < 0) {
    return cannot_write(path, errno);
  }
  AtomicFile file(path, target, aside, descriptor);
  if (existing && ::fchmod(descriptor, existing->st_mode & 07777U) != 0) {
    return cannot_write(path, errno);
  }
  return file;
}

Status AtomicFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
    if (count < 0 && errno != EINTR) {
      return cannot_write(path_, errno);
    }
    bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
  }
  return std::nullopt;
}

Status AtomicFile::commit() {
  if (::close(std::exchange(descriptor_, -1)) != 0) {
    return cannot_write(path_, errno);
  }
  if (!aside_.empty()) {
    if (::rename(aside_.c_str(), target_.c_str()) != 0) {
      return cannot_write(path_, errno);
    }
    aside_.clear();
  }
  return std::nullopt;
}

Status write_file(const std::string& path, std::string_view bytes) {
  Result<AtomicFile> file = AtomicFile::create(path);
  if (!file) {
    return file.error();
  }
  if (Status failed = file.value().write(bytes)) {
    return failed;
  }
  return file.value().commit();
}

}  // namespace jixiao
