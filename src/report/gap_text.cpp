#include "report/gap_text.h"

#include <algorithm>
#include <array>
#include <vector>

#include "report/columns.h"
#include "report/gap_names.h"
#include "report/snippet.h"
#include "report/style.h"
#include "report/text_findings.h"

namespace jixiao {
namespace {

constexpr std::size_t between = 2;      // columns
constexpr std::size_t cell_width = 16;  // of a target or an actual value: longer ones are cut
constexpr std::size_t least_name_width = 16;
constexpr std::size_t most_name_width = 36;

/// The columns of the table. Behind the last one: why a row cannot be compared.
enum Cells : std::size_t { name, target, actual, verdict, weight, score, expected, rate, gap, count };
using Line = std::array<std::string, count>;

Line header(Language language) {
  if (language == Language::zh) return {"指标", "指标值", "完成值", "结论", "分值", "得分", "应得", "完成率", "差距"};
  return {"indicator", "target", "actual", "verdict", "weight", "score", "expected", "rate", "gap"};
}

Ink ink_of(GapVerdict verdict) {
  switch (verdict) {
    case GapVerdict::met:
      return Ink::good;
    case GapVerdict::unmet:
      return Ink::error;
    case GapVerdict::overshoot:
      return Ink::warning;
    case GapVerdict::not_comparable:
      break;
  }
  return Ink::info;
}

std::string text_of(const Text& text, std::size_t width) {
  return text ? shortened(text->value, width) : "";
}

std::string text_of(const std::optional<Decimal>& number) {
  return number ? number->str() : "";
}

std::string text_of(const Figure& figure) {
  return figure ? figure->value.str() : "";
}

Line line_of(const Record& record, const GapRow& row, const ReportOptions& options) {
  const Indicator& indicator = record.indicators[row.indicator];
  Line line;
  line[name] = text_of(indicator.name, most_name_width);
  line[target] = text_of(target_of(record, row), cell_width);
  line[actual] = text_of(indicator.actual, cell_width);
  line[verdict] = word_for(row.verdict).in(options.language);
  line[weight] = text_of(indicator.weight);
  line[score] = text_of(indicator.score);
  line[expected] = text_of(row.expected_score);
  line[rate] = row.rate ? row.rate->str() + '%' : "";
  line[gap] = text_of(row.gap);
  return line;
}

/// The widths of a table's columns; one of which all cells are empty has none and is left out.
using Widths = std::array<std::size_t, count>;

Widths widths_of(const std::vector<Line>& lines, Language language) {
  const Line head = header(language);
  Widths widths{};
  for (std::size_t i = 0; i < count; ++i) {
    for (const Line& line : lines) {
      widths[i] = std::max(widths[i], display_width(line[i]));
    }
    if (widths[i] > 0) widths[i] = std::max(widths[i], display_width(head[i]));
  }
  return widths;
}

/// The cells of [0, end) beside one another, figures at the right of their columns; the verdict in `ink` where
/// `colour` is wanted.
std::string joined(const Line& line, const Widths& widths, std::size_t end, Ink ink, bool colour) {
  std::string text;
  for (std::size_t i = 0; i < end; ++i) {
    if (widths[i] == 0) continue;
    const std::string cell = i > verdict ? right_aligned(line[i], widths[i]) : left_aligned(line[i], widths[i]);
    text.append(between, ' ').append(paint(cell, ink, colour && i == verdict));
  }
  return text;
}

std::size_t taken(const Widths& widths, std::size_t begin, std::size_t end) {
  std::size_t sum = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (widths[i] > 0) sum += widths[i] + between;
  }
  return sum;
}

/// Cuts the names to what the other columns, and the reasons in place of figures, leave of the width.
void fit_names(std::vector<Line>& lines, Widths& widths, std::size_t longest_reason, const ReportOptions& options) {
  const std::size_t behind = std::max(taken(widths, expected, count), longest_reason);
  const std::size_t others = taken(widths, target, expected) + behind + between;
  const std::size_t room = options.width > others ? options.width - others : 0;
  const std::size_t width = std::clamp(room, least_name_width, most_name_width);
  if (widths[name] <= width) return;
  for (Line& line : lines) {
    if (!line[name].empty()) line[name] = shortened(line[name], width);
  }
  widths[name] = width;
}

std::string_view why_text(const GapRow& row, const ReportOptions& options) {
  return sentence_for(*row.why).in(options.language);
}

std::string finished(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line += '\n';
}

/// What a form says of a row that is not as it should be; verbose: of every row.
std::string reason_line(const Record& record, const GapRow& row, const ReportOptions& options) {
  const Text& reason = record.indicators[row.indicator].reason;
  const bool deviates = row.verdict == GapVerdict::unmet || row.verdict == GapVerdict::overshoot;
  if (!reason || (!deviates && options.verbosity != Verbosity::verbose)) return {};
  constexpr std::size_t taken = 12;
  const std::size_t room = options.width > taken ? options.width - taken : 0;
  const Bilingual label = {"    原因：", "    reason: "};
  return finished(std::string(label.in(options.language)) + shortened(reason->value, room));
}

std::string table_text(const Record& record, const std::vector<const GapRow*>& rows, const ReportOptions& options) {
  std::vector<Line> lines;
  std::size_t longest_reason = 0;
  for (const GapRow* row : rows) {
    lines.push_back(line_of(record, *row, options));
    if (row->why) longest_reason = std::max(longest_reason, display_width(why_text(*row, options)) + between);
  }
  Widths widths = widths_of(lines, options.language);
  fit_names(lines, widths, longest_reason, options);
  std::string text =
      finished(paint(joined(header(options.language), widths, count, Ink::strong, false), Ink::strong, options.colour));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const GapRow& row = *rows[i];
    // A row that cannot be compared has no figures: in their place stands why.
    std::string line = joined(lines[i], widths, row.why ? expected : count, ink_of(row.verdict), options.colour);
    if (row.why) line.append(between, ' ').append(why_text(row, options));
    text += finished(std::move(line)) + reason_line(record, row, options);
  }
  return text;
}

