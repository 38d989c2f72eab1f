#include "commands.h"
#include "jixiao/catalogue.h"
#include "print.h"

namespace jixiao::app {

int run_version(const Invocation& invocation) {
  return print("jixiao " + std::string(version) + '\n', invocation.language);
}

}  // namespace jixiao::app
