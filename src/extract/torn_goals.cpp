#include "extract/torn_goals.h"

#include <string>
#include <string_view>

#include "vocabulary/pieces.h"
#include "vocabulary/titles.h"

namespace jixiao {
namespace {

class GoalReader {
 public:
  explicit GoalReader(Reading& reading) : reading_(reading) {}

  /// Text that begins on its label's own line is the label's, up to the next label.
  bool take_goal_beside(std::size_t i, std::string_view field) {
    Text& goal = field == "period_goal" ? reading_.record.period_goal : reading_.record.overall_goal;
    if (goal || field == "overall_actual") return false;
    Ranges ranges;
    for (std::size_t t = i + 1; t < reading_.tokens.size() && !token(t).is_label() && !reading_.used[t]; ++t) {
      if (read_title(token(t).tight)) break;
      append(ranges, token(t).ranges);
      reading_.use(t);
    }
    goal = make_text(reading_.document, ranges);
    return goal.has_value();
  }

  /// One paragraph alone between the goal's label and the next label is its text.
  bool take_goal(std::size_t i, std::string_view field) {
    const std::size_t text = i + 1;
    if (text < reading_.tokens.size() && !token(text).is_label() && token(text).row == token(i).row) {
      return take_goal_beside(i, field);
    }
    if (field != "overall_goal" || text + 1 >= reading_.tokens.size() || reading_.record.overall_goal) return false;
    const bool alone = !token(text).is_label() && !reading_.used[text] && token(text + 1).is_label();
    if (!alone || !token(text).text.ends_with("。")) return false;
    reading_.record.overall_goal = make_text(reading_.document, token(text).ranges);
    reading_.use(text);
    return true;
  }

  /// Goals are torn from their labels as well, and nothing says which paragraph belongs to which.
  void read_goals() {
    for (std::size_t i = 0; i < reading_.tokens.size(); ++i) {
      const LabelEntry* goal = token(i).label.in(Place::goal);
      if (goal == nullptr || goal->field == "ignored") continue;
      reading_.use(i);
      if (take_goal(i, goal->field)) continue;
      reading_.note(NoteKind::uncertain, std::string(goal->field), token(i).text,
                    "标签与正文分开印刷，无法确定哪一段是该目标的内容", reading_.span(token(i)));
    }
  }

 private:
  [[nodiscard]] const Token& token(std::size_t i) const { return reading_.tokens[i]; }

  Reading& reading_;
};

}  // namespace

void read_torn_goals(Reading& reading) {
  GoalReader(reading).read_goals();
}

}  // namespace jixiao
