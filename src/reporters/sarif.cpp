// SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
#include <vector>

#include "base/json.h"
#include "report/rule_texts.h"
#include "report/sarif_rules.h"
#include "report/uri.h"
#include "reporters/reporter.h"

namespace jixiao::reporters {
namespace {

/// Relative paths are those of the folder that the run began in: the repository's root, as a rule.
constexpr std::string_view base = "%SRCROOT%";

void write_artifact(JsonWriter& json, std::string_view path) {
  json.key("artifactLocation");
  json.begin_object();
  json.member("uri", file_uri(path));
  if (!is_absolute(path)) json.member("uriBaseId", base);
  json.end_object();
}

void write_location(JsonWriter& json, std::string_view path, const Span& span) {
  json.key("physicalLocation");
  json.begin_object();
  write_artifact(json, path);
  if (span.line > 0) {
    json.key("region");
    json.begin_object();
    json.member("startLine", span.line);
    json.member("startColumn", span.column);
    json.member("endLine", span.end_line);
    json.member("endColumn", span.end_column);
    json.end_object();
  }
  json.end_object();
}

/// Findings leave at once; only what could not be processed waits for the end.
class Log final : public Sink {
 public:
  Log(const ReportOptions& options, Output& output) : options_(options), output_(output) {
    json_.begin_object();
    json_.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json_.member("version", "2.1.0");
    json_.key("runs");
    json_.begin_array();
    json_.begin_object();
    write_tool();
    json_.member("language", options_.language == Language::zh ? "zh-CN" : "en-US");
    write_base();
    json_.member("columnKind", "unicodeCodePoints");
    json_.key("results");
    json_.begin_array();
  }

  void add(const FileOutcome& outcome) override {
    for (const RecordOutcome& record : outcome.records) {
      for (const Finding& finding : record.findings) {
        write_result(finding);
      }
    }
    errors_.insert(errors_.end(), outcome.errors.begin(), outcome.errors.end());
    output_.write(bytes_);
    bytes_.clear();
  }

  void finish(const Summary& /*summary*/) override {
    json_.end_array();
    write_invocation();
    json_.end_object();
    json_.end_array();
    json_.end_object();
    output_.write(bytes_ += '\n');
  }

 private:
  void write_tool() {
    json_.key("tool");
    json_.begin_object();
    json_.key("driver");
    json_.begin_object();
    json_.member("name", "jixiao");
    json_.member("version", version);
    json_.member("semanticVersion", version);
    json_.key("rules");
    json_.begin_array();
    for (const RuleInfo* rule : options_.rules) {
      write_sarif_rule(json_, *rule, options_.language);
    }
    json_.end_array();
    json_.end_object();
    json_.end_object();
  }

  void write_base() {
    constexpr Bilingual what = {"运行 jixiao 的文件夹。", "The folder that jixiao was run in."};
    json_.key("originalUriBaseIds");
    json_.begin_object();
    json_.key(base);
    json_.begin_object();
    write_sarif_text(json_, "description", what.in(options_.language));
    json_.end_object();
    json_.end_object();
  }

  void write_result(const Finding& finding) {
    json_.begin_object();
    json_.member("ruleId", finding.rule);
    const std::size_t index = rule_index(options_, finding.rule);
    if (index < options_.rules.size()) json_.member("ruleIndex", static_cast<std::int64_t>(index));
    json_.member("level", sarif_level(finding.severity));
    write_sarif_text(json_, "message", finding.message.in(options_.language));
    json_.key("locations");
    json_.begin_array();
    json_.begin_object();
    write_location(json_, finding.path, finding.span);
    json_.end_object();
    json_.end_array();
    write_related(finding);
    json_.key("partialFingerprints");
    json_.begin_object();
    json_.member("jixiao/v1", finding.fingerprint);
    json_.end_object();
    json_.end_object();
  }

  void write_related(const Finding& finding) {
    if (finding.related.empty()) return;
    json_.key("relatedLocations");
    json_.begin_array();
    for (std::size_t i = 0; i < finding.related.size(); ++i) {
      json_.begin_object();
      json_.member("id", static_cast<std::int64_t>(i));
      write_location(json_, finding.path, finding.related[i]);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_invocation() {
    json_.key("invocations");
    json_.begin_array();
    json_.begin_object();
    json_.member("executionSuccessful", errors_.empty());
    json_.key("toolExecutionNotifications");
    json_.begin_array();
    for (const Error& error : errors_) {
      json_.begin_object();
      json_.member("level", "error");
      write_sarif_text(json_, "message", error.message.in(options_.language));
      json_.key("locations");
      json_.begin_array();
      json_.begin_object();
      write_location(json_, error.path, {});
      json_.end_object();
      json_.end_array();
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
    json_.end_array();
  }

  const ReportOptions& options_;
  Output& output_;
  std::string bytes_;
  JsonWriter json_{bytes_, 2};
  std::vector<Error> errors_;
};

}  // namespace

extern const constinit Reporter sarif = {
    .id = "sarif",
    .what = {"SARIF 2.1.0，供代码托管平台和编辑器用", "SARIF 2.1.0, for code hosts and editors"},
    .for_extract = false,
    .make = [](const ReportOptions& options, Output& output) -> std::unique_ptr<Sink> {
      return std::make_unique<Log>(options, output);
    },
};

}  // namespace jixiao::reporters
