// The catalogue against documents of every kind: each rule notices its defect, where it is, and nothing else is called
// an error because of it.
#include <gtest/gtest.h>

#include <cstdio>
#include <set>

#include "jixiao/catalogue.h"
#include "mutation/engine.h"

namespace jixiao::test::mutation {
namespace {

constexpr std::size_t most_places = 40;
constexpr std::size_t fewest_places = 20;
constexpr std::size_t percent_wanted = 97;

std::vector<Injector> all_injectors() {
  std::vector<Injector> all;
  for (const auto* group : {&budget_injectors(), &completion_injectors(), &document_injectors(), &indicator_injectors(),
                            &narrative_injectors(), &scoring_injectors()})
    all.insert(all.end(), group->begin(), group->end());
  return all;
}

std::string listed(const std::vector<std::string>& all) {
  std::string text;
  for (const std::string& one : all) text += "\n    " + one;
  return text;
}

TEST(MutationScore, EveryRuleHasADefect) {
  std::multiset<std::string> with;
  for (const Injector& injector : all_injectors()) with.emplace(injector.rule);
  std::multiset<std::string> rules;
  for (const RuleInfo* info : rule_infos()) rules.emplace(info->id);
  EXPECT_EQ(with, rules);
}

TEST(MutationScore, DocumentsOfEveryKindAreTried) {
  std::map<std::pair<Kind, Scope>, int> kinds;
  std::size_t whole = 0;
  for (const Subject& subject : subjects()) {
    whole += subject.rank == 0 ? 1U : 0U;
    for (const RecordOutcome& outcome : subject.clean.records) ++kinds[{outcome.record.kind, outcome.record.scope}];
  }
  EXPECT_EQ(kinds.size(), 6U) << "target forms, self-assessments and reports of departments and projects";
  // A rule that accuses documents without a fault takes them away from here.
  constexpr std::size_t fewest = 60;
  EXPECT_GE(whole, fewest);
}

TEST(MutationScore, EveryDefectIsNoticedWhereItIs) {
  const std::vector<Score> scores = score(all_injectors(), most_places);
  std::fputs(table_of(scores).c_str(), stdout);
  for (const Score& score : scores) {
    EXPECT_GE(score.places, fewest_places) << score.rule << ": too few places";
    EXPECT_GE(score.placed * 100, score.places * percent_wanted) << score.rule << ": see the table";
    EXPECT_TRUE(score.uncaused.empty()) << score.rule << ": not caused by the defect" << listed(score.uncaused);
  }
}

}  // namespace
}  // namespace jixiao::test::mutation
