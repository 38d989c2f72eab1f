#include "extract/extract.h"

#include <algorithm>
#include <utility>

#include "extract/indicators.h"
#include "extract/lists.h"
#include "extract/readers.h"
#include "extract/reading.h"

namespace jixiao {
namespace {

/// A table of the whole period and one of the year, one behind the other: their rows are told apart by section.
void tell_terms_apart(Reading& reading, const std::vector<Region>& regions, const std::vector<std::size_t>& begins) {
  auto& indicators = reading.record.indicators;
  const auto of_period = [](const Indicator& each) { return each.period_target && !each.annual_target; };
  const auto of_year = [](const Indicator& each) { return each.annual_target && !each.period_target; };
  const auto term = [&](std::size_t table) -> std::string_view {
    const auto from = indicators.begin() + static_cast<std::ptrdiff_t>(begins[table]);
    const auto to = indicators.begin() + static_cast<std::ptrdiff_t>(begins[table + 1]);
    if (from == to || std::any_of(from, to, [](const Indicator& each) { return each.section.has_value(); })) return {};
    if (std::none_of(from, to, of_year) && std::any_of(from, to, of_period)) return "period";
    return std::none_of(from, to, of_period) && std::any_of(from, to, of_year) ? "annual" : std::string_view();
  };
  std::vector<std::string_view> terms;
  for (std::size_t table = 0; table + 1 < begins.size(); ++table) terms.push_back(term(table));
  const auto has = [&](std::string_view wanted) {
    return std::find(terms.begin(), terms.end(), wanted) != terms.end();
  };
  if (!has("period") || !has("annual")) return;
  for (std::size_t table = 0; table < terms.size(); ++table) {
    if (terms[table].empty()) continue;
    const Token& header = reading.tokens[regions[table].header];
    for (std::size_t i = begins[table]; i < begins[table + 1]; ++i)
      indicators[i].section = Sourced<std::string>{std::string(terms[table]), reading.document.spans(header.ranges)};
  }
}

void read_form(Reading& reading) {
  std::vector<Region> regions;
  if (reading.form.layout->order == Order::labels_first) {
    regions.push_back({RegionKind::head, 0, 0, reading.tokens.size(), {}, {}});
  } else {
    regions = find_regions(reading);
  }
  read_money(reading, regions);
  std::vector<Region> tables;
  std::vector<std::size_t> begins;  // of each table, its first indicator; behind the last one, how many there are
  for (const Region& region : regions) {
    switch (region.kind) {
      case RegionKind::head:
        read_fields(reading, region);
        break;
      case RegionKind::tasks:
        read_tasks(reading, region);
        break;
      case RegionKind::funds:
        read_funds(reading, region);
        break;
      case RegionKind::indicators:
        tables.push_back(region);
        begins.push_back(reading.record.indicators.size());
        read_indicators(reading, region);
        break;
    }
  }
  begins.push_back(reading.record.indicators.size());
  tell_terms_apart(reading, tables, begins);
  finish_funds(reading);
}

/// `tokens` are the form's, wrapped lines joined; `index` is its number in the file.
Record extract_form(const Document& document, const Blocks& blocks, std::vector<Token> tokens, const Form& form,
                    std::uint32_t index) {
  Record record;
  record.source = {document.path, index, document.encoding, document.sha256};
  record.kind = form.kind;
  record.scope = form.scope;
  record.layout = form.layout->info.id;
  Reading reading{document, blocks, form, record, std::move(tokens), {}, {}, false, {}, {}};
  reading.used.assign(reading.tokens.size(), false);
  if (form.kind == Kind::self_assessment_report) {
    read_report(reading);
  } else {
    const bool torn = form.layout->order == Order::labels_first;
    read_form(reading);
    if (torn) read_labels_first(reading);
    read_title_and_year(reading);
  }
  parse_values(reading);
  write_notes(reading);
  return record;
}

}  // namespace

std::vector<Record> extract(const Document& document, const Blocks& blocks, std::vector<Token> tokens,
                            const std::vector<Form>& forms) {
  const Wrapping wrapping = measure_wrapping(blocks);
  std::vector<Record> records;
  records.reserve(forms.size());
  for (const Form& form : forms) {
    std::vector<Token> own = take_rows(tokens, form.first_row, form.last_row);
    own = join_wrapped(document, blocks, wrapping, std::move(own));
    const auto add = [&](std::vector<Token> part, const Form& of) {
      const auto index = static_cast<std::uint32_t>(records.size());
      records.push_back(extract_form(document, blocks, std::move(part), of, index));
    };
    std::vector<ListPart> parts = unfold_list(document, blocks, form, own);
    for (ListPart& part : parts) add(std::move(part.tokens), part.form);
    if (parts.empty()) add(std::move(own), form);
  }
  return records;
}

}  // namespace jixiao
