// What a run was asked to do; plain data that the command line fills in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "jixiao/catalogue.h"

namespace jixiao {

/// Which rules run, and how findings are judged.
struct CheckOptions {
  std::vector<std::string> select;  ///< rule ids or groups "budget/", "budget"; empty: all
  std::vector<std::string> ignore;  ///< the same; wins over select
};

/// Which inputs to read, in the order given. Folders are walked recursively and sorted by path.
struct InputOptions {
  std::vector<std::string> paths;         ///< files, folders, globs, "-" for stdin
  std::optional<std::string> files_from;  ///< a file with one path a line; "-" for stdin, which then is no input
  std::string stdin_filename = "<stdin>";
};

struct PipelineOptions {
  bool check = true;  ///< run the rules; false: extract only
  CheckOptions rules;
  unsigned jobs = 0;  ///< worker threads; 0: one per core
};

}  // namespace jixiao
