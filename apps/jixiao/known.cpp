#include "known.h"

#include <spdlog/spdlog.h>

#include <string>

#include "print.h"

namespace jixiao::app {
namespace {

/// More entries of a baseline are only counted.
constexpr std::size_t most_listed = 20;

std::string in(Language language, const std::string& zh, const std::string& en) {
  return language == Language::zh ? zh : en;
}

void tell_of_idle(const Invocation& invocation, const IdleSuppression& idle) {
  const Suppression& one = idle.suppression;
  std::string text = invocation.sieve.file + ':' + std::to_string(one.line) + ": [[suppress]] ";
  text += one.path + in(invocation.language, "，", ", ") + one.rule + in(invocation.language, "：", ": ");
  if (idle.expired) {
    text += in(invocation.language, "已于 " + one.expires + " 到期，不再放过；改好问题后删去，或改 expires",
               "expired on " + one.expires + " and lets nothing pass; mend the fault and delete it, or change expires");
  } else if (idle.matched_path) {
    text += in(invocation.language, "没有放过任何问题，问题已不存在，可以删去",
               "lets nothing pass; the fault is gone, and it can be deleted");
  } else {
    text += in(invocation.language, "没有放过任何问题，本次没有与 path 相符的文件",
               "lets nothing pass; no input of this run matches its path");
  }
  spdlog::warn("{}", printable(text));
}

void tell_of_resolved(const Invocation& invocation, const Summary& summary) {
  std::size_t listed = 0;
  for (const BaselineEntry& entry : summary.resolved) {
    if (++listed > most_listed) break;
    spdlog::info("{}",
                 printable(in(invocation.language, "基线里的问题已不存在：", "of the baseline, no longer there: ") +
                           entry.path + ": " + entry.rule + ": " + entry.message));
  }
  if (summary.resolved.size() > most_listed) {
    const std::string more = std::to_string(summary.resolved.size() - most_listed);
    spdlog::info("{}", in(invocation.language, "另有 " + more + " 条已不存在", more + " more are no longer there"));
  }
  if (!summary.resolved.empty() && !invocation.sieve.write_baseline) {
    spdlog::info("{}", in(invocation.language, "用 --write-baseline 把它们从基线里去掉",
                          "--write-baseline takes them out of the baseline"));
  }
}

}  // namespace

Result<std::unique_ptr<Sieve>> open_sieve(const Invocation& invocation) {
  if (invocation.action != Action::check) return std::unique_ptr<Sieve>();
  return make_sieve(invocation.sieve);
}

bool close_sieve(const Invocation& invocation, Sieve& sieve, const Summary& summary) {
  const bool silent = invocation.report.verbosity == Verbosity::silent;
  if (!silent) {
    for (const IdleSuppression& idle : summary.idle) {
      tell_of_idle(invocation, idle);
    }
    tell_of_resolved(invocation, summary);
  }
  const Result<std::size_t> written = sieve.write();
  if (!written) {
    complain(written.error(), invocation.language);
    return false;
  }
  if (invocation.sieve.write_baseline && !silent) {
    const std::string number = std::to_string(written.value());
    const std::string& file = *invocation.sieve.write_baseline;
    spdlog::info(
        "{}", printable(in(invocation.language, "已把 " + number + " 个问题写入 " + file + "，以后用 --baseline 不再报",
                           number + " findings written to " + file + "; --baseline leaves them out")));
  }
  return true;
}

}  // namespace jixiao::app
