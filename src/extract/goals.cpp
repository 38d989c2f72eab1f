// Goals and what became of them: one label with its text, or several labels over as many texts.
#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "base/affix.h"
#include "extract/readers.h"
#include "vocabulary/headings.h"
#include "vocabulary/pieces.h"

namespace jixiao {
namespace {

class GoalReader {
 public:
  GoalReader(Reading& reading, const Region& region) : reading_(reading), region_(region) {}

  /// One goal label with its text, or several labels side by side with as many texts below; the last token used.
  std::size_t run(std::size_t i) {
    std::vector<std::size_t> labels{i};
    std::size_t next = i + 1;
    while (next < region_.end && token(next).label.in(Place::goal) != nullptr &&
           token(next).row <= token(next - 1).last_row + 2) {
      labels.push_back(next++);
    }
    if (labels.size() > 1 && side_by_side(labels)) {
      const std::size_t end = read_columns(labels, next);
      if (end > 0) return end - 1;
    }
    note_blank(labels);
    // An outer label directly before an inner one (年度总体目标 | 预期目标) has no text of its own.
    return read_goal(labels.back());
  }

 private:
  /// 预期目标 | (blank) above 实际完成情况 | text: the last label of a row has its text beside it, or none.
  void note_blank(const std::vector<std::size_t>& labels) const {
    for (std::size_t k = 0; k + 1 < labels.size(); ++k) {
      const Token& label = token(labels[k]);
      const Token& last = token(labels.back());
      const bool row_ends = label.in_grid() && label.right == 0 && label.row != token(labels[k + 1]).row;
      if (!row_ends || label.column != last.column) continue;
      const std::string_view field = label.label.in(Place::goal)->field;
      const bool told = std::any_of(labels.begin() + static_cast<std::ptrdiff_t>(k) + 1, labels.end(),
                                    [&](std::size_t l) { return token(l).label.in(Place::goal)->field == field; });
      if (!told && field != "ignored")
        reading_.note(NoteKind::empty, std::string(field), label.text, "标签后的单元格为空", reading_.span(label));
    }
  }

  [[nodiscard]] const Token& token(std::size_t i) const { return reading_.tokens[i]; }

  void set(Text& field, const Ranges& ranges) const {
    if (!field) field = make_text(reading_.document, ranges);
  }

  /// Of aligned columns: a figure below a goal's label belongs to another table.
  [[nodiscard]] bool is_misplaced(const std::vector<std::size_t>& texts) const {
    return std::all_of(texts.begin(), texts.end(), [&](std::size_t t) {
      return token(t).right > 0 && token(t).tight.find_first_not_of("0123456789.,%") == std::string::npos;
    });
  }

  /// The goal that `label` names, or a doubt of it.
  void take(std::string_view field, std::size_t label, const std::vector<std::size_t>& texts) {
    if (!is_misplaced(texts)) return set(goal_field(field), reading_.ranges_of(texts));
    reading_.note(NoteKind::uncertain, std::string(field), token(label).text, "标签旁只有数字，可能属于别的表格",
                  reading_.span(token(label)));
  }

  Text& goal_field(std::string_view field) {
    if (field == "period_goal") return reading_.record.period_goal;
    return field == "overall_actual" ? reading_.record.overall_actual : reading_.record.overall_goal;
  }

  [[nodiscard]] bool side_by_side(const std::vector<std::size_t>& labels) const {
    const std::size_t last = labels.size() - 1;
    return token(labels[last]).label.in(Place::goal)->field != token(labels[last - 1]).label.in(Place::goal)->field;
  }

  /// Texts under labels that stand side by side; behind the last one, 0 when they do not match in number.
  std::size_t read_columns(const std::vector<std::size_t>& labels, std::size_t from) {
    std::vector<std::size_t> columns;
    for (std::size_t label : labels) {
      const bool outer = !columns.empty() && token(columns.back()).label.in(Place::goal)->field ==
                                                 token(label).label.in(Place::goal)->field;
      if (outer) columns.back() = label;
      if (!outer) columns.push_back(label);
    }
    std::vector<std::size_t> texts;
    std::size_t next = from;
    while (next < region_.end && !token(next).is_label()) texts.push_back(next++);
    // In a grid the texts are the cells of the next row; the rows behind it are somebody else's.
    if (!texts.empty() && token(texts.front()).in_grid()) {
      const std::uint32_t row = token(texts.front()).row;
      std::erase_if(texts, [&](std::size_t t) { return token(t).row != row; });
      next = from + texts.size();
    }
    if (columns.size() == 2 && !texts.empty()) {
      if (const auto halves = halves_of(texts)) {
        for (std::size_t k = 0; k < columns.size(); ++k) {
          const std::string_view field = token(columns[k]).label.in(Place::goal)->field;
          reading_.use(columns[k], texts);
          if (field != "ignored") set(goal_field(field), (*halves)[k]);
        }
        return next;
      }
    }
    const std::vector<std::vector<std::size_t>> whole = sentences(texts, columns.size());
    // 总体目标 | 中期目标 | 年度目标 over two texts: the first names the block
    if (texts.size() + 1 == columns.size() && columns.size() > 2) {
      const bool beside = token(columns.back()).in_grid() && token(columns.back()).row == token(texts.front()).row;
      columns.erase(beside ? columns.end() - 1 : columns.begin());
    }
    if (!texts.empty() && texts.size() < columns.size() && has_positions(texts)) {
      // 总体目标 above them names the block.
      std::vector<std::size_t> beside;
      std::copy_if(columns.begin(), columns.end(), std::back_inserter(beside),
                   [&](std::size_t c) { return token(c).row == token(columns.back()).row; });
      if (beside.size() > 1 && has_positions(beside)) return read_below(beside, texts, next);
    }
    if (whole.empty() && texts.size() != columns.size()) return 0;
    for (std::size_t k = 0; k < columns.size(); ++k) {
      const std::string_view field = token(columns[k]).label.in(Place::goal)->field;
      const std::vector<std::size_t> text = whole.empty() ? std::vector<std::size_t>{texts[k]} : whole[k];
      reading_.use(columns[k], text);
      if (field == "ignored") continue;
      take(field, columns[k], text);
    }
    return next;
  }

