// A summary for a pull request or a job: counts, rules, and a table of the findings with links to their lines.
#include "report/markdown.h"

#include <algorithm>
#include <vector>

#include "report/rule_texts.h"
#include "report/text_findings.h"
#include "report/uri.h"
#include "reporters/reporter.h"

namespace jixiao::reporters {
namespace {

/// A longer table is folded.
constexpr std::size_t rows_open = 10;
/// Further findings are only counted: a comment on GitHub may have 65,536 characters.
constexpr std::size_t rows_shown = 100;
constexpr std::array<Severity, 3> worst_first = {Severity::error, Severity::warning, Severity::info};

class Page final : public Sink {
 public:
  Page(const ReportOptions& options, Output& output) : options_(options), output_(output) {}

  void add(const FileOutcome& outcome) override {
    for (const RecordOutcome& record : outcome.records) {
      for (const Finding& finding : record.findings) {
        std::vector<std::string>& rows = rows_[static_cast<std::size_t>(finding.severity)];
        if (rows.size() < rows_shown) rows.push_back(row_of(finding));
      }
    }
    for (const Error& error : outcome.errors) {
      errors_ += "- " + markdown_text(without_dot(error.path)) + ": " +
                 markdown_text(error.message.in(options_.language)) + '\n';
    }
  }

  void finish(const Summary& summary) override {
    std::string page = "## jixiao\n\n" + summary_text(summary, options_) + '\n';
    append_severities(page, summary);
    if (summary.findings() > 0) {
      append_rules(page, summary);
      append_findings(page, summary.findings());
    }
    if (!errors_.empty()) page += heading({"无法处理的输入", "Inputs that could not be processed"}) + errors_ + '\n';
    page.pop_back();  // one line break at the end
    output_.write(page);
  }

 private:
  [[nodiscard]] std::string in(const Bilingual& text) const { return std::string(text.in(options_.language)); }
  [[nodiscard]] std::string heading(const Bilingual& text) const { return "### " + in(text) + "\n\n"; }

  [[nodiscard]] std::string row_of(const Finding& finding) const {
    const std::string_view path = without_dot(finding.path);
    const std::string line = finding.span.line > 0 ? std::to_string(finding.span.line) : "";
    std::string row = "| " + in(word_for(finding.severity)) + " | [" + markdown_text(path);
    if (!line.empty()) row += ':' + line;
    row += "](" + uri_path(path) + (line.empty() ? "" : "#L" + line) + ") | `";
    row.append(finding.rule).append("` | ").append(markdown_text(finding.message.in(options_.language)));
    return row + " |\n";
  }

  void append_severities(std::string& page, const Summary& summary) const {
    page += in({"| 级别 | 数量 |\n", "| severity | findings |\n"}) + "|---|---:|\n";
    for (const Severity severity : worst_first) {
      const std::size_t number = summary.by_severity[static_cast<std::size_t>(severity)];
      page += "| " + in(word_for(severity)) + " | " + std::to_string(number) + " |\n";
    }
    page += '\n';
  }

  void append_rules(std::string& page, const Summary& summary) const {
    std::vector<std::pair<std::string_view, std::size_t>> rules(summary.by_rule.begin(), summary.by_rule.end());
    std::stable_sort(rules.begin(), rules.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string table = in({"| 数量 | 规则 | 名称 |\n", "| findings | rule | name |\n"}) + "|---:|---|---|\n";
    for (const auto& [rule, number] : rules) {
      table += "| " + std::to_string(number) + " | `" + std::string(rule) + "` | " +
               markdown_text(rule_name(options_, rule)) + " |\n";
    }
    append_table(page, {"按规则", "By rule"}, table, rules.size());
  }

  void append_findings(std::string& page, std::size_t number) const {
    std::string table = in({"| 级别 | 位置 | 规则 | 说明 |\n", "| severity | place | rule | message |\n"});
    table += "|---|---|---|---|\n";
    std::size_t shown = 0;
    for (const Severity severity : worst_first) {
      for (const std::string& row : rows_[static_cast<std::size_t>(severity)]) {
        if (shown == rows_shown) break;
        table += row;
        ++shown;
      }
    }
    if (shown < number) {
      const std::string more = std::to_string(number - shown);
      table += options_.language == Language::zh ? "\n另有 " + more + " 条。\n" : "\n" + more + " more.\n";
    }
    append_table(page, {"问题", "Findings"}, table, number);
  }

  /// Folded when it is long.
  void append_table(std::string& page, const Bilingual& name, const std::string& table, std::size_t rows) const {
    page += heading(name);
    if (rows <= rows_open) {
      page += table + '\n';
      return;
    }
    const std::string number = std::to_string(rows);
    page += "<details>\n<summary>" + (options_.language == Language::zh ? number + " 行" : number + " rows");
    page += "</summary>\n\n" + table + "\n</details>\n\n";
  }

  const ReportOptions& options_;
  Output& output_;
  std::array<std::vector<std::string>, 3> rows_;  ///< index: Severity
  std::string errors_;
};

}  // namespace

extern const constinit Reporter markdown = {
    .id = "markdown",
    .what = {"Markdown 摘要：贴在合并请求或任务摘要里", "a summary in Markdown, for a pull request or a job"},
    .for_extract = false,
    .make = [](const ReportOptions& options, Output& output) -> std::unique_ptr<Sink> {
      return std::make_unique<Page>(options, output);
    },
};

}  // namespace jixiao::reporters
