#include "extract/lists.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "extract/align.h"
#include "extract/reading.h"
#include "vocabulary/lists.h"

namespace jixiao {
namespace {

/// One header and the cells below it, up to the next header.
struct Section {
  ListHeader header;
  std::size_t end = 0;
};

std::vector<Section> find_sections(const std::vector<Token>& tokens) {
  std::vector<Section> sections;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0 && tokens[i].row == tokens[i - 1].row) continue;
    const auto header = list_header(tokens, i);
    if (!header) continue;
    if (!sections.empty()) sections.back().end = i;
    sections.push_back({*header, tokens.size()});
    i = header->end - 1;
  }
  // The form goes on behind the table: totals, remarks.
  if (!sections.empty()) {
    Section& last = sections.back();
    const auto tail = std::find_if(
        tokens.begin() + static_cast<std::ptrdiff_t>(last.header.end), tokens.end(),
        [](const Token& t) { return t.is_label() && t.first_in_row && t.label.in(Place::tail) != nullptr; });
    last.end = static_cast<std::size_t>(tail - tokens.begin());
  }
  return sections;
}

/// 预算数, 财政拨款, and what a bureau calls the year's budget on its own list: 年度预算资金.
bool names_money(const Token& header) {
  if (header.label.in(Place::funds_row) != nullptr || header.label.in(Place::funds_column) != nullptr) return true;
  return header.label.in(Place::goal) == nullptr &&
         (header.tight.find("预算") != std::string::npos || header.tight.find("金额") != std::string::npos);
}

std::vector<Column> columns_of(const std::vector<Token>& tokens, const ListHeader& header) {
  std::vector<Column> columns;
  for (std::size_t i = header.begin; i < header.end; ++i) {
    const LabelMatch& label = tokens[i].label;
    const bool own = i < header.indicators;
    if (own && label.in(Place::block) != nullptr && label.in(Place::goal) == nullptr) continue;  // over the second row
    Column column;
    column.token = i;
    column.unit = label.unit;
    if (tokens[i].in_grid() && tokens[i].right == 0) column.position = tokens[i].column;
    const LabelEntry* entry = label.in(Place::indicator_column);
    const bool money = names_money(tokens[i]);
    if (!own && entry != nullptr) {
      column.role = entry->field;
    } else if (own && money) {
      column.role = "list_amount";
    } else {
      const bool known = label.in(Place::head) != nullptr || label.in(Place::goal) != nullptr;
      column.role = known ? "list_text" : "ignored";
    }
    columns.push_back(std::move(column));
  }
  return columns;
}

bool is_own(const Column& column) {
  return column.role.starts_with("list_");
}

/// A row of the list: its cells by column.
struct ListRow {
  std::map<std::size_t, std::vector<std::size_t>> own;  ///< header token -> cells
  std::vector<std::size_t> rest;                        ///< the indicators' cells, and what fits nowhere
};

class Unfolder {
 public:
  Unfolder(const Document& document, const Blocks& blocks, const Form& form, const std::vector<Token>& tokens)
      : reading_{document, blocks, form, record_, tokens, {}, {}, false, {}, {}} {}

  std::vector<ListPart> run() {
    const std::vector<Section> sections = find_sections(tokens());
    if (sections.empty() || reading_.form.scope != Scope::project) return {};
    above_ = sections.front().header.begin;
    for (const Section& section : sections) read(section);
    if (!parts_.empty()) {
      parts_.front().form.first_row = reading_.form.first_row;
      parts_.back().form.last_row = reading_.form.last_row;
      append(parts_.back(), sections.back().end, tokens().size());
    }
    return std::move(parts_);
  }

 private:
  [[nodiscard]] const std::vector<Token>& tokens() const { return reading_.tokens; }

  void read(const Section& section) {
    const std::vector<Column> columns = columns_of(tokens(), section.header);
    if (!parts_.empty()) append_header(section.header, columns);
    for (const ListRow& row : rows_of(section, columns)) {
      if (opens_project(row)) open(section.header, columns, row);
      if (parts_.empty()) continue;  // what stands before the first project is nobody's
      for (const std::size_t token : row.rest) parts_.back().tokens.push_back(tokens()[token]);
    }
  }

