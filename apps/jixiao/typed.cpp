#include "typed.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <utility>

#include "choices.h"
#include "formats.h"
#include "rule_names.h"

namespace jixiao::app {
namespace {

/// A word that an option takes, and what it stands for.
template <class T>
struct Choice {
  std::string_view word;
  T value;
};

bool whole_number(std::string_view text, std::uint32_t& number) {
  const char* const end = text.data() + text.size();
  const auto [stop, failed] = std::from_chars(text.data(), end, number);
  return failed == std::errc() && stop == end;
}

/// 2026-12-31, and a day that there is.
bool is_date(const std::string& text) {
  constexpr std::size_t year_end = 4, month_end = 7, day_end = 10;
  if (text.size() != day_end || text[year_end] != '-' || text[month_end] != '-') return false;
  std::uint32_t year = 0, month = 0, day = 0;
  return whole_number(std::string_view(text).substr(0, year_end), year) &&
         whole_number(std::string_view(text).substr(year_end + 1, 2), month) &&
         whole_number(std::string_view(text).substr(month_end + 1), day) &&
         std::chrono::year_month_day(std::chrono::year(static_cast<int>(year)), std::chrono::month(month),
                                     std::chrono::day(day))
             .ok();
}

bool is_batch(Action action) {
  return action == Action::check || action == Action::extract || action == Action::gaps;
}

std::vector<Choice<GapVerdict>> verdict_choices() {
  std::vector<Choice<GapVerdict>> choices;
  for (const GapVerdict verdict :
       {GapVerdict::met, GapVerdict::unmet, GapVerdict::overshoot, GapVerdict::not_comparable}) {
    choices.push_back({id_of(verdict), verdict});
  }
  return choices;
}

Command command_of(Action action) {
  if (action == Action::gaps) return Command::gaps;
  return action == Action::check ? Command::check : Command::extract;
}

/// Fills an Invocation word by word. The first fault is kept; the rest is then of no interest.
class Understanding {
 public:
  Understanding(const Typed& typed, Language language) : typed_(typed), language_(language) {}

  Result<Invocation> result() {
    invocation_.action = typed_.action;
    invocation_.language = language_;
    invocation_.schema = typed_.schema;
    choose<bool>("--lang", typed_.language, {{{"zh", true}, {"en", false}, {"", true}}});
    if (typed_.action == Action::explain) understand_explain();
    understand_settings();
    if (typed_.action == Action::inspect) understand_inspect();
    if (is_batch(typed_.action)) understand_batch();
    if (fault_) return *fault_;
    return invocation_;
  }

 private:
  void fault(Message message) {
    if (!fault_) fault_ = Error{"", std::move(message)};
  }

  void unknown(std::string_view option, std::string_view word, const std::vector<std::string_view>& candidates) {
    fault(unknown_word(option, word, remedy(word, candidates)));
  }

  template <class T>
  T choose(std::string_view option, std::string_view word, std::vector<Choice<T>> choices) {
    std::vector<std::string_view> words;
    for (const Choice<T>& choice : choices) {
      if (choice.word == word) return choice.value;
      if (!choice.word.empty()) words.push_back(choice.word);
    }
    unknown(option, word, words);
    return choices.front().value;
  }

  void understand_explain() {
    invocation_.rule = typed_.rule;
    if (typed_.rule.empty()) {
      fault({"要说明哪条规则？例：jixiao explain budget/level-split-mismatch；jixiao rules 列出全部",
             "which rule? For example: jixiao explain budget/level-split-mismatch; jixiao rules lists them"});
    }
  }

  void understand_settings() {
    invocation_.settings = {typed_.config, typed_.isolated, typed_.show_settings};
    if (typed_.config && typed_.isolated) {
      fault({"--config 和 --isolated 只能用一个：--isolated 不读任何设置文件",
             "use --config or --isolated, not both: --isolated reads no settings file at all"});
    }
    SieveOptions& sieve = invocation_.sieve;
    sieve.baseline = typed_.baseline;
    sieve.write_baseline = typed_.write_baseline;
    sieve.language = language_;
    if (typed_.write_baseline && typed_.write_baseline == typed_.output) {
      fault({"--write-baseline 和 -o 不能是同一个文件", "--write-baseline and -o must not be the same file"});
    }
    if (!typed_.today) return;
    sieve.today = *typed_.today;
    if (!is_date(*typed_.today)) {
      fault({"--today 应是 2026-12-31 这样的日期，而不是 " + printable(*typed_.today),
             "--today takes a date such as 2026-12-31, not " + printable(*typed_.today)});
    }
  }

  void understand_inspect() {
    if (typed_.file.empty() && !typed_.show_settings) {
      fault({"要看哪个文件？例：jixiao inspect 自评表.txt；- 表示标准输入（jixiao inspect --help 查看用法）",
             "which file? For example: jixiao inspect form.txt; - is standard input (see jixiao inspect --help)"});
    }
    invocation_.inputs.paths = {typed_.file};
    invocation_.inputs.stdin_filename = typed_.inputs.stdin_filename;
    invocation_.inspect.language = language_;
    invocation_.inspect.stage = choose<std::optional<Stage>>("--stage", typed_.stage,
                                                             {{"decode", Stage::decode},
                                                              {"structure", Stage::structure},
                                                              {"recognise", Stage::recognise},
                                                              {"extract", Stage::extract},
                                                              {"", std::nullopt}});
    if (!typed_.lines.empty()) understand_lines();
  }

