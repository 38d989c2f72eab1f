#include "extract/cut.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace jixiao {
namespace {

/// Sentences, cells and signatures end so.
bool ends_text(std::string_view tight) {
  static constexpr std::array<std::string_view, 15> ends = {"。", "!", "?",  "；", ";",  ":", ")", "”",
                                                            "》", "…", "日", "月", "年", "|", "无"};
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return tight.ends_with(end); });
}

/// The last row of the table of indicators holds a name without anything that is asked of it, or the form ends
/// before that table and within a text.
bool breaks_off(const Record& record, std::uint32_t last_line, std::string_view tight) {
  if (record.indicators.empty()) return !ends_text(tight);
  const Indicator& last = record.indicators.back();
  return last.span.end_line == last_line && !last.annual_target && !last.period_target && !last.actual;
}

}  // namespace

std::optional<Error> find_cut(const Document& document, const Record& record) {
  if (document.text.empty() || document.text.back() == '\n' || document.text.back() == '\f') return std::nullopt;
  const std::uint32_t last = document.line_count();
  const std::string tight = fold_tight(document.view(document.line(last - 1)));
  if (tight.empty()) return std::nullopt;
  bool cut = false;
  if (record.kind == Kind::self_assessment_report) {
    // A line of prose; a short one may be a heading, a signature, a cell.
    constexpr std::size_t sentence = 3 * 16;
    const bool prose = tight.size() > sentence && tight.find_first_of("|\t") == std::string::npos;
    cut = prose && !ends_text(tight) && (tight.find(',') != std::string::npos || tight.find("。") != std::string::npos);
  } else {
    cut = breaks_off(record, last, tight);
  }
  if (!cut) return std::nullopt;
  const std::string line = std::to_string(last);
  return Error{
      document.path,
      {"第 " + line + " 行没有写完，文件可能在传输或导出时被截断；已读出的内容仍列在结果中。请重新导出完整的文件",
       "line " + line +
           " is unfinished: the file may have been cut off in transfer or export. What could be read is "
           "reported; export the whole file again"}};
}

}  // namespace jixiao
