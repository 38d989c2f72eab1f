// Amounts beside labels.
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "extract/prose.h"
#include "extract/readers.h"
#include "vocabulary/pieces.h"

namespace jixiao {
namespace {

struct PendingLabel {
  std::size_t token = 0;
  std::string item;
};

class MoneyReader {
 public:
  MoneyReader(Reading& reading, const std::vector<Region>& regions) : reading_(reading), regions_(regions) {}

  void run() {
    find_unit();
    for (const Region& region : regions_) {
      if (region.kind == RegionKind::head) read_head(region);
    }
    pair_pending();
    if (reading_.form.scope == Scope::department) note_unknown();
    describe();
  }

 private:
  /// 某某收入：250.00万元 among the amounts of a budget, under a name that nobody knows: what the others add up to says
  /// nothing then.
  void note_unknown() {
    std::size_t first = reading_.tokens.size();
    std::size_t last = 0;
    for (std::size_t i = 0; i < reading_.tokens.size(); ++i) {
      if (!reading_.used[i] || token(i).label.in(Place::budget) == nullptr) continue;
      first = std::min(first, i);
      last = i;
    }
    constexpr std::size_t near = 6;
    for (std::size_t i = first; i < reading_.tokens.size() && i <= last + near; ++i) {
      if (reading_.used[i] || token(i).is_label() || !ends_in_money(token(i).tight)) continue;
      reading_.note(NoteKind::uncertain, "/budget", token(i).text, "预算中有名称未识别的金额，合计无法核对",
                    reading_.span(token(i)));
    }
  }

  static bool ends_in_money(std::string_view tight) {
    const std::size_t colon = tight.rfind(':');
    if (colon == std::string_view::npos || colon == 0) return false;
    std::string_view amount = tight.substr(colon + 1);
    if (!amount.ends_with("元")) return false;
    const std::size_t digits = amount.find_first_not_of("0123456789.,");
    return digits != std::string_view::npos && digits > 0 &&
           amount.substr(digits).size() <= std::string_view("万元").size();
  }

  [[nodiscard]] const Token& token(std::size_t i) const { return reading_.tokens[i]; }

  /// The unit that a heading states for the amounts below: 预算金额（万元）, 项目资金（万元）.
  void find_unit() {
    // 金额单位：万元 speaks for the whole form; a column's bracket for its column.
    for (std::size_t i = 0; i + 1 < reading_.tokens.size(); ++i) {
      if (!token(i).label.is(Place::head, "unit")) continue;
      const std::string& said = token(i + 1).tight;
      if (said != "元" && said != "万元" && said != "亿元") continue;
      reading_.unit = said;
      reading_.record.amount_unit = make_text(reading_.document, token(i + 1).ranges);
      return;
    }
    for (const Token& t : reading_.tokens) {
      const bool task = t.label.in(Place::task_column) != nullptr && t.label.in(Place::budget) == nullptr;
      if (t.label.unit.empty() || task) continue;
      if (reading_.unit.empty()) reading_.unit = t.label.unit;
      if (!reading_.record.amount_unit) {
        const Folded tight = tight_of(reading_.document, t.ranges);
        const std::size_t at = tight.text.rfind(t.label.unit);
        if (at != std::string::npos) {
          reading_.record.amount_unit =
              make_text(reading_.document, slice(tight, t.ranges, at, at + t.label.unit.size()));
        }
      }
    }
    if (!reading_.unit.empty()) return;
    // (单位：万元) printed as one cell
    for (const Token& t : reading_.tokens) {
      if (take_unit(t, "单位:", "") || take_unit(t, "(", ")")) return;
    }
  }

  /// 单位:万元 or 部门预算资金(万元) in a short cell that is no known label.
  bool take_unit(const Token& t, std::string_view before, std::string_view behind) {
    constexpr std::size_t longest = 60;
    if (t.tight.size() > longest) return false;
    for (std::string_view unit : {"亿元", "万元", "元"}) {
      const std::string wanted = std::string(before) + std::string(unit) + std::string(behind);
      const std::size_t at = t.tight.find(wanted);
      if (at == std::string::npos) continue;
      const Folded tight = tight_of(reading_.document, t.ranges);
      const std::size_t from = at + before.size();
      reading_.unit = unit;
      reading_.record.amount_unit = make_text(reading_.document, slice(tight, t.ranges, from, from + unit.size()));
      return true;
    }
    return false;
  }

