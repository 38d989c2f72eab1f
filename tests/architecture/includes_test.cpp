// Who may include whom: the table of the design, enforced.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "support/files.h"

namespace jixiao::test {
namespace {

namespace fs = std::filesystem;

/// What the files of a folder below src/ (or apps/) may include of our own, beside their own folder: prefixes
/// ending in '/', or whole headers.
const std::map<std::string, std::vector<std::string>>& allowed() {
  static const std::vector<std::string> stage = {"jixiao/", "base/", "vocabulary/"};
  static const auto with = [](std::vector<std::string> more) {
    more.insert(more.end(), stage.begin(), stage.end());
    return more;
  };
  static const std::map<std::string, std::vector<std::string>> table = {
      {"base", {"jixiao/result.h", "jixiao/span.h", "jixiao/decimal.h", "jixiao/document.h"}},
      {"vocabulary", {"jixiao/", "base/"}},
      {"read", stage},
      {"decode", stage},
      {"structure", stage},
      {"layouts", stage},
      {"recognise", with({"layouts/layout.h"})},
      {"extract", with({"layouts/layout.h"})},
      {"rules", stage},
      {"check", with({"rules/rule.h", "rules/support/record_view.h"})},
      // What a row of gaps says is what the completion rules say: it is made of the same pieces.
      {"gaps", with({"rules/support/actuals.h", "rules/support/completion.h", "rules/support/expected_score.h",
                     "rules/support/record_view.h", "rules/support/rows.h"})},
      {"link", stage},
      {"rollup", stage},
      {"config", stage},
      {"report", with({"reporters/reporter.h"})},
      {"reporters", with({"report/"})},
      {"pipeline",
       {"jixiao/", "base/", "vocabulary/", "read/", "decode/", "structure/", "recognise/", "extract/", "check/",
        "gaps/", "link/", "rollup/"}},
      {"inspect",
       {"jixiao/", "base/", "vocabulary/", "read/", "decode/", "structure/", "recognise/", "extract/", "report/"}},
      {"apps", {"jixiao/"}},
  };
  return table;
}

/// Libraries that are wrapped once: the prefix of their headers, and the files that may include them.
const std::map<std::string, std::vector<std::string>>& wrapped() {
  static const std::map<std::string, std::vector<std::string>> table = {
      {"CLI/", {"apps/jixiao/"}},
      {"spdlog/", {"apps/jixiao/"}},
      {"re2/", {"src/base/patterns.cpp"}},
      {"nettle/", {"src/base/hash.cpp"}},
      {"unicode/", {"src/base/unicode.cpp", "src/base/encodings.cpp"}},
      {"gtest/", {}},
      {"toml++/", {"src/base/toml.cpp"}},
      {"nlohmann/", {"src/config/baseline.cpp"}},
  };
  return table;
}

struct Include {
  std::string file;    ///< relative to the source tree
  std::size_t line;    ///< from 1
  std::string header;  ///< as written, without quotes or brackets
  bool ours;           ///< in quotes
};

std::vector<fs::path> sources_below(const char* folder) {
  std::vector<fs::path> files = files_below(source_dir() / folder);
  std::erase_if(files, [](const fs::path& path) { return path.extension() != ".cpp" && path.extension() != ".h"; });
  return files;
}

std::vector<Include> includes_below(const char* folder) {
  std::vector<Include> result;
  for (const fs::path& path : sources_below(folder)) {
    const std::vector<std::string> lines = lines_of(read(path));
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::size_t open = lines[i].find_first_of("<\"");
      if (!lines[i].starts_with("#include") || open == std::string::npos) {
        continue;
      }
      const bool ours = lines[i][open] == '"';
      const std::size_t close = lines[i].find(ours ? '"' : '>', open + 1);
      result.push_back({path.lexically_relative(source_dir()).generic_string(), i + 1,
                        lines[i].substr(open + 1, close - open - 1), ours});
    }
  }
  return result;
}

/// "src/rules/budget/x.cpp" is of "rules", "apps/jixiao/cli.cpp" of "apps".
std::string folder_of(const std::string& file) {
  const std::string below = file.starts_with("src/") ? file.substr(4) : file;
  return below.substr(0, below.find('/'));
}

bool matches(const std::string& header, const std::string& rule) {
  return rule.ends_with('/') ? header.starts_with(rule) : header == rule;
}

/// A rule knows the contract and what the set shares, but no other rule; a layout and a reporter likewise.
bool within_own_set(const std::string& folder, const std::string& header) {
  if (folder == "rules" || folder == "layouts" || folder == "reporters") {
    return header == folder + "/" + folder.substr(0, folder.size() - 1) + ".h" ||
           header.starts_with(folder + "/support/");
  }
  return header.starts_with(folder + "/");
}

bool is_allowed(const Include& include) {
  const std::string folder = folder_of(include.file);
  if (folder == "apps" && include.header.find('/') == std::string::npos) {
    return true;  // the program's own headers
  }
  if (within_own_set(folder, include.header)) {
    return true;
  }
  const auto rules = allowed().find(folder);
  return rules != allowed().end() &&
         std::any_of(rules->second.begin(), rules->second.end(),
                     [&include](const std::string& rule) { return matches(include.header, rule); });
}

std::string place(const Include& include) {
  return include.file + ":" + std::to_string(include.line) + ": ";
}

TEST(Architecture, IncludesFollowTheTable) {
  for (const char* folder : {"src", "apps"}) {
    for (const Include& include : includes_below(folder)) {
      if (include.ours) {
        EXPECT_TRUE(is_allowed(include)) << place(include) << folder_of(include.file) << " may not include \""
                                         << include.header << "\"; see the table in " << __FILE__;
      }
    }
  }
}

TEST(Architecture, PublicHeadersIncludeOnlyEachOther) {
  for (const Include& include : includes_below("include")) {
    const bool standard = include.header.find('/') == std::string::npos;
    EXPECT_TRUE(include.ours ? include.header.starts_with("jixiao/") : standard) << place(include) << include.header;
  }
}

TEST(Architecture, LibrariesAreWrappedOnce) {
  for (const char* folder : {"src", "apps"}) {
    for (const Include& include : includes_below(folder)) {
      for (const auto& [prefix, files] : wrapped()) {
        const bool here = std::any_of(files.begin(), files.end(),
                                      [&include](const std::string& file) { return include.file.starts_with(file); });
        EXPECT_TRUE(here || !include.header.starts_with(prefix)) << place(include) << include.header;
      }
    }
  }
}

TEST(Architecture, EveryFolderIsInTheTable) {
  for (const auto& entry : fs::directory_iterator(source_dir() / "src")) {
    if (entry.is_directory()) {
      EXPECT_TRUE(allowed().contains(entry.path().filename().string())) << entry.path();
    }
  }
}

TEST(Architecture, FewPublicHeaders) {
  EXPECT_LE(sources_below("include/jixiao").size(), 14U);
}

TEST(Architecture, FilesStaySmall) {
  constexpr std::size_t most_lines = 500;
  for (const char* folder : {"include", "src", "apps", "tests"}) {
    for (const fs::path& path : sources_below(folder)) {
      EXPECT_LE(lines_of(read(path)).size(), most_lines) << path;
    }
  }
}

TEST(Architecture, HeadersSayWhatTheyAre) {
  for (const char* folder : {"include", "src", "apps", "tests"}) {
    for (const fs::path& path : sources_below(folder)) {
      if (path.extension() == ".h") {
        const std::string text = read(path);
        EXPECT_TRUE(text.starts_with("// ")) << path << " begins without a comment that says what it is";
        EXPECT_NE(text.find("#pragma once\n"), std::string::npos) << path;
      }
    }
  }
}

}  // namespace
}  // namespace jixiao::test
