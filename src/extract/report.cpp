// A self-assessment report: sections, amounts and scores in the prose, its tables, what it says of itself.
#include "extract/report.h"

#include <algorithm>
#include <array>

#include "base/affix.h"
#include "base/unicode.h"
#include "extract/indicators.h"
#include "extract/readers.h"
#include "vocabulary/headings.h"
#include "vocabulary/pieces.h"

namespace jixiao {
namespace {

struct ProseItem {
  std::string_view words;
  std::string_view item;
};

// What a figure's words end with; longer wordings before their own endings.
constexpr std::array items = std::to_array<ProseItem>({
    {"一般公共预算财政拨款收入", "revenue.general_public_budget"},
    {"一般公共预算财政拨款", "revenue.general_public_budget"},
    {"一般公共预算收入", "revenue.general_public_budget"},
    {"一般公共预算拨款", "revenue.general_public_budget"},
    {"政府性基金预算财政拨款收入", "revenue.government_fund_budget"},
    {"政府性基金预算财政拨款", "revenue.government_fund_budget"},
    {"政府性基金预算收入", "revenue.government_fund_budget"},
    {"政府性基金收入", "revenue.government_fund_budget"},
    {"财政拨款收入", "revenue.fiscal_appropriation"},
    {"财政拨款", "revenue.fiscal_appropriation"},
    {"事业收入", "revenue.undertaking"},
    {"经营收入", "revenue.business"},
    {"其他收入", "revenue.other_income"},
    {"收入总额", "revenue.total"},
    {"收入合计", "revenue.total"},
    {"收入总计", "revenue.total"},
    {"总收入", "revenue.total"},
    {"支出总额", "expenditure.total"},
    {"支出合计", "expenditure.total"},
    {"支出总计", "expenditure.total"},
    {"总支出", "expenditure.total"},
    {"基本支出", "expenditure.basic"},
    {"项目支出", "expenditure.project"},
    {"年初预算数", "execution.initial"},
    {"年初预算", "execution.initial"},
    {"年初部门预算", "execution.initial"},
    {"年初预算安排", "execution.initial"},
    {"年初预算金额", "execution.initial"},
    {"全年预算数", "execution.budget"},
    {"调整后全年预算数", "execution.budget"},
    {"调整后预算数", "execution.budget"},
    {"调整预算数", "execution.budget"},
    {"全年预算", "execution.budget"},
    {"全年执行数", "execution.actual"},
    {"全年的执行数", "execution.actual"},
    {"预算执行数", "execution.actual"},
    {"实际执行数", "execution.actual"},
    {"执行数", "execution.actual"},
    {"全年支出数", "execution.actual"},
    {"预算执行率", "execution.rate"},
    {"执行率", "execution.rate"},
    {"预算完成率", "execution.rate"},
});

// In a report on one project only: of a department they would be some project's.
constexpr std::array project_items = std::to_array<ProseItem>({
    {"项目预算", "funds.total.budget"},
    {"项目资金预算", "funds.total.budget"},
    {"项目预算资金", "funds.total.budget"},
    {"项目年度预算", "funds.total.budget"},
    {"全年执行", "funds.total.executed"},
});

// What may stand before an item's words when the figure is the department's own.
constexpr std::array owners = std::to_array<std::string_view>(
    {"年",   "年度", "局",   "委",   "院",   "办",   "中心", "会",           "厅",           "部",   "处",
     "站",   "部门", "单位", "全局", "其中", "本年", "当年", "全年",         "的",           "年初", "区",
     "整体", "本级", "街道", "政府", "机关", "预算", "决算", "按支出性质分", "按收入性质分", "支出"});

/// The item that a label names, if it is the whole department's, or the project's in a report on one.
std::string item_of(std::string_view label, Scope scope) {
  if (scope == Scope::project) {
    for (const ProseItem& entry : project_items) {
      if (!finishes_with(label, entry.words)) continue;
      const std::string_view before = label.substr(0, label.size() - entry.words.size());
      const bool own = before.empty() || before.ends_with("年度") || before.ends_with("年") || before.ends_with("本");
      if (own) return std::string(entry.item);
    }
  }
  for (const ProseItem& entry : items) {
    if (!finishes_with(label, entry.words)) continue;
    const std::string_view before = label.substr(0, label.size() - entry.words.size());
    const auto ends = [&](auto... words) { return (before.ends_with(words) || ...); };
    bool own = before.empty() || std::any_of(owners.begin(), owners.end(), [&](auto o) { return before.ends_with(o); });
    if (holds(before, "三公") || holds(before, "采购")) return {};
    if (scope == Scope::department) {
      return own && !holds(before, "专项") && !holds(before, "项目") ? std::string(entry.item) : std::string{};
    }
    own = own || ends("项目", "资金", "经费");
    if (!own || holds(before, "子项目") || holds(before, "各项目") || !entry.item.starts_with("execution.")) return {};
    const std::string_view column = entry.item.substr(std::string_view("execution.").size());
    return "funds.total." + std::string(column == "actual" ? "executed" : column);
  }
  return {};
}

class ReportReader {
 public:
  explicit ReportReader(Reading& reading) : reading_(reading) {}