  void read_head(const Region& region) {
    for (std::size_t i = region.begin; i < region.end; ++i) {
      if (!token(i).is_label()) {
        if (is_loose_amount(i)) amounts_.push_back(i);
        continue;
      }
      const std::string item = item_of(i);
      if (item.empty()) continue;
      read_label(region, i, item);
    }
  }

  /// An amount that stands alone in running text, away from its label.
  [[nodiscard]] bool is_loose_amount(std::size_t i) const {
    if (reading_.used[i] || token(i).in_grid()) return false;
    const auto amount = read_amount(reading_.document, token(i));
    return amount && amount->unit != "%" && amount->unit != "分";
  }

  /// The budget item that the label stands for on this form; empty: none.
  std::string item_of(std::size_t i) {
    const LabelMatch& label = token(i).label;
    if (reading_.form.scope == Scope::department) {
      const LabelEntry* entry = label.in(Place::budget);
      if (entry == nullptr || entry->field.ends_with("heading")) return {};
      return std::string(entry->field);
    }
    const LabelEntry* row = label.in(Place::funds_row);
    if (row == nullptr) return column_item(i);
    return funds_item(i, row->field);
  }

  /// 预算数 12.60 到位数 12.60 执行数 12.60: columns printed as labels beside their amounts. On a target form the
  /// budget is the year's.
  std::string column_item(std::size_t i) {
    const LabelEntry* entry = token(i).label.in(Place::funds_column);
    if (entry == nullptr) return {};
    std::string side(entry->field);
    const bool money = side == "initial" || side == "budget" || side == "received" || side == "executed";
    if (!money) return {};
    if (reading_.form.kind == Kind::target_form) {
      if (side != "budget") return {};
      side = "annual";
    }
    // One label or amount a line: a row of the form goes on over the lines.
    const bool new_row = token(i).row != row_ && !stands_alone(i);
    if (new_row || source_seen_) sides_.clear();
    source_seen_ = false;
    row_ = token(i).row;
    in_row_ = 0;
    if (std::find(sides_.begin(), sides_.end(), side) == sides_.end()) sides_.push_back(side);
    return "funds.total." + side;
  }

  /// Does the same source stand beside this one again, for the other side?
  [[nodiscard]] bool has_twin(std::size_t i, std::string_view field) const {
    constexpr std::size_t reach = 3;
    for (std::size_t next = i + 1; next < reading_.tokens.size() && next <= i + reach; ++next) {
      if (const LabelEntry* entry = token(next).label.in(Place::funds_row)) return entry->field == field;
    }
    return false;
  }

  /// One cell a line: what stands on one line says nothing of rows.
  [[nodiscard]] bool stands_alone(std::size_t i) const {
    const Delimiter delimiter = token(i).delimiter;
    const bool beside = i + 1 < reading_.tokens.size() && token(i + 1).row == token(i).last_row;
    return (delimiter == Delimiter::line || delimiter == Delimiter::cell) && !beside && token(i).first_in_row;
  }

  /// Totals open a side (whole or annual); the sources below them belong to the sides in order.
  std::string funds_item(std::size_t i, std::string_view field) {
    const bool alone = stands_alone(i);
    const bool new_row = i == 0 || (alone ? field != field_ : token(i).row != row_);
    if (new_row) in_row_ = 0;
    row_ = token(i).row;
    field_ = field;
    if (field == "total.whole" || field == "total.annual") {
      const std::string side(field.substr(std::string_view("total.").size()));
      if ((new_row && !alone) || source_seen_) sides_.clear();
      source_seen_ = says_year_ = false;
      if (std::find(sides_.begin(), sides_.end(), side) == sides_.end()) sides_.push_back(side);
      below_[side] = token(i).column;
      ++in_row_;
      return "funds.total." + side;
    }
    if (sides_.empty() || field == "total") return {};
    source_seen_ = true;
    // What is carried over is this year's; only a form that prints it twice means the whole period by the first.
    // 当年财政拨款 | 其他资金: so are the sources behind one that says so.
    const bool says_year = (says_year_ && !token(i).in_grid()) || token(i).tight.find("当年") != std::string::npos;
    says_year_ = says_year;
    const bool yearly = ((field == "carryover" && in_row_ == 0) || says_year) && !has_twin(i, field) &&
                        std::find(sides_.begin(), sides_.end(), "annual") != sides_.end();
    const std::string side = yearly ? "annual" : side_above(i);
    ++in_row_;
    const std::string fiscal = "funds.fiscal." + side;
    // 中央资金 below a row of all fiscal money is counted there; without one it is a source of its own.
    if (field == "fiscal.part") return whole_fiscal_.contains(fiscal) ? std::string{} : fiscal;
    if (field == "fiscal") whole_fiscal_.insert(fiscal);
    return "funds." + std::string(field) + "." + side;
  }

