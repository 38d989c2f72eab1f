// Runs a fuzz target over files, whole and cut short: every file below the folders that are named, but for the
// expected results of cases.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const std::string& bytes) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are bytes
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

/// Cuts are where parsers break; a copy puts the end where a sanitizer watches it.
void run_with_prefixes(const std::string& bytes) {
  run(bytes);
  constexpr std::size_t cuts = 64;
  for (std::size_t i = 0; i < cuts; ++i) {
    run(bytes.substr(0, bytes.size() * i / cuts));
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t count = 0;
  for (int i = 1; i < argc; ++i) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i])) {
      if (entry.is_regular_file() && !entry.path().filename().string().starts_with("expected.")) {
        std::ifstream file(entry.path(), std::ios::binary);
        run_with_prefixes({std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()});
        ++count;
      }
    }
  }
  std::printf("%zu inputs\n", count);
  return count == 0 ? 1 : 0;
}
