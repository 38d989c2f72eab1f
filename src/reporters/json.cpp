// One document for one program to load.
#include "base/json.h"

#include "report/finding_json.h"
#include "report/gap_json.h"
#include "report/gap_names.h"
#include "report/record_json.h"
#include "report/statistics.h"
#include "reporters/reporter.h"

namespace jixiao::reporters {
namespace {

constexpr int indent = 2;

/// An array one level down in the document, kept as bytes until its turn comes.
class HeldArray {
 public:
  HeldArray() {
    writer_.begin_object();
    writer_.key("");
    begin_ = bytes_.size();
    writer_.begin_array();
  }

  JsonWriter& writer() { return writer_; }

  /// The array's JSON. Call once, last.
  std::string_view close() {
    writer_.end_array();
    return std::string_view(bytes_).substr(begin_);
  }

 private:
  std::string bytes_;
  std::size_t begin_ = 0;
  JsonWriter writer_{bytes_, indent};
};

void hold_errors(HeldArray& errors, const FileOutcome& outcome, Language language) {
  for (const Error& error : outcome.errors) {
    write_error(errors.writer(), error, language);
  }
}

/// `extract`: the records leave at once, only the errors wait for the end.
class Records final : public Sink {
 public:
  Records(const ReportOptions& options, Output& output) : language_(options.language), output_(output) {
    json_.begin_object();
    json_.member("schema", "jixiao.records/1");
    json_.key("records");
    json_.begin_array();
  }

  void add(const FileOutcome& outcome) override {
    for (const RecordOutcome& record : outcome.records) {
      write_record(json_, record.record);
    }
    hold_errors(errors_, outcome, language_);
    output_.write(bytes_);
    bytes_.clear();
  }

  void finish(const Summary& /*summary*/) override {
    json_.end_array();
    json_.key("errors");
    json_.raw(errors_.close());
    json_.end_object();
    output_.write(bytes_ += '\n');
  }

 private:
  Language language_;
  Output& output_;
  std::string bytes_;
  JsonWriter json_{bytes_, indent};
  HeldArray errors_;
};

/// `check`: the summary stands first, so findings and outcomes wait as bytes.
class Findings final : public Sink {
 public:
  Findings(const ReportOptions& options, Output& output) : language_(options.language), output_(output) {}

  void add(const FileOutcome& outcome) override {
    for (const RecordOutcome& record : outcome.records) {
      for (const Finding& finding : record.findings) {
        write_finding(findings_.writer(), finding, language_);
      }
      write_outcome(outcomes_.writer(), record, language_);
    }
    hold_errors(errors_, outcome, language_);
  }

  void finish(const Summary& summary) override {
    std::string bytes;
    JsonWriter json(bytes, indent);
    json.begin_object();
    json.member("schema", "jixiao.report/1");
    json.key("summary");
    write_summary(json, summary);
    json.key("findings");
    json.raw(findings_.close());
    json.key("outcomes");
    json.raw(outcomes_.close());
    json.key("errors");
    json.raw(errors_.close());
    json.end_object();
    output_.write(bytes += '\n');
  }

 private:
  Language language_;
  Output& output_;
  HeldArray findings_;
  HeldArray outcomes_;
  HeldArray errors_;
};

/// `gaps`: the same.
class Gaps final : public Sink {
 public:
  Gaps(const ReportOptions& options, Output& output) : options_(options), output_(output) {}

  void add(const FileOutcome& outcome) override {
    for (const RecordOutcome& record : outcome.records) {
      for (const GapRow& row : record.gaps) {
        if (lists(options_, row)) write_gap(gaps_.writer(), record.record, row, options_.language);
      }
      write_gap_record(records_.writer(), record, options_.language);
    }
    hold_errors(errors_, outcome, options_.language);
  }

  void finish(const Summary& summary) override {
    std::string bytes;
    JsonWriter json(bytes, indent);
    json.begin_object();
    json.member("schema", "jixiao.gaps/1");
    json.key("summary");
    write_gap_summary(json, summary, options_);
    json.key("gaps");
    json.raw(gaps_.close());
    json.key("records");
    json.raw(records_.close());
    json.key("errors");
    json.raw(errors_.close());
    json.end_object();
    output_.write(bytes += '\n');
  }

 private:
  const ReportOptions& options_;
  Output& output_;
  HeldArray gaps_;
  HeldArray records_;
  HeldArray errors_;
};

}  // namespace

extern const constinit Reporter json = {
    .id = "json",
    .what = {"一个 JSON 文档，供程序一次读入", "one JSON document for a program to load"},
    .make = [](const ReportOptions& options, Output& output) -> std::unique_ptr<Sink> {
      if (options.command == Command::extract) return std::make_unique<Records>(options, output);
      if (options.command == Command::gaps) return std::make_unique<Gaps>(options, output);
      return std::make_unique<Findings>(options, output);
    },
    .make_statistics = [](const ReportOptions& options, Output& output) -> std::unique_ptr<Sink> {
      return make_statistics_sink(statistics_json, options, output);
    },
};

}  // namespace jixiao::reporters
