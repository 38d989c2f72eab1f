// Arithmetic statements in prose: percentages of stated parts and wholes, sums of stated parts. Only what
// the text itself relates becomes a claim.
#include <algorithm>
#include <array>

#include "base/affix.h"
#include "base/tolerance.h"
#include "base/unicode.h"
#include "extract/prose.h"
#include "vocabulary/pieces.h"

namespace jixiao {
namespace {

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

/// Kinds that make up a whole between them: 其中 with such a list is exhaustive.
constexpr std::array<std::array<std::string_view, 4>, 11> partitions = {{
    {"货物", "工程", "服务", ""},
    {"民事", "刑事", "行政", ""},
    {"基本支出", "项目支出", "", ""},
    {"男", "女", "", ""},
    {"城镇", "农村", "", ""},
    {"线上", "线下", "", ""},
    {"上半年", "下半年", "", ""},
    {"新建", "续建", "", ""},
    {"一级项目", "二级项目", "", ""},
    {"人员经费", "公用经费", "", ""},
    {"本级", "下属", "", ""},
}};

class ClaimReader {
 public:
  ClaimReader(Reading& reading, const Prose& prose) : reading_(reading), prose_(prose) {
    for (std::size_t i = 0; i < prose_.mentions.size(); ++i) other_year_.push_back(is_other_year(i));
  }

  void run() {
    for (std::size_t i = 0; i < prose_.mentions.size(); ++i) {
      const Mention& mention = prose_.mentions[i];
      if (mention.about) continue;
      if (mention.unit == "%") {
        read_ratio(i);
        read_sum_behind_ratio(i);
      } else {
        read_sum(i);
      }
    }
  }

 private:
  [[nodiscard]] const Mention& at(std::size_t i) const { return prose_.mentions[i]; }
  [[nodiscard]] std::string_view text(std::size_t i) const { return prose_.passages[at(i).passage].tight.text; }

  [[nodiscard]] bool same_sentence(std::size_t a, std::size_t b) const {
    return at(a).passage == at(b).passage && at(a).sentence == at(b).sentence;
  }

  /// The words between two mentions.
  [[nodiscard]] std::string_view between(std::size_t a, std::size_t b) const {
    return text(a).substr(at(a).end, at(b).begin - at(a).end);
  }

  // Ratios

  void read_ratio(std::size_t percent) {
    if (percent == 0) return;
    const std::size_t part = percent - 1;
    if (!same_sentence(part, percent) || at(part).unit == "%" || at(part).about) return;
    std::string words(between(part, percent));
    if (words.starts_with(",")) words.erase(0, 1);
    if (words == "的") return read_completed_of(percent);
    if (words.starts_with("占")) return read_share(part, percent, words.substr(std::string_view("占").size()));
    read_rate(part, percent, words);
  }

  /// 支出决算为7万元，完成预算9.2万元的76.1%
  void read_completed_of(std::size_t percent) {
    if (percent < 2) return;
    const std::size_t whole = percent - 1;
    const std::size_t part = percent - 2;
    if (!same_sentence(part, whole) || at(part).about || at(part).unit == "%") return;
    const std::string_view words = between(part, whole);
    const bool completed = words.find("完成") != std::string_view::npos || words.find("占") != std::string_view::npos ||
                           words.find("为预算") != std::string_view::npos ||
                           words.find("为年初预算") != std::string_view::npos;
    if (completed && comparable(part, whole)) add_ratio(part, whole, percent);
  }

  /// 占收入总额的100%, 占比70.7%
  void read_share(std::size_t part, std::size_t percent, std::string label) {
    for (std::string_view tail : {"为", "达到", "达", "的比重", "的比例", "比重", "比例", "比", "的"}) {
      if (label.ends_with(tail)) label.resize(label.size() - tail.size());
    }
    const auto whole = label.empty() ? total_before(part) : labelled_before(part, label);
    if (whole && comparable(part, *whole)) add_ratio(part, *whole, percent);
  }

  /// How far back a figure is looked for: what is said of it stands near it, and a passage may be of any length.
  static std::size_t farthest(std::size_t part) {
    constexpr std::size_t most = 200;
    return part > most ? part - most : 0;
  }

  /// The figure that the words name: the latest one before `part` whose own words end with them.
  [[nodiscard]] std::optional<std::size_t> labelled_before(std::size_t part, std::string_view label) const {
    constexpr std::size_t shortest = 3 * 2;
    if (label.size() < shortest) return std::nullopt;
    for (std::size_t i = part; i-- > farthest(part) && at(i).passage == at(part).passage;) {
      if (!at(i).about && at(i).unit != "%" && at(i).label.ends_with(label)) return i;
    }
    // 占收入总额的100%, said of the total itself under another name
    return std::nullopt;
  }

