#include <algorithm>

#include "base/unicode.h"
#include "structure/structure.h"
#include "support/renderings.h"

namespace jixiao::test {
namespace {

using Rendered = std::optional<std::string>;

std::size_t bytes_before(const std::string& text, std::size_t code_points) {
  std::size_t at = 0;
  while (code_points-- > 0 && at < text.size()) static_cast<void>(next_code_point(text, at));
  return at;
}

/// `what` between the two characters in the middle of a text, where both are Chinese: no figure is torn.
std::string with_middle(const std::string& text, const char* what, std::size_t shortest) {
  const std::size_t length = code_point_count(text);
  if (length < shortest) return text;
  const std::size_t before = bytes_before(text, length / 2 - 1);
  std::size_t middle = before;
  const char32_t left = next_code_point(text, middle);
  std::size_t behind = middle;
  const char32_t right = next_code_point(text, behind);
  if (!is_han(left) || !is_han(right)) return text;
  return text.substr(0, middle) + what + text.substr(middle);
}

std::string line_broken(const std::string& cell) {
  constexpr std::size_t shortest = 8;
  return with_middle(cell, "\n", shortest);
}

/// As an export wraps a column: only what is too long for it.
std::string long_broken(const std::string& cell) {
  constexpr std::size_t shortest = 24;
  return with_middle(cell, "\n", shortest);
}

std::string spaced(const std::string& cell) {
  constexpr std::size_t shortest = 4;
  return with_middle(cell, " ", shortest);
}

/// The table broken over two pages: its header stands on both.
Rendered header_repeated(const Original& original, const char* between) {
  const auto page_break = page_break_of(*original.sheet, original.extracted.records);
  if (!page_break) return std::nullopt;
  const auto row = [&](std::size_t index) { return original.sheet->rows.begin() + static_cast<std::ptrdiff_t>(index); };
  Sheet first = *original.sheet;
  Sheet second = first;
  first.rows.assign(row(0), row(page_break->row));
  second.rows.assign(row(page_break->header), row(page_break->header_end));
  second.rows.insert(second.rows.end(), row(page_break->row), original.sheet->rows.end());
  second.rows.front().blank_before = false;
  return write_sheet(first) + between + write_sheet(second);
}

Rendered header_on_next_page(const Original& original) {
  if (original.sheet->delimiter == Delimiter::comma) return std::nullopt;  // it has no pages
  return header_repeated(original, "\n- 1 -\n\n\f");
}

Rendering of_sheet(const std::string& name, std::function<Rendered(const Original&)> render) {
  return {name, Demand::same, [render = std::move(render)](const Original& original) {
            return original.sheet ? render(original) : std::nullopt;
          }};
}

Rendering in(const std::string& name, Notation notation) {
  // Prose between tables has no place in a spreadsheet; HTML would have tags for its headings.
  const bool for_tables = notation >= Notation::csv;
  return of_sheet(name, [=](const Original& original) {
    return for_tables && !original.sheet->mostly_grid ? std::nullopt : Rendered(write_sheet(*original.sheet, notation));
  });
}

Rendering broken_in(const std::string& name, Notation notation,
                    const std::function<std::string(const std::string&)>& broken = line_broken) {
  const bool for_tables = notation >= Notation::csv;
  return of_sheet(name, [=](const Original& original) {
    return for_tables && !original.sheet->mostly_grid
               ? std::nullopt
               : Rendered(write_sheet(with_cells(*original.sheet, broken), notation));
  });
}

/// Only the documents that lose nothing by it, or only the others.
Rendering one_cell_a_line(const std::string& name, Notation notation, Demand demand) {
  Rendering rendering = in(name, notation);
  rendering.demand = demand;
  rendering.render = [render = rendering.render, demand](const Original& original) {
    const bool asked = original.sheet && is_whole_without_blanks(*original.sheet) == (demand == Demand::same);
    return asked ? render(original) : std::nullopt;
  };
  return rendering;
}

Rendering padded(const std::string& name, const std::string& space) {
  return of_sheet(name, [=](const Original& original) {
    return write_sheet(with_cells(*original.sheet, [&](const std::string& cell) { return space + cell + space; }));
  });
}

}  // namespace

std::vector<Rendering> sheet_renderings() {
  return {
      in("tab", Notation::tab),
      in("pipe", Notation::pipe),
      in("markdown", Notation::markdown),
      in("csv", Notation::csv),
      in("csv_quoted", Notation::csv_quoted),
      in("html", Notation::html),
      in("html_merged", Notation::html_merged),
      one_cell_a_line("cells", Notation::cells, Demand::same),
      one_cell_a_line("cells_apart", Notation::cells_apart, Demand::same),
      one_cell_a_line("cells_with_blanks", Notation::cells_with_blanks, Demand::same),
      one_cell_a_line("cells_blanks_lost", Notation::cells, Demand::nothing_wrong),
      one_cell_a_line("cells_apart_blanks_lost", Notation::cells_apart, Demand::nothing_wrong),
      one_cell_a_line("cells_with_blanks_merged", Notation::cells_with_blanks, Demand::nothing_wrong),
      broken_in("line_breaks_in_tab_quoted", Notation::tab_quoted),
      // Without quotes, so what is torn is told by the number of cells.
      broken_in("line_breaks_in_tab", Notation::tab, long_broken),
      broken_in("line_breaks_in_pipe", Notation::pipe),
      broken_in("line_breaks_in_markdown", Notation::markdown),
      broken_in("line_breaks_in_csv", Notation::csv),
      broken_in("line_breaks_in_html", Notation::html),
      of_sheet("header_repeated", [](const Original& o) { return header_repeated(o, ""); }),
      of_sheet("header_on_next_page", header_on_next_page),
      of_sheet("spaces_in_cells", [](const Original& o) { return write_sheet(with_cells(*o.sheet, spaced)); }),
      padded("spaces_around_cells", " "),
      padded("wide_spaces_around_cells", "　"),
  };
}

std::vector<Rendering> renderings() {
  std::vector<Rendering> all = text_renderings();
  for (Rendering& rendering : sheet_renderings()) all.push_back(std::move(rendering));
  return all;
}

Original read_original(const std::filesystem::path& path) {
  Original original;
  original.path = path;
  original.extracted = extract_file(path);
  if (original.extracted.document.text.empty()) return original;
  original.blocks = structure(original.extracted.document);
  original.sheet = sheet_of(original.extracted.document, original.blocks);
  return original;
}

}  // namespace jixiao::test
