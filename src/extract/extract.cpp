#include "extract/extract.h"

#include <utility>

#include "extract/indicators.h"
#include "extract/lists.h"
#include "extract/readers.h"
#include "extract/reading.h"

namespace jixiao {
namespace {

void read_form(Reading& reading) {
  std::vector<Region> regions;
  if (reading.form.layout->order == Order::labels_first) {
    regions.push_back({RegionKind::head, 0, 0, reading.tokens.size(), {}, {}});
  } else {
    regions = find_regions(reading);
  }
  read_money(reading, regions);
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
        read_indicators(reading, region);
        break;
    }
  }
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
