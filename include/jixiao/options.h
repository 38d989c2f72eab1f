// What a run was asked to do; plain data that the command line and jixiao.toml (settings.h) fill in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "jixiao/catalogue.h"
#include "jixiao/decimal.h"

namespace jixiao {

/// A grade and the least score of 100 that earns it.
struct GradeBand {
  std::string name;
  Decimal least;
};
/// The best grade first; the last one begins at 0.
using GradeSet = std::vector<GradeBand>;

/// What provinces set differently. The defaults are the national ones: domain.md 5.3, 5.4 and section 6.
struct Thresholds {
  Decimal overshoot = 130;        ///< percent of the target from which a reason is wanted
  Decimal amount_tolerance = 0;   ///< 元: a gap in a sum up to this counts as rounding, whatever the printed decimals
  Decimal small_count = 5;        ///< a target counted below this is overshot by a single piece
  Decimal low_execution = 90;     ///< percent of the budget below which a reason is wanted
  Decimal execution_weight = 10;  ///< of the execution rate, where a form prints none
  Decimal reached_from = 80;      ///< percent of the weight: 达成 earns this and more, 部分达成 this and less
  Decimal partly_from = 60;       ///< percent of the weight: 部分达成 earns this and more, 未达成 this and less
  GradeSet grades = {{"优", 90}, {"良", 80}, {"中", 60}, {"差", 0}};
  /// Sets that are in use elsewhere: a grade that fits one of them is no fault.
  std::vector<GradeSet> other_grades = {{{"优", 90}, {"良", 80}, {"合格", 60}, {"不合格", 0}},
                                        {{"优", 90}, {"良", 80}, {"中", 70}, {"低", 60}, {"差", 0}}};
};

/// Which rules run, and how findings are judged.
struct CheckOptions {
  std::vector<std::string> select = {};  ///< rule ids or groups "budget/", "budget"; empty: all
  std::vector<std::string> ignore = {};  ///< the same; wins over select
  Thresholds thresholds = {};

  /// What the findings of a rule, or of a group, count as whatever the rule says; empty: the rule is off. A rule's own
  /// entry goes before its group's.
  std::map<std::string, std::optional<Severity>, std::less<>> severity = {};
};

/// Which inputs to read, in the order given. Folders are walked recursively and sorted by path.
struct InputOptions {
  std::vector<std::string> paths;         ///< files, folders, globs, "-" for stdin
  std::optional<std::string> files_from;  ///< a file with one path a line; "-" for stdin, which then is no input
  std::string stdin_filename = "<stdin>";
  /// Files of the run itself, such as a baseline: left out where a folder or a glob holds them. jixiao.toml always is.
  std::vector<std::string> not_inputs = {};
};

/// The labels by which forms are understood (src/vocabulary/labels.h). Immutable once made; any thread.
struct Vocabulary;

struct PipelineOptions {
  bool check = true;  ///< run the rules; false: extract only
  bool gaps = false;  ///< hold targets against actual values
  CheckOptions rules;
  unsigned jobs = 0;                                  ///< worker threads; 0: one per core
  std::shared_ptr<const Vocabulary> vocabulary = {};  ///< null: the built-in labels
};

/// The stages whose results can be looked at, in order.
enum class Stage : std::uint8_t { decode, structure, recognise, extract };

struct InspectOptions {
  std::optional<Stage> stage;    ///< empty: all
  std::uint32_t first_line = 1;  ///< only what stands on the lines [first_line, last_line], from 1
  std::uint32_t last_line = std::numeric_limits<std::uint32_t>::max();
  Language language = Language::zh;
  std::size_t width = 100;                            ///< columns after which texts are cut
  std::shared_ptr<const Vocabulary> vocabulary = {};  ///< null: the built-in labels
};

}  // namespace jixiao
