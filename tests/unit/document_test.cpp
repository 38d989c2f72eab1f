#include "jixiao/document.h"

#include <gtest/gtest.h>

#include "base/document_index.h"

namespace jixiao {
namespace {

Document document_of(std::string text) {
  Document document;
  document.text = std::move(text);
  index_lines(document);
  return document;
}

TEST(Document, LinesEndBeforeTheirLineFeed) {
  const Document document = document_of("甲\n\nbc\n");
  ASSERT_EQ(document.line_count(), 3U);
  EXPECT_EQ(document.view(document.line(0)), "甲");
  EXPECT_EQ(document.view(document.line(1)), "");
  EXPECT_EQ(document.view(document.line(2)), "bc");
  EXPECT_EQ(document_of("a\nb").line_count(), 2U);
  EXPECT_EQ(document_of("").line_count(), 1U);
  EXPECT_EQ(document_of("\n").line_count(), 1U);
}

TEST(Document, SpansCountCodePointsFromOne) {
  const Document document = document_of("第一行\n预算：100万元\n");
  const auto begin = static_cast<std::uint32_t>(document.text.find("100"));
  EXPECT_EQ(document.span({begin, begin + 3}), (Span{2, 4, 2, 7}));
  EXPECT_EQ(document.span({0, begin}), (Span{1, 1, 2, 4}));
  const auto end = static_cast<std::uint32_t>(document.text.size());
  EXPECT_EQ(document.span({end, end}), (Span{2, 10, 2, 10}));
}

TEST(Document, ColumnsOfLongLinesAreRight) {
  std::string text = "开头\n";
  for (int i = 0; i < 5000; ++i) {
    text += i % 3 == 0 ? "a" : "项";
  }
  const Document document = document_of(text);
  std::uint32_t column = 1;
  for (std::uint32_t offset = document.line_starts[1]; offset < text.size(); ++column) {
    ASSERT_EQ(document.span({offset, offset}), (Span{2, column, 2, column}));
    offset += text[offset] == 'a' ? 1U : 3U;
  }
}

}  // namespace
}  // namespace jixiao
