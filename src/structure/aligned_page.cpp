#include <algorithm>
#include <array>
#include <map>

#include "base/affix.h"
#include "base/unicode.h"
#include "structure/aligned.h"
#include "structure/furniture.h"
#include "vocabulary/headings.h"
#include "vocabulary/labels.h"
#include "vocabulary/words.h"

namespace jixiao::aligned {
namespace {

/// One character, one column: poppler does not know of wide ones. Editors count two for those.
int columns_of(char32_t c, bool wide) {
  return wide ? display_width(c) : 1;
}

struct Cut {
  std::size_t begin = 0;
  std::size_t end = 0;
  int left = 0;
  int right = 0;
};

/// Cuts a line at every run of two and more spaces, and at single ones inside `gutters`.
std::vector<Cut> cut(std::string_view line, bool wide, const std::vector<int>& gutters) {
  std::vector<Cut> cuts;
  std::size_t at = 0;
  int column = 0;
  int run = 2;
  while (at < line.size()) {
    const std::size_t start = at;
    const char32_t c = next_code_point(line, at);
    const int width = columns_of(c, wide);
    if (c == U'\f') continue;
    if (is_space(c)) {
      run += c == 0x3000 ? 2 : 1;
      column += width;
      continue;
    }
    const bool gutter = run == 1 && std::binary_search(gutters.begin(), gutters.end(), column - 1);
    if (run >= 2 || gutter) cuts.push_back({start, at, column, column});
    cuts.back().end = at;
    column += width;
    cuts.back().right = column;
    run = 0;
  }
  return cuts;
}

using Cuts = std::vector<std::vector<Cut>>;

/// Of all lines; those outside `lines` stay empty.
Cuts cut_all(const Document& document, Lines lines, bool wide) {
  Cuts all(document.line_count());
  for (std::uint32_t i = lines.first; i < lines.last; ++i) all[i] = cut(document.view(document.line(i)), wide, {});
  return all;
}

std::size_t count_labels(const Document& document, const std::vector<Cut>& cuts, std::uint32_t line) {
  const std::string_view text = document.view(document.line(line));
  return static_cast<std::size_t>(std::count_if(cuts.begin(), cuts.end(), [&](const Cut& c) {
    return !match_label(fold_tight(text.substr(c.begin, c.end - c.begin))).entries.empty();
  }));
}

bool is_sentence(const Document& document, std::uint32_t line) {
  const std::string_view text = document.view(document.line(line));
  const std::size_t stop = text.find("。");
  return stop != std::string_view::npos && text.find("，") < stop;
}

/// A header: several labels, and little else.
bool is_rich(const Document& document, const std::vector<Cut>& cuts, std::uint32_t line) {
  constexpr std::size_t rich = 3;
  if (cuts.size() < rich) return false;
  const std::size_t labels = count_labels(document, cuts, line);
  return labels >= rich && labels * 2 > cuts.size();
}

/// How many pieces stand as one of the next line with columns does: at its left, right, or middle.
std::size_t agreement(const Cuts& lines) {
  std::size_t agreeing = 0;
  const std::vector<Cut>* above = nullptr;
  for (const std::vector<Cut>& line : lines) {
    if (line.size() < 3) continue;
    if (above != nullptr) {
      for (const Cut& piece : line) {
        const auto same = [&](const Cut& other) {
          return piece.left == other.left || piece.right == other.right ||
                 std::abs(piece.left + piece.right - other.left - other.right) <= 1;
        };
        agreeing += std::any_of(above->begin(), above->end(), same) ? 1U : 0U;
      }
    }
    above = &line;
  }
  return agreeing;
}

class Reader {
 public:
  Reader(const Document& document, Lines lines, Page& page) : document_(document), lines_(lines), page_(page) {}

  bool run() {
    if (has_stronger_signs()) return false;
    const Cuts narrow = cut_all(document_, lines_, false);
    if (!has_columns(narrow)) return false;
    const Cuts wide = cut_all(document_, lines_, true);
    const std::size_t agreeing = agreement(narrow);
    const std::size_t agreeing_wide = agreement(wide);
    wide_ = agreeing_wide > agreeing;
    const Cuts& cuts = wide_ ? wide : narrow;
    if (!agrees(cuts, std::max(agreeing, agreeing_wide))) return false;
    split(cuts);
    for (Section& section : page_.sections) divide_at_gutters(section, cuts);
    for (Section& section : page_.sections) find_stacks(section);
    return true;
  }

