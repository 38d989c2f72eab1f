// Title, department and years as the form states them.
#include <algorithm>
#include <array>
#include <map>

#include "base/unicode.h"
#include "extract/readers.h"
#include "vocabulary/figures.h"
#include "vocabulary/pieces.h"
#include "vocabulary/titles.h"

namespace jixiao {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

struct Year {
  std::size_t at = 0;      ///< offset in the folded text
  std::size_t length = 0;  ///< with 年 and 度
  std::string digits;
};

/// Years printed as 2024年 or 2024年度, in order.
std::vector<Year> find_years(std::string_view tight) {
  std::vector<Year> years;
  for (std::size_t at = 0; at + 4 <= tight.size(); ++at) {
    const bool starts =
        (at == 0 || !is_digit(tight[at - 1])) && (tight.substr(at, 2) == "20" || tight.substr(at, 3) == "199");
    if (!starts || !is_digit(tight[at + 2]) || !is_digit(tight[at + 3])) continue;
    std::string_view rest = tight.substr(at + 4);
    if (!rest.starts_with("年")) continue;
    Year year{at, 4 + std::string_view("年").size(), std::string(tight.substr(at, 4))};
    rest.remove_prefix(std::string_view("年").size());
    if (rest.starts_with("度")) year.length += std::string_view("度").size();
    years.push_back(std::move(year));
    at += 3;
  }
  return years;
}

/// A four-digit year in a file's name that no other digit touches.
std::string year_in_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  for (std::size_t at = 0; at + 4 <= name.size(); ++at) {
    const bool fits = name.substr(at, 2) == "20" && is_digit(name[at + 2]) && is_digit(name[at + 3]);
    const auto alnum = [](char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (fits && (at == 0 || !alnum(name[at - 1])) && (at + 4 == name.size() || !alnum(name[at + 4]))) {
      return std::string(name.substr(at, 4));
    }
  }
  return {};
}

class TitleReader {
 public:
  explicit TitleReader(Reading& reading) : reading_(reading) {}

  void run() {
    read_title_rows();
    read_year_lines();
    add_file_name_year();
    choose_year();
  }

 private:
  void state_year(Where where, const Year& year, const Folded& tight, const Ranges& ranges) {
    Statement statement;
    statement.kind = StatementKind::year;
    statement.where = where;
    const Ranges place = slice(tight, ranges, year.at, year.at + year.length);
    statement.text = text_of(reading_.document, place);
    statement.value = year.digits;
    statement.span = reading_.document.span({place.front().begin, place.back().end});
    year_spans_.emplace_back(year.digits, reading_.document.spans(slice(tight, ranges, year.at, year.at + 4)));
    reading_.record.statements.push_back(std::move(statement));
  }

  /// The ranges of the title: whole lines, or the cell of a grid that holds it.
  [[nodiscard]] Ranges title_ranges() const {
    Ranges ranges;
    for (std::size_t row = reading_.form.title_row; row < reading_.form.title_end; ++row) {
      const Row& r = reading_.blocks.rows[row];
      for (const Cell& cell : r.cells) {
        const std::string tight = fold_tight(cell.text);
        const bool grid = r.delimiter >= Delimiter::gap && r.cells.size() > 1;
        if (cell.text.empty() || (grid && !read_title(tight))) continue;
        append(ranges, cell.ranges);
      }
    }
    return ranges;
  }

  void read_title_rows() {
    const Ranges ranges = title_ranges();
    if (ranges.empty()) return;
    reading_.record.title = make_text(reading_.document, ranges);
    const Folded tight = tight_of(reading_.document, ranges);
    const std::vector<Year> years = find_years(tight.text);
    for (const Year& year : years) state_year(Where::title, year, tight, ranges);
    if (const auto words = read_title(tight.text)) read_department(tight, ranges, words->keyword_at, years);
    for (std::size_t i = 0; i < reading_.tokens.size(); ++i) {
      const std::size_t row = reading_.tokens[i].row;
      if (row >= reading_.form.title_row && row < reading_.form.title_end) reading_.use(i);
    }
  }

