// One record, finding or gap a line, written as soon as it is known.
#include "base/json.h"
#include "report/finding_json.h"
#include "report/gap_json.h"
#include "report/gap_names.h"
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
      append(lines, record);
    }
    output_.write(lines);
  }

  void finish(const Summary& /*summary*/) override {}

 private:
  void append(std::string& lines, const RecordOutcome& outcome) const {
    const auto line = [&lines](auto write) {
      JsonWriter json(lines);
      write(json);
      lines += '\n';
    };
    switch (options_.command) {
      case Command::extract:
        line([&](JsonWriter& json) { write_record(json, outcome.record); });
        break;
      case Command::check:
        for (const Finding& finding : outcome.findings) {
          line([&](JsonWriter& json) { write_finding(json, finding, options_.language); });
        }
        break;
      case Command::gaps:
        for (const GapRow& row : outcome.gaps) {
          if (!lists(options_, row)) continue;
          line([&](JsonWriter& json) { write_gap(json, outcome.record, row, options_.language); });
        }
    }
  }

  const ReportOptions& options_;
  Output& output_;
};

}  // namespace

extern const constinit Reporter ndjson = {
    .id = "ndjson",
    .what = {"每行一个 JSON：一份表的数据，一条问题，或一个指标的差距；边处理边输出",
             "one JSON value a line: a record, a finding, or a gap; written while files are processed"},
    .make = [](const ReportOptions& options, Output& output) -> std::unique_ptr<Sink> {
      return std::make_unique<Lines>(options, output);
    },
};

}  // namespace jixiao::reporters
