// How long `check` takes on the documents in testdata/bench: as a whole with the start of the program, and its
// stages within the process. Times mean something in a release build (preset bench).
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "decode/decode.h"
#include "jixiao/pipeline.h"

namespace {

const std::filesystem::path folder = JIXIAO_SOURCE_DIR "/testdata/bench";

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void count_bytes(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

/// The program from start to end, its output thrown away.
void program(benchmark::State& state, const std::string& path) {
  posix_spawn_file_actions_t quiet;
  posix_spawn_file_actions_init(&quiet);
  posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&quiet, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::string name = JIXIAO_PROGRAM;
  std::string command = "check";
  std::string argument = path;
  char* const argv[] = {name.data(), command.data(), argument.data(), nullptr};
  for ([[maybe_unused]] auto _ : state) {
    pid_t child = 0;
    int status = 0;
    if (::posix_spawn(&child, argv[0], &quiet, nullptr, argv, ::environ) != 0 ||
        ::waitpid(child, &status, 0) != child || !WIFEXITED(status)) {
      state.SkipWithError("the program did not end well");
      break;
    }
  }
  posix_spawn_file_actions_destroy(&quiet);
}

void process_one(benchmark::State& state, const std::string& path) {
  const jixiao::Input input{path, read(path)};
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(jixiao::process(input, {}));
  }
  count_bytes(state, input.bytes.size());
}

void decode_one(benchmark::State& state, const std::string& path) {
  const std::string bytes = read(path);
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(jixiao::decode(path, bytes));
  }
  count_bytes(state, bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string path = entry.path().string();
    const std::string name = entry.path().filename().string();
    benchmark::RegisterBenchmark(("check, with start-up/" + name).c_str(), program, path)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
    benchmark::RegisterBenchmark(("process/" + name).c_str(), process_one, path)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark(("decode/" + name).c_str(), decode_one, path)->Unit(benchmark::kMicrosecond);
  }
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
