// Which lines the export wrapped inside one cell. A line continues on the next one when the next one's
// first character would not have fitted: it is as wide as its column. The columns' widths are not printed,
// so they are taken from the widths that recur where lines follow each other.
#include <algorithm>
#include <array>
#include <map>

#include "base/affix.h"
#include "base/unicode.h"
#include "vocabulary/figures.h"
#include "vocabulary/pieces.h"
#include "vocabulary/titles.h"
#include "vocabulary/tokens.h"
#include "vocabulary/values.h"
#include "vocabulary/words.h"

namespace jixiao {
namespace {

bool is_text_line(const Row& row) {
  return row.delimiter == Delimiter::line || row.delimiter == Delimiter::space;
}

/// A first line's indentation takes part of the column; a deep one is the page's layout.
int full_width(const Row& row) {
  return row.width + (row.indent <= 8 ? row.indent : 0);
}

bool starts_inside(std::string_view text) {
  static constexpr std::array<std::string_view, 14> closing = {"。", "，", "、", "；", "：", "）", "》",
                                                               "”",  "’",  ")",  ",",  "！", "？", "％"};
  return begins_with_any(text, closing);
}

bool ends_open(std::string_view text) {
  static constexpr std::array<std::string_view, 8> open = {"，", "、", "（", "《", "“", "(", "：", "；"};
  return finishes_with_any(text, open);
}

/// 完好率不低于 / 95%: the figure must follow.
bool ends_in_comparator(std::string_view tight) {
  static constexpr std::array<std::string_view, 12> words = {"不低于", "不少于", "不小于", "不超过", "不高于", "不多于",
                                                             "不大于", "达到",   "至少",   "控制在", "≥",      "≤"};
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return tight.size() > word.size() && finishes_with(tight, word); });
}

bool is_ordinal_start(std::string_view tight) {
  return is_numbered(tight, "指标") || is_numbered(tight, "任务") || is_numbered(tight, "目标");
}

/// A level name without its 指标 may as well be the end of a wrapped name (年均配置 / 数量).
bool is_plain_level(const Token& token) {
  return level_word(token.tight).level != 0 && token.tight.find("指标") != std::string::npos;
}

/// A sign, or a unit behind a name: columns of their own.
bool is_cell_of_its_own(const Token& line, const Token& next) {
  if (is_sign_word(next.tight) && next.tight != "无") return true;
  const bool unit = is_unit_word(next.tight) && next.tight != "人数" && next.tight != "户数";
  return unit && ends_like_name(line.tight);
}

bool stays_alone(const Token& token) {
  return token.is_label() || is_plain_level(token) || token.delimiter != Delimiter::line ||
         read_title(token.tight).has_value();
}

/// The width that must still fit for the next line's beginning to stand here: its first character, with the
/// punctuation behind it, which may not begin a line.
int first_width(std::string_view text) {
  std::size_t at = 0;
  int width = display_width(next_code_point(text, at));
  if (starts_inside(text.substr(at))) width += display_width(next_code_point(text, at));
  return width;
}

/// Narrow characters and quotes make a full line look a little shorter than its column.
int slack(std::string_view text) {
  int narrow = 0;
  for (char c : text) narrow += static_cast<unsigned char>(c) < 0x80 ? 1 : 0;
  int quotes = 0;
  for (std::string_view sign : {"“", "”", "‘", "’", "·", "—"}) {
    for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + sign.size()))
      ++quotes;
  }
  return std::min(6, (narrow + 1) / 2 + quotes);
}

/// Nothing is missing behind a figure with its unit, or a judgement.
bool ends_with_value(std::string_view text) {
  const std::string folded = fold_value(text);
  if (is_judgement(folded)) return true;
  const std::vector<FoundFigure> figures = find_figures(folded);
  return !figures.empty() && figures.back().end == folded.size();
}

/// 全年培训不少于3600人次，取得证: a value whose last clause says nothing yet.
bool breaks_off(std::string_view text) {
  const std::string folded = fold_value(text);
  const std::size_t mark = folded.rfind(';');
  if (mark == std::string::npos || mark + 1 == folded.size()) return false;
  const std::string_view last = std::string_view(folded).substr(mark + 1);
  constexpr std::size_t fragment = 3 * 6;
  return last.size() <= fragment && !looks_like_value(last) && !is_judgement(last) &&
         !find_figures(std::string_view(folded).substr(0, mark)).empty();
}

bool ends_sentence(std::string_view text) {
  return text.ends_with("。") || text.ends_with("；") || text.ends_with("！");
}

class Joiner {
 public:
  Joiner(const Blocks& blocks, const Wrapping& wrapping, const std::vector<Token>& tokens)
      : blocks_(blocks), wrapping_(wrapping) {
    for (std::size_t i = 1; i + 1 < tokens.size() && !units_apart_; ++i) {
      // 单位 alone may as well be the head's.
      units_apart_ = tokens[i].label.is(Place::indicator_column, "unit") &&
                     tokens[i - 1].label.in(Place::indicator_column) != nullptr &&
                     tokens[i + 1].label.in(Place::indicator_column) != nullptr;
    }
  }