/// "7 indicators cannot be compared: …"
std::string all_alike_text(std::size_t number, NotComparable why, Language language) {
  const std::string rows = std::to_string(number);
  const std::string because(sentence_for(why).in(language));
  if (language == Language::zh) return "  " + rows + " 个指标都不可比：" + because + "（-v 逐个列出）\n";
  return "  " + rows + (number == 1 ? " indicator" : " indicators") + " cannot be compared: " + because +
         " (-v lists them)\n";
}

std::string record_text(const RecordOutcome& outcome, const ReportOptions& options) {
  if (outcome.no_gaps) return "  " + std::string(sentence_for(*outcome.no_gaps).in(options.language)) + '\n';
  std::vector<const GapRow*> rows;
  for (const GapRow& row : outcome.gaps) {
    if (lists(options, row)) rows.push_back(&row);
  }
  if (rows.empty()) return {};
  const std::optional<NotComparable> why = rows.front()->why;
  const bool alike = std::all_of(rows.begin(), rows.end(), [&](const GapRow* row) { return row->why == why; });
  if (why && alike && options.verbosity != Verbosity::verbose) {
    return all_alike_text(rows.size(), *why, options.language);
  }
  return table_text(outcome.record, rows, options);
}

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return std::to_string(number) + ' ' + std::string(number == 1 ? one : many);
}

/// "no actual value 3, the target is words 2"
std::string reasons_text(const Summary& summary, Language language) {
  std::string text;
  for (const auto& [why, number] : summary.not_comparable) {
    if (!text.empty()) text += language == Language::zh ? "，" : ", ";
    text.append(sentence_for(why).in(language)).append(" ").append(std::to_string(number));
  }
  return text;
}

std::size_t number_of(const Summary& summary, GapVerdict verdict) {
  return summary.by_verdict[static_cast<std::size_t>(verdict)];
}

std::string verdicts_text(const Summary& summary, Language language) {
  std::string text;
  for (const GapVerdict verdict :
       {GapVerdict::met, GapVerdict::unmet, GapVerdict::overshoot, GapVerdict::not_comparable}) {
    if (!text.empty()) text += language == Language::zh ? "，" : ", ";
    text.append(word_for(verdict).in(language)).append(" ").append(std::to_string(number_of(summary, verdict)));
  }
  if (summary.not_comparable.empty()) return text;
  const std::string reasons = reasons_text(summary, language);
  return text + (language == Language::zh ? "（" + reasons + "）" : " (" + reasons + ")");
}

}  // namespace

std::string gaps_text(const FileOutcome& outcome, const ReportOptions& options) {
  std::string out;
  for (const RecordOutcome& entry : outcome.records) {
    const std::string body = record_text(entry, options);
    if (!body.empty()) out += record_heading(outcome, entry.record, options) + body + '\n';
  }
  return out;
}

std::string gap_summary_text(const Summary& summary, const ReportOptions& options) {
  const Language language = options.language;
  if (language == Language::zh) {
    std::string text = std::to_string(summary.files) + " 个文件，" + std::to_string(summary.records) + " 份表";
    text += "，" + std::to_string(summary.rows()) + " 个指标";
    if (summary.rows() > 0) text += "：" + verdicts_text(summary, language);
    if (summary.without_rows > 0) text += "；" + std::to_string(summary.without_rows) + " 份没有指标";
    if (summary.errors > 0) text += "；" + std::to_string(summary.errors) + " 个输入无法处理";
    return text + "。\n";
  }
  std::string text = counted(summary.files, "file", "files") + ", " + counted(summary.records, "record", "records");
  text += ", " + counted(summary.rows(), "indicator", "indicators");
  if (summary.rows() > 0) text += ": " + verdicts_text(summary, language);
  if (summary.without_rows > 0) text += "; " + counted(summary.without_rows, "record has", "records have") + " none";
  if (summary.errors > 0) text += "; " + counted(summary.errors, "input", "inputs") + " could not be processed";
  return text + ".\n";
}

}  // namespace jixiao
