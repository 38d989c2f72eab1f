// Runs the built program as a user would.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace jixiao::test {

struct ProgramResult {
  int exit_code = -1;  ///< -signal when a signal ended it
  std::string out;
  std::string err;
  long peak_kib = 0;  ///< maximum resident size
};

/// Runs jixiao with `args` in `folder` and waits for it, in a plain environment (no locale, no colour).
/// `input` is its stdin.
[[nodiscard]] ProgramResult run_jixiao(const std::vector<std::string>& args, const std::filesystem::path& folder,
                                       const std::string& input = {});

/// The same with stderr in the same file as stdout, as by `> file 2>&1`: all is in `out`.
[[nodiscard]] ProgramResult run_jixiao_merged(const std::vector<std::string>& args,
                                              const std::filesystem::path& folder);

/// Under a sanitizer memory is spent on shadows: its size says nothing of the program.
[[nodiscard]] bool memory_is_measurable();

}  // namespace jixiao::test
