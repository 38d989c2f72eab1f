#include "support/cases.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "support/files.h"

namespace jixiao::test {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> entries_of(const fs::path& folder) {
  std::vector<fs::path> entries;
  for (const auto& entry : fs::directory_iterator(folder)) {
    entries.push_back(entry.path());
  }
  std::sort(entries.begin(), entries.end());
  return entries;
}

bool is_input(const fs::path& path) {
  return path.filename().string().starts_with("input");
}
bool is_expected(const fs::path& path) {
  return path.filename().string().starts_with("expected.");
}

bool is_case(const fs::path& folder) {
  const std::vector<fs::path> entries = entries_of(folder);
  return std::any_of(entries.begin(), entries.end(), [](const fs::path& path) {
    return path.filename() == "why.txt" || is_input(path) || is_expected(path);
  });
}

void collect(const fs::path& folder, std::vector<fs::path>& cases) {
  if (is_case(folder)) {
    cases.push_back(folder);
    return;
  }
  for (const fs::path& entry : entries_of(folder)) {
    if (fs::is_directory(entry)) {
      collect(entry, cases);
    }
  }
}

std::string input_of(const fs::path& folder) {
  for (const fs::path& entry : entries_of(folder)) {
    if (is_input(entry)) {
      return entry.filename().string();
    }
  }
  return {};
}

std::vector<std::string> default_args(const Case& one) {
  if (one.set == "rules") {
    return {"check", "--select", one.id};
  }
  if (one.set == "clean") {
    return {"check", "--fail-on", "warning"};
  }
  return {one.set == "layouts" ? "extract" : "check"};
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) {
    words.push_back(word);
  }
  return words;
}

/// Findings, one JSON object a line, as a table of what a case is about.
std::string rule_table(const std::string& findings) {
  std::string table = "rule,severity,line\n";
  for (const std::string& line : lines_of(findings)) {
    const auto finding = nlohmann::json::parse(line, nullptr, false);
    if (finding.is_discarded()) {
      return "no JSON: " + line + "\n";
    }
    const auto& span = finding.at("span");
    table += finding.at("rule").get<std::string>() + "," + finding.at("severity").get<std::string>() + "," +
             (span.is_null() ? "" : std::to_string(span.at("line").get<unsigned>())) + "\n";
  }
  return table;
}

}  // namespace

std::string Expectation::command() const {
  std::string result = "jixiao";
  for (const std::string& arg : args) {
    result += " " + arg;
  }
  return result;
}

std::vector<fs::path> case_folders() {
  std::vector<fs::path> cases;
  static const std::set<std::string> no_cases = {"demo", "fuzz", "bench"};
  for (const fs::path& set : entries_of(source_dir() / "testdata")) {
    if (fs::is_directory(set) && !no_cases.contains(set.filename().string())) {
      collect(set, cases);
    }
  }
  return cases;
}

Case read_case(const fs::path& folder) {
  Case one;
  one.folder = folder;
  const fs::path below = folder.lexically_relative(source_dir() / "testdata");
  one.set = below.begin()->string();
  one.id = below.parent_path().lexically_relative(one.set).generic_string();
  if (one.set == "rules") {
    std::replace(one.id.begin(), one.id.end(), '_', '/');
  }
  one.why = read(folder / "why.txt");
  one.args = fs::exists(folder / "args") ? words_of(read(folder / "args")) : default_args(one);
  // A rule's id may end like an input's name: indicator/input-as-output.
  const bool named = std::any_of(one.args.begin(), one.args.end(),
                                 [&](const std::string& arg) { return is_input(arg) && fs::exists(folder / arg); });
  if (const std::string input = input_of(folder); !named && !input.empty()) {
    one.args.push_back(input);
  }
  return one;
}

std::vector<fs::path> expected_files(const Case& one) {
  std::vector<fs::path> files = entries_of(one.folder);
  std::erase_if(files,
                [](const fs::path& path) { return !is_expected(path) || path.filename() == "expected.gold.json"; });
  return files;
}

std::string default_expected(const Case& one) {
  if (one.set == "rules") {
    return "expected.rule.csv";
  }
  return one.set == "layouts" ? "expected.json" : "expected.stdout";
}

Expectation expectation_of(const Case& one, const fs::path& file) {
  static const std::map<std::string, Part> parts = {
      {"stdout", Part::out}, {"stderr", Part::err}, {"exit", Part::exit}, {"rule.csv", Part::rule_table}};
  static const std::map<std::string, std::string> formats = {
      {"txt", "text"},        {"json", "json"},          {"ndjson", "ndjson"},
      {"csv", "csv"},         {"concise", "concise"},    {"github", "github"},
      {"junit.xml", "junit"}, {"gitlab.json", "gitlab"}, {"md", "markdown"}};
  const std::string kind = file.filename().string().substr(std::string_view("expected.").size());
  Expectation expectation{one.args, Part::out};
  if (const auto part = parts.find(kind); part != parts.end()) {
    expectation.part = part->second;
    if (expectation.part == Part::rule_table) {
      expectation.args.insert(expectation.args.end(), {"--format", "ndjson"});
    }
    return expectation;
  }
  const auto format = formats.find(kind);
  if (format == formats.end()) {
    return {};
  }
  expectation.args.insert(expectation.args.end(), {"--format", format->second});
  return expectation;
}

std::string part_of(const ProgramResult& result, Part part) {
  switch (part) {
    case Part::out:
      return result.out;
    case Part::err:
      return result.err;
    case Part::exit:
      return std::to_string(result.exit_code) + "\n";
    case Part::rule_table:
      return rule_table(result.out);
  }
  return {};
}

}  // namespace jixiao::test
