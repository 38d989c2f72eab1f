// What is left out of a run's findings.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <utility>

#include "config/baseline.h"
#include "config/glob.h"
#include "jixiao/catalogue.h"
#include "jixiao/pipeline.h"
#include "jixiao/report.h"

namespace jixiao {
namespace {

namespace fs = std::filesystem;

/// `path` as seen from `folder` (empty: the current one), without looking at the disk: "2024/form.txt".
std::string seen_from(const fs::path& folder, const std::string& path) {
  std::error_code failed;
  const fs::path absolute = fs::absolute(path, failed).lexically_normal();
  const fs::path from = fs::absolute(folder.empty() ? fs::path(".") : folder, failed).lexically_normal();
  std::string relative = absolute.lexically_relative(from / "").generic_string();
  return relative.empty() ? path : relative;
}

/// "budget/unit-slip" is of "budget/" and of itself.
bool is_of(std::string_view rule, std::string_view name) {
  return rule == name || (name.ends_with('/') && rule.starts_with(name));
}

struct Passing {
  Suppression suppression;
  bool expired = false;
  bool used = false;
  bool matched_path = false;
};

class FindingSieve final : public Sieve {
 public:
  FindingSieve(SieveOptions options, std::vector<BaselineEntry> known)
      : options_(std::move(options)), baseline_(std::move(known)) {
    for (BaselineEntry& entry : baseline_) {
      left_[entry.fingerprint] += entry.count;
      // As seen from the file that is written, where that is another one.
      if (options_.write_baseline && options_.baseline) {
        const fs::path file = fs::path(*options_.baseline).parent_path() / entry.path;
        entry.path = from_baseline(file.generic_string());
      }
    }
    for (const Suppression& one : options_.suppressions) {
      const bool expired = !one.expires.empty() && one.expires < options_.today;  // ISO dates sort as text
      passing_.push_back({one, expired, false, false});
    }
  }

  void sift(FileOutcome& outcome) override {
    const std::vector<Passing*> here = passing_for(outcome.path);
    if (uses_baseline()) (outcome.errors.empty() ? processed_ : failed_).insert(from_baseline(outcome.path));
    for (RecordOutcome& record : outcome.records) {
      for (const RuleOutcome& rule : record.rules) {
        ran_.insert(rule.rule);
      }
      std::erase_if(record.findings, [&](const Finding& finding) { return leaves_out(here, finding); });
    }
  }

  void finish(Summary& summary) override {
    summary.known = known_;
    summary.suppressed = suppressed_;
    for (const Passing& one : passing_) {
      if (one.expired || (!one.used && could_be_used(one.suppression.rule))) {
        summary.idle.push_back({one.suppression, one.expired, one.matched_path});
      }
    }
    // Entries of one fingerprint share what is left of it; files that were looked at have the first claim.
    for (const bool looked_for : {true, false}) {
      for (const BaselineEntry& entry : baseline_) {
        if (was_looked_for(entry) == looked_for) settle(entry, looked_for, summary);
      }
    }
  }

  Result<std::size_t> write() override {
    if (!options_.write_baseline) return std::size_t{0};
    std::vector<BaselineEntry> entries;
    std::size_t findings = 0;
    for (const auto& [key, entry] : present_) {
      entries.push_back(entry);
      findings += entry.count;
    }
    if (Status failed = config::write_baseline(*options_.write_baseline, std::move(entries))) return std::move(*failed);
    return findings;
  }

 private:
  [[nodiscard]] bool uses_baseline() const { return !baseline_.empty() || options_.write_baseline; }

  /// Where people look for the file that an entry names.
  [[nodiscard]] fs::path baseline_folder() const {
    const std::optional<std::string>& file = options_.write_baseline ? options_.write_baseline : options_.baseline;
    return fs::path(*file).parent_path();
  }
  [[nodiscard]] std::string from_baseline(const std::string& path) const { return seen_from(baseline_folder(), path); }

