// Every value in a record stands in its document: the source text under its spans, put together and folded,
// is the value. Spans are resolved here by a plain reading of lines and code points, not by the program's own.
#include <gtest/gtest.h>

#include "base/unicode.h"
#include "support/documents.h"

namespace jixiao::test {
namespace {

/// The document as lines of code points, the way a user's script would see it.
class Source {
 public:
  explicit Source(const std::string& text) {
    lines_.emplace_back();
    std::size_t at = 0;
    while (at < text.size()) {
      const char32_t c = next_code_point(text, at);
      if (c == U'\n') {
        lines_.emplace_back();
      } else {
        lines_.back().push_back(c);
      }
    }
  }

  /// The text under a span; nothing when the span lies outside the document.
  [[nodiscard]] std::optional<std::string> under(const Span& span) const {
    if (span.line == 0 || span.column == 0 || span.end_line > lines_.size() || span.line > span.end_line)
      return std::nullopt;
    std::string text;
    for (std::uint32_t line = span.line; line <= span.end_line; ++line) {
      const std::u32string& content = lines_[line - 1];
      const std::size_t from = line == span.line ? span.column - 1 : 0;
      const std::size_t to = line == span.end_line ? span.end_column - 1 : content.size();
      if (from > to || to > content.size()) return std::nullopt;
      for (std::size_t i = from; i < to; ++i) append_utf8(text, content[i]);
    }
    return text;
  }

  [[nodiscard]] std::string under(const Spans& spans) const {
    std::string all;
    for (const Span& span : spans) {
      const auto text = under(span);
      if (!text) return "(outside the document)";
      all += *text == "&lt;" ? "<" : *text == "&gt;" ? ">" : *text == "&amp;" ? "&" : *text;
    }
    return all;
  }

 private:
  std::vector<std::u32string> lines_;
};

std::string digits_only(const std::string& folded) {
  std::string out;
  for (char c : folded) {
    if (c != ',') out.push_back(c);
  }
  return out;
}

class Walker {
 public:
  Walker(const Source& source, const std::string& name) : source_(source), name_(name) {}

  void text(const Text& value, const std::string& field) {
    if (!value) return;
    ++values;
    EXPECT_FALSE(value->spans.empty()) << name_ << " " << field;
    EXPECT_EQ(fold_tight(source_.under(value->spans)), fold_tight(value->value)) << name_ << " " << field;
    EXPECT_EQ(value->value.find('\n'), std::string::npos) << name_ << " " << field << " is on one line";
  }

  void figure(const Sourced<Decimal>& value, const std::string& field) {
    ++values;
    EXPECT_FALSE(value.spans.empty()) << name_ << " " << field;
    EXPECT_EQ(digits_only(fold_tight(source_.under(value.spans))), value.value.str()) << name_ << " " << field;
  }

  void figure(const Figure& value, const std::string& field) {
    if (value) figure(*value, field);
  }

  void place(const Span& span, const std::string& field) {
    EXPECT_TRUE(source_.under(span).has_value()) << name_ << " " << field;
  }

  void walk(const Record& record) {
    walk_head(record);
    for (const BudgetItem& item : record.budget) {
      text(item.label, item.item + " label");
      figure(item.amount, item.item);
      text(item.reason, item.item + " reason");
      place(item.span, item.item);
    }
    for (const Task& task : record.tasks) {
      text(task.name, "task name");
      text(task.content, "task content");
      figure(task.amount, "task amount");
      text(task.goal, "task goal");
      place(task.span, "task");
    }
    for (const Indicator& indicator : record.indicators) walk_indicator(indicator);
    for (const Claim& claim : record.claims) walk_claim(claim);
    for (const Section& section : record.sections) text(section.title, "section");
    for (const LevelWeight& weight : record.level_weights) figure(weight.weight, "level weight");
    for (const Note& note : record.notes) place(note.span, "note " + note.field);
    for (const Statement& statement : record.statements) {
      if (statement.where != Where::file_name) place(statement.span, "statement " + statement.text);
    }
  }

  std::size_t values = 0;

 private:
  void walk_head(const Record& record) {
    text(record.title, "title");
    text(record.department, "department");
    text(record.department_code, "department_code");
    text(record.project_code, "project_code");
    text(record.implementing_unit, "implementing_unit");
    text(record.project, "project");
    text(record.amount_unit, "amount_unit");
    text(record.overall_goal, "overall_goal");
    text(record.overall_actual, "overall_actual");
    text(record.period_goal, "period_goal");
    text(record.reason, "reason");
    if (record.assessment) {
      figure(record.assessment->score, "score");
      figure(record.assessment->total_weight, "total_weight");
      text(record.assessment->grade, "grade");
    }
    if (record.fiscal_year && record.fiscal_year->basis != YearBasis::file_name) {
      EXPECT_EQ(fold_tight(source_.under(record.fiscal_year->spans)).substr(0, 4),
                std::to_string(record.fiscal_year->value))
          << name_;
    }
  }

  void walk_indicator(const Indicator& indicator) {
    const std::string at = indicator.name ? indicator.name->value : "(no name)";
    text(indicator.level1, at + " level1");
    text(indicator.level2, at + " level2");
    text(indicator.name, at);
    text(indicator.period_target, at + " period_target");
    text(indicator.annual_target, at + " annual_target");
    text(indicator.actual, at + " actual");
    text(indicator.reason, at + " reason");
    text(indicator.unit_hint, at + " unit_hint");
    figure(indicator.weight, at + " weight");
    figure(indicator.score, at + " score");
    place(indicator.span, at);
    if (indicator.target) walk_value(*indicator.target, at);
  }

  /// A parsed figure is printed: its digits stand in the text (百分之 and Chinese numerals apart).
  void walk_value(const Value& value, const std::string& at) {
    EXPECT_FALSE(value.value.is_nan()) << name_ << " " << at;
    for (const Value& part : value.parts) walk_value(part, at);
  }

  void walk_claim(const Claim& claim) {
    figure(claim.part, "part of " + claim.text);
    figure(claim.whole, "whole of " + claim.text);
    figure(claim.percent, "percent of " + claim.text);
    figure(claim.total, "total of " + claim.text);
    for (const Sourced<Decimal>& part : claim.parts) figure(part, "part of " + claim.text);
    place(claim.span, claim.text);
  }

  const Source& source_;
  std::string name_;
};

TEST(Provenance, EveryValueStandsWhereItsSpansSay) {
  std::size_t values = 0;
  for (const std::filesystem::path& path : documents()) {
    const Extracted extracted = extract_file(path);
    const Source source(extracted.document.text);
    for (const Record& record : extracted.records) {
      Walker walker(source, path.string());
      walker.walk(record);
      values += walker.values;
    }
  }
  // A walk over nothing would prove nothing.
  constexpr std::size_t many = 1000;
  EXPECT_GT(values, many);
}

}  // namespace
}  // namespace jixiao::test
