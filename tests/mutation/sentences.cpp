#include "mutation/sentences.h"

#include <algorithm>

#include "mutation/slips.h"

namespace jixiao::test::mutation {
namespace {

std::string number(std::size_t n) {
  return std::to_string(n);
}

Decimal whole(std::size_t n) {
  return {static_cast<std::int64_t>(n)};
}

std::string percent(std::size_t part, std::size_t of) {
  return (whole(part) * Decimal(100)).divided_by(whole(of), 2).str() + "%";
}

/// In 万元, with two decimals.
std::string money(std::size_t hundredths) {
  return written_like(whole(hundredths).shifted(-2), "1,000.00") + "万元";
}

std::string of_rates(Random& random) {
  const std::size_t all = 300 + random.below(3000);
  const std::size_t done = all - 7 - random.below(all / 4);
  static const std::vector<std::string> verbs = {
      "受理群众诉求#件，办结@件，办结率", "抽检农产品#批次，合格@批次，合格率", "排查矛盾纠纷#宗，成功化解@宗，成功率",
      "检查企业#家，合格@家，合格率"};
  return replaced(replaced("全年" + random.one_of(verbs), "#", number(all)), "@", number(done)) + percent(done, all) +
         "。";
}

/// Kinds of one division: together they are all.
std::string of_parts(Random& random) {
  const std::size_t a = 120 + random.below(800);
  const std::size_t b = 30 + random.below(500);
  const std::size_t c = 11 + random.below(90);
  if (random.below(2) == 0)
    return "全年办理法律援助案件共" + number(a + b) + "件，其中民事" + number(a) + "件，刑事" + number(b) + "件。";
  return "全年查处违法案件" + number(a + b + c) + "宗，其中违法建设" + number(a) + "宗，违法占地" + number(b) +
         "宗，违法采矿" + number(c) + "宗。";
}

/// Parts with their shares, which make up 100 %.
std::string of_shares(Random& random) {
  const std::size_t a = 1200 + random.below(3000);
  const std::size_t b = 600 + random.below(2000);
  const auto share = [&](std::size_t part) {
    return "占" + (whole(part) * Decimal(100)).divided_by(whole(a + b), 1).str() + "%";
  };
  return "全年资助学生" + number(a + b) + "人次，其中小学生" + number(a) + "人次，" + share(a) + "；初中生" +
         number(b) + "人次，" + share(b) + "。";
}

std::string of_procurement(Random& random) {
  const std::size_t goods = 2000 + random.below(90000);
  const std::size_t works = 1000 + random.below(50000);
  const std::size_t services = 5000 + random.below(200000);
  const std::size_t all = goods + works + services;
  const std::size_t small = all * (40 + random.below(50)) / 100;
  return "全年政府采购支出总额" + money(all) + "，其中：政府采购货物支出" + money(goods) + "、政府采购工程支出" +
         money(works) + "、政府采购服务支出" + money(services) + "。授予中小企业合同金额" + money(small) +
         "，占政府采购支出总额的" + percent(small, all) + "。";
}

/// Before the heading of the problems, as a paragraph of its own.
std::optional<std::size_t> place_in(const Subject& subject, const Record& record) {
  for (const Section& section : record.sections) {
    if (contains(section.title.value, "问题") && section.span.line > 1)
      return subject.document.line(section.span.line - 1).begin;
  }
  return std::nullopt;
}

}  // namespace

std::vector<Subject> with_sentences(const std::vector<Subject>& subjects) {
  std::vector<Subject> all;
  Random random("sentences");
  for (const Subject& subject : subjects) {
    const bool report = subject.rank == 0 && subject.clean.records.size() == 1 &&
                        subject.clean.records.front().record.kind == Kind::self_assessment_report;
    const std::optional<std::size_t> at =
        report ? place_in(subject, subject.clean.records.front().record) : std::nullopt;
    for (int i = 0; at && i < 6; ++i) {
      std::string text = subject.text();
      text.insert(*at, of_rates(random) + "\n\n" + of_parts(random) + "\n\n" + of_shares(random) + "\n\n" +
                           of_procurement(random) + "\n\n");
      Subject longer{subject.name, 1, decoded(text), outcome_of(subject.name, text)};
      all.push_back(std::move(longer));
    }
  }
  return all;
}

}  // namespace jixiao::test::mutation
