#include "inspect/view.h"

#include <algorithm>

#include "base/unicode.h"
#include "jixiao/report.h"
#include "report/snippet.h"

namespace jixiao::inspection {

bool View::shows(const Spans& spans) const {
  return std::any_of(spans.begin(), spans.end(), [this](const Span& span) { return shows(span); });
}

std::string place_of(const Spans& spans, std::uint32_t at) {
  std::string text;
  for (const Span& span : spans) {
    if (!text.empty()) text += '+';
    if (span.line != at) text += std::to_string(span.line) + ':';
    text += std::to_string(span.column) + '-';
    if (span.end_line != span.line) text += std::to_string(span.end_line) + ':';
    text += std::to_string(span.end_column);
  }
  return text;
}

std::string padded(std::string text, std::size_t width) {
  const std::size_t used = display_width(text);
  return used < width ? text.append(width - used, ' ') : text;
}

std::string cut(std::string_view text, std::size_t width) {
  return shortened(text, width);
}

std::string field(const View& view, const Bilingual& label, std::string_view text) {
  constexpr std::size_t label_width = 10;
  return "  " + padded(view.words(label), label_width) + "  " + printable(text) + '\n';
}

}  // namespace jixiao::inspection
