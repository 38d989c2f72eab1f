#include "recognise/marks.h"

#include "vocabulary/lists.h"

namespace jixiao {

Printed printed_by(const std::vector<Token>& tokens, std::size_t from, std::size_t to, std::string_view title) {
  Printed printed;
  printed.title = title;
  bool list = false;
  for (std::size_t i = from; i < to; ++i) {
    const Token& token = tokens[i];
    for (const LabelEntry* entry : token.label.entries) {
      printed.fields.insert(entry->field);
      printed.words.insert(entry->text);
    }
    if (token.is_label()) printed.words.insert(token.tight);
    list = list || (token.first_in_row && list_header(tokens, i).has_value());
  }
  if (list) printed.fields.insert("list");
  return printed;
}

bool holds(const Mark& mark, const Printed& printed) {
  if (!mark.title.empty()) return printed.title.find(mark.title) != std::string_view::npos;
  return mark.label.empty() ? printed.fields.contains(mark.field) : printed.words.contains(mark.label);
}

std::string_view words_of(const Mark& mark) {
  if (!mark.title.empty()) return mark.title;
  return mark.label.empty() ? mark.field : mark.label;
}

}  // namespace jixiao
