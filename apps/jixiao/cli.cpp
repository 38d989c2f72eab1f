#include "cli.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "choices.h"
#include "help.h"
#include "typed.h"

namespace jixiao::app {
namespace {

/// Help in the form of `-o, --output FILE   words`, in the chosen language. Descriptions are short enough for
/// one line; CLI11 pads the left column by bytes, which is right because it is ASCII.
class HelpFormat final : public CLI::Formatter {
 public:
  explicit HelpFormat(Language language) : chinese_(language == Language::zh) { column_width(28); }

  std::string make_usage(const CLI::App* app, std::string name) const override {
    std::string line = (chinese_ ? "用法: " : "Usage: ") + name;
    if (!app->get_subcommands({}).empty()) return line + (chinese_ ? " 命令 [选项]\n" : " COMMAND [OPTIONS]\n");
    for (const CLI::Option* option : app->get_options([](const CLI::Option* o) { return o->get_positional(); })) {
      line += ' ' + option->get_name(true) + (option->get_expected_max() > 1 ? "..." : "");
    }
    return line + (chinese_ ? " [选项]\n" : " [OPTIONS]\n");
  }

  std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override {
    std::string text = app->get_description() + "\n\n" + make_usage(app, name);
    const auto arguments = app->get_options([](const CLI::Option* o) { return o->get_positional(); });
    if (!arguments.empty()) text += make_group(chinese_ ? "参数" : "Arguments", true, arguments);
    text += make_subcommands(app, mode);
    for (const std::string& group : app->get_groups()) {
      const auto options =
          app->get_options([&group](const CLI::Option* o) { return o->nonpositional() && o->get_group() == group; });
      if (!options.empty()) text += make_group(group, false, options);
    }
    return app->get_footer().empty() ? text : text + '\n' + app->get_footer() + '\n';
  }

  std::string make_subcommands(const CLI::App* app, CLI::AppFormatMode /*mode*/) const override {
    std::string text;
    for (const CLI::App* command : app->get_subcommands({})) {
      if (text.empty()) text = chinese_ ? "\n命令:\n" : "\nCommands:\n";
      text += make_subcommand(command);
    }
    return text;
  }

  std::string make_option_name(const CLI::Option* option, bool positional) const override {
    std::string name = Formatter::make_option_name(option, positional);
    if (positional) return name;
    if (const std::size_t comma = name.find(','); comma != std::string::npos) return name.insert(comma + 1, " ");
    return "    " + name;
  }

  std::string make_option_opts(const CLI::Option* option) const override {
    const std::string type = option->get_positional() ? std::string() : option->get_type_name();
    return option->get_type_size() == 0 || type.empty() ? "" : " " + type;
  }

 private:
  bool chinese_;
};

/// Declares options on a subcommand; remembers the language for their words.
class Declaration {
 public:
  Declaration(CLI::App& app, Language language) : app_(app), language_(language) {
    app_.allow_extras();  // what is not known is told in our own words
    app_.set_help_flag();
  }

  void group(const Bilingual& name) { group_ = words(name); }

  template <class T>
  CLI::Option& option(const std::string& names, T& target, const Bilingual& what, const char* type) {
    return *app_.add_option(names, target, words(what))->type_name(type)->group(group_);
  }
  /// Given twice, the last one counts.
  template <class T>
  void value(const std::string& names, T& target, const Bilingual& what, const char* type) {
    option(names, target, what, type).take_last();
  }
  void list(const std::string& names, std::vector<std::string>& target, const Bilingual& what, const char* type) {
    option(names, target, what, type).delimiter(',')->allow_extra_args(false);
  }
  template <class T>
  void flag(const std::string& names, T& target, const Bilingual& what) {
    app_.add_flag(names, target, words(what))->group(group_);
  }
  void help_flag() { app_.set_help_flag("-h,--help", words(help::help))->group(group_); }
  void footer(const Bilingual& text) { app_.footer(words(text)); }

 private:
  [[nodiscard]] std::string words(const Bilingual& text) const { return std::string(text.in(language_)); }