  std::vector<ListRow> rows_of(const Section& section, const std::vector<Column>& columns) const {
    std::vector<std::size_t> cells;
    for (std::size_t i = section.header.end; i < section.end; ++i) {
      // Neither a running title between two pages is a cell, nor the part of the header that stands there again.
      const bool prose = !tokens()[i].in_grid() && tokens()[section.header.begin].in_grid();
      const bool again = tokens()[i].label.in(Place::indicator_column) != nullptr;
      if (!prose && !again) cells.push_back(i);
    }
    std::vector<ListRow> rows;
    for (const Placed& placed : align(reading_, columns, cells)) {
      if (placed.starts_row || rows.empty()) rows.emplace_back();
      const bool own = placed.column >= 0 && is_own(columns[static_cast<std::size_t>(placed.column)]);
      if (own) {
        rows.back().own[columns[static_cast<std::size_t>(placed.column)].token].push_back(placed.token);
      } else {
        rows.back().rest.push_back(placed.token);
      }
    }
    return rows;
  }

  /// Does the row name another project than the one above it? Exports of merged cells may repeat the name in every row.
  bool opens_project(const ListRow& row) {
    const auto project = std::find_if(row.own.begin(), row.own.end(), [&](const auto& own) {
      return tokens()[own.first].label.is(Place::head, "project");
    });
    if (project == row.own.end()) return false;
    std::string key;
    for (const auto& [label, cells] : row.own) {
      if (tokens()[label].label.in(Place::head) == nullptr) continue;
      for (const std::size_t cell : cells) key += tokens()[cell].tight;
      key += '|';
    }
    std::string name;
    for (const std::size_t cell : project->second) name += tokens()[cell].tight;
    // The department's cell may be merged over the rows of its projects, and the name repeated without it.
    const bool same = name == name_ && (key == key_ || row.own.size() == 1);
    if (!same) {
      name_ = name;
      key_ = key;
    }
    return !same;
  }

  void open(const ListHeader& header, const std::vector<Column>& columns, const ListRow& row) {
    ListPart part;
    part.form = reading_.form;
    const std::size_t first = row.own.begin()->second.front();
    part.form.first_row = tokens()[first].row;
    if (!parts_.empty()) parts_.back().form.last_row = part.form.first_row;
    parts_.push_back(std::move(part));
    append(parts_.back(), 0, above_);
    for (const Column& column : columns) {
      if (!is_own(column)) continue;
      const LabelMatch& label = tokens()[column.token].label;
      const auto found = row.own.find(column.token);
      if (found != row.own.end()) {
        add_pair(column.token, found->second);
        if (label.is(Place::head, "department")) department_ = found->second;
      } else if (label.is(Place::head, "department") && !department_.empty()) {
        add_pair(column.token, department_);  // merged over the rows of all its projects
      }
    }
    append_header(header, columns);
  }

  /// A label of the header as though it stood beside its value.
  void add_pair(std::size_t label, const std::vector<std::size_t>& values) {
    std::vector<Token>& out = parts_.back().tokens;
    const Token& first = tokens()[values.front()];
    Token copy = tokens()[label];
    copy.row = copy.last_row = first.row;
    copy.column = first.column;
    copy.first_in_row = true;
    const bool named = copy.label.in(Place::funds_row) != nullptr || copy.label.in(Place::funds_column) != nullptr;
    if (names_money(copy) && !named) copy.label = match_label("预算数");
    out.push_back(std::move(copy));
    for (const std::size_t value : values) {
      out.push_back(tokens()[value]);
      out.back().first_in_row = false;
      out.back().row = out.back().last_row = first.row;  // a name broken over lines is one value
    }
  }

  /// The indicators' columns. The rows below may hold them in other places than on the page before.
  void append_header(const ListHeader& header, const std::vector<Column>& columns) {
    std::vector<Token>& out = parts_.back().tokens;
    bool first = true;
    for (const Column& column : columns) {
      if (column.token < header.indicators) continue;
      out.push_back(tokens()[column.token]);
      out.back().first_in_row = first;
      first = false;
    }
  }

  void append(ListPart& part, std::size_t from, std::size_t to) {
    const auto& all = tokens();
    part.tokens.insert(part.tokens.end(), all.begin() + static_cast<std::ptrdiff_t>(from),
                       all.begin() + static_cast<std::ptrdiff_t>(to));
  }

  Record record_;  ///< of nobody: the alignment writes nothing into it
  Reading reading_;
  std::vector<ListPart> parts_;
  std::size_t above_ = 0;  ///< tokens before the list
  std::string name_;       ///< of the latest project
  std::string key_;        ///< with its department and codes
  std::vector<std::size_t> department_;
};

}  // namespace

std::vector<ListPart> unfold_list(const Document& document, const Blocks& blocks, const Form& form,
                                  const std::vector<Token>& tokens) {
  return Unfolder(document, blocks, form, tokens).run();
}

}  // namespace jixiao
