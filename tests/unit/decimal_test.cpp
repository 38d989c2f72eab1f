#include "jixiao/decimal.h"

#include <gtest/gtest.h>

namespace jixiao {
namespace {

Decimal dec(std::string_view text) {
  const auto parsed = Decimal::parse(text);
  EXPECT_TRUE(parsed) << text;
  return parsed.value_or(Decimal());
}

Decimal not_a_number() {
  return dec("1").divided_by(0, 0);
}

TEST(Decimal, KeepsWhatIsPrinted) {
  for (const char* text : {"0", "0.00", "0.50", "-0.50", "1234.5", "2089.45", "007", "999999999999999999",
                           "0.00000000000000001", "-999999999.999999999"}) {
    EXPECT_EQ(dec(text).str(), std::string_view(text) == "007" ? "7" : text);
  }
  EXPECT_EQ(dec("+3.10").str(), "3.10");
  EXPECT_EQ(dec("-0").str(), "0");
}

TEST(Decimal, RefusesWhatIsNoPlainNumber) {
  for (const char* text : {"", "-", "+", ".", ".5", "5.", "1.2.3", "1,000", "1 0", "1e3", "--1", "１", "nan", "0x1",
                           "1234567890123456789", "0000000000000000001"}) {
    EXPECT_FALSE(Decimal::parse(text)) << text;
  }
}

TEST(Decimal, ComparesByValue) {
  EXPECT_EQ(dec("0.5"), dec("0.500"));
  EXPECT_LT(dec("-1"), dec("-0.999"));
  EXPECT_GT(dec("2089.45"), dec("2089.4"));
  EXPECT_EQ(dec("-0.0"), Decimal());
}

TEST(Decimal, ComparesWhatCannotBeAligned) {
  const Decimal large = dec("999999999999999999") * dec("999999999999999999");
  const Decimal small = Decimal::unit(30);
  EXPECT_GT(large, small);
  EXPECT_LT(small, large);
  EXPECT_LT(Decimal() - large, small);
  EXPECT_GT(small, Decimal() - large);
}

TEST(Decimal, AddsExactly) {
  EXPECT_EQ((dec("0.1") + dec("0.2")).str(), "0.3");
  EXPECT_EQ((dec("1.50") + dec("2")).str(), "3.50");
  EXPECT_EQ((dec("2") - dec("2.00")).str(), "0.00");
  EXPECT_EQ((dec("1.25") * dec("0.4")).str(), "0.500");
}

TEST(Decimal, RoundsHalfAwayFromZero) {
  EXPECT_EQ(dec("2.5").rounded(0).str(), "3");
  EXPECT_EQ(dec("-2.5").rounded(0).str(), "-3");
  EXPECT_EQ(dec("2.4999").rounded(0).str(), "2");
  EXPECT_EQ(dec("99.995").rounded(2).str(), "100.00");
  EXPECT_EQ(dec("7").rounded(3).str(), "7.000");
}

TEST(Decimal, DividesToTheWantedDecimals) {
  EXPECT_EQ(dec("1").divided_by(dec("3"), 4).str(), "0.3333");
  EXPECT_EQ(dec("-2").divided_by(dec("3"), 2).str(), "-0.67");
  EXPECT_EQ(dec("1425").shifted(2).divided_by(dec("1437"), 2).str(), "99.16");
  EXPECT_EQ(dec("0.125").divided_by(dec("1"), 2).str(), "0.13");
  EXPECT_EQ(dec("0.0449").divided_by(dec("1"), 1).str(), "0.0");
  EXPECT_EQ(dec("10").divided_by(dec("0.004"), 0).str(), "2500");
  EXPECT_EQ(dec("999999999999999999").divided_by(dec("0.99999999999999999"), 4).str(), "1000000000000000009.0000");
  EXPECT_TRUE(not_a_number().is_nan());
}

TEST(Decimal, ShiftsExactly) {
  EXPECT_EQ(dec("1.5").shifted(4).str(), "15000");
  EXPECT_EQ(dec("1.23456").shifted(2).str(), "123.456");
  EXPECT_EQ(dec("7").shifted(-3).str(), "0.007");
  EXPECT_EQ(Decimal().shifted(1000000).str(), "0");
  EXPECT_TRUE(dec("1").shifted(38).is_nan());
  EXPECT_TRUE(dec("1").shifted(-39).is_nan());
}

TEST(Decimal, NormalisesBehindThePointOnly) {
  EXPECT_EQ(dec("100.500").normalised().str(), "100.5");
  EXPECT_EQ(dec("100").normalised().str(), "100");
  EXPECT_EQ(dec("0.00").normalised().str(), "0");
}

TEST(Decimal, OutgrownNumbersNeverCompare) {
  Decimal large = dec("999999999999999999");
  large = large * large;
  const Decimal overflow = large * dec("1000");
  for (const Decimal& nan : {overflow, not_a_number(), overflow + 1, Decimal(1) - overflow, overflow.abs(),
                             overflow.rounded(2), overflow.shifted(1), large.rounded(3)}) {
    EXPECT_TRUE(nan.is_nan());
    EXPECT_EQ(nan.str(), "nan");
    EXPECT_FALSE(nan == nan);
    EXPECT_FALSE(nan < Decimal(1));
    EXPECT_FALSE(nan > Decimal(1));
    EXPECT_FALSE(nan.is_zero() || nan.is_negative());
  }
}

TEST(Decimal, SumsOfDigitsRoundTrip) {
  // Every pair of small figures: (a + b) - b == a, and printing what was parsed.
  for (int a = -120; a <= 120; a += 7) {
    for (int b = -120; b <= 120; b += 11) {
      const Decimal x = Decimal(a).shifted(-2);
      const Decimal y = Decimal(b).shifted(-1);
      EXPECT_EQ(x + y - y, x);
      EXPECT_EQ(Decimal::parse((x * y).str()), x * y);
    }
  }
}

}  // namespace
}  // namespace jixiao