  /// Do the cells know their places in a grid?
  [[nodiscard]] bool has_positions(const std::vector<std::size_t>& cells) const {
    return std::all_of(cells.begin(), cells.end(),
                       [&](std::size_t c) { return token(c).in_grid() && token(c).right == 0; });
  }

  /// Fewer texts than labels: each belongs to the label above it, and the others are blank.
  std::size_t read_below(const std::vector<std::size_t>& columns, const std::vector<std::size_t>& texts,
                         std::size_t next) {
    for (std::size_t k = 0; k < columns.size(); ++k) {
      const std::string_view field = token(columns[k]).label.in(Place::goal)->field;
      const std::size_t end = k + 1 < columns.size() ? token(columns[k + 1]).column : UINT16_MAX;
      std::vector<std::size_t> own;
      std::copy_if(texts.begin(), texts.end(), std::back_inserter(own),
                   [&](std::size_t t) { return token(t).column >= token(columns[k]).column && token(t).column < end; });
      reading_.use(columns[k], own);
      if (field == "ignored") continue;
      if (own.empty()) {
        reading_.note(NoteKind::empty, std::string(field), token(columns[k]).text, "标签下的单元格为空",
                      reading_.span(token(columns[k])));
      } else {
        set(goal_field(field), reading_.ranges_of(own));
      }
    }
    return next;
  }

  /// Lines of two texts side by side, a space apart, each ended by its full stop; the lines of the longer one go on
  /// alone. nullopt where it is not certain whose a line is.
  [[nodiscard]] std::optional<std::array<Ranges, 2>> halves_of(const std::vector<std::size_t>& texts) const {
    std::array<Ranges, 2> halves;
    std::array<bool, 2> open = {true, true};
    const auto take_cell = [&](std::size_t k, const Cell& cell) {
      append(halves[k], cell.ranges);
      open[k] = !cell.text.ends_with("。");
    };
    for (std::size_t r = token(texts.front()).row; r <= token(texts.back()).last_row; ++r) {
      const Row& row = reading_.blocks.rows[r];
      if (row.delimiter > Delimiter::space || row.cells.size() > 2) return std::nullopt;
      if (row.cells.size() == 2 && open[0] && open[1]) {
        take_cell(0, row.cells[0]);
        take_cell(1, row.cells[1]);
      } else if (row.cells.size() == 1 && open[0] != open[1]) {
        take_cell(open[0] ? 0 : 1, row.cells[0]);
      } else {
        return std::nullopt;
      }
    }
    return open[0] || open[1] ? std::nullopt : std::optional(halves);
  }

  /// More lines than columns: put together to as many texts, each ended by its full stop. Empty when they are not.
  [[nodiscard]] std::vector<std::vector<std::size_t>> sentences(const std::vector<std::size_t>& lines,
                                                                std::size_t columns) const {
    std::vector<std::vector<std::size_t>> texts;
    if (lines.size() <= columns || token(lines.front()).in_grid()) return texts;
    bool open = false;
    for (const std::size_t line : lines) {
      if (!open) texts.emplace_back();
      texts.back().push_back(line);
      open = !token(line).text.ends_with("。");
    }
    if (open || texts.size() != columns) texts.clear();
    return texts;
  }

  /// The goal's cell was the last of its row and held a line break: its text ends on a line without cells.
  [[nodiscard]] bool goes_on(const std::vector<std::size_t>& texts, std::size_t next) const {
    if (texts.empty() || token(next).in_grid() || token(next).blank_before) return false;
    const Token& begun = token(texts.back());
    constexpr std::size_t shortest = 3 * 12;
    return token(next).row == begun.last_row + 1 && token(next).first_in_row && begun.tight.size() >= shortest &&
           !finishes_with(begun.tight, "。") && !token(next).tight.starts_with('(') && !opens_part(token(next).tight);
  }

  std::size_t read_goal(std::size_t i) {
    const std::string_view field = token(i).label.in(Place::goal)->field;
    std::vector<std::size_t> texts;
    std::size_t next = i + 1;
    while (next < region_.end && !token(next).is_label()) {
      if (token(i).in_grid() && token(next).row != token(i).row && !goes_on(texts, next)) break;
      texts.push_back(next++);
    }
    reading_.use(i, texts);
    if (field == "ignored") return next - 1;
    if (texts.empty()) {
      reading_.note(NoteKind::empty, std::string(field), token(i).text, "标签后的单元格为空", reading_.span(token(i)));
      return i;
    }
    take(field, i, texts);
    return next - 1;
  }

  Reading& reading_;
  const Region& region_;
};

}  // namespace

std::size_t read_goals(Reading& reading, const Region& region, std::size_t label) {
  return GoalReader(reading, region).run(label);
}

}  // namespace jixiao
