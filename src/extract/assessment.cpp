// A report's own score and grade.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/affix.h"
#include "extract/report.h"
#include "vocabulary/pieces.h"

namespace jixiao {
namespace {

// What a score's words may say beside 得分 without naming a part of it.
constexpr std::array plain_words = std::to_array<std::string_view>(
    {"部门整体", "整体支出", "整体",   "支出",   "绩效",   "自评",   "自我评价", "综合", "评价", "评分", "得分", "总分",
     "分数",     "结果",     "最终",   "最后",   "总体",   "总",     "项目",     "部门", "单位", "年度", "我局", "我委",
     "我单位",   "我部门",   "本部门", "本单位", "本项目", "该项目", "该",       "本",   "经",   "的",   "年",   "预算",
     "财政",     "专项",     "资金",   "平均",   "情况",   "打分",   "考核",     "实际", "实得", "自"});

/// The words of a score without those that any score has and without the report's own body or title.
std::string own_words(const Reading& reading, std::string_view label) {
  std::string rest(label);
  const auto drop = [&](std::string_view word) {
    if (word.empty()) return;
    for (std::size_t at = rest.find(word); at != std::string::npos; at = rest.find(word)) rest.erase(at, word.size());
  };
  if (reading.record.department) drop(fold_tight(reading.record.department->value));
  if (reading.record.project) drop(fold_tight(reading.record.project->value));
  for (std::string_view word : plain_words) drop(word);
  std::erase_if(rest, [](char c) { return c >= '0' && c <= '9'; });
  return rest;
}

class AssessmentReader {
 public:
  AssessmentReader(Reading& reading, const Prose& prose) : reading_(reading), prose_(prose) {}

  void run() {
    read_score();
    if (!reading_.record.assessment || !reading_.record.assessment->score) read_table_score();
    if (!reading_.record.assessment || !reading_.record.assessment->score) doubt_score();
    read_grade();
  }

 private:
  [[nodiscard]] const Passage& passage(const Mention& m) const { return prose_.passages[m.passage]; }

  Assessment& assessment() {
    if (!reading_.record.assessment) reading_.record.assessment.emplace();
    return *reading_.record.assessment;
  }

  /// 2022年部门整体支出绩效自评综合得分为93.5分
  void read_score() {
    const Mention* best = nullptr;
    const Mention* rival = nullptr;
    int most = 0;
    for (const Mention& mention : prose_.mentions) {
      if (mention.unit != "分" || mention.about || tells_other_year(reading_, prose_, mention)) continue;
      const int points = score_points(mention);
      if (points == 0 || points < most) continue;
      if (points > most) {
        best = &mention;
        rival = nullptr;
      } else if (best->value != mention.value && rival == nullptr) {
        rival = &mention;
      }
      most = points;
    }
    if (best == nullptr) return;
    assessment().score =
        Sourced<Decimal>{best->value, place_of(reading_.document, passage(*best), best->begin, best->digits_end)};
    if (rival != nullptr) {
      const std::size_t from = rival->label_at;
      reading_.note(NoteKind::uncertain, "/assessment/score",
                    text_of(reading_.document, ranges_of(reading_.document, passage(*rival), from, rival->end)),
                    "文中有两个不同的自评得分，记录取前一个",
                    whole_place(reading_.document, passage(*rival), rival->begin, rival->end));
    }
  }

  /// No score was found. A sentence that speaks of one and holds points, or sends the reader elsewhere for it, may yet
  /// give it.
  void doubt_score() {
    for (const Passage& p : prose_.passages) {
      const std::string_view text = p.tight.text;
      for (std::string_view word : {"得分", "自评分", "评分", "总分", "分数", "打分"}) {
        for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
          const std::size_t stop = text.find("。", at);
          const std::string_view rest = text.substr(at, stop == std::string_view::npos ? stop : stop - at);
          const bool elsewhere = holds(rest, "附") || holds(rest, "见") || holds(rest, "自评表");
          if (elsewhere || points_in(rest) != std::string_view::npos) return doubt_score(p, at, at + word.size());
        }
      }
    }
  }

