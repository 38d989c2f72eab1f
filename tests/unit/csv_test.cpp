#include "base/csv.h"

#include <gtest/gtest.h>

#include <array>

namespace jixiao {
namespace {

using namespace std::string_view_literals;

std::string row(std::initializer_list<std::string_view> cells, Formulas formulas = Formulas::neutralise) {
  std::string out;
  append_csv_row(out, std::span<const std::string_view>(cells.begin(), cells.size()), formulas);
  return out;
}

TEST(Csv, QuotesWhatNeedsIt) {
  EXPECT_EQ(row({"甲", "a,b", "say \"x\"", "two\nlines", "", " b "}),
            "甲,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",, b \r\n");
}

TEST(Csv, CarriesNoFormulaIn) {
  EXPECT_EQ(row({"=1+1", "+cmd", "-x", "@SUM(A1)", "\tx", "\rx"}), "'=1+1,'+cmd,'-x,'@SUM(A1),'\tx,\"'\rx\"\r\n");
  EXPECT_EQ(row({"=HYPERLINK(\"a\",\"b\")"}), "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"\r\n");
}

TEST(Csv, PlainNumbersStayNumbers) {
  EXPECT_EQ(row({"-12.50", "12", "-1", "-1+1", "-"}), "-12.50,12,-1,'-1+1,'-\r\n");
}

TEST(Csv, KeepsTheTextWhenAsked) {
  EXPECT_EQ(row({"=1+1", "-x"}, Formulas::keep), "=1+1,-x\r\n");
}

}  // namespace
}  // namespace jixiao
