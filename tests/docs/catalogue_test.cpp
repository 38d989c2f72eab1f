// The rules as a set: ids, texts, bases, cases, and the page src/rules/README.md that is made from them.
#include "jixiao/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <regex>
#include <set>

#include "support/cases.h"
#include "support/files.h"

namespace jixiao::test {
namespace {

namespace fs = std::filesystem;

struct RuleCase {
  std::string name;  ///< its folder
  std::string why;
  bool fires = false;
};

/// Rule id → its cases in testdata/rules, sorted by name.
const std::map<std::string, std::vector<RuleCase>>& rule_cases() {
  static const auto cases = [] {
    std::map<std::string, std::vector<RuleCase>> result;
    for (const fs::path& folder : case_folders()) {
      const Case one = read_case(folder);
      if (one.set != "rules") {
        continue;
      }
      RuleCase entry{folder.filename().string(), one.why, false};
      for (const fs::path& file : expected_files(one)) {
        entry.fires = entry.fires || read(file).find(one.id + ",") != std::string::npos;
      }
      result[one.id].push_back(std::move(entry));
    }
    return result;
  }();
  return cases;
}

std::string trimmed(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) {
    text.pop_back();
  }
  return text;
}

std::string_view severity_of(const RuleInfo& info, Language language) {
  static constexpr Bilingual words[] = {{"提示", "info"}, {"警告", "warning"}, {"错误", "error"}};
  return words[static_cast<std::size_t>(info.severity)].in(language);
}

std::string kinds_of(const RuleInfo& info, Language language) {
  if (info.kinds == all_kinds) {
    return language == Language::zh ? "全部" : "all";
  }
  static const std::pair<Kinds, Bilingual> kinds[] = {{TD, {"部门目标表", "target forms of departments"}},
                                                      {TP, {"项目目标表", "target forms of projects"}},
                                                      {AD, {"部门自评表", "self-assessments of departments"}},
                                                      {AP, {"项目自评表", "self-assessments of projects"}},
                                                      {R, {"自评报告", "reports"}}};
  std::string text;
  for (const auto& [kind, name] : kinds) {
    if ((info.kinds & kind) != 0) {
      text += text.empty() ? "" : (language == Language::zh ? "、" : ", ");
      text += name.in(language);
    }
  }
  return text;
}

/// Text in Markdown: **, <p> and ____ are what some rules are about.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    result += std::string_view("*<>_|&").find(c) == std::string_view::npos ? "" : "\\";
    result += c;
  }
  return result;
}

/// GitHub's anchor of a heading that is a rule's id: "budget/unit-slip" -> "budgetunit-slip".
std::string anchor(std::string_view id) {
  std::string text(id);
  std::erase(text, '/');
  return text;
}

std::string section_of(const RuleInfo& info) {
  std::string page = "## " + std::string(info.id) + "\n\n";
  const auto line = [&page](std::string_view label, std::string_view text) {
    page += "* **" + std::string(label) + "** " + escaped(text) + "\n";
  };
  page += std::string(info.name.zh) + " · " + std::string(severity_of(info, Language::zh)) + " · " +
          kinds_of(info, Language::zh) + " · " + std::string(info.since) + "\n\n";
  line("检查", info.what.zh);
  line("原因", info.why.zh);
  line("依据", info.basis.zh);
  line("处理", info.remedy.zh);
  page += "\n" + std::string(info.name.en) + " · " + std::string(severity_of(info, Language::en)) + " · " +
          kinds_of(info, Language::en) + "\n\n";
  line("Checks", info.what.en);
  line("Why", info.why.en);
  line("Basis", info.basis.en);
  line("Remedy", info.remedy.en);
  const auto cases = rule_cases().find(std::string(info.id));
  if (cases != rule_cases().end()) {
    page += "\n| 例 | |\n|---|---|\n";
    for (const RuleCase& one : cases->second) {
      page += std::string("| ") + (one.fires ? "报告" : "不报") + " | " + escaped(trimmed(one.why)) + " |\n";
    }
  }
  return page + "\n";
}

std::string page() {
  std::string text =
      "# 规则 Rules\n\n"
      "由规则的说明和 `testdata/rules` 的用例生成，请勿手改：`UPDATE_EXPECTED=1 tests/run.sh` 重写。\n"
      "Made from the rules' descriptions and the cases in `testdata/rules`; do not edit.\n\n"
      "| 规则 | 名称 | Name | 级别 |\n|---|---|---|---|\n";
  for (const RuleInfo* info : rule_infos()) {
    text += "| [" + std::string(info->id) + "](#" + anchor(info->id) + ") | " + std::string(info->name.zh) + " | " +
            std::string(info->name.en) + " | " + std::string(severity_of(*info, Language::zh)) + " |\n";
  }
  text += "\n";
  for (const RuleInfo* info : rule_infos()) {
    text += section_of(*info);
  }
  text.pop_back();
  return text;
}

