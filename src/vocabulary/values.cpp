#include "vocabulary/values.h"

#include <algorithm>
#include <array>

#include "base/affix.h"
#include "base/unicode.h"
#include "vocabulary/dates.h"
#include "vocabulary/figures.h"
#include "vocabulary/pieces.h"
#include "vocabulary/words.h"

namespace jixiao {
namespace {

bool is_none(std::string_view folded) {
  static constexpr std::array<std::string_view, 9> spellings = {"无", "/", "-", "--", "—", "——", "无。", "\\", "-—"};
  return std::find(spellings.begin(), spellings.end(), folded) != spellings.end();
}

/// Words that make a part of a cell a judgement of its own.
bool holds_judgement(std::string_view folded) {
  static constexpr std::array<std::string_view, 18> words = {"符合", "合格", "达标", "正常", "完成", "通过",
                                                             "良好", "及时", "优秀", "稳定", "达到", "标准",
                                                             "满意", "提升", "提高", "改善", "增强", "有效"};
  return holds_any(folded, words);
}

struct Part {
  std::string_view folded;
  Value value;
};

bool holds_value(const Value& value) {
  return value.type == ValueType::number || value.type == ValueType::range || value.type == ValueType::ratio ||
         value.type == ValueType::date;
}

Value qualitative(std::string_view text) {
  Value value;
  value.type = ValueType::qualitative;
  value.text = text;
  return value;
}

std::optional<Value> parse_ratio(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && number_length(text.substr(at)) == 0) (void)next_code_point(text, at);
  const std::size_t left = number_length(text.substr(at));
  if (left == 0 || at + left >= text.size() || text[at + left] != ':') return std::nullopt;
  const std::string_view rest = text.substr(at + left + 1);
  const std::size_t right = number_length(rest);
  if (right == 0 || right != rest.size()) return std::nullopt;
  Value value;
  value.type = ValueType::ratio;
  const auto l = Decimal::parse(text.substr(at, left));
  const auto r = Decimal::parse(rest.substr(0, right));
  if (!l || !r) return std::nullopt;
  value.left = *l;
  value.right = *r;
  return value;
}

std::optional<Value> parse_range(std::string_view text, const std::vector<FoundFigure>& figures) {
  if (figures.size() != 2) return std::nullopt;
  const FoundFigure& low = figures[0];
  const FoundFigure& high = figures[1];
  const std::string_view between = text.substr(low.end, high.begin - low.end);
  static constexpr std::array<std::string_view, 8> signs = {"-", "~", "至", "到", "—", "–", "--", "〜"};
  const bool joined = std::find(signs.begin(), signs.end(), between) != signs.end();
  const bool bounded = low.before == Comparator::at_least && high.before == Comparator::at_most && between.size() <= 6;
  if (!joined && !bounded) return std::nullopt;
  if (!(low.unit.empty() || low.unit == high.unit)) return std::nullopt;
  Value value;
  value.type = ValueType::range;
  value.low = low.value;
  value.high = high.value;
  value.unit = high.unit;
  return value.low <= value.high ? std::optional(value) : std::nullopt;
}

Value number_of(std::string_view text, const FoundFigure& figure, std::string& doubt) {
  Value value;
  value.type = ValueType::number;
  value.value = figure.value;
  value.unit = figure.unit;
  std::optional<Comparator> after = figure.after;
  // 100个村以上: the closing word may stand behind a noun
  if (!after && !figure.before) {
    for (const auto& [word, comparator] :
         {std::pair{"以上", Comparator::at_least}, std::pair{"以内", Comparator::at_most},
          std::pair{"以下", Comparator::at_most}, std::pair{"左右", Comparator::about}}) {
      if (text.substr(figure.end).ends_with(word)) after = comparator;
    }
  }
  value.comparator = figure.before.value_or(after.value_or(Comparator::equal));
  const bool up = figure.before == Comparator::at_least || figure.before == Comparator::more_than;
  const bool down = figure.before == Comparator::at_most || figure.before == Comparator::less_than;
  if ((up && after == Comparator::at_most) || (down && after == Comparator::at_least && !text.starts_with("控制"))) {
    doubt = "前后两个比较符互相矛盾，按前一个读取";
  }
  return value;
}

/// A text without separators.
Value parse_part(std::string_view text, const ValueContext& context, std::string& doubt) {
  if (is_none(text)) return Value{};
  if (auto ratio = parse_ratio(text)) return *ratio;
  if (auto date = parse_date(text, context.year)) return *date;
  const std::vector<FoundFigure> figures = find_figures(text);
  if (auto range = parse_range(text, figures)) return *range;
  if (figures.size() == 1) return number_of(text, figures[0], doubt);
  if (figures.size() > 1) {
    Value value;
    value.type = ValueType::multiple;
    std::size_t from = 0;
    for (const FoundFigure& figure : figures) {
      Value part = number_of(text.substr(0, figure.end), figure, doubt);
      part.words = text.substr(from, figure.end - from);
      from = figure.end;
      value.parts.push_back(std::move(part));
    }
    return value;
  }
  return qualitative(text);
}

std::vector<std::string_view> split_parts(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  std::size_t at = 0;
  int depth = 0;
  const auto cut = [&](std::size_t end) {
    if (end > begin) parts.push_back(text.substr(begin, end - begin));
  };
  while (at < text.size()) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    if (c == U'(' || c == U'“' || c == U'《') ++depth;
    if ((c == U')' || c == U'”' || c == U'》') && depth > 0) --depth;
    if (depth == 0 && (c == U';' || c == U'、' || c == U'。')) {
      cut(start);
      begin = at;
    }
  }
  cut(text.size());
  return parts;
}

