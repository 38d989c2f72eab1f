#include "extract/prose.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <set>

#include "base/affix.h"
#include "base/unicode.h"
#include "vocabulary/figures.h"
#include "vocabulary/headings.h"
#include "vocabulary/pieces.h"

namespace jixiao {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Words between a figure's label and the figure: 收入总额为, 共计.
void strip_joints(std::string& label) {
  static constexpr std::array<std::string_view, 14> joints = {"达到", "达",   "共计", "合计为", "总计为", "共为", "为",
                                                              "是",   "共有", "共",   "约",     "近",     ":",    "了"};
  bool again = true;
  while (again) {
    again = false;
    for (std::string_view joint : joints) {
      if (label.ends_with(joint) && label.size() > joint.size()) {
        label.resize(label.size() - joint.size());
        again = true;
        break;
      }
    }
  }
}

bool is_mark(std::string_view text, std::size_t at, std::size_t& length) {
  // Nearly all bytes belong to Han characters.
  const auto first = static_cast<unsigned char>(text[at]);
  if (first >= 0x80 && first != 0xE2 && first != 0xE3) return false;
  for (std::string_view sign : {",", ";", "。", ":", "、", "(", ")", "!", "?", "“", "”"}) {
    if (!text.substr(at).starts_with(sign)) continue;
    length = sign.size();
    return true;
  }
  return false;
}

/// Where the words directly before `at` begin.
std::size_t label_begin(std::string_view text, std::size_t from, std::size_t at) {
  std::size_t begin = from;
  std::size_t length = 0;
  for (std::size_t i = from; i < at;) {
    if (is_mark(text, i, length)) {
      i += length;
      begin = i;
    } else {
      ++i;
    }
  }
  return begin;
}

std::vector<std::size_t> starts_behind(std::string_view text, std::initializer_list<std::string_view> stops) {
  std::vector<std::size_t> starts{0};
  for (std::string_view stop : stops) {
    for (std::size_t at = text.find(stop); at != std::string_view::npos; at = text.find(stop, at + stop.size())) {
      starts.push_back(at + stop.size());
    }
  }
  std::sort(starts.begin(), starts.end());
  return starts;
}

/// Could the line's text begin with a heading's number? Decides for most lines without folding them.
bool may_open_heading(std::string_view text) {
  if (text.empty()) return true;
  std::size_t at = 0;
  const char32_t c = next_code_point(text, at);
  const bool han = c >= 0x4E00 && c <= 0x9FFF;
  return !han || heading_mark(std::string(text.substr(0, at)) + "、").level > 0;
}

/// Which of the stretches that begin at `starts` holds `at`.
std::size_t number_of(const std::vector<std::size_t>& starts, std::size_t at) {
  return static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), at) - starts.begin());
}

class ProseReader {
 public:
  ProseReader(Reading& reading, const std::vector<Region>& tables)
      : reading_(reading), in_table_(reading.blocks.rows.size(), false), open_(reading.document) {
    for (const Region& table : tables) {
      for (std::size_t i = table.header; i < table.end; ++i) {
        for (std::uint32_t row = reading.tokens[i].row; row <= reading.tokens[i].last_row; ++row) in_table_[row] = true;
      }
    }
    measure();
  }

  Prose run() {
    find_page_numbers();
    for (std::size_t row = reading_.form.first_row; row < reading_.form.last_row; ++row) {
      if (in_table_[row]) {
        filled_ = true;
        continue;
      }
      if (row >= reading_.form.title_row && row < reading_.form.title_end) continue;
      if (page_numbers_.contains(row)) continue;
      if (reading_.blocks.rows[row].delimiter >= Delimiter::aligned) {
        filled_ = true;  // cells of a table that nobody read are no sentence
        continue;
      }
      const std::size_t taken = read_heading(row);
      if (taken > 0) {
        row += taken - 1;
      } else {
        add_line(row);
      }
    }
    end_passage();
    finish_sections();
    for (std::size_t p = 0; p < prose_.passages.size(); ++p) find_mentions(p);
    return std::move(prose_);
  }

 private:
  [[nodiscard]] const Row& row_at(std::size_t row) const { return reading_.blocks.rows[row]; }

  [[nodiscard]] Ranges line_ranges(std::size_t row) const {
    Ranges ranges;
    for (const Cell& cell : row_at(row).cells) append(ranges, cell.ranges);
    return ranges;
  }

