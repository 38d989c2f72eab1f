// Tables for spreadsheets, written row by row.
#include "base/csv.h"

#include <array>

#include "report/gap_names.h"
#include "report/gap_table.h"
#include "report/statistics.h"
#include "report/tables.h"
#include "reporters/reporter.h"

namespace jixiao::reporters {
namespace {

constexpr std::array<std::string_view, 5> table_names = {"records", "budget", "tasks", "indicators", "claims"};

Formulas formulas(const ReportOptions& options) {
  return options.csv_raw ? Formulas::keep : Formulas::neutralise;
}

void write_rows(Output& output, const std::vector<TableRow>& rows, const ReportOptions& options) {
  std::string bytes;
  for (const TableRow& row : rows) {
    append_csv_row(bytes, row, formulas(options));
  }
  output.write(bytes);
}

void write_header(Output& output, const TableRow& header, const ReportOptions& options) {
  if (options.bom) output.write(csv_byte_order_mark);
  write_rows(output, {header}, options);
}

class FindingTable final : public Sink {
 public:
  FindingTable(const ReportOptions& options, Output& output) : options_(options), output_(output) {
    write_header(output_, finding_header(), options_);
  }

  void add(const FileOutcome& outcome) override {
    std::vector<TableRow> rows;
    for (const RecordOutcome& record : outcome.records) {
      for (const Finding& finding : record.findings) {
        rows.push_back(finding_row(record.record, finding, options_.language));
      }
    }
    write_rows(output_, rows, options_);
  }

  void finish(const Summary& /*summary*/) override {}

 private:
  const ReportOptions& options_;
  Output& output_;
};

class GapTable final : public Sink {
 public:
  GapTable(const ReportOptions& options, Output& output) : options_(options), output_(output) {
    write_header(output_, gap_header(), options_);
  }

  void add(const FileOutcome& outcome) override {
    std::vector<TableRow> rows;
    for (const RecordOutcome& record : outcome.records) {
      for (const GapRow& row : record.gaps) {
        if (lists(options_, row)) rows.push_back(gap_row(record.record, row, options_.language));
      }
    }
    write_rows(output_, rows, options_);
  }

  void finish(const Summary& /*summary*/) override {}

 private:
  const ReportOptions& options_;
  Output& output_;
};

/// One table of the records where `options.table` names it, otherwise each in a part of its own.
class RecordTables final : public Sink {
 public:
  RecordTables(const ReportOptions& options, Output& output) : options_(options) {
    for (const RecordTable& table : record_tables()) {
      if (!options.table.empty() && table.name != options.table) continue;
      Output& part = options.table.empty() ? output.part(std::string(table.name) + ".csv") : output;
      write_header(part, table.header(), options_);
      tables_.emplace_back(&table, &part);
    }
  }

  void add(const FileOutcome& outcome) override {
    for (const auto& [table, part] : tables_) {
      std::vector<TableRow> rows;
      for (const RecordOutcome& record : outcome.records) {
        table->append_rows(rows, record.record);
      }
      write_rows(*part, rows, options_);
    }
  }

  void finish(const Summary& /*summary*/) override {}

 private:
  const ReportOptions& options_;
  std::vector<std::pair<const RecordTable*, Output*>> tables_;
};

}  // namespace

extern const constinit Reporter csv = {
    .id = "csv",
    .what = {"电子表格用的 CSV：每行一条问题；extract 按表分文件；gaps 每行一个指标",
             "CSV for spreadsheets: one finding a row; extract: one file a table; gaps: one indicator a row"},
    .tables = table_names,
    .make = [](const ReportOptions& options, Output& output) -> std::unique_ptr<Sink> {
      if (options.command == Command::extract) return std::make_unique<RecordTables>(options, output);
      if (options.command == Command::gaps) return std::make_unique<GapTable>(options, output);
      return std::make_unique<FindingTable>(options, output);
    },
    .make_statistics = [](const ReportOptions& options, Output& output) -> std::unique_ptr<Sink> {
      return make_statistics_sink(statistics_csv, options, output);
    },
};

}  // namespace jixiao::reporters
