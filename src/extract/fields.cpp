// Labels and the values beside or below them.
#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "extract/readers.h"
#include "vocabulary/dates.h"
#include "vocabulary/pieces.h"

namespace jixiao {
namespace {

bool is_none(std::string_view tight) {
  return tight == "/" || tight == "无" || tight == "—" || tight == "-" || tight == "——" || tight == "--";
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_code_char(char c) {
  return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
}

/// Bytes of a budget code in front of a name: 301-, [160], 51090000T000011112222-, 207999.
std::size_t code_length(std::string_view tight, std::size_t& digits_end) {
  if (tight.starts_with('[') || tight.starts_with('(')) {
    const char close = tight[0] == '[' ? ']' : ')';
    const std::size_t end = tight.find(close);
    if (end == std::string_view::npos || end < 2) return 0;
    const std::string_view inside = tight.substr(1, end - 1);
    digits_end = end;
    return std::all_of(inside.begin(), inside.end(), is_code_char) ? end + 1 : 0;
  }
  std::size_t end = 0;
  while (end < tight.size() && is_code_char(tight[end])) ++end;
  constexpr std::size_t shortest = 3;
  const std::size_t digits = static_cast<std::size_t>(
      std::count_if(tight.begin(), tight.begin() + static_cast<std::ptrdiff_t>(end), is_digit));
  if (digits < shortest) return 0;
  digits_end = end;
  while (digits_end > 0 && !is_digit(tight[digits_end - 1]) &&
         (tight[digits_end - 1] == '-' || tight[digits_end - 1] == '_'))
    --digits_end;
  // 2022年小流域综合治理项目: a year is no code
  const bool year =
      end == 4 && (tight.starts_with("19") || tight.starts_with("20")) && tight.substr(end).starts_with("年");
  const bool counted = tight.substr(end).starts_with("岁") || tight.substr(end).starts_with("个");
  return year || counted || (end < tight.size() && tight[end - 1] != '-' && digits < 5) ? 0 : end;
}

class FieldReader {
 public:
  FieldReader(Reading& reading, const Region& region) : reading_(reading), region_(region) {}

  void run() {
    for (std::size_t i = region_.begin; i < region_.end; ++i) {
      if (!token(i).is_label()) continue;
      if (const LabelEntry* entry = token(i).label.in(Place::head)) {
        if (const std::size_t end = read_run(i); end > i) {
          i = end - 1;
          continue;
        }
        read_head(i, entry->field);
      } else if (token(i).label.in(Place::goal) != nullptr) {
        // Where labels and texts are torn apart, what follows a goal's label is not its text.
        if (reading_.form.layout->order == Order::reading) i = read_goals(reading_, region_, i);
      } else if (const LabelEntry* tail = token(i).label.in(Place::tail)) {
        read_tail(i, tail->field);
      }
    }
  }

 private:
  [[nodiscard]] const Token& token(std::size_t i) const { return reading_.tokens[i]; }

  /// The tokens behind label `i` that may be its value: the rest of its row, else the next line.
  [[nodiscard]] std::vector<std::size_t> values_of(std::size_t i) const {
    std::vector<std::size_t> values;
    std::size_t next = i + 1;
    while (next < region_.end && !token(next).is_label() && token(next).row == token(i).last_row)
      values.push_back(next++);
    const bool alone = next == i + 1 && next < region_.end && !token(next).is_label();
    if (alone && !token(i).in_grid() && token(next).row == token(i).last_row + 1) {
      values.push_back(next++);
      // 某县住房和城乡建设局、某 / 县水利局: half a name
      const bool body =
          token(i).label.is(Place::head, "department") || token(i).label.is(Place::head, "implementing_unit");
      const bool rest = body && next < region_.end && !token(next).is_label() && token(next).first_in_row &&
                        token(next).row == token(values.back()).last_row + 1;
      if (rest && !is_body(token(values.back()).tight) && is_body(token(next).tight)) values.push_back(next);
    }
    return values;
  }

  /// Labels one below another, then as many texts one below another: read in order, if no text stands where its
  /// kind cannot. Behind the texts; `i` when this is no such run.
  std::size_t read_run(std::size_t i) {
    std::vector<std::size_t> labels;
    std::size_t next = i;
    const auto stands_alone = [&](std::size_t t) {
      return !token(t).in_grid() && token(t).first_in_row &&
             (t + 1 >= region_.end || token(t + 1).row != token(t).last_row);
    };
    for (; next < region_.end && is_plain_head(token(next)) && stands_alone(next); ++next) labels.push_back(next);
    if (labels.size() < 2) return i;
    std::vector<std::size_t> values;
    for (; next < region_.end && !token(next).is_label() && stands_alone(next); ++next) values.push_back(next);
    if (values.size() < 2) return i;  // one text belongs to the label above it
    bool fits = values.size() == labels.size();
    for (std::size_t k = 0; fits && k < labels.size(); ++k) {
      fits = may_be_value(token(labels[k]).label.in(Place::head)->field, token(values[k]));
    }
    for (std::size_t k = 0; k < labels.size(); ++k) {
      const std::string_view field = token(labels[k]).label.in(Place::head)->field;
      reading_.use(labels[k], {});
      if (fits) {
        read_value(labels[k], field, {values[k]});
      } else {
        reading_.note(NoteKind::uncertain, std::string(field == "department+implementing_unit" ? "department" : field),
                      token(labels[k]).text, "几个标签与几个值分开印刷，无法配对", reading_.span(token(labels[k])));
      }
    }
    return next;
  }

  /// A label whose value is a text of its own, of which a form has one.
  [[nodiscard]] static bool is_plain_head(const Token& t) {
    if (!t.is_label()) return false;
    const LabelEntry* entry = t.label.in(Place::head);
    return entry != nullptr && entry->field != "unit" && entry->field != "remark" &&
           t.label.in(Place::indicator_column) == nullptr;
  }

  /// Is it the name of an organisation, told by what it ends with?
  [[nodiscard]] static bool is_body(std::string_view name) {
    static constexpr std::array<std::string_view, 22> bodies = {
        "局", "委", "办", "厅",   "院",   "部",   "处",   "会",   "站",   "队",   "校",
        "室", "馆", "所", "中心", "政府", "公司", "法院", "学校", "街道", "机关", "大学"};
    if (name.ends_with(')') && name.rfind('(') != std::string_view::npos) name = name.substr(0, name.rfind('('));
    return std::any_of(bodies.begin(), bodies.end(), [&](auto b) { return name.ends_with(b); });
  }

  /// Could this be a department, a project, a date?
  [[nodiscard]] static bool may_be_value(std::string_view field, const Token& value) {
    const bool body = is_body(value.tight);
    if (field == "department" || field == "implementing_unit" || field == "department+implementing_unit") return body;
    if (field == "project") return !body;
    std::size_t length = 0;
    if (field.starts_with("period")) return !read_date(value.tight, std::nullopt, length).empty();
    return true;
  }

  void note_empty(std::size_t label, std::string_view field) {
    reading_.note(NoteKind::empty, std::string(field), token(label).text, "标签后的单元格为空",
                  reading_.span(token(label)));
  }

  void read_head(std::size_t i, std::string_view field) {
    std::vector<std::size_t> values = values_of(i);
    if (field == "remark") return read_remark(i);
    if (values.empty()) {
      reading_.use(i);
      if (field != "unit" && field != "year")
        note_empty(i, field == "department+implementing_unit" ? "department" : field);
      return;
    }
    read_value(i, field, values);
  }

  void read_value(std::size_t i, std::string_view field, const std::vector<std::size_t>& values) {
    const std::string& tight = token(values.front()).tight;
    if (tight == "万元" || tight == "元" || tight == "亿元" || field == "unit") return read_unit(i, values.front());
    if (field == "department") read_department(i, values);
    if (field == "department+implementing_unit") {
      read_department(i, values);
      set(reading_.record.implementing_unit, name_ranges(values, nullptr));
    }
    if (field == "implementing_unit") set(reading_.record.implementing_unit, name_ranges(values, nullptr));
    if (field == "project") set(reading_.record.project, name_ranges(values, &reading_.record.project_code));
    if (field == "department_code") set(reading_.record.department_code, token(values.front()).ranges);
    if (field == "project_code") set(reading_.record.project_code, token(values.front()).ranges);
    if (field == "year") read_year(values.front());
    if (field.starts_with("period")) read_period(field, values.front());
    reading_.use(i, values);
  }

  void set(Text& field, const Ranges& ranges) const {
    if (!field) field = make_text(reading_.document, ranges);
  }

  void read_unit(std::size_t label, std::size_t value) {
    const std::string& tight = token(value).tight;
    reading_.use(label, {value});
    if (tight != "万元" && tight != "元" && tight != "亿元") return;
    if (reading_.unit.empty()) reading_.unit = tight;
    set(reading_.record.amount_unit, token(value).ranges);
  }

  /// A name without leading code and （盖章）. A code alone is no name.
  Ranges name_ranges(const std::vector<std::size_t>& values, Text* code) {
    const bool wrapped = values.size() == 2 && token(values[1]).row != token(values[0]).row;
    const Ranges ranges = wrapped ? reading_.ranges_of(values) : reading_.ranges_of({values.front()});
    const Folded tight = tight_of(reading_.document, ranges);
    std::size_t end = tight.text.size();
    for (std::string_view seal : {"(盖章)", "(公章)", "(签章)"}) {
      if (std::string_view(tight.text).substr(0, end).ends_with(seal)) end -= seal.size();
    }
    std::size_t digits_end = 0;
    const std::size_t length = code_length(std::string_view(tight.text).substr(0, end), digits_end);
    if (length > 0 && code != nullptr && !*code) {
      const std::size_t from = tight.text[0] == '[' || tight.text[0] == '(' ? 1 : 0;
      *code = make_text(reading_.document, slice(tight, ranges, from, digits_end));
    }
    return slice(tight, ranges, length, end);
  }

  void read_department(std::size_t label, const std::vector<std::size_t>& values) {
    // On a project's form who fills it in (部门:, 单位名称:) gives way to who is in charge (主管部门).
    const bool in_charge = token(label).tight.find("主管") != std::string::npos;
    const bool yields = reading_.form.scope == Scope::project && reading_.filler_named && in_charge;
    if (reading_.record.department && !yields) return;
    reading_.filler_named = !in_charge;
    const Ranges name = name_ranges(values, &reading_.record.department_code);
    const Token& value = token(values.front());
    if (name.empty()) {
      reading_.note(NoteKind::uncertain, "department", value.text, "只印有预算编码，没有单位名称",
                    reading_.span(value));
      return;
    }
    if (is_none(value.tight)) return;
    reading_.record.department = make_text(reading_.document, name);
    Statement statement;
    statement.kind = StatementKind::department;
    statement.where = Where::field;
    statement.text = value.text;
    statement.value = reading_.record.department->value;
    statement.span = reading_.record.department->spans.front();
    reading_.record.statements.push_back(std::move(statement));
  }

  void read_year(std::size_t value) {
    std::size_t length = 0;
    const std::string date =
        read_date(token(value).tight + (token(value).tight.ends_with("年") ? "" : "年"), std::nullopt, length);
    if (date.size() < 4) return;
    Statement statement;
    statement.where = Where::field;
    statement.text = token(value).text;
    statement.value = date.substr(0, 4);
    statement.span = reading_.span(token(value));
    reading_.record.statements.push_back(std::move(statement));
  }

  void read_period(std::string_view field, std::size_t value) {
    const std::string_view tight = token(value).tight;
    std::size_t length = 0;
    const std::string first = read_date(tight, std::nullopt, length);
    if (first.empty()) return;
    if (!reading_.record.period) reading_.record.period = Period{{}, {}, reading_.span(token(value))};
    Period& period = *reading_.record.period;
    if (field == "period_end") {
      period.end = first;
      return;
    }
    period.start = first;
    std::string_view rest = tight.substr(length);
    for (std::string_view sign : {"-", "~", "至", "—", "–"}) {
      if (!rest.starts_with(sign)) continue;
      rest.remove_prefix(sign.size());
      while (rest.starts_with(sign)) rest.remove_prefix(sign.size());
      period.end = read_date(rest, std::stoi(first.substr(0, 4)), length);
      break;
    }
  }

  /// Text that the record has no place for: used up to the next label, so that it is not taken for a value.
  void read_remark(std::size_t i) {
    reading_.use(i);
    for (std::size_t next = i + 1; next < region_.end && !token(next).is_label(); ++next) {
      if (token(i).in_grid() && token(next).row != token(i).row) break;
      if (read_amount(reading_.document, token(next)) && !token(next).in_grid()) break;
      reading_.use(next);
    }
  }

  // Totals, grade, remarks

  Assessment& assessment() {
    if (!reading_.record.assessment) reading_.record.assessment.emplace();
    return *reading_.record.assessment;
  }

  void read_tail(std::size_t i, std::string_view field) {
    if (field == "remark") return read_remark(i);
    std::vector<std::size_t> values = values_behind(i);
    if (field == "reason") {
      // Below the label stands another one, whatever it says.
      const auto below = std::find_if(values.begin(), values.end(), [&](std::size_t v) {
        return token(i).in_grid() && token(v).row != token(i).row && token(v).column == token(i).column;
      });
      values.erase(below, values.end());
      reading_.use(i, values);
      set(reading_.record.reason, reading_.ranges_of(values));
      return;
    }
    if (field == "grade") return read_grade(i, values);
    if (field == "score") read_totals(i, values);
  }

  [[nodiscard]] std::vector<std::size_t> values_behind(std::size_t i) const {
    std::vector<std::size_t> values;
    for (std::size_t next = i + 1; next < region_.end && !token(next).is_label(); ++next) values.push_back(next);
    return values;
  }

  void read_grade(std::size_t i, const std::vector<std::size_t>& values) {
    for (std::size_t v : values) {
      if (!is_grade(token(v).tight)) continue;
      reading_.use(i, {v});
      set(assessment().grade, token(v).ranges);
      return;
    }
  }

  static bool is_grade(std::string_view tight) {
    static constexpr std::array<std::string_view, 12> grades = {"优",     "良",   "中",   "差",   "低",   "合格",
                                                                "不合格", "优秀", "良好", "一般", "较差", "达标"};
    return std::find(grades.begin(), grades.end(), tight) != grades.end();
  }

  /// 总分 | 100 | 96 | 优: weights, scores, grade.
  void read_totals(std::size_t i, const std::vector<std::size_t>& values) {
    if (reading_.form.kind == Kind::target_form) return;
    // 合计 before the table of indicators adds up something else.
    if (reading_.record.indicators.empty() && token(i).tight.starts_with("合计")) return;
    std::vector<std::size_t> figures;
    for (std::size_t v : values) {
      if (is_grade(token(v).tight)) {
        set(assessment().grade, token(v).ranges);
        reading_.use(v);
        break;
      }
      const auto amount = read_amount(reading_.document, token(v));
      if (!amount) break;
      figures.push_back(v);
    }
    if (figures.empty()) return;
    reading_.use(i, figures);
    const auto& indicators = reading_.record.indicators;
    const bool weights =
        indicators.empty() || std::any_of(indicators.begin(), indicators.end(),
                                          [](const Indicator& each) { return each.weight.has_value(); });
    if (figures.size() >= 2 && !weights) {
      set(assessment().score, figures.front());  // 自评分 | 复核分
    } else if (figures.size() >= 2) {
      set(assessment().total_weight, figures.front());
      set(assessment().score, figures[1]);
    } else {
      read_single_total(figures.front());
    }
  }

  /// 总分 with one figure beside it: the sum of the weights or of the scores. Without either it is read as the score
  /// when the label says so (得分), or when it is not the full hundred.
  void read_single_total(std::size_t figure) {
    const auto amount = read_amount(reading_.document, token(figure));
    const auto adds_up = [&](Figure Indicator::*field) {
      Decimal sum;
      std::size_t count = 0;
      for (const Indicator& indicator : reading_.record.indicators) {
        if (!(indicator.*field)) continue;
        sum = sum + (indicator.*field)->value;
        ++count;
      }
      return count > 1 && (sum == amount->value || sum + Decimal(10) == amount->value);
    };
    if (adds_up(&Indicator::weight) && !adds_up(&Indicator::score)) return set(assessment().total_weight, figure);
    set(assessment().score, figure);
  }

  void set(Figure& field, std::size_t value) const {
    if (field) return;
    const auto amount = read_amount(reading_.document, token(value));
    field = Sourced<Decimal>{amount->value, reading_.document.spans(amount->ranges)};
  }

  Reading& reading_;
  const Region& region_;
};

}  // namespace

void read_fields(Reading& reading, const Region& region) {
  FieldReader(reading, region).run();
}

}  // namespace jixiao