  void run() {
    std::vector<Region> tables = read_head();
    read_title_and_year(reading_);
    std::vector<Region> funds;
    for (Region& region : find_regions(reading_)) {
      if (region.kind == RegionKind::indicators) {
        read_indicators(reading_, region);
        tables.push_back(std::move(region));
      } else if (region.kind == RegionKind::funds && is_funds_grid(region)) {
        funds.push_back(std::move(region));
      }
    }
    read_funds_tables(funds);
    tables.insert(tables.end(), funds.begin(), funds.end());
    prose_ = read_prose(reading_, tables);
    read_amounts();
    read_assessment(reading_, prose_);
    read_conclusion();
    read_unmet();
    read_adjustments();
    read_signature();
    read_claims(reading_, prose_);
  }

 private:
  [[nodiscard]] const Passage& passage(const Mention& m) const { return prose_.passages[m.passage]; }

  [[nodiscard]] const Row& row_at(std::size_t row) const { return reading_.blocks.rows[row]; }

  [[nodiscard]] bool is_heading(std::size_t row) const {
    const std::string tight = tight_line(row_at(row));
    return row_at(row).heading > 0 || is_heading_text(tight, heading_mark(tight));
  }

  /// 主管部门：某局 and the like between the title and the first heading; the lines that hold them.
  std::vector<Region> read_head() {
    const Form& form = reading_.form;
    constexpr std::size_t most = 15;
    const std::size_t first = form.title_end > form.title_row ? form.title_end : form.first_row;
    std::size_t last = std::min(first + most, form.last_row);
    for (std::size_t row = first; row < last; ++row) {
      if (is_heading(row)) last = row;
    }
    Region head;
    const auto& tokens = reading_.tokens;
    while (head.begin < tokens.size() && tokens[head.begin].row < first) ++head.begin;
    head.end = head.header = head.begin;
    while (head.end < tokens.size() && tokens[head.end].last_row < last) ++head.end;
    read_fields(reading_, head);
    std::vector<Region> lines;
    for (std::size_t i = head.begin; i < head.end; ++i) {
      if (reading_.used[i]) lines.push_back({RegionKind::head, i, i, i + 1, {}, {}});
    }
    return lines;
  }

  // Funds tables

  /// A grid with a row of all the money. Its region ends with the grid: what follows is prose.
  [[nodiscard]] bool is_funds_grid(Region& region) const {
    const auto& tokens = reading_.tokens;
    if (!tokens[region.header].in_grid()) return false;
    std::size_t end = region.begin;
    bool total = false;
    for (; end < region.end && tokens[end].in_grid(); ++end) {
      const LabelEntry* row = tokens[end].label.in(Place::funds_row);
      total = total || (row != nullptr && row->field.starts_with("total"));
    }
    region.end = end;
    return total;
  }

