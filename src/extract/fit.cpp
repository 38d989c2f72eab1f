#include "extract/fit.h"

#include "base/unicode.h"
#include "vocabulary/figures.h"
#include "vocabulary/values.h"

namespace jixiao {
namespace {

int score_level(const Features& f, int level, const TableTraits& table) {
  if (f.number || f.measured || f.sign) return -12;
  if (f.numbered_name || f.dots) return -10;
  if (f.numbered_task) return level == 2 ? 7 : -9;
  if (f.level.level_class == LevelClass::cost && f.level.either && table.both_levels && !f.leads_level)
    return level == 2 ? 8 : 5;
  if (f.level.either && f.below_level1 && table.both_levels) return level == 2 ? 8 : 5;
  if (f.level.level == level) return 8;
  if (f.level.level != 0) return f.level.either ? 5 : -8;
  // Where levels have their known names, other words are no level.
  if (table.level_words[level]) return level == 1 ? -7 : -6;
  return f.length > 40 ? -2 : 0;
}

int score_name(const Features& f) {
  if (f.numbered_name) return 7;
  if (f.number || f.sign || f.nothing || f.closing) return -9;
  if (f.level.level != 0) return -7;
  if (f.measured) return -7;
  if (f.numbered_task) return -4;
  return f.unit ? -3 : (f.value ? 1 : 3);
}

int score_target(const Features& f) {
  if (f.dots) return -8;
  if (f.numbered_name || f.numbered_task) return -9;
  if (f.level.level != 0) return -9;
  if (f.number || f.measured) return 6;
  if (f.nothing) return 3;
  if (f.sign) return -4;
  if (f.unit) return -6;
  return f.value ? 4 : (f.length <= 20 ? 0 : -1);
}

int score_figure(const Features& f) {
  if (f.number) return 6;
  if (f.nothing) return 1;
  return f.percent ? -2 : -12;
}

int score_money(const Features& f) {
  if (f.number) return 7;
  if (f.nothing) return 1;
  return f.measured ? 2 : -12;
}

int score_text(const Features& f) {
  if (f.number || f.measured) return -6;
  if (f.level.level != 0) return -9;
  return f.nothing ? 1 : 2;
}

}  // namespace

Features features_of(const Token& token) {
  Features f;
  const std::string_view tight = token.tight;
  f.level = level_word(tight);
  if (f.level.level == 0) {
    f.level = frame_level(tight);
    f.framed = f.level.level != 0;
  }
  f.sign = is_sign_word(tight);
  // 12 | 月底前: the value's unit is the rest of a deadline
  f.unit = is_unit_word(tight) || tight == "月底前" || tight == "月底" || tight == "年底前" || tight == "日前";
  f.nothing = tight == "无" || tight == "/" || tight == "—" || tight == "-" || tight == "——" || tight == "--";
  f.closing = closes_value(tight);
  f.numbered_name = is_numbered(tight, "指标");
  f.zero = tight == "0";
  f.yes_no = tight == "是" || tight == "否";
  f.dots = tight.find_first_not_of('.') == std::string_view::npos || tight.starts_with("…");
  f.numbered_task = is_numbered(tight, "任务") || is_numbered(tight, "目标");
  f.length = code_point_count(tight);
  const std::string folded = fold_value(token.text);
  f.number = number_length(folded) == folded.size() && !folded.empty();
  const auto figures = find_figures(folded);
  f.measured = figures.size() == 1 && figures[0].begin == 0 && figures[0].end == folded.size() && !f.number;
  f.percent = f.measured && figures[0].unit == "%";
  f.value = f.number || f.measured || f.nothing || f.yes_no || looks_like_value(token.text) || is_quality(tight);
  return f;
}

int emission(std::string_view role, const Features& f, const TableTraits& table) {
  if (role == "level1") return score_level(f, 1, table);
  if (role == "level2") return score_level(f, 2, table);
  if (role == "name") return score_name(f);
  if (role == "annual_target" || role == "period_target" || role == "actual") return score_target(f);
  if (role == "sign") return f.sign ? 9 : -10;
  if (role == "unit") return f.unit ? 7 : (f.nothing || f.sign ? 2 : -8);
  if (role == "weight" || role == "score" || role == "raw_score" || role == "review_score") return score_figure(f);
  if (role == "amount" || role == "other_amount" || role == "initial" || role == "budget" || role == "executed" ||
      role == "received") {
    return score_money(f);
  }
  if (role == "rate") return f.percent ? 9 : (f.number ? 2 : (f.nothing ? 1 : -12));
  if (role == "list_amount") return score_money(f);
  if (f.dots) return role == "name" ? 2 : -8;
  if (role == "reason") return f.zero ? 2 : f.number ? -4 : (f.level.level != 0 ? -9 : 2);
  if (role == "value_kind") return f.sign ? 9 : -8;  // 定量, 定性
  if (role == "yes_no") return f.yes_no ? 9 : (f.nothing ? 0 : -10);
  if (role == "other_value") return score_target(f) - 1;
  if (role == "ignored") return f.number || f.level.level != 0 ? -2 : 1;
  return score_text(f);  // description, content, goal, task, project, list_text
}

}  // namespace jixiao
