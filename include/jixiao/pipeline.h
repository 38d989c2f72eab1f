// From bytes to outcomes: the whole program but for the command line and the output formats.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "jixiao/options.h"
#include "jixiao/outcome.h"

namespace jixiao {

/// One input, already read: its name and its bytes.
struct Input {
  std::string path;
  std::string bytes;
};

/// Decodes, extracts and (if asked) checks one input. Pure: no I/O, no shared state; any thread.
/// What cannot be processed is in the outcome's errors.
[[nodiscard]] FileOutcome process(const Input& input, const PipelineOptions& options);

/// Runs `process` over all inputs on options.jobs threads and hands each outcome to `sink` in input order,
/// on the calling thread, with a bounded number of files in flight. `sink` returns false to stop early
/// (the reader of stdout went away).
void process_all(const InputOptions& inputs, const PipelineOptions& options,
                 const std::function<bool(FileOutcome&&)>& sink);

/// What the stages made of one input.
struct Inspection {
  std::string text;           ///< for people who write layouts; its form is no contract
  std::vector<Error> errors;  ///< why a stage was not reached, or what is wrong with the input
};

/// Runs the stages over one input as `process` does, and tells what each made of it, up to the one that failed.
/// `inputs` must name exactly one.
[[nodiscard]] Inspection inspect(const InputOptions& inputs, const InspectOptions& options);

}  // namespace jixiao
