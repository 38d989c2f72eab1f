#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "inspect/stages.h"
#include "recognise/marks.h"
#include "report/names.h"
#include "vocabulary/pieces.h"
#include "vocabulary/words.h"

namespace jixiao::inspection {
namespace {

/// In the order of the enumerators, as they stand in vocabulary/label_table.cpp.
constexpr std::array<std::string_view, 9> places = {
    "head", "budget", "funds_row", "funds_column", "goal", "task_column", "indicator_column", "tail", "block"};

using Tokens = std::vector<Token>;

Tokens tokens_of(const Tokens& tokens, const Form& form) {
  const auto is_above = [](const Token& token, std::size_t row) { return token.row < row; };
  const auto first = std::lower_bound(tokens.begin(), tokens.end(), form.first_row, is_above);
  return {first, std::lower_bound(first, tokens.end(), form.last_row, is_above)};
}

/// What the token is a label of: "= head.department", "= budget.revenue.fiscal_appropriation / funds_row.fiscal".
/// Level names are no labels, but known as well: "~ level2".
std::string meaning_of(const View& view, const Token& token) {
  std::string text;
  for (const LabelEntry* entry : token.label.entries) {
    text += text.empty() ? "= " : " / ";
    text.append(places[static_cast<std::size_t>(entry->place)]).append(".").append(entry->field);
  }
  if (text.empty()) {
    const LevelWord word = level_word(token.tight);
    if (word.level == 0) return text;
    return word.either ? "~ level1/level2" : "~ level" + std::to_string(word.level);
  }
  if (!token.label.unit.empty())
    text += std::string(view.words({"，单位 ", ", unit "})) + std::string(token.label.unit);
  if (!token.label.weight.empty()) text += view.words({"，分值 ", ", weight "}) + token.label.weight;
  if (token.label.starred) text += view.words({"，必填", ", required"});
  if (token.label.among) text += view.words({"，其中", ", among"});
  return text;
}

/// What was done to the cells that the token is made of.
std::string making_of(const View& view, const Tokens& tokens, std::size_t at) {
  const Token& token = tokens[at];
  if (token.mended) return view.words({"[拼接]", "[mended]"});
  if (token.last_row > token.row) return view.words({"[续行]", "[wrapped]"});
  const auto shares_cell = [&](std::size_t other) {
    return other < tokens.size() && tokens[other].row == token.row && tokens[other].column == token.column;
  };
  const bool split = shares_cell(at + 1) || (at > 0 && shares_cell(at - 1));
  return split ? view.words({"[拆分]", "[split]"}) : "";
}

std::string tokens_text(const View& view, const Tokens& tokens) {
  const auto labels = std::count_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.is_label(); });
  std::string out = field(
      view, {"单元格", "cells"},
      std::to_string(tokens.size()) + view.words({"，其中标签 ", ", labels among them: "}) + std::to_string(labels));
  constexpr std::size_t place_width = 14;
  const std::size_t text_width = std::max<std::size_t>(view.options.width * 2 / 5, 20);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (!view.shows(token.ranges)) continue;
    std::string line = "    " + padded(place_of(view.document.spans(token.ranges)), place_width) + "  " +
                       padded(cut(token.text, text_width), text_width);
    for (const std::string& more : {meaning_of(view, token), making_of(view, tokens, i)}) {
      if (!more.empty()) line += "  " + more;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

/// One layout held against the form: the weight of the marks that are there, and a line for each mark.
struct Marks {
  int found = 0;
  std::string lines;
};

Marks hold(const View& view, const Layout& layout, const Printed& printed) {
  Marks marks;
  for (const Mark& mark : layout.marks) {
    const bool found = holds(mark, printed);
    if (found) marks.found += mark.weight;
    marks.lines += "      " + padded(view.words(found ? Bilingual{"有", "found"} : Bilingual{"无", "none"}), 5) + ' ' +
                   std::to_string(mark.weight) + "  " +
                   (mark.title.empty() ? std::string() : view.words({"标题含 ", "title with "})) +
                   std::string(words_of(mark)) + '\n';
  }
  return marks;
}

std::string title_text(const View& view, const Blocks& blocks, const Form& form) {
  if (form.title_row == form.title_end) return view.words({"没有标题", "none"});
  std::string text;
  Spans spans;
  for (std::size_t row = form.title_row; row < form.title_end; ++row) {
    for (const Cell& cell : blocks.rows[row].cells) {
      if (cell.text.empty()) continue;
      text += ' ' + cell.text;
      for (const Span& span : view.document.spans(cell.ranges)) spans.push_back(span);
    }
  }
  return place_of(spans) + ' ' + text;
}

/// Which layouts come near: those of the form's kind and scope that have half of what they need.
std::string candidates_text(const View& view, const Blocks& blocks, const Tokens& tokens, const Form& form) {
  const std::string title = form.title_end > form.title_row ? tight_line(blocks.rows[form.title_end - 1]) : "";
  const Printed printed = printed_by(tokens, 0, tokens.size(), title);
  std::string out;
  for (const Layout* layout : layouts::registry()) {
    if (layout->marks.empty() || layout->kind != form.kind || layout->scope != form.scope) continue;
    const Marks marks = hold(view, *layout, printed);
    if (2 * marks.found < layout->least) continue;
    out += field(view, {"候选版式", "candidate"},
                 std::string(layout->info.id) + view.words({"：", ": "}) + std::to_string(marks.found) +
                     view.words({" 分，至少要 ", ", at least needed: "}) + std::to_string(layout->least)) +
           marks.lines;
  }
  return out;
}

std::string form_text(const View& view, const Blocks& blocks, const Tokens& tokens, const Form& form) {
  const bool chinese = view.options.language == Language::zh;
  std::string out =
      field(view, {"种类", "kind"},
            kind_for_people(form.kind, form.scope, view.options.language) + (chinese ? "（" : " (") +
                std::string(id_of(form.kind)) + ", " + std::string(id_of(form.scope)) + (chinese ? "）" : ")"));
  out += field(view, {"标题", "title"}, title_text(view, blocks, form));
  const Bilingual none = {"没有已登记的版式够分", "no registered layout has marks enough"};
  out += field(view, {"版式", "layout"},
               std::string(form.layout->info.id) + (chinese ? "：" : ": ") +
                   (form.why.empty() ? view.words(none) : view.words({"依据 ", "by "}) + form.why));
  return out + candidates_text(view, blocks, tokens, form);
}

std::uint32_t last_line_of(const Document& document, const Row& row) {
  std::uint32_t last = row.line + 1;
  for (const Cell& cell : row.cells) {
    for (const Span& span : document.spans(cell.ranges)) last = std::max(last, span.end_line);
  }
  return last;
}

}  // namespace

std::string show_recognise(const View& view, const Blocks& blocks, const std::vector<Token>& tokens,
                           const std::vector<Form>& forms) {
  const Document& document = view.document;
  const Wrapping wrapping = measure_wrapping(blocks);
  if (forms.empty()) {
    return view.words({"没有认出表或报告\n", "no form or report was recognised\n"}) +
           tokens_text(view, join_wrapped(document, blocks, wrapping, tokens));
  }
  std::string out;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const Form& form = forms[i];
    const Tokens own = tokens_of(tokens, form);
    if (form.first_row == form.last_row) continue;
    const std::uint32_t first = blocks.rows[form.first_row].line + 1;
    const std::uint32_t end = last_line_of(document, blocks.rows[form.last_row - 1]);
    if (!view.shows(first, end)) continue;
    if (!out.empty()) out += '\n';
    out += view.words({"第 ", "form "}) + std::to_string(i + 1) + view.words({" 份表，", ", lines "}) +
           std::to_string(first) + '-' + std::to_string(end) + view.words({" 行\n", "\n"});
    out += form_text(view, blocks, own, form);
    out += tokens_text(view, join_wrapped(document, blocks, wrapping, own));
  }
  return out;
}

}  // namespace jixiao::inspection