  /// The side that a source belongs to: of a grid the one that it stands below, else the next of its row.
  [[nodiscard]] std::string side_above(std::size_t i) const {
    if (token(i).in_grid() && token(i).right == 0 && sides_.size() > 1 && in_row_ == 0) {
      const auto stands_below = [&](const std::string& side) {
        const auto column = below_.find(side);
        return column != below_.end() && column->second == token(i).column;
      };
      if (stands_below(sides_[1]) && !stands_below(sides_[0])) return sides_[1];
    }
    return sides_[std::min(in_row_, sides_.size() - 1)];
  }

  void read_label(const Region& region, std::size_t i, const std::string& item) {
    reading_.use(i);
    const std::size_t next = i + 1;
    const bool near =
        next < region.end && !token(next).is_label() &&
        (token(next).row == token(i).last_row || (!token(i).in_grid() && token(next).row == token(i).last_row + 1));
    if (near) {
      if (const auto amount = read_amount(reading_.document, token(next)); amount && amount->unit != "%") {
        add(item, i, next, *amount);
        note_more(region, item, i, next);
        return;
      }
    }
    if (token(i).in_grid()) {
      reading_.note(NoteKind::empty, item, token(i).text, "标签后的单元格为空", reading_.span(token(i)));
    } else {
      pending_.push_back({i, item});
    }
  }

  /// A label with several amounts beside it, as in a table of two years: which one is meant is not said here.
  void note_more(const Region& region, const std::string& item, std::size_t label, std::size_t value) {
    const std::size_t next = value + 1;
    if (next >= region.end || token(next).is_label() || token(next).row != token(label).row) return;
    const auto more = read_amount(reading_.document, token(next));
    const auto index = index_of(item);
    if (!more || !(more->unit.empty() || is_money(more->unit)) || !index) return;
    if (const auto rate = rate_above(label, next)) return add_rate(item, *rate, next, *more);
    if (more->value == reading_.record.budget[*index].amount.value) return;
    reading_.note(NoteKind::uncertain, "/budget/" + std::to_string(*index) + "/amount", token(next).text,
                  "标签旁印有几个金额，记录取第一个", reading_.span(token(next)));
  }

  /// 执行数 | 182.75 | 85.00 below 预算执行进度(%): the header of the cell's column, a row or two above.
  [[nodiscard]] std::optional<std::size_t> rate_above(std::size_t label, std::size_t value) const {
    constexpr std::size_t rows = 2;
    for (std::size_t i = label; i-- > 0 && token(i).last_row + rows >= token(value).row;) {
      const bool rate = token(i).label.is(Place::funds_column, "rate") && token(i).row < token(value).row;
      if (rate && token(value).in_grid() && token(i).column == token(value).column) return i;
    }
    return std::nullopt;
  }

  void add_rate(const std::string& item, std::size_t label, std::size_t value, const Amount& amount) {
    const std::string rate = item.substr(0, item.rfind('.')) + ".rate";
    if (index_of(rate)) return;
    add(rate, label, value, amount);
    reading_.record.budget[*index_of(rate)].unit = "%";
    reading_.record.budget[*index_of(rate)].yuan.reset();
  }