  void read_funds_tables(const std::vector<Region>& funds) {
    if (funds.empty()) return;
    const Token& header = reading_.tokens[funds.front().header];
    // Of several tables, or in one below a heading on projects, nothing tells the whole report's.
    if (funds.size() > 1 || is_of_projects(header.row)) {
      for (const Region& region : funds) {
        const Token& t = reading_.tokens[region.header];
        reading_.note(NoteKind::unread, "funds", t.text, "报告中的资金表不能断定属于整个部门或整个项目",
                      reading_.span(t));
      }
      return;
    }
    read_unit_above(header.row);
    read_funds(reading_, funds.front());
    finish_funds(reading_);
  }

  /// In a report on a department: does the heading above speak of projects only?
  [[nodiscard]] bool is_of_projects(std::size_t row) const {
    if (reading_.form.scope == Scope::project) return false;
    while (row > reading_.form.first_row) {
      if (!is_heading(--row)) continue;
      const std::string heading = tight_line(row_at(row));
      return holds(heading, "项目") && !holds(heading, "部门") && !holds(heading, "整体") && !holds(heading, "收支");
    }
    return false;
  }

  /// 预算执行情况见下表（单位：万元） above the table.
  void read_unit_above(std::size_t row) {
    constexpr std::size_t near = 2;
    for (std::size_t k = 1; k <= near && row >= reading_.form.first_row + k; ++k) {
      Ranges ranges;
      for (const Cell& cell : row_at(row - k).cells) append(ranges, cell.ranges);
      const Folded tight = tight_of(reading_.document, ranges);
      for (std::string_view unit : {"亿元", "万元", "元"}) {
        const std::size_t at = tight.text.find("单位:" + std::string(unit));
        if (at == std::string::npos) continue;
        const std::size_t from = at + std::string_view("单位:").size();
        reading_.unit = unit;
        if (!reading_.record.amount_unit) {
          reading_.record.amount_unit = make_text(reading_.document, slice(tight, ranges, from, from + unit.size()));
        }
        return;
      }
    }
  }

  // Prose

  void read_amounts() {
    const std::size_t before = reading_.record.budget.size();
    for (const Mention& mention : prose_.mentions) {
      if (mention.about || (mention.unit != "%" && !is_money(mention.unit))) continue;
      const std::string item = item_of(mention.label, reading_.form.scope);
      if (item.empty() || item.ends_with(".rate") != (mention.unit == "%")) continue;
      if (tells_other_year(reading_, prose_, mention)) continue;  // last: it reads the whole sentence
      auto& budget = reading_.record.budget;
      const bool known = std::any_of(budget.begin(), budget.end(), [&](const BudgetItem& b) { return b.item == item; });
      known ? state_amount(mention, item) : add_amount(mention, item);
    }
    if (reading_.record.budget.size() == before) return;
    TableInfo table;
    table.role = "budget";
    for (std::size_t i = before; i < reading_.record.budget.size(); ++i) {
      table.columns.push_back(reading_.record.budget[i].item);
    }
    table.unit = reading_.record.budget[before].unit;
    table.span = reading_.record.budget[before].span;
    reading_.record.tables.push_back(std::move(table));
  }

  void add_amount(const Mention& mention, std::string_view item) {
    BudgetItem entry;
    entry.item = item;
    const std::size_t label_end = mention.label_at + mention.label.size();
    entry.label =
        make_text(reading_.document, ranges_of(reading_.document, passage(mention), mention.label_at, label_end));
    entry.amount = {mention.value, place_of(reading_.document, passage(mention), mention.begin, mention.digits_end)};
    entry.unit = mention.unit;
    entry.yuan = to_yuan(mention.value, mention.unit);
    entry.span = entry.amount.spans.front();
    if (reading_.unit.empty() && is_money(mention.unit)) {
      reading_.unit = mention.unit;
      reading_.record.amount_unit = Sourced<std::string>{
          mention.unit, place_of(reading_.document, passage(mention), mention.digits_end, mention.end)};
    }
    reading_.record.budget.push_back(std::move(entry));
  }

