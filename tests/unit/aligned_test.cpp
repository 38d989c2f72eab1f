// Columns aligned by spaces: wrapped cells, centred names of merged cells, columns a single space apart.
#include <gtest/gtest.h>

#include "structure/structure.h"
#include "support/documents.h"

namespace jixiao {
namespace {

std::string rows_of(const std::string& text) {
  std::string all;
  for (const Row& row : structure(test::decoded(text)).rows) {
    if (!all.empty()) all += "\n";
    for (const Cell& cell : row.cells) all += "[" + cell.text + "]";
  }
  return all;
}

// Wide characters count two columns; cells stand at the top of their rows.
const std::string top =
    "                    项目支出绩效自评表\n"
    "                      （2023年度）\n"
    "\n"
    "项目名称    河道巡查                  主管部门    青禾市水杉局\n"
    "实施单位    青禾市河道所              资金性质    一般公共预算\n"
    "\n"
    "一级指标    二级指标        三级指标              年度指标值    实际完成值    分值    得分    "
    "偏差原因分析及改进措施\n"
    "产出指标    数量指标        巡查河道公里数        ≥120公里     125公里       20      20\n"
    "                            沿河隐患排查与整改落  ≥40处        38处          20      19      "
    "两处隐患位于在建桥梁下，待\n"
    "                            实处数                                                            桥梁完工后整改\n"
    "            质量指标        隐患上报率            ≥90%         95%           20      20\n"
    "\n"
    "                               第 1 页 共 2 页\n"
    "\n"
    "一级指标    二级指标        三级指标              年度指标值    实际完成值    分值    得分    "
    "偏差原因分析及改进措施\n"
    "满意度指标  服务对象满意度  居民满意度            ≥90%         92%           30      30\n"
    "            指标\n"
    "总分                                                                            90      89\n";

TEST(Aligned, CellsWrappedOverLinesAreOneRow) {
  EXPECT_EQ(rows_of(top),
            "[项目支出绩效自评表]\n[（2023年度）]\n[项目名称][河道巡查][主管部门][青禾市水杉局]\n"
            "[实施单位][青禾市河道所][资金性质][一般公共预算]\n"
            "[一级指标][二级指标][三级指标][年度指标值][实际完成值][分值][得分][偏差原因分析及改进措施]\n"
            "[产出指标][数量指标][巡查河道公里数][≥120公里][125公里][20][20]\n"
            "[沿河隐患排查与整改落实处数][≥40处][38处][20][19][两处隐患位于在建桥梁下，待桥梁完工后整改]\n"
            "[质量指标][隐患上报率][≥90%][95%][20][20]\n"
            "[一级指标][二级指标][三级指标][年度指标值][实际完成值][分值][得分][偏差原因分析及改进措施]\n"
            "[满意度指标][服务对象满意度指标][居民满意度][≥90%][92%][30][30]\n"
            "[总分][90][89]");
}

TEST(Aligned, TheRecordIsThatOfAGrid) {
  const test::Extracted extracted = test::extract_text(top);
  ASSERT_EQ(extracted.records.size(), 1U);
  const Record& record = extracted.records[0];
  EXPECT_EQ(record.department->value, "青禾市水杉局");
  EXPECT_EQ(record.implementing_unit->value, "青禾市河道所");
  ASSERT_EQ(record.indicators.size(), 4U);
  EXPECT_EQ(record.indicators[1].level1->value, "产出指标");
  EXPECT_EQ(record.indicators[1].level2->value, "数量指标");
  EXPECT_EQ(record.indicators[1].reason->value, "两处隐患位于在建桥梁下，待桥梁完工后整改");
  EXPECT_EQ(record.indicators[3].level2->value, "服务对象满意度指标");
  EXPECT_EQ(record.assessment->score->value, Decimal(89));
}

TEST(Aligned, ABlankCellLeavesTheOthersInTheirColumns) {
  std::string form = top;
  const std::string row = "≥90%         92%           30      30";
  form.replace(form.find(row), row.size(), "≥90%                       30      30");
  const test::Extracted extracted = test::extract_text(form);
  ASSERT_EQ(extracted.records.size(), 1U);
  const Indicator& last = extracted.records[0].indicators.back();
  EXPECT_EQ(last.name->value, "居民满意度");
  EXPECT_FALSE(last.actual);
  EXPECT_EQ(last.weight->value, Decimal(30));
  EXPECT_EQ(last.score->value, Decimal(30));
}

// Any character counts one column; names of merged cells stand in the middle of their rows, and figures beside the
// middle of a name of two lines.
const std::string centred =
    "                              项目支出绩效自评表\n"
    "（2023年度）\n"
    "\n"
    "   项目名称               河道巡查                 主管部门         青禾市水杉局\n"
    "\n"
    "      一级指标       二级指标           三级指标       年度指标值     实际完成值      分值     得分\n"
    "                               沿河隐患排查与整改\n"
    "                                             ≥40处        38处        20     19\n"
    "                                 落实处数\n"
    "                 数量指标\n"
    "                               巡查河道公里数       ≥120公里     125公里       20     20\n"
    "\n"
    "      产出指标                    清理漂浮物           ≥8吨         8吨        10     10\n"
    "\n"
    "                 质量指标         隐患上报率          ≥90%        95%        20     20\n"
    "\n"
    "     满意度指标   服务对象满意度指标 居民满意度                 ≥90%        92%        30     30\n"
    "\n"
    "                            总分                                      100    99\n";

TEST(Aligned, NamesInTheMiddleOfMergedCellsBelongToAllTheirRows) {
  const test::Extracted extracted = test::extract_text(centred);
  ASSERT_EQ(extracted.records.size(), 1U);
  const std::vector<Indicator>& indicators = extracted.records[0].indicators;
  ASSERT_EQ(indicators.size(), 5U);
  EXPECT_EQ(indicators[0].name->value, "沿河隐患排查与整改落实处数");
  EXPECT_EQ(indicators[0].annual_target->value, "≥40处");
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(indicators[i].level1->value, "产出指标") << i;
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(indicators[i].level2->value, "数量指标") << i;
  EXPECT_EQ(indicators[3].level2->value, "质量指标");
  EXPECT_EQ(indicators[4].level1->value, "满意度指标");
  EXPECT_EQ(indicators[4].level2->value, "服务对象满意度指标");
  EXPECT_EQ(indicators[4].name->value, "居民满意度");
}

/// Names as long as each other fill their column, whether or not the reasons' column is wide.
TEST(Aligned, EveryRowHasANameOfItsOwn) {
  const std::string rows = rows_of(
      "                    2022年度博物馆项目支出绩效自评表\n\n"
      "项目名称            博物馆免费开放\n"
      "年度绩效目标1       保障博物馆常年免费开放，举办高质量的展览，确保文物和观众安全。\n"
      "       一级指标      二级指标              三级指标                    分值    年初目标值      实际完成值\n"
      "       产出指标      数量指标              免费开放天数                8       ≥300天          306天\n"
      "                                           举办临时展览数量            8       ≥8个            8个\n"
      "年度绩效目标2       扩大博物馆公共文化服务影响力，提高观众参观体验。\n"
      "       一级指标      二级指标              三级指标                    分值    年初目标值      实际完成值\n"
      "       效益指标      社会效益指标          全年接待观众人次            20      ≥46万人次       44.16万人次\n"
      "                     可持续影响指标        志愿讲解队伍人数            10      ≥120人          126人\n"
      "       满意度指标    服务对象满意度指标    观众满意度                  10      ≥95%            97%\n"
      "总分                98.80\n"
      "偏差大或目标未完成原因分析    无\n");
  EXPECT_NE(rows.find("[全年接待观众人次][20][≥46万人次]"), std::string::npos) << rows;
  EXPECT_NE(rows.find("[志愿讲解队伍人数][10][≥120人]"), std::string::npos) << rows;
  EXPECT_NE(rows.find("[观众满意度][10][≥95%]"), std::string::npos) << rows;
}

TEST(Aligned, CellsThatAreWholeDoNotGoOn) {
  const std::string rows = rows_of(
      "部门：青禾市第一中学                                公开14表\n"
      "项目名称      国家助学金\n"
      "主管部门      青禾市教育局              实施单位      青禾市第一中学\n"
      "年度预算（万元）    年初预算数    全年预算数    全年执行数\n"
      "                    其中：一般公共预算：300.60万元      其中：基本支出：180.40万元\n"
      "                    政府性基金拨款：40.00万元           项目支出：160.20万元\n"
      "三级指标                  年度指标值    实际完成值    分值    得分    偏差原因分析\n"
      "宣传覆盖沿海县（市区） ≥36个     36个          10      10      无\n"
      "渠道改造长度              ≥24公里       25公里        10      10      无\n");
  EXPECT_NE(rows.find("[项目名称][国家助学金]"), std::string::npos) << rows;
  EXPECT_NE(rows.find("[其中：一般公共预算：300.60万元][其中：基本支出：180.40万元]\n[政府性基金拨款：40.00万元]"),
            std::string::npos)
      << rows;
  EXPECT_NE(rows.find("[宣传覆盖沿海县（市区）][≥36个]"), std::string::npos) << rows;
  EXPECT_EQ(rows.find("[无无]"), std::string::npos) << rows;
}

TEST(Aligned, ANumberBeforeAFormFeedIsThePages) {
  const std::string break_at = "            质量指标        隐患上报率";
  std::string text = top;
  text.insert(text.find(break_at),
              "                                                                                1\n\f");
  EXPECT_EQ(rows_of(text), rows_of(top));
}

TEST(Aligned, TheTotalBelowTheLastIndicatorIsARowOfItsOwn) {
  const std::string rows = rows_of(top);
  EXPECT_NE(rows.find("\n[总分][90][89]"), std::string::npos);
}

TEST(Aligned, ProseWithASpaceOrTwoStaysProse) {
  const std::string prose =
      "一、部门概况\n全年收入 1000 万元，支出  900 万元。\n二、主要工作\n开展巡查  120 "
      "次。\n三、问题\n无。\n四、措施\n无。\n";
  EXPECT_EQ(rows_of(prose).substr(0, rows_of(prose).find('\n')), "[一、部门概况]");
  EXPECT_NE(rows_of(prose).find("[无。]"), std::string::npos);
}

}  // namespace
}  // namespace jixiao