std::optional<Value> parse_multiple(std::string_view text, const ValueContext& context, std::string& doubt) {
  const std::vector<std::string_view> pieces = split_parts(text);
  if (pieces.size() < 2) return std::nullopt;
  Value value;
  value.type = ValueType::multiple;
  std::size_t values = 0;
  std::size_t judgements = 0;
  for (std::string_view piece : pieces) {
    Value part = parse_part(piece, context, doubt);
    if (part.type == ValueType::multiple) {
      values += part.parts.size();
      for (Value& inner : part.parts) value.parts.push_back(std::move(inner));
      continue;
    }
    const bool held = holds_value(part);
    const bool judged = part.type == ValueType::qualitative && holds_judgement(piece);
    values += held ? 1 : 0;
    judgements += judged ? 1 : 0;
    part.words = piece;
    // Words that hold neither a value nor a judgement only lead up to the next part.
    if (held || judged) value.parts.push_back(std::move(part));
  }
  if (values >= 2 || (values >= 1 && judgements >= 1)) return value;
  return std::nullopt;
}

std::string_view without_full_stop(std::string_view text) {
  if (text.ends_with("。")) text.remove_suffix(std::string_view("。").size());
  if (text.ends_with(";")) text.remove_suffix(1);
  return text;
}

}  // namespace

ParsedValue parse_value(std::string_view printed, const ValueContext& context) {
  ParsedValue parsed;
  const std::string folded = fold_value(printed);
  const std::string_view text = without_full_stop(folded);
  if (is_none(folded) || is_none(text)) return parsed;
  if (auto multiple = parse_multiple(text, context, parsed.doubt)) {
    parsed.value = *multiple;
    return parsed;
  }
  parsed.value = parse_part(text, context, parsed.doubt);
  if (parsed.value.type == ValueType::qualitative) parsed.value.text = printed;
  const bool bare = parsed.value.type == ValueType::number && number_length(text) == text.size();
  if (bare) {
    if (context.comparator) parsed.value.comparator = *context.comparator;
    parsed.value.unit = context.unit;
  }
  return parsed;
}

bool ends_like_name(std::string_view tight) {
  static constexpr std::array<std::string_view, 22> endings = {
      "率",   "数",   "数量", "情况", "进度", "时间", "时限", "程度", "水平",   "满意度", "覆盖面",
      "项目", "里程", "面积", "金额", "比例", "工作", "活动", "体系", "标准数", "时数",   "规模"};
  return finishes_with_any(tight, endings);
}

bool looks_like_value(std::string_view printed) {
  const std::string folded = fold_value(printed);
  const std::string_view text = without_full_stop(folded);
  if (text.empty()) return false;
  if (is_none(text)) return true;
  if (text.size() > 3 * 60) return false;
  // “书房”24小时自助借阅点正常运行率: a figure inside a name
  if (ends_like_name(text)) return false;
  std::string doubt;
  if (auto multiple = parse_multiple(text, {}, doubt)) return true;
  const Value value = parse_part(text, {}, doubt);
  if (value.type != ValueType::qualitative) return true;
  static constexpr std::array<std::string_view, 7> endings = {"标准", "以上", "以下", "通过", "评审", "要求", "无"};
  // 防洪标准, 补助标准 are names; 符合行业标准 is none.
  static constexpr std::array<std::string_view, 8> standards = {"达",   "符合", "按",   "执行",
                                                                "低于", "高于", "优于", "规定"};
  const bool named = text.ends_with("标准") && std::none_of(standards.begin(), standards.end(), [&](auto word) {
                       return text.find(word) != std::string_view::npos;
                     });
  if (named) return false;
  // 明显改善, 有效保护, 达成预期指标
  static constexpr std::array<std::string_view, 14> degrees = {"明显", "显著", "有效", "逐步", "不断", "持续", "进一步",
                                                               "稳步", "大幅", "有所", "达成", "基本", "部分", "较好"};
  constexpr std::size_t longest_degree = 3 * 10;
  const bool degree = text.size() <= longest_degree && std::any_of(degrees.begin(), degrees.end(), [&](auto word) {
                        return text.starts_with(word) && text.size() > word.size();
                      });
  if (degree) return true;
  // 按规定的补贴标准支付: by a rule, whatever is done
  const bool deadline = text.ends_with("前") && text.find_first_of("0123456789") != std::string_view::npos;
  return deadline || is_judgement(text) || (text.starts_with("按") && text.size() <= 3 * 20) ||
         finishes_with_any(text, endings);
}

bool is_quality(std::string_view tight) {
  static constexpr std::array<std::string_view, 28> endings = {
      "健全", "完善", "明确", "规范", "合理", "完整", "稳定", "提升", "改善", "增强", "提高", "优化", "加强", "齐全",
      "到位", "满意", "充分", "科学", "真实", "准确", "合规", "显著", "明显", "良好", "持续", "较好", "较高", "好转"};
  constexpr std::size_t most = 3 * 5;
  return tight.size() <= most && finishes_with_any(tight, endings);
}

bool is_judgement(std::string_view tight) {
  static constexpr std::array<std::string_view, 15> endings = {"长期", "合格", "达标", "正常",     "完成",
                                                               "及时", "良好", "优秀", "通过",     "有效",
                                                               "运行", "办结", "使用", "通过验收", "封顶"};
  constexpr std::size_t most = 3 * 14;
  return tight.size() <= most && finishes_with_any(tight, endings);
}

}  // namespace jixiao
