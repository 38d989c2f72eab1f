#include "formats.h"

#include <filesystem>
#include <set>
#include <string>
#include <utility>

#include "choices.h"

namespace jixiao::app {
namespace {

std::vector<std::string_view> formats_of(Action action) {
  std::vector<std::string_view> names;
  for (const Reporter* reporter : reporters::registry()) {
    if (action == Action::check ? reporter->for_check : reporter->for_extract) names.push_back(reporter->id);
  }
  return names;
}

Error fault(Message message) {
  return {"", std::move(message)};
}

/// "sarif=out.sarif" → sarif, out.sarif
Result<Destination> destination_of(const std::string& typed) {
  const std::size_t equals = typed.find('=');
  if (equals == std::string::npos || equals + 1 == typed.size()) {
    return fault({"--report 要写成 格式=文件，例如 --report sarif=out.sarif，而不是 " + printable(typed),
                  "--report takes FORMAT=FILE, such as --report sarif=out.sarif, not " + printable(typed)});
  }
  const Result<const Reporter*> reporter = format_named("--report", typed.substr(0, equals), Action::check);
  if (!reporter) return reporter.error();
  const std::string path = typed.substr(equals + 1);
  return Destination{reporter.value(), path == "-" ? std::nullopt : std::optional(path)};
}

/// How the same output is told again; "" is stdout.
std::string identity_of(const std::optional<std::string>& path) {
  return path && *path != "-" ? std::filesystem::path(*path).lexically_normal().string() : "";
}

Error taken_twice(const std::string& path) {
  if (path.empty()) {
    return fault({"标准输出只能放一种格式：--report 格式=- 之外的那种请用 -o 写到文件，或把 - 换成文件名",
                  "standard output takes one format only: give the other one a file with -o, or a file in place of -"});
  }
  return fault({"两种格式写到同一个文件 " + printable(path) + "；请各用一个文件名",
                "two formats go to the same file " + printable(path) + "; give each a file of its own"});
}

}  // namespace

Result<const Reporter*> format_named(std::string_view option, std::string_view word, Action action) {
  const std::vector<std::string_view> names = formats_of(action);
  for (const Reporter* reporter : reporters::registry()) {
    if (reporter->id != word) continue;
    if (action == Action::check ? reporter->for_check : reporter->for_extract) return reporter;
    const std::string typed(word);
    const Message others = choices(names);
    return fault({"格式 " + typed + " 写的是检查出的问题，只用于 jixiao check；这里" + others.zh,
                  "the format " + typed + " tells findings and goes with jixiao check only; here: " + others.en});
  }
  return fault(unknown_word(option, word, remedy(word, names)));
}

Result<std::vector<Destination>> reports_beside(const Typed& typed) {
  std::vector<Destination> reports;
  std::set<std::string> taken = {identity_of(typed.output)};
  for (const std::string& text : typed.reports) {
    Result<Destination> report = destination_of(text);
    if (!report) return report.error();
    if (std::string path = identity_of(report.value().path); !taken.insert(path).second) return taken_twice(path);
    reports.push_back(std::move(report).value());
  }
  return reports;
}

}  // namespace jixiao::app
