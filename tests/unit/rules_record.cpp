#include "unit/rules_record.h"

#include <gtest/gtest.h>

#include "vocabulary/values.h"

namespace jixiao::test {

RecordBuilder::RecordBuilder(Kind kind, Scope scope) {
  record_.kind = kind;
  record_.scope = scope;
  record_.layout = "department-report";
  record_.source = {"form.txt", 0, "UTF-8", ""};
}

Span RecordBuilder::next() {
  ++line_;
  return {line_, 1, line_, 10};
}

Text RecordBuilder::text(std::string_view value) {
  return value.empty() ? Text() : Text({std::string(value), {next()}});
}

Sourced<Decimal> RecordBuilder::figure(std::string_view digits) {
  const auto parsed = Decimal::parse(digits);
  EXPECT_TRUE(parsed) << digits;
  return {parsed.value_or(Decimal()), {next()}};
}

RecordBuilder& RecordBuilder::money(std::string_view item, std::string_view amount, std::string_view unit) {
  BudgetItem budget;
  budget.item = item;
  budget.amount = figure(amount);
  budget.unit = unit;
  budget.span = budget.amount.spans.front();
  record_.budget.push_back(std::move(budget));
  return *this;
}

RecordBuilder& RecordBuilder::money(const std::vector<std::pair<std::string_view, std::string_view>>& items) {
  for (const auto& [item, amount] : items) {
    money(item, amount);
  }
  return *this;
}

RecordBuilder& RecordBuilder::task(std::string_view name, std::string_view amount, std::string_view unit) {
  Task task;
  task.name = text(name);
  if (!amount.empty()) {
    task.amount = figure(amount);
  }
  task.unit = unit;
  task.span = task.name ? task.name->spans.front() : next();
  record_.tasks.push_back(std::move(task));
  return *this;
}

RecordBuilder& RecordBuilder::row(std::string_view level1, std::string_view level2, std::string_view name,
                                  std::string_view target, std::string_view actual, std::string_view reason) {
  Indicator row;
  row.level1 = text(level1);
  row.level2 = text(level2);
  row.name = text(name);
  row.annual_target = text(target);
  row.actual = text(actual);
  row.reason = text(reason);
  if (!target.empty()) {
    row.target = parse_value(target).value;
  }
  if (!actual.empty()) {
    row.actual_value = parse_value(actual).value;
  }
  row.span = row.name ? row.name->spans.front() : next();
  record_.indicators.push_back(std::move(row));
  return *this;
}

RecordBuilder& RecordBuilder::points(std::string_view weight, std::string_view score) {
  if (!weight.empty()) {
    last_row().weight = figure(weight);
  }
  if (!score.empty()) {
    last_row().score = figure(score);
  }
  return *this;
}

RecordBuilder& RecordBuilder::level_weight(std::string_view level1, std::string_view level2, std::string_view weight) {
  LevelWeight printed;
  printed.level1 = text(level1);
  printed.level2 = text(level2);
  printed.weight = figure(weight);
  printed.span = printed.weight.spans.front();
  record_.level_weights.push_back(std::move(printed));
  return *this;
}

RecordBuilder& RecordBuilder::reason(std::string_view reason) {
  record_.budget.back().reason = text(reason);
  return *this;
}

RecordBuilder& RecordBuilder::table(std::string_view role, std::vector<std::string> columns, std::string_view unit) {
  record_.tables.push_back({std::string(role), std::move(columns), std::string(unit), next()});
  return *this;
}

RecordBuilder& RecordBuilder::statement(StatementKind kind, Where where, std::string_view value,
                                        std::string_view words) {
  Statement statement;
  statement.kind = kind;
  statement.where = where;
  statement.value = value;
  statement.text = words.empty() ? value : words;
  statement.span = next();
  record_.statements.push_back(std::move(statement));
  return *this;
}

RecordBuilder& RecordBuilder::mention(std::string_view item, std::string_view amount, std::string_view unit) {
  statement(StatementKind::amount, Where::text, "", amount);
  record_.statements.back().item = item;
  record_.statements.back().amount = figure(amount).value;
  record_.statements.back().unit = unit;
  return *this;
}

RecordBuilder& RecordBuilder::note(NoteKind kind, std::string_view field, std::string_view words) {
  record_.notes.push_back({kind, std::string(field), std::string(words), "", next()});
  return *this;
}

RecordBuilder& RecordBuilder::ratio(std::string_view part, std::string_view whole, std::string_view percent,
                                    std::string_view unit) {
  Claim claim;
  claim.kind = ClaimKind::ratio;
  claim.part = figure(part);
  claim.whole = figure(whole);
  claim.percent = figure(percent);
  claim.stated = claim.percent->value;
  claim.unit = unit;
  claim.span = next();
  record_.claims.push_back(std::move(claim));
  return *this;
}

RecordBuilder& RecordBuilder::sum(std::string_view total, const std::vector<std::string_view>& parts,
                                  std::string_view unit) {
  Claim claim;
  claim.kind = ClaimKind::sum;
  claim.total = figure(total);
  for (const std::string_view part : parts) {
    claim.parts.push_back(figure(part));
  }
  claim.stated = claim.total->value;
  claim.unit = unit;
  claim.span = next();
  record_.claims.push_back(std::move(claim));
  return *this;
}

RecordBuilder& RecordBuilder::shares(std::string_view total,
                                     const std::vector<std::pair<std::string_view, std::string_view>>& parts,
                                     std::string_view unit) {
  std::vector<std::string_view> amounts;
  for (const auto& part : parts) {
    amounts.push_back(part.first);
  }
  sum(total, amounts, unit);
  const Claim whole = record_.claims.back();
  Decimal added;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    added = added + whole.parts[i].value;
    ratio(parts[i].first, total, parts[i].second, unit);
    record_.claims.back().part = whole.parts[i];
  }
  record_.claims[record_.claims.size() - 1 - parts.size()].holds = added == whole.total->value;
  return *this;
}

