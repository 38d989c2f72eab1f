#include <algorithm>
#include <vector>

#include "jixiao/catalogue.h"
#include "jixiao/form.h"

namespace jixiao {

std::span<const LayoutInfo* const> layout_infos() {
  static const std::vector<const LayoutInfo*> infos = [] {
    std::vector<const LayoutInfo*> all;
    for (const Layout* layout : layouts::registry()) all.push_back(&layout->info);
    std::sort(all.begin(), all.end(), [](const LayoutInfo* a, const LayoutInfo* b) { return a->id < b->id; });
    return all;
  }();
  return infos;
}

}  // namespace jixiao
