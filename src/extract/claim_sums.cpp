// Totals and the lists that divide them: 共1165件，其中民事805件，刑事360件.
#include <algorithm>
#include <array>

#include "base/tolerance.h"
#include "extract/claims.h"

namespace jixiao {
namespace {

using Parts = std::vector<std::size_t>;

/// Kinds that make up a whole between them: 其中 with such a list is exhaustive.
constexpr std::array<std::array<std::string_view, 4>, 13> partitions = {{
    {"货物", "工程", "服务", ""},
    {"民事", "刑事", "行政", ""},
    {"一般程序", "简易程序", "", ""},
    {"普通程序", "简易程序", "", ""},
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

class SumReader {
 public:
  SumReader(const Figures& figures, std::size_t total) : f_(figures), total_(total) {}

  void run() {
    const std::string& label = f_.at(total_).label;
    if (label == "合计" || label == "总计" || label == "共" || label == "共计") return read_parts_before();
    std::string_view words = f_.behind(total_);
    const bool sentence = words.starts_with("。");
    for (std::string_view mark : {"。", ",", ";", "("}) {
      if (words.starts_with(mark)) words.remove_prefix(mark.size());
    }
    // 按支出性质分，基本支出…: the division is named instead
    const bool divided = words.starts_with("按") && words.substr(0, 3 * 12).find("分,") < 3 * 10;
    // 受理的12480件投诉举报中,商品类…: the list is of them
    const std::size_t comma = words.find(',');
    const bool of_them = comma <= longest_noun && words.substr(0, comma).ends_with("中");
    const bool opens = words.starts_with("其中") || words.starts_with("包括") || divided || of_them;
    if (opens && !sentence) return read_list(true);
    if (opens || holds_any(words, {"其中"})) return read_list(false);
    if (ends_with_any(label, {"总额", "合计", "总计", "总量", "总数"})) read_bare_list();
  }

  /// Parts that are all of the figure, whatever punctuation divides them: they add up to it, or their shares do.
  [[nodiscard]] Parts full_list() const {
    for (const Parts& list : lists_behind(total_)) {
      if (adds_up(total_, list) || (has_full_shares(list) && has_one_unit(total_, list))) return list;
    }
    return {};
  }

  /// Behind a percentage, the list divides the ratio's part (or whole) when it adds up to it.
  void read_behind(std::size_t percent) {
    for (const Parts& list : lists_behind(percent)) {
      for (std::size_t total : {percent - 2, percent - 1}) {
        if (f_.same_sentence(total, percent) && f_.comparable(total, list.front()) && adds_up(total, list)) {
          return add(total, list);
        }
      }
    }
  }

 private:
  static constexpr std::size_t longest_noun = 3 * 12;

  /// The list behind 其中. Directly behind the figure it may accuse; elsewhere it must add up.
  void read_list(bool direct) {
    const std::vector<Parts> lists = lists_behind(total_);
    for (const Parts& list : lists) {
      if (agrees(total_, list)) return add(total_, list);
    }
    // 受理100件，办结90件，其中民事60件，刑事40件: the list of the figure before
    constexpr std::size_t near = 5;
    for (std::size_t i = total_; i-- > 0 && total_ - i <= near && f_.same_sentence(i, total_);) {
      const bool fits = !lists.empty() && !f_.at(i).about && f_.comparable(i, total_) && agrees(i, lists.front());
      if (fits) return add(i, lists.front());
    }
    if (!direct) return;
    for (const Parts& list : lists) {
      // Behind a semicolon the list may have ended: then only shares tell that these are all.
      const bool own = f_.same_sentence(list.back(), total_);
      const bool all = has_full_shares(list) || (own && (is_partition(list) || is_too_much(list)));
      if (all && has_one_unit(total_, list)) return add(total_, list);
      if (own && has_one_unit(total_, list) && is_misprint_of_all(list)) {
        add(total_, list);
        const std::string field = "/claims/" + std::to_string(f_.reading.record.claims.size() - 1);
        const Claim& claim = f_.reading.record.claims.back();
        f_.reading.note(NoteKind::suspect, field, claim.text, "其中一个数的相邻两位数字互换后，分项之和等于总数",
                        claim.span);
        return;
      }
    }
  }

  /// 采购总额1131万元，货物20.01万元，服务1110.99万元: procurement is divided so without a word.
  void read_bare_list() {
    const std::vector<Parts> lists = lists_behind(total_);
    if (lists.empty() || !f_.same_sentence(lists.front().back(), total_)) return;
    const Parts& list = lists.front();
    const auto& procurement = partitions.front();
    const auto kinds = std::count_if(procurement.begin(), procurement.end(), [&](std::string_view kind) {
      return !kind.empty() && std::count_if(list.begin(), list.end(), [&](std::size_t part) {
                                return f_.at(part).label.find(kind) != std::string::npos;
                              }) == 1;
    });
    if (static_cast<std::size_t>(kinds) != list.size()) return;
    constexpr std::size_t all = 3;
    if (agrees(total_, list) || (list.size() == all && has_one_unit(total_, list))) add(total_, list);
  }

  /// 简易程序案件7514宗，普通程序案件1086宗，合计8600宗
  void read_parts_before() {
    Parts parts;
    for (std::size_t i = total_; i-- > 0 && f_.same_sentence(i, total_);) {
      constexpr std::size_t most = 20;
      if (f_.at(i).about || !f_.comparable(i, total_) || parts.size() == most) return;
      parts.insert(parts.begin(), i);
    }
    // Which of the figures before it are listed is only certain when they add up.
    if (parts.size() >= 2 && adds_up(total_, parts)) add(total_, parts);
  }

  /// The figures behind `from` that can be parts: those up to its sentence's end, then up to each further one's
  /// (其中：甲60件；乙40件). Lists of one part are none.
  [[nodiscard]] std::vector<Parts> lists_behind(std::size_t from) const {
    std::vector<Parts> lists;
    Parts parts;
    const std::size_t first = from + 1;
    if (first >= f_.size() || f_.at(first).passage != f_.at(from).passage) return lists;
    const std::size_t like = f_.is_percent(from) ? from - 2 : from;
    int depth = 0;
    for (std::size_t i = first; i < f_.size() && f_.same_period(i, first); ++i) {
      if (i > first && !f_.same_sentence(i, i - 1) && parts.size() >= 2) lists.push_back(parts);
      depth += parts.empty() ? 0 : brackets(f_.between(i - 1, i));
      if (depth < 0) break;  // （其中…） ends
      if (f_.is_percent(i) || depth > 0 || is_qualifier(i, like)) continue;
      if (f_.at(i).about || !f_.comparable(i, like) || !has_name(i)) break;
      constexpr std::size_t most = 100;
      if (parts.size() == most || i > from + 2 * most) return {};  // no list, but an endless sentence
      parts.push_back(i);
    }
    if (parts.size() >= 2 && (lists.empty() || lists.back().size() < parts.size())) lists.push_back(parts);
    return lists;
  }

  static int brackets(std::string_view words) {
    return static_cast<int>(std::count(words.begin(), words.end(), '(') - std::count(words.begin(), words.end(), ')'));
  }

  /// 80-89周岁10842人: a figure that belongs to the next one's name.
  [[nodiscard]] bool is_qualifier(std::size_t i, std::size_t like) const {
    if (f_.at(i).unit == f_.at(like).unit || i + 1 >= f_.size() || !f_.same_sentence(i, i + 1)) return false;
    return !holds_any(f_.between(i, i + 1), {",", "、", "(", ")", ":"}) && !f_.is_percent(i + 1);
  }

  /// A further part stands behind a mark and has a name of its own.
  [[nodiscard]] bool has_name(std::size_t i) const {
    const std::string_view words = f_.text(i).substr(f_.at(i).label_at, f_.at(i).begin - f_.at(i).label_at);
    constexpr std::size_t longest = 3 * 24;
    const bool qualified =
        i > 0 && f_.same_sentence(i - 1, i) && !f_.is_percent(i - 1) && f_.at(i - 1).unit != f_.at(i).unit;
    return (!words.empty() || qualified) && words.size() <= longest;
  }

  [[nodiscard]] Decimal sum_of(const Parts& parts) const {
    Decimal sum(0);
    for (std::size_t part : parts) sum = sum + f_.in_base(part);
    return sum;
  }

  [[nodiscard]] bool adds_up(std::size_t total, const Parts& parts) const { return sum_of(parts) == f_.in_base(total); }

  [[nodiscard]] bool has_one_unit(std::size_t total, const Parts& parts) const {
    return std::all_of(parts.begin(), parts.end(), [&](std::size_t p) { return f_.at(p).unit == f_.at(total).unit; });
  }

  [[nodiscard]] int decimals_of(std::size_t total, const Parts& parts) const {
    int decimals = 0;
    for (std::size_t i : parts) decimals = std::max(decimals, f_.at(i).value.decimals());
    return std::max(decimals, f_.at(total).value.decimals());
  }

  /// Equal within the printed precision: money may be rounded, counts are exact, and so are mixed units.
  [[nodiscard]] bool agrees(std::size_t total, const Parts& parts) const {
    if (!is_money(f_.at(total).unit) || !has_one_unit(total, parts)) return adds_up(total, parts);
    const Decimal step = Decimal(1).shifted(base_unit(f_.at(total).unit).power);
    return (f_.in_base(total) - sum_of(parts)).abs() <=
           sum_tolerance(decimals_of(total, parts), parts.size() + 1) * step;
  }

  /// Every part is another kind of one division: 民事, 刑事. What else their names say must be the same (城镇失业人员
  /// and 农村困难人员 are some of both), and of people the total must say it too (教职工80人，其中男教师…，女教师…).
  [[nodiscard]] bool is_partition(const Parts& parts) const {
    return std::any_of(partitions.begin(), partitions.end(), [&](const auto& kinds) {
      std::size_t matched = 0;
      std::string common;
      for (std::string_view kind : kinds) {
        std::size_t named = 0;
        for (std::size_t part : parts) {
          if (kind.empty() || f_.at(part).label.find(kind) == std::string::npos) continue;
          ++named;
          const std::string rest = without_kind(f_.at(part).label, kind);
          if (!rest.empty() && !common.empty() && rest != common) return false;
          if (!rest.empty()) common = rest;
        }
        matched += named == 1 ? 1U : 0U;
      }
      const bool people = f_.at(total_).unit.find("人") != std::string::npos && common != "性";
      return matched == parts.size() && (!people || f_.at(total_).label.find(common) != std::string::npos);
    });
  }

  static std::string without_kind(std::string_view label, std::string_view kind) {
    for (std::string_view word : {"其中", "包括"}) {
      if (label.starts_with(word)) label.remove_prefix(word.size());
    }
    std::string rest(label);
    rest.erase(rest.find(kind), kind.size());
    return rest;
  }

  /// 财政拨款…，占98.3%；其他收入…，占1.7%: the text itself says that these are all.
  [[nodiscard]] bool has_full_shares(const Parts& parts) const {
    Decimal shares(0);
    int decimals = 0;
    for (std::size_t part : parts) {
      const std::size_t share = part + 1;
      if (share >= f_.size() || !f_.is_percent(share) || f_.at(share).about || !f_.same_sentence(part, share))
        return false;
      if (!holds_any(f_.between(part, share), {"占"})) return false;
      shares = shares + f_.at(share).value;
      decimals = std::max(decimals, f_.at(share).value.decimals());
    }
    const Decimal slack = Decimal::unit(decimals) * Decimal(static_cast<std::int64_t>(parts.size()));
    return (shares - Decimal(100)).abs() * Decimal(2) <= slack;
  }

  [[nodiscard]] bool end_alike(const Parts& parts) const {
    const std::string_view first = f_.at(parts.front()).label;
    constexpr std::size_t two = 6;
    return first.size() > two && std::all_of(parts.begin(), parts.end(), [&](std::size_t p) {
             return std::string_view(f_.at(p).label).ends_with(first.substr(first.size() - two));
           });
  }

  /// The parts come near the total, and swapping two neighbouring digits of one figure makes them equal it: it is
  /// likely, though the words do not say so, that these are all.
  [[nodiscard]] bool is_misprint_of_all(const Parts& parts) const {
    const Decimal total = f_.in_base(total_);
    const Decimal sum = sum_of(parts);
    const Decimal gap = total - sum;
    constexpr int near = 20;  // a twentieth
    if (gap.abs() * Decimal(near) > total) return false;
    const auto swaps_to = [&](std::size_t i, const Decimal& wanted) {
      const std::string digits = f_.at(i).value.str();
      // Kinds of one thing (高龄老年人家庭, 失能老年人家庭) hardly leave others out.
      const std::size_t least = end_alike(parts) ? 3 : 4;
      if (digits.size() < least) return false;
      for (std::size_t k = 0; k + 1 < digits.size(); ++k) {
        std::string swapped = digits;
        std::swap(swapped[k], swapped[k + 1]);
        if (swapped[k] == '.' || swapped[k + 1] == '.' || swapped == digits) continue;
        const auto value = Decimal::parse(swapped);
        if (value && value->shifted(base_unit(f_.at(i).unit).power) == wanted) return true;
      }
      return false;
    };
    if (swaps_to(total_, sum)) return true;
    return std::any_of(parts.begin(), parts.end(), [&](std::size_t p) { return swaps_to(p, f_.in_base(p) + gap); });
  }

  /// Kinds of one division (乱占, 乱采) do not overlap, so together they cannot be more than the whole.
  [[nodiscard]] bool is_too_much(const Parts& parts) const {
    return f_.in_base(total_) < sum_of(parts) && share_division(parts);
  }

  /// Do the parts' names begin or end alike?
  [[nodiscard]] bool share_division(const Parts& parts) const {
    std::vector<std::string_view> names;
    for (std::size_t part : parts) {
      std::string_view name = f_.at(part).label;
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

  void add(std::size_t total, const Parts& parts) {
    Claim claim = f_.start(std::min(total, parts.front()), std::max(total, parts.back()));
    const bool money = is_money(f_.at(total).unit);
    claim.kind = ClaimKind::sum;
    claim.total = f_.figure(total);
    claim.unit = f_.at(total).unit;
    for (std::size_t part : parts) claim.parts.push_back(*f_.figure(part));
    if (!has_one_unit(total, parts)) {
      claim.units.push_back(claim.unit);
      for (std::size_t part : parts) claim.units.push_back(f_.at(part).unit);
    }
    claim.stated = f_.at(total).value;
    const int power = base_unit(claim.unit).power;
    claim.computed = sum_of(parts).shifted(-power);
    if (money || power > 0) claim.computed = claim.computed.rounded(decimals_of(total, parts));
    claim.holds = agrees(total, parts);
    f_.reading.record.claims.push_back(std::move(claim));
  }

  const Figures& f_;
  std::size_t total_;
};

}  // namespace

void read_sum(const Figures& figures, std::size_t total) {
  SumReader(figures, total).run();
}

void read_sum_behind_ratio(const Figures& figures, std::size_t percent) {
  std::string_view words = figures.behind(percent);
  if (words.starts_with(",") || words.starts_with(";")) words.remove_prefix(1);
  if (words.starts_with("其中") && percent >= 2) SumReader(figures, percent).read_behind(percent);
}

std::vector<std::size_t> full_list(const Figures& figures, std::size_t total) {
  return SumReader(figures, total).full_list();
}

}  // namespace jixiao