  /// The total that 占比 speaks of: the latest one in the sentence.
  [[nodiscard]] std::optional<std::size_t> total_before(std::size_t part) const {
    for (std::size_t i = part; i-- > farthest(part) && same_sentence(i, part);) {
      const bool total =
          ends_with_any(at(i).label, {"总额", "合计", "总计", "总数", "总量", "总支出", "总收入", "总"}) ||
          (text(i).substr(at(i).label_at, at(i).begin - at(i).label_at).ends_with("共"));
      if (total && !at(i).about && at(i).unit != "%") return i;
    }
    return std::nullopt;
  }

  /// 全年执行数为…，执行率为99.7%; 成功化解1425宗，成功率99.16%
  void read_rate(std::size_t part, std::size_t percent, std::string words) {
    for (std::string_view tail : {"为", "达到", "达", "是", ":"}) {
      if (words.ends_with(tail)) words.resize(words.size() - tail.size());
    }
    const bool degree = words.ends_with("满意度") || words.ends_with("知晓度");
    if (!words.ends_with("率") && !degree) return;
    if (part == 0 || !same_sentence(part - 1, part)) return;
    const std::size_t whole = part - 1;
    if (at(whole).about || !comparable(part, whole)) return;
    const std::string stem = words.substr(0, words.size() - std::string_view("率").size());
    const bool execution = ends_with_any(stem, {"执行", "预算完成", "支出完成", "支付"});
    if (execution) {
      const bool budget =
          at(whole).label.find("预算") != std::string::npos || at(whole).label.find("指标") != std::string::npos;
      const bool spent =
          at(part).label.find("执行") != std::string::npos || at(part).label.find("支出") != std::string::npos ||
          at(part).label.find("完成") != std::string::npos || at(part).label.find("支付") != std::string::npos;
      if (is_money(at(part).unit) && budget && spent && !says_any(whole, {"其中"})) add_ratio(part, whole, percent);
      return;
    }
    if (is_money(at(part).unit) || at(part).unit != at(whole).unit || at(whole).value < at(part).value) return;
    if (same_word_due_and_done(whole, part, stem) ||
        (says(part, stem) && (!says(whole, stem) || due_and_done(whole, part, stem)))) {
      add_ratio(part, whole, percent);
    }
  }

  /// Do the words of the figure speak of what the rate counts: 成功化解 of 成功率?
  [[nodiscard]] bool says(std::size_t i, std::string_view stem) const {
    constexpr std::size_t two = 3 * 2;
    if (stem.size() < two) return false;
    const std::string_view last = stem.substr(stem.size() - two);
    const std::string_view first = stem.substr(0, two);
    return at(i).label.find(last) != std::string::npos || at(i).label.find(first) != std::string::npos;
  }

  [[nodiscard]] bool says_any(std::size_t i, std::initializer_list<std::string_view> words) const {
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return holds(at(i).label, w); });
  }

  static bool stem_judges(std::string_view stem) {
    for (std::string_view word : {"合格", "满意", "优良", "优秀", "达标"}) {
      if (stem.find(word) != std::string_view::npos) return true;
    }
    return false;
  }

  /// 应训186人，实训183人，参训率98.4%: one word, due and done.
  [[nodiscard]] bool same_word_due_and_done(std::size_t whole, std::size_t part, std::string_view stem) const {
    constexpr std::size_t one = 3;
    const std::string_view due = at(whole).label;
    const std::string_view done = at(part).label;
    if (due.size() < 2 * one || done.size() < 2 * one || stem.size() < one) return false;
    const std::string_view word = stem.substr(stem.size() - one);
    const auto ends = [&](std::string_view label, std::string_view mark) {
      return label.ends_with(std::string(mark) + std::string(word));
    };
    return ends(due, "应") && (ends(done, "实") || ends(done, "已"));
  }

  /// 应参保43.1万人，实际参保41.36万人: the words tell what was due from what was done.
  [[nodiscard]] bool due_and_done(std::size_t whole, std::size_t part, std::string_view stem) const {
    const std::string& due = at(whole).label;
    const std::string& done = at(part).label;
    // What passed is not what was done: 检查合格率 is of the 108 checked
    if (stem_judges(stem)) return false;
    const bool is_due = due.find("应") != std::string::npos || due.find("计划") != std::string::npos ||
                        due.find("任务") != std::string::npos;
    const bool is_done = done.find("实际") != std::string::npos || done.find("已") != std::string::npos ||
                         done.find("完成") != std::string::npos;
    return is_due && is_done;
  }

