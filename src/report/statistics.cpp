#include "report/statistics.h"

#include <algorithm>
#include <set>

#include "base/csv.h"
#include "base/json.h"
#include "report/columns.h"
#include "report/finding_json.h"
#include "report/rule_texts.h"
#include "report/style.h"
#include "report/text_findings.h"

namespace jixiao {
namespace {

constexpr std::array<Severity, 3> worst_first = {Severity::error, Severity::warning, Severity::info};
constexpr std::array<std::size_t, 6> column_widths = {6, 6, 6, 6, 7, 7};

class Counter final : public Sink {
 public:
  Counter(StatisticsWriter write, const ReportOptions& options, Output& output)
      : write_(write), options_(options), output_(output) {}

  void add(const FileOutcome& outcome) override {
    for (const RecordOutcome& record : outcome.records) {
      std::set<std::string_view> found;
      for (const Finding& finding : record.findings) {
        RuleCount& count = statistics_.by_rule[finding.rule];
        count.rule = finding.rule;
        ++count.by_severity[static_cast<std::size_t>(finding.severity)];
        if (found.insert(finding.rule).second) ++count.records;
      }
    }
    statistics_.errors.insert(statistics_.errors.end(), outcome.errors.begin(), outcome.errors.end());
  }

  void finish(const Summary& summary) override {
    statistics_.summary = summary;
    output_.write(write_(statistics_, options_));
  }

 private:
  StatisticsWriter write_;
  const ReportOptions& options_;
  Output& output_;
  Statistics statistics_;
};

std::string table_line(const std::array<std::string, 6>& cells, std::string_view rule) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    line += right_aligned(cells[i], column_widths[i]);
  }
  return line.append("  ").append(rule) += '\n';
}

std::string table_head(Language language) {
  if (language == Language::zh) return table_line({"合计", "错误", "警告", "提示", "表", "占比"}, "规则");
  return table_line({"total", "error", "warn", "info", "forms", "share"}, "rule");
}

std::string table_row(const RuleCount& count, const Statistics& statistics, const ReportOptions& options) {
  std::array<std::string, 6> cells;
  cells[0] = std::to_string(count.findings());
  for (std::size_t i = 0; i < worst_first.size(); ++i) {
    cells[1 + i] = std::to_string(count.by_severity[static_cast<std::size_t>(worst_first[i])]);
  }
  cells[4] = std::to_string(count.records);
  cells[5] = percentage(count.records, statistics.summary.records) + '%';
  const std::string_view name = rule_name(options, count.rule);
  return table_line(cells, std::string(count.rule) + (name.empty() ? "" : "  ") + std::string(name));
}

Severity worst_of(const RuleCount& count) {
  for (const Severity severity : worst_first) {
    if (count.by_severity[static_cast<std::size_t>(severity)] > 0) return severity;
  }
  return Severity::info;
}

}  // namespace

std::vector<RuleCount> sorted_counts(const Statistics& statistics) {
  std::vector<RuleCount> counts;
  for (const auto& [rule, count] : statistics.by_rule) {
    counts.push_back(count);
  }
  std::stable_sort(counts.begin(), counts.end(),
                   [](const RuleCount& a, const RuleCount& b) { return a.findings() > b.findings(); });
  return counts;
}

std::string percentage(std::size_t part, std::size_t whole) {
  const std::size_t tenths = whole == 0 ? 0 : (part * 2000 + whole) / (whole * 2);
  return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

std::string statistics_text(const Statistics& statistics, const ReportOptions& options) {
  if (options.verbosity == Verbosity::silent) return {};
  std::string text;
  if (options.verbosity != Verbosity::quiet && !statistics.by_rule.empty()) {
    text += paint(table_head(options.language), Ink::strong, options.colour);
    for (const RuleCount& count : sorted_counts(statistics)) {
      text += table_row(count, statistics, options);
    }
    text += '\n';
  }
  if (options.list_errors) {
    for (const Error& error : statistics.errors) {
      text += error_line(error, options);
    }
  }
  return text + summary_text(statistics.summary, options);
}

std::string statistics_json(const Statistics& statistics, const ReportOptions& options) {
  std::string text;
  JsonWriter json(text, 2);
  json.begin_object();
  json.member("schema", "jixiao.statistics/1");
  json.key("summary");
  write_summary(json, statistics.summary);
  json.key("rules");
  json.begin_array();
  for (const RuleCount& count : sorted_counts(statistics)) {
    json.begin_object();
    json.member("rule", count.rule);
    json.member("name", rule_name(options, count.rule));
    json.member("severity", id_of(worst_of(count)));
    json.member("findings", static_cast<std::int64_t>(count.findings()));
    for (const Severity severity : worst_first) {
      json.member(id_of(severity), static_cast<std::int64_t>(count.by_severity[static_cast<std::size_t>(severity)]));
    }
    json.member("records", static_cast<std::int64_t>(count.records));
    json.member("share", percentage(count.records, statistics.summary.records));
    json.end_object();
  }
  json.end_array();
  json.key("errors");
  json.begin_array();
  for (const Error& error : statistics.errors) {
    write_error(json, error, options.language);
  }
  json.end_array();
  json.end_object();
  return text += '\n';
}

std::string statistics_csv(const Statistics& statistics, const ReportOptions& options) {
  std::string text(options.bom ? csv_byte_order_mark : std::string_view());
  const auto append = [&text, &options](const std::array<std::string, 9>& cells) {
    append_csv_row(text, std::span<const std::string>(cells), options.csv_raw ? Formulas::keep : Formulas::neutralise);
  };
  append({"rule", "name", "severity", "findings", "error", "warning", "info", "records", "share"});
  for (const RuleCount& count : sorted_counts(statistics)) {
    append({std::string(count.rule), std::string(rule_name(options, count.rule)), std::string(id_of(worst_of(count))),
            std::to_string(count.findings()), std::to_string(count.by_severity[2]),
            std::to_string(count.by_severity[1]), std::to_string(count.by_severity[0]), std::to_string(count.records),
            percentage(count.records, statistics.summary.records)});
  }
  return text;
}

std::unique_ptr<Sink> make_statistics_sink(StatisticsWriter write, const ReportOptions& options, Output& output) {
  return std::make_unique<Counter>(write, options, output);
}

}  // namespace jixiao