  void state_amount(const Mention& mention, std::string_view item) {
    Statement statement;
    statement.kind = StatementKind::amount;
    statement.item = item;
    statement.amount = mention.value;
    statement.unit = mention.unit;
    statement.text =
        text_of(reading_.document, ranges_of(reading_.document, passage(mention), mention.label_at, mention.end));
    statement.span = whole_place(reading_.document, passage(mention), mention.begin, mention.end);
    reading_.record.statements.push_back(std::move(statement));
  }

  void state(StatementKind kind, const Passage& p, std::size_t from, std::size_t to, std::string value) {
    Statement statement;
    statement.kind = kind;
    statement.text = text_of(reading_.document, ranges_of(reading_.document, p, from, to));
    statement.value = std::move(value);
    statement.span = whole_place(reading_.document, p, from, to);
    reading_.record.statements.push_back(std::move(statement));
  }

  /// The clause around `at`: between commas and full stops.
  static std::pair<std::size_t, std::size_t> clause(std::string_view text, std::size_t at) {
    std::size_t from = at;
    while (from > 0 && text[from - 1] != ',' && text[from - 1] != ';' && !text.substr(0, from).ends_with("。")) --from;
    std::size_t to = at;
    while (to < text.size() && text[to] != ',' && text[to] != ';' && !text.substr(to).starts_with("。")) ++to;
    return {from, to};
  }

  /// 各项指标达到预期目标值, 年度工作任务全部完成: the whole year's targets are said to be met.
  void read_conclusion() {
    static constexpr std::array<std::string_view, 12> met = {"各项指标达到预期",   "各项指标均达到", "各项指标全部达到",
                                                             "各项绩效指标均达到", "各项绩效目标均", "绩效目标全部完成",
                                                             "任务全部完成",       "指标全部完成",   "目标全部完成",
                                                             "指标均已完成",       "绩效指标全部",   "各项指标均完成"};
    for (const Passage& p : prose_.passages) {
      const std::string_view text = p.tight.text;
      for (std::string_view words : met) {
        for (std::size_t at = find_word(text, words); at != std::string_view::npos; at = text.find(words, at + 1)) {
          const auto [from, to] = clause(text, at);
          if (is_intention(text, from, to)) continue;
          state(StatementKind::conclusion, p, from, to, "all_met");
          return;
        }
      }
    }
  }

  /// 确保年度任务全部完成: what is to be, or was in another year, is no conclusion.
  [[nodiscard]] bool is_intention(std::string_view text, std::size_t from, std::size_t to) const {
    const std::string_view said = text.substr(from, to - from);
    for (std::string_view word : {"确保", "力争", "争取", "努力", "力求", "将", "下一步", "计划", "拟", "保证", "推动",
                                  "督促", "要求", "未", "不能", "如果", "是否"}) {
      if (said.find(word) != std::string_view::npos) return true;
    }
    const std::size_t begin = sentence_begin(text, from);
    const std::string_view before = text.substr(begin, from - begin);
    for (std::string_view word : {"下一步", "确保", "力争", "下一年", "今后"}) {
      if (before.find(word) != std::string_view::npos) return true;
    }
    return speaks_of_other_year(reading_, text.substr(begin, to - begin));
  }

  /// 其中某指标因征地滞后未完成年度任务: told of an indicator, a target, or a task of the year.
  void read_unmet() {
    for (const Passage& p : prose_.passages) {
      const std::string_view text = p.tight.text;
      for (std::string_view words : {"未完成", "未达到", "未达标", "未能完成", "没有完成"}) {
        const std::size_t at = find_word(text, words);
        if (at == std::string_view::npos) continue;
        const auto [from, to] = clause(text, at);
        const std::string_view told = text.substr(from, to - from);
        const bool target = told.find("指标") != std::string_view::npos ||
                            told.find("目标") != std::string_view::npos || told.find("任务") != std::string_view::npos;
        if (target) state(StatementKind::conclusion, p, from, to, "unmet");
      }
    }
  }