  /// 12, 12-40, 12-
  void understand_lines() {
    std::uint32_t& first = invocation_.inspect.first_line;
    std::uint32_t& last = invocation_.inspect.last_line;
    const std::string_view text = typed_.lines;
    const std::size_t dash = text.find('-');
    const bool open = dash != std::string_view::npos && dash + 1 == text.size();
    bool right = whole_number(text.substr(0, dash), first);
    if (dash == std::string_view::npos) {
      last = first;
    } else if (!open) {
      right = right && whole_number(text.substr(dash + 1), last);
    }
    if (right && first > 0 && first <= last) return;
    fault({"--lines 应是 12、12-40 或 12- 这样的行号，而不是 " + printable(text),
           "--lines takes numbers of lines such as 12, 12-40 or 12-, not " + printable(text)});
  }

  void understand_batch() {
    understand_inputs();
    understand_format();
    understand_display();
    if (Status wrong = validate_selection("--select", typed_.select)) fault(std::move(wrong->message));
    if (Status wrong = validate_selection("--ignore", typed_.ignore)) fault(std::move(wrong->message));
    invocation_.pipeline.check = typed_.action == Action::check;
    invocation_.pipeline.rules.select = typed_.select;
    invocation_.pipeline.rules.ignore = typed_.ignore;
    invocation_.fail_on = choose<std::optional<Severity>>("--fail-on", typed_.fail_on,
                                                          {{"error", Severity::error},
                                                           {"warning", Severity::warning},
                                                           {"info", Severity::info},
                                                           {"never", std::nullopt}});
    if (typed_.exit_zero) invocation_.fail_on.reset();
  }

  void understand_inputs() {
    invocation_.inputs = typed_.inputs;
    if (typed_.inputs.paths.empty() && !typed_.inputs.files_from && !typed_.show_settings) {
      const std::string command = "jixiao " + typed_.command;
      fault({"没有给出文件：" + command + " 后面写文件或文件夹，- 表示标准输入（" + command + " --help 查看用法）",
             "no files given: name files or folders after " + command + ", or - for standard input (see " + command +
                 " --help)"});
    }
    const std::vector<std::string>& paths = typed_.inputs.paths;
    if (typed_.inputs.files_from == "-" && std::find(paths.begin(), paths.end(), "-") != paths.end()) {
      fault({"标准输入只能用一次：- 和 --files-from - 去掉一个，或把路径列表存成文件",
             "standard input can be used once only: drop - or --files-from -, or keep the list of paths in a file"});
    }
    constexpr unsigned most = 1024;
    if (!whole_number(typed_.jobs, invocation_.pipeline.jobs) || invocation_.pipeline.jobs > most) {
      fault({"--jobs 应是 0 到 1024 的整数，而不是 " + printable(typed_.jobs),
             "--jobs takes a whole number from 0 to 1024, not " + printable(typed_.jobs)});
    }
  }

  void understand_format() {
    const Result<const Reporter*> format = format_named("--format", typed_.format, typed_.action);
    if (!format) return fault(format.error().message);
    invocation_.reporter = format.value();
    ReportOptions& report = invocation_.report;
    report.command = command_of(typed_.action);
    report.bom = typed_.bom;
    report.csv_raw = typed_.csv_raw;
    if (typed_.output && typed_.output != "-") invocation_.output = typed_.output;
    understand_table();
    understand_reports();
    for (const std::string& word : typed_.verdicts) {
      report.verdicts.push_back(choose<GapVerdict>("--verdict", word, verdict_choices()));
    }
  }

  void understand_reports() {
    Result<std::vector<Destination>> reports = reports_beside(typed_);
    if (!reports) return fault(reports.error().message);
    invocation_.reports = std::move(reports).value();
    invocation_.statistics = typed_.statistics;
    if (!typed_.statistics || invocation_.reporter->make_statistics != nullptr) return;
    std::vector<std::string_view> names;
    for (const Reporter* reporter : reporters::registry()) {
      if (reporter->make_statistics != nullptr) names.push_back(reporter->id);
    }
    const Message others = choices(names);
    fault({"--statistics 没有 " + typed_.format + " 格式：" + others.zh,
           "--statistics has no format " + typed_.format + ": " + others.en});
  }

  void understand_table() {
    const std::span<const std::string_view> tables = invocation_.reporter->tables;
    if (typed_.table && tables.empty()) {
      fault({"--table 只用于 --format csv", "--table goes with --format csv only"});
    } else if (typed_.table && std::find(tables.begin(), tables.end(), *typed_.table) == tables.end()) {
      unknown("--table", *typed_.table, {tables.begin(), tables.end()});
    } else if (typed_.table) {
      invocation_.report.table = *typed_.table;
    } else if (!tables.empty() && !invocation_.output) {
      invocation_.report.table = tables.front();
    }
  }

  void understand_display() {
    invocation_.report.language = language_;
    invocation_.colour = choose<Colour>(
        "--color", typed_.colour, {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}});
    if (typed_.quiet > 0) {
      invocation_.report.verbosity = typed_.quiet > 1 ? Verbosity::silent : Verbosity::quiet;
    } else if (typed_.verbose > 0) {
      invocation_.report.verbosity = Verbosity::verbose;
    }
  }

  const Typed& typed_;
  Language language_;
  Invocation invocation_;
  std::optional<Error> fault_;
};

}  // namespace

Language language_of(const std::vector<std::string>& arguments) {
  std::string chosen;
  for (const char* name : {"LANG", "LC_MESSAGES", "LC_ALL"}) {
    const char* const value = std::getenv(name);
    if (value != nullptr && *value != '\0') chosen = value;
  }
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--") break;
    if (arguments[i] == "--lang" && i + 1 < arguments.size()) chosen = arguments[i + 1];
    if (arguments[i].starts_with("--lang=")) chosen = arguments[i].substr(7);
  }
  return chosen.starts_with("en") ? Language::en : Language::zh;
}

Result<Invocation> understand(const Typed& typed, Language language) {
  return Understanding(typed, language).result();
}

}  // namespace jixiao::app