TEST(Catalogue, IdsAreSortedUniqueAndWellFormed) {
  static const std::regex form(
      "(document|budget|indicator|completion|scoring|narrative|cross|rollup)/[a-z]+(-[a-z0-9]+)*");
  std::string_view last;
  for (const RuleInfo* info : rule_infos()) {
    EXPECT_LT(last, info->id);
    last = info->id;
    EXPECT_TRUE(std::regex_match(std::string(info->id), form)) << info->id;
    EXPECT_EQ(find_rule(info->id), info);
  }
}

TEST(Catalogue, IdsAreTheNamesOfTheirFiles) {
  std::set<std::string> files;
  for (const fs::path& path : files_below(source_dir() / "src/rules")) {
    const std::string folder = path.parent_path().filename().string();
    if (path.extension() == ".cpp" && folder != "support") {
      std::string stem = path.stem().string();
      std::replace(stem.begin(), stem.end(), '_', '-');
      files.insert((folder + "/").append(stem));
    }
  }
  std::set<std::string> ids;
  for (const RuleInfo* info : rule_infos()) {
    ids.emplace(info->id);
  }
  EXPECT_EQ(files, ids);
}

TEST(Catalogue, EveryTextIsThereInBothLanguages) {
  for (const RuleInfo* info : rule_infos()) {
    for (const Bilingual* text : {&info->name, &info->what, &info->why, &info->basis, &info->remedy}) {
      EXPECT_FALSE(text->zh.empty()) << info->id;
      EXPECT_FALSE(text->en.empty()) << info->id;
    }
    EXPECT_TRUE(std::regex_match(std::string(info->since), std::regex("[0-9]+\\.[0-9]+\\.[0-9]+"))) << info->id;
    EXPECT_NE(info->kinds, 0) << info->id;
    EXPECT_EQ(info->kinds & ~all_kinds, 0) << info->id;
  }
}

/// Articles are quoted of laws whose text was at hand, in both languages alike; of notices only title and number.
TEST(Catalogue, BasesQuoteArticlesOfLawsOnly) {
  static const std::regex article("(《[^》]*》)((、?第[一二三四五六七八九十百]+条)+)");
  static const std::set<std::string> quotable = {"《中华人民共和国预算法》", "《中华人民共和国预算法实施条例》",
                                                 "《青岛市预算绩效管理条例》", "《上海市预算审查监督条例》"};
  const auto articles = [](std::string_view basis) {
    const std::string text(basis);
    std::set<std::string> found;
    for (std::sregex_iterator it(text.begin(), text.end(), article), end; it != end; ++it) {
      EXPECT_TRUE(quotable.contains((*it)[1])) << it->str();
      found.insert(it->str());
    }
    return found;
  };
  for (const RuleInfo* info : rule_infos()) {
    EXPECT_EQ(articles(info->basis.zh), articles(info->basis.en)) << info->id;
  }
}

TEST(Catalogue, EveryRuleHasACaseThatFiresAndOneThatStaysSilent) {
  for (const RuleInfo* info : rule_infos()) {
    const auto cases = rule_cases().find(std::string(info->id));
    ASSERT_NE(cases, rule_cases().end()) << info->id << " has no case in testdata/rules";
    const auto fires = [](const RuleCase& one) { return one.fires; };
    EXPECT_TRUE(std::any_of(cases->second.begin(), cases->second.end(), fires)) << info->id << ": none fires";
    EXPECT_FALSE(std::all_of(cases->second.begin(), cases->second.end(), fires)) << info->id << ": none stays silent";
    for (const RuleCase& one : cases->second) {
      EXPECT_FALSE(trimmed(one.why).empty()) << info->id << " " << one.name;
      EXPECT_EQ(one.why.find('|'), std::string::npos) << info->id << " " << one.name;
    }
  }
  for (const auto& [id, cases] : rule_cases()) {
    EXPECT_NE(find_rule(id), nullptr) << "testdata/rules has cases of " << id << ", which is no rule";
  }
}

TEST(Catalogue, ThePageIsUpToDate) {
  const fs::path path = source_dir() / "src/rules/README.md";
  const std::string now = page();
  const char* const update = std::getenv("UPDATE_EXPECTED");  // NOLINT(concurrency-mt-unsafe): nobody sets it
  if (update != nullptr && std::string_view(update) == "1") {
    write(path, now);
    return;
  }
  const std::string committed = read(path);
  const auto differ = std::mismatch(committed.begin(), committed.end(), now.begin(), now.end()).first;
  EXPECT_TRUE(committed == now) << path << ":" << 1 + std::count(committed.begin(), differ, '\n')
                                << " is not what the rules say: UPDATE_EXPECTED=1 rewrites it";
}

}  // namespace
}  // namespace jixiao::test
