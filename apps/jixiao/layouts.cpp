#include <string>

#include "commands.h"
#include "print.h"

namespace jixiao::app {

int run_layouts(const Invocation& invocation) {
  std::string text;
  for (const LayoutInfo* layout : layout_infos()) {
    text.append(layout->id).append("\n  ").append(layout->name.in(invocation.language)).append("\n  ");
    text.append(layout->marks.in(invocation.language)) += '\n';
  }
  return print(text, invocation.language);
}

}  // namespace jixiao::app