  CLI::App& app_;
  Language language_;
  std::string group_;
};

void declare_common(Declaration& on, Typed& typed) {
  on.group({"其他", "Other options"});
  on.value("--lang", typed.language, help::language, "LANG");
  on.help_flag();
  on.flag("-V,--version", typed.version, help::version);
}

void declare_inputs(Declaration& on, Typed& typed) {
  on.group({"输入", "Input"});
  on.option("PATH", typed.inputs.paths, help::paths, "PATH");
  on.value("--files-from", typed.inputs.files_from, help::files_from, "FILE");
  on.value("--stdin-filename", typed.inputs.stdin_filename, help::stdin_filename, "NAME");
  on.value("-j,--jobs", typed.jobs, help::jobs, "N");
}

void declare_csv(Declaration& on, Typed& typed) {
  on.flag("--bom", typed.bom, help::bom);
  on.flag("--csv-raw", typed.csv_raw, help::csv_raw);
}

void declare_settings(Declaration& on, Typed& typed) {
  on.group({"设置", "Settings"});
  on.value("--config", typed.config, help::config, "FILE");
  on.flag("--isolated", typed.isolated, help::isolated);
  on.flag("--show-settings", typed.show_settings, help::show_settings);
}

void declare_known(Declaration& on, Typed& typed) {
  on.group({"已知问题", "Known findings"});
  on.value("--baseline", typed.baseline, help::baseline, "FILE");
  on.value("--write-baseline", typed.write_baseline, help::write_baseline, "FILE");
  on.value("--today", typed.today, help::today, "DATE");
}

void declare_display(Declaration& on, Typed& typed) {
  on.flag("-v,--verbose", typed.verbose, help::verbose);
  on.flag("-q,--quiet", typed.quiet, help::quiet);
  on.value("--color", typed.colour, help::colour, "WHEN");
}

void declare_check(Declaration& on, Typed& typed) {
  declare_inputs(on, typed);
  on.group({"规则", "Rules"});
  on.list("--select", typed.select, help::select, "RULES");
  on.list("--ignore", typed.ignore, help::ignore, "RULES");
  on.value("--fail-on", typed.fail_on, help::fail_on, "SEVERITY");
  on.flag("--exit-zero", typed.exit_zero, help::exit_zero);
  declare_known(on, typed);
  declare_settings(on, typed);
  on.group({"输出", "Output"});
  on.value("--format", typed.format, help::check_format, "FORMAT");
  on.option("--report", typed.reports, help::report, "FORMAT=FILE").allow_extra_args(false);
  on.value("-o,--output", typed.output, help::output, "FILE");
  on.flag("--statistics", typed.statistics, help::statistics);
  declare_csv(on, typed);
  declare_display(on, typed);
  declare_common(on, typed);
  on.footer(help::check_footer);
}

void declare_extract(Declaration& on, Typed& typed) {
  declare_inputs(on, typed);
  declare_settings(on, typed);
  on.group({"输出", "Output"});
  on.value("--format", typed.format, help::extract_format, "FORMAT");
  on.value("-o,--output", typed.output, help::output_tables, "PATH");
  on.value("--table", typed.table, help::table, "NAME");
  declare_csv(on, typed);
  declare_display(on, typed);
  declare_common(on, typed);
  on.footer(help::extract_footer);
}

void declare_gaps(Declaration& on, Typed& typed) {
  declare_inputs(on, typed);
  on.group({"内容", "What to list"});
  on.list("--verdict", typed.verdicts, help::verdict, "VERDICTS");
  declare_settings(on, typed);
  on.group({"输出", "Output"});
  on.value("--format", typed.format, help::gaps_format, "FORMAT");
  on.value("-o,--output", typed.output, help::output, "FILE");
  declare_csv(on, typed);
  declare_display(on, typed);
  declare_common(on, typed);
  on.footer(help::gaps_footer);
}

void declare_inspect(Declaration& on, Typed& typed) {
  on.group({"输入", "Input"});
  on.option("FILE", typed.file, help::inspect_file, "FILE");
  on.value("--stdin-filename", typed.inputs.stdin_filename, help::stdin_filename, "NAME");
  on.group({"内容", "What to show"});
  on.value("--stage", typed.stage, help::inspect_stage, "STAGE");
  on.value("--lines", typed.lines, help::inspect_lines, "LINES");
  declare_settings(on, typed);
  declare_common(on, typed);
  on.footer(help::inspect_footer);
}

void declare_explain(Declaration& on, Typed& typed) {
  on.group({"规则", "Rule"});
  on.option("RULE", typed.rule, help::rule, "RULE");
  declare_common(on, typed);
}

void declare_schema(Declaration& on, Typed& typed) {
  on.group({"模式", "Schema"});
  on.option("NAME", typed.schema, help::schema_name, "NAME");
  declare_common(on, typed);
  on.footer(help::schema_footer);
}

/// A subcommand: its name, what it does, and the options it takes.
struct Subcommand {
  Action action;
  const char* name;
  Bilingual what;
  void (*declare)(Declaration&, Typed&);
};

constexpr Subcommand subcommands[] = {
    {Action::check, "check", help::check, declare_check},
    {Action::extract, "extract", help::extract, declare_extract},
    {Action::gaps, "gaps", help::gaps, declare_gaps},
    {Action::inspect, "inspect", help::inspect, declare_inspect},
    {Action::rules, "rules", help::rules, declare_common},
    {Action::explain, "explain", help::explain, declare_explain},
    {Action::layouts, "layouts", help::layouts, declare_common},
    {Action::schema, "schema", help::schema, declare_schema},
    {Action::version, "version", help::version, declare_common},
};

class CommandLine {
 public:
  explicit CommandLine(Language language)
      : language_(language), root_(std::string(help::program.in(language)), "jixiao") {
    root_.formatter(std::make_shared<HelpFormat>(language));
    root_.require_subcommand(0, 1);  // behind a command, its name is a file's or a schema's: jixiao schema gaps
    Declaration on(root_, language);
    declare_common(on, typed_);
    for (const Subcommand& subcommand : subcommands) {
      CLI::App& app = *root_.add_subcommand(subcommand.name, std::string(subcommand.what.in(language)));
      Declaration below(app, language);
      subcommand.declare(below, typed_);
      apps_.push_back(&app);
    }
    on.footer(help::program_footer);  // last: subcommands inherit what is there before them
  }