  [[nodiscard]] std::optional<std::size_t> index_of(std::string_view item) const {
    for (std::size_t k = 0; k < reading_.record.budget.size(); ++k) {
      if (reading_.record.budget[k].item == item) return k;
    }
    return std::nullopt;
  }

  void add(const std::string& item, std::size_t label, std::size_t value, const Amount& amount) {
    reading_.use(value);
    const auto known = std::find_if(reading_.record.budget.begin(), reading_.record.budget.end(),
                                    [&](const BudgetItem& b) { return b.item == item; });
    const bool part = token(label).label.in(Place::funds_row) != nullptr &&
                      token(label).label.in(Place::funds_row)->field == "fiscal.part";
    if (known != reading_.record.budget.end() && !part) return note_again(*known, value, amount);
    BudgetItem entry;
    entry.item = item;
    entry.label = make_text(reading_.document, token(label).ranges);
    entry.amount = {amount.value, reading_.document.spans(amount.ranges)};
    entry.unit = !amount.unit.empty() ? amount.unit
                                      : (!token(label).label.unit.empty() ? token(label).label.unit : reading_.unit);
    entry.yuan = to_yuan(amount.value, entry.unit);
    entry.span = entry.amount.spans.front();
    if (!amount.doubt.empty()) {
      reading_.note(NoteKind::uncertain, "/budget/" + std::to_string(reading_.record.budget.size()) + "/amount",
                    token(value).text, amount.doubt, entry.span);
    }
    reading_.record.budget.push_back(std::move(entry));
  }

  /// A second row of the same name: neither can be preferred when they differ.
  void note_again(const BudgetItem& known, std::size_t value, const Amount& amount) {
    if (known.amount.value == amount.value) return;
    const auto index = static_cast<std::size_t>(&known - reading_.record.budget.data());
    reading_.note(NoteKind::uncertain, "/budget/" + std::to_string(index) + "/amount", token(value).text,
                  "同一项目印有两个不同的金额，记录取前一个", reading_.span(token(value)));
  }

  /// All labels first, all amounts later: paired in order where they are as many.
  void pair_pending() {
    std::erase_if(amounts_, [&](std::size_t i) { return reading_.used[i]; });
    if (pending_.empty()) return;
    // One number somewhere proves nothing: both must be runs of their own.
    const bool runs = pending_.size() > 1 && amounts_.size() == pending_.size() &&
                      amounts_.back() - amounts_.front() + 1 == amounts_.size();
    if (!runs) {
      for (const PendingLabel& label : pending_) {
        const NoteKind kind = amounts_.empty() ? NoteKind::empty : NoteKind::uncertain;
        reading_.note(kind, label.item, token(label.token).text,
                      amounts_.empty() ? "标签后没有印出金额" : "标签与金额分开印刷且数量不一致，无法配对",
                      reading_.span(token(label.token)));
      }
      return;
    }
    for (std::size_t k = 0; k < pending_.size(); ++k) {
      if (const auto amount = read_amount(reading_.document, token(amounts_[k]))) {
        add(pending_[k].item, pending_[k].token, amounts_[k], *amount);
      }
    }
  }

  void describe() {
    if (reading_.record.budget.empty()) return;
    TableInfo table;
    table.role = reading_.form.scope == Scope::department ? "budget" : "funds";
    for (const BudgetItem& item : reading_.record.budget) table.columns.push_back(item.item);
    table.unit = reading_.unit;
    table.span = reading_.record.budget.front().span;
    reading_.record.tables.push_back(std::move(table));
  }

  Reading& reading_;
  const std::vector<Region>& regions_;
  std::vector<PendingLabel> pending_;
  std::vector<std::size_t> amounts_;
  std::vector<std::string> sides_;
  std::map<std::string, std::uint16_t> below_;       ///< the column in which each side's total was printed last
  std::set<std::string, std::less<>> whole_fiscal_;  ///< items of 财政拨款 rows
  bool source_seen_ = false;
  bool says_year_ = false;  ///< the latest source was the year's by its own name
  std::string field_;       ///< of the label before
  std::size_t in_row_ = 0;
  std::uint32_t row_ = 0;
};

}  // namespace

void read_money(Reading& reading, const std::vector<Region>& regions) {
  MoneyReader(reading, regions).run();
}

}  // namespace jixiao