 private:
  /// Do pieces of following lines stand below one another? In prose with doubled spaces they do not.
  [[nodiscard]] static bool agrees(const Cuts& cuts, std::size_t agreeing) {
    std::size_t pieces = 0;
    for (const std::vector<Cut>& line : cuts) pieces += line.size() >= 3 ? line.size() : 0;
    constexpr std::size_t percent = 25;  // exports have half and more, small ones less
    return agreeing * 100 >= pieces * percent;
  }

  /// Tabs or pipes between cells: then spaces only pad them.
  [[nodiscard]] bool has_stronger_signs() const {
    std::size_t lines = 0;
    std::size_t stronger = 0;
    for (std::uint32_t i = 0; i < document_.line_count(); ++i) {
      const std::string_view line = document_.view(document_.line(i));
      lines += line.empty() ? 0U : 1U;
      stronger += line.find_first_of("\t|") != std::string_view::npos ? 1U : 0U;
    }
    constexpr std::size_t share = 20;
    return stronger * share > lines;
  }

  [[nodiscard]] bool has_columns(const Cuts& cuts) const {
    std::size_t lines = 0;
    std::size_t columns = 0;
    std::size_t several = 0;
    for (std::uint32_t i = lines_.first; i < lines_.last; ++i) {
      lines += cuts[i].empty() ? 0U : 1U;
      // Sentences with wide spaces are no row of cells.
      if (cuts[i].size() < 2 || is_sentence(document_, i)) continue;
      ++columns;
      several += cuts[i].size() >= 4 ? 1U : 0U;
    }
    constexpr std::size_t fewest = 6;
    return columns >= fewest && several >= 2 && columns * 5 >= lines * 2;
  }

