// What README.md shows is what the program does.
//
// A ```console block holds commands, "$ jixiao ARGS… [| head -n N]", each with its output below it. They are run at
// the root of the source tree; UPDATE_EXPECTED=1 rewrites the output.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <regex>
#include <set>
#include <sstream>

#include "jixiao/report.h"
#include "support/files.h"
#include "support/program.h"

namespace jixiao::test {
namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

const fs::path& readme() {
  static const fs::path path = source_dir() / "README.md";
  return path;
}

/// The first lines of what the command of a console block prints.
Lines output_of(const std::string& command) {
  std::istringstream words(command);
  std::vector<std::string> arguments;
  std::size_t limit = std::string::npos;
  std::string word;
  words >> word;
  EXPECT_EQ(word, "jixiao") << command;
  while (words >> word && word != "|") {
    arguments.push_back(word);
  }
  if (word == "|") {
    words >> word;
    EXPECT_EQ(word, "head") << command;
    words >> word >> limit;
    EXPECT_EQ(word, "-n") << command;
  }
  const ProgramResult result = run_jixiao(arguments, source_dir());
  EXPECT_LT(result.exit_code, 2) << command << '\n' << result.err;
  Lines lines = lines_of(result.out);
  lines.resize(std::min(lines.size(), limit));
  return lines;
}

/// The README with the output of its commands as it is now.
std::string refreshed(const Lines& lines) {
  std::string text;
  bool in_console = false;
  for (const std::string& line : lines) {
    if (line == "```console") in_console = true;
    const bool is_command = in_console && line.starts_with("$ ");
    const bool is_end = in_console && line == "```";
    if (!in_console || is_command || is_end || line == "```console") text += line + '\n';
    if (is_end) in_console = false;
    if (!is_command) continue;
    for (const std::string& output : output_of(line.substr(2))) {
      text += output + '\n';
    }
  }
  return text;
}

TEST(Readme, ShowsWhatTheProgramPrints) {
  const std::string text = read(readme());
  const std::string now = refreshed(lines_of(text));
  const char* const update = std::getenv("UPDATE_EXPECTED");  // NOLINT(concurrency-mt-unsafe): nobody sets it
  if (update != nullptr && std::string_view(update) == "1") {
    write(readme(), now);
    return;
  }
  EXPECT_EQ(text, now) << "UPDATE_EXPECTED=1 rewrites the console blocks; look at the difference before you keep it";
}

std::set<std::string> all_matches(const std::string& text, const std::string& expression) {
  const std::regex regex(expression);
  std::set<std::string> found;
  for (std::sregex_iterator match(text.begin(), text.end(), regex), end; match != end; ++match) {
    found.insert((*match)[1]);
  }
  return found;
}

TEST(Readme, NamesOnlyOptionsThatExist) {
  std::string help;
  for (const char* command : {"check", "extract", "gaps", "inspect", "rules", "explain"}) {
    help += run_jixiao({command, "--help"}, source_dir()).out;
  }
  const std::set<std::string> others = {"--help"};  // of the test runner
  for (const std::string& option : all_matches(read(readme()), "[ `|(](--[a-z][a-z-]+)")) {
    EXPECT_TRUE(others.contains(option) || help.find(option) != std::string::npos) << option;
  }
}

TEST(Readme, NamesEveryCommandAndFormat) {
  const std::string text = read(readme());
  const std::string help = run_jixiao({"--help"}, source_dir()).out;
  for (const std::string& command : all_matches(help, "\n  ([a-z]+) {2,}")) {
    EXPECT_NE(text.find("jixiao " + command), std::string::npos) << command;
  }
  for (const Reporter* reporter : reporters::registry()) {
    EXPECT_NE(text.find('`' + std::string(reporter->id) + '`'), std::string::npos) << reporter->id;
  }
}

TEST(Readme, FilesThatItNamesExist) {
  for (const std::string& path :
       all_matches(read(readme()), "[`(]((?:src|tests|testdata|apps|LICENSE|CHANGELOG)[A-Za-z0-9_./-]*)[`)]")) {
    EXPECT_TRUE(fs::exists(source_dir() / path)) << path;
  }
}

TEST(Changelog, HasAnEntryForThisVersion) {
  const std::string printed = run_jixiao({"--version"}, source_dir()).out;
  const std::string version = printed.substr(printed.find(' ') + 1, printed.size() - printed.find(' ') - 2);
  EXPECT_NE(read(source_dir() / "CHANGELOG.md").find("## [" + version + "]"), std::string::npos) << version;
}

}  // namespace
}  // namespace jixiao::test
