#include <gtest/gtest.h>

#include "report/markdown.h"
#include "report/uri.h"
#include "report/xml.h"

namespace jixiao {
namespace {

std::string xml(std::string_view text) {
  std::string out;
  append_xml(out, text);
  return out;
}

TEST(FileUri, EncodesAllThatIsNotPlain) {
  EXPECT_EQ(file_uri("a/b-c_d.1~.txt"), "a/b-c_d.1~.txt");
  EXPECT_EQ(file_uri("表 一/100%.txt"), "%E8%A1%A8%20%E4%B8%80/100%25.txt");
  EXPECT_EQ(file_uri("a:b#c?d|e[f]&g\\h\n.txt"), "a%3Ab%23c%3Fd%7Ce%5Bf%5D%26g%5Ch%0A.txt");
  EXPECT_EQ(file_uri("<stdin>"), "%3Cstdin%3E");
  EXPECT_EQ(file_uri("\xff"), "%FF") << "a file's name is bytes";
}

TEST(FileUri, RelativeWithoutDotAndAbsoluteWithScheme) {
  EXPECT_EQ(file_uri("./a.txt"), "a.txt");
  EXPECT_EQ(file_uri(".//././a.txt"), "a.txt");
  EXPECT_EQ(file_uri("../a.txt"), "../a.txt");
  EXPECT_EQ(file_uri(".hidden"), ".hidden");
  EXPECT_EQ(file_uri("/tmp/甲"), "file:///tmp/%E7%94%B2");
  EXPECT_EQ(uri_path("/tmp/a"), "/tmp/a");
  EXPECT_EQ(file_uri(""), "");
}

TEST(Xml, EscapesMarkup) {
  EXPECT_EQ(xml("a & b < c > d \"e\" 'f' ]]>"), "a &amp; b &lt; c &gt; d &quot;e&quot; 'f' ]]&gt;");
  EXPECT_EQ(xml("a\tb\r\nc"), "a&#9;b&#13;&#10;c");
  EXPECT_EQ(xml("表 一，100%"), "表 一，100%");
}

TEST(Xml, HoldsNoCharacterThatXmlForbids) {
  EXPECT_EQ(xml(std::string_view("a\0b", 3)), "a\uFFFDb");
  EXPECT_EQ(xml("\x1b[31m"), "\uFFFD[31m");
  EXPECT_EQ(xml("\u0085\u009f\x7f"), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(xml("\uFFFE\uFFFF"), "\uFFFD\uFFFD");
  EXPECT_EQ(xml("\xff\xe4\xb8"), "\uFFFD\uFFFD");
  EXPECT_EQ(xml("\U0002A6A5"), "\U0002A6A5");
}

TEST(Xml, AnAttribute) {
  std::string out;
  append_attribute(out, "name", "a\"b");
  EXPECT_EQ(out, " name=\"a&quot;b\"");
}

TEST(MarkdownText, ShowsAsItIs) {
  EXPECT_EQ(markdown_text("a|b"), "a\\|b");
  EXPECT_EQ(markdown_text("[x](y) *b* _c_ `d` ~e~ $f$ \\ #1"),
            "\\[x\\](y) \\*b\\* \\_c\\_ \\`d\\` \\~e\\~ \\$f\\$ \\\\ \\#1");
  EXPECT_EQ(markdown_text("<p>&nbsp;</p>"), "&lt;p&gt;&amp;nbsp;&lt;/p&gt;");
  EXPECT_EQ(markdown_text("a\r\nb\x1b"), "a  b ") << "on one line, nothing that a terminal acts on";
  EXPECT_EQ(markdown_text("表 一，100%"), "表 一，100%");
}

}  // namespace
}  // namespace jixiao
