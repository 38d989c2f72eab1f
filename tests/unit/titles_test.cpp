// What a line says as a title, and which lines are none.
#include "vocabulary/titles.h"

#include <gtest/gtest.h>

#include <array>

#include "base/unicode.h"

namespace jixiao {
namespace {

constexpr auto target = Kind::target_form;
constexpr auto form = Kind::self_assessment_form;
constexpr auto report = Kind::self_assessment_report;
constexpr auto department = Scope::department;
constexpr auto project = Scope::project;

struct Title {
  const char* printed;
  Kind kind;
  std::optional<Scope> scope;
  const char* before;  ///< folded, what stands before the words that name the form
};

constexpr std::array titles = std::to_array<Title>({
    {"2024年部门整体预算绩效目标申报表", target, department, "2024年"},
    {"2019年部门整体绩效目标表", target, department, "2019年"},
    {"青禾市水杉局2025年部门（单位）整体绩效目标申报表", target, department, "青禾市水杉局2025年"},
    {"2024年度青禾市水杉局部门整体支出绩效自评报告", report, department, "2024年度青禾市水杉局"},
    {"部 门 整 体 支 出 绩 效 自 评 报 告", report, department, ""},
    {"单位整体支出绩效自评表（2023年度）", form, department, ""},
    {"水杉局整体支出绩效自我评价报告", report, department, "水杉局"},
    {"项目支出绩效自评表", form, project, ""},
    {"项目支出绩效自评表（２０２１年度）（表一）", form, project, ""},
    {"2023年青禾市级项目支出绩效目标表", target, project, "2023年青禾市级"},
    {"中央对地方专项资金绩效目标申报表", target, project, "中央对地方"},
    {"水杉局项目绩效目标审批表", target, project, "水杉局"},
    {"项目绩效目标完成情况自评表", form, project, ""},
    {"河道巡查项目绩效评价报告", report, project, "河道巡查"},
    {"水杉局绩效自评报告", report, std::nullopt, "水杉局"},
    {"2023年绩效目标表", target, std::nullopt, "2023年"},
});

TEST(Titles, SayKindAndScopeAndWhereTheFormsNameBegins) {
  for (const Title& t : titles) {
    const std::string tight = fold_tight(t.printed);
    const auto words = read_title(tight);
    ASSERT_TRUE(words.has_value()) << t.printed;
    EXPECT_EQ(words->kind, t.kind) << t.printed;
    EXPECT_EQ(words->scope, t.scope) << t.printed;
    EXPECT_EQ(tight.substr(0, words->keyword_at), t.before) << t.printed;
  }
}

TEST(Titles, AMarkOfTheExportBeforeIsAllowed) {
  const auto words = read_title(fold_tight("标题：2023年部门整体支出绩效自评报告"));
  ASSERT_TRUE(words.has_value());
  EXPECT_EQ(words->kind, report);
  EXPECT_EQ(words->scope, department);
}

TEST(Titles, SentencesListsAndLabelsAreNone) {
  for (const char* printed :
       {"", "绩效目标", "年度绩效目标", "绩效自评表格", "部门整体支出绩效自评报告如下", "部门整体支出绩效自评报告。",
        "根据市财政局要求，编制完成本部门；报送绩效自评报告", "《部门整体支出绩效自评报告》",
        "详见部门整体支出绩效自评表", "附件：绩效自评表填报说明", "项目名称", "（部门整体支出绩效自评报告）"}) {
    EXPECT_FALSE(read_title(fold_tight(printed)).has_value()) << printed;
  }
}

TEST(Titles, AParagraphThatEndsLikeOneIsNone) {
  std::string text;
  for (int i = 0; i < 12; ++i) text += "组织开展河道巡查";
  EXPECT_FALSE(read_title(text + "并编制部门整体支出绩效自评报告").has_value());
}

}  // namespace
}  // namespace jixiao