  /// Does the cell whose latest line is `line` go on in `next`? `cell_width`: of its widest line so far.
  [[nodiscard]] bool joins(const Token& line, const Token& next, int cell_width) const {
    if (next.row != line.last_row + 1) return false;
    const Judged judged = judge(line);
    const Judged judged_next = judge(next);
    latest_ = judged_next;
    if (judged.alone || judged_next.alone) return false;
    if (blocks_.rows[next.row].page_break_before) return false;
    if (is_cell_of_its_own(line, next) || (units_apart_ && (is_unit_word(next.tight) || next.tight == "月底前")))
      return false;
    if (starts_inside(next.text) || ends_in_comparator(line.tight)) return true;
    // 落实率达 / 100%
    if (line.tight.ends_with("达") && next.tight.front() >= '0' && next.tight.front() <= '9') return true;
    if (judged_next.bare || judged.bare || is_ordinal_start(next.tight)) return false;
    if (ends_like_name(line.tight) && looks_like_value(next.text)) return false;
    const bool apart = wrapping_.blanks_separate && next.blank_before;
    if (apart && ends_with_value(line.text) && looks_like_value(next.text)) return false;
    // 雨雪天气取消演出9场 / 群众文化生活丰富程度: a reason is told, and a name begins
    if (!apart && ends_with_value(line.text) && ends_like_name(next.tight) && !ends_like_name(line.tight)) return false;
    if (apart && (is_judgement(next.tight) || ends_like_name(line.tight))) return false;
    if (ends_open(line.text) && !apart) return true;
    if (apart && breaks_off(line.text) && looks_like_value(next.text)) return true;
    return fills(line, next, cell_width, apart);
  }

 private:
  [[nodiscard]] bool fills(const Token& line, const Token& next, int cell_width, bool apart) const {
    const int wider = std::max({line_width(line), line_width(next), cell_width});
    // The column is at least as wide as all its lines.
    const auto column = std::lower_bound(wrapping_.widths.begin(), wrapping_.widths.end(), wider - 1);
    // Where blank lines separate cells, lines without one go together, unless the first is the shorter.
    if (wrapping_.blanks_separate && !apart && line_width(line) >= line_width(next)) return true;
    if (column == wrapping_.widths.end()) return false;
    // Whole names are often as long as each other.
    constexpr int narrow = 18;
    if (*column < narrow && ends_like_name(line.tight)) return false;
    const bool full = line_width(line) + first_width(next.text) + slack(line.text) > *column;
    // Where blank lines separate cells, lines without one between them need to be less full.
    constexpr int nearly = 85;
    const bool close = wrapping_.blanks_separate && !apart && line_width(line) * 100 >= *column * nearly;
    if (!full && !close) return false;
    // A sentence ended with the line, and what follows is too short for another: a name, not its rest.
    constexpr int name_share = 65;
    if (ends_sentence(line.text) && !ends_sentence(next.text) && line_width(next) * 100 < *column * name_share)
      return false;
    // Across a blank line only a short rest is taken: PDF exports set the last line of a cell apart.
    constexpr int rest_share = 82;
    return !apart || line_width(next) * 100 <= *column * rest_share;
  }

  /// What a line is like on its own.
  struct Judged {
    const Token* token = nullptr;
    bool alone = false;
    bool bare = false;  ///< nothing but a figure
  };

  /// A line is looked at twice: as the next one, and as the one that goes on.
  [[nodiscard]] Judged judge(const Token& token) const {
    if (latest_.token == &token) return latest_;
    const bool alone = stays_alone(token);
    return {&token, alone, !alone && is_bare_figure(token.tight)};
  }

  [[nodiscard]] int line_width(const Token& token) const { return full_width(blocks_.rows[token.last_row]); }

  const Blocks& blocks_;
  const Wrapping& wrapping_;
  bool units_apart_ = false;  ///< units of measure have a column of their own
  mutable Judged latest_;
};

}  // namespace

