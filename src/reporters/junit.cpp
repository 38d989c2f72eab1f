// JUnit XML as Jenkins, GitLab and others read it: one suite a form, one case a rule. Without times: the same input
// gives the same bytes.
#include <map>
#include <vector>

#include "report/text_findings.h"
#include "report/xml.h"
#include "reporters/reporter.h"

namespace jixiao::reporters {
namespace {

/// A rule on one form: its outcome, where it has one, and what it found.
struct Case {
  const RuleOutcome* outcome = nullptr;
  std::vector<const Finding*> failures;  ///< at or above warning
  std::vector<const Finding*> remarks;   ///< below
};
using Cases = std::map<std::string_view, Case>;

Cases cases_of(const RecordOutcome& record) {
  Cases cases;
  for (const RuleOutcome& rule : record.rules) {
    cases[rule.rule].outcome = &rule;
  }
  for (const Finding& finding : record.findings) {
    Case& one = cases[finding.rule];
    (finding.severity == Severity::info ? one.remarks : one.failures).push_back(&finding);
  }
  return cases;
}

bool is_skipped(const Case& one) {
  return one.outcome != nullptr && one.outcome->outcome != Outcome::checked && one.failures.empty() &&
         one.remarks.empty();
}

void open_suite(std::string& xml, std::string_view name, std::size_t tests, std::size_t failures, std::size_t errors,
                std::size_t skipped) {
  xml += "  <testsuite";
  append_attribute(xml, "name", name);
  append_attribute(xml, "tests", std::to_string(tests));
  append_attribute(xml, "failures", std::to_string(failures));
  append_attribute(xml, "errors", std::to_string(errors));
  append_attribute(xml, "skipped", std::to_string(skipped));
  xml += ">\n";
}

void open_case(std::string& xml, std::string_view name, std::string_view suite) {
  xml += "    <testcase";
  append_attribute(xml, "name", name);
  append_attribute(xml, "classname", suite);
}

class Suites final : public Sink {
 public:
  Suites(const ReportOptions& options, Output& output) : options_(options), output_(output) {
    output_.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"jixiao\">\n");
  }

  void add(const FileOutcome& outcome) override {
    std::string xml;
    for (const RecordOutcome& record : outcome.records) {
      std::string name = outcome.path;
      if (outcome.records.size() > 1) name += " #" + std::to_string(record.record.source.index);
      append_record(xml, name, record);
    }
    append_errors(xml, outcome);
    output_.write(xml);
  }

  void finish(const Summary& /*summary*/) override { output_.write("</testsuites>\n"); }

 private:
  void append_record(std::string& xml, const std::string& name, const RecordOutcome& record) const {
    const Cases cases = cases_of(record);
    std::size_t failures = 0;
    std::size_t skipped = 0;
    for (const auto& [rule, one] : cases) {
      if (!one.failures.empty()) ++failures;
      if (is_skipped(one)) ++skipped;
    }
    open_suite(xml, name, cases.size(), failures, 0, skipped);
    for (const auto& [rule, one] : cases) {
      append_case(xml, name, rule, one);
    }
    xml += "  </testsuite>\n";
  }

  void append_case(std::string& xml, const std::string& suite, std::string_view rule, const Case& one) const {
    open_case(xml, rule, suite);
    std::string body;
    if (is_skipped(one)) {
      append_skipped(body, *one.outcome);
    } else {
      if (!one.failures.empty()) append_failure(body, one.failures);
      append_remarks(body, one);
    }
    xml += body.empty() ? "/>\n" : ">\n" + body + "    </testcase>\n";
  }

  void append_skipped(std::string& xml, const RuleOutcome& rule) const {
    const Bilingual word = rule.outcome == Outcome::not_applicable ? Bilingual{"不适用", "not applicable"}
                                                                   : Bilingual{"无法检查", "not checkable"};
    const std::string& reason = rule.reason.in(options_.language);
    xml += "      <skipped>";
    append_xml(xml, word.in(options_.language));
    if (!reason.empty()) append_xml(xml, std::string(options_.language == Language::zh ? "：" : ": ") + reason);
    xml += "</skipped>\n";
  }

  /// One element whatever the number of findings: not every reader takes several.
  void append_failure(std::string& xml, const std::vector<const Finding*>& findings) const {
    std::string message = findings.front()->message.in(options_.language);
    if (findings.size() > 1) {
      const std::string number = std::to_string(findings.size());
      message = (options_.language == Language::zh ? number + " 条：" : number + " findings: ") + message;
    }
    Severity worst = Severity::info;
    for (const Finding* finding : findings) {
      worst = std::max(worst, finding->severity);
    }
    xml += "      <failure";
    append_attribute(xml, "message", message);
    append_attribute(xml, "type", id_of(worst));
    xml += '>';
    append_list(xml, findings);
    xml += "</failure>\n";
  }

  void append_remarks(std::string& xml, const Case& one) const {
    const std::string reason = one.outcome == nullptr ? "" : one.outcome->reason.in(options_.language);
    if (one.remarks.empty() && reason.empty()) return;
    xml += "      <system-out>";
    append_xml(xml, printable(reason));
    if (!reason.empty() && !one.remarks.empty()) xml += '\n';
    append_list(xml, one.remarks);
    xml += "</system-out>\n";
  }

  /// As `concise` has it, without the rule; no line break behind the last.
  void append_list(std::string& xml, const std::vector<const Finding*>& findings) const {
    for (const Finding* finding : findings) {
      if (finding != findings.front()) xml += '\n';
      append_xml(xml, place_text(*finding) + ": " + std::string(id_of(finding->severity)) + ": " +
                          printable(finding->message.in(options_.language)));
    }
  }

  void append_errors(std::string& xml, const FileOutcome& outcome) const {
    if (outcome.errors.empty()) return;
    open_suite(xml, outcome.path, outcome.errors.size(), 0, outcome.errors.size(), 0);
    for (const Error& error : outcome.errors) {
      open_case(xml, "input", outcome.path);
      xml += ">\n      <error";
      append_attribute(xml, "message", error.message.in(options_.language));
      append_attribute(xml, "type", "input");
      xml += '>';
      append_xml(xml, printable(error.path) + ": " + printable(error.message.in(options_.language)));
      xml += "</error>\n    </testcase>\n";
    }
    xml += "  </testsuite>\n";
  }

  const ReportOptions& options_;
  Output& output_;
};

}  // namespace

extern const constinit Reporter junit = {
    .id = "junit",
    .what = {"JUnit XML：每份表一组，每条规则一项；没有条件检查的记为跳过并附原因",
             "JUnit XML: a suite a form, a case a rule; what could not be checked is skipped, with the reason"},
    .for_extract = false,
    .make = [](const ReportOptions& options, Output& output) -> std::unique_ptr<Sink> {
      return std::make_unique<Suites>(options, output);
    },
};

}  // namespace jixiao::reporters
