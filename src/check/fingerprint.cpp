#include "check/fingerprint.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <map>
#include <string_view>

#include "base/unicode.h"

namespace jixiao {
namespace {

/// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
class Fnv {
 public:
  void add(std::string_view text) {
    for (const char c : text) {
      hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    }
    hash_ = (hash_ ^ 0xffU) * 0x100000001b3U;  // no byte of UTF-8: keeps "ab","c" apart from "a","bc"
  }

  [[nodiscard]] std::string hex() const {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = 0; i < text.size(); ++i) {
      text[i] = digits[(hash_ >> (60 - 4 * i)) & 0xfU];
    }
    return text;
  }

 private:
  std::uint64_t hash_ = 0xcbf29ce484222325U;
};

std::string folded(const Text& text) {
  return text ? fold_tight(text->value) : std::string();
}

/// What row `index` of an array is called, so that it can be found again elsewhere in the array.
std::string row_name(const Record& record, std::string_view array, std::size_t index) {
  if (array == "budget" && index < record.budget.size()) {
    return record.budget[index].item;
  }
  if (array == "tasks" && index < record.tasks.size()) {
    return folded(record.tasks[index].name);
  }
  if (array == "indicators" && index < record.indicators.size()) {
    const Indicator& row = record.indicators[index];
    return folded(row.section) + "|" + folded(row.task) + "|" + folded(row.level2) + "|" + folded(row.name);
  }
  if (array == "claims" && index < record.claims.size()) {
    return fold_tight(record.claims[index].text);
  }
  if (array == "sections" && index < record.sections.size()) {
    return fold_tight(record.sections[index].title.value);
  }
  if (array == "statements" && index < record.statements.size()) {
    return fold_tight(record.statements[index].text);
  }
  return {};
}

/// "/indicators/7/annual_target" with its row's name in place of the 7.
std::string field_identity(const Record& record, std::string_view field) {
  std::string identity;
  std::string_view array;
  while (!field.empty()) {
    field.remove_prefix(field.front() == '/' ? 1 : 0);
    const std::string_view part = field.substr(0, field.find('/'));
    field.remove_prefix(part.size());
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), index);
    const bool number = error == std::errc() && end == part.data() + part.size();
    identity += "/";
    identity += number ? row_name(record, array, index) : std::string(part);
    array = part;
    if (part.empty() && field.empty()) {
      break;
    }
  }
  return identity;
}

}  // namespace

void fill_fingerprints(const Record& record, std::vector<Finding>& findings) {
  const std::string year = record.fiscal_year ? std::to_string(record.fiscal_year->value) : "";
  const std::string kind =
      std::to_string(static_cast<int>(record.kind)) + std::to_string(static_cast<int>(record.scope));
  const std::array<std::string, 4> document = {kind, folded(record.department), folded(record.project), year};
  std::map<std::string, int> seen;
  for (Finding& finding : findings) {
    Fnv hash;
    hash.add(finding.rule);
    for (const std::string& part : document) {
      hash.add(part);
    }
    hash.add(field_identity(record, finding.field));
    hash.add(fold_tight(finding.message.zh));
    finding.fingerprint = hash.hex();
    if (const int earlier = seen[finding.fingerprint]++; earlier > 0) {
      hash.add(std::to_string(earlier));
      finding.fingerprint = hash.hex();
    }
  }
}

}  // namespace jixiao
