// What a run was asked to do; plain data that the command line fills in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
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

/// The stages whose results can be looked at, in order.
enum class Stage : std::uint8_t { decode, structure, recognise, extract };

struct InspectOptions {
  std::optional<Stage> stage;    ///< empty: all
  std::uint32_t first_line = 1;  ///< only what stands on the lines [first_line, last_line], from 1
  std::uint32_t last_line = std::numeric_limits<std::uint32_t>::max();
  Language language = Language::zh;
  std::size_t width = 100;  ///< columns after which texts are cut
};

}  // namespace jixiao
