// Tests are folders: testdata/SET/ID/CASE/ holds
//
//   why.txt            one sentence: what the case shows
//   input.txt, input/  what the program reads (any name that begins with "input")
//   args               optional: the arguments, separated by white space; without an input in them it is appended
//   expected.*         what must come out, byte by byte; only those that exist are compared
//     .stdout .stderr .exit       of the program with these arguments
//     .json .ndjson .csv .txt     its stdout with --format of that name (text for .txt)
//     .concise .github .junit.xml .gitlab.json .md      the same (markdown for .md)
//     .rule.csv                   rule,severity,line of each finding of the rule that the case is about
//     .gold.json                  the facts that `extract` must find: support/gold.h; written by hand, never updated
//
// The set decides what is run where there are no `args`, and what is expected where there is nothing else:
//   rules/GROUP_FAULT/…   check --select GROUP/FAULT    .rule.csv; one that stays silent holds the header only
//   layouts/LAYOUT/…      extract                       .json
//   clean/KIND/…          check --fail-on warning       no error and no finding above info
//   anything else         check                         .stdout
//
// The program runs in the case's folder. UPDATE_EXPECTED=1 rewrites the expected files, and writes one where a
// case has none. A folder is a case if it holds why.txt, an input or an expected file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "support/program.h"

namespace jixiao::test {

struct Case {
  std::filesystem::path folder;
  std::string set;  ///< "rules"
  std::string id;   ///< "guangdong-department-target"; of rules as users know it: "budget/level-split-mismatch"
  std::string why;
  std::vector<std::string> args;  ///< with the input
};

/// What of a run is compared.
enum class Part { out, err, exit, rule_table };

struct Expectation {
  std::vector<std::string> args;  ///< empty: the file's name means nothing
  Part part = Part::out;

  [[nodiscard]] std::string command() const;
};

/// All cases below testdata/, sorted; demo/, fuzz/ and bench/ hold none.
[[nodiscard]] std::vector<std::filesystem::path> case_folders();
[[nodiscard]] Case read_case(const std::filesystem::path& folder);
/// The expected files that are compared with what a run gives, byte by byte.
[[nodiscard]] std::vector<std::filesystem::path> expected_files(const Case& one);
/// The name of the file that a new case gets.
[[nodiscard]] std::string default_expected(const Case& one);
[[nodiscard]] Expectation expectation_of(const Case& one, const std::filesystem::path& file);
[[nodiscard]] std::string part_of(const ProgramResult& result, Part part);

}  // namespace jixiao::test
