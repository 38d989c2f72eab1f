// Files, with errors as values.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "jixiao/result.h"

namespace jixiao {

/// Larger inputs are an error rather than a machine without memory: 1 GiB.
inline constexpr std::size_t max_file_bytes = std::size_t{1} << 30U;

/// What `errno` says; in the words of the system where it is no common one.
[[nodiscard]] Message system_message(int error_number);
/// "cannot be read: REASON", "cannot be written: REASON".
[[nodiscard]] Message cannot_read(const Message& reason);
[[nodiscard]] Message cannot_write(const Message& reason);
/// Of a symbolic link whose target is missing.
[[nodiscard]] Message broken_link();

/// The whole of a file, pipe or device. "/dev/stdin" style paths work. Missing, unreadable, a folder, a broken
/// link or more than max_file_bytes: an Error with `path`.
[[nodiscard]] Result<std::string> read_file(const std::string& path);
/// The rest of an open descriptor, which stays open; `path` names it in errors.
[[nodiscard]] Result<std::string> read_descriptor(int descriptor, const std::string& path);

/// Writes a file aside and puts it in place at the end, so that nobody ever sees half of it and an aborted run
/// leaves what was there. A target that is no regular file (a device, a pipe) is written directly. One thread.
class AtomicFile {
 public:
  [[nodiscard]] static Result<AtomicFile> create(const std::string& path);

  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&&) = delete;
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;
  /// Discards what was written unless commit() was called.
  ~AtomicFile();

  [[nodiscard]] Status write(std::string_view bytes);
  /// Closes the file and puts it in place. Nothing may be written after it.
  [[nodiscard]] Status commit();

 private:
  AtomicFile(std::string path, std::string target, std::string aside, int descriptor);

  std::string path_;    ///< as given
  std::string target_;  ///< what path_ leads to
  std::string aside_;   ///< empty when the target is written directly
  int descriptor_;      ///< -1 when closed
};

/// The whole of it in one call.
[[nodiscard]] Status write_file(const std::string& path, std::string_view bytes);

}  // namespace jixiao