  std::variant<Invocation, Reply> parse(std::vector<std::string> arguments) {
    std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
    try {
      root_.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
      return Reply{0, help()};
    } catch (const CLI::ParseError& error) {
      return wrong(message_of(error));
    }
    return understood();
  }

 private:
  CLI::App& chosen() {
    const std::vector<CLI::App*> parsed = root_.get_subcommands();
    return parsed.empty() ? root_ : *parsed.front();
  }

  std::string help() { return chosen().help(&chosen() == &root_ ? "" : root_.get_name()); }

  Reply wrong(const std::string& message) { return {2, message}; }

  std::string in(std::string_view zh, std::string_view en) const {
    return std::string(language_ == Language::zh ? zh : en);
  }

  std::variant<Invocation, Reply> understood() {
    if (typed_.version) return understood(Action::version);  // whatever else is asked
    const bool no_command = root_.get_subcommands().empty();
    for (const std::string& unknown : chosen().remaining()) {
      if (unknown != "--") return wrong(message_of(unknown, no_command));
    }
    if (no_command) return Reply{2, in("缺少命令", "no command given") + "\n\n" + help()};
    for (std::size_t i = 0; i < apps_.size(); ++i) {
      if (!apps_[i]->parsed()) continue;
      typed_.action = subcommands[i].action;
      typed_.command = subcommands[i].name;
    }
    return understood(typed_.action);
  }

  std::variant<Invocation, Reply> understood(Action action) {
    typed_.action = action;
    Result<Invocation> result = understand(typed_, language_);
    if (!result) return wrong(result.error().message.in(language_));
    return std::move(result).value();
  }

  /// Of an argument that no option or positional takes.
  std::string message_of(const std::string& unknown, bool no_command) {
    std::vector<std::string> names;
    if (unknown.starts_with('-')) {
      for (const CLI::Option* option : chosen().get_options()) {
        if (option->nonpositional()) names.push_back("--" + option->get_lnames().front());
      }
    } else if (no_command) {
      for (const Subcommand& subcommand : subcommands) {
        names.emplace_back(subcommand.name);
      }
    }
    const std::string typed = printable(unknown.substr(0, unknown.find('=')));
    std::string text = unknown.starts_with('-') ? in("没有这个选项：", "no such option: ")
                       : no_command             ? in("没有这个命令：", "no such command: ")
                                                : in("多余的参数：", "unexpected argument: ");
    text += typed;
    const std::vector<std::string_view> candidates(names.begin(), names.end());
    if (const std::string_view near = nearest(typed, candidates); !near.empty()) {
      text += in("；", "; ") + did_you_mean(near).in(language_);
    }
    return text + see_help();
  }

  /// Of what CLI11 itself finds wrong: an option without its value, or a flag with one.
  std::string message_of(const CLI::ParseError& error) {
    const std::string what = error.what();
    if (error.get_name() == "ArgumentMismatch") {
      const std::string option = what.substr(0, what.find(':'));
      return option + in(" 后面要有一个值", " needs a value") + see_help();
    }
    return in("参数有误：", "wrong arguments: ") + printable(what) + see_help();
  }

  std::string see_help() {
    const std::string command = &chosen() == &root_ ? "jixiao" : "jixiao " + chosen().get_name();
    return in("（" + command + " --help 查看用法）", " (see " + command + " --help)");
  }

  Language language_;
  Typed typed_;
  CLI::App root_;
  std::vector<CLI::App*> apps_;  ///< in the order of `subcommands`
};

}  // namespace

std::variant<Invocation, Reply> parse_command_line(const std::vector<std::string>& arguments) {
  return CommandLine(language_of(arguments)).parse(arguments);
}

}  // namespace jixiao::app
