#include "structure/markup.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "vocabulary/pieces.h"

namespace jixiao {
namespace {

constexpr std::array<std::string_view, 30> tags = {
    "p",  "br", "span", "div", "b",  "i",  "u",  "strong", "em",  "font", "table", "tr",  "td",    "th",   "tbody",
    "ul", "ol", "li",   "a",   "h1", "h2", "h3", "h4",     "o:p", "sup",  "sub",   "img", "thead", "html", "body"};

constexpr std::array<std::string_view, 8> white_entities = {"&nbsp;", "&emsp;",  "&ensp;",  "&thinsp;",
                                                            "&#160;", "&#8194;", "&#8195;", "&#12288;"};

/// Length of the entity at the start of `text`, or 0.
std::size_t entity_length(std::string_view text) {
  constexpr std::size_t longest = 10;
  const std::size_t end = text.substr(0, longest).find(';');
  if (end == std::string_view::npos) return 0;
  const std::string_view entity = text.substr(0, end + 1);
  const bool white = std::find(white_entities.begin(), white_entities.end(), entity) != white_entities.end();
  return white || !entity_sign(entity).empty() ? entity.size() : 0;
}

char lower(char c) {
  return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

/// Length of a tag at the start of `text` ("<p>", "</span>", "<td colspan=2>"), or 0; `name` is its name.
std::size_t tag_length(std::string_view text, std::string& name) {
  std::size_t at = 1;
  if (at < text.size() && text[at] == '/') ++at;
  name.clear();
  while (at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0 || text[at] == ':')) {
    name.push_back(lower(text[at++]));
  }
  if (std::find(tags.begin(), tags.end(), name) == tags.end()) return 0;
  // attributes, up to a length that no tag exceeds
  const std::size_t close = text.substr(0, 400).find('>', at);
  if (close == std::string_view::npos) return 0;
  const bool bare = close == at || text[at] == ' ' || text[at] == '/' || text[at] == '\n' || text[at] == '\t';
  return bare ? close + 1 : 0;
}

bool opens_bold(std::string_view line, std::size_t at) {
  const std::string_view before = line.substr(0, at);
  const bool fresh = before.empty() || before.back() == ' ' || before.back() == '#' || before.back() == '\t' ||
                     before.ends_with("。") || before.ends_with("；") || before.back() == '|';
  return fresh && at + 2 < line.size() && line[at + 2] != ' ' && line[at + 2] != '*';
}

/// The pair of `**` that opens at `at`; its second half's offset, or npos.
std::size_t bold_end(std::string_view line, std::size_t at) {
  if (!line.substr(at).starts_with("**") || !opens_bold(line, at)) return std::string_view::npos;
  return line.find("**", at + 2);
}

/// Where the next sign that may begin a markup stands, from `at` on.
std::size_t next_sign(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] != '<' && text[at] != '&' && text[at] != '*') ++at;
  return at;
}

}  // namespace

std::vector<Dropped> find_markup(const Document& document, Range line) {
  std::vector<Dropped> dropped;
  const std::string_view text = document.view(line);
  const auto has = [&](char sign) { return text.find(sign) != std::string_view::npos; };
  if (!has('<') && !has('&') && !has('*')) return dropped;
  const auto drop = [&](std::size_t from, std::size_t length, bool residue) {
    const auto begin = line.begin + static_cast<std::uint32_t>(from);
    dropped.push_back({{begin, begin + static_cast<std::uint32_t>(length)}, residue});
  };
  std::string name;
  std::size_t bold_close = std::string_view::npos;
  for (std::size_t at = next_sign(text, 0); at < text.size(); at = next_sign(text, at)) {
    std::size_t length = 0;
    if (text.substr(at).starts_with("<!--")) {
      const std::size_t end = text.find("-->", at);
      if (end != std::string_view::npos) {
        length = end + std::string_view("-->").size() - at;
        drop(at, length, true);
      }
    } else if (text[at] == '<') {
      length = tag_length(text.substr(at), name);
      if (length > 0) drop(at, length, name != "br");
    } else if (text[at] == '&') {
      length = entity_length(text.substr(at));
      if (length > 0) drop(at, length, true);
    } else if (at == bold_close) {
      length = 2;
      drop(at, length, false);
      bold_close = std::string_view::npos;
    } else if (bold_close == std::string_view::npos) {
      bold_close = bold_end(text, at);
      if (bold_close != std::string_view::npos) {
        length = 2;
        drop(at, length, false);
      }
    }
    at += std::max<std::size_t>(length, 1);
  }
  return dropped;
}

}  // namespace jixiao