namespace {

/// Does `next` go on with what `line` began, whatever their widths? It begins with a closing sign, or `line` ends with
/// an open one, or both make a label, or only a character or two are left.
bool breaks(const Row& line, const Row& next) {
  const std::string& upper = line.cells.back().text;
  const std::string& lower = next.cells.front().text;
  if (upper.empty() || lower.empty()) return false;
  if (starts_inside(lower) || (ends_open(upper) && !upper.ends_with("：") && !upper.ends_with("；"))) return true;
  const std::string tight = fold_tight(upper);
  const std::string rest = fold_tight(lower);
  constexpr int shortest = 14;
  constexpr std::size_t one = 3;
  const bool tail = next.cells.size() == 1 && rest.size() <= 2 * one && line.width >= shortest &&
                    static_cast<unsigned char>(rest.front()) >= 0x80 && !is_unit_word(rest) && !is_sign_word(rest) &&
                    level_word(rest).level == 0 && match_label(rest).entries.empty() && !looks_like_value(rest);
  if (tail) return true;
  return line.cells.size() == 1 && begins_label(tight) && match_label(tight).entries.empty() &&
         !match_label(tight + rest).entries.empty();
}

/// Three lines of one width and a shorter one that ends with a full stop: a paragraph.
bool fills_paragraph(const Blocks& blocks, std::size_t at) {
  constexpr std::size_t lines = 3;
  constexpr int narrowest = 18;
  if (at + lines >= blocks.rows.size() || blocks.rows[at].width < narrowest) return false;
  for (std::size_t i = at; i <= at + lines; ++i) {
    const Row& row = blocks.rows[i];
    if (!is_text_line(row) || row.cells.size() > 1) return false;
    if (i < at + lines && std::abs(row.width - blocks.rows[at].width) > 1) return false;
  }
  const Row& last = blocks.rows[at + lines];
  return last.width < blocks.rows[at].width && ends_sentence(last.cells.back().text);
}

bool shows_breaks(const Blocks& blocks) {
  for (std::size_t i = 0; i + 1 < blocks.rows.size(); ++i) {
    const Row& row = blocks.rows[i];
    const Row& next = blocks.rows[i + 1];
    if (is_text_line(row) && is_text_line(next) && (breaks(row, next) || fills_paragraph(blocks, i))) return true;
  }
  return false;
}

}  // namespace

Wrapping measure_wrapping(const Blocks& blocks) {
  std::map<int, int> tight;
  std::map<int, int> all;
  std::size_t lines = 0;
  std::size_t blank = 0;
  for (std::size_t i = 0; i + 1 < blocks.rows.size(); ++i) {
    const Row& row = blocks.rows[i];
    const Row& next = blocks.rows[i + 1];
    if (!is_text_line(row) || !is_text_line(next)) continue;
    ++lines;
    blank += next.blank_before ? 1 : 0;
    if (row.cells.size() > 2) continue;
    ++all[full_width(row)];
    if (!next.blank_before && full_width(row) >= full_width(next)) ++tight[full_width(row)];
  }
  Wrapping wrapping;
  // They stand between cells when some lines follow closely and some do not; where nearly all lines are apart, or
  // nearly none, they say nothing.
  const std::size_t close = lines - blank;
  wrapping.blanks_separate = close * 5 >= lines && close * 20 <= lines * 17;
  if (wrapping.blanks_separate) {
    constexpr int narrowest = 10;
    for (const auto& [width, count] : tight) {
      if (width >= narrowest) wrapping.widths.push_back(width);
    }
    return wrapping;
  }
  // Elsewhere a width is a column's when several lines reach it, or nearly, and some line shows that lines are broken
  // at all: names that are as long as it happens prove nothing.
  if (!shows_breaks(blocks)) return wrapping;
  for (const auto& [width, count] : all) {
    constexpr int narrowest = 12;
    constexpr int several = 3;
    const auto count_of = [&](int from, int to) {
      int sum = 0;
      for (int w = from; w <= to; ++w) sum += all.contains(w) ? all.at(w) : 0;
      return sum;
    };
    if (width >= narrowest && count_of(width - 2, width) >= several) wrapping.widths.push_back(width);
  }
  return wrapping;
}

std::vector<Token> join_wrapped(const Document& document, const Blocks& blocks, const Wrapping& wrapping,
                                std::vector<Token> tokens) {
  const Joiner joiner(blocks, wrapping, tokens);
  std::size_t joined = 0;  // those before it are done: they take the place of what they were made of
  Ranges ranges;
  for (std::size_t at = 0; at < tokens.size();) {
    std::size_t end = at + 1;
    int cell_width = 0;
    while (end < tokens.size() && joiner.joins(tokens[end - 1], tokens[end], cell_width)) {
      cell_width = std::max(cell_width, full_width(blocks.rows[tokens[end - 1].last_row]));
      ++end;
    }
    if (end == at + 1) {
      if (joined != at) tokens[joined] = std::move(tokens[at]);
    } else {
      ranges.clear();
      for (std::size_t i = at; i < end; ++i) append(ranges, tokens[i].ranges);
      Token cell = with_ranges(document, tokens[at], ranges);
      cell.last_row = tokens[end - 1].last_row;
      cell.width = tokens[end - 1].width;
      cell.label = match_label(cell.tight);
      for (std::size_t i = at; i < end; ++i) {
        cell.lines.push_back(std::move(tokens[i]));
        cell.lines.back().glued = i > at;
      }
      tokens[joined] = std::move(cell);
    }
    ++joined;
    at = end;
  }
  tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(joined), tokens.end());
  return tokens;
}

}  // namespace jixiao
