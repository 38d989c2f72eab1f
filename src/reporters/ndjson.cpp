// One record or finding a line, written as soon as it is known.
#include "base/json.h"
#include "report/finding_json.h"
#include "report/record_json.h"
#include "reporters/reporter.h"

namespace jixiao::reporters {
namespace {

class Lines final : public Sink {
 public:
  Lines(const ReportOptions& options, Output& output) : options_(options), output_(output) {}

  void add(const FileOutcome& outcome) override {
    std::string lines;
    for (const RecordOutcome& record : outcome.records) {
      if (options_.command == Command::extract) {
        JsonWriter json(lines);
        write_record(json, record.record);
        lines += '\n';
        continue;
      }
      for (const Finding& finding : record.findings) {
        JsonWriter json(lines);
        write_finding(json, finding, options_.language);
        lines += '\n';
      }
    }
    output_.write(lines);
  }

  void finish(const Summary& /*summary*/) override {}

 private:
  const ReportOptions& options_;
  Output& output_;
};

}  // namespace

extern const constinit Reporter ndjson = {
    .id = "ndjson",
    .what = {"每行一个 JSON：一份表的数据，或一条问题；边处理边输出",
             "one JSON value a line: a record, or a finding; written while files are processed"},
    .make = [](const ReportOptions& options, Output& output) -> std::unique_ptr<Sink> {
      return std::make_unique<Lines>(options, output);
    },
};

}  // namespace jixiao::reporters
