#include "extract/costs.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "vocabulary/values.h"

namespace jixiao {
namespace {

constexpr int miscounted = 5;  ///< for every blank cell too few or too many

bool holds_text(std::string_view role) {
  return role == "name" || role == "description" || role == "reason" || role == "content" || role == "goal" ||
         role == "level2" || role == "level1" || role == "annual_target" || role == "period_target" ||
         role == "project" || role == "task" || role == "actual" || role == "list_text";
}

/// What it costs to leave a column of a row without a cell.
int skip_cost(std::string_view role) {
  if (role == "name") return 4;
  if (role == "annual_target") return 3;
  if (role == "content" || role == "actual" || role == "period_target" || role == "sign" || role == "amount") return 2;
  // Merged over the rows of their group
  if (role == "level1" || role == "level2" || role == "list_text" || role == "list_amount") return 0;
  return 1;
}

bool ends_in_digit(std::string_view tight) {
  return !tight.empty() && tight.back() >= '0' && tight.back() <= '9';
}
bool begins_with_digit(std::string_view tight) {
  return !tight.empty() && tight.front() >= '0' && tight.front() <= '9';
}

}  // namespace

Costs::Costs(const Reading& reading, const std::vector<Column>& columns, const std::vector<std::size_t>& tokens,
             const std::vector<std::vector<Column>>& repeats)
    : reading_(reading), columns_(columns), tokens_(tokens), n_(columns.size()) {
  for (std::size_t token : tokens) features_.push_back(features_of(reading.tokens[token]));
  read_traits();
  find_pairs();
  before_.resize(n_ + 1, 0);
  for (std::size_t k = 0; k < n_; ++k) before_[k + 1] = before_[k] + skip_cost(columns[k].role);
  positions_hold_ = trust_positions();
  find_shifts();
  find_nearest(repeats);
  blanks_known_ = std::any_of(tokens.begin(), tokens.end(), [&](auto t) { return reading.tokens[t].empty_before > 0; });
  score_cells();
}

bool Costs::stands_beside(std::size_t i, std::size_t k) const {
  return positions_hold_ && token(i).in_grid() && columns_[k].position && *columns_[k].position != token(i).column;
}

bool Costs::is_figure_column(std::size_t k) const {
  const std::string_view role = columns_[k].role;
  return role == "weight" || role == "score" || role == "raw_score" || role == "review_score";
}

void Costs::read_traits() {
  std::size_t numbered_names = 0;
  // 产出目标, 效果目标: levels 1 of this table; 满意度 is none then.
  bool goals = false;
  for (std::size_t i = 0; i < features_.size(); ++i)
    goals = goals || (features_[i].level.level == 1 && token(i).tight.ends_with("目标"));
  for (std::size_t i = 0; i < features_.size(); ++i) {
    Features& f = features_[i];
    // A province's level 1 may be another's level 2: where columns tell, they do.
    const bool framed = f.framed || f.level.level_class == LevelClass::management;
    f.level.either = f.level.either || (framed && token(i).in_grid());
    numbered_names += f.numbered_name ? 1U : 0U;
    if (f.level.level > 0) table_.level_words[f.level.level] = true;
    f.below_level1 = (i > 0 && features_[i - 1].level.level == 1 && !features_[i - 1].level.either) ||
                     (goals && !token(i).tight.ends_with("目标"));
    // 社会公众或服务对象满意度 / 市民满意度: a level without its 指标 above the name that it stands for
    const bool heads = f.level.level == 0 && !token(i).in_grid() && i + 1 < features_.size() &&
                       token(i).tight.ends_with("满意度") && token(i + 1).tight.ends_with("满意度") &&
                       token(i + 1).row != token(i).row;
    if (heads) f.level = level_word(token(i).tight + "指标");
    f.leads_level = i + 1 < features_.size() && features_[i + 1].level.level != 0;
  }
  constexpr std::size_t several = 3;
  table_.names_numbered = numbered_names >= several;
  const auto has = [&](std::string_view role) {
    return std::any_of(columns_.begin(), columns_.end(), [&](const Column& c) { return c.role == role; });
  };
  table_.both_levels = has("level1") && has("level2");
  has_level2_ = has("level2");
}

/// Do cells that can only stand in one column stand in it? Pipes whose empty cells were dropped do not.
bool Costs::trust_positions() const {
  int agree = 0;
  int differ = 0;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    if (!token(i).in_grid()) continue;
    bool typed = false;
    bool stands = false;
    for (std::size_t k = 0; k < n_; ++k) {
      // A bare number may stand in any column of figures.
      const int certain = features_[i].number ? 2 : 7;
      if (!columns_[k].position || emission(columns_[k].role, features_[i], table_) < certain) continue;
      typed = true;
      stands = stands || token(i).column == *columns_[k].position;
    }
    if (typed) (stands ? agree : differ) += 1;
  }
  // A shifted row or two do not matter; rows whose merged cells were dropped are many.
  return agree > 0 && agree * 2 >= differ * 5;
}

