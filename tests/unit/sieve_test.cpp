// Baselines and suppressions: what is left out, what is counted, what is told.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "config/baseline.h"
#include "config/glob.h"
#include "decode/decode.h"
#include "support/files.h"
#include "support/program.h"

namespace jixiao::test {
namespace {

namespace fs = std::filesystem;
using Arguments = std::vector<std::string>;
using Json = nlohmann::json;

/// Kept in GB18030; errors: indicator/target-missing, completion/unmet-without-reason.
std::string faulty_form() {
  return read(source_dir() / "testdata/demo/云溪区教育局/2023年校舍维修项目绩效自评表.txt");
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// A form in tabs: one indicator unmet without a reason, one without a target.
std::string tab_form() {
  return with(with(read(source_dir() / "testdata/clean/AP/ministry-form/input.txt"), "88公里\t15", "80公里\t15"),
              "≥90%\t92%", "\t92%");
}

std::string with_pipes(const std::string& text) {
  std::string result;
  for (const std::string& line : lines_of(text)) {
    result += line.find('\t') == std::string::npos ? line + '\n' : "| " + with(line, "\t", " | ") + " |\n";
  }
  return result;
}

class SieveProgram : public testing::Test {
 protected:
  [[nodiscard]] const fs::path& folder() const { return folder_.path(); }
  void put(const std::string& name, std::string_view text) const {
    fs::create_directories((folder() / name).parent_path());
    write(folder() / name, text);
  }
  /// Of a few rules, so that a new one changes nothing here.
  [[nodiscard]] ProgramResult run(Arguments arguments, const std::string& below = ".") const {
    if (std::find(arguments.begin(), arguments.end(), "--select") == arguments.end()) {
      arguments.insert(arguments.end(), {"--select",
                                         "indicator/target-missing,completion/unmet-without-reason,"
                                         "narrative/ratio-wrong"});
    }
    return run_jixiao(arguments, folder() / below);
  }
  [[nodiscard]] Json summary(Arguments arguments) const {
    arguments.insert(arguments.end(), {"--format", "json"});
    return Json::parse(run(arguments).out)["summary"];
  }
  [[nodiscard]] Json baseline(const std::string& file = "known.json") const {
    return Json::parse(read(folder() / file));
  }

 private:
  TemporaryFolder folder_;
};

TEST_F(SieveProgram, OnlyNewFindingsCount) {
  put("form.txt", faulty_form());
  const ProgramResult written = run({"check", "form.txt", "--write-baseline", "known.json", "-q"});
  EXPECT_EQ(written.exit_code, 1);  // writing changes neither report nor exit code
  EXPECT_NE(written.err.find("已把 2 个问题写入 known.json"), std::string::npos) << written.err;
  const ProgramResult known = run({"check", "form.txt", "--baseline", "known.json"});
  EXPECT_EQ(known.exit_code, 0);
  EXPECT_EQ(known.out, "1 个文件，1 份表：未发现新问题；基线已知 2。\n");
  EXPECT_EQ(known.err, "");
  EXPECT_EQ(run({"check", "form.txt", "--baseline", "known.json", "--lang", "en"}).out,
            "1 file, 1 record: no new findings; 2 known from the baseline.\n");
  EXPECT_EQ(run({"check", "form.txt", "--baseline", "known.json", "--format", "ndjson"}).out, "");
  const Json counts = summary({"check", "form.txt", "--baseline", "known.json"});
  EXPECT_EQ(counts["known"], 2);
  EXPECT_EQ(counts["findings"]["total"], 0);
  put("form.txt", tab_form());
  EXPECT_EQ(run({"check", "form.txt", "--baseline", "known.json"}).exit_code, 1);
}

TEST_F(SieveProgram, TheFileIsSortedAndForPeople) {
  put("b/form.txt", faulty_form());
  put("a/form.txt", tab_form());
  (void)run({"check", ".", "--write-baseline", "known.json"});
  const Json file = baseline();
  EXPECT_EQ(file["schema"], "jixiao.baseline/1");
  ASSERT_GE(file["findings"].size(), 4U);
  std::vector<std::string> order;
  for (const Json& entry : file["findings"]) {
    order.push_back(entry["path"].get<std::string>() + ' ' + entry["rule"].get<std::string>());
    EXPECT_EQ(entry["count"], 1);
    EXPECT_FALSE(entry["message"].get<std::string>().empty());
    EXPECT_TRUE(entry["field"].get<std::string>().starts_with("/"));
    EXPECT_EQ(entry["fingerprint"].get<std::string>().size(), 16U);
  }
  EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
  EXPECT_TRUE(order.front().starts_with("a/form.txt ")) << order.front();
  const std::string bytes = read(folder() / "known.json");
  (void)run({"check", "b", "a", "--write-baseline", "again.json", "-j", "4"});
  EXPECT_EQ(read(folder() / "again.json"), bytes);
}

/// The fingerprints that a baseline holds of one form.
std::vector<std::string> prints_of(const Json& file) {
  std::vector<std::string> prints;
  for (const Json& entry : file["findings"]) prints.push_back(entry["fingerprint"]);
  std::sort(prints.begin(), prints.end());
  return prints;
}

TEST_F(SieveProgram, FingerprintsSurviveLineShiftsAndExports) {
  const Result<Document> decoded = decode("form.txt", faulty_form());
  ASSERT_TRUE(decoded.ok());
  ASSERT_EQ(decoded.value().encoding, "GB18030");
  const std::string utf8 = decoded.value().text;
  struct Export {
    const char* what;
    std::string before, after;
  };
  for (const Export& one : {Export{"blank lines", tab_form(), "\n\n" + with(tab_form(), "\n", "\n\n")},
                            Export{"tabs and pipes", tab_form(), with_pipes(tab_form())},
                            Export{"line ends", tab_form(), with(tab_form(), "\n", "\r\n")},
                            Export{"a byte-order mark", tab_form(), "\xEF\xBB\xBF" + tab_form()},
                            Export{"GB18030 and UTF-8", faulty_form(), utf8},
                            Export{"UTF-8 with blank lines", faulty_form(), "\n\n" + with(utf8, "\n", "\n\n")}}) {
    put("form.txt", one.before);
    (void)run({"check", "form.txt", "--write-baseline", "before.json"});
    ASSERT_GE(baseline("before.json")["findings"].size(), 2U) << one.what;
    put("form.txt", one.after);
    (void)run({"check", "form.txt", "--write-baseline", "after.json"});
    EXPECT_EQ(prints_of(baseline("before.json")), prints_of(baseline("after.json"))) << one.what;
    const ProgramResult result = run({"check", "form.txt", "--baseline", "before.json", "--fail-on", "info"});
    EXPECT_EQ(result.exit_code, 0) << one.what << result.out;
    EXPECT_EQ(result.err, "") << one.what;
  }
}

TEST_F(SieveProgram, ARenamedFileIsKnownAndACopyIsNew) {
  put("old.txt", faulty_form());
  (void)run({"check", "old.txt", "--write-baseline", "known.json"});
  fs::rename(folder() / "old.txt", folder() / "new.txt");
  EXPECT_EQ(run({"check", ".", "--baseline", "known.json"}).exit_code, 0);
  put("old.txt", faulty_form());
  EXPECT_EQ(summary({"check", ".", "--baseline", "known.json"})["findings"]["total"], 2);
}

TEST_F(SieveProgram, WhatNoLongerOccursIsToldAndDropped) {
  put("form.txt", faulty_form());
  put("other.txt", tab_form());
  (void)run({"check", ".", "--write-baseline", "known.json"});
  const std::size_t all = baseline()["findings"].size();
  const Arguments check = {"check", ".", "--baseline", "known.json"};
  put("form.txt", with(faulty_form(), "12\xCB\xF9\t11\xCB\xF9", "12\xCB\xF9\t12\xCB\xF9"));  // 12所 11所
  const ProgramResult told = run(check);
  EXPECT_EQ(told.exit_code, 0) << told.out;
  EXPECT_NE(told.err.find("info: 基线里的问题已不存在：form.txt: completion/unmet-without-reason: "), std::string::npos)
      << told.err;
  EXPECT_NE(told.err.find("--write-baseline"), std::string::npos);
  EXPECT_EQ(summary(check)["resolved"], 1);
  // A run over one file, or of one rule, says nothing of the others.
  EXPECT_EQ(run({"check", "other.txt", "--baseline", "known.json"}).err, "");
  EXPECT_EQ(run({"check", "form.txt", "--baseline", "known.json", "--select", "indicator/"}).err, "");
  (void)run({"check", "other.txt", "--baseline", "known.json", "--write-baseline", ".partial.json"});
  EXPECT_EQ(baseline(".partial.json")["findings"].size(), all);
  (void)run({"check", ".", "--baseline", "known.json", "--write-baseline", "known.json"});
  EXPECT_EQ(baseline()["findings"].size(), all - 1);
  EXPECT_EQ(run(check).err, "");
  fs::remove(folder() / "other.txt");
  EXPECT_NE(run(check).err.find("other.txt"), std::string::npos);
  // What could not be read may still be there.
  put("form.txt", std::string("\0\x01\x02", 3));
  (void)run({"check", "form.txt", "--baseline", "known.json", "--write-baseline", "known.json"});
  EXPECT_EQ(baseline()["findings"].size(), all - 1);
}

TEST_F(SieveProgram, WrongBaselinesAreRefused) {
  put("form.txt", faulty_form());
  const auto refused = [&](const char* option, const std::string& file, const char* what) {
    const ProgramResult result = run({"check", "form.txt", option, file});
    EXPECT_EQ(result.exit_code, 2) << what;
    EXPECT_EQ(result.out, "") << what;
    EXPECT_NE(result.err.find(what), std::string::npos) << result.err;
  };
  refused("--baseline", "missing.json", "先用 --write-baseline 生成");
  put("bad.json", "{\"schema\": ");
  refused("--baseline", "bad.json", "JSON 不完整或有误");
  put("bad.json", "{\"schema\": \"jixiao.report/1\", \"findings\": []}");
  refused("--baseline", "bad.json", "jixiao.baseline/1");
  put("bad.json", "{\"schema\": \"jixiao.baseline/1\"}");
  refused("--baseline", "bad.json", "缺少 findings");
  for (const char* entry :
       {"{}", "3", "{\"fingerprint\": \"0123456789abcdef\", \"count\": 0}",
        "{\"fingerprint\": \"0123456789abcdef\", \"count\": -1}", "{\"fingerprint\": \"x\", \"count\": 1}"}) {
    put("bad.json", std::string("{\"schema\": \"jixiao.baseline/1\", \"findings\": [") + entry + "]}");
    refused("--baseline", "bad.json", "第 1 条缺少 fingerprint 或 count");
  }
  put("bad.json", std::string(1'000'000, '['));
  refused("--baseline", "bad.json", "不是 jixiao 的基线文件");
  refused("--write-baseline", "form.txt", "不会覆盖");
  EXPECT_EQ(read(folder() / "form.txt"), faulty_form());
  EXPECT_EQ(run({"check", "form.txt", "-o", "x", "--write-baseline", "x"}).exit_code, 2);
  EXPECT_NE(run({"check", "form.txt", "--write-baseline", "none/x.json", "-q"}).exit_code, 0);
}

const std::string suppression = "[[suppress]]\npath = \"a/*.txt\"\nrule = \"completion/\"\nreason = \"已批复延期\"\n";

TEST_F(SieveProgram, SuppressedFindingsAreLeftOutAndCounted) {
  put("a/form.txt", faulty_form());
  put("b/form.txt", faulty_form());
  put("jixiao.toml", suppression);
  const Json counts = summary({"check", "."});
  EXPECT_EQ(counts["suppressed"], 1);
  EXPECT_EQ(counts["findings"]["total"], 3);
  EXPECT_TRUE(counts["idle_suppressions"].empty());
  EXPECT_NE(run({"check", "."}).out.find("；按设置放过 1。"), std::string::npos);
  EXPECT_NE(run({"check", ".", "--lang", "en"}).out.find("; 1 suppressed."), std::string::npos);
  // The glob is relative to the file's folder, wherever the run starts.
  EXPECT_EQ(Json::parse(run({"check", "form.txt", "--format", "json"}, "a").out)["summary"]["suppressed"], 1);
  EXPECT_EQ(Json::parse(run({"check", "form.txt", "--format", "json"}, "b").out)["summary"]["suppressed"], 0);
  // A suppressed finding is not for the baseline.
  (void)run({"check", "a", "--write-baseline", "known.json"});
  EXPECT_EQ(baseline()["findings"].size(), 1U);
}

TEST_F(SieveProgram, UnusedSuppressionsAreTold) {
  put("a/form.txt", tab_form());
  put("jixiao.toml",
      "[[suppress]]\npath = \"a/\"\nrule = \"narrative/\"\nreason = \"x\"\n"
      "[[suppress]]\npath = \"c/\"\nrule = \"completion/\"\nreason = \"y\"\n");
  const ProgramResult result = run({"check", "."});
  EXPECT_NE(result.err.find("warning: jixiao.toml:1: [[suppress]] a/，narrative/：没有放过任何问题，问题已不存在"),
            std::string::npos)
      << result.err;
  EXPECT_NE(result.err.find(
                "warning: jixiao.toml:5: [[suppress]] c/，completion/：没有放过任何问题，本次没有与 path 相符的文件"),
            std::string::npos)
      << result.err;
  EXPECT_TRUE(is_ascii(run({"check", ".", "--lang", "en", "-q"}).err));
  const Json idle = summary({"check", "."})["idle_suppressions"];
  ASSERT_EQ(idle.size(), 2U);
  EXPECT_EQ(idle[0], (Json{{"state", "unused"},
                           {"path", "a/"},
                           {"rule", "narrative/"},
                           {"reason", "x"},
                           {"expires", nullptr},
                           {"line", 1}}));
  EXPECT_EQ(idle[1]["state"], "path_unmatched");
  // A rule that did not run found nothing to suppress.
  EXPECT_EQ(summary({"check", ".", "--select", "budget/"})["idle_suppressions"].size(), 0U);
  EXPECT_EQ(run({"check", ".", "-qq"}).err, "");
}

TEST_F(SieveProgram, AnExpiredSuppressionNoLongerHolds) {
  put("a/form.txt", faulty_form());
  put("jixiao.toml", suppression + "expires = 2026-06-30\n");
  EXPECT_EQ(summary({"check", ".", "--today", "2026-06-30"})["suppressed"], 1);
  const Json after = summary({"check", ".", "--today", "2026-07-01"});
  EXPECT_EQ(after["suppressed"], 0);
  EXPECT_EQ(after["findings"]["total"], 2);
  EXPECT_EQ(after["idle_suppressions"][0]["state"], "expired");
  EXPECT_EQ(after["idle_suppressions"][0]["expires"], "2026-06-30");
  EXPECT_NE(run({"check", ".", "--today", "2026-07-01"}).err.find("已于 2026-06-30 到期，不再放过"), std::string::npos);
  EXPECT_NE(run({"check", ".", "--today", "2026-07-01", "--lang", "en"}).err.find("expired on 2026-06-30"),
            std::string::npos);
  // Without --today it is the system's day that counts.
  put("jixiao.toml", suppression + "expires = 2000-01-01\n");
  EXPECT_EQ(summary({"check", "."})["idle_suppressions"][0]["state"], "expired");
  put("jixiao.toml", suppression + "expires = 9999-12-31\n");
  EXPECT_EQ(summary({"check", "."})["suppressed"], 1);
}

TEST(Glob, MatchesAsInGitignore) {
  struct Case {
    const char* glob;
    const char* path;
    bool matches;
  };
  for (const Case& one : {Case{"a/*.txt", "a/x.txt", true},
                          Case{"a/*.txt", "a/b/x.txt", false},
                          Case{"a/**/*.txt", "a/b/c/x.txt", true},
                          Case{"a/**/*.txt", "a/x.txt", true},
                          Case{"**/x.txt", "x.txt", true},
                          Case{"*.txt", "a/b/x.txt", true},
                          Case{"*.txt", "a/b/x.md", false},
                          Case{"x.txt", "a/x.txt", true},
                          Case{"/x.txt", "a/x.txt", false},
                          Case{"/x.txt", "x.txt", true},
                          Case{"./a/x.txt", "a/x.txt", true},
                          Case{"a/", "a/b/x.txt", true},
                          Case{"a/", "b/a/x.txt", true},
                          Case{"/a/", "b/a/x.txt", false},
                          Case{"a/", "a", false},
                          Case{"a/**", "a/b/x.txt", true},
                          Case{"**", "x", true},
                          Case{"?局/*", "水局/表.txt", true},
                          Case{"?局/*", "水务局/表.txt", false},
                          Case{"*自评表*", "教育局/2023年项目自评表.txt", true},
                          Case{"[a].txt", "[a].txt", true},
                          Case{"[a].txt", "a.txt", false},
                          Case{"", "a", false},
                          Case{"/", "a", false},
                          Case{"../x.txt", "../x.txt", true},
                          Case{"a*b*c", "a-b-b-c", true},
                          Case{"a*b*c", "a-b-b-d", false}}) {
    EXPECT_EQ(config::matches_glob(one.glob, one.path), one.matches) << one.glob << ' ' << one.path;
  }
  std::string glob, name(20'000, 'a');
  for (int i = 0; i < 2000; ++i) glob += "*a";
  EXPECT_FALSE(config::matches_glob(glob + "b", name));  // and that soon
}

}  // namespace
}  // namespace jixiao::test