  void read_adjustments() {
    for (const Passage& p : prose_.passages) {
      const std::string_view text = p.tight.text;
      for (std::string_view words : {"追加", "调整为", "调减", "压减", "收回", "结转", "结余"}) {
        const std::size_t at = find_word(text, words);
        if (at == std::string_view::npos) continue;
        const auto [from, to] = clause(text, at);
        state(StatementKind::adjustment, p, from, to, std::string(words));
      }
    }
  }

  /// 广州市某区某局 / 2023年5月19日 at the end.
  void read_signature() {
    std::size_t last = reading_.form.last_row;
    const auto tight = [&](std::size_t row) {
      return fold_tight(reading_.document.view(reading_.document.line(reading_.blocks.rows[row].line)));
    };
    const auto is_date = [](const std::string& text) {
      return text.starts_with("20") && text.ends_with("日") && text.size() <= 30;
    };
    // Another page may follow it.
    constexpr std::size_t farthest = 40;
    const std::size_t least = std::max(reading_.form.first_row + 3, last > farthest ? last - farthest : 0);
    while (last > least && !is_date(tight(last - 1))) --last;
    if (last < reading_.form.first_row + 3) return;
    const std::string date = tight(last - 1);
    if (!is_date(date)) return;
    const Row& row = reading_.blocks.rows[last - 1];
    add_signature(StatementKind::year, row, date.substr(0, 4));
    const std::string name = tight(last - 2);
    constexpr std::size_t longest = 3 * 30;
    if (name.size() > longest || name.find("。") != std::string::npos || name.find(',') != std::string::npos) return;
    add_signature(StatementKind::department, reading_.blocks.rows[last - 2], name);
  }

  void add_signature(StatementKind kind, const Row& row, std::string value) {
    Statement statement;
    statement.kind = kind;
    statement.where = Where::signature;
    statement.text = row.cells.front().text;
    statement.value = std::move(value);
    statement.span = reading_.document.span(reading_.document.line(row.line));
    reading_.record.statements.push_back(std::move(statement));
  }

  Reading& reading_;
  Prose prose_;
};

}  // namespace

bool speaks_of_other_year(const Reading& reading, std::string_view words) {
  std::size_t last = 0;
  bool other = false;
  for (std::string_view word : {"上年", "去年", "上一年", "下年", "下一年", "明年", "次年", "往年"}) {
    const std::size_t at = words.rfind(word);
    // 上年结转 is money of this year
    if (at == std::string_view::npos || at < last || words.substr(at).starts_with("上年结转")) continue;
    last = at;
    other = true;
  }
  for (std::string_view word : {"本年", "今年", "当年"}) {
    const std::size_t at = words.rfind(word);
    if (at == std::string_view::npos || at < last) continue;
    last = at;
    other = false;
  }
  constexpr std::size_t digits = 4;
  for (std::size_t at = words.rfind("年"); at != std::string_view::npos && at >= digits && at >= last;
       at = words.substr(0, at).rfind("年")) {
    const std::string_view year = words.substr(at - digits, digits);
    if (!std::all_of(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; })) continue;
    const auto& fiscal = reading.record.fiscal_year;
    return fiscal && std::to_string(fiscal->value) != year;
  }
  return other;
}

std::size_t sentence_begin(std::string_view text, std::size_t at) {
  constexpr std::string_view stop = "。";
  constexpr std::size_t reach = 3 * 200;
  const std::size_t back = at > reach ? at - reach : 0;
  const std::size_t found = text.substr(back, at - back).rfind(stop);
  return found == std::string_view::npos ? back : back + found + stop.size();
}

bool tells_other_year(const Reading& reading, const Prose& prose, const Mention& mention) {
  const std::string_view text = prose.passages[mention.passage].tight.text;
  const std::size_t from = sentence_begin(text, mention.begin);
  return speaks_of_other_year(reading, text.substr(from, mention.begin - from));
}

void read_report(Reading& reading) {
  ReportReader(reading).run();
}

}  // namespace jixiao
