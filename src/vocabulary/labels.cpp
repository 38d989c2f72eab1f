#include "vocabulary/labels.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/affix.h"
#include "base/unicode.h"

namespace jixiao {

/// Every label by its text, and the beginnings of all texts.
struct Vocabulary {
  std::vector<std::string> texts;   ///< of labels that are not built in
  std::vector<LabelEntry> entries;  ///< the same
  std::unordered_map<std::string_view, std::vector<const LabelEntry*>> by_text;
  std::unordered_set<std::string_view> beginnings;
  std::size_t longest = 0;
  BytePairs begins, ends;  ///< what begins or ends otherwise is no label
};

namespace {

constexpr std::string_view open_bracket = "(";
constexpr std::string_view close_bracket = ")";

using Entries = std::span<const LabelEntry* const>;

void add(Vocabulary& to, const LabelEntry& entry) {
  to.by_text[entry.text].push_back(&entry);
  to.longest = std::max(to.longest, entry.text.size());
  to.begins.add(first_pair(entry.text));
  to.ends.add(last_pair(entry.text));
  // A text is cut between characters only, so that is where it is looked up.
  for (std::size_t at = 0; at < entry.text.size();) {
    (void)next_code_point(entry.text, at);
    to.beginnings.insert(entry.text.substr(0, at));
  }
}

/// Built once.
const Vocabulary& built_in() {
  static const Vocabulary built = [] {
    Vocabulary made;
    for (const LabelEntry& entry : all_labels()) {
      add(made, entry);
    }
    return made;
  }();
  return built;
}

thread_local const Vocabulary* chosen = nullptr;  // see VocabularyScope

const Vocabulary& vocabulary() {
  return chosen != nullptr ? *chosen : built_in();
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Bytes of Chinese digits at the start of `text`.
std::size_t han_digit_run(std::string_view text) {
  constexpr std::u32string_view digits = U"一二三四五六七八九十";
  std::size_t length = 0;
  while (length < text.size()) {
    std::size_t next = length;
    if (digits.find(next_code_point(text, next)) == std::u32string_view::npos) break;
    length = next;
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

Entries find(std::string_view text) {
  const Vocabulary& labels = vocabulary();
  if (text.size() > labels.longest || !labels.ends.may_hold(last_pair(text))) return {};
  const auto found = labels.by_text.find(text);
  return found == labels.by_text.end() ? Entries() : Entries(found->second);
}

}  // namespace

std::shared_ptr<const Vocabulary> vocabulary_with(std::span<const LabelEntry> own) {
  const auto made = std::make_shared<Vocabulary>();
  made->texts.reserve(own.size());  // views into them are kept
  made->entries.reserve(own.size());
  for (const LabelEntry& entry : own) {
    const std::string& text = made->texts.emplace_back(entry.text);
    add(*made, made->entries.emplace_back(LabelEntry{text, entry.place, entry.field}));
  }
  for (const LabelEntry& entry : all_labels()) {
    add(*made, entry);
  }
  return made;
}

VocabularyScope::VocabularyScope(const Vocabulary* vocabulary) : before_(std::exchange(chosen, vocabulary)) {}

VocabularyScope::~VocabularyScope() {
  chosen = before_;
}

std::string_view name_of(Place place) {
  static constexpr std::array<std::string_view, 9> names = {
      "head", "budget", "funds_row", "funds_column", "goal", "task_column", "indicator_column", "tail", "block"};
  return names[static_cast<std::size_t>(place)];
}

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
  if (match.entries = find(tight); !match.entries.empty()) return match;
  std::string_view text = tight;
  take_prefixes(text, match);
  if (text.ends_with(":")) text.remove_suffix(1);
  while (true) {
    // A bracket that belongs to the name still says the unit: (万元)
    if (match.entries = find(text); !match.entries.empty()) return match;
    if (text.ends_with(":")) {
      text.remove_suffix(1);
      continue;
    }
    if (!take_bracket(text, match)) break;
  }
  // brackets inside the label: 任务(政策)关键性指标
  if (text.find('(') != std::string_view::npos) {
    std::string without;
    int depth = 0;
    for (char c : text) {
      if (c == '(') ++depth;
      if (depth == 0) without.push_back(c);
      if (c == ')' && depth > 0) --depth;
    }
    if (match.entries = find(without); !match.entries.empty()) return match;
  }
  return LabelMatch{};
}

bool begins_label(std::string_view tight) {
  LabelMatch ignored;
  std::string_view text = tight;
  take_prefixes(text, ignored);
  const Vocabulary& labels = vocabulary();
  return text.size() <= labels.longest && labels.begins.may_hold(first_pair(text)) && labels.beginnings.contains(text);
}

bool opens_bracket(std::string_view tight) {
  const std::size_t bracket = tight.find('(');
  return bracket != std::string_view::npos && bracket > 0 && tight.find(')') == std::string_view::npos &&
         !match_label(tight.substr(0, bracket)).entries.empty();
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
