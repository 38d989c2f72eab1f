// A balanced form with any one digit of any summed amount changed is no longer balanced, and a budget rule says so.
#include <gtest/gtest.h>

#include "jixiao/pipeline.h"
#include "support/documents.h"
#include "support/files.h"

namespace jixiao::test {
namespace {

PipelineOptions budget_only() {
  PipelineOptions options;
  options.rules.select = {"budget/"};
  return options;
}

std::size_t findings(const std::string& text) {
  std::size_t count = 0;
  for (const RecordOutcome& record : process({"input.txt", text}, budget_only()).records)
    count += record.findings.size();
  return count;
}

/// Is the amount one side or part of a sum that the form can be held to?
bool is_summed(const Record& record, const BudgetItem& item) {
  const auto has = [&](std::string_view name) {
    return std::any_of(record.budget.begin(), record.budget.end(), [&](const BudgetItem& b) { return b.item == name; });
  };
  if (item.item.starts_with("level."))
    return has("level.own_use") && has("level.transfer_down") && has("expenditure.basic");
  if (item.item.starts_with("expenditure.")) return has("expenditure.project") && has("revenue.fiscal_appropriation");
  // An income form: the total against its sources; parts of the appropriation against the appropriation. Sources
  // without either are not known to be all.
  const bool whole = has("expenditure.project") && has("revenue.fiscal_appropriation");
  if (item.item.starts_with("revenue.")) return whole || has("revenue.total");
  return false;
}

/// The byte offset of a place in the decoded text.
std::size_t offset_of(const Document& document, const Span& span) {
  std::size_t at = document.line(span.line - 1).begin;
  for (std::uint32_t column = 1; column < span.column; ++column) {
    ++at;
    while ((static_cast<unsigned char>(document.text[at]) & 0xC0U) == 0x80U) ++at;
  }
  return at;
}

/// Changes each digit of the amount in turn; how many changes went unnoticed.
void mutate(const Extracted& form, const BudgetItem& item, std::size_t& tried, std::vector<std::string>& unnoticed) {
  const std::string& text = form.document.text;
  for (const Span& span : item.amount.spans) {
    const std::size_t begin = offset_of(form.document, span);
    const std::size_t length = span.end_column - span.column;
    for (std::size_t at = begin; at < begin + length; ++at) {
      if (text[at] < '0' || text[at] > '9') continue;
      std::string changed = text;
      changed[at] = text[at] == '9' ? '0' : static_cast<char>(text[at] + 1);
      ++tried;
      if (findings(changed) == 0)
        unnoticed.push_back(item.item + " " + item.amount.value.str() + ", byte " + std::to_string(at));
    }
  }
}

TEST(Mutation, AnyDigitOfASummedAmountIsNoticed) {
  std::size_t tried = 0;
  for (const std::filesystem::path& path : documents()) {
    const Extracted form = extract_file(path);
    if (form.records.size() != 1 || form.document.encoding != "UTF-8") continue;
    const Record& record = form.records.front();
    const bool target = record.kind == Kind::target_form && record.scope == Scope::department;
    if (!target || findings(form.document.text) > 0) continue;
    std::vector<std::string> unnoticed;
    for (const BudgetItem& item : record.budget) {
      if (is_summed(record, item)) mutate(form, item, tried, unnoticed);
    }
    EXPECT_EQ(unnoticed, std::vector<std::string>{}) << path;
  }
  constexpr std::size_t many = 100;
  EXPECT_GT(tried, many);
}

}  // namespace
}  // namespace jixiao::test