  /// Figures of another year, and changes against it, are no part of this year's arithmetic.
  [[nodiscard]] bool is_other_year(std::size_t i) const {
    return says_any(i, {"上年", "去年", "同比", "减少", "增加", "增长", "下降"});
  }

  [[nodiscard]] bool comparable(std::size_t a, std::size_t b) const {
    return at(a).unit == at(b).unit && !other_year_[a] && !other_year_[b];
  }

  [[nodiscard]] Decimal in_base(std::size_t i) const { return to_yuan(at(i).value, at(i).unit).value_or(at(i).value); }

  [[nodiscard]] Figure figure(std::size_t i) const {
    return Sourced<Decimal>{at(i).value,
                            place_of(reading_.document, prose_.passages[at(i).passage], at(i).begin, at(i).digits_end)};
  }

  Claim start(std::size_t first, std::size_t last) const {
    Claim claim;
    const Passage& passage = prose_.passages[at(last).passage];
    const bool together = at(first).passage == at(last).passage;
    const std::size_t from = together ? at(first).label_at : at(last).label_at;
    claim.span = whole_place(reading_.document, passage, from, at(last).end);
    claim.text = passage.tight.text.substr(from, at(last).end - from);
    return claim;
  }

  void add_ratio(std::size_t part, std::size_t whole, std::size_t percent) {
    if (in_base(whole).is_zero()) return;
    Claim claim = start(same_sentence(whole, percent) ? std::min(whole, part) : part, percent);
    claim.kind = ClaimKind::ratio;
    claim.part = figure(part);
    claim.whole = figure(whole);
    claim.percent = figure(percent);
    claim.unit = at(part).unit;
    claim.stated = at(percent).value;
    constexpr int more = 4;
    claim.computed = (in_base(part) * Decimal(100)).divided_by(in_base(whole), at(percent).value.decimals() + more);
    claim.holds = percent_holds(in_base(part), in_base(whole), at(percent).value);
    reading_.record.claims.push_back(std::move(claim));
  }

  // Sums

  /// 共1165件，其中民事805件，刑事360件
  void read_sum(std::size_t total) {
    const std::string_view behind = text(total).substr(at(total).end);
    std::string_view rest = behind;
    if (rest.starts_with(",") || rest.starts_with(";")) rest.remove_prefix(1);
    if (rest.starts_with("(")) rest.remove_prefix(1);
    if (at(total).label == "合计" || at(total).label == "总计") return read_sum_before(total);
    // 按支出性质分，基本支出…: the division is named instead
    const bool divided = rest.starts_with("按") && rest.substr(0, 3 * 12).find("分,") < 3 * 10;
    if (!rest.starts_with("其中") && !rest.starts_with("包括") && !divided) return;
    const std::vector<std::size_t> parts = parts_behind(total, total);
    if (parts.size() >= 2) add_sum(total, parts);
  }

  /// 支出186.32万元，完成预算240万元的77.6%，其中…: the list divides the ratio's part, when it adds up to it.
  void read_sum_behind_ratio(std::size_t percent) {
    std::string_view rest = text(percent).substr(at(percent).end);
    if (rest.starts_with(",") || rest.starts_with(";")) rest.remove_prefix(1);
    if (!rest.starts_with("其中") || percent < 2) return;
    const std::vector<std::size_t> parts = parts_behind(percent, percent - 2);
    if (parts.size() < 2) return;
    for (std::size_t total : {percent - 2, percent - 1}) {
      if (same_sentence(total, percent) && comparable(total, parts.front()) && adds_up(total, parts))
        return add_sum(total, parts);
    }
  }

  /// The figures of a list behind mention `from` that can be parts of `total`.
  [[nodiscard]] std::vector<std::size_t> parts_behind(std::size_t from, std::size_t total) const {
    std::vector<std::size_t> parts;
    for (std::size_t i = from + 1; i < prose_.mentions.size() && same_sentence(i, total); ++i) {
      if (at(i).unit == "%") continue;
      if (at(i).about || !comparable(i, total) || !follows(i)) break;
      constexpr std::size_t most = 100;
      if (parts.size() == most) return {};  // no list, but an endless sentence
      parts.push_back(i);
    }
    return parts;
  }

