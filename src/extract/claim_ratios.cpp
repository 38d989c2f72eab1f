// Percentages of a part and a whole that the text states: shares, rates, what was completed of a budget, growth.
#include <algorithm>
#include <array>
#include <optional>

#include "base/tolerance.h"
#include "extract/claims.h"

namespace jixiao {
namespace {

/// The last clause of the words before a percentage, without 为 and the like at its end.
std::string_view last_clause(std::string_view words) {
  bool again = true;
  while (again) {
    again = false;
    for (std::string_view tail : {"达到", "高达", "达", "为", "是", ":"}) {
      if (!words.ends_with(tail)) continue;
      words.remove_suffix(tail.size());
      again = true;
    }
  }
  const std::size_t mark = words.find_last_of(",;:()");
  if (mark != std::string_view::npos) words.remove_prefix(mark + 1);
  return words;
}

bool is_post(std::string_view label) {
  return ends_with_any(label, {"岗位", "名额", "学位", "编制"});
}

bool is_person(std::string_view unit) {
  return unit == "人" || unit == "名";
}

class RatioReader {
 public:
  RatioReader(const Figures& figures, std::size_t percent) : f_(figures), percent_(percent) {}

  void run() {
    if (percent_ == 0) return;
    part_ = percent_ - 1;
    if (!f_.same_sentence(part_, percent_) || f_.is_percent(part_) || f_.at(part_).about) return;
    const std::string_view words = f_.between(part_, percent_);
    completed_ = words == "的" || words == ",的";
    if (completed_) return read_completed_of();
    std::string_view clause = last_clause(words);
    for (std::string_view share : {"所占", "占"}) {
      if (clause.starts_with(share)) return read_share(clause.substr(share.size()));
    }
    if (ends_with_any(clause, {"增长", "下降", "减少", "增加", "上升", "增幅", "降幅", "增长率", "下降率"})) {
      return read_change();
    }
    completed_ = clause.starts_with("完成") && clause.ends_with("的");
    if (completed_) return read_completed_of_label(clause);
    read_rate(clause);
  }

 private:
  void add(std::size_t part, std::size_t whole, Evidence evidence) {
    const Decimal a = f_.in_base(part);
    const Decimal b = f_.in_base(whole);
    const Decimal& stated = f_.at(percent_).value;
    const bool of_nothing = b.is_zero();
    if (of_nothing && !completed_) return;
    const bool holds = !of_nothing && percent_holds(a, b, stated);
    const bool mixed = f_.at(part).unit != f_.at(whole).unit && f_.comparable(part, whole);
    if (!holds && (evidence == Evidence::allowed || mixed)) return;
    Claim claim = f_.start(f_.same_period(whole, percent_) ? std::min(whole, part) : part, percent_);
    claim.kind = ClaimKind::ratio;
    claim.part = f_.figure(part);
    claim.whole = f_.figure(whole);
    claim.percent = f_.figure(percent_);
    claim.unit = f_.at(part).unit;
    if (mixed) claim.units = {f_.at(part).unit, f_.at(whole).unit};
    claim.stated = stated;
    constexpr int more = 4;
    claim.computed = (a * Decimal(100)).divided_by(b, stated.decimals() + more);
    claim.holds = holds;
    f_.reading.record.claims.push_back(std::move(claim));
    done_ = true;
  }

  /// The same where several wholes are possible: the first that agrees, or the only one if the words name it.
  void add_one_of(const std::vector<std::size_t>& wholes, Evidence evidence) {
    if (wholes.size() == 1) return add(part_, wholes.front(), evidence);
    for (std::size_t whole : wholes) {
      if (!done_) add(part_, whole, Evidence::allowed);
    }
  }

  /// 支出决算为7万元，完成预算9.2万元的76.1%
  void read_completed_of() {
    const std::size_t whole = part_;
    if (whole == 0) return;
    std::size_t part = whole - 1;
    if (f_.same_sentence(part, whole) && !f_.at(part).about && !f_.is_percent(part)) {
      const std::string_view words = f_.between(part, whole);
      if (holds_any(words, {"完成", "占", "为预算", "为年初预算", "为全年预算"}) && f_.comparable(part, whole)) {
        return add(part, whole, Evidence::named);
      }
    }
    // 支出21.36万元，比上年减少2.04万元；完成预算26.7万元的80%
    if (!holds_any(f_.at(whole).label, {"完成", "占", "为"})) return;
    while (part > f_.farthest(whole) && f_.same_period(part, whole) && (f_.is_other_year(part) || f_.is_percent(part)))
      --part;
    if (f_.same_period(part, whole) && !f_.at(part).about && f_.comparable(part, whole)) {
      add(part, whole, Evidence::allowed);
    }
  }

