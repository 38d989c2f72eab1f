#include "support/program.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

#include "support/files.h"

#if defined(__has_feature)
#define JIXIAO_ASAN __has_feature(address_sanitizer)
#elif defined(__SANITIZE_ADDRESS__)
#define JIXIAO_ASAN 1
#else
#define JIXIAO_ASAN 0
#endif

namespace jixiao::test {
namespace {

constexpr const char* program = JIXIAO_PROGRAM;

/// Between fork and exec: only what is safe there.
[[noreturn]] void become_program(const std::vector<std::string>& args, const std::filesystem::path& folder,
                                 const std::filesystem::path& streams, bool merged) {
  const auto redirect = [&streams](const char* name, int flags, int descriptor) {
    return ::dup2(::open((streams / name).c_str(), flags | O_CREAT, 0600), descriptor) >= 0;
  };
  std::vector<char*> argv{const_cast<char*>(program)};
  for (const std::string& arg : args) {
    argv.push_back(const_cast<char*>(arg.c_str()));
  }
  argv.push_back(nullptr);
  const bool ready = redirect("in", O_RDONLY, STDIN_FILENO) && redirect("out", O_WRONLY, STDOUT_FILENO) &&
                     redirect("err", O_WRONLY, STDERR_FILENO) &&
                     (!merged || ::dup2(STDOUT_FILENO, STDERR_FILENO) >= 0) && ::chdir(folder.c_str()) == 0;
  for (const char* name : {"LANG", "LANGUAGE", "LC_MESSAGES"}) {
    ::unsetenv(name);
  }
  ::setenv("LC_ALL", "C", 1);
  ::setenv("NO_COLOR", "1", 1);
  if (ready) {
    ::execv(program, argv.data());
  }
  ::_exit(127);
}

ProgramResult run(const std::vector<std::string>& args, const std::filesystem::path& folder, const std::string& input,
                  bool merged) {
  const TemporaryFolder streams;
  write(streams.path() / "in", input);
  const pid_t child = ::fork();
  if (child == 0) {
    become_program(args, folder, streams.path(), merged);
  }
  ProgramResult result;
  int status = 0;
  rusage usage{};
  while (::wait4(child, &status, 0, &usage) < 0 && errno == EINTR) {
  }
  result.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  EXPECT_NE(result.exit_code, 127) << "cannot run " << program;
  result.out = read(streams.path() / "out");
  result.err = read(streams.path() / "err");
  result.peak_kib = usage.ru_maxrss;
  return result;
}

}  // namespace

ProgramResult run_jixiao(const std::vector<std::string>& args, const std::filesystem::path& folder,
                         const std::string& input) {
  return run(args, folder, input, false);
}

ProgramResult run_jixiao_merged(const std::vector<std::string>& args, const std::filesystem::path& folder) {
  return run(args, folder, {}, true);
}

bool memory_is_measurable() {
  return JIXIAO_ASAN == 0;
}

}  // namespace jixiao::test
