// The grammar of target and actual values: domain.md section 4.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "jixiao/value.h"

namespace jixiao {

/// What the form says of a value outside its cell.
struct ValueContext {
  std::optional<int> year;               ///< of the form: completes 11月底之前
  std::optional<Comparator> comparator;  ///< of a direction column or a template's hint: for a bare number
  std::string unit;                      ///< the same
};

struct ParsedValue {
  Value value;
  std::string doubt;  ///< why the reading is not the only one possible; Chinese, may be empty
};

/// Parses a printed value. `printed` is not empty. Never fails: what is no figure is qualitative.
[[nodiscard]] ParsedValue parse_value(std::string_view printed, const ValueContext& context = {});

/// Could this text stand in a value column of a table whose cells are only told apart by what they say?
/// True for figures, dates, ratios, none, and judgements (考核合格, 运行正常); not for names and sentences.
[[nodiscard]] bool looks_like_value(std::string_view printed);

/// Does the text end as the names of indicators do: 覆盖率, 培训人数, 建设进度? `tight` as above.
[[nodiscard]] bool ends_like_name(std::string_view tight);

/// 健全, 较明确, 进一步提升: a short word for how good something is, as targets without a figure have it.
[[nodiscard]] bool is_quality(std::string_view tight);

/// A judgement alone: 考核合格, 运行正常, 评估达标. `tight` is folded without white space.
[[nodiscard]] bool is_judgement(std::string_view tight);

}  // namespace jixiao