  std::vector<Passing*> passing_for(const std::string& path) {
    std::vector<Passing*> here;
    if (passing_.empty()) return here;
    const std::string below = seen_from(options_.folder, path);
    for (Passing& one : passing_) {
      if (!config::matches_glob(one.suppression.path, below)) continue;
      one.matched_path = true;
      if (!one.expired) here.push_back(&one);
    }
    return here;
  }

  bool leaves_out(const std::vector<Passing*>& here, const Finding& finding) {
    bool suppressed = false;
    for (Passing* one : here) {
      if (!is_of(finding.rule, one->suppression.rule)) continue;
      one->used = true;
      suppressed = true;
    }
    const auto left = left_.find(finding.fingerprint);
    const bool known = left != left_.end() && left->second > 0;
    if (known) --left->second;
    if (suppressed) {
      ++suppressed_;
      return true;
    }
    if (options_.write_baseline) keep(finding);
    if (known) ++known_;
    return known;
  }

  void keep(const Finding& finding) {
    add({from_baseline(finding.path), std::string(finding.rule), finding.field, finding.fingerprint,
         finding.message.in(options_.language), 1});
  }

  void add(const BaselineEntry& entry) {
    const auto [place, added] = present_.try_emplace({entry.path, entry.fingerprint}, entry);
    if (!added) place->second.count += entry.count;
  }

  [[nodiscard]] bool could_be_used(std::string_view rule) const {
    return std::any_of(ran_.begin(), ran_.end(), [rule](std::string_view ran) { return is_of(ran, rule); });
  }

  /// Whether this run would have met the entry's finding if it still were there.
  [[nodiscard]] bool was_looked_for(const BaselineEntry& entry) const {
    if (find_rule(entry.rule) == nullptr) return true;  // of a release whose rule is gone
    if (!ran_.contains(entry.rule) || failed_.contains(entry.path)) return false;
    std::error_code ignored;
    return processed_.contains(entry.path) || !fs::exists(baseline_folder() / entry.path, ignored);
  }

  /// What of a known entry was not met: it no longer occurs, or this run did not look.
  void settle(BaselineEntry entry, bool looked_for, Summary& summary) {
    std::size_t& left = left_[entry.fingerprint];
    entry.count = std::min(left, entry.count);
    if (entry.count == 0) return;
    left -= entry.count;
    if (looked_for) {
      summary.resolved.push_back(std::move(entry));
    } else if (options_.write_baseline) {
      add(entry);
    }
  }

  SieveOptions options_;
  std::vector<BaselineEntry> baseline_;
  std::map<std::string, std::size_t, std::less<>> left_;  ///< fingerprint → findings that may still be left out
  std::vector<Passing> passing_;
  std::set<std::string, std::less<>> processed_, failed_;  ///< inputs, as entries name them
  std::set<std::string_view> ran_;                         ///< rules; their ids live as long as the program
  std::map<std::pair<std::string, std::string>, BaselineEntry> present_;  ///< by path and fingerprint
  std::size_t known_ = 0;
  std::size_t suppressed_ = 0;
};

}  // namespace

Result<std::unique_ptr<Sieve>> make_sieve(SieveOptions options) {
  std::vector<BaselineEntry> known;
  std::error_code ignored;
  if (options.baseline && !(options.baseline_may_be_missing && !fs::exists(*options.baseline, ignored))) {
    if (!fs::exists(*options.baseline, ignored)) {
      return Error{
          *options.baseline,
          {"没有这个基线文件；先用 --write-baseline 生成", "there is no such baseline; make it with --write-baseline"}};
    }
    Result<std::vector<BaselineEntry>> read = config::read_baseline(*options.baseline);
    if (!read) return read.error();
    known = std::move(read).value();
  }
  const std::optional<std::string>& target = options.write_baseline;
  if (target && fs::exists(*target, ignored) && fs::file_size(*target, ignored) > 0 &&
      !config::read_baseline(*target)) {
    return Error{*target,
                 {"已经存在，又不是基线文件，不会覆盖；请换一个文件名",
                  "exists and is no baseline, so it is not overwritten; choose another name"}};
  }
  return std::unique_ptr<Sieve>(std::make_unique<FindingSieve>(std::move(options), std::move(known)));
}

}  // namespace jixiao