  /// 年初预算为6万元，支出决算为4.2万元，完成年初预算的70%
  void read_completed_of_label(std::string_view clause) {
    std::string_view label = clause.substr(std::string_view("完成").size());
    label.remove_suffix(std::string_view("的").size());
    if (label.find("预算") == std::string_view::npos || !is_money(f_.at(part_).unit)) return;
    for (std::size_t i = part_; i-- > f_.farthest(part_) && f_.same_period(i, part_);) {
      if (f_.at(i).about || f_.is_percent(i) || f_.is_other_year(i)) continue;
      if (!f_.at(i).label.ends_with(label) && !f_.at(i).label.ends_with(std::string(label) + "数")) continue;
      const bool next = i + 1 == part_ && f_.same_sentence(i, part_);
      if (f_.comparable(part_, i)) add(part_, i, next ? Evidence::named : Evidence::allowed);
      return;
    }
  }

  // Shares

  /// 占收入总额的100%, 占比70.7%
  void read_share(std::string_view label) {
    for (std::string_view tail : {"的比重", "的比例", "比重", "比例", "比", "的"}) {
      if (label.ends_with(tail)) label.remove_suffix(tail.size());
    }
    if (!label.empty()) return read_share_of(label);
    const auto total = total_before();
    const auto opener = opener_before();
    if (total && opener && *total != *opener) {
      // A list within a list: of which one the share is, only the figures can tell.
      return add_one_of({*opener, *total}, Evidence::allowed);
    }
    if (total) {
      if (f_.comparable(part_, *total)) add(part_, *total, stands_alone(*total) ? Evidence::named : Evidence::allowed);
      return;
    }
    if (opener) return read_share_of_opener(*opener);
    read_share_over_semicolons();
  }

  void read_share_of_opener(std::size_t whole) {
    const bool filled = is_post(f_.at(whole).label) && is_person(f_.at(part_).unit);
    if (!filled && !f_.comparable(part_, whole)) return;
    if (f_.in_base(whole) < f_.in_base(part_)) return;
    const bool named = stands_alone(whole) && openers_ == 1;
    add(part_, whole, named ? Evidence::named : Evidence::allowed);
  }

  /// Does nothing stand between the whole and the part but other parts, each with its own share?
  [[nodiscard]] bool stands_alone(std::size_t whole) const {
    for (std::size_t i = whole + 1; i < part_; ++i) {
      if (!f_.is_percent(i) && f_.comparable(i, part_) && !f_.is_percent(i + 1)) return false;
    }
    return true;
  }

  /// The total that 占比 speaks of: the latest one in the sentence.
  [[nodiscard]] std::optional<std::size_t> total_before() const {
    for (std::size_t i = part_; i-- > f_.farthest(part_) && f_.same_sentence(i, part_);) {
      const Mention& m = f_.at(i);
      const bool total = ends_with_any(m.label, {"总额", "合计", "总计", "总数", "总量", "总支出", "总收入", "总"}) ||
                         f_.text(i).substr(m.label_at, m.begin - m.label_at).ends_with("共");
      if (total && !m.about && m.unit != "%") return i;
    }
    return std::nullopt;
  }

  /// The figure whose list the part stands in: 就业岗位1350个，其中…1108人; 142个行政村中，已有131个村….
  std::optional<std::size_t> opener_before() {
    std::optional<std::size_t> found;
    openers_ = 0;
    for (std::size_t i = part_; i-- > f_.farthest(part_) && f_.same_sentence(i, part_);) {
      if (f_.is_percent(i)) continue;
      std::size_t next = i + 1;
      std::string_view words = f_.between(i, next);
      if (f_.is_percent(next) && next < part_) words = f_.between(next, next + 1);  // A 100件，占50%，其中…
      const bool opens = holds_any(words, {"其中"}) || holds_any(words, {"中,"});
      if (!opens || f_.at(i).about) continue;
      ++openers_;
      if (!found) found = i;
    }
    return found;
  }