RecordBuilder& RecordBuilder::sentence(std::string_view words) {
  record_.claims.back().text = words;
  return *this;
}

RecordBuilder& RecordBuilder::grade(std::string_view grade) {
  if (!record_.assessment) {
    record_.assessment.emplace();
  }
  record_.assessment->grade = text(grade);
  return *this;
}

RecordBuilder& RecordBuilder::total_weight(std::string_view weight) {
  if (!record_.assessment) {
    record_.assessment.emplace();
  }
  record_.assessment->total_weight = figure(weight);
  return *this;
}

RecordBuilder& RecordBuilder::score(std::string_view score) {
  if (!record_.assessment) {
    record_.assessment.emplace();
  }
  record_.assessment->score = figure(score);
  return *this;
}

RecordBuilder& RecordBuilder::year(int value, YearBasis basis) {
  record_.fiscal_year = FiscalYear{value, basis, {next()}};
  return *this;
}

RecordBuilder& RecordBuilder::set(Text Record::*field, std::string_view value) {
  record_.*field = text(value);
  return *this;
}

RuleResult run_rule(std::string_view rule, const Record& record) {
  CheckOptions options;
  options.select = {std::string(rule)};
  CheckResult result = check(record, options);
  EXPECT_EQ(result.rules.size(), 1U) << rule;
  if (result.rules.size() != 1) {
    return {};
  }
  return {std::move(result.findings), result.rules.front().outcome, std::move(result.rules.front().reason)};
}

Finding only_finding(std::string_view rule, const Record& record) {
  RuleResult result = run_rule(rule, record);
  EXPECT_EQ(result.findings.size(), 1U) << rule;
  if (result.findings.size() != 1) {
    Finding none;
    none.expected = none.actual = none.difference = Decimal(0);
    return none;
  }
  return std::move(result.findings.front());
}

std::string verdict(std::string_view rule, const Record& record) {
  const RuleResult result = run_rule(rule, record);
  if (result.outcome != Outcome::checked) {
    EXPECT_TRUE(result.findings.empty()) << rule;
    EXPECT_FALSE(result.reason.zh.empty()) << rule;
    EXPECT_FALSE(result.reason.en.empty()) << rule;
    return result.outcome == Outcome::not_applicable ? "n/a" : "n/c";
  }
  std::string words;
  for (const Finding& finding : result.findings) {
    const std::string_view word = finding.severity == Severity::error     ? "error"
                                  : finding.severity == Severity::warning ? "warning"
                                                                          : "info";
    words += words.empty() ? "" : " ";
    words += word;
  }
  return words.empty() ? "-" : words;
}

RecordBuilder balanced_form() {
  RecordBuilder form(Kind::target_form);
  form.money({{"expenditure.basic", "4855.11"},
              {"expenditure.project", "1484.96"},
              {"expenditure.special_funds", "0.00"},
              {"expenditure.other_development", "109.40"},
              {"revenue.fiscal_appropriation", "6400.47"},
              {"revenue.other_funds", "49.00"},
              {"level.own_use", "6400.00"},
              {"level.transfer_down", "49.47"}});
  return form;
}

}  // namespace jixiao::test
