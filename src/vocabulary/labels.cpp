#include "vocabulary/labels.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/unicode.h"

namespace jixiao {
namespace {

constexpr std::string_view open_bracket = "(";
constexpr std::string_view close_bracket = ")";

/// Every label by its text, and all texts in order, for prefixes. Built once.
struct Index {
  std::unordered_map<std::string_view, std::vector<const LabelEntry*>> by_text;
  std::vector<std::string_view> sorted;
  std::size_t longest = 0;
};

const Index& index() {
  static const Index built = [] {
    Index made;
    for (const LabelEntry& entry : all_labels()) {
      made.by_text[entry.text].push_back(&entry);
      made.sorted.push_back(entry.text);
      made.longest = std::max(made.longest, entry.text.size());
    }
    std::sort(made.sorted.begin(), made.sorted.end());
    return made;
  }();
  return built;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

constexpr std::array<std::string_view, 10> han_digits = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

/// Bytes of Chinese digits at the start of `text`.
std::size_t han_digit_run(std::string_view text) {
  std::size_t length = 0;
  bool found = true;
  while (found) {
    found = false;
    for (std::string_view digit : han_digits) {
      if (text.substr(length).starts_with(digit)) {
        length += digit.size();
        found = true;
      }
    }
  }
  return length;
}

std::size_t digit_run(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && is_digit(text[length])) ++length;
  return length;
}

/// Bytes of an ordinal at the start: 一、 (一) 1. 1、 (1). A number without its mark is none.
std::size_t ordinal_length(std::string_view text) {
  const bool bracket = text.starts_with(open_bracket);
  const std::size_t start = bracket ? 1 : 0;
  std::size_t run = han_digit_run(text.substr(start));
  const bool han = run > 0;
  if (!han) run = digit_run(text.substr(start));
  if (run == 0) return 0;
  const std::string_view rest = text.substr(start + run);
  if (bracket) return rest.starts_with(close_bracket) ? start + run + 1 : 0;
  if (rest.starts_with("、")) return run + std::string_view("、").size();
  if (rest.starts_with(".") || rest.starts_with(",")) {
    const bool decimal = !han && rest.size() > 1 && is_digit(rest[1]);
    return decimal ? 0 : run + 1;
  }
  return 0;
}

void take_prefixes(std::string_view& text, LabelMatch& match) {
  bool again = true;
  while (again) {
    again = false;
    for (std::string_view star : {"*", "★", "●", "#"}) {
      if (text.starts_with(star)) {
        text.remove_prefix(star.size());
        match.starred = true;
        again = true;
      }
    }
    for (std::string_view word : {"其中:", "其中", "减:"}) {
      if (text.starts_with(word) && text.size() > word.size()) {
        text.remove_prefix(word.size());
        match.among = true;
        again = true;
        break;
      }
    }
    if (const std::size_t length = ordinal_length(text); length > 0 && length < text.size()) {
      text.remove_prefix(length);
      again = true;
    }
  }
}

void read_bracket(std::string_view inside, LabelMatch& match) {
  for (std::string_view unit : {"亿元", "万元", "元"}) {
    if (inside == unit || (inside.ends_with(unit) && inside.starts_with("单位"))) {
      match.unit = unit;
      return;
    }
  }
  if (inside.ends_with("分")) {
    const std::string_view figure = inside.substr(0, inside.size() - std::string_view("分").size());
    if (!figure.empty() && digit_run(figure) == figure.size()) match.weight = figure;
  }
}

/// Takes a final bracket off `text`; false when there is none.
bool take_bracket(std::string_view& text, LabelMatch& match) {
  if (!text.ends_with(close_bracket)) return false;
  const std::size_t open = text.rfind(open_bracket);
  if (open == std::string_view::npos || open == 0) return false;
  read_bracket(text.substr(open + 1, text.size() - open - 2), match);
  text = text.substr(0, open);
  return true;
}

const std::vector<const LabelEntry*>* find(std::string_view text) {
  if (text.size() > index().longest) return nullptr;
  const auto found = index().by_text.find(text);
  return found == index().by_text.end() ? nullptr : &found->second;
}

}  // namespace

const LabelEntry* LabelMatch::in(Place place) const {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const LabelEntry* e) { return e->place == place; });
  return found == entries.end() ? nullptr : *found;
}

bool LabelMatch::is(Place place, std::string_view field) const {
  return std::any_of(entries.begin(), entries.end(),
                     [&](const LabelEntry* e) { return e->place == place && e->field == field; });
}

LabelMatch match_label(std::string_view tight) {
  LabelMatch match;
  // Longer than any label with its brackets and hints: prose.
  if (tight.empty() || tight.size() > 160) return match;
  if (const auto* exact = find(tight)) {
    match.entries = *exact;
    return match;
  }
  std::string_view text = tight;
  take_prefixes(text, match);
  if (text.ends_with(":")) text.remove_suffix(1);
  while (true) {
    if (const auto* entries = find(text)) {
      match.entries = *entries;
      // A bracket that belongs to the name still says the unit: (万元)
      return match;
    }
    if (text.ends_with(":")) {
      text.remove_suffix(1);
      continue;
    }
    if (!take_bracket(text, match)) break;
  }
  // brackets inside the label: 任务(政策)关键性指标
  std::string without;
  int depth = 0;
  for (char c : text) {
    if (c == '(') ++depth;
    if (depth == 0) without.push_back(c);
    if (c == ')' && depth > 0) --depth;
  }
  if (without.size() != text.size()) {
    if (const auto* entries = find(without)) {
      match.entries = *entries;
      return match;
    }
  }
  return LabelMatch{};
}

bool begins_label(std::string_view tight) {
  LabelMatch ignored;
  std::string_view text = tight;
  take_prefixes(text, ignored);
  if (text.empty()) return false;
  const auto& sorted = index().sorted;
  const auto at = std::lower_bound(sorted.begin(), sorted.end(), text);
  return at != sorted.end() && at->starts_with(text);
}

std::size_t label_with_colon(std::string_view tight, LabelMatch& match) {
  // The first colon ends the label; a label has no colon of its own but that of 其中:.
  std::size_t from = tight.starts_with("其中:") ? std::string_view("其中:").size() : 0;
  const std::size_t colon = tight.find(':', from);
  if (colon == std::string_view::npos || colon == 0) return 0;
  match = match_label(tight.substr(0, colon));
  return match.entries.empty() ? 0 : colon + 1;
}

}  // namespace jixiao