  /// 支出总额…，其中（按性质分）：基本支出…，占36.8%；项目支出…，占62.3%: the list goes on behind the semicolon.
  void read_share_over_semicolons() {
    for (std::size_t i = part_; i-- > f_.farthest(part_) && f_.same_period(i, part_);) {
      if (f_.is_percent(i) || f_.at(i).about || !holds_any(f_.behind(i), {"其中", "分,", "中,"})) continue;
      if (!f_.comparable(part_, i)) return;
      const std::vector<std::size_t> parts = full_list(f_, i);
      const bool listed = std::find(parts.begin(), parts.end(), part_) != parts.end();
      return add(part_, i, listed && stands_alone(i) ? Evidence::named : Evidence::allowed);
    }
  }

  /// The figure that the words name: the latest one before the part whose own words end with them.
  void read_share_of(std::string_view label) {
    constexpr std::size_t shortest = 3 * 2;
    if (label.size() < shortest) return;
    for (std::size_t i = part_; i-- > f_.farthest(part_) && f_.at(i).passage == f_.at(part_).passage;) {
      if (f_.at(i).about || f_.is_percent(i) || !f_.at(i).label.ends_with(label)) continue;
      if (f_.comparable(part_, i)) add(part_, i, Evidence::named);
      return;
    }
    for (std::size_t i = part_; i-- > f_.farthest(part_) && f_.at(i).passage == f_.at(part_).passage;) {
      if (f_.at(i).about || f_.is_percent(i) || f_.at(i).unit != f_.at(part_).unit || f_.is_other_year(i)) continue;
      if (resembles(label, i) && !done_) add(part_, i, Evidence::allowed);
    }
  }

  /// 监测户 of 新识别监测对象64户, 清扫保洁总面积 of 道路清扫保洁面积412万平方米.
  [[nodiscard]] bool resembles(std::string_view label, std::size_t i) const {
    constexpr std::size_t shortest = 3 * 2;
    std::string stem(label);
    for (std::string_view word : {"总数", "总量", "总额", "总", "全部", "全市", "全区", "全县", "全年", "的"}) {
      if (const std::size_t at = stem.find(word); at != std::string::npos) stem.erase(at, word.size());
    }
    const std::string_view unit = f_.at(i).unit;
    if (!unit.empty() && stem.size() > unit.size() && stem.ends_with(unit)) stem.resize(stem.size() - unit.size());
    return stem.size() >= shortest && f_.at(i).label.find(stem) != std::string::npos;
  }

  // Rates

  /// 全年执行数为…，执行率为99.7%; 成功化解1425宗，成功率99.16%
  void read_rate(std::string_view clause) {
    const bool degree = clause.ends_with("满意度") || clause.ends_with("知晓度");
    if (!clause.ends_with("率") && !degree) return;
    const std::string_view stem = clause.substr(0, clause.size() - std::string_view("率").size());
    if (ends_with_any(stem, {"执行", "预算完成", "支出完成", "支付"})) return read_execution();
    const auto found = figure_before(part_);
    if (!found || !f_.comparable(part_, *found)) return;
    const std::size_t whole = *found;
    if (whole + 1 < part_) {
      // 应检1000台，已检990台，定检率99%，合格980台，合格率98.99%
      if (says(part_, stem)) add(part_, whole, Evidence::allowed);
      return;
    }
    if (is_money(f_.at(part_).unit)) {
      if (is_due_and_done(whole) || says(part_, stem)) add(part_, whole, Evidence::allowed);
      return;
    }
    // 责令整改40家 is what was asked for
    const bool asked = f_.says_any(part_, {"责令", "要求", "督促", "限期", "需", "待"});
    const bool told = says(part_, stem) && !asked;
    const bool named = is_one_word_due_and_done(whole, stem) || (told && !says(whole, stem)) ||
                       (told && is_due_and_done(whole) && !judges(stem));
    const bool within = f_.in_base(part_) <= f_.in_base(whole);
    if (named && within) return add(part_, whole, Evidence::named);
    // 任务18.6万亩，实际完成18.74万亩，完成率100.75%: only what was planned can be exceeded
    if (!is_due_and_done(whole) || judges(stem)) return;
    const bool bare = stem == "完成" || stem == "任务完成" || stem == "计划完成" || stem == "目标完成";
    if (bare || shares_words(stem, whole)) add(part_, whole, bare ? Evidence::named : Evidence::allowed);
  }

  /// The figure before, percentages left out, in the same sentence.
  [[nodiscard]] std::optional<std::size_t> figure_before(std::size_t i) const {
    const std::size_t from = i;
    while (i-- > f_.farthest(from) && f_.same_sentence(i, from)) {
      if (!f_.is_percent(i)) return f_.at(i).about ? std::nullopt : std::optional(i);
    }
    return std::nullopt;
  }