/// Rows of a grid that stand one column beside their header as a whole: their cells say so, all together.
void Costs::find_shifts() {
  shift_.assign(tokens_.size(), 0);
  if (!positions_hold_) return;
  for (std::size_t begin = 0; begin < tokens_.size();) {
    std::size_t end = begin + 1;
    while (end < tokens_.size() && token(end).row == token(begin).row) ++end;
    constexpr int certain = 12;
    int best = fit(begin, end, 0) + certain;
    // To the left where the blank cells of merged levels were dropped
    for (const int shift : {-1, 1, -2}) {
      const int here = fit(begin, end, shift);
      if (here < best) continue;
      best = here + 1;
      std::fill(shift_.begin() + static_cast<std::ptrdiff_t>(begin), shift_.begin() + static_cast<std::ptrdiff_t>(end),
                shift);
    }
    begin = end;
  }
}

/// How well the cells fit the columns that they stand in, `shift` columns to the right of their own. Levels are
/// told by themselves.
int Costs::fit(std::size_t begin, std::size_t end, int shift) const {
  int sum = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (!token(i).in_grid() || features_[i].level.level != 0) continue;
    const auto column = std::find_if(columns_.begin(), columns_.end(), [&](const Column& c) {
      return c.position && static_cast<int>(*c.position) + shift == static_cast<int>(token(i).column);
    });
    sum += column == columns_.end() ? -6 : emission(column->role, features_[i], table_);
  }
  return sum;
}

/// Where columns are aligned by spaces: the column whose header stands nearest to the cell, on its page.
void Costs::find_nearest(const std::vector<std::vector<Column>>& repeats) {
  std::vector<const std::vector<Column>*> headers{&columns_};
  for (const std::vector<Column>& repeat : repeats) headers.push_back(&repeat);
  std::size_t header = 0;
  nearest_.assign(tokens_.size(), -1);
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    if (token(i).right == 0) continue;
    while (header + 1 < headers.size() && headers[header + 1]->front().token < tokens_[i]) ++header;
    nearest_[i] = nearest_column(token(i), *headers[header]);
  }
}

int Costs::nearest_column(const Token& cell, const std::vector<Column>& header) const {
  int best = -1;
  int least = std::numeric_limits<int>::max();
  for (std::size_t k = 0; k < n_; ++k) {
    // A column that was found later (a description without a header) has none to stand below.
    const auto is_same = [&](const Column& c) { return c.role == columns_[k].role && c.side == columns_[k].side; };
    // Several columns may be nobody's.
    const bool straight = k < header.size() && is_same(header[k]);
    const auto same = straight ? header.begin() + static_cast<std::ptrdiff_t>(k)
                               : std::find_if(header.begin(), header.end(), is_same);
    if (same == header.end()) continue;
    const Token& label = reading_.tokens[same->token];
    if (label.right == 0) return -1;
    const int distance = std::abs(cell.left + cell.right - label.left - label.right);
    if (distance >= least) continue;
    least = distance;
    best = static_cast<int>(k);
  }
  return best;
}

