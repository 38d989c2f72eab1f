// What is no form: each is named on stderr and in the report, the others are processed, the exit code is 2.
#include <gtest/gtest.h>
#include <unistd.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "support/files.h"
#include "support/program.h"

namespace jixiao::test {
namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;

/// A form that is right, as far as reading it goes.
std::string good_form() {
  return read(source_dir() / "testdata/layouts/guangdong-department-target/tabs-shifted-cells/input.txt");
}

/// 部门整体支出绩效目标申报表 in GB18030, cut in the middle of a character at byte 33.
const std::string truncated_gb18030 =
    "\xB2\xBF\xC3\xC5\xD5\xFB\xCC\xE5\xD6\xA7\xB3\xF6\xBC\xA8\xD0\xA7\xC4\xBF\xB1\xEA\xB1\xED\n"
    "\xD4\xA4\xCB\xE3\xA3\xBA\x31\x30\x30\n\xB2"s;

struct Report {
  std::map<std::string, std::string> errors;  ///< path → message
  std::set<std::string> records;              ///< paths
  ProgramResult run;
};

Report check(std::vector<std::string> paths, const fs::path& folder) {
  paths.insert(paths.begin(), {"check", "--format", "json"});
  Report report;
  report.run = run_jixiao(paths, folder);
  const auto json = nlohmann::json::parse(report.run.out, nullptr, false);
  EXPECT_FALSE(json.is_discarded()) << report.run.out.substr(0, 500) << report.run.err.substr(0, 500);
  if (json.is_discarded()) {
    return report;
  }
  for (const auto& error : json.at("errors")) {
    report.errors[error.at("path")] = error.at("message");
  }
  for (const auto& outcome : json.at("outcomes")) {
    report.records.insert(outcome.at("path"));
  }
  EXPECT_EQ(json.at("summary").at("errors"), report.errors.size());
  return report;
}

/// The error is in the report and on stderr, and says what is wrong.
void expect_error(const Report& report, const std::string& path, const std::string& message) {
  ASSERT_TRUE(report.errors.contains(path)) << path << " is not among the errors";
  EXPECT_NE(report.errors.at(path).find(message), std::string::npos) << path << ": " << report.errors.at(path);
  for (const std::string& line : lines_of(report.run.err)) {
    if (line.find(path) != std::string::npos && line.find(report.errors.at(path)) != std::string::npos) {
      return;
    }
  }
  ADD_FAILURE() << path << " is not on stderr:\n" << report.run.err;
}

TEST(BadInput, IsNamedAndTheOthersAreProcessed) {
  const TemporaryFolder temporary;
  const fs::path& folder = temporary.path();
  write(folder / "in/good.txt", good_form());
  write(folder / "in/empty.txt", "");
  write(folder / "in/spaces.txt", "  \r\n\t \n");
  write(folder / "in/image.txt", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s);
  write(folder / "in/truncated.txt", truncated_gb18030);
  write(folder / "in/cells.txt", std::string(1000000, '\t'));
  write(folder / "in/letter.txt", "各位同事：\n请于周五前交表。\n");
  write(folder / "in/sub/last.txt", good_form());
  fs::create_directories(folder / "none");
  fs::create_symlink("gone.txt", folder / "in/broken.txt");
  fs::create_symlink("..", folder / "in/sub/loop");
  make_pipe(folder / "in/pipe");
  const Report report = check({"in", "none", "missing.txt", "no-*.txt"}, folder);
  EXPECT_EQ(report.run.exit_code, 2);
  EXPECT_EQ(report.records, (std::set<std::string>{"in/good.txt", "in/sub/last.txt"}));
  expect_error(report, "in/empty.txt", "空的");
  expect_error(report, "in/spaces.txt", "空白");
  expect_error(report, "in/image.txt", "字节偏移 0 处是PNG");
  expect_error(report, "in/truncated.txt", "字节偏移 33 处被截断");
  expect_error(report, "in/cells.txt", "空白");
  expect_error(report, "in/letter.txt", "");
  expect_error(report, "in/broken.txt", "符号链接");
  expect_error(report, "in/sub/loop", "成环");
  expect_error(report, "in/pipe", "管道");
  expect_error(report, "none", "没有可处理的文件");
  expect_error(report, "missing.txt", "不存在");
  expect_error(report, "no-*.txt", "通配符");
  EXPECT_EQ(report.errors.size(), 12U);
}

TEST(BadInput, AFormCutOffIsReadAndNamed) {
  const TemporaryFolder temporary;
  const fs::path& folder = temporary.path();
  const std::string form = good_form();
  // Within a row: its name stands, its value does not.
  write(folder / "in/row.txt", form.substr(0, form.rfind("\t≥90\t≥90")));
  write(folder / "in/head.txt", form.substr(0, form.find("一级指标") - 1));
  write(folder / "in/report.txt",
        "2023年度青禾市水杉局部门整体支出绩效自评报告\n一、收支情况\n全年工作有序开展，收入总额1000万元，其中财政拨款");
  // No end of line says little: the form is whole.
  write(folder / "in/whole.txt", form.substr(0, form.size() - 1));
  const Report report = check({"in"}, folder);
  EXPECT_EQ(report.run.exit_code, 2);
  EXPECT_EQ(report.records.size(), 4U);
  EXPECT_EQ(report.errors.size(), 3U);
  expect_error(report, "in/row.txt", "没有写完");
  expect_error(report, "in/head.txt", "没有写完");
  expect_error(report, "in/report.txt", "第 3 行没有写完");
}

TEST(BadInput, IsNamedInEnglishWhereAsked) {
  const TemporaryFolder temporary;
  const fs::path& folder = temporary.path();
  write(folder / "in/empty.txt", "");
  write(folder / "in/image.txt", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s);
  write(folder / "in/letter.txt", "各位同事：\n请于周五前交表。\n");
  make_pipe(folder / "in/pipe");
  fs::create_directories(folder / "none");
  for (const char* format : {"json", "text", "csv"}) {
    for (const char* command : {"check", "extract"}) {
      const ProgramResult run =
          run_jixiao({command, "in", "none", "missing.txt", "--lang", "en", "--format", format}, folder);
      EXPECT_EQ(run.exit_code, 2);
      EXPECT_TRUE(is_ascii(run.out)) << run.out;
      EXPECT_TRUE(is_ascii(run.err)) << run.err;
      EXPECT_EQ(lines_of(run.err).size(), 6U) << run.err;
    }
  }
}

TEST(BadInput, WithoutPermission) {
  if (::geteuid() == 0) {
    GTEST_SKIP() << "root may read everything";
  }
  const TemporaryFolder temporary;
  write(temporary.path() / "good.txt", good_form());
  write(temporary.path() / "secret.txt", good_form());
  fs::permissions(temporary.path() / "secret.txt", fs::perms::none);
  const Report report = check({"."}, temporary.path());
  EXPECT_EQ(report.run.exit_code, 2);
  EXPECT_EQ(report.records, (std::set<std::string>{"./good.txt"}));
  expect_error(report, "./secret.txt", "没有权限");
}

TEST(BadInput, FolderWithoutForms) {
  const TemporaryFolder temporary;
  write(temporary.path() / "in/a.txt", "今天天气很好。\n");
  write(temporary.path() / "in/b.txt", "a,b,c\n1,2,3\n");
  const Report report = check({"in"}, temporary.path());
  EXPECT_EQ(report.run.exit_code, 2);
  EXPECT_TRUE(report.records.empty());
  expect_error(report, "in/a.txt", "");
  expect_error(report, "in/b.txt", "");
}

TEST(BadInput, FormsCutAnywhere) {
  const TemporaryFolder temporary;
  const std::string form = good_form();
  constexpr std::size_t cuts = 40;
  for (std::size_t i = 1; i < cuts; ++i) {
    write(temporary.path() / "in" / (std::to_string(i) + ".txt"), form.substr(0, form.size() * i / cuts));
  }
  const Report report = check({"in"}, temporary.path());
  EXPECT_GE(report.run.exit_code, 0);
  EXPECT_LE(report.run.exit_code, 2);
  // A cut inside a character is an error; elsewhere what there is of the form is read, or said not to be one, and
  // what is plainly unfinished is an error besides.
  std::set<std::string> told = report.records;
  for (const auto& [path, message] : report.errors) told.insert(path);
  EXPECT_EQ(told.size(), cuts - 1);
  EXPECT_GE(report.records.size(), cuts / 4);
}

TEST(BadInput, StdinMayBeAnything) {
  const TemporaryFolder temporary;
  for (const std::string& bytes : {""s, "\0\0\0"s, "\xFF\xFE"s, "x"s, truncated_gb18030}) {
    const ProgramResult result =
        run_jixiao({"check", "--format", "json", "--stdin-filename", "表.txt", "-"}, temporary.path(), bytes);
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_NE(result.err.find("表.txt"), std::string::npos) << result.err;
  }
}

/// Runs on one large file; more than `times` its size (and what the program itself needs) is too much.
void expect_proportionate(const std::string& bytes, long times) {
  const TemporaryFolder temporary;
  write(temporary.path() / "large.txt", bytes);
  const ProgramResult result = run_jixiao({"check", "--format", "json", "large.txt"}, temporary.path());
  EXPECT_GE(result.exit_code, 0) << "ended by a signal";
  EXPECT_LE(result.exit_code, 2);
  constexpr long program_kib = 64 * 1024;
  if (memory_is_measurable()) {
    EXPECT_LT(result.peak_kib, program_kib + times * static_cast<long>(bytes.size() / 1024));
  }
}

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + piece.size());
  while (text.size() < bytes) {
    text += piece;
  }
  return text;
}

constexpr std::size_t fifty_megabytes = 50'000'000;

TEST(LargeInput, OneLineOfLetters) {
  expect_proportionate(std::string(fifty_megabytes, 'x'), 12);
}

TEST(LargeInput, OneLineOfText) {
  expect_proportionate("部门整体支出绩效目标申报表\n" + repeated("按计划完成年度各项工作任务，", fifty_megabytes / 2),
                       12);
}

TEST(LargeInput, MillionEmptyCells) {
  expect_proportionate("部门整体支出绩效目标申报表\n部门名称\t某局" + std::string(1000000, '\t') + "完\n", 200);
}

TEST(LargeInput, HalfAMillionFullCells) {
  expect_proportionate("部门整体支出绩效目标申报表\n部门名称\t某局\n" + repeated("1\t", 1'000'000), 400);
}

TEST(LargeInput, ManyShortLines) {
  expect_proportionate("部门整体支出绩效目标申报表\n" + repeated("\n", 500'000) + repeated("甲\n", 500'000), 300);
}

}  // namespace
}  // namespace jixiao::test
