#include <iconv.h>

#include <algorithm>
#include <stdexcept>

#include "base/unicode.h"
#include "structure/markup.h"
#include "support/files.h"
#include "support/renderings.h"
#include "support/same_records.h"

namespace jixiao::test {
namespace {

using Rendered = std::optional<std::string>;

std::string encode(const std::string& text, const char* encoding) {
  const iconv_t converter = iconv_open(encoding, "UTF-8");
  std::string in = text;
  std::string out(text.size() * 4 + 16, '\0');
  char* from = in.data();
  char* to = out.data();
  std::size_t left = in.size();
  std::size_t room = out.size();
  const std::size_t result = iconv(converter, &from, &left, &to, &room);
  iconv_close(converter);
  if (result == static_cast<std::size_t>(-1)) throw std::runtime_error(std::string("cannot encode in ") + encoding);
  out.resize(out.size() - room);
  return out;
}

/// Do places on the page, widths of lines or blank lines say what belongs together? Then they may not be changed.
bool is_page(const Original& original) {
  const auto aligned = [](const Row& row) { return row.delimiter == Delimiter::aligned; };
  return std::any_of(original.blocks.rows.begin(), original.blocks.rows.end(), aligned) ||
         (!original.sheet && holds_wrapped_values(original.extracted.records));
}

/// Blank lines that are blank cells.
bool is_torn(const Original& original) {
  const auto streamed = [](const Row& row) { return row.delimiter == Delimiter::cell; };
  return std::any_of(original.blocks.rows.begin(), original.blocks.rows.end(), streamed);
}

bool is_csv(const Original& original) {
  const auto comma = [](const Row& row) { return row.delimiter == Delimiter::comma; };
  return std::any_of(original.blocks.rows.begin(), original.blocks.rows.end(), comma);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

/// Each line, without its line feed, changed.
template <class Change>
std::string by_line(const std::string& text, Change change) {
  std::string out;
  for (const std::string& line : lines_of(text)) out += change(line) + '\n';
  return out;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_blank(const std::string& line) {
  return fold_tight(line).empty();
}

/// Each code point of the text that is no markup, changed.
template <class Change>
std::string by_code_point(const Document& document, Change change) {
  std::vector<Dropped> markup;
  for (std::uint32_t line = 0; line < document.line_count(); ++line) {
    const Range range = document.line(line);
    // |:--|--:| below a header
    if (!range.empty() && document.view(range).find_first_not_of("|:- ") == std::string_view::npos)
      markup.push_back({range, false});
    const std::vector<Dropped> found = find_markup(document, range);
    markup.insert(markup.end(), found.begin(), found.end());
  }
  std::string out;
  auto next_markup = markup.begin();
  for (std::size_t at = 0; at < document.text.size();) {
    if (next_markup != markup.end() && at == next_markup->range.begin) {
      out += document.view(next_markup->range);
      at = (next_markup++)->range.end;
      continue;
    }
    const std::size_t begin = at;
    const char32_t c = next_code_point(document.text, at);
    append_utf8(out, change(c, begin, at));
  }
  return out;
}

Rendered full_width(const Original& original) {
  if (is_page(original)) return std::nullopt;
  const bool csv = is_csv(original);
  return by_code_point(original.extracted.document, [&](char32_t c, std::size_t, std::size_t) -> char32_t {
    const bool digit = c >= '0' && c <= '9';
    const bool sign = c == '.' || c == '%' || c == '(' || c == ')' || c == ':' || c == ';' || (c == ',' && !csv);
    constexpr char32_t to_full_width = 0xFEE0;
    return digit || sign ? c + to_full_width : c;
  });
}

Rendered half_width(const Original& original) {
  if (is_page(original)) return std::nullopt;
  const bool csv = is_csv(original);
  const std::string& text = original.text();
  return by_code_point(original.extracted.document, [&](char32_t c, std::size_t begin, std::size_t end) -> char32_t {
    // 办结123，456件: between figures it would become a thousands separator
    const bool in_figure = (begin > 0 && is_digit(text[begin - 1])) || (end < text.size() && is_digit(text[end]));
    const bool sign = c == U'（' || c == U'）' || c == U'：' || c == U'；' || c == U'％' || c == U'．' ||
                      (c == U'，' && !csv && !in_figure);
    const bool digit = c >= U'０' && c <= U'９';
    constexpr char32_t to_full_width = 0xFEE0;
    return digit || sign ? c - to_full_width : c;
  });
}

/// Could a figure's integer digits [begin, end) be printed in groups of three? 5918.76 and 2600家, but no year, no
/// 2024.12, no code, no telephone number.
bool may_be_grouped(const std::string& text, std::size_t begin, std::size_t end) {
  constexpr std::size_t shortest = 4;
  constexpr std::size_t longest = 9;
  const std::size_t length = end - begin;
  if (length < shortest || length > longest || end >= text.size() || text[begin] == '0') return false;
  const bool year = length == 4 && (text.substr(begin, 2) == "19" || text.substr(begin, 2) == "20");
  if (year || (begin > 0 && std::string_view(".,-[").find(text[begin - 1]) != std::string_view::npos)) return false;
  // ", 600.00": the export's space in a grouped figure
  if (begin > 1 && text[begin - 1] == ' ' && text[begin - 2] == ',') return false;
  if (text[end] != '.') {
    std::size_t at = end;
    return is_han(next_code_point(text, at));  // its unit
  }
  std::size_t behind = end + 1;
  while (behind < text.size() && is_digit(text[behind])) ++behind;
  return behind > end + 1 && (behind == text.size() || (text[behind] != '.' && text[behind] != '-'));
}

Rendered thousands_added(const Original& original) {
  if (is_page(original) || is_csv(original)) return std::nullopt;
  const std::string& text = original.text();
  std::string out;
  bool added = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    const bool group = may_be_grouped(text, at, end);
    for (; at < end; ++at) {
      out += text[at];
      const std::size_t left = end - at - 1;
      if (group && left > 0 && left % 3 == 0) out += ',';
    }
    added = added || group;
    if (at < text.size()) out += text[at++];
  }
  return added ? Rendered(out) : std::nullopt;
}

/// Is the comma at `at` one between groups of three digits?
bool is_thousands(const std::string& text, std::size_t at) {
  constexpr std::size_t group = 3;
  if (at == 0 || !is_digit(text[at - 1]) || at + group >= text.size()) return false;
  for (std::size_t i = 1; i <= group; ++i) {
    if (!is_digit(text[at + i])) return false;
  }
  return at + group + 1 >= text.size() || !is_digit(text[at + group + 1]);
}

Rendered thousands_removed(const Original& original) {
  // two unquoted cells of figures would run into one
  if (is_page(original) || is_csv(original)) return std::nullopt;
  const std::string& text = original.text();
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != ',' || !is_thousands(text, at)) out += text[at];
  }
  return out == text ? std::nullopt : Rendered(out);
}

Rendered blank_lines_doubled(const Original& original) {
  std::string out =
      by_line(original.text(), [](const std::string& line) { return is_blank(line) ? line + '\n' : line; });
  return out.size() > original.text().size() + 1 ? Rendered(out) : std::nullopt;
}

Rendered blank_lines_between(const Original& original) {
  if (is_torn(original) || is_page(original)) return std::nullopt;
  return by_line(original.text(), [](const std::string& line) { return is_blank(line) ? line : line + '\n'; });
}

Rendered indented(const Original& original) {
  if (is_csv(original)) return std::nullopt;  // a quote must open its cell
  return by_line(original.text(), [](const std::string& line) {
    if (is_blank(line)) return line;
    return line.front() == '\f' ? "\f  " + line.substr(1) : "  " + line;
  });
}

Rendered spaces_behind(const Original& original) {
  if (is_csv(original)) return std::nullopt;
  return by_line(original.text(), [](const std::string& line) { return line + "  "; });
}

// Pages that somebody's export put together with the form. They say nothing that a form would.
constexpr const char* page_before =
    "会议室使用须知\n\n使用会议室请提前登记，用后关闭灯光、空调和投影设备。\n"
    "桌椅移动后请恢复原位，饮用水由使用科室自备。\n\n\f";
constexpr const char* page_after =
    "\n\f会议室钥匙领用须知\n\n领取人签名后由值班人员发放钥匙，当日下班前归还。\n"
    "钥匙遗失的，及时告知值班人员。\n";

std::string ended(const std::string& text) {
  return text.empty() || text.back() == '\n' ? text : text + '\n';
}

// A table of comma-separated values has no pages, but text may stand above and below it.
Rendered with_page_before(const Original& original) {
  return (is_csv(original) ? replaced(page_before, "\f", "") : page_before) + original.text();
}

Rendered with_page_after(const Original& original) {
  return ended(original.text()) + (is_csv(original) ? replaced(page_after, "\f", "") : page_after);
}

Rendering encoded(const std::string& name, const char* encoding, const std::string& mark) {
  return {name, Demand::same, [=](const Original& original) { return mark + encode(original.text(), encoding); }};
}

}  // namespace

