#include "base/unicode.h"
#include "rules/support/record_view.h"
#include "rules/support/words.h"

namespace jixiao::rules::document {
namespace {

/// Tags and entities of HTML; the <br> of a Markdown table is how that export breaks lines.
bool is_residue(const Note& note) {
  const std::string text = without(fold_tight(note.text), {"<br>", "<br/>", "<BR>"});
  return note.kind == NoteKind::markup && contains_any(text, {"<", "&"});
}

void check(const Record& record, RuleRun& run) {
  run.compared();
  for (const Note& note : record.notes) {
    if (is_residue(note)) {
      const std::string markup = shortened(note.text, 60);
      run.report({run.view().pointer(note.field), note.span},
                 {cat("残留网页标记 ", markup), cat("markup left in the text: ", markup)});
    }
  }
}

}  // namespace

extern const constinit Rule markup_residue = {
    .info =
        {.id = "document/markup-residue",
         .name = {"残留标记", "Markup left in the text"},
         .what =
             {"原文中不应有 HTML 标记和实体（<p>、</span>、&nbsp;、&lt;）。Markdown 表格的 <br>、竖线、#、** 不算。",
              "The source holds no HTML tags or entities (<p>, </span>, &nbsp;, &lt;). The <br>, pipes, # and ** of "
              "Markdown do not count."},
         .why = {"公开后读者看到的是代码。", "Once published, readers see code."},
         .basis = {"推导：导出差错", "Derived: a fault of the export"},
         .remedy = {"清除标记后重新导出。", "Remove the markup and export again."},
         .severity = Severity::warning,
         .kinds = all_kinds,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::document
