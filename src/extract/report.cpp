// A self-assessment report: sections, amounts and scores in the prose, its tables, what it says of itself.
#include <algorithm>
#include <array>

#include "base/affix.h"
#include "base/unicode.h"
#include "extract/indicators.h"
#include "extract/prose.h"
#include "extract/readers.h"
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
    {"全年预算数", "execution.budget"},
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

// What may stand before an item's words when the figure is the department's own.
constexpr std::array owners = std::to_array<std::string_view>(
    {"年",   "年度", "局",   "委",   "院",   "办",   "中心", "会",           "厅",           "部",   "处",
     "站",   "部门", "单位", "全局", "其中", "本年", "当年", "全年",         "的",           "年初", "区",
     "整体", "本级", "街道", "政府", "机关", "预算", "决算", "按支出性质分", "按收入性质分", "支出"});

/// The item that a label names, if it is the whole department's.
std::string_view item_of(std::string_view label) {
  for (const ProseItem& entry : items) {
    if (!finishes_with(label, entry.words)) continue;
    const std::string_view before = label.substr(0, label.size() - entry.words.size());
    const bool own =
        before.empty() || std::any_of(owners.begin(), owners.end(), [&](auto o) { return before.ends_with(o); });
    const bool other = before.find("三公") != std::string_view::npos || before.find("采购") != std::string_view::npos ||
                       before.find("专项") != std::string_view::npos || before.find("项目") != std::string_view::npos;
    return own && !other ? entry.item : std::string_view{};
  }
  return {};
}

class ReportReader {
 public:
  explicit ReportReader(Reading& reading) : reading_(reading) {}

  void run() {
    std::vector<Region> tables;
    for (Region& region : find_regions(reading_)) {
      if (region.kind == RegionKind::indicators) tables.push_back(std::move(region));
    }
    for (const Region& table : tables) read_indicators(reading_, table);
    prose_ = read_prose(reading_, tables);
    read_amounts();
    read_score();
    read_grade();
    read_conclusion();
    read_unmet();
    read_adjustments();
    read_signature();
    read_claims(reading_, prose_);
  }

 private:
  [[nodiscard]] const Passage& passage(const Mention& m) const { return prose_.passages[m.passage]; }

  void read_amounts() {
    for (const Mention& mention : prose_.mentions) {
      if (mention.about || tells_other_year(mention)) continue;
      const std::string_view item = item_of(mention.label);
      if (item.empty()) continue;
      const bool rate = item == "execution.rate";
      if (rate != (mention.unit == "%") || (!rate && !is_money(mention.unit))) continue;
      auto& budget = reading_.record.budget;
      const bool known = std::any_of(budget.begin(), budget.end(), [&](const BudgetItem& b) { return b.item == item; });
      known ? state_amount(mention, item) : add_amount(mention, item);
    }
    if (reading_.record.budget.empty()) return;
    TableInfo table;
    table.role = "budget";
    for (const BudgetItem& item : reading_.record.budget) table.columns.push_back(item.item);
    table.unit = reading_.record.budget.front().unit;
    table.span = reading_.record.budget.front().span;
    reading_.record.tables.push_back(std::move(table));
  }

  /// 2021年预算执行数… in a report on 2022, 上年…: the last year named in the sentence before the figure is not the
  /// report's.
  [[nodiscard]] bool tells_other_year(const Mention& mention) const {
    const std::string_view text = passage(mention).tight.text;
    constexpr std::size_t reach = 3 * 200;
    const std::size_t back = mention.begin > reach ? mention.begin - reach : 0;
    const std::size_t stop = text.substr(back, mention.begin - back).rfind("。");
    const std::size_t from = stop == std::string_view::npos ? back : back + stop;
    return speaks_of_other_year(text.substr(from, mention.begin - from));
  }

