// Whatever the bytes, what decode() gives is valid UTF-8 with sound line starts and columns, and folding is idempotent.
#include "decode/decode.h"

#include <cstdlib>

#include "base/encodings.h"
#include "base/unicode.h"
#include "support/require.h"

using namespace jixiao;

namespace {

void check_lines(const Document& document) {
  std::size_t line_feeds = 0;
  for (std::uint32_t i = 0; i < document.line_count(); ++i) {
    const Range line = document.line(i);
    REQUIRE(line.begin <= line.end && line.end <= document.text.size());
    REQUIRE(document.view(line).find('\n') == std::string_view::npos);
    REQUIRE(document.line_of(line.begin) == i && document.line_of(line.end) == i);
    const Span span = document.span(line);
    REQUIRE(span.line == i + 1 && span.column == 1 && span.end_line == span.line);
    REQUIRE(span.end_column == 1 + code_point_count(document.view(line)));
    line_feeds += line.end < document.text.size() ? 1U : 0U;
  }
  REQUIRE(line_feeds + (document.text.ends_with('\n') ? 0U : 1U) == document.line_count());
}

void check_folding(const std::string& text) {
  const Folded folded = fold_mapped(text);
  REQUIRE(folded.text == fold(text));
  REQUIRE(fold(folded.text) == folded.text);
  REQUIRE(folded.origin.size() == folded.text.size() + 1 && folded.origin.back() == text.size());
  const std::string tight = fold_tight(text);
  REQUIRE(fold_tight(tight) == tight && fold_tight(folded.text) == tight);
  REQUIRE(!find_utf8_fault(folded.text));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Result<Document> result = decode("input.txt", bytes);
  if (!result) {
    REQUIRE(!result.error().message.zh.empty() && !result.error().message.en.empty());
    return 0;
  }
  const Document& document = result.value();
  REQUIRE(!find_utf8_fault(document.text));
  REQUIRE(document.text.find('\r') == std::string::npos);
  check_lines(document);
  check_folding(document.text);
  // What was decoded decodes to itself.
  const Result<Document> again = decode("input.txt", document.text);
  REQUIRE(!again || again.value().encoding != "UTF-8" || again.value().text == document.text);
  return 0;
}
