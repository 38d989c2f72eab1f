// What prose relates becomes a claim; what it does not relate never does.
#include <gtest/gtest.h>

#include <array>

#include "support/documents.h"

namespace jixiao {
namespace {

using test::extract_text;
using test::Extracted;

Extracted report(const std::string& prose) {
  return extract_text("2023年度青禾市水杉局部门整体支出绩效自评报告\n一、收支情况\n" + prose + "\n");
}

std::string show(const Claim& claim) {
  std::string said;
  if (claim.kind == ClaimKind::ratio) {
    said = claim.part->value.str() + "/" + claim.whole->value.str() + " " + claim.percent->value.str() + "%";
  } else {
    for (const Sourced<Decimal>& part : claim.parts) said += (said.empty() ? "" : "+") + part.value.str();
    said += " " + claim.total->value.str();
  }
  return said + claim.unit + (claim.holds ? "" : " WRONG");
}

/// part/whole percent, part+part total; several between ;
std::string claims_of(const std::string& prose) {
  const Extracted extracted = report(prose);
  if (extracted.records.size() != 1) return "no record";
  std::string all;
  for (const Claim& claim : extracted.records[0].claims) all += (all.empty() ? "" : "; ") + show(claim);
  return all;
}

struct Case {
  const char* prose;
  const char* claims;
};

template <std::size_t n>
void expect_claims(const std::array<Case, n>& cases) {
  for (const Case& c : cases) EXPECT_EQ(claims_of(c.prose), c.claims) << c.prose;
}

TEST(Claims, SharesOfAWholeThatTheWordsName) {
  expect_claims(std::to_array<Case>({
      {"收入总额1000万元，其中财政拨款800万元，占收入总额的80%。", "800/1000 80%万元"},
      {"收入总额1000万元，其中财政拨款800万元，占收入总额的81%。", "800/1000 81%万元 WRONG"},
      {"收入总额为1000万元。其中财政拨款800万元，占收入总额比重为80%。", "800/1000 80%万元"},
      {"采购总额1000万元，授予中小企业合同金额800万元，占采购总额的80%"
       "，其中授予小微企业合同金额600万元，占中小企业合同金"
       "额的75%。",
       "800/1000 80%万元; 600/800 75%万元"},
      {"完成清淤20公里，占全市总里程200公里的10%。", "20/200 10%公里"},
      {"完成清淤20公里，占全市总里程200公里的20%。", "20/200 20%公里 WRONG"},
  }));
}

TEST(Claims, AListOfThem) {
  expect_claims(std::to_array<Case>({
      {"受理的1248件投诉中，商品类676件，占54.2%；服务类572件，占45.8%。",
       "676+572 1248件; 676/1248 54.2%件; 572/1248 45.8%件"},
      // Whose parts add up is certain, and so is the share that does not fit.
      {"受理的1248件投诉中，商品类676件，占54.2%；服务类572件，占44.8%。",
       "676+572 1248件; 676/1248 54.2%件; 572/1248 44.8%件 WRONG"},
      // Shares of 100% say that these are all.
      {"受理的1248件投诉中，商品类667件，占54.2%；服务类572件，占45.8%。",
       "667+572 1248件 WRONG; 667/1248 54.2%件 WRONG; 572/1248 45.8%件"},
      {"受理的1248件投诉中，商品类676件，占54.2%；服务类100件。", "676/1248 54.2%件"},
  }));
}

TEST(Claims, AListThatAMisprintKeepsFromAddingUp) {
  const Extracted extracted = report("检查经营主体8620家，其中餐饮单位4310家、销售单位3562家、生产企业658家。");
  ASSERT_EQ(extracted.records.size(), 1U);
  const Record& record = extracted.records[0];
  ASSERT_EQ(record.claims.size(), 1U);
  EXPECT_EQ(show(record.claims[0]), "4310+3562+658 8620家 WRONG");
  const auto doubted = std::find_if(record.notes.begin(), record.notes.end(), [](const Note& n) {
    return n.kind == NoteKind::suspect && n.field == "/claims/0";
  });
  EXPECT_NE(doubted, record.notes.end()) << "nothing says that these are all";
  // Three digits are enough where the parts are kinds of one thing.
  EXPECT_EQ(claims_of("改造1140户，其中高龄老年人家庭620户，失能老年人家庭502户。"), "620+502 1140户 WRONG");
  EXPECT_EQ(claims_of("改造1140户，其中高龄老年人620户，失能家庭502户。"), "");
  // Neither all nor nearly all, and no two digits explain the gap.
  EXPECT_EQ(claims_of("检查经营主体8620家，其中餐饮单位4310家、销售单位3562家。"), "");
  EXPECT_EQ(claims_of("检查经营主体8620家，其中餐饮单位4310家、销售单位3562家、生产企业700家。"), "");
}

TEST(Claims, CompletedOfABudgetThatIsNamed) {
  expect_claims(std::to_array<Case>({
      {"公务接待费年初预算6.00万元，支出决算4.20万元，完成年初预算的70.0%。", "4.20/6.00 70.0%万元"},
      {"公务接待费年初预算6.00万元，支出决算4.20万元，完成年初预算的80.0%。", "4.20/6.00 80.0%万元 WRONG"},
      {"公务接待费年初预算0.00万元，支出决算4.20万元，完成年初预算的70.0%。", "4.20/0.00 70.0%万元 WRONG"},
      {"公务接待费支出决算4.20万元，完成年初预算的70.0%。", ""},
  }));
}

TEST(Claims, SharesOfTheSentencesTotal) {
  expect_claims(std::to_array<Case>({
      {"支出总额1000万元，基本支出700万元，占比70%，项目支出300万元，占比30%。", "700/1000 70%万元; 300/1000 30%万元"},
      {"支出总额1000万元，基本支出700万元，占比71%。", "700/1000 71%万元 WRONG"},
      {"支出总额1000万元，其中基本支出700万元，占70%，项目支出300万元，占30%。",
       "700+300 1000万元; 700/1000 70%万元; 300/1000 30%万元"},
      {"河道共200公里，完成清淤20公里，占比10%。", "20/200 10%公里"},
  }));
}

TEST(Claims, CompletedOfABudget) {
  expect_claims(std::to_array<Case>({
      {"三公经费支出决算为7万元，完成预算9.2万元的76.1%。", "7/9.2 76.1%万元"},
      {"三公经费支出决算为7万元，完成预算9.2万元的86.1%。", "7/9.2 86.1%万元 WRONG"},
      {"会议费支出30万元，为年初预算40万元的75%。", "30/40 75%万元"},
  }));
}

TEST(Claims, ExecutionRates) {
  expect_claims(std::to_array<Case>({
      {"全年预算数为500万元，全年执行数为490万元，执行率为98%。", "490/500 98%万元"},
      {"年初预算数600万元，全年预算数500万元，全年执行数490万元，执行率98%。", "490/500 98%万元"},
      {"全年预算500.00万元，全年支出490.00万元，预算执行率99%。", "490.00/500.00 99%万元 WRONG"},
      {"项目预算500万元，实际支付490万元，支付率达到98%。", "490/500 98%万元"},
      {"全年预算数0万元，全年执行数0万元，执行率100%。", ""},
      {"执行率为98%。", ""},
      {"全年执行数490万元，全年预算数500万元，执行率98%。", ""},
  }));
}

TEST(Claims, RatesWhoseWordsNameThePart) {
  expect_claims(std::to_array<Case>({
      {"排查矛盾1437宗，成功化解1425宗，成功率99.16%。", "1425/1437 99.16%宗"},
      {"排查矛盾1437宗，成功化解1425宗，成功率达到99.61%。", "1425/1437 99.61%宗 WRONG"},
      {"排查隐患200处，完成整改196处，整改完成率为98％。", "196/200 98%处"},
      {"发放问卷200份，满意190份，满意度95%。", "190/200 95%份"},
      {"参加考试500人，合格480人，合格率96%。", "480/500 96%人"},
  }));
}

TEST(Claims, RatesOfWhatWasDueAndDone) {
  expect_claims(std::to_array<Case>({
      {"应训186人，实训183人，参训率98.4%。", "183/186 98.4%人"},
      {"应训186人，已训183人，参训率99.4%。", "183/186 99.4%人 WRONG"},
      {"应参保43.1万人，实际参保41.36万人，参保率95.96%。", "41.36/43.1 95.96%万人"},
  }));
}

TEST(Claims, RoundingAndTruncationHold) {
  expect_claims(std::to_array<Case>({
      {"排查矛盾1437宗，成功化解1425宗，成功率99.2%。", "1425/1437 99.2%宗"},
      {"排查矛盾1437宗，成功化解1425宗，成功率99.1%。", "1425/1437 99.1%宗"},
      {"排查矛盾1437宗，成功化解1425宗，成功率99%。", "1425/1437 99%宗"},
      {"排查矛盾1437宗，成功化解1425宗，成功率99.17%。", "1425/1437 99.17%宗 WRONG"},
      {"支出总额33.00万元，其中货物10.33万元，服务22.66万元。", "10.33+22.66 33.00万元"},
      {"支出总额33.00万元，其中货物10.33万元，服务22.60万元。", "10.33+22.60 33.00万元 WRONG"},
      {"受理1165件，其中民事805件，刑事359件。", "805+359 1165件 WRONG"},
  }));
}

TEST(Claims, SumsOfAListThatIsExhaustive) {
  expect_claims(std::to_array<Case>({
      {"受理1165件，其中民事805件，刑事360件。", "805+360 1165件"},
      {"受理1165件，其中民事805件，刑事350件。", "805+350 1165件 WRONG"},
      {"受理10件，包括民事6件，刑事4件。", "6+4 10件"},
      {"受理投诉50件（其中线上30件、线下15件）。", "30+15 50件 WRONG"},
      {"本年支出100万元，按支出性质分，基本支出60万元，项目支出40万元。", "60+40 100万元"},
      {"经费100万元，其中货物50.5万元，工程30万元，服务19.5万元。", "50.5+30+19.5 100万元"},
      {"受理10件，其中来信3件，来访7件。", "3+7 10件"},
      {"培训干部500人，其中男性350人，女性140人。", "350+140 500人 WRONG"},
      {"聘用教师80人，其中男教师20人，女教师50人。", "20+50 80人 WRONG"},
      {"支出186.32万元，完成预算240万元的77.6%，其中货物100万元，服务86.32万元。",
       "186.32/240 77.6%万元; 100+86.32 186.32万元"},
  }));
}

TEST(Claims, AListThatNeedNotBeExhaustiveAccusesNobody) {
  expect_claims(std::to_array<Case>({
      {"办结90件，其中，达成和解17件，直接纠错3件。", ""},
      {"培训100人次，其中党员70人次，女性60人次。", ""},
      {"发现问题20宗，其中乱占15宗，乱建4宗。", ""},
      {"培训100人次，其中女性60人次，女党员50人次。", ""},
      {"项目资金1000万元，其中中央资金500万元，省级资金300万元。", ""},
      {"开展活动20场，其中市级活动5场，市直单位活动3场。", ""},
      {"受理90件，其中和解17件。", ""},
      {"经费支出100万元，其中货物、工程和服务。", ""},
      {"教职工80人，其中男教师20人，女教师30人。", ""},
      {"新增就业100人，其中城镇失业人员50人，农村困难人员20人。", ""},
  }));
  EXPECT_EQ(claims_of("发现问题20宗，其中乱占15宗，乱建8宗，乱采4宗。"), "15+8+4 20宗 WRONG")
      << "several kinds of one division do not overlap: together they are more than the whole";
}

TEST(Claims, TotalsBehindTheirPartsAreThoseThatAddUp) {
  expect_claims(std::to_array<Case>({
      {"简易程序7514宗，普通程序1086宗，合计8600宗。", "7514+1086 8600宗"},
      {"工资福利20.5万元，商品服务79.5万元，合计100.0万元。", "20.5+79.5 100.0万元"},
      {"简易程序7514宗，普通程序1086宗，合计8500宗。", ""},
      {"受理100件，简易程序60件，普通程序40件，合计100件。", ""},
      {"受理民事60件。刑事40件，合计100件。", ""},
  }));
}

TEST(Claims, ASentenceEndsWithItsSemicolonAndFiguresOfAnotherYearAreNoParts) {
  expect_claims(std::to_array<Case>({
      {"受理100件，其中民事60件，刑事40件；办结90件。", "60+40 100件"},
      {"受理100件，其中民事60件，刑事30件；办结90件。", "60+30 100件 WRONG"},
      {"支出100万元，其中基本支出60万元，项目支出40万元，较上年基本支出增加5万元。", "60+40 100万元"},
      {"全年预算数500万元，其中本级预算400万元，全年执行数490万元，执行率98%。", ""},
      {"排查隐患200处；整改196处，整改率98%。", ""},
  }));
}

TEST(Claims, AboutFiguresAreNeverPutIntoArithmetic) {
  expect_claims(std::to_array<Case>({
      {"受理约1165件，其中民事805件，刑事350件。", ""},
      {"受理1165件，其中民事约805件，刑事350件。", ""},
      {"培训4200余人次，其中线上2000人次，线下1000人次。", ""},
      {"收入总额约1000万元，其中财政拨款700万元，占收入总额的80%。", ""},
      {"全年预算数500万元，全年执行数490万元，执行率约97%。", ""},
      {"全年预算数500万元，全年执行数近490万元，执行率97%。", ""},
      {"上年结转20万元，本年拨款80万元，合计约90万元。", ""},
  }));
}

TEST(Claims, FiguresWithSpacesAndLineBreaks) {
  expect_claims(std::to_array<Case>({
      {"采购总额1, 131万元，其中货物20.01万元，服务1, 110.99万元。", "20.01+1110.99 1131万元"},
      {"采购总额1,131万元，其中货\n物20.01万元，服务1,110.\n99万元。", "20.01+1110.99 1131万元"},
      {"收入总额 7,493.67 万元，其中财政拨款\n3,746.83 万元，占收入总额的 50 %。", "3746.83/7493.67 50%万元"},
      {"排查矛盾１４３７宗，成功化解１４２５宗，成功率９９.１６％。", "1425/1437 99.16%宗"},
  }));
}

TEST(Claims, FiguresInTwoUnitsAreNotCompared) {
  expect_claims(std::to_array<Case>({
      {"项目支出105.5万元，其中人员经费1000000元，公用经费50000元。", ""},
      {"支出1亿元，其中基本支出4000万元，项目支出6004万元。", ""},
      {"全年预算数5000000元，全年执行数490万元，执行率99%。", ""},
      {"收入总额1000万元，其中培训800人，占收入总额的70%。", ""},
      {"参加考试500人，合格480人次，合格率96%。", ""},
      {"受理10件，其中民事6人，刑事3人。", ""},
  }));
}

TEST(Claims, WhatTheTextDoesNotRelateIsNone) {
  expect_claims(std::to_array<Case>({
      {"定位核查率达100%，受理17宗，办结率100%。", ""},
      {"培训30人，走访200户，回访率96%。", ""},
      {"2022年收入500万元，2023年收入550万元，增长10%。", ""},
      {"2022年受理120件，2023年受理140件，同比增长16.7%。", ""},
      {"受理案件100宗。办结80宗，办结率90%。", ""},
      {"受理案件100宗，办结80宗。办结率90%。", ""},
      {"排查隐患200处，整改率98%。", ""},
      {"完成清淤20公里，占比20%。", ""},
      {"合格480人，参加考试500人，合格率96%。", ""},
      {"全市河道里程200公里，完成清淤20公里，占比20%。", ""},
      {"支出1165万元，人员经费805万元，公用经费350万元。", ""},
  }));
}

TEST(Claims, CompletionOfWhatWasPlanned) {
  expect_claims(std::to_array<Case>({
      {"下达任务18.6万亩，实际完成18.74万亩，完成率100.75%。", "18.74/18.6 100.75%万亩"},
      {"计划建设服务站15个，建成13个，完成率86.7%。", "13/15 86.7%个"},
      {"计划建设服务站15个，建成13个，完成率88.7%。", "13/15 88.7%个 WRONG"},
      {"计划建设服务站15个，建成13个，当年建设完成率100%。", ""},
      {"应发12969人，实发12956人，发放率99.9%。", "12956/12969 99.9%人"},
      {"采购计划金额200万元，实际采购金额190万元，采购执行率95%。", "190/200 95%万元"},
      {"采购计划金额200万元，实际采购金额190万元，采购执行率98%。", ""},
      {"计划投资5000万元，完成投资2400万元，年度投资完成率80%。", ""},
  }));
}

TEST(Claims, RatesOfTheFigureBefore) {
  expect_claims(std::to_array<Case>({
      {"发放问卷500份，收回480份，回收率96%，满意460份，满意率95.8%。", "480/500 96%份; 460/480 95.8%份"},
      {"发放问卷500份，收回480份，回收率96%，满意460份，满意率92%。", "480/500 96%份"},
      {"检查单位400家，责令整改40家，整改率100%。", ""},
      {"预算安排500万元，实际到位500万元，资金到位率100%。", "500/500 100%万元"},
      {"全年预算数1000万元（其中上年结转100万元），全年执行数950万元，执行率95%。", "950/1000 95%万元"},
      {"预算批复1000万元，其中年初批复800万元，支出950万元，执行率99%。", ""},
  }));
}

TEST(Claims, SharesOfWhatAListDivides) {
  expect_claims(std::to_array<Case>({
      {"全区142个行政村中，已有131个村完成整治，占92.3%。", "131/142 92.3%个"},
      {"全区142个行政村中，已有131个村完成整治，占93.3%。", "131/142 93.3%个 WRONG"},
      {"提供就业岗位1,350个，其中吸纳困难人员1,108人，占82.7%。", "1108/1350 82.7%人 WRONG"},
      {"举办培训班20个，其中线下培训人员10人，占82.7%。", ""},
      {"培训1000人次，其中党员300人次，干部200人次，占50%。", ""},
      {"新识别监测对象64户213人，已消除风险51户，占监测户的79.7%。", "51/64 79.7%户"},
      {"新识别监测对象64户213人，已消除风险51户，占监测户的89.7%。", ""},
      {"支出总额100万元（基本支出60万元，占60%）。", "60/100 60%万元"},
      {"采购总额1000万元，其中中小企业800万元，占80%，其中小微企业600万元，占75%。",
       "800/1000 80%万元; 600/800 75%万元"},
      {"采购总额1000万元，其中中小企业800万元，占80%，其中小微企业600万元，占65%。", "800/1000 80%万元"},
  }));
}

TEST(Claims, ListsOverSemicolons) {
  expect_claims(std::to_array<Case>({
      {"支出总额100万元，其中：基本支出60万元，占60%；项目支出40万元，占40%。",
       "60+40 100万元; 60/100 60%万元; 40/100 40%万元"},
      {"支出总额100万元，其中：基本支出60万元，占60%；项目支出40万元，占45%。",
       "60+40 100万元; 60/100 60%万元; 40/100 45%万元 WRONG"},
      {"支出总额100万元，其中：基本支出60万元，占60%；项目支出30万元，占40%。",
       "60+30 100万元 WRONG; 60/100 60%万元; 30/100 40%万元 WRONG"},
      {"受理100件，其中：来信60件；来访40件；办结90件。", "60+40 100件"},
      {"受理100件，其中民事60件；刑事案件审结30件。", ""},
      {"接待支出21.36万元，比上年减少2.04万元；完成预算26.7万元的80%。", "21.36/26.7 80%万元"},
      {"接待支出21.36万元，比上年减少2.04万元；完成预算26.7万元的90%。", ""},
  }));
}

TEST(Claims, PartsWithFiguresInTheirNamesAndBrackets) {
  expect_claims(std::to_array<Case>({
      {"发放12956人，其中80-89周岁10842人，90-99周岁2068人，100周岁以上46人；应发12969人。", "10842+2068+46 12956人"},
      {"评价26个项目支出，其中“优”的项目22个、“良”的项目3个、“中”的项目1个。", "22+3+1 26个"},
      {"支出总额100万元，其中基本支出60万元（人员经费50万元，公用经费10万元），项目支出40万元。", "60+40 100万元"},
      {"办案186件，其中：一般程序案件142件，简易程序案件34件。", "142+34 186件 WRONG"},
      {"受理100件，办结90件，其中民事60件，刑事40件。", "60+40 100件"},
      {"一般程序5件、简易程序3件，共8件。", "5+3 8件"},
      {"一般程序5件、简易程序3件，共9件。", ""},
      {"政府采购支出总额100万元，货物支出20万元、工程支出30万元、服务支出40万元。", "20+30+40 100万元 WRONG"},
      {"政府采购支出总额100万元，货物支出20万元、服务支出40万元。", ""},
  }));
}

TEST(Claims, ChangesOfAPrintedFigure) {
  expect_claims(std::to_array<Case>({
      {"上年受理120件，本年受理140件，比上年增加20件，增长16.7%。", "20/120 16.7%件"},
      {"上年受理120件，本年受理140件，比上年增加20件，增长17.7%。", ""},
      {"本年支出5.2万元，比上年减少0.8万元，下降13.3%。", ""},
  }));
}

TEST(Claims, FiguresInTwoUnitsAreRelatedWhereTheyAgree) {
  const Extracted extracted = report("经费2万元，其中货物12000元，服务8000元，货物支出占经费的60%。");
  ASSERT_EQ(extracted.records.size(), 1U);
  ASSERT_EQ(extracted.records[0].claims.size(), 1U);
  const Claim& claim = extracted.records[0].claims[0];
  EXPECT_EQ(show(claim), "12000+8000 2万元");
  EXPECT_EQ(claim.units, (std::vector<std::string>{"万元", "元", "元"}));
  EXPECT_EQ(claims_of("收入总额1.2亿元，其中财政拨款6000万元，占50%。"), "6000/1.2 50%万元");
  EXPECT_EQ(claims_of("培训1.2万人次，其中线上7000人次，线下5000人次。"), "7000+5000 1.2万人次");
}

TEST(Claims, DigitsThatMayNotBeOneNumberAreLeftAlone) {
  expect_claims(std::to_array<Case>({
      {"受理1165件，其中民事8\n05件，刑事360件。", ""},
      {"受理12，345件，其中民事300件，刑事45件。", ""},
      {"2.15家企业获评，其中省级10家，市级5家。", ""},
      {"2. 15家企业获评，其中省级10家，市级5家。", "10+5 15家"},
      {"受理8 605件，其中民事205件，刑事400件。", ""},
      {"受理**605**件，其中民事**205件**，刑事**400件**。", "205+400 605件"},
  }));
}

TEST(Claims, SayWhatTheySayAndWhereItStands) {
  const Extracted extracted = report("本年情况良好。收入总额1,000万元，其中财政拨款800万元，占收入总额的82%。");
  ASSERT_EQ(extracted.records.size(), 1U);
  ASSERT_EQ(extracted.records[0].claims.size(), 1U);
  const Claim& claim = extracted.records[0].claims[0];
  EXPECT_EQ(claim.text, "收入总额1,000万元，其中财政拨款800万元，占收入总额的82%") << "as printed";
  EXPECT_EQ(claim.stated, Decimal(82));
  EXPECT_EQ(claim.computed.str(), "80.0000") << "four decimals more than printed";
  EXPECT_EQ(claim.span, (Span{3, 8, 3, 41}));
  EXPECT_EQ(claim.whole->spans, (Spans{{3, 12, 3, 17}})) << "the figure with its separators, without its unit";
  EXPECT_EQ(claim.part->spans, (Spans{{3, 26, 3, 29}}));
  EXPECT_EQ(claim.percent->spans, (Spans{{3, 38, 3, 40}}));
}

TEST(Claims, AWrongSumSaysWhatItShouldBe) {
  const Extracted extracted = report("项目支出105.5万元，其中人员经费100万元，公用经费5.0万元。");
  ASSERT_EQ(extracted.records.size(), 1U);
  ASSERT_EQ(extracted.records[0].claims.size(), 1U);
  const Claim& claim = extracted.records[0].claims[0];
  EXPECT_EQ(claim.stated.str(), "105.5");
  EXPECT_EQ(claim.computed.str(), "105.0");
  ASSERT_EQ(claim.parts.size(), 2U);
  EXPECT_EQ(claim.parts[1].spans, (Spans{{3, 29, 3, 32}}));
}

}  // namespace
}  // namespace jixiao