  /// 95分, 九十五分, but not 15分钟, 百分之三, 部分.
  static std::size_t points_in(std::string_view text) {
    for (std::size_t at = text.find("分"); at != std::string_view::npos; at = text.find("分", at + 1)) {
      const std::string_view behind = text.substr(at + std::string_view("分").size());
      const bool other = behind.starts_with("钟") || behind.starts_with("之") || behind.starts_with("别");
      if (at == 0 || other) continue;
      const std::string_view before = text.substr(0, at);
      const bool digit = before.back() >= '0' && before.back() <= '9';
      static constexpr std::array<std::string_view, 11> numerals = {"一", "二", "三", "四", "五", "六",
                                                                    "七", "八", "九", "十", "满"};
      if (digit || std::any_of(numerals.begin(), numerals.end(), [&](auto n) { return before.ends_with(n); }))
        return at;
    }
    return std::string_view::npos;
  }

  void doubt_score(const Passage& p, std::size_t from, std::size_t to) {
    note_doubt(text_of(reading_.document, ranges_of(reading_.document, p, from, to)),
               whole_place(reading_.document, p, from, to));
  }

  void note_doubt(std::string text, const Span& where) {
    reading_.note(NoteKind::uncertain, "/assessment/score", std::move(text), "文中可能写有自评得分，未能读出", where);
  }

  static constexpr int no_column = -1;

  /// Without a score in the text: 合计 | 100 | 97.3 below the one column of scores. Totals that differ are none.
  void read_table_score() {
    int column = no_column;
    std::optional<Sourced<Decimal>> found;
    for (std::size_t row = reading_.form.first_row; row < reading_.form.last_row; ++row) {
      const Row& r = reading_.blocks.rows[row];
      if (r.delimiter < Delimiter::aligned) {
        column = no_column;  // the table ends
        continue;
      }
      if (const auto head = score_column(r)) column = *head;
      if (column == no_column || !is_total_row(r)) continue;
      const auto cell = std::find_if(r.cells.begin(), r.cells.end(), [&](const Cell& c) { return c.column == column; });
      const std::string tight = cell == r.cells.end() ? std::string{} : fold_tight(cell->text);
      const auto value = Decimal::parse(tight);
      if (!value || *value > Decimal(100)) continue;
      if (found && found->value != *value) return;
      found = Sourced<Decimal>{*value, reading_.document.spans(trimmed(reading_.document, cell->ranges))};
    }
    if (found) assessment().score = *found;
  }

  /// The column of scores that a header row names; several leave it open which one counts.
  static std::optional<int> score_column(const Row& row) {
    int column = no_column;
    std::size_t count = 0;
    for (const Cell& cell : row.cells) {
      const std::string tight = fold_tight(cell.text);
      if (tight != "得分" && tight != "自评得分" && tight != "自评分" && tight != "评价得分") continue;
      column = cell.column;
      ++count;
    }
    if (count == 0) return std::nullopt;
    return count == 1 ? column : no_column;
  }

  static bool is_total_row(const Row& row) {
    const auto first = std::find_if(row.cells.begin(), row.cells.end(), [](const Cell& c) { return !c.text.empty(); });
    if (first == row.cells.end()) return false;
    const std::string tight = fold_tight(first->text);
    return tight == "合计" || tight == "总分" || tight == "总计" || tight == "总得分" || tight == "综合得分" ||
           tight == "自评总分" || tight == "得分合计";
  }

