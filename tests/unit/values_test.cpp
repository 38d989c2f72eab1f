// Every spelling of domain.md 4.2, and the ones that must stay words.
#include "vocabulary/values.h"

#include <gtest/gtest.h>

#include <array>

namespace jixiao {
namespace {

std::string sign(Comparator comparator) {
  static constexpr std::array<const char*, 6> signs = {"=", ">=", ">", "<=", "<", "~"};
  return signs.at(static_cast<std::size_t>(comparator));
}

std::string show(const Value& value) {
  switch (value.type) {
    case ValueType::none:
      return "none";
    case ValueType::number:
      return sign(value.comparator) + " " + value.value.str() + " " + (value.unit.empty() ? "–" : value.unit);
    case ValueType::range:
      return "range " + value.low.str() + ", " + value.high.str() + " " + value.unit;
    case ValueType::ratio:
      return "ratio " + value.left.str() + ", " + value.right.str();
    case ValueType::date:
      return "date " + sign(value.comparator) + " " + value.date;
    case ValueType::qualitative:
      return "words";
    case ValueType::multiple:
      break;
  }
  std::string all = "[";
  for (const Value& part : value.parts) all += (all.size() > 1 ? "; " : "") + show(part);
  return all + "]";
}

struct Case {
  const char* printed;
  const char* parsed;
};

constexpr std::array cases = std::to_array<Case>({
    {"7000次以上", ">= 7000 次"},
    {"不少于200件", ">= 200 件"},
    {"不低于3500次", ">= 3500 次"},
    {"160个以上", ">= 160 个"},
    {"1000宗", "= 1000 宗"},
    {"20批次", "= 20 批次"},
    {"控制在0.2%以下", "<= 0.2 %"},
    {"等级为“合格”以上", "words"},
    {"≥21场", ">= 21 场"},
    {"≥8", ">= 8 –"},
    {"12", "= 12 –"},
    {"3家律师事务所", "= 3 家"},
    {"100%", "= 100 %"},
    {"法定期限办结率100%", "= 100 %"},
    {"90%以上", ">= 90 %"},
    {"90%或以上", ">= 90 %"},
    {"千分之一以下", "<= 0.1 %"},
    {"不超过千分之二", "<= 0.2 %"},
    {"1:20", "ratio 1, 20"},
    {"1：20", "ratio 1, 20"},
    {"组织2次评估", "= 2 次"},
    {"每个社区的法律顾问每年度内受到一次培训", "= 1 次"},
    {"全区各律师事务所负责人2019年年度内受到一次教育培训。", "= 1 次"},
    {"各配置3名专职人民调解员", "= 3 名"},
    {"公职人员统一学法考试参考率不低于85%，及格率不低于85%", "[>= 85 %; >= 85 %]"},
    {"每月不少于8小时，每个季度至少举办一次法治讲座", "[>= 8 小时; >= 1 次]"},
    {"每月不少于8小时，每个季度至少一次", "[>= 8 小时; >= 1 次]"},
    {"全年排查次数不少于2000次，调解成功率不低于90%。", "[>= 2000 次; >= 90 %]"},
    {"发生影响恶劣事件率0%，重新犯罪率符合省市考核标准", "[= 0 %; words]"},
    {"年内完成验收，运行正常", "words"},
    {"符合省市考核标准", "words"},
    {"及时", "words"},
    {"无", "none"},
    {"/", "none"},
    {"——", "none"},
    {"无重大事故", "words"},
    {">=21933人", ">= 21933 人"},
    {"≧735人次", ">= 735 人次"},
    {"═100%", "= 100 %"},
    {"大于等于98%", ">= 98 %"},
    {"≥100百分比", ">= 100 %"},
    {"=100.00(%)", "= 100.00 %"},
    {">=97%(百分比)", ">= 97 %"},
    {"<=5300元/户", "<= 5300 元/户"},
    {"≥1.2万", ">= 1.2 万"},
    {"约5.5万人次", "~ 5.5 万人次"},
    {"约30个", "~ 30 个"},
    {"350所左右", "~ 350 所"},
    {"每年110项左右", "~ 110 项"},
    {"5000万元", "= 5000 万元"},
    {"2.6亿元", "= 2.6 亿元"},
    {"≥190元每人每月", ">= 190 元每人每月"},
    {"不低于60户/人.月", ">= 60 户/人.月"},
    {"每亩300", "= 300 –"},
    {"3‰以内", "<= 0.3 %"},
    {"百分之九十以上", ">= 90 %"},
    {"九成以上", ">= 90 %"},
    {"90%-95%", "range 90, 95 %"},
    {"5～8次", "range 5, 8 次"},
    {"1600人、200人", "[= 1600 人; = 200 人]"},
    {"建筑面积2.6万平方米，展示面积1万平方米", "[= 2.6 万平方米; = 1 万平方米]"},
    {"2023年底", "date = 2023-12"},
    {"11月底之前", "date <= 2024-11"},
    {"2021年12月完成", "date = 2021-12"},
    {"2020年12月31日前", "date <= 2020-12-31"},
    {"12月底前", "date <= 2024-12"},
    {"1月至12月", "range 1, 12 月"},
    {"3个工作日内", "<= 3 个工作日"},
    {"0起", "= 0 起"},
    {"零投诉", "= 0 –"},
    {"逐年改善", "words"},
    {"不低于上年度水平", "words"},
    {"达到考核标准", "words"},
    {"1,600人", "= 1600 人"},
    {"１，６００人", "= 1600 人"},
    {"100，200", "[= 100 –; = 200 –]"},
    {"处理12348广东法网任务工单", "words"},
    {"“六进”活动", "words"},
    {"三项制度", "= 3 项"},
    {"穗财政[2018]317号", "words"},
    {"4200余万元", "~ 4200 万元"},
    {"两千人次", "= 2000 人次"},
    {"99.99999999999999999999%", "words"},
});

TEST(Values, SpellingsOfTheField) {
  ValueContext context;
  context.year = 2024;
  for (const Case& c : cases) {
    EXPECT_EQ(show(parse_value(c.printed, context).value), c.parsed) << c.printed;
  }
}

TEST(Values, ABareNumberTakesSignAndUnitOfTheHint) {
  ValueContext context;
  context.comparator = Comparator::at_least;
  context.unit = "%";
  EXPECT_EQ(show(parse_value("95", context).value), ">= 95 %");
  EXPECT_EQ(show(parse_value("≤95次", context).value), "<= 95 次") << "what the cell says wins";
}

TEST(Values, ContradictingSignsAreDoubted) {
  const ParsedValue parsed = parse_value("≤90%以上");
  EXPECT_EQ(show(parsed.value), "<= 90 %");
  EXPECT_FALSE(parsed.doubt.empty());
}

TEST(Values, NamesDoNotLookLikeValues) {
  for (const char* name : {"户外广告播放数", "处理12348广东法网任务工单", "2020年七五普法规划总结检查验收",
                           "至2020年民主法治社区创建率", "智能化社区矫正中心建设"}) {
    EXPECT_FALSE(looks_like_value(name)) << name;
  }
  for (const char* value : {"100%", "无", "考核合格", "运行正常", "按规定的补贴标准支付", "≥22场", "1:20"}) {
    EXPECT_TRUE(looks_like_value(value)) << value;
  }
}

}  // namespace
}  // namespace jixiao
