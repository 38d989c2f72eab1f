#include "rules/support/bodies.h"

#include <string>
#include <vector>

#include "base/unicode.h"
#include "rules/support/words.h"

namespace jixiao::rules {
namespace {

/// 广州市, 番禺区 | 司法局
struct Body {
  std::string region;  ///< the lowest level that is named; may be empty
  std::string office;
};

std::string cleaned(std::string_view printed) {
  std::string name = without_brackets(fold_tight(printed));
  const std::size_t letter = name.find_first_not_of("0123456789-[]._:");
  name.erase(0, letter == std::string::npos ? name.size() : letter);
  for (const std::string_view tail : {"机关", "本级", "部门"}) {
    if (name.ends_with(tail) && name.size() > tail.size()) {
      name.resize(name.size() - tail.size());
    }
  }
  return name;
}

/// The first region in `name`, "广州市" of "广州市番禺区司法局": two to eight characters up to 省, 市, 区, …
std::size_t leading_region(std::string_view name) {
  constexpr std::size_t longest = 8;
  std::size_t offset = 0;
  for (std::size_t count = 1; offset < name.size() && count <= longest; ++count) {
    const std::size_t begin = offset;
    (void)next_code_point(name, offset);
    if (count > 1 && is_any(name.substr(begin, offset - begin), {"省", "市", "区", "县", "州", "盟", "旗"}) &&
        !name.substr(offset).starts_with("市") && offset < name.size()) {
      // 城市管理局 and 社区矫正局 name no region.
      return is_any(name.substr(0, offset), {"城市", "社区", "地区", "园区", "市区", "城区"}) ? 0 : offset;
    }
  }
  return 0;
}

Body parse(std::string_view name) {
  Body body;
  for (std::size_t length = leading_region(name); length > 0; length = leading_region(name)) {
    body.region = name.substr(0, length);
    name.remove_prefix(length);
  }
  body.office = name;
  return body;
}

/// Whether the characters of `shorter` stand in `longer` in this order, ending alike: 发改局 in 发展和改革局.
bool abbreviates(std::string_view shorter, std::string_view longer) {
  std::size_t at = 0;
  std::size_t offset = 0;
  std::string_view last;
  while (offset < shorter.size()) {
    const std::size_t begin = offset;
    (void)next_code_point(shorter, offset);
    last = shorter.substr(begin, offset - begin);
    at = longer.find(last, at);
    if (at == std::string_view::npos) {
      return false;
    }
    at += last.size();
  }
  return !last.empty() && longer.ends_with(last);
}

}  // namespace

bool same_body(std::string_view a, std::string_view b) {
  const std::string left = cleaned(a);
  const std::string right = cleaned(b);
  const Words levels = {"省", "市", "区", "县"};
  if (left == right || without(left, levels) == without(right, levels)) {
    return true;
  }
  const Body first = parse(left);
  const Body second = parse(right);
  if (!first.region.empty() && !second.region.empty() && first.region != second.region) {
    return false;
  }
  return abbreviates(first.office, second.office) || abbreviates(second.office, first.office) ||
         abbreviates(left, right) || abbreviates(right, left);
}

}  // namespace jixiao::rules
