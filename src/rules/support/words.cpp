#include "rules/support/words.h"

#include <algorithm>

#include "base/affix.h"
#include "base/unicode.h"

namespace jixiao::rules {

bool contains(std::string_view text, std::string_view word) {
  return holds(text, word);
}

bool contains_any(std::string_view text, Words words) {
  return holds_any(text, words);
}

bool starts_with_any(std::string_view text, Words words) {
  return begins_with_any(text, words);
}

bool ends_with_any(std::string_view text, Words words) {
  return finishes_with_any(text, words);
}

bool is_any(std::string_view text, Words words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

std::vector<std::string_view> split(std::string_view text, Words separators) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  const auto take = [&](std::size_t end) {
    if (end > begin) {
      parts.push_back(text.substr(begin, end - begin));
    }
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view rest = text.substr(i);
    const auto* separator =
        std::find_if(separators.begin(), separators.end(), [&](std::string_view s) { return begins_with(rest, s); });
    if (separator == separators.end()) {
      ++i;
      continue;
    }
    take(i);
    i += separator->size();
    begin = i;
  }
  take(text.size());
  return parts;
}

std::string without_brackets(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t open = text.find('(');
    const std::size_t close = open == std::string_view::npos ? open : text.find(')', open);
    if (close == std::string_view::npos) {
      break;
    }
    result += text.substr(0, open);
    text.remove_prefix(close + 1);
  }
  result += text;
  return result;
}

std::string without(std::string_view text, Words words) {
  std::string result(text);
  for (const std::string_view word : words) {
    for (std::size_t at = result.find(word); at != std::string::npos; at = result.find(word, at)) {
      result.erase(at, word.size());
    }
  }
  return result;
}

std::string_view behind_ordinal(std::string_view name) {
  std::string_view rest = name;
  const bool worded = rest.starts_with("指标");
  if (worded) {
    rest.remove_prefix(std::string_view("指标").size());
  }
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  if (digits == 0) {
    return name;
  }
  rest.remove_prefix(digits);
  for (const std::string_view mark : {":", ".", "、"}) {
    if (rest.starts_with(mark) && rest.size() > mark.size()) {
      return rest.substr(mark.size());
    }
  }
  return worded && !rest.empty() ? rest : name;
}

std::string shortened(std::string_view text, std::size_t most) {
  std::size_t offset = 0;
  for (std::size_t count = 0; offset < text.size(); ++count) {
    if (count == most) {
      return std::string(text.substr(0, offset)) + "…";
    }
    (void)next_code_point(text, offset);
  }
  return std::string(text);
}

std::string quoted(std::string_view text) {
  return "“" + shortened(text) + "”";
}

}  // namespace jixiao::rules
