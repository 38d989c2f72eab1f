#include "vocabulary/tokens.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/unicode.h"
#include "vocabulary/pieces.h"
#include "vocabulary/words.h"

namespace jixiao {
namespace {

constexpr std::size_t most_pieces = 5;

bool has_digit(std::string_view tight) {
  return std::any_of(tight.begin(), tight.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A single-spaced line is a row of cells when its cells say so: labels, level names, figures. Otherwise the
/// space is the writer's own.
bool is_row_of_cells(const std::vector<Token>& tokens) {
  if (tokens.size() < 2) return true;
  const Token& first = tokens.front();
  const Token& last = tokens.back();
  if (first.is_label() || level_word(first.tight).level != 0) return true;
  const auto is_short = [](const Token& token) { return token.tight.size() <= 3 * 30; };
  if (!std::all_of(tokens.begin(), tokens.end(), is_short)) return false;
  if (first.tight.ends_with("，") || last.tight.starts_with("、") || last.tight.starts_with(",")) return false;
  const bool judged = std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.is_label(); });
  return judged || has_digit(last.tight) || is_sign_word(last.tight) || last.tight.size() <= 3 * 12;
}

Token make_token(const Row& row, std::uint32_t row_index, Ranges ranges, std::string text, std::uint16_t column) {
  Token token;
  token.ranges = std::move(ranges);
  token.text = std::move(text);
  token.tight = fold_tight(token.text);
  token.row = token.last_row = row_index;
  token.column = column;
  token.delimiter = row.delimiter;
  token.label = match_label(token.tight);
  return token;
}

/// 部门名称:某局 in one cell becomes label and value.
void push_split(const Document& document, std::vector<Token>& out, Token token) {
  if (!token.is_label()) {
    LabelMatch match;
    const std::size_t length = label_with_colon(token.tight, match);
    if (length > 0 && length < token.tight.size()) {
      const Folded tight = tight_of(document, token.ranges);
      Token label = with_ranges(document, token, slice(tight, token.ranges, 0, length));
      Token value = with_ranges(document, token, slice(tight, token.ranges, length, tight.text.size()));
      label.label = match;
      value.first_in_row = false;
      value.empty_before = 0;
      value.label = match_label(value.tight);
      out.push_back(std::move(label));
      out.push_back(std::move(value));
      return;
    }
  }
  out.push_back(std::move(token));
}

/// `tokens` holds nothing that is needed; it is kept from row to row because growing it anew costs more than the rest.
void push_row(const Document& document, const Row& row, std::uint32_t row_index, std::vector<Token>& tokens,
              std::vector<Token>& out) {
  tokens.clear();
  for (const Cell& cell : row.cells) {
    if (cell.text.empty()) continue;
    tokens.push_back(make_token(row, row_index, cell.ranges, cell.text, cell.column));
    tokens.back().left = cell.left;
    tokens.back().right = cell.right;
  }
  if (tokens.empty()) return;
  if (row.delimiter == Delimiter::space && !is_row_of_cells(tokens)) {
    Ranges whole{{tokens.front().ranges.front().begin, tokens.back().ranges.back().end}};
    std::string text = text_of(document, whole);
    tokens.clear();
    tokens.push_back(make_token(row, row_index, std::move(whole), std::move(text), 0));
    tokens.front().delimiter = Delimiter::line;
  }
  tokens.front().first_in_row = true;
  tokens.front().blank_before = row.blank_before;
  tokens.front().empty_before = row.empty_before;
  tokens.back().width = row.width;
  for (Token& token : tokens) push_split(document, out, std::move(token));
}

/// Which place both tokens are labels of; two columns side by side are not one broken label.
bool share_place(const Token& a, const Token& b) {
  return std::any_of(a.label.entries.begin(), a.label.entries.end(),
                     [&](const LabelEntry* entry) { return b.label.in(entry->place) != nullptr; });
}

bool may_be_broken(const Token& token) {
  // In a grid a cell is a cell; broken labels come from wrapped text.
  return !token.in_grid() && token.tight.size() <= 3 * 16;
}

/// How many tokens from `at` make one label (level names count); 0 or 1: none is broken.
std::size_t broken_label(const std::vector<Token>& tokens, std::size_t at) {
  if (!may_be_broken(tokens[at]) || tokens[at].tight.starts_with('(')) return 0;
  std::string joined = tokens[at].tight;
  std::size_t best = 0;
  for (std::size_t count = 2; count <= most_pieces && at + count <= tokens.size(); ++count) {
    const Token& next = tokens[at + count - 1];
    if (!may_be_broken(next) || next.row > tokens[at + count - 2].row + 1) break;
    // 执行率(B/A) is whole; 得分 behind it is the next label.
    if (best > 0 && next.is_label()) break;
    if (count == 2 && tokens[at].is_label() && next.is_label() && share_place(tokens[at], next)) break;
    joined += next.tight;
    const bool level = level_word(joined).level != 0 && level_word(next.tight).level == 0 && joined.ends_with("指标");
    const bool tail = next.tight.starts_with("(") && (tokens[at].is_label() || level_word(tokens[at].tight).level != 0);
    if (level || tail || !match_label(joined).entries.empty()) best = count;
    if (!begins_label(joined) && !begins_level_word(joined) && !tail && !opens_bracket(joined)) break;
  }
  return best;
}

Token mend(const Document& document, const std::vector<Token>& tokens, std::size_t at, std::size_t count) {
  Ranges ranges;
  for (std::size_t i = at; i < at + count; ++i) append(ranges, tokens[i].ranges);
  Token mended = with_ranges(document, tokens[at], ranges);
  mended.last_row = tokens[at + count - 1].last_row;
  mended.width = tokens[at + count - 1].width;
  mended.label = match_label(mended.tight);
  mended.mended = true;
  return mended;
}

}  // namespace

Token with_ranges(const Document& document, const Token& like, const Ranges& ranges) {
  Token token = like;
  token.ranges = trimmed(document, ranges);
  token.text = text_of(document, token.ranges);
  token.tight = fold_tight(token.text);
  return token;
}

std::vector<Token> take_rows(std::vector<Token>& tokens, std::size_t first, std::size_t last) {
  const auto is_above = [](const Token& token, std::size_t row) { return token.row < row; };
  const auto begin = std::lower_bound(tokens.begin(), tokens.end(), first, is_above);
  const auto end = std::lower_bound(begin, tokens.end(), last, is_above);
  // Most files are one form.
  if (begin == tokens.begin() && end == tokens.end()) return std::exchange(tokens, {});
  return {std::make_move_iterator(begin), std::make_move_iterator(end)};
}

std::vector<Token> tokenise(const Document& document, const Blocks& blocks, std::size_t first, std::size_t last) {
  std::size_t cells = 0;
  for (std::size_t row = first; row < last; ++row) cells += blocks.rows[row].cells.size();
  std::vector<Token> tokens;
  tokens.reserve(cells);
  std::vector<Token> of_row;
  for (std::size_t row = first; row < last; ++row) {
    push_row(document, blocks.rows[row], static_cast<std::uint32_t>(row), of_row, tokens);
  }
  std::size_t done = 0;  // those before it are whole: they take the place of their pieces
  for (std::size_t at = 0; at < tokens.size(); ++done) {
    const std::size_t count = broken_label(tokens, at);
    if (count > 1) {
      tokens[done] = mend(document, tokens, at, count);
    } else if (done != at) {
      tokens[done] = std::move(tokens[at]);
    }
    at += std::max<std::size_t>(count, 1);
  }
  tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(done), tokens.end());
  return tokens;
}

}  // namespace jixiao