  /// What stands in the title before the form's name, without the year.
  void read_department(const Folded& tight, const Ranges& ranges, std::size_t end, const std::vector<Year>& years) {
    std::size_t begin = 0;
    for (const Year& year : years) {
      if (year.at == begin) {
        begin = year.at + year.length;
      } else if (year.at < end) {
        end = year.at;
      }
    }
    if (begin >= end) return;
    const std::string_view name = std::string_view(tight.text).substr(begin, end - begin);
    static constexpr std::array<std::string_view, 24> bodies = {
        "局", "委",   "院", "办", "中心", "政府", "会", "厅", "部", "处", "所", "站",
        "校", "大学", "队", "团", "室",   "公司", "馆", "社", "台", "署", "园", "委员会"};
    const bool body = std::any_of(bodies.begin(), bodies.end(), [&](std::string_view b) { return name.ends_with(b); });
    if (!body || name.find_first_of("0123456789:,;") != std::string_view::npos) return;
    const Ranges place = slice(tight, ranges, begin, end);
    Text department = make_text(reading_.document, place);
    if (!department) return;
    Statement statement;
    statement.kind = StatementKind::department;
    statement.where = Where::title;
    statement.text = statement.value = department->value;
    statement.span = department->spans.front();
    reading_.record.statements.push_back(std::move(statement));
    const auto& notes = reading_.record.notes;
    const bool asked = std::any_of(notes.begin(), notes.end(), [](const Note& n) { return n.field == "department"; });
    if (!reading_.record.department && !asked) reading_.record.department = std::move(department);
  }

  /// (2022年度) on a line of its own near the title.
  void read_year_lines() {
    // A further form under one title takes the year that stands there.
    const bool titled = reading_.form.title_end > reading_.form.title_row;
    const std::size_t first = titled ? reading_.form.title_row : reading_.form.first_row;
    constexpr std::size_t near = 3;
    const std::size_t last = std::min(reading_.blocks.rows.size(), (titled ? reading_.form.title_end : first) + near);
    for (std::size_t row = first; row < last; ++row) {
      if (row >= reading_.form.title_row && row < reading_.form.title_end) continue;
      bool stated = false;
      for (const Cell& cell : reading_.blocks.rows[row].cells) {
        const Folded tight = tight_of(reading_.document, cell.ranges);
        const std::vector<Year> years = find_years(tight.text);
        constexpr std::size_t brackets = 8;
        if (years.size() != 1 || tight.text.size() > years[0].length + brackets) continue;
        state_year(Where::heading, years[0], tight, cell.ranges);
        stated = true;
      }
      if (stated) use_row(row);
    }
  }

  void use_row(std::size_t row) {
    for (std::size_t i = 0; i < reading_.tokens.size(); ++i) {
      if (reading_.tokens[i].row == row) reading_.use(i);
    }
  }

  void add_file_name_year() {
    file_year_ = year_in_name(reading_.document.path);
    if (file_year_.empty()) return;
    Statement statement;
    statement.where = Where::file_name;
    statement.text = statement.value = file_year_;
    statement.span = {1, 1, 1, 1};
    reading_.record.statements.push_back(std::move(statement));
  }

  void choose_year() {
    for (Where where : {Where::title, Where::heading, Where::field}) {
      for (const Statement& s : reading_.record.statements) {
        if (s.kind != StatementKind::year || s.where != where) continue;
        reading_.record.fiscal_year = FiscalYear{std::stoi(s.value), YearBasis::stated, spans_of(s)};
        return;
      }
    }
    if (!file_year_.empty()) {
      reading_.record.fiscal_year = FiscalYear{std::stoi(file_year_), YearBasis::file_name, {}};
      return;
    }
    infer_year();
  }

  [[nodiscard]] Spans spans_of(const Statement& statement) const {
    for (const auto& [digits, spans] : year_spans_) {
      if (digits == statement.value && spans.front().line == statement.span.line) return spans;
    }
    return {statement.span};
  }

  /// The year that the text speaks of most, when no other is spoken of as often.
  void infer_year() {
    std::map<std::string, std::pair<int, Spans>> counts;
    for (const Token& token : reading_.tokens) {
      const Folded tight = tight_of(reading_.document, token.ranges);
      for (const Year& year : find_years(tight.text)) {
        auto& [count, spans] = counts[year.digits];
        ++count;
        append_spans(spans, reading_.document.spans(slice(tight, token.ranges, year.at, year.at + 4)));
      }
    }
    int best = 0;
    int second = 0;
    std::string chosen;
    for (const auto& [digits, entry] : counts) {
      second = entry.first > best ? best : std::max(second, entry.first);
      if (entry.first > best) {
        best = entry.first;
        chosen = digits;
      }
    }
    if (best == 0 || best == second) return;
    Spans first{counts[chosen].second.front()};
    reading_.note(NoteKind::inferred, "fiscal_year", chosen, "标题和字段没有年度，按正文提到的年份推断", first.front());
    reading_.record.fiscal_year = FiscalYear{std::stoi(chosen), YearBasis::inferred, std::move(first)};
  }

  static void append_spans(Spans& to, const Spans& more) { to.insert(to.end(), more.begin(), more.end()); }

  Reading& reading_;
  std::string file_year_;
  std::vector<std::pair<std::string, Spans>> year_spans_;
};

}  // namespace

void read_title_and_year(Reading& reading) {
  TitleReader(reading).run();
}

}  // namespace jixiao
