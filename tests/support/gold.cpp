#include "support/gold.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "base/patterns.h"
#include "base/unicode.h"
#include "jixiao/decimal.h"

namespace jixiao::test {
namespace {

using nlohmann::json;
using Facts = std::multiset<std::string>;

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

std::string without_ordinal(std::string text) {
  static const Pattern ordinal("^(指标|任务|目标)[0-9]+[:.、]");
  const auto found = ordinal.find(text);
  return found ? text.substr(found->front().size()) : text;
}

/// The comparable form of a value; "" of null.
std::string comparable(const json& value) {
  if (value.is_null()) {
    return {};
  }
  std::string text = fold_tight(value.is_string() ? value.get<std::string>() : value.dump());
  for (const auto& [from, to] : std::initializer_list<std::pair<const char*, const char*>>{{"“", "\""},
                                                                                           {"”", "\""},
                                                                                           {"‘", "'"},
                                                                                           {"’", "'"},
                                                                                           {"≧", "≥"},
                                                                                           {"≦", "≤"},
                                                                                           {">=", "≥"},
                                                                                           {"<=", "≤"},
                                                                                           {"大于等于", "≥"},
                                                                                           {"小于等于", "≤"},
                                                                                           {"大于或等于", "≥"},
                                                                                           {"小于或等于", "≤"}}) {
    replace_all(text, from, to);
  }
  text = without_ordinal(std::move(text));
  std::string digits = text;
  replace_all(digits, ",", "");
  const auto number = Decimal::parse(digits);
  return number ? number->normalised().str() : text;
}

const json& member(const json& object, const std::string& name) {
  static const json null;
  const auto found = object.find(name);
  return found == object.end() ? null : *found;
}

std::string group_of(const std::string& item) {
  return item.substr(0, item.find('.'));
}

/// What the gold says of a cell counts wherever any of its rows has that cell.
std::set<std::string> cells_of(const json& rows) {
  std::set<std::string> cells;
  for (const json& row : rows) {
    for (const auto& [name, value] : row.items()) {
      cells.insert(name);
    }
  }
  return cells;
}

void add(Facts& facts, const std::string& where, const json& value) {
  if (std::string text = comparable(value); !text.empty()) {
    facts.insert(where + " = " + text);
  }
}

void add_header(Facts& facts, const json& record, const json& gold) {
  for (const char* field : {"kind", "scope", "department", "implementing_unit", "project", "fiscal_year",
                            "overall_goal", "overall_actual", "period_goal"}) {
    if (gold.contains(field)) {
      add(facts, field, member(record, field));
    }
  }
  for (const char* field : {"score", "grade"}) {
    if (gold.contains(field)) {
      const json& assessment = member(record, "assessment");
      add(facts, field, assessment.is_object() ? member(assessment, field) : member(record, field));
    }
  }
}

void add_budget(Facts& facts, const json& record, const json& gold) {
  if (!gold.contains("budget")) {
    return;
  }
  std::set<std::string> groups;
  for (const auto& [item, amount] : gold.at("budget").items()) {
    groups.insert(group_of(item));
  }
  const json& budget = member(record, "budget");
  const auto add_item = [&](const std::string& item, const json& amount) {
    if (groups.contains(group_of(item))) {
      add(facts, "budget " + item, amount);
    }
  };
  if (budget.is_array()) {
    for (const json& line : budget) {
      add_item(line.at("item"), line.at("amount"));
    }
  } else if (budget.is_object()) {
    for (const auto& [item, amount] : budget.items()) {
      add_item(item, amount);
    }
  }
}

void add_rows(Facts& facts, const json& record, const json& gold, const std::string& list) {
  if (!gold.contains(list)) {
    return;
  }
  const std::set<std::string> cells = cells_of(gold.at(list));
  for (const json& row : member(record, list)) {
    std::string key = list + " " + comparable(member(row, "name"));
    if (cells.contains("section")) {
      key += " of " + comparable(member(row, "section"));
    }
    facts.insert(key);
    for (const std::string& cell : cells) {
      if (cell != "name" && cell != "section") {
        add(facts, key + ": " + cell, member(row, cell));
      }
    }
  }
}

std::string claim_key(const json& claim) {
  std::string key = "claim " + claim.at("kind").get<std::string>();
  for (const char* field : {"part", "whole", "percent", "total"}) {
    key += " " + comparable(member(claim, field));
  }
  std::multiset<std::string> parts;
  for (const json& part : member(claim, "parts")) {
    parts.insert(comparable(part));
  }
  for (const std::string& part : parts) {
    key += " + " + part;
  }
  return key;
}

void add_claims(Facts& facts, const json& record, const json& gold) {
  if (!gold.contains("claims")) {
    return;
  }
  std::set<std::string> stated;
  for (const json& claim : gold.at("claims")) {
    stated.insert(claim_key(claim));
  }
  std::set<std::string> found;
  for (const json& claim : member(record, "claims")) {
    if (std::string key = claim_key(claim); stated.contains(key)) {
      found.insert(std::move(key));
    }
  }
  facts.insert(found.begin(), found.end());
}

Facts facts_of(const json& record, const json& gold) {
  Facts facts;
  add_header(facts, record, gold);
  add_budget(facts, record, gold);
  add_rows(facts, record, gold, "tasks");
  add_rows(facts, record, gold, "indicators");
  add_claims(facts, record, gold);
  return facts;
}

}  // namespace

GoldDifference compare_with_gold(const json& record, const json& gold) {
  const Facts want = facts_of(gold, gold);
  const Facts got = facts_of(record, gold);
  GoldDifference difference;
  std::set_difference(want.begin(), want.end(), got.begin(), got.end(), std::back_inserter(difference.missing));
  std::set_difference(got.begin(), got.end(), want.begin(), want.end(), std::back_inserter(difference.wrong));
  return difference;
}

}  // namespace jixiao::test
