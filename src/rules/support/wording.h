// What the words of a qualitative target say. Texts are folded.
#pragma once

#include <string_view>

namespace jixiao::rules {

/// 优良中低差, 好/较好/一般: three and more grades and nothing else.
[[nodiscard]] bool is_whole_scale(std::string_view target);
/// Something that can be seen to have happened, or not to have happened: 验收合格, 建成, 无重大事故.
[[nodiscard]] bool is_verifiable(std::string_view target);
/// Words of praise (显著, 提升), or a standard that is not named (符合采购标准, 按规定的补贴标准支付).
[[nodiscard]] bool only_praises(std::string_view target);

}  // namespace jixiao::rules