  /// How surely the figure is the score of all; 0: it is not.
  [[nodiscard]] int score_points(const Mention& mention) const {
    static constexpr std::array<std::string_view, 12> words = {"得分",   "总分",     "评分",     "自评分",
                                                               "结果",   "分数",     "自评",     "综合得分",
                                                               "总得分", "评价得分", "自评总分", "评价结果"};
    const bool score = std::any_of(words.begin(), words.end(), [&](auto w) { return mention.label.ends_with(w); });
    if (!score || mention.value > Decimal(100)) return 0;
    const std::string_view text = passage(mention).tight.text;
    constexpr std::size_t reach = 3 * 60;
    const std::size_t from =
        std::max(sentence_begin(text, mention.begin), mention.begin > reach ? mention.begin - reach : 0);
    const std::string_view sentence = text.substr(from, mention.begin - from);
    const bool whole = mention.label.find("整体") != std::string::npos ||
                       sentence.find("整体") != std::string_view::npos ||
                       mention.label.find("综合") != std::string::npos;
    const bool project = sentence.find("项目") != std::string_view::npos && !whole;
    if (reading_.form.scope == Scope::department && project) return 0;
    // 总分100分，得分92分: what can be had comes before what was had
    const bool full = mention.label.ends_with("总分") && mention.label.find("自评") == std::string::npos;
    if (full && mention.value == Decimal(100)) return 1;
    // 其中履职效能得分45分: a part's
    if (!own_words(reading_, mention.label).empty()) return whole ? 2 : 1;
    return whole ? 5 : (mention.label.find("自评") != std::string::npos ? 4 : 3);
  }

  /// 评价等级为“优”, 评价结果为“良好”
  void read_grade() {
    for (const Passage& p : prose_.passages) {
      const std::string_view text = p.tight.text;
      for (std::string_view word : {"等级", "评价结果", "自评结果", "评价结论", "自评结论"}) {
        for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
          if (take_grade(p, at + word.size())) return;
        }
      }
    }
  }

  bool take_grade(const Passage& p, std::size_t from) {
    static constexpr std::array<std::string_view, 9> grades = {"优秀", "良好", "不合格", "合格", "优",
                                                               "良",   "中",   "差",     "低"};
    const std::string_view text = p.tight.text;
    const std::size_t begin = from;
    for (std::string_view joint : {"评定", "为", "是", ":", "“", "\"", "「"}) {
      if (text.substr(from).starts_with(joint)) from += joint.size();
    }
    if (from == begin) return false;
    const auto* grade =
        std::find_if(grades.begin(), grades.end(), [&](auto g) { return text.substr(from).starts_with(g); });
    if (grade == grades.end() || !ends_grade(text.substr(from + grade->size())) || is_of_others(text, from)) {
      return false;
    }
    assessment().grade =
        Sourced<std::string>{std::string(*grade), place_of(reading_.document, p, from, from + grade->size())};
    return true;
  }

  /// Behind the grade the clause ends. “优”的项目22个 counts projects.
  static bool ends_grade(std::string_view behind) {
    for (std::string_view close : {"级", "等次", "”", "\"", "」", "级"}) {
      if (behind.starts_with(close)) behind.remove_prefix(close.size());
    }
    if (behind.empty()) return true;
    return std::any_of(grade_ends.begin(), grade_ends.end(), [&](auto end) { return behind.starts_with(end); });
  }

  /// A project's grade in a department's report, another year's.
  [[nodiscard]] bool is_of_others(std::string_view text, std::size_t at) const {
    const std::size_t from = sentence_begin(text, at);
    const std::string_view sentence = text.substr(from, at - from);
    const bool project = sentence.find("项目") != std::string_view::npos &&
                         sentence.find("整体") == std::string_view::npos &&
                         sentence.find("综合") == std::string_view::npos;
    return (reading_.form.scope == Scope::department && project) || speaks_of_other_year(reading_, sentence);
  }

  static constexpr std::array<std::string_view, 5> grade_ends = {",", ";", "。", ")", "、"};

  Reading& reading_;
  const Prose& prose_;
};

}  // namespace

void read_assessment(Reading& reading, const Prose& prose) {
  AssessmentReader(reading, prose).run();
}

}  // namespace jixiao
