#include "support/same_records.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/unicode.h"
#include "report/record_json.h"

namespace jixiao::test {
namespace {

using Json = nlohmann::ordered_json;

Json parsed(const Record& record) {
  std::string text;
  JsonWriter json(text);
  write_record(json, record);
  return Json::parse(text);
}

std::string folded(const std::string& text) {
  const std::string tight = fold_tight(text);
  const auto digit = [&](std::size_t at) { return at < tight.size() && tight[at] >= '0' && tight[at] <= '9'; };
  std::string out;
  for (std::size_t i = 0; i < tight.size(); ++i) {
    const bool separator = tight[i] == ',' && i > 0 && digit(i - 1) && digit(i + 1) && digit(i + 2) && digit(i + 3);
    if (!separator) out += tight[i];
  }
  return out;
}

/// The value's comparable form; "" of null.
std::string leaf(const Json& value) {
  if (value.is_null()) return {};
  return value.is_string() ? folded(value.get<std::string>()) : value.dump();
}

bool is_place(const std::string& key) {
  return key == "source" || key == "notes" || key == "span" || key == "spans";
}

using Facts = std::vector<std::string>;  ///< "/indicators/3/name = 受益人数", in the order of the record

void collect(const Json& value, const std::string& pointer, Facts& facts) {
  if (value.is_object()) {
    for (const auto& [key, member] : value.items()) {
      if (!is_place(key)) collect(member, pointer + "/" + key, facts);
    }
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) collect(value[i], pointer + "/" + std::to_string(i), facts);
  } else if (std::string text = leaf(value); !text.empty()) {
    facts.push_back(pointer + " = " + text);
  }
}

void compare(const Json& want, const Json& got, std::vector<std::string>& out) {
  Facts wanted, found;
  collect(want, "", wanted);
  collect(got, "", found);
  if (wanted == found) return;
  std::sort(wanted.begin(), wanted.end());
  std::sort(found.begin(), found.end());
  Facts missing, wrong;
  std::set_difference(wanted.begin(), wanted.end(), found.begin(), found.end(), std::back_inserter(missing));
  std::set_difference(found.begin(), found.end(), wanted.begin(), wanted.end(), std::back_inserter(wrong));
  for (const std::string& fact : wrong) out.push_back("+ " + fact);
  for (const std::string& fact : missing) out.push_back("- " + fact);
}

bool is_wrapped(const Json& value) {
  if (value.is_object() && value.contains("end_line") && value["line"] != value["end_line"]) return true;
  if (value.is_array() && value.size() > 1 && value[0].is_object() && value[0].contains("end_line"))
    return value.front()["line"] != value.back()["line"];
  return value.is_structured() && std::any_of(value.begin(), value.end(), is_wrapped);
}

std::string count_of(std::size_t got, std::size_t want) {
  return std::to_string(got) + " instead of " + std::to_string(want) + " records";
}

bool is_derived(const std::string& key) {
  return is_place(key) || key == "target" || key == "actual_value" || key == "yuan" || key == "tables" ||
         key == "fiscal_year_basis" || key == "schema";
}

/// One record against what the document says.
class Comparison {
 public:
  Comparison(const Json& want, const Json& got, Losses& losses) : want_(want), got_(got), losses_(losses) {}

  void run() {
    for (const auto& [key, value] : want_.items()) {
      if (is_derived(key)) continue;
      if (value.is_array()) {
        compare_rows(key);
      } else {
        compare_members(value, got_[key], "/" + key);
      }
    }
  }

 private:
  [[nodiscard]] bool is_uncertain(const std::string& pointer) const {
    const Json& notes = got_["notes"];
    return std::any_of(notes.begin(), notes.end(), [&](const Json& note) {
      if (note["kind"] != "uncertain" || !note["field"].is_string()) return false;
      std::string field = note["field"];
      if (!field.starts_with('/')) field.insert(0, 1, '/');
      return pointer == field || pointer.starts_with(field + "/");
    });
  }

  void wrong(const std::string& pointer, const std::string& what) {
    if (!is_uncertain(pointer)) losses_.wrong.push_back("+ " + pointer + " = " + what);
  }

