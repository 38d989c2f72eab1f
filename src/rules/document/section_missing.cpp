#include "rules/support/form_parts.h"
#include "rules/support/words.h"

namespace jixiao::rules::document {
namespace {

void check(const Record& /*record*/, RuleRun& run) {
  run.counting({"部分", "parts"});
  for (const RequiredPart& part : required_parts(run.view())) {
    if (part.presence == Presence::doubtful) {
      run.unread({cat("有未能读出的内容，不能断定缺少“", part.name.zh, "”"),
                  cat("not all of the form was understood: the ", part.name.en, " may be there")});
      continue;
    }
    run.compared();
    if (part.presence == Presence::absent) {
      run.report(part.severity, part.place,
                 {cat("表中缺少“", part.name.zh, "”"), cat("the form lacks its ", part.name.en)});
    }
  }
}

}  // namespace

extern const constinit Rule section_missing = {
    .info =
        {.id = "document/section-missing",
         .name = {"表格要素缺失", "A part of the form is missing"},
         .what = {"各类目标表、自评表都有绩效指标表，自评表的指标表还有实际完成值栏；已登记的版式另查其固有的预算资金、"
                  "绩效目"
                  "标和年度重点工作任务（警告）。表中还有未读出的内容时不判断。标签在而内容空白的属必填项缺失。",
                  "Every target form and self-assessment has an indicator table, that of a self-assessment a column of "
                  "actual values; of a registered layout the parts that it always prints are asked for: budget, goal, "
                  "key tasks (warning). Where some of the form was not understood, nothing is said. A label with an "
                  "empty cell is a required field missing."},
         .why = {"缺一整块的表多为导出或粘贴时漏页，无法审核。",
                 "A whole part is usually lost when pages are exported or pasted; the form cannot be reviewed."},
         .basis =
             {"《中华人民共和国预算法》第七十五条（内容完整，据以推及绩效表）；"
              "财预〔2015〕88号《中央部门预算绩效目标管理办法》；财预〔2020〕10号《项目支出绩效评价管理办法》",
              "《中华人民共和国预算法》第七十五条 (Budget Law, Art. 75: complete contents; its application to these "
              "forms is derived); 财预〔2015〕88号《中央部门预算绩效目标管理办法》 (performance targets of central "
              "departments); 财预〔2020〕10号《项目支出绩效评价管理办法》 (performance evaluation of project "
              "expenditure)"},
         .remedy = {"补上缺少的部分后重新报送。", "Add the missing part and submit the form again."},
         .severity = Severity::error,
         .kinds = TD | TP | AD | AP,
         .since = "0.1.0"},
    .check = check};

}  // namespace jixiao::rules::document