  /// The width at which the export wraps: what many lines reach.
  void measure() {
    std::vector<std::uint16_t> widths;
    for (std::size_t row = reading_.form.first_row; row < reading_.form.last_row; ++row) {
      if (row_at(row).delimiter < Delimiter::aligned) widths.push_back(row_at(row).width);
    }
    if (widths.empty()) return;
    const auto high = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 6 / 10);
    std::nth_element(widths.begin(), high, widths.end());
    const int column = *high;
    const auto share = [&](auto&& test) {
      return static_cast<std::size_t>(std::count_if(widths.begin(), widths.end(), test)) * 10 / widths.size();
    };
    constexpr int play = 6;
    const std::size_t filled = share([&](int w) { return w + play >= column && w <= column + play; });
    const std::size_t wider = share([&](int w) { return w > column + play; });
    // Paragraphs on one line each are of any width: then nothing is wrapped.
    wrap_ = filled >= 4 && wider < 1 ? *high : std::uint16_t{0};
  }

  [[nodiscard]] bool is_full(std::size_t row) const {
    constexpr int slack = 6;
    return wrap_ > 0 && row_at(row).width + row_at(row).indent + slack >= wrap_;
  }

  /// Lone numbers between the lines that count the pages: 1, 2, 3. Numbers that do not count on are text.
  void find_page_numbers() {
    std::vector<std::size_t> rows;
    int first = 0;
    for (std::size_t row = reading_.form.first_row; row < reading_.form.last_row; ++row) {
      if (in_table_[row] || row_at(row).cells.size() != 1 || row_at(row).heading > 0) continue;
      constexpr std::size_t longest = 3;
      constexpr std::size_t widest = 3 * longest;  // full-width digits
      if (row_at(row).cells.front().text.size() > widest) continue;
      const std::string tight = fold_tight(row_at(row).cells.front().text);
      if (tight.empty() || tight.size() > longest || !std::all_of(tight.begin(), tight.end(), is_digit)) continue;
      const int number = std::stoi(tight);
      if (rows.empty()) first = number;
      if (number != first + static_cast<int>(rows.size())) return;
      rows.push_back(row);
    }
    // One number alone counts nothing, unless it is the first page's.
    if (rows.size() == 1 && first != 1) return;
    for (std::size_t row : rows) page_numbers_.insert(row);
  }

  void end_passage() {
    if (open_.empty()) return;
    Passage passage = open_.take();
    passage.section = reading_.record.sections.size();
    prose_.passages.push_back(std::move(passage));
  }

  void add_line(std::size_t row) {
    filled_ = true;
    open_.add_line(line_ranges(row));
  }

  /// The heading at `row`; how many rows it takes, 0: none.
  std::size_t read_heading(std::size_t row) {
    if (row_at(row).heading == 0 && !may_open_heading(row_at(row).cells.front().text)) return 0;
    Ranges ranges = line_ranges(row);
    Folded tight = tight_of(reading_.document, ranges);
    const HeadingMark mark = heading_mark(tight.text);
    if (row_at(row).heading > 0) {
      add_section(ranges, tight, mark, mark.level > 0 ? mark.level : row_at(row).heading);
      return 1;
    }
    if (mark.level == 0) return 0;
    std::size_t taken = 1;
    const bool next =
        row + 1 < reading_.form.last_row && !in_table_[row + 1] && row_at(row + 1).delimiter < Delimiter::aligned;
    if ((is_full(row) || goes_on(row)) && next && !tight.text.ends_with("。")) {
      // A heading that is wrapped: its second line must end it.
      if (is_full(row + 1) || heading_mark(tight_of(reading_.document, line_ranges(row + 1)).text).level > 0) return 0;
      append(ranges, line_ranges(row + 1));
      tight = tight_of(reading_.document, ranges);
      taken = 2;
    }
    if (!is_heading_text(tight.text, mark)) return 0;
    add_section(ranges, tight, mark, mark.level);
    return taken;
  }

  /// 满足群众日益增长的法律需 / 求: a very short next line is the rest of this one.
  [[nodiscard]] bool goes_on(std::size_t row) const {
    constexpr int rest = 6;
    return row + 1 < reading_.form.last_row && !in_table_[row + 1] && row_at(row + 1).width <= rest &&
           row_at(row + 1).delimiter == Delimiter::line;
  }

  void add_section(const Ranges& ranges, const Folded& tight, const HeadingMark& mark, int level) {
    end_passage();
    close_section();
    std::size_t end = tight.text.size();
    const std::size_t hint = hint_at(tight.text);
    if (hint != std::string::npos) end = hint;
    Section section;
    section.level = level;
    section.number = mark.number;
    const Ranges title = slice(tight, ranges, mark.length, end);
    Text text = make_text(reading_.document, title);
    if (!text) return;
    section.title = *text;
    section.span = reading_.document.span({ranges.front().begin, ranges.back().end});
    if (hint != std::string::npos) {
      const Ranges dropped = slice(tight, ranges, hint, tight.text.size());
      reading_.note(NoteKind::placeholder, "/sections/" + std::to_string(reading_.record.sections.size()) + "/title",
                    text_of(reading_.document, dropped), "标题中保留了模板的填写提示",
                    reading_.document.span({dropped.front().begin, dropped.back().end}));
    }
    reading_.record.sections.push_back(std::move(section));
    filled_ = false;
  }

  /// （简要介绍…）: the template's instruction behind a heading.
  static std::size_t hint_at(std::string_view tight) {
    static constexpr std::array<std::string_view, 9> hints = {"(简要介绍", "(简述", "(请",   "(填写", "(说明",
                                                              "(简要说明", "(包括", "(对照", "(逐项"};
    for (std::string_view hint : hints) {
      const std::size_t at = find_word(tight, hint);
      if (at != std::string_view::npos && at > 0) return at;
    }
    return std::string::npos;
  }

  void close_section() {
    if (!reading_.record.sections.empty()) reading_.record.sections.back().empty = !filled_;
  }

  /// Text below a subheading is text below the heading that it belongs to.
  void finish_sections() {
    close_section();
    auto& sections = reading_.record.sections;
    for (std::size_t i = 0; i < sections.size(); ++i) {
      for (std::size_t k = i + 1; k < sections.size() && sections[k].level > sections[i].level; ++k) {
        if (!sections[k].empty) sections[i].empty = false;
      }
    }
  }

  void find_mentions(std::size_t p) {
    const std::string_view text = prose_.passages[p].tight.text;
    const std::vector<std::size_t> sentences = starts_behind(text, {"。", ";"});
    const std::vector<std::size_t> periods = starts_behind(text, {"。"});
    const std::vector<std::size_t>& doubts = prose_.passages[p].doubts;
    // Commas end a figure's clause like semicolons do; find_figures knows the latter.
    std::string folded(text);
    std::replace(folded.begin(), folded.end(), ',', ';');
    std::size_t previous = 0;
    for (const FoundFigure& figure : find_figures(folded)) {
      if (!is_digit(folded[figure.figure])) continue;
      Mention mention;
      mention.passage = p;
      mention.begin = figure.figure;
      mention.digits_end = figure.unit_at;
      mention.end = std::max(figure.unit_at, figure.end);
      mention.value = figure.value;
      mention.unit = figure.unit;
      mention.about = figure.before == Comparator::about || figure.after == Comparator::about;
      const auto doubt = std::lower_bound(doubts.begin(), doubts.end(), mention.begin);
      mention.about = mention.about || (doubt != doubts.end() && *doubt <= mention.digits_end);
      mention.sentence = number_of(sentences, figure.figure);
      mention.period = number_of(periods, figure.figure);
      mention.label_at = label_begin(text, previous, figure.figure);
      mention.label = text.substr(mention.label_at, figure.figure - mention.label_at);
      strip_joints(mention.label);
      previous = mention.end;
      prose_.mentions.push_back(std::move(mention));
    }
  }

  Reading& reading_;
  std::vector<bool> in_table_;
  std::uint16_t wrap_ = 0;
  PassageBuilder open_;
  std::set<std::size_t> page_numbers_;
  bool filled_ = false;
  Prose prose_;
};

}  // namespace

Prose read_prose(Reading& reading, const std::vector<Region>& tables) {
  return ProseReader(reading, tables).run();
}

bool is_money(std::string_view unit) {
  return unit == "元" || unit == "万元" || unit == "亿元";
}

}  // namespace jixiao
