// The documents that defects are injected into.
#include <algorithm>

#include "jixiao/pipeline.h"
#include "mutation/sentences.h"
#include "support/files.h"

namespace jixiao::test::mutation {
namespace {

bool has_errors(const FileOutcome& outcome) {
  return !outcome.errors.empty() ||
         std::any_of(outcome.records.begin(), outcome.records.end(), [](const RecordOutcome& record) {
           return std::any_of(record.findings.begin(), record.findings.end(),
                              [](const Finding& finding) { return finding.severity == Severity::error; });
         });
}

std::vector<Subject> read_subjects() {
  std::vector<Subject> all;
  const std::filesystem::path root = source_dir() / "testdata";
  for (const std::filesystem::path& path : documents()) {
    const std::string name = path.lexically_relative(root).generic_string();
    if (name.starts_with("..")) continue;  // JIXIAO_DOCUMENTS: the table is the same for everybody
    Subject subject{name, name.starts_with("rules/") ? 2 : 0, extract_file(path).document, {}};
    subject.clean = outcome_of(name, subject.text());
    if (!has_errors(subject.clean)) all.push_back(std::move(subject));
  }
  for (Subject& subject : with_sentences(all)) {
    if (!has_errors(subject.clean)) all.push_back(std::move(subject));
  }
  std::stable_sort(all.begin(), all.end(), [](const Subject& a, const Subject& b) { return a.rank < b.rank; });
  return all;
}

}  // namespace

FileOutcome outcome_of(const std::string& name, const std::string& text) {
  return process({"input" + std::filesystem::path(name).extension().string(), text}, {});
}

const std::vector<Subject>& subjects() {
  static const std::vector<Subject> all = read_subjects();
  return all;
}

}  // namespace jixiao::test::mutation
