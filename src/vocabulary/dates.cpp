#include "vocabulary/dates.h"

#include <array>

namespace jixiao {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Up to `most` digits at the start; -1: none.
int read_number(std::string_view text, std::size_t& at, std::size_t most) {
  int value = 0;
  std::size_t count = 0;
  while (count < most && at + count < text.size() && is_digit(text[at + count])) {
    value = value * 10 + (text[at + count] - '0');
    ++count;
  }
  if (count == 0 || (at + count < text.size() && is_digit(text[at + count]))) return -1;
  at += count;
  return value;
}

std::string two(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

bool take(std::string_view text, std::size_t& at, std::string_view word) {
  if (!text.substr(at).starts_with(word)) return false;
  at += word.size();
  return true;
}

bool plausible_year(int year) {
  return year >= 1990 && year <= 2099;
}

/// 2022-04-30, 2022/4, 2022.04.30
std::string read_numeric_date(std::string_view text, std::size_t& length) {
  std::size_t at = 0;
  const int year = read_number(text, at, 4);
  if (!plausible_year(year) || at >= text.size()) return {};
  const char sign = text[at];
  if (sign != '-' && sign != '/' && sign != '.') return {};
  ++at;
  const int month = read_number(text, at, 2);
  if (month < 1 || month > 12) return {};
  length = at;
  std::string date = std::to_string(year) + "-" + two(month);
  if (at < text.size() && text[at] == sign) {
    ++at;
    const int day = read_number(text, at, 2);
    if (day >= 1 && day <= 31) {
      length = at;
      date += "-" + two(day);
    }
  }
  return date;
}

}  // namespace

std::string read_date(std::string_view text, std::optional<int> year, std::size_t& length) {
  if (std::string numeric = read_numeric_date(text, length); !numeric.empty()) return numeric;
  std::size_t at = 0;
  std::string date;
  const std::size_t start = at;
  if (const int stated = read_number(text, at, 4); plausible_year(stated) && take(text, at, "年")) {
    (void)take(text, at, "度");
    year = stated;
    date = std::to_string(stated);
  } else {
    at = start;
    if (!year) return {};
    for (std::string_view word : {"当年", "本年", "年度"}) {
      if (take(text, at, word)) break;
    }
    date = std::to_string(*year);
  }
  std::size_t month_at = at;
  if (const int month = read_number(text, month_at, 2); month >= 1 && month <= 12 && take(text, month_at, "月")) {
    at = month_at;
    date += "-" + two(month);
    std::size_t day_at = at;
    const int day = read_number(text, day_at, 2);
    if (day >= 1 && day <= 31 && (take(text, day_at, "日") || take(text, day_at, "号"))) {
      at = day_at;
      date += "-" + two(day);
    } else {
      (void)(take(text, at, "份"), take(text, at, "底") || take(text, at, "末"));
    }
  } else if (take(text, at, "年底") || take(text, at, "年末") ||
             (at > start && (take(text, at, "底") || take(text, at, "末")))) {
    date += "-12";
  } else if (at == start) {
    return {};
  }
  length = at;
  return date;
}

std::optional<Value> parse_date(std::string_view folded, std::optional<int> year) {
  std::string_view text = folded;
  bool again = true;
  const auto strip = [&](auto&& words, bool front) {
    for (std::string_view word : words) {
      if (front ? text.starts_with(word) : text.ends_with(word)) {
        front ? text.remove_prefix(word.size()) : text.remove_suffix(word.size());
        return true;
      }
    }
    return false;
  };
  static constexpr std::array<std::string_view, 7> leading = {"于", "在", "截至", "截止", "确保", "不晚于", "="};
  while (strip(leading, true)) {
  }
  const bool no_later = folded.starts_with("不晚于") || folded.starts_with("≤");
  if (text.starts_with("≤")) text.remove_prefix(std::string_view("≤").size());
  std::size_t length = 0;
  Value value;
  value.type = ValueType::date;
  value.date = read_date(text, year, length);
  if (value.date.empty()) return std::nullopt;
  text.remove_prefix(length);
  static constexpr std::array<std::string_view, 24> trailing = {
      "前",   "之前", "以前", "内",   "以内", "止", "为止", "完成", "全部", "按时",     "按期",   "实施",
      "开展", "竣工", "验收", "发布", "交付", "底", "末",   "。",   "建成", "投入使用", "年度内", "开工"};
  bool deadline = no_later;
  while (again) {
    again = false;
    for (std::string_view word : trailing) {
      if (!text.starts_with(word)) continue;
      deadline = deadline || word == "前" || word == "之前" || word == "以前" || word == "内" || word == "以内" ||
                 word == "年度内";
      text.remove_prefix(word.size());
      again = true;
      break;
    }
  }
  if (!text.empty()) return std::nullopt;
  value.comparator = deadline ? Comparator::at_most : Comparator::equal;
  return value;
}

}  // namespace jixiao