  /// A number alone on its line, away from the margin and from other lines.
  [[nodiscard]] bool is_lone_number(const Cuts& cuts, std::uint32_t i) const {
    if (cuts[i].size() != 1 || cuts[i][0].left < 20) return false;
    const Range range = document_.line(i);
    const std::string tight = fold_tight(document_.view(range));
    const bool digits =
        tight.size() <= 3 && std::all_of(tight.begin(), tight.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool apart = (i == 0 || cuts[i - 1].empty()) && (i + 1 == cuts.size() || cuts[i + 1].empty() ||
                                                           document_.view(document_.line(i + 1)).starts_with('\f'));
    return digits && apart;
  }

  void split(const Cuts& cuts) {
    bool blank = false;
    bool page_break = false;
    page_.sections.emplace_back();
    constexpr std::size_t longest = 300;
    for (std::uint32_t i = lines_.first; i < lines_.last; ++i) {
      const std::string_view text = document_.view(document_.line(i));
      page_break = page_break || text.starts_with('\f');
      const bool furniture = cuts[i].empty() || is_page_number(text) || is_lone_number(cuts, i) ||
                             (cuts[i].size() == 1 && is_foot(document_, i));
      if (furniture) {
        page_break = page_break || !cuts[i].empty();
        blank = true;
        continue;
      }
      Section* section = &page_.sections.back();
      const bool header = section->lines.size() > 2 && is_rich(document_, cuts[i], i);
      if (!section->lines.empty() && (page_break || header || section->lines.size() >= longest)) {
        // Lines directly above a header may be the upper half of its cells.
        std::vector<Line> upper;
        while (header && !page_break && !blank && !section->lines.empty() && upper.size() < 2 &&
               cuts[section->lines.back().line].size() <= 2 && is_near(section->lines.back(), i) &&
               upper_half(section->lines.back(), cuts)) {
          upper.insert(upper.begin(), section->lines.back());
          section->lines.pop_back();
        }
        page_.sections.emplace_back();
        section = &page_.sections.back();
        section->continues = page_break;
        section->lines = std::move(upper);
      }
      Line line;
      line.line = i;
      line.blank_before = blank;
      line.page_break_before = page_break;
      section->lines.push_back(std::move(line));
      blank = page_break = false;
    }
  }

  [[nodiscard]] static bool is_near(const Line& above, std::uint32_t line) { return line - above.line <= 1; }

  /// Starts a label: the first half of a header's broken cell.
  [[nodiscard]] bool upper_half(const Line& line, const Cuts& cuts) const {
    const Range range = document_.line(line.line);
    const Cut& c = cuts[line.line].back();
    const std::string tight = fold_tight(document_.view(range).substr(c.begin, c.end - c.begin));
    return begins_label(tight) || !match_label(tight).entries.empty();
  }

  /// Columns of the section that stay white in its rows, with text on both sides in one of them at least.
  [[nodiscard]] std::vector<int> gutters_of(const Section& section, const Cuts& cuts) const {
    std::map<int, int> ink;
    std::map<int, int> between;
    int rows = 0;
    for (const Line& line : section.lines) {
      const std::vector<Cut>& c = cuts[line.line];
      constexpr std::size_t row = 3;
      if (c.size() < row && !(c.size() > 1 && count_labels(document_, c, line.line) == c.size())) continue;
      ++rows;
      add_ink(document_.view(document_.line(line.line)), ink);
      for (std::size_t k = 0; k + 1 < c.size(); ++k) {
        constexpr int widest = 400;
        const int next = std::min(c[k + 1].left, c[k].right + widest);
        for (int column = c[k].right; column < next; ++column) ++between[column];
      }
    }
    std::vector<int> gutters;
    constexpr int several = 4;
    if (rows < several) return gutters;
    for (const auto& [column, count] : between) {
      const int inked = ink.contains(column) ? ink.at(column) : 0;
      constexpr int share = 20;
      if (inked * share <= rows) gutters.push_back(column);
    }
    return gutters;
  }

  /// Which columns hold characters; spaces inside a piece do not.
  void add_ink(std::string_view line, std::map<int, int>& ink) const {
    int column = 0;
    std::size_t at = 0;
    while (at < line.size()) {
      const char32_t c = next_code_point(line, at);
      if (c == U'\f') continue;
      const int width = columns_of(c, wide_);
      for (int k = 0; k < width && !is_space(c); ++k) ++ink[column + k];
      column += width;
    }
  }

  /// 一级指标 二级指标, 任务2：提升防治能力 指标2：开展演练: a single space between cells that are told by what they
  /// say.
  [[nodiscard]] std::vector<Cut> divided(std::string_view line, const std::vector<Cut>& cuts) const {
    std::vector<Cut> all;
    for (Cut c : cuts) {
      int column = c.left;
      for (std::size_t at = c.begin; at < c.end;) {
        const std::size_t start = at;
        const char32_t sign = next_code_point(line, at);
        const bool apart =
            is_space(sign) && (stand_apart(line.substr(c.begin, start - c.begin), line.substr(at, c.end - at)) ||
                               (cuts.size() >= 3 && begins_target(line.substr(at, c.end - at))));
        if (apart) {
          all.push_back({c.begin, start, c.left, column});
          c.begin = at;
          c.left = column + columns_of(sign, wide_);
        }
        column += columns_of(sign, wide_);
      }
      all.push_back(c);
    }
    return all;
  }

  /// 覆盖县（市） ≥36个: a name that fills its column, and the target in the next.
  [[nodiscard]] static bool begins_target(std::string_view right) {
    const std::string tight = fold_tight(right.substr(0, right.find(' ')));
    const bool sign = tight.starts_with("≥") || tight.starts_with("≤");
    const std::size_t digit = std::string_view("≥").size();
    return sign && tight.size() > digit && tight[digit] >= '0' && tight[digit] <= '9';
  }

  [[nodiscard]] static bool stand_apart(std::string_view left, std::string_view right) {
    const std::string after = fold_tight(right);
    if (is_numbered(after, "指标") || is_numbered(after, "任务")) return true;
    return !match_label(fold_tight(left)).entries.empty() &&
           !match_label(fold_tight(right.substr(0, right.find(' ')))).entries.empty();
  }

  void divide_at_gutters(Section& section, const Cuts& cuts) {
    const std::vector<int> gutters = gutters_of(section, cuts);
    for (Line& line : section.lines) {
      const Range range = document_.line(line.line);
      for (const Cut& c : divided(document_.view(range), cut(document_.view(range), wide_, gutters))) {
        Piece piece;
        piece.range = {range.begin + static_cast<std::uint32_t>(c.begin),
                       range.begin + static_cast<std::uint32_t>(c.end)};
        piece.line = line.line;
        piece.left = c.left;
        piece.right = c.right;
        const std::string_view text = document_.view(piece.range);
        piece.width = static_cast<int>(display_width(text));
        piece.tight = fold_tight(text);
        piece.label = !match_label(piece.tight).entries.empty();
        piece.level = level_word(piece.tight).level;
        line.pieces.push_back(page_.pieces.size());
        page_.pieces.push_back(std::move(piece));
      }
    }
  }

  /// 年度 / 总体 / 目标 one below another: a label or a level name broken over lines.
  void find_stacks(const Section& section) {
    for (std::size_t i = 0; i < section.lines.size(); ++i) {
      for (std::size_t first : section.lines[i].pieces) {
        if (page_.pieces[first].stack >= 0) continue;
        std::vector<std::size_t> stack{first};
        std::size_t whole = 0;
        std::string joined = page_.pieces[first].tight;
        while (begins_label(joined) || begins_level_word(joined) || opens_bracket(joined)) {
          const auto next = below(section, i, stack.back());
          if (next == page_.pieces.size()) break;
          stack.push_back(next);
          joined += page_.pieces[next].tight;
          const bool level = level_word(joined).level != 0 && page_.pieces[next].level == 0 && joined.ends_with("指标");
          if (level || !match_label(joined).entries.empty()) whole = stack.size();
        }
        for (std::size_t k = 0; k < whole; ++k) page_.pieces[stack[k]].stack = static_cast<int>(first);
      }
    }
  }

  /// The piece that stands directly below `above` within the next lines of its band; all when there is none.
  [[nodiscard]] std::size_t below(const Section& section, std::size_t from, std::size_t above) const {
    const Piece& upper = page_.pieces[above];
    for (std::size_t i = from + 1; i < section.lines.size() && section.lines[i].line <= upper.line + 2; ++i) {
      if (section.lines[i].line <= upper.line) continue;
      for (std::size_t p : section.lines[i].pieces) {
        const Piece& lower = page_.pieces[p];
        if (lower.left < upper.right && upper.left < lower.right && lower.stack < 0) return p;
      }
    }
    return page_.pieces.size();
  }

  const Document& document_;
  Lines lines_;
  Page& page_;
  bool wide_ = false;
};

}  // namespace

namespace {

/// A line of running text, or a heading: what stands between tables.
bool is_prose(const Document& document, const std::vector<Cut>& cuts, std::uint32_t line) {
  if (is_sentence(document, line)) return true;
  constexpr int deep = 8;
  constexpr std::size_t wide = 56;
  if (cuts.size() != 1 || cuts[0].left > deep) return false;
  const std::string_view text = document.view(document.line(line)).substr(cuts[0].begin, cuts[0].end - cuts[0].begin);
  return display_width(text) >= wide || opens_part(fold_tight(text));
}

/// Behind the last line of the table whose header is the line `first`.
std::uint32_t table_end(const Document& document, const Cuts& cuts, std::uint32_t first) {
  std::uint32_t last = first + 1;
  for (std::uint32_t i = first + 1; i < cuts.size(); ++i) {
    if (cuts[i].empty()) continue;
    if (is_prose(document, cuts[i], i)) break;
    if (cuts[i].size() > 1) last = i + 1;
  }
  // The rest of its last row's cells
  while (last < cuts.size() && !cuts[last].empty() && !is_prose(document, cuts[last], last)) ++last;
  return last;
}

}  // namespace

bool read_page(const Document& document, Lines lines, Page& page) {
  return Reader(document, lines, page).run();
}

std::vector<Lines> find_tables(const Document& document) {
  std::vector<Lines> tables;
  const Cuts cuts = cut_all(document, {0, document.line_count()}, false);
  for (std::uint32_t i = 0; i < cuts.size(); ++i) {
    constexpr std::size_t columns = 4;
    if (cuts[i].size() < columns || !is_rich(document, cuts[i], i)) continue;
    const std::uint32_t last = table_end(document, cuts, i);
    tables.push_back({i, last});
    i = last - 1;
  }
  return tables;
}

}  // namespace jixiao::aligned