  void read_execution() {
    if (part_ == 0 || !is_money(f_.at(part_).unit)) return;
    std::size_t whole = part_ - 1;
    constexpr std::size_t most = 20;
    while (whole > 0 && part_ - whole < most && is_bracketed(whole)) --whole;
    if (!f_.same_sentence(whole, part_) || f_.at(whole).about || f_.is_percent(whole)) return;
    if (!f_.comparable(part_, whole) || f_.says_any(whole, {"其中"})) return;
    const bool spent = f_.says_any(part_, {"执行", "支出", "完成", "支付"});
    if (spent && f_.says_any(whole, {"预算", "指标"})) return add(part_, whole, Evidence::named);
    const bool planned = f_.says_any(whole, {"计划"}) && (spent || f_.says_any(part_, {"实际"}));
    if (planned) add(part_, whole, Evidence::allowed);
  }

  /// 全年预算数1000万元（其中上年结转100万元），全年执行数…: does the figure stand in brackets that the part is out of?
  [[nodiscard]] bool is_bracketed(std::size_t i) const {
    const std::string_view words = f_.same_sentence(i, part_) ? f_.between(i, part_) : std::string_view{};
    return std::count(words.begin(), words.end(), ')') > std::count(words.begin(), words.end(), '(');
  }

  /// Do the words of the figure speak of what the rate counts: 成功化解 of 成功率?
  [[nodiscard]] bool says(std::size_t i, std::string_view stem) const {
    constexpr std::size_t two = 3 * 2;
    if (stem.size() < two) return false;
    const std::string_view last = stem.substr(stem.size() - two);
    const std::string_view first = stem.substr(0, two);
    // 收回 of 回收率
    const std::string turned = std::string(last.substr(two / 2)) + std::string(last.substr(0, two / 2));
    return f_.says_any(i, {last, first, turned});
  }

  /// 建设完成 of 计划建设服务站
  [[nodiscard]] bool shares_words(std::string_view stem, std::size_t whole) const {
    return says(part_, stem) || says(whole, stem) || ends_with_any(stem, {"完成", "完工", "建成", "竣工"});
  }

  /// What passed is not what was done: 检查合格率 is of the 108 checked.
  static bool judges(std::string_view stem) { return holds_any(stem, {"合格", "满意", "优良", "优秀", "达标"}); }

  /// 应训186人，实训183人，参训率98.4%: one word, due and done.
  [[nodiscard]] bool is_one_word_due_and_done(std::size_t whole, std::string_view stem) const {
    constexpr std::size_t one = 3;
    const std::string_view due = f_.at(whole).label;
    const std::string_view done = f_.at(part_).label;
    for (std::size_t at = 0; at + one <= stem.size(); at += one) {
      const std::string word(stem.substr(at, one));
      if (due.ends_with("应" + word) && (done.ends_with("实" + word) || done.ends_with("已" + word))) return true;
    }
    return false;
  }

  /// 应参保43.1万人，实际参保41.36万人: the words tell what was due from what was done.
  [[nodiscard]] bool is_due_and_done(std::size_t whole) const {
    return f_.says_any(whole, {"应", "计划", "任务", "目标"}) && !f_.says_any(whole, {"实际", "已", "完成"}) &&
           f_.says_any(part_, {"实际", "已", "完成", "建成", "竣工", "完工"});
  }

  // Changes

  /// 上年120万元，比上年增加20万元，增长16.7%: the change of a figure that is printed too.
  void read_change() {
    if (!f_.says_any(part_, {"增加", "减少", "增长", "下降", "上升"})) return;
    std::vector<std::size_t> bases;
    for (std::size_t i = part_; i-- > f_.farthest(part_) && f_.same_sentence(i, part_);) {
      const bool earlier = f_.says_any(i, {"上年", "去年", "上一年"}) && !f_.says_any(i, {"比", "较"});
      if (earlier && !f_.at(i).about && f_.at(i).unit == f_.at(part_).unit) bases.push_back(i);
    }
    if (bases.size() == 1) add(part_, bases.front(), Evidence::allowed);
  }

  const Figures& f_;
  std::size_t percent_;
  std::size_t part_ = 0;
  std::size_t openers_ = 0;
  bool done_ = false;
  bool completed_ = false;  ///< the percentage is said to be of what was to be done: then even of nothing
};

}  // namespace

void read_ratio(const Figures& figures, std::size_t percent) {
  RatioReader(figures, percent).run();
}

}  // namespace jixiao
