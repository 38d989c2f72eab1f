#include "recognise/recognise.h"

#include <algorithm>

#include "base/unicode.h"
#include "recognise/marks.h"
#include "vocabulary/lists.h"
#include "vocabulary/pieces.h"
#include "vocabulary/titles.h"
#include "vocabulary/tokens.h"

namespace jixiao {
namespace {

struct TitleRow {
  std::size_t row = 0;
  std::string tight;
  TitleWords words;
};

/// A row that is a title: alone on its line, or the first cell of a row of a grid.
std::optional<TitleRow> title_of(const Blocks& blocks, std::size_t row) {
  const Row& r = blocks.rows[row];
  std::size_t filled = 0;
  for (const Cell& cell : r.cells) filled += cell.text.empty() ? 0U : 1U;
  std::optional<TitleRow> title;
  const auto take = [&](std::string tight) {
    tight.erase(0, std::min(tight.find_first_not_of("#*"), tight.size()));
    while (tight.ends_with('*')) tight.pop_back();
    if (auto words = read_title(tight)) title = TitleRow{row, std::move(tight), *words};
    return title.has_value();
  };
  if (r.delimiter <= Delimiter::cell && take(tight_line(r))) return title;
  if (r.delimiter >= Delimiter::gap && filled <= 3) {
    for (const Cell& cell : r.cells) {
      if (take(fold_tight(cell.text))) return title;
    }
  }
  return std::nullopt;
}

/// What the labels of some rows say.
struct Labels {
  std::size_t count = 0;
  bool project = false;
  bool department = false;
  bool actual = false;
  bool indicators = false;
};

void add_labels(const std::vector<Token>& tokens, std::size_t from, std::size_t to, Labels& labels) {
  for (std::size_t i = from; i < to; ++i) {
    if (!tokens[i].is_label()) continue;
    ++labels.count;
    labels.project |= tokens[i].label.is(Place::head, "project");
    labels.department |= tokens[i].label.is(Place::budget, "level.own_use");
    labels.actual |= tokens[i].label.is(Place::indicator_column, "actual") && !tokens[i].label.in(Place::goal);
    labels.indicators |= tokens[i].label.is(Place::indicator_column, "name");
  }
}

/// Lines above the title's keyword line that belong to it: 2023年度广州市某区某局 / 部门整体支出绩效自评报告.
std::size_t title_begin(const Blocks& blocks, std::size_t row, std::size_t floor) {
  std::size_t begin = row;
  constexpr std::size_t most_lines = 2;
  while (begin > floor && row - begin < most_lines) {
    const Row& above = blocks.rows[begin - 1];
    const Row& here = blocks.rows[begin];
    if (above.delimiter > Delimiter::cell || above.cells.size() > 4) break;
    const std::string tight = tight_line(above);
    const bool names = tight.find("年") != std::string::npos || tight.ends_with("局") || tight.ends_with("委") ||
                       tight.ends_with("院") || tight.ends_with("中心") || tight.ends_with("办公室") ||
                       tight.ends_with("部门") || tight.ends_with("单位") || tight.ends_with("政府");
    const bool plain = tight.find_first_of(":;,.|") == std::string::npos && tight.find("。") == std::string::npos &&
                       !tight.starts_with("附");
    if (!names || !plain || tight.size() > 3 * 40 || here.line > above.line + 3) break;
    if (!match_label(tight).entries.empty()) break;
    --begin;
  }
  return begin;
}

int score(const Layout& layout, const Printed& printed, std::string& why) {
  int total = 0;
  for (const Mark& mark : layout.marks) {
    if (!holds(mark, printed)) continue;
    total += mark.weight;
    if (!why.empty()) why += ", ";
    why += words_of(mark);
  }
  return total;
}

void choose_layout(Form& form, const Printed& printed) {
  int best = 0;
  for (const Layout* layout : layouts::registry()) {
    if (layout->info.id == "generic") {
      if (form.layout == nullptr) form.layout = layout;
      continue;
    }
    if (layout->kind != form.kind || layout->scope != form.scope) continue;
    std::string why;
    const int found = score(*layout, printed, why);
    if (found < layout->least || found <= best) continue;
    best = found;
    form.layout = layout;
    form.why = why;
  }
}

void choose_kind(Form& form, const std::optional<TitleRow>& title, const Labels& labels) {
  form.kind = title ? title->words.kind : (labels.actual ? Kind::self_assessment_form : Kind::target_form);
  if (title && title->words.scope) {
    form.scope = *title->words.scope;
    return;
  }
  form.scope = labels.project && !labels.department ? Scope::project : Scope::department;
}

/// Where forms begin: rows of new titles, and heads of further forms under one title.
struct Start {
  std::size_t row = 0;
  std::optional<TitleRow> title;
};

/// A second 项目名称 after a table of indicators opens a further form; its head line may stand above it.
std::size_t head_begin(const Blocks& blocks, const std::vector<Token>& tokens, std::size_t token, std::size_t floor) {
  std::size_t row = tokens[token].row;
  if (row > floor + 1 && token > 0) {
    for (std::size_t i = token; i-- > 0 && tokens[i].row + 1 == row;) {
      const LabelMatch& label = tokens[i].label;
      if (label.in(Place::head) != nullptr || tokens[i].tight.starts_with("单位")) return row - 1;
    }
  }
  (void)blocks;
  return row;
}

/// A further title opens a form only where a form's labels follow: a list of attachments names titles as well.
/// The first token behind which there are too few.
std::size_t end_of_forms(const std::vector<Token>& tokens) {
  constexpr int fewest = 3;
  int found = 0;
  for (std::size_t i = tokens.size(); i-- > 0;) {
    found += tokens[i].is_label() ? 1 : 0;
    if (found == fewest) return i + 1;
  }
  return 0;
}

/// 年度绩效目标表 above a form's table of indicators is a heading within the form.
bool is_block(std::string_view tight) {
  return match_label(tight).is(Place::block, "indicators");
}

std::vector<Start> find_starts(const Blocks& blocks, const std::vector<Token>& tokens) {
  std::vector<Start> starts;
  const std::size_t last_begin = end_of_forms(tokens);
  std::size_t token = 0;
  Labels since;
  for (std::size_t row = 0; row < blocks.rows.size(); ++row) {
    if (auto title = title_of(blocks, row); title && !is_block(title->tight)) {
      const bool same = !starts.empty() && starts.back().title && starts.back().title->tight == title->tight;
      const bool untitled = !starts.empty() && !starts.back().title && !since.indicators;
      if (starts.empty() || (!same && since.count >= 3 && !untitled && token < last_begin)) {
        starts.push_back({row, std::move(title)});
        since = {};
      } else if (!starts.back().title) {
        starts.back().title = std::move(title);
      }
    }
    const std::size_t first = token;
    while (token < tokens.size() && tokens[token].row <= row) ++token;
    const bool list = first < token && list_header(tokens, first).has_value();
    for (std::size_t i = first; i < token; ++i) {
      if (!tokens[i].label.is(Place::head, "project") || !since.indicators || list) continue;
      const std::size_t begin = head_begin(blocks, tokens, i, starts.empty() ? 0 : starts.back().row);
      starts.push_back({begin, starts.empty() ? std::nullopt : starts.back().title});
      since = {};
      break;
    }
    add_labels(tokens, first, token, since);
  }
  return starts;
}

Form make_form(const Blocks& blocks, const std::vector<Token>& tokens, const Start& start, std::size_t first,
               std::size_t last) {
  Form form;
  form.first_row = first;
  form.last_row = last;
  Labels labels;
  const auto is_above = [](const Token& t, std::size_t row) { return t.row < row; };
  const auto begin = std::lower_bound(tokens.begin(), tokens.end(), first, is_above);
  const auto end = std::lower_bound(begin, tokens.end(), last, is_above);
  const auto from = static_cast<std::size_t>(begin - tokens.begin());
  const auto to = static_cast<std::size_t>(end - tokens.begin());
  add_labels(tokens, from, to, labels);
  choose_kind(form, start.title, labels);
  std::string title;
  if (start.title) {
    title = start.title->tight;
    form.title_end = start.title->row + 1;
    form.title_row = title_begin(blocks, start.title->row, std::min(first, start.title->row));
  }
  choose_layout(form, printed_by(tokens, from, to, title));
  return form;
}

}  // namespace

Result<std::vector<Form>> recognise(const Document& document, const Blocks& blocks, const std::vector<Token>& tokens) {
  std::vector<Start> starts = find_starts(blocks, tokens);
  Labels all;
  add_labels(tokens, 0, tokens.size(), all);
  const bool report =
      !starts.empty() && starts.front().title && starts.front().title->words.kind == Kind::self_assessment_report;
  constexpr std::size_t fewest_labels = 3;
  if (!report && all.count < fewest_labels) {
    return Error{
        document.path,
        {"未识别出绩效目标表、自评表或自评报告：没有找到已知的标签。请确认文件是表格或报告的文本导出",
         "no performance-target form, self-assessment form or report was recognised: none of the known labels was "
         "found. Make sure that the file is the text export of one"}};
  }
  if (starts.empty()) starts.push_back({0, std::nullopt});
  starts.front().row = 0;
  std::vector<Form> forms;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t last = i + 1 < starts.size() ? starts[i + 1].row : blocks.rows.size();
    forms.push_back(make_form(blocks, tokens, starts[i], starts[i].row, last));
  }
  return forms;
}

}  // namespace jixiao
