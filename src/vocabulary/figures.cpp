#include "vocabulary/figures.h"

#include <algorithm>
#include <array>

#include "base/affix.h"
#include "base/unicode.h"
#include "vocabulary/words.h"

namespace jixiao {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

struct ComparatorWord {
  std::string_view text;
  Comparator comparator;
};

using enum Comparator;

// Longer spellings before their own beginnings.
constexpr std::array before_words = std::to_array<ComparatorWord>({
    {"大于或等于", at_least},
    {"大于等于", at_least},
    {"不得少于", at_least},
    {"不得低于", at_least},
    {"不少于", at_least},
    {"不低于", at_least},
    {"不小于", at_least},
    {"至少", at_least},
    {"保持在", at_least},
    {"达到", at_least},
    {"达", at_least},
    {">=", at_least},
    {"≥", at_least},
    {"≧", at_least},
    {"⩾", at_least},
    {">", more_than},
    {"小于或等于", at_most},
    {"小于等于", at_most},
    {"不得超过", at_most},
    {"不得高于", at_most},
    {"不超过", at_most},
    {"不高于", at_most},
    {"不多于", at_most},
    {"不大于", at_most},
    {"控制在", at_most},
    {"至多", at_most},
    {"最多", at_most},
    {"<=", at_most},
    {"≤", at_most},
    {"≦", at_most},
    {"⩽", at_most},
    {"<", less_than},
    {"大于", more_than},
    {"高于", more_than},
    {"超过", more_than},
    {"多于", more_than},
    {"小于", less_than},
    {"低于", less_than},
    {"少于", less_than},
    {"不足", less_than},
    {"等于", equal},
    {"=", equal},
    {"═", equal},
    {"大约", about},
    {"约", about},
    {"近", about},
});

constexpr std::array after_words = std::to_array<ComparatorWord>({
    {"或以上", at_least},
    {"及以上", at_least},
    {"(含)以上", at_least},
    {"以上", at_least},
    {"及以下", at_most},
    {"以内", at_most},
    {"之内", at_most},
    {"以下", at_most},
    {"内", at_most},
    {"左右", about},
    {"上下", about},
});

/// Units that a Chinese numeral may count; 一村一法律顾问 and 一级 are names.
constexpr std::array counted_by_han = std::to_array<std::string_view>(
    {"次", "名", "家", "人", "场", "期", "件", "个", "项", "份", "批", "届",   "天",   "户",  "台",
     "辆", "轮", "篇", "本", "套", "座", "所", "处", "宗", "起", "例", "人次", "批次", "场次"});

enum class Numeral : std::uint8_t { none, digit, power };

/// The value of a Chinese digit, or of a power of ten; 0 with `none` for any other character.
Numeral numeral_of(char32_t c, std::int64_t& value) {
  const auto is = [&](Numeral numeral, std::int64_t read) { return value = read, numeral; };
  switch (c) {
    case U'零':
    case U'〇':
      return is(Numeral::digit, 0);
    case U'一':
      return is(Numeral::digit, 1);
    case U'二':
    case U'两':
      return is(Numeral::digit, 2);
    case U'三':
      return is(Numeral::digit, 3);
    case U'四':
      return is(Numeral::digit, 4);
    case U'五':
      return is(Numeral::digit, 5);
    case U'六':
      return is(Numeral::digit, 6);
    case U'七':
      return is(Numeral::digit, 7);
    case U'八':
      return is(Numeral::digit, 8);
    case U'九':
      return is(Numeral::digit, 9);
    case U'十':
      return is(Numeral::power, 10);
    case U'百':
      return is(Numeral::power, 100);
    case U'千':
      return is(Numeral::power, 1000);
    default:
      return is(Numeral::none, 0);
  }
}

/// A Chinese numeral below ten thousand at the start; its length, 0: none.
std::size_t han_number(std::string_view text, std::int64_t& value) {
  // 九千九百九十九 with zeros between: what goes on longer is no number, and must not be read from each of its
  // characters to its end again.
  constexpr std::size_t longest = 3 * 16;
  std::size_t at = 0;
  std::int64_t total = 0;
  std::int64_t digit = -1;
  while (at < text.size()) {
    std::size_t next = at;
    std::int64_t read = 0;
    const Numeral numeral = numeral_of(next_code_point(text, next), read);
    if (numeral == Numeral::none) break;
    if (numeral == Numeral::digit) {
      if (digit > 0 || at >= longest) return 0;  // 一二三: an enumeration, not a number
      digit = read;
    } else {
      if (digit < 0 && !(at == 0 && read == 10)) break;
      total += (digit < 0 ? 1 : digit) * read;
      digit = -1;
    }
    at = next;
  }
  if (at == 0) return 0;
  value = total + std::max<std::int64_t>(digit, 0);
  return at;
}

/// 百分之, 千分之, 万分之 at the start: how many powers of ten turn the figure into percent.
std::size_t fraction_word(std::string_view text, int& power) {
  if (text.starts_with("百分之")) return power = 0, std::string_view("百分之").size();
  if (text.starts_with("千分之")) return power = -1, std::string_view("千分之").size();
  if (text.starts_with("万分之")) return power = -2, std::string_view("万分之").size();
  return 0;
}

/// Is the figure at [at, end) no value: a year, an ordinal, a document's number, a part of a name?
bool is_reference(std::string_view text, std::size_t at, std::size_t end) {
  const std::string_view before = text.substr(0, at);
  const std::string_view after = text.substr(end);
  for (std::string_view word : {"指标", "任务", "目标"}) {
    if (finishes_with(before, word) && unit_length(after) == 0) return true;
  }
  for (std::string_view word : {"第", "“", "[", "〔", "(20", "·", "+", "\"", "之"}) {
    if (finishes_with(before, word)) return !(word == "之" && before.ends_with("分之"));
  }
  for (std::string_view word : {"号", "]", "〕", "+", "·", "”", "时期", "五规划"}) {
    if (begins_with(after, word)) return true;
  }
  const std::size_t digits = end - at;
  const bool four = digits == 4 && (text.substr(at, 2) == "19" || text.substr(at, 2) == "20");
  if (four && (after.starts_with("年") || after.starts_with("-20") || after.starts_with("/20"))) return true;
  if (!before.empty() && is_letter(before.back())) return true;
  if (!after.empty() && is_letter(after.front()) && unit_length(after) == 0) return true;
  return false;
}

std::optional<Comparator> take_before(std::string_view text, std::size_t& begin) {
  for (const ComparatorWord& word : before_words) {
    if (!finishes_with(text.substr(0, begin), word.text)) continue;
    begin -= word.text.size();
    return word.comparator;
  }
  // 至少举办一次: a verb may stand between
  constexpr std::size_t word_and_verb = 6 + 4 * 3;
  const std::size_t from = begin > word_and_verb ? begin - word_and_verb : 0;
  const std::string_view lead = text.substr(0, begin);
  const std::size_t at_least_word = lead.find("至少", from);
  if (at_least_word != std::string_view::npos && begin - at_least_word <= word_and_verb &&
      lead.find_first_of(";0123456789", at_least_word) == std::string_view::npos) {
    return at_least;
  }
  return std::nullopt;
}

std::optional<Comparator> take_after(std::string_view text, std::size_t& end) {
  for (const ComparatorWord& word : after_words) {
    if (!begins_with(text.substr(end), word.text)) continue;
    end += word.text.size();
    return word.comparator;
  }
  return std::nullopt;
}

std::string tidy_unit(std::string_view unit) {
  for (std::string_view percent : {"%(百分比)", "(%)", "%", "百分比", "百分率"}) {
    if (unit == percent) return "%";
  }
  return std::string(unit);
}

/// Reads unit, scale and closing words behind the digits.
void read_behind(std::string_view text, FoundFigure& found, int power) {
  std::size_t end = found.unit_at;
  for (std::string_view word : {"余", "多"}) {
    if (text.substr(end).starts_with(word) && !text.substr(end).starts_with("多于")) {
      found.after = about;
      end += word.size();
      break;
    }
  }
  std::size_t length = unit_length(text.substr(end));
  found.unit = tidy_unit(text.substr(end, length));
  if (length == 0 && text.substr(end).starts_with('(')) {
    // 24.00(个)
    const std::string_view inside = text.substr(end + 1, text.substr(end).find(')') - 1);
    if (!inside.empty() && unit_length(inside) == inside.size() &&
        text.substr(end + 1 + inside.size()).starts_with(')')) {
      found.unit = tidy_unit(inside);
      length = inside.size() + 2;
    }
  }
  end += length;
  if (found.unit == "‰") power = -1;
  if (found.unit == "成") power = 1;
  if (found.unit == "‰" || found.unit == "成") found.unit = "%";
  if (power != 0) found.value = found.value.shifted(power);
  if (const auto after = take_after(text, end)) found.after = after;
  found.end = end;
}

/// 12348广东法网: a figure in front of a word that is no unit belongs to a name, unless a sign says otherwise.
bool stands_alone(std::string_view text, const FoundFigure& found) {
  if (found.before || found.after || !found.unit.empty()) return true;
  const std::string_view rest = text.substr(found.unit_at);
  static constexpr std::array<std::string_view, 10> ends = {";", "、", "。", ")", ":", "~", "-", "—", "–", "至"};
  return rest.empty() || begins_with_any(rest, ends);
}

bool counts_for_han(std::string_view unit) {
  return unit == "%" || std::find(counted_by_han.begin(), counted_by_han.end(), unit) != counted_by_han.end();
}

std::optional<FoundFigure> arabic_figure(std::string_view text, std::size_t at, int power, std::size_t begin) {
  const std::size_t length = number_length(text.substr(at));
  const auto value = Decimal::parse(text.substr(at, length));
  if (!value) return std::nullopt;
  FoundFigure found;
  found.begin = begin;
  found.figure = at;
  found.unit_at = at + length;
  found.value = *value;
  if (begin == at && is_reference(text, at, found.unit_at)) return std::nullopt;
  if (at == 1 && text[0] == '-') {  // -95%: a sign only where nothing stands before it
    found.begin = 0;
    found.value = Decimal(0) - found.value;
  }
  found.before = take_before(text, found.begin);
  const bool per = begin != at;  // 百分之90
  read_behind(text, found, power);
  if (per) found.unit = "%";
  return stands_alone(text, found) ? std::optional(found) : std::nullopt;
}

std::optional<FoundFigure> han_figure(std::string_view text, std::size_t at, int power, std::size_t begin) {
  std::int64_t value = 0;
  const std::size_t length = han_number(text.substr(at), value);
  if (length == 0) return std::nullopt;
  FoundFigure found;
  found.begin = begin;
  found.figure = at;
  found.unit_at = at + length;
  found.value = Decimal(value);
  const bool per = begin != at;
  if (!per && is_reference(text, at, found.unit_at)) return std::nullopt;
  found.before = take_before(text, found.begin);
  read_behind(text, found, power);
  if (per) {
    found.unit = "%";
    return found;
  }
  if (text.substr(found.unit_at).starts_with("次性")) return std::nullopt;
  if (value == 0 && at == 0 && found.unit.empty()) return found;  // 零投诉
  return counts_for_han(found.unit) ? std::optional(found) : std::nullopt;
}

/// What a figure may begin with beside Arabic digits.
const BytePairs& han_beginnings() {
  static const BytePairs pairs = [] {
    BytePairs made;
    for (std::string_view c :
         {"零", "〇", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万"})
      made.add(first_pair(c));
    return made;
  }();
  return pairs;
}

/// Could a figure stand at `at`? Decides for most characters without reading any further.
bool may_begin(std::string_view text, std::size_t at, const BytePairs& beginnings) {
  if (static_cast<unsigned char>(text[at]) < 0x80) return is_digit(text[at]);
  return beginnings.may_hold(first_pair(text.substr(at)));
}

}  // namespace

namespace {

/// 286.5 behind the comma of 1，286.5: three digits and a decimal point, which no list of figures has by chance.
bool decimals_follow(std::string_view printed, std::size_t at) {
  const std::string folded = fold_tight(printed.substr(at, 24));
  const auto digit = [&](std::size_t i) { return i < folded.size() && is_digit(folded[i]); };
  return digit(0) && digit(1) && digit(2) && folded.size() > 3 && folded[3] == '.' && digit(4);
}

}  // namespace

std::string fold_value(std::string_view printed) {
  if (printed.find(',') == std::string_view::npos && printed.find("，") == std::string_view::npos)
    return fold_tight(printed);
  // A comma belongs to a number when it is as wide as the digits around it and three digits follow; one of another
  // width only within a number that goes on with a decimal point or another group.
  std::string marked;
  std::size_t at = 0;
  const auto group_follows = [&](std::size_t from, std::string_view digits3) {
    std::size_t next = from;
    int count = 0;
    while (next < printed.size() && is_space([&] {
             std::size_t p = next;
             return next_code_point(printed, p);
           }())) {
      (void)next_code_point(printed, next);
    }
    while (next < printed.size()) {
      const char32_t c = next_code_point(printed, next);
      const bool narrow = c >= U'0' && c <= U'9';
      const bool wide = c >= 0xFF10 && c <= 0xFF19;
      if (digits3 == "narrow" ? !narrow : !wide) break;
      ++count;
    }
    return count == 3;
  };
  char32_t previous = 0;
  while (at < printed.size()) {
    const char32_t c = next_code_point(printed, at);
    if (c == U',' || c == 0xFF0C) {
      const bool narrow = c == U',' && previous >= U'0' && previous <= U'9';
      const bool wide = c == 0xFF0C && previous >= 0xFF10 && previous <= 0xFF19;
      const bool digit = (previous >= U'0' && previous <= U'9') || (previous >= 0xFF10 && previous <= 0xFF19);
      const bool mixed = digit && !narrow && !wide && decimals_follow(printed, at);
      const bool inside = (narrow && group_follows(at, "narrow")) || (wide && group_follows(at, "wide")) || mixed;
      if (!inside) marked.push_back(';');
    } else {
      append_utf8(marked, c);
    }
    if (!is_space(c)) previous = c;
  }
  return fold_tight(marked);
}

std::size_t number_length(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && is_digit(text[length])) ++length;
  if (length == 0) return 0;
  if (length + 1 < text.size() && text[length] == '.' && is_digit(text[length + 1])) {
    ++length;
    while (length < text.size() && is_digit(text[length])) ++length;
  }
  return length;
}

std::vector<FoundFigure> find_figures(std::string_view text) {
  std::vector<FoundFigure> all;
  const BytePairs& beginnings = han_beginnings();
  std::size_t at = 0;
  while (at < text.size()) {
    if (!may_begin(text, at, beginnings)) {
      (void)next_code_point(text, at);
      continue;
    }
    int power = 0;
    const std::size_t begin = at;
    const std::size_t fraction = fraction_word(text.substr(at), power);
    const std::size_t digits_at = at + fraction;
    std::optional<FoundFigure> found;
    const std::size_t digits = number_length(text.substr(digits_at));
    if (digits > 0) {
      found = arabic_figure(text, digits_at, power, begin);
    } else {
      found = han_figure(text, digits_at, power, begin);
    }
    if (found) {
      all.push_back(*found);
      at = std::max(found->end, at + 1);
    } else if (digits > 0) {
      at = digits_at + digits;
    } else {
      (void)next_code_point(text, at);
    }
  }
  return all;
}

bool is_bare_figure(std::string_view tight) {
  constexpr std::size_t longest = 40;
  if (tight.size() > longest) return false;
  const std::string folded = fold_value(tight);
  const std::vector<FoundFigure> figures = find_figures(folded);
  return figures.size() == 1 && figures[0].begin == 0 && figures[0].end == folded.size();
}

bool closes_value(std::string_view tight) {
  static constexpr std::array<std::string_view, 7> deadlines = {"前", "之前", "以前", "底前", "末前", "日前", "月底前"};
  if (std::find(deadlines.begin(), deadlines.end(), tight) != deadlines.end()) return true;
  return std::any_of(after_words.begin(), after_words.end(),
                     [&](const ComparatorWord& word) { return word.text == tight; });
}

}  // namespace jixiao
