// Figures and dates in folded text, and what only looks like one.
#include <gtest/gtest.h>

#include <array>

#include "vocabulary/dates.h"
#include "vocabulary/figures.h"

namespace jixiao {
namespace {

std::string sign(std::optional<Comparator> comparator) {
  if (!comparator) return "";
  static constexpr std::array<const char*, 6> signs = {"=", ">=", ">", "<=", "<", "~"};
  return signs.at(static_cast<std::size_t>(*comparator));
}

/// All figures as <before>value unit<after>, between ;
std::string show(std::string_view printed) {
  const std::string folded = fold_value(printed);
  std::string all;
  for (const FoundFigure& f : find_figures(folded)) {
    all += (all.empty() ? "" : "; ") + sign(f.before) + f.value.str() + f.unit + sign(f.after);
  }
  return all;
}

struct Case {
  const char* printed;
  const char* figures;
};

constexpr std::array found = std::to_array<Case>({
    {"不少于200件", ">=200件"},
    {"200件以上", "200件>="},
    {"控制在0.2%以下", "<=0.2%<="},
    {"超过30个", ">30个"},
    {"不足30个", "<30个"},
    {"约5.5万人次", "~5.5万人次"},
    {"4200余人次", "4200人次~"},
    {"30个左右", "30个~"},
    {"3个工作日内", "3个工作日<="},
    {"每半年至少举办一次讲座", ">=1次"},
    {"参考率不低于85%，及格率不低于80%", ">=85%; >=80%"},
    {"建筑面积2.6万平方米，展示面积1万平方米", "2.6万平方米; 1万平方米"},
    {"-95%", "-95%"},
    {"100%", "100%"},
    {"100百分比", "100%"},
    {"12.50(%)", "12.50%"},
    {"3‰", "0.3%"},
    {"九成", "90%"},
    {"百分之九十", "90%"},
    {"百分之90", "90%"},
    {"千分之二", "0.2%"},
    {"万分之五", "0.05%"},
    {"三家", "3家"},
    {"十二次", "12次"},
    {"二十五场次", "25场次"},
    {"一百零五人", "105人"},
    {"一千二百三十四人次", "1234人次"},
    {"两千人次", "2000人次"},
    {"零投诉", "0"},
    {"0起", "0起"},
    {"20年", "20年"},
    {"2000人", "2000人"},
    {"７０００次", "7000次"},
    {"7×24小时", "24小时"},
});

TEST(Figures, AreFoundWithTheWordsThatBelongToThem) {
  for (const Case& c : found) EXPECT_EQ(show(c.printed), c.figures) << c.printed;
}

constexpr std::array separated = std::to_array<Case>({
    {"1,600人", "1600人"},
    {"1, 600人", "1600人"},
    {"12,345,678元", "12345678元"},
    {"１，６００人", "1600人"},
    {"1，600人", "1; 600人"},
    {"100,20", "100; 20"},
    {"100，200", "100; 200"},
    {"1600人、200人", "1600人; 200人"},
    {"1,6000人", "1; 6000人"},
    {"3,次", "3"},
});

TEST(Figures, ACommaBelongsToANumberOfItsOwnWidthWithThreeDigitsBehind) {
  for (const Case& c : separated) EXPECT_EQ(show(c.printed), c.figures) << c.printed;
}

TEST(Figures, YearsOrdinalsNumbersOfDocumentsAndNamesAreNone) {
  for (const char* printed : {"2024年",
                              "2024-2026年",
                              "2024/2025年度",
                              "第3届",
                              "第2季度",
                              "指标1",
                              "任务3：巡查",
                              "①巡查",
                              "水财〔2018〕317号",
                              "水财[2018]317号",
                              "12345热线",
                              "处理12345广东热线工单",
                              "“六进”活动",
                              "“十四五”规划",
                              "七五普法",
                              "一村一顾问",
                              "一次性补贴",
                              "一二三",
                              "5G基站",
                              "3D打印",
                              "COVID19",
                              "三分之一",
                              "三百六十行",
                              "二〇二四年",
                              "十三五规划",
                              "A4纸",
                              "",
                              "无",
                              "及时"}) {
    EXPECT_EQ(show(printed), "") << printed;
  }
}

TEST(Figures, KnowWhereTheyStand) {
  const std::string text = fold_value("受益人口不少于2.6万人以上");
  const std::vector<FoundFigure> figures = find_figures(text);
  ASSERT_EQ(figures.size(), 1U);
  const FoundFigure& f = figures[0];
  EXPECT_EQ(text.substr(f.begin, f.figure - f.begin), "不少于");
  EXPECT_EQ(text.substr(f.figure, f.unit_at - f.figure), "2.6");
  EXPECT_EQ(text.substr(f.unit_at, f.end - f.unit_at), "万人以上");
}

TEST(Figures, ANumberTooLongToBeExactIsNone) {
  EXPECT_EQ(show("12345678901234567890件"), "");
  EXPECT_EQ(show("123456789012345678件"), "123456789012345678件");
}

TEST(Figures, APlainNumberHasDigitsOnBothSidesOfItsPoint) {
  EXPECT_EQ(number_length("12.50万元"), 5U);
  EXPECT_EQ(number_length("12."), 2U);
  EXPECT_EQ(number_length(".5"), 0U);
  EXPECT_EQ(number_length("1.2.3"), 3U);
  EXPECT_EQ(number_length("万"), 0U);
  EXPECT_EQ(number_length(""), 0U);
}

struct Dated {
  const char* text;
  const char* date;
  const char* taken;
};

constexpr std::array dates = std::to_array<Dated>({
    {"2022-04-30前", "2022-04-30", "2022-04-30"},
    {"2022/4", "2022-04", "2022/4"},
    {"2022.04.3至", "2022-04-03", "2022.04.3"},
    {"2022-04-99", "2022-04", "2022-04"},
    {"2022年", "2022", "2022年"},
    {"2022年度", "2022", "2022年度"},
    {"2022年4月", "2022-04", "2022年4月"},
    {"2022年04月30日-2023年", "2022-04-30", "2022年04月30日"},
    {"2022年4月3号", "2022-04-03", "2022年4月3号"},
    {"2022年11月底之前", "2022-11", "2022年11月底"},
    {"2022年12月份", "2022-12", "2022年12月份"},
    {"2022年底", "2022-12", "2022年底"},
    {"2022年末", "2022-12", "2022年末"},
    {"2022年13月", "2022", "2022年"},
    {"11月底", "2024-11", "11月底"},
    {"年底前", "2024-12", "年底"},
    {"当年10月", "2024-10", "当年10月"},
    {"本年底", "2024-12", "本年底"},
});

TEST(Dates, AreReadAtTheStart) {
  for (const Dated& d : dates) {
    std::size_t length = 0;
    EXPECT_EQ(read_date(d.text, 2024, length), d.date) << d.text;
    EXPECT_EQ(std::string_view(d.text).substr(0, length), d.taken) << d.text;
  }
}

TEST(Dates, NoYearNoDate) {
  for (const char* text : {"11月底", "年底前", "12月", "当年10月", "前", "", "2022", "202年4月", "20221年", "1889年",
                           "2100年", "2022-13", "22-4", "4月30日", "完成"}) {
    std::size_t length = 0;
    EXPECT_EQ(read_date(text, std::nullopt, length), "") << text;
  }
}

TEST(Dates, AValueIsADateWhenNothingElseIsSaid) {
  struct Parsed {
    const char* text;
    const char* date;
    Comparator comparator;
  };
  using enum Comparator;
  for (const Parsed& p : std::to_array<Parsed>({
           {"2024年12月31日前", "2024-12-31", at_most},
           {"2024年12月完成", "2024-12", equal},
           {"2024年12月底前完成验收", "2024-12", at_most},
           {"于2024年6月以前按期投入使用", "2024-06", at_most},
           {"截至2024年6月底", "2024-06", equal},
           {"不晚于2024年6月", "2024-06", at_most},
           {"≤2024年6月", "2024-06", at_most},
           {"=2024年6月", "2024-06", equal},
           {"2024年度内完成", "2024", at_most},
           {"11月底之前", "2023-11", at_most},
           {"年底前", "2023-12", at_most},
           {"12月份完成", "2023-12", equal},
       })) {
    const std::optional<Value> value = parse_date(p.text, 2023);
    ASSERT_TRUE(value.has_value()) << p.text;
    EXPECT_EQ(value->type, ValueType::date) << p.text;
    EXPECT_EQ(value->date, p.date) << p.text;
    EXPECT_EQ(value->comparator, p.comparator) << p.text;
  }
}

TEST(Dates, AnythingElseInTheTextMakesItNone) {
  for (const char* text : {"2024年完成120公里", "2024年4月-2024年10月", "每年12月底前", "12个月", "12", "100%", "前",
                           "2024年至2026年", "2024年13月", "完成", "", "1月至12月", "6月和12月"}) {
    EXPECT_FALSE(parse_date(text, 2023).has_value()) << text;
  }
  EXPECT_FALSE(parse_date("12月底前", std::nullopt).has_value()) << "which year's is not known";
}

}  // namespace
}  // namespace jixiao
