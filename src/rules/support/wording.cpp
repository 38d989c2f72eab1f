#include "rules/support/wording.h"

#include <algorithm>
#include <string>

#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

/// 符合采购标准, 按规定的补贴标准支付: as required, whatever that is.
bool refers_to_unnamed_standard(std::string_view target) {
  const std::size_t follows = std::min(target.find("符合"), target.find("按"));
  return follows != std::string_view::npos && contains_any(target.substr(follows), {"要求", "规定", "标准"});
}

}  // namespace

bool is_whole_scale(std::string_view target) {
  std::string rest = without(target, {"、", "/", ",", ";", "或", "(", ")", "“", "”"});
  int grades = 0;
  const auto take = [&](std::string_view grade) {
    const std::size_t at = rest.find(grade);
    if (at != std::string::npos) {
      rest.erase(at, grade.size());
      ++grades;
    }
    return at != std::string::npos;
  };
  for (const std::string_view grade :
       {"不合格", "合格", "优秀", "良好", "中等", "一般", "较好", "较差", "优", "良", "中", "低", "差", "好"}) {
    while (take(grade)) {
    }
  }
  return rest.empty() && grades >= 3;
}

bool is_verifiable(std::string_view target) {
  return contains_any(target, {"通过", "合格", "达标", "完成", "验收", "发布", "建成", "投入使用", "正常", "印发",
                               "出台", "上线", "签订", "移交"}) ||
         starts_with_any(target, {"零", "无", "未发生", "不发生", "杜绝"});
}

bool only_praises(std::string_view target) {
  return contains_any(target, {"及时", "明显", "显著", "有效", "较好", "良好", "提升", "提高", "增强", "改善", "促进",
                               "加强", "优化", "稳定", "长期", "持续", "合理", "规范"}) ||
         refers_to_unnamed_standard(target);
}

}  // namespace jixiao::rules
