// What a form or report says: contract.md section 1. A record is all that rules see.
// Texts are as printed, on one line; figures are exact decimals with the printed number of decimals.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "jixiao/decimal.h"
#include "jixiao/span.h"
#include "jixiao/value.h"

namespace jixiao {

/// A value and where it is printed. There is no value without a place: `spans` is never empty, except for
/// what is inferred from the file's name (`FiscalYear` with basis file_name).
template <class T>
struct Sourced {
  T value{};
  Spans spans;
};

using Text = std::optional<Sourced<std::string>>;
using Figure = std::optional<Sourced<Decimal>>;

enum class Kind : std::uint8_t { target_form, self_assessment_form, self_assessment_report };
enum class Scope : std::uint8_t { department, project };

struct Source {
  std::string path;
  std::uint32_t index = 0;
  std::string encoding;
  std::string sha256;
};

enum class YearBasis : std::uint8_t { stated, file_name, inferred };
struct FiscalYear {
  int value = 0;
  YearBasis basis = YearBasis::stated;
  Spans spans;  ///< empty for file_name
};

/// `item` as listed in contract.md ("expenditure.basic", "funds.total.annual").
struct BudgetItem {
  std::string item;
  Text label;
  Sourced<Decimal> amount;      ///< as printed, in `unit`
  std::string unit;             ///< "万元", "元", "亿元"; "%" of a rate, "分" of a weight or score; "" unstated
  std::optional<Decimal> yuan;  ///< the same in 元, exactly; only of money whose unit is known
  Text reason;                  ///< of a rate: the reason printed beside it
  Span span;
};

struct Task {
  Text name, content;
  Figure amount;
  std::string unit;
  Text goal;
  Span span;
};

struct Indicator {
  Text section;  ///< spans: the heading that says so
  Text task;
  Text level1, level2, name;
  Text period_target, annual_target, actual;
  Figure weight, score;
  Text reason;
  std::optional<Value> target;        ///< of annual_target, else of period_target
  std::optional<Value> actual_value;  ///< of actual
  Text unit_hint;  ///< unit in the name's brackets or in a unit column: （个）; extension of the contract
  Span span;
};

struct Assessment {
  Figure score;
  Text grade;
  Figure total_weight;
};

enum class ClaimKind : std::uint8_t { ratio, sum };
/// An arithmetic statement in prose. ratio: part / whole = percent. sum: total = Σ parts.
struct Claim {
  ClaimKind kind = ClaimKind::ratio;
  Figure part, whole, percent;
  Figure total;
  std::vector<Sourced<Decimal>> parts;
  std::string unit;  ///< of part, whole, total and parts; "" when none is printed
  /// Where they differ (7万元 of 9200元): of part and whole, or of total and each part; `unit` is the first. Such a
  /// claim is only read where it holds.
  std::vector<std::string> units;
  std::string text;  ///< the sentence that states it, on one line
  Decimal stated;    ///< what the text says: percent, or total
  /// What it should say: 100 · part / whole (four decimals more than printed), or Σ parts. Not a number: a percentage
  /// of nothing, which `holds` for no value.
  Decimal computed;
  bool holds = true;  ///< within the printed precision: domain.md 5.1 T1 (money), T3 (percentages), T4 (counts)
  Span span;          ///< the whole claim
};

/// A heading of a report.
struct Section {
  int level = 1;
  std::string number;  ///< "一", "（二）", "3"; may be empty
  Sourced<std::string> title;
  bool empty = false;  ///< no text below it before the next heading
  Span span;
};

struct TableInfo {
  std::string role;                  ///< budget, funds, execution, tasks, indicators
  std::vector<std::string> columns;  ///< the fields that its header names, in order
  std::string unit;                  ///< "" when none is stated
  Span span;
};

enum class StatementKind : std::uint8_t { year, department, amount, conclusion, adjustment, scoring_key };
enum class Where : std::uint8_t { title, heading, field, signature, file_name, text };
/// What the text says about itself and rules compare.
struct Statement {
  StatementKind kind = StatementKind::year;
  Where where = Where::text;
  std::string text;  ///< as printed
  std::string
      value;  ///< year: "2022"; department: the name without code and （盖章）; conclusion: "all_met" or the result
  std::string item;  ///< amount: an item of the budget list
  std::optional<Decimal> amount;
  std::string unit;
  Span span;
};

struct LevelWeight {
  Text level1, level2;
  Sourced<Decimal> weight;
  Span span;
};

struct Period {
  std::string start, end;  ///< ISO dates or months; either may be empty
  Span span;
};

enum class NoteKind : std::uint8_t { uncertain, shifted, suspect, inferred, markup, placeholder, empty, unread };
struct Note {
  NoteKind kind = NoteKind::uncertain;
  std::string field;   ///< JSON pointer into the record ("/indicators/21/annual_target") or a field's name
  std::string text;    ///< the printed text concerned
  std::string reason;  ///< one sentence, Chinese
  Span span;
};

struct Record {
  Source source;
  Kind kind = Kind::target_form;
  Scope scope = Scope::department;
  std::string layout;
  Text title;
  Text department, department_code, project_code, implementing_unit, project;
  std::optional<FiscalYear> fiscal_year;
  Text amount_unit;
  Text overall_goal, overall_actual, period_goal;
  std::vector<BudgetItem> budget;
  std::vector<Task> tasks;
  std::vector<Indicator> indicators;
  std::optional<Assessment> assessment;
  std::vector<Claim> claims;
  std::vector<Section> sections;
  std::vector<TableInfo> tables;
  Text reason;
  std::vector<Statement> statements;
  std::vector<LevelWeight> level_weights;
  std::optional<Period> period;
  std::vector<Note> notes;
};

}  // namespace jixiao