  [[nodiscard]] bool adds_up(std::size_t total, const std::vector<std::size_t>& parts) const {
    Decimal sum(0);
    for (std::size_t part : parts) sum = sum + in_base(part);
    return sum == in_base(total);
  }

  /// 简易程序案件7514宗，普通程序案件1086宗，合计8600宗
  void read_sum_before(std::size_t total) {
    std::vector<std::size_t> parts;
    for (std::size_t i = total; i-- > 0 && same_sentence(i, total);) {
      constexpr std::size_t most = 20;
      if (at(i).about || !comparable(i, total) || parts.size() == most) return;
      parts.insert(parts.begin(), i);
    }
    // Which of the figures before it are listed is only certain when they add up.
    if (parts.size() >= 2 && adds_up(total, parts)) add_sum(total, parts);
  }

  /// A further part stands behind a comma and has a name of its own; a new 其中 opens another list.
  [[nodiscard]] bool follows(std::size_t i) const {
    const std::string_view words = text(i).substr(at(i).label_at, at(i).begin - at(i).label_at);
    constexpr std::size_t longest = 3 * 24;
    return !words.empty() && words.size() <= longest;
  }

  /// Every part is another kind of one division.
  [[nodiscard]] bool is_partition(const std::vector<std::size_t>& parts) const {
    for (const auto& kinds : partitions) {
      std::size_t matched = 0;
      for (std::string_view kind : kinds) {
        const auto named = std::count_if(parts.begin(), parts.end(), [&](std::size_t part) {
          return !kind.empty() && at(part).label.find(kind) != std::string::npos;
        });
        matched += named == 1 ? 1U : 0U;
      }
      if (matched == parts.size()) return true;
    }
    return false;
  }

  /// Do the parts' names begin or end alike?
  [[nodiscard]] bool share_division(const std::vector<std::size_t>& parts) const {
    std::vector<std::string_view> names;
    for (std::size_t part : parts) {
      std::string_view name = at(part).label;
      if (name.starts_with("其中")) name.remove_prefix(std::string_view("其中").size());
      names.push_back(name);
    }
    constexpr std::size_t one = 3;
    constexpr std::size_t two = 6;
    const std::string_view first = names.front();
    // Two kinds may overlap (党员培训, 干部培训); three or more of one division hardly do.
    constexpr std::size_t several = 3;
    if (first.size() < two || names.size() < several) return false;
    const auto all = [&](auto&& test) { return std::all_of(names.begin(), names.end(), test); };
    return all([&](std::string_view n) { return n.starts_with(first.substr(0, one)); }) ||
           all([&](std::string_view n) { return n.ends_with(first.substr(first.size() - two)); });
  }

  void add_sum(std::size_t total, std::vector<std::size_t> parts) {
    Decimal sum(0);
    int decimals = is_money(at(total).unit) ? at(total).value.decimals() : 0;
    for (std::size_t part : parts) {
      sum = sum + in_base(part);
      if (is_money(at(part).unit)) decimals = std::max(decimals, at(part).value.decimals());
    }
    const Decimal gap = (in_base(total) - sum).abs();
    // In 元 a unit of the last printed decimal is as large as the printed unit makes it.
    const Decimal scale = to_yuan(Decimal(1), at(total).unit).value_or(Decimal(1));
    const bool holds = gap <= sum_tolerance(decimals, parts.size() + 1) * scale;
    // An unlisted kind may fill the gap, unless the kinds are known to be all. Kinds of one division (乱占, 乱采)
    // do not overlap, so together they cannot be more than the whole.
    const bool too_much = in_base(total) < sum && share_division(parts);
    if (!holds && !is_partition(parts) && !too_much) return;
    Claim claim = start(std::min(total, parts.front()), std::max(total, parts.back()));
    claim.kind = ClaimKind::sum;
    claim.total = figure(total);
    claim.unit = at(total).unit;
    for (std::size_t part : parts) claim.parts.push_back(*figure(part));
    claim.stated = at(total).value;
    claim.computed = is_money(at(total).unit) && !scale.is_zero() ? sum.divided_by(scale, std::max(decimals, 0)) : sum;
    claim.holds = holds;
    reading_.record.claims.push_back(std::move(claim));
  }

  Reading& reading_;
  const Prose& prose_;
  std::vector<bool> other_year_;  ///< of each mention
};

}  // namespace

void read_claims(Reading& reading, const Prose& prose) {
  ClaimReader(reading, prose).run();
}

}  // namespace jixiao