int Costs::position_score(std::size_t i, std::size_t k) const {
  if (nearest_[i] >= 0) {
    const int distance = std::abs(nearest_[i] - static_cast<int>(k));
    return distance == 0 ? 3 : -3 * std::min(distance - 1, 3);
  }
  if (!positions_hold_ || !token(i).in_grid() || !columns_[k].position) return 0;
  const int distance =
      std::abs(static_cast<int>(token(i).column) - shift_[i] - static_cast<int>(*columns_[k].position));
  return distance == 0 ? 6 : -std::min(2 * distance, 6);
}

int Costs::judge_cell(std::size_t i, std::size_t k) const {
  const Column& column = columns_[k];
  // 执行率(%): the sign stands in the header, the bare number below it
  const bool bare = column.role == "rate" && features_[i].number &&
                    reading_.tokens[column.token].tight.find('%') != std::string::npos;
  return (bare ? 6 : emission(column.role, features_[i], table_)) + position_score(i, k);
}

/// Every cell is asked for more than once: by the way through the table, and by the other ways through its row.
void Costs::score_cells() {
  scores_.resize(tokens_.size() * n_);
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    for (std::size_t k = 0; k < n_; ++k) scores_[i * n_ + k] = static_cast<std::int16_t>(judge_cell(i, k));
  }
}

int Costs::before_first(std::size_t i, std::size_t k) const {
  const int surplus = std::abs(static_cast<int>(k) - static_cast<int>(token(i).empty_before));
  return -(blanks_known_ ? miscounted * surplus : before_[k]);
}

/// Where blank cells were printed, as many must be left out as were.
int Costs::within_row(std::size_t i, std::size_t j, std::size_t k) const {
  const int left_out =
      blanks_known_ ? miscounted * std::abs(static_cast<int>(k - j - 1) - static_cast<int>(token(i).empty_before))
                    : before_[k] - before_[j + 1];
  const bool same_line = token(i).row == token(i - 1).row;
  if (same_line) return -left_out;
  const bool alone = token(i).delimiter == Delimiter::line || token(i).delimiter == Delimiter::cell;
  return (token(i).in_grid() ? -7 : (alone ? 0 : -1)) - left_out;
}

/// Cells left out behind the row that ended in column j, and before cell `i` in column k.
int Costs::around(std::size_t i, std::size_t j, std::size_t k) const {
  // Levels alone on a line are a row of their own that owes no name and no target.
  const bool only_levels = columns_[j].role == "level1" || columns_[j].role == "level2";
  const int rest = only_levels ? 0 : before_[n_] - before_[j + 1];
  if (!blanks_known_) return rest + before_[k];
  // The row's own blank cells first; levels that are merged with those above are not printed.
  const int trailing = static_cast<int>(n_ - 1 - j);
  const int blank = static_cast<int>(token(i).empty_before) - trailing;
  const int surplus = std::max(0, blank - static_cast<int>(k));
  return miscounted * (std::max(0, -blank) + surplus) + before_[k];
}

int Costs::new_row(std::size_t i, std::size_t j, std::size_t k) const {
  const bool same_line = token(i).row == token(i - 1).row;
  const int cut = same_line ? (token(i).in_grid() ? -10 : -6) : 0;
  const bool unnumbered =
      columns_[k].role == "name" && table_.names_numbered && !features_[i].numbered_name && !features_[i].dots;
  return cut - around(i, j, k) - (unnumbered ? 5 : 0);
}

/// Lines one below another, neither of them of a grid: a cell may have been wrapped.
bool Costs::may_wrap(std::size_t i) const {
  const Token& upper = token(i - 1);
  const Token& lower = token(i);
  return lower.glued || (upper.delimiter == Delimiter::line && lower.delimiter == Delimiter::line &&
                         lower.row == upper.last_row + 1 && !lower.blank_before && !upper.is_label());
}

/// 数量指标: a level's name; without its 指标 it may as well be a piece of another.
bool Costs::is_level_cell(std::size_t i) const {
  return features_[i].level.level != 0 && token(i).tight.find("指标") != std::string::npos;
}

