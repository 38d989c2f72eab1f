// What the program's streams are connected to, and the progress line.
#pragma once

#include <chrono>
#include <cstddef>

#include "invocation.h"

namespace jixiao::app {

[[nodiscard]] bool stdout_is_terminal();
[[nodiscard]] bool stderr_is_terminal();
/// Whether stdout and stderr are read as one: both on a terminal, or in the same file or pipe (`> f 2>&1`).
[[nodiscard]] bool streams_meet();
/// Columns of the terminal on stdout, within reason; `otherwise` where there is none.
[[nodiscard]] std::size_t terminal_width(std::size_t otherwise);
/// For output to stdout. Automatic: on a terminal, unless NO_COLOR is set or the terminal cannot.
[[nodiscard]] bool use_colour(Colour choice);

/// "12 files …" on stderr, on a terminal and only when the run lasts. Rewritten in place, gone at the end.
class Progress {
 public:
  explicit Progress(Language language);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { clear(); }

  /// `files` are done. Cheap: draws at most ten times a second.
  void update(std::size_t files);
  /// Takes the line away; to be called before anything else is written to the terminal.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  Language language_;
  bool enabled_;
  bool shown_ = false;
  Clock::time_point next_;
};

}  // namespace jixiao::app