std::vector<Rendering> text_renderings() {
  const auto text = [](const std::string& name, std::function<Rendered(const Original&)> render) {
    return Rendering{name, Demand::same, std::move(render)};
  };
  return {
      encoded("utf8", "UTF-8", ""),
      encoded("utf8_mark", "UTF-8", "\xEF\xBB\xBF"),
      encoded("gb18030", "GB18030", ""),
      encoded("utf16le", "UTF-16LE", ""),
      encoded("utf16le_mark", "UTF-16LE", "\xFF\xFE"),
      encoded("utf16be", "UTF-16BE", ""),
      encoded("utf16be_mark", "UTF-16BE", "\xFE\xFF"),
      text("cr_lf", [](const Original& o) { return replaced(o.text(), "\n", "\r\n"); }),
      text("cr", [](const Original& o) { return replaced(o.text(), "\n", "\r"); }),
      text("full_width", full_width),
      text("half_width", half_width),
      text("thousands_added", thousands_added),
      text("thousands_removed", thousands_removed),
      text("blank_lines_around", [](const Original& o) { return "\n\n" + ended(o.text()) + "\n\n\n"; }),
      text("blank_lines_doubled", blank_lines_doubled),
      text("blank_lines_between", blank_lines_between),
      text("indented", indented),
      text("spaces_behind", spaces_behind),
      text("page_before", with_page_before),
      text("page_after", with_page_after),
  };
}

}  // namespace jixiao::test