  [[nodiscard]] bool speaks_of_other_year(std::string_view words) const {
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
      const auto& fiscal = reading_.record.fiscal_year;
      return fiscal && std::to_string(fiscal->value) != year;
    }
    return other;
  }

  void add_amount(const Mention& mention, std::string_view item) {
    BudgetItem entry;
    entry.item = item;
    const std::size_t label_end = mention.label_at + mention.label.size();
    entry.label =
        Sourced<std::string>{mention.label, place_of(reading_.document, passage(mention), mention.label_at, label_end)};
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
    statement.text = passage(mention).tight.text.substr(mention.label_at, mention.end - mention.label_at);
    statement.span = whole_place(reading_.document, passage(mention), mention.begin, mention.end);
    reading_.record.statements.push_back(std::move(statement));
  }

  /// 2022年部门整体支出绩效自评综合得分为93.5分. A project's own score is not the department's.
  void read_score() {
    const Mention* best = nullptr;
    int most = 0;
    for (const Mention& mention : prose_.mentions) {
      if (mention.unit != "分" || mention.about || tells_other_year(mention)) continue;
      const int points = score_points(mention);
      if (points > most) {
        most = points;
        best = &mention;
      }
    }
    if (best == nullptr) return;
    if (!reading_.record.assessment) reading_.record.assessment.emplace();
    reading_.record.assessment->score =
        Sourced<Decimal>{best->value, place_of(reading_.document, passage(*best), best->begin, best->digits_end)};
  }

  /// How surely the figure is the whole department's score; 0: it is not.
  [[nodiscard]] int score_points(const Mention& mention) const {
    static constexpr std::array<std::string_view, 12> words = {"得分",   "总分",     "评分",     "自评分",
                                                               "结果",   "分数",     "自评",     "综合得分",
                                                               "总得分", "评价得分", "自评总分", "评价结果"};
    const bool score = std::any_of(words.begin(), words.end(), [&](auto w) { return mention.label.ends_with(w); });
    if (!score) return 0;
    const std::string_view text = passage(mention).tight.text;
    constexpr std::size_t reach = 3 * 60;
    const std::size_t first = mention.begin > reach ? mention.begin - reach : 0;
    std::string_view sentence = text.substr(first, mention.begin - first);
    if (const std::size_t stop = sentence.rfind("。"); stop != std::string_view::npos) sentence.remove_prefix(stop);
    const bool whole = mention.label.find("整体") != std::string::npos ||
                       sentence.find("整体") != std::string_view::npos ||
                       mention.label.find("综合") != std::string::npos;
    const bool project = sentence.find("项目") != std::string_view::npos && !whole;
    if (reading_.form.scope == Scope::department && project) return 0;
    // 总分100分，得分92分: what can be had comes before what was had
    const bool full = mention.label.ends_with("总分") && mention.label.find("自评") == std::string::npos;
    if (full && mention.value == Decimal(100)) return 1;
    return whole ? 4 : (mention.label.find("自评") != std::string::npos ? 3 : 2);
  }

  /// 评价等级为“优”
  void read_grade() {
    static constexpr std::array<std::string_view, 9> grades = {"优秀", "良好", "不合格", "合格", "优",
                                                               "良",   "中",   "差",     "低"};
    for (const Passage& p : prose_.passages) {
      const std::string_view text = p.tight.text;
      for (std::size_t at = text.find("等级"); at != std::string_view::npos; at = text.find("等级", at + 1)) {
        std::size_t from = at + std::string_view("等级").size();
        for (std::string_view joint : {"评定", "为", "是", ":", "“", "\"", "「"}) {
          if (text.substr(from).starts_with(joint)) from += joint.size();
        }
        for (std::string_view grade : grades) {
          if (!text.substr(from).starts_with(grade) || from == at + std::string_view("等级").size()) continue;
          const std::string_view behind = text.substr(from + grade.size());
          const bool ends = behind.empty() ||
                            std::string_view(",;。)”\"、").find(behind.substr(0, 1)) != std::string_view::npos ||
                            behind.starts_with("。") || behind.starts_with("”") || behind.starts_with("、") ||
                            behind.starts_with("级");
          if (!ends) continue;
          if (!reading_.record.assessment) reading_.record.assessment.emplace();
          reading_.record.assessment->grade =
              Sourced<std::string>{std::string(grade), place_of(reading_.document, p, from, from + grade.size())};
          return;
        }
      }
    }
  }

  void state(StatementKind kind, const Passage& p, std::size_t from, std::size_t to, std::string value) {
    Statement statement;
    statement.kind = kind;
    const Spans place = place_of(reading_.document, p, from, to);
    statement.text = p.tight.text.substr(from, to - from);
    statement.value = std::move(value);
    statement.span = place.front();
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
    constexpr std::size_t reach = 3 * 200;
    const std::size_t back = from > reach ? from - reach : 0;
    const std::size_t stop = text.substr(back, from - back).rfind("。");
    const std::size_t begin = stop == std::string_view::npos ? back : back + stop;
    const std::string_view before = text.substr(begin, from - begin);
    for (std::string_view word : {"下一步", "确保", "力争", "下一年", "今后"}) {
      if (before.find(word) != std::string_view::npos) return true;
    }
    return speaks_of_other_year(text.substr(begin, to - begin));
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
    const std::size_t last = reading_.form.last_row;
    if (last < reading_.form.first_row + 3) return;
    const auto tight = [&](std::size_t row) {
      return fold_tight(reading_.document.view(reading_.document.line(reading_.blocks.rows[row].line)));
    };
    const std::string date = tight(last - 1);
    if (!date.starts_with("20") || !date.ends_with("日") || date.size() > 30) return;
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

void read_report(Reading& reading) {
  ReportReader(reading).run();
}

}  // namespace jixiao
