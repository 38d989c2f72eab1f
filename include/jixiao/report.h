// Outcomes to bytes: the output formats as the command line and other callers see them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "jixiao/catalogue.h"
#include "jixiao/outcome.h"
#include "jixiao/result.h"
#include "jixiao/settings.h"

namespace jixiao {

enum class Command : std::uint8_t { extract, check, gaps };
enum class Verbosity : std::uint8_t { silent, quiet, normal, verbose };

/// How a report is written. A format ignores what does not concern it.
struct ReportOptions {
  Command command = Command::check;
  Language language = Language::zh;
  Verbosity verbosity = Verbosity::normal;  ///< text: quiet is the summary only, verbose adds what was not checkable
  bool colour = false;                      ///< text
  bool list_errors = true;                  ///< text: false where people read the errors on stderr beside it
  std::size_t width = 100;                  ///< text: columns that a line of the source may take
  bool bom = false;                         ///< csv: begin each file with a UTF-8 byte-order mark
  bool csv_raw = false;                     ///< csv: leave cells that a spreadsheet would run as formulas as they are
  std::string table;                      ///< csv of extract: one of Reporter::tables; empty: each in a part of its own
  std::vector<GapVerdict> verdicts = {};  ///< gaps: only rows with one of these; empty: all
  std::span<const RuleInfo* const> rules = {};  ///< sorted by id: what a format may tell of the rules
};

/// A suppression that let nothing pass.
struct IdleSuppression {
  Suppression suppression;
  bool expired = false;       ///< it may have found something, but no longer holds
  bool matched_path = false;  ///< some input is one of those that it speaks of
};

/// A finding as a baseline keeps it. Only fingerprint and count tell findings apart; the rest is for people.
struct BaselineEntry {
  std::string path;  ///< relative to the baseline's folder
  std::string rule, field, fingerprint, message;
  std::size_t count = 1;
};

/// What a run has come to. Counts, and what is to be mended in its settings; its size does not grow with the number of
/// inputs.
struct Summary {
  std::size_t files = 0;                                    ///< inputs, also those that could not be processed
  std::size_t records = 0;                                  ///< forms and reports found in them
  std::size_t errors = 0;                                   ///< entries in the report's `errors`
  std::array<std::size_t, 3> by_severity{};                 ///< findings; index: Severity
  std::map<std::string, std::size_t, std::less<>> by_rule;  ///< findings; only rules that have some
  std::array<std::size_t, 4> by_verdict{};                  ///< rows of gaps; index: GapVerdict
  std::map<NotComparable, std::size_t> not_comparable;      ///< those of them that cannot be compared, by reason
  std::size_t without_rows = 0;                             ///< records of gaps that have none
  std::size_t known = 0;                ///< findings that were left out because the baseline holds them
  std::size_t suppressed = 0;           ///< findings that were left out because jixiao.toml lets them pass
  std::vector<BaselineEntry> resolved;  ///< of the baseline; what no longer occurs, and how often
  std::vector<IdleSuppression> idle;    ///< in the order of the file

  [[nodiscard]] std::size_t findings() const { return by_severity[0] + by_severity[1] + by_severity[2]; }
  [[nodiscard]] std::size_t rows() const { return by_verdict[0] + by_verdict[1] + by_verdict[2] + by_verdict[3]; }
};

void count(Summary& summary, const FileOutcome& outcome);

[[nodiscard]] std::string_view id_of(Severity severity);  ///< "warning"
[[nodiscard]] Bilingual word_for(Severity severity);
[[nodiscard]] std::string_view id_of(GapVerdict verdict);  ///< "not_comparable"
/// `text` on one line, with nothing in it that a terminal would act on instead of showing it.
[[nodiscard]] std::string printable(std::string_view text);

/// contract.md section 4. `fail_on` empty: never because of findings.
[[nodiscard]] int exit_code(const Summary& summary, std::optional<Severity> fail_on);

/// Where a report's bytes go: stdout, a file, or a folder of files. Not thread-safe.
/// After a failed write the rest is dropped; the caller asks `status` when it likes.
class Output {
 public:
  Output() = default;
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  virtual ~Output() = default;

  virtual void write(std::string_view bytes) = 0;
  /// The file of this name in a folder; a single stream is its own and only part. Owned by this Output.
  virtual Output& part(std::string_view /*name*/) { return *this; }
  /// Hands on what is buffered.
  virtual void flush() {}
  /// Flushes and, for files, puts the result in its place. Without it nothing is left behind but stdout.
  virtual Status close() = 0;
  /// True once writing is of no use: the reader of stdout went away, or an error occurred.
  [[nodiscard]] virtual bool broken() const = 0;
};

/// Standard output; a reader that goes away is no error.
[[nodiscard]] std::unique_ptr<Output> open_stdout();
/// A file, written aside and renamed by close().
[[nodiscard]] Result<std::unique_ptr<Output>> open_file(const std::string& path);
/// A folder (made where it is missing); each part is written aside and renamed by close().
[[nodiscard]] Result<std::unique_ptr<Output>> open_folder(const std::string& path);

/// Receives a run's outcomes one by one, in input order, and keeps no more of them than its format needs.
class Sink {
 public:
  Sink() = default;
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;
  virtual ~Sink() = default;

  virtual void add(const FileOutcome& outcome) = 0;
  /// Called once, last. The summary counts everything that was added.
  virtual void finish(const Summary& summary) = 0;
};

/// An output format: a constant value, one file in src/reporters.
struct Reporter {
  std::string_view id;  ///< what --format takes
  Bilingual what;       ///< one sentence
  bool for_check = true;
  bool for_extract = true;  ///< and for `gaps`, which lists data too
  /// The tables of `extract`, where it has several: into a folder it writes each, into one stream one of them.
  std::span<const std::string_view> tables = {};
  /// Both arguments outlive the sink.
  std::unique_ptr<Sink> (*make)(const ReportOptions& options, Output& output) = nullptr;
  /// The same for `check --statistics`: counts per rule in place of the findings; null where the format has none.
  std::unique_ptr<Sink> (*make_statistics)(const ReportOptions& options, Output& output) = nullptr;
};

namespace reporters {
/// All formats, sorted by id.
[[nodiscard]] std::span<const Reporter* const> registry();
}  // namespace reporters

/// A JSON Schema of what the program writes or reads: a file schemas/NAME.schema.json, compiled in.
struct Schema {
  std::string_view name;   ///< "record"
  std::string_view title;  ///< one line in both languages
  std::string_view text;
};
/// All of them, sorted by name.
[[nodiscard]] std::span<const Schema> schemas();

}  // namespace jixiao