void Costs::find_pairs() {
  pairs_.resize(tokens_.size());
  for (std::size_t i = 1; i < tokens_.size(); ++i) {
    if (!may_wrap(i)) continue;
    Token both;
    both.text = token(i - 1).text + token(i).text;
    both.tight = token(i - 1).tight + token(i).tight;
    pairs_[i] = features_of(both);
  }
}

/// What speaks for one cell besides what both lines say together.
int Costs::join_prior(std::size_t i, std::size_t k) const {
  const std::string_view role = columns_[k].role;
  if (features_[i].closing && !features_[i - 1].closing) return 3;
  if (features_[i].unit && token(i - 1).tight.ends_with('/')) return 6;  // 不超过3000元/ 亩
  // The line above is as wide as its column.
  if (token(i).glued) {
    // 档案保管水平 / 无安全事故: a name, and what is wanted of it
    const bool apart = role == "name" && ends_like_name(token(i - 1).tight) && !ends_like_name(token(i).tight);
    if (apart) return 0;
    const Features& f = features_[i];
    const bool figure = token(i).tight.find_first_of("0123456789") != std::string::npos;
    const bool judged = f.number || f.measured || f.nothing || (f.value && figure) || is_quality(token(i).tight);
    return judged ? 1 : (f.value ? 4 : 6);
  }
  if (role == "name") {
    // 沿河居民对碧道 / 建设满意度: the end of a name below what is none yet
    const std::string& rest = token(i).tight;
    const bool completes = ends_like_name(rest.substr(0, rest.find('('))) && !ends_like_name(token(i - 1).tight) &&
                           !features_[i - 1].value && !features_[i].value;
    // Where levels have names of their own (预算配置), what stands above a name may be one.
    const bool known_levels = table_.level_words[2] || !has_level2_;
    return completes && known_levels ? 1 : -1;
  }
  return -2;
}

int Costs::join_lines(std::size_t i, std::size_t k) const {
  const std::string_view role = columns_[k].role;
  const Features& both = *pairs_[i];
  // Digits are never put together over the end of a line.
  if (ends_in_digit(token(i - 1).tight) && begins_with_digit(token(i).tight)) return impossible;
  const bool level = role == "level1" || role == "level2";
  if (!level && (is_level_cell(i) || is_level_cell(i - 1))) return impossible;
  const bool value = role == "annual_target" || role == "period_target" || role == "actual";
  if (value && !both.value && !token(i).glued) return impossible;
  if (value && features_[i].number) return impossible;
  const auto is_figure = [](const Features& f) { return f.number || f.measured || f.sign || f.nothing; };
  if (role == "name" && (is_figure(features_[i]) || is_figure(features_[i - 1]))) return impossible;
  if (level && features_[i].level.level != 0) return impossible;
  const bool spare = features_[i].dots && role != "name";
  if (features_[i].numbered_name || features_[i].numbered_task || spare) return impossible;
  const int gain = emission(role, both, table_) - emission(role, features_[i - 1], table_);
  // A name does not become better by what is put behind it.
  return (role == "name" ? std::min(gain, 0) : gain) + join_prior(i, k);
}

int Costs::join(std::size_t i, std::size_t k) const {
  const std::string_view role = columns_[k].role;
  if (!holds_text(role)) return impossible;
  if (pairs_[i]) return join_lines(i, k);
  const bool value = role == "annual_target" || role == "period_target" || role == "actual";
  if (value && (features_[i].number || features_[i - 1].number)) return impossible;
  const bool same_line = token(i).row == token(i - 1).row;
  const bool level = columns_[k].role == "level1" || columns_[k].role == "level2";
  if (level && (features_[i].level.level != 0 || same_line)) return impossible;
  // Where names are numbered, one without a number is the rest of the one above it.
  const bool rest = role == "name" && table_.names_numbered && !features_[i].numbered_name && !features_[i].dots &&
                    token(i).in_grid();
  if (rest) return cell(i, k) - 1;
  if (token(i).in_grid()) return cell(i, k) - (same_line ? 20 : 7);
  if (value && same_line) return cell(i, k) - 5;  // what stands beside a value on its line is another cell
  return cell(i, k) - (same_line ? 2 : 4);
}

}  // namespace jixiao
