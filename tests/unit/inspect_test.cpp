// jixiao inspect as people meet it who add a layout; testdata/inspect shows its pages whole.
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "base/unicode.h"
#include "jixiao/pipeline.h"
#include "support/documents.h"
#include "support/files.h"
#include "support/program.h"

namespace jixiao::test {
namespace {

namespace fs = std::filesystem;

const fs::path& demo() {
  static const fs::path folder = source_dir() / "testdata/demo";
  return folder;
}

fs::path form() {
  return fs::path("云溪区教育局") / "2023年校舍维修项目绩效自评表.txt";
}

ProgramResult run_inspect(std::vector<std::string> arguments, const std::string& input = {}) {
  arguments.insert(arguments.begin(), "inspect");
  return run_jixiao(arguments, demo(), input);
}

std::string place_of(const nlohmann::json& spans) {
  std::string text;
  for (const auto& span : spans) {
    const auto number = [&span](const char* name) { return std::to_string(span.at(name).get<int>()); };
    text += (text.empty() ? "" : "+") + number("line") + ':' + number("column") + '-';
    text += (span.at("line") == span.at("end_line") ? "" : number("end_line") + ':') + number("end_column");
  }
  return text;
}

TEST(Inspect, ShowsTheStagesInOrderWhereNoneIsNamed) {
  const ProgramResult result = run_inspect({form()});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  std::size_t at = 0;
  for (const char* stage : {"decode", "structure", "recognise", "extract"}) {
    const std::string heading = std::string("== ") + stage;
    EXPECT_NE(at = result.out.find(heading, at), std::string::npos) << stage;
    const std::string alone = run_inspect({form(), "--stage", stage}).out;
    EXPECT_TRUE(alone.starts_with(heading)) << alone;
    EXPECT_NE(result.out.find(alone), std::string::npos) << "the same page as among the others: " << stage;
  }
}

TEST(Inspect, EveryValueOfTheRecordStandsWhereTheRecordSays) {
  const std::string page = run_inspect({form(), "--stage", "extract"}).out;
  const auto records = nlohmann::json::parse(run_jixiao({"extract", "--format", "json", form()}, demo()).out);
  const auto& record = records.at("records").at(0);
  std::size_t values = 0;
  for (const char* list : {"budget", "indicators"}) {
    for (std::size_t i = 0; i < record.at(list).size(); ++i) {
      for (const auto& [name, spans] : record.at(list).at(i).at("spans").items()) {
        if (name == "unit_hint") continue;
        const std::string pointer = std::string("/") + list + '/' + std::to_string(i) + '/' + name;
        const std::size_t line = page.find("  " + pointer + ' ');
        ASSERT_NE(line, std::string::npos) << pointer;
        const std::string text = page.substr(line, page.find('\n', line) - line);
        EXPECT_NE(text.find(' ' + place_of(spans) + ' '), std::string::npos) << text;
        ++values;
      }
    }
  }
  EXPECT_GT(values, 40U);
}

/// Cells that were put together or taken apart, labels and level names, and the marks of the layout.
TEST(Inspect, ShowsWhatTheCellsWereTakenFor) {
  const std::string text =
      "石桥县水利局2024年部门整体预算绩效目标申报表\n\n部门名称：石桥县水利局\n"
      "部门预算支出 预算金额（万元） 收入来源 预算金额（万元）\n基本支出 310.00 财政拨款 520.00\n"
      "其他事业发展性支\n出\n210.00\n总体绩效目标\n\n"
      "全面落实河长制，完成小型水库维修养护和中小河流治理任务，保障度汛安\n"
      "全，持续改善河湖水生态环境，提高农村供水保障能力和灌区节水水平，加\n强水资源管理。\n\n"
      "一级指标 二级指标 三级指标 年度指标值\n产出指标 数量指标 维修养护水库座数 ≥12座\n";
  const std::string page = run_inspect({"-", "--stage", "recognise"}, text).out;
  std::set<std::string> lines;
  for (const std::string& line : lines_of(page)) {
    std::string tight;  // columns aside
    std::unique_copy(line.begin(), line.end(), std::back_inserter(tight),
                     [](char a, char b) { return a == ' ' && b == ' '; });
    lines.insert(tight);
  }
  for (const char* line : {" 3:1-6 部门名称： = head.department [拆分]", " 3:6-12 石桥县水利局 [拆分]",
                           " 4:8-16 预算金额（万元） = budget.amount.heading / task_column.amount，单位 万元",
                           " 6:1-9+7:1-2 其他事业发展性支出 = budget.expenditure.other_development [拼接]",
                           " 11:1-34+12:1-34+13:1-8 全面落实河长制，完成小型水库维修养护和… [续行]",
                           " 15:16-21 年度指标值 = indicator_column.annual_target", " 16:1-5 产出指标 ~ level1",
                           " 16:11-19 维修养护水库座数", " 种类 部门整体绩效目标表（target_form, department）",
                           " 标题 1:1-25 石桥县水利局2024年部门整体预算绩效目标申报表",
                           " 版式 guangdong-department-target：依据 expenditure.other_development, revenue.heading, "
                           "部门整体预算绩效目标申报表",
                           " 有 3 expenditure.other_development", " 无 2 level.own_use"}) {
    EXPECT_TRUE(lines.contains(line)) << line << "\n" << page;
  }
}

/// "候选版式    ID：N 分，至少要 M": the best of those that have enough is the layout that is told.
TEST(Inspect, TheCandidatesExplainTheLayout) {
  const std::string candidate = "  候选版式    ";
  const std::string layout = "  版式        ";
  std::size_t explained = 0;
  for (const fs::path& path : documents()) {
    InputOptions input;
    input.paths = {path.string()};
    InspectOptions options;
    options.stage = Stage::recognise;
    std::string chosen;
    std::string best = "generic";
    int most = 0;
    const auto compare = [&] {
      if (!chosen.empty()) {
        EXPECT_EQ(best, chosen) << path;
      }
      explained += best == "generic" ? 0U : 1U;
      best = "generic";
      most = 0;
    };
    for (const std::string& line : lines_of(inspect(input, options).text)) {
      if (line.starts_with(layout)) {
        compare();
        chosen = line.substr(layout.size(), line.find("：") - layout.size());
      } else if (line.starts_with(candidate)) {
        const std::size_t colon = line.find("：");
        const int found = std::stoi(line.substr(colon + 3));
        const int least = std::stoi(line.substr(line.find("至少要") + 9));
        if (found < least || found <= most) continue;
        most = found;
        best = line.substr(candidate.size(), colon - candidate.size());
      }
    }
    compare();
  }
  EXPECT_GT(explained, 20U);
}

TEST(Inspect, LinesNarrowEveryStage) {
  const ProgramResult result = run_inspect({form(), "--lines", "14-15"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_NE(result.out.find("\n  14 | "), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("[12-24 指标1：维修改造学校数量]"), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("    14:12-24 "), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("/indicators/1/actual "), std::string::npos) << result.out;
  for (const char* other :
       {"\n  13 | ", "[3-7 质量指标]", "    16:3-7 ", "/indicators/2/actual ", "/budget/0/amount "}) {
    EXPECT_EQ(result.out.find(other), std::string::npos) << other;
  }
  EXPECT_EQ(run_inspect({form(), "--stage", "decode", "--lines", "21"}).out,
            run_inspect({form(), "--stage", "decode", "--lines", "21-"}).out);
}

TEST(Inspect, ReadsStandardInputUnderTheNameThatItIsGiven) {
  const ProgramResult result =
      run_inspect({"-", "--stage", "extract", "--stdin-filename", "表.pdf"}, read(demo() / form()));
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_NE(result.out.find("\n表.pdf: 项目支出绩效自评表"), std::string::npos) << result.out;
}

TEST(Inspect, WrongUsageSaysWhatWouldBeRight) {
  const auto expect_error = [](const std::vector<std::string>& arguments, const std::string& what) {
    const ProgramResult result = run_inspect(arguments);
    EXPECT_EQ(result.exit_code, 2) << what;
    EXPECT_EQ(result.out, "") << what;
    EXPECT_NE(result.err.find(what), std::string::npos) << result.err;
  };
  expect_error({}, "要看哪个文件");
  expect_error({"--lang", "en"}, "which file?");
  expect_error({form(), "other.txt"}, "多余的参数：other.txt");
  expect_error({form(), "--stage", "recognize"}, "是否要用 recognise");
  expect_error({form(), "--stage", "xml"}, "decode、structure、recognise、extract");
  for (const char* lines : {"0", "5-3", "x", "3-x", "-3", "3,4", "99999999999"}) {
    expect_error({form(), std::string("--lines=") + lines}, std::string("而不是 ") + lines);
  }
  expect_error({form(), "--lines", "22-30"}, "没有第 22 行：文件共 21 行");
  expect_error({"missing.txt"}, "error: missing.txt: ");
  expect_error({"云溪区教育局"}, "inspect 一次只看一个文件，这里有 2 个");
}

TEST(Inspect, WhatIsWrongWithTheFileIsToldAfterWhatCouldBeRead) {
  const std::string cut =
      "2024年项目支出绩效目标表\n项目名称\t农村饮水安全巩固提升\n主管部门\t石桥县水利局\n"
      "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t维修供水管网\t≥18公里\n\t质量指标\t水质达标率\t≥9";
  const std::string torn = cut.substr(0, cut.rfind('\t'));
  const ProgramResult result = run_inspect({"-", "--lang", "en"}, torn);
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_NE(result.out.find("/indicators/0/annual_target "), std::string::npos) << result.out;
  EXPECT_NE(result.err.find("error: <stdin>: line 6 is unfinished"), std::string::npos) << result.err;
}

TEST(Inspect, LongLinesAreCut) {
  std::string text = "项目支出绩效目标表\n项目名称\t河道清漂\n主管部门\t云溪区水务局\n年度总体目标\t";
  for (int i = 0; i < 3000; ++i) text += "清漂";
  for (const char* stage : {"decode", "structure", "recognise", "extract"}) {
    const ProgramResult result = run_inspect({"-", "--stage", stage}, text + "。\n");
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_NE(result.out.find("…"), std::string::npos) << stage;
    for (const std::string& line : lines_of(result.out)) EXPECT_LE(display_width(line), 100U) << line;
  }
}

}  // namespace
}  // namespace jixiao::test
