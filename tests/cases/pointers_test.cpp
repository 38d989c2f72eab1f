// The field of every finding leads to something in its record's JSON: scripts look the value up by it.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "jixiao/pipeline.h"
#include "report/record_json.h"
#include "support/documents.h"
#include "support/files.h"

namespace jixiao::test {
namespace {

using Json = nlohmann::json;

Json parsed(const Record& record) {
  std::string text;
  JsonWriter json(text);
  write_record(json, record);
  return Json::parse(text);
}

/// How many findings there were.
std::size_t resolve_fields(const std::string& text, const std::string& name) {
  std::size_t count = 0;
  for (const RecordOutcome& outcome : process({name, text}, {}).records) {
    const Json record = parsed(outcome.record);
    for (const Finding& finding : outcome.findings) {
      ++count;
      const bool pointer = finding.field.empty() || (finding.field.size() > 1 && finding.field.front() == '/');
      EXPECT_TRUE(pointer && record.contains(Json::json_pointer(finding.field)))
          << name << ": " << finding.rule << " points at \"" << finding.field << '"';
    }
  }
  return count;
}

TEST(Pointers, EveryFindingPointsIntoItsRecord) {
  std::size_t findings = 0;
  for (const std::filesystem::path& path : documents()) {
    const std::string text = read(path);
    findings += resolve_fields(text, path.string());
    // Half a form lacks more than any that somebody thought of.
    findings += resolve_fields(text.substr(0, text.find('\n', text.size() / 2)), path.string() + " (first half)");
  }
  constexpr std::size_t many = 200;
  EXPECT_GT(findings, many);
}

}  // namespace
}  // namespace jixiao::test
