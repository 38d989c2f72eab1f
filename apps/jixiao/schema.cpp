#include <algorithm>
#include <string>
#include <vector>

#include "choices.h"
#include "commands.h"
#include "print.h"

namespace jixiao::app {
namespace {

std::string list_of_schemas() {
  std::size_t longest = 0;
  for (const Schema& schema : schemas()) {
    longest = std::max(longest, schema.name.size());
  }
  std::string text;
  for (const Schema& schema : schemas()) {
    text.append(schema.name).append(longest - schema.name.size() + 2, ' ').append(schema.title) += '\n';
  }
  return text;
}

}  // namespace

int run_schema(const Invocation& invocation) {
  if (invocation.schema.empty()) return print(list_of_schemas(), invocation.language);
  std::vector<std::string_view> names;
  for (const Schema& schema : schemas()) {
    if (schema.name == invocation.schema) return print(schema.text, invocation.language);
    names.push_back(schema.name);
  }
  const Message wrong = unknown_word("jixiao schema", invocation.schema, remedy(invocation.schema, names));
  complain(wrong.in(invocation.language));
  return 2;
}

}  // namespace jixiao::app