  void compare_members(const Json& want, const Json& got, const std::string& pointer) {
    if (want.is_object() || got.is_object()) {
      for (const Json* side : {&want, &got}) {
        if (!side->is_object()) continue;
        for (const auto& [key, value] : side->items()) {
          if (is_derived(key) || (side == &got && want.is_object())) continue;
          compare_members(want.is_object() ? want[key] : Json(), got.is_object() ? got[key] : Json(),
                          pointer + "/" + key);
        }
      }
      return;
    }
    const std::string wanted = leaf(want);
    const std::string found = leaf(got);
    if (!wanted.empty()) ++losses_.all;
    if (!wanted.empty() && wanted == found) ++losses_.kept;
    if (!found.empty() && wanted != found) wrong(pointer, found + (wanted.empty() ? "" : ", not " + wanted));
  }

  static std::string key_of(const std::string& list, const Json& row) {
    if (list == "indicators" || list == "tasks") return leaf(row["name"]);
    if (list == "budget") return leaf(row["item"]);
    if (list == "level_weights") return leaf(row["level1"]) + "/" + leaf(row["level2"]);
    return list == "sections" ? leaf(row["title"]) : leaf(row["text"]);
  }

  static std::size_t likeness(const Json& a, const Json& b) {
    Facts of_a, of_b, both;
    collect(a, "", of_a);
    collect(b, "", of_b);
    std::sort(of_a.begin(), of_a.end());
    std::sort(of_b.begin(), of_b.end());
    std::set_intersection(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(), std::back_inserter(both));
    return both.size();
  }

  /// Each row found against the row of the same name that is most like it.
  void compare_rows(const std::string& list) {
    std::set<std::size_t> taken;
    const Json& wanted = want_[list];
    const Json& found = got_[list];
    for (std::size_t i = 0; i < found.size(); ++i) {
      std::size_t best = wanted.size();
      for (std::size_t k = 0; k < wanted.size(); ++k) {
        if (taken.contains(k) || key_of(list, wanted[k]) != key_of(list, found[i])) continue;
        if (best == wanted.size() || likeness(found[i], wanted[k]) > likeness(found[i], wanted[best])) best = k;
      }
      const std::string pointer = "/" + list + "/" + std::to_string(i);
      if (best < wanted.size()) {
        taken.insert(best);
        compare_members(wanted[best], found[i], pointer);
      } else {
        add_row(list, found[i], pointer);
      }
    }
    for (std::size_t k = 0; k < wanted.size(); ++k) {
      Facts lost;
      if (!taken.contains(k)) collect(wanted[k], "", lost);
      losses_.all += lost.size();
    }
  }

  /// A row that the document does not have.
  void add_row(const std::string& list, const Json& row, const std::string& pointer) {
    const bool amount = list == "budget" || list == "level_weights";
    const char* value = amount ? "/amount" : list == "indicators" || list == "tasks" ? "/name" : "";
    if (!is_uncertain(pointer + value)) losses_.wrong.push_back("+ " + pointer + " = a row " + key_of(list, row));
  }

  const Json& want_;
  const Json& got_;
  Losses& losses_;
};

}  // namespace

std::vector<std::string> differences(const std::vector<Record>& want, const std::vector<Record>& got) {
  std::vector<std::string> out;
  if (want.size() != got.size()) out.push_back(count_of(got.size(), want.size()));
  for (std::size_t i = 0; i < std::min(want.size(), got.size()); ++i) compare(parsed(want[i]), parsed(got[i]), out);
  return out;
}

bool holds_wrapped_values(const std::vector<Record>& records) {
  return std::any_of(records.begin(), records.end(), [](const Record& record) {
    const Json json = parsed(record);
    // a row's own place may be several lines; its values' places say whether one of them is
    const auto wrapped = [](const Json& holder) { return holder.contains("spans") && is_wrapped(holder["spans"]); };
    if (wrapped(json)) return true;
    return std::any_of(json.begin(), json.end(), [&](const Json& list) {
      return list.is_array() && std::any_of(list.begin(), list.end(), [&](const Json& row) {
               return row.is_object() && (wrapped(row) || (row.contains("text") && is_wrapped(row["span"])));
             });
    });
  });
}

Losses losses(const std::vector<Record>& want, const std::vector<Record>& got) {
  Losses sum;
  if (want.size() != got.size()) sum.wrong.push_back(count_of(got.size(), want.size()));
  for (std::size_t i = 0; i < std::min(want.size(), got.size()); ++i) {
    const Json wanted = parsed(want[i]);
    const Json found = parsed(got[i]);
    Comparison(wanted, found, sum).run();
  }
  return sum;
}

}  // namespace jixiao::test
