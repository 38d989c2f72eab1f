#include "report/snippet.h"

#include <algorithm>
#include <vector>

#include "base/unicode.h"
#include "jixiao/report.h"

namespace jixiao {
namespace {

constexpr std::string_view ellipsis = "…";

struct Glyph {
  char32_t code_point;
  std::size_t width;
};

/// Half-open interval of glyphs.
struct Window {
  std::size_t begin;
  std::size_t end;
};

/// What a terminal would act on instead of showing it: controls, and marks that turn the text's direction.
bool is_unprintable(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
         c == 0x200E || c == 0x200F;
}

std::vector<Glyph> glyphs_of(std::string_view line) {
  std::vector<Glyph> glyphs;
  glyphs.reserve(line.size() / 2);
  for (std::size_t offset = 0; offset < line.size();) {
    char32_t c = next_code_point(line, offset);
    if (is_unprintable(c) || (is_space(c) && c != U'\u3000')) c = U' ';
    glyphs.push_back({c, static_cast<std::size_t>(std::max(0, display_width(c)))});
  }
  return glyphs;
}

std::size_t width_of(const std::vector<Glyph>& glyphs, Window window) {
  std::size_t width = 0;
  for (std::size_t i = window.begin; i < window.end; ++i) {
    width += glyphs[i].width;
  }
  return width;
}

std::string text_of(const std::vector<Glyph>& glyphs, Window window) {
  std::string text;
  for (std::size_t i = window.begin; i < window.end; ++i) {
    append_utf8(text, glyphs[i].code_point);
  }
  return text;
}

/// The glyphs that the span covers in this line; empty where it points behind the end.
Window marked_glyphs(const std::vector<Glyph>& glyphs, const Span& span) {
  const std::size_t begin = std::min<std::size_t>(span.column > 0 ? span.column - 1 : 0, glyphs.size());
  std::size_t end = glyphs.size();
  if (span.end_line == span.line && span.end_column > 0) {
    end = std::min<std::size_t>(span.end_column - 1, glyphs.size());
  }
  return {begin, std::max(begin, end)};
}

/// Takes glyphs from the left edge of `window` on while they fit into `room`, then returns the new edge.
std::size_t grow_left(const std::vector<Glyph>& glyphs, std::size_t first, std::size_t edge, std::size_t room) {
  while (edge > first && glyphs[edge - 1].width <= room) {
    room -= glyphs[--edge].width;
  }
  return edge;
}

std::size_t grow_right(const std::vector<Glyph>& glyphs, std::size_t edge, std::size_t room) {
  while (edge < glyphs.size() && glyphs[edge].width <= room) {
    room -= glyphs[edge++].width;
  }
  return edge;
}

/// The part of the line from `first` on to show: all of it, or `marked` with as much around it as fits.
Window visible_glyphs(const std::vector<Glyph>& glyphs, std::size_t first, Window marked, std::size_t width) {
  if (width_of(glyphs, {first, glyphs.size()}) <= width) return {first, glyphs.size()};
  const std::size_t room = width - 2 * display_width(ellipsis);
  Window window{marked.begin, grow_right(glyphs, marked.begin, std::min(room, width_of(glyphs, marked)))};
  const std::size_t around = room - width_of(glyphs, window);
  window.begin = grow_left(glyphs, first, window.begin, around / 2);
  window.end = grow_right(glyphs, window.end, room - width_of(glyphs, window));
  window.begin = grow_left(glyphs, first, window.begin, room - width_of(glyphs, window));
  return window;
}

/// The place, and as many of the others on its line as can be in view together with it.
Window with_others(const std::vector<Glyph>& glyphs, const Span& place, const Spans& others, std::size_t width) {
  Window window = marked_glyphs(glyphs, place);
  for (const Span& other : others) {
    if (other.line != place.line) continue;
    const Window more = marked_glyphs(glyphs, other);
    const Window both{std::min(window.begin, more.begin), std::max(window.end, more.end)};
    if (width_of(glyphs, both) + 2 * display_width(ellipsis) <= width) window = both;
  }
  return window;
}

std::size_t first_ink(const std::vector<Glyph>& glyphs) {
  const auto ink = std::find_if(glyphs.begin(), glyphs.end(), [](Glyph glyph) { return !is_space(glyph.code_point); });
  return static_cast<std::size_t>(ink - glyphs.begin());
}

std::string cut(const std::vector<Glyph>& glyphs, Window whole, std::size_t width) {
  if (width_of(glyphs, whole) <= width) return text_of(glyphs, whole);
  std::size_t end = whole.begin;
  for (std::size_t room = width - display_width(ellipsis); end < whole.end && glyphs[end].width <= room; ++end) {
    room -= glyphs[end].width;
  }
  return text_of(glyphs, {whole.begin, end}).append(ellipsis);
}

}  // namespace

Snippet snippet(std::string_view line, const Span& place, const Spans& others, std::size_t width) {
  width = std::max<std::size_t>(width, 16);
  std::vector<Glyph> glyphs = glyphs_of(line);
  while (!glyphs.empty() && is_space(glyphs.back().code_point)) {
    glyphs.pop_back();
  }
  const Window caret = marked_glyphs(glyphs, place);
  const std::size_t first = std::min(first_ink(glyphs), caret.begin);
  const Window shown = visible_glyphs(glyphs, first, with_others(glyphs, place, others, width), width);

  Snippet result;
  if (shown.begin > first) result.text = ellipsis;
  const std::size_t indent = display_width(result.text);
  const auto mark = [&](Window window, char sign) {
    const std::size_t from = indent + width_of(glyphs, {shown.begin, window.begin});
    const std::size_t under = width_of(glyphs, {window.begin, std::min(window.end, shown.end)});
    const std::size_t to = from + std::max<std::size_t>(under, 1);
    result.marks.resize(std::max(result.marks.size(), to), ' ');
    std::fill(result.marks.begin() + static_cast<std::ptrdiff_t>(from),
              result.marks.begin() + static_cast<std::ptrdiff_t>(to), sign);
  };
  for (const Span& other : others) {
    const Window window = marked_glyphs(glyphs, other);
    if (other.line != place.line || window.begin < shown.begin || window.end > shown.end) continue;
    mark(window, '-');
    result.marked.push_back(other);
  }
  mark(caret, '^');
  result.text += text_of(glyphs, shown);
  if (shown.end < glyphs.size()) result.text += ellipsis;
  return result;
}

std::string excerpt(std::string_view line, const Span& span, std::size_t width) {
  const std::vector<Glyph> glyphs = glyphs_of(line);
  return cut(glyphs, marked_glyphs(glyphs, span), std::max<std::size_t>(width, 16));
}

std::string shortened(std::string_view text, std::size_t width) {
  const std::vector<Glyph> glyphs = glyphs_of(text);
  return cut(glyphs, {0, glyphs.size()}, std::max<std::size_t>(width, 16));
}

std::string printable(std::string_view text) {
  const std::vector<Glyph> glyphs = glyphs_of(text);
  return text_of(glyphs, {0, glyphs.size()});
}

}  // namespace jixiao
