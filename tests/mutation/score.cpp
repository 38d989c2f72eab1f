// Injects, runs and counts.
#include <algorithm>
#include <atomic>
#include <set>
#include <sstream>
#include <thread>

#include "mutation/edits.h"

namespace jixiao::test::mutation {
namespace {

struct Trial {
  std::size_t injector = 0;
  const Subject* subject = nullptr;
  std::uint32_t record = 0;
  Defect defect;
};

struct Verdict {
  bool fired = false, placed = false;
  std::string missed, uncaused;
};

using Counts = std::map<std::pair<std::string_view, std::string>, int>;

Counts counted(const FileOutcome& outcome) {
  Counts counts;
  for (const RecordOutcome& record : outcome.records) {
    for (const Finding& finding : record.findings) ++counts[{finding.rule, finding.message.zh}];
  }
  return counts;
}

/// What `now` says and `before` did not.
std::vector<const Finding*> added(const FileOutcome& before, const FileOutcome& now) {
  Counts known = counted(before);
  std::vector<const Finding*> all;
  for (const RecordOutcome& record : now.records) {
    for (const Finding& finding : record.findings) {
      if (known[{finding.rule, finding.message.zh}]-- <= 0) all.push_back(&finding);
    }
  }
  return all;
}

using Lines = std::set<std::uint32_t>;

/// The lines of the changed text that hold the defect.
Lines lines_of_defect(const Subject& subject, const Edits& edits, const Spans& meant, const std::string& text) {
  std::vector<std::pair<std::size_t, std::size_t>> places;
  for (const Edit& edit : edits) {
    const std::size_t begin = moved(edit.begin, edits);
    places.emplace_back(begin, begin + edit.text.size());
  }
  for (const Span& span : meant) {
    const Range range = range_of(subject.document, span);
    places.emplace_back(moved(range.begin, edits), moved(range.end, edits));
  }
  const auto line_of = [&](std::size_t at) {
    return 1U + static_cast<std::uint32_t>(std::count(
                    text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(at, text.size())), '\n'));
  };
  Lines lines;
  for (const auto& [begin, end] : places) {
    for (std::uint32_t line = line_of(begin); line <= line_of(end); ++line) lines.insert(line);
  }
  return lines;
}

bool touches(const Span& span, const Lines& lines) {
  const auto at = lines.lower_bound(span.line);
  return at != lines.end() && *at <= std::max(span.line, span.end_line);
}

bool is_meant(const Finding& finding, const std::vector<std::string>& fields) {
  return std::any_of(fields.begin(), fields.end(),
                     [&](const std::string& field) { return finding.field.starts_with(field); });
}

bool stands_at(const Finding& finding, const Lines& lines, const std::vector<std::string>& fields) {
  return is_meant(finding, fields) || touches(finding.span, lines) ||
         std::any_of(finding.related.begin(), finding.related.end(),
                     [&](const Span& span) { return touches(span, lines); });
}

std::string described(const Trial& trial, const std::string& what) {
  std::ostringstream out;
  out << trial.subject->name << ", record " << trial.record << ":";
  for (const Edit& edit : trial.defect.edits) {
    out << " line " << trial.subject->document.line_of(static_cast<std::uint32_t>(edit.begin)) + 1 << " '"
        << trial.subject->text().substr(edit.begin, std::min<std::size_t>(edit.end - edit.begin, 60)) << "' -> '"
        << edit.text << "'";
  }
  return out.str() + ": " + what;
}

/// Why the rule kept silent.
std::string excuse(std::string_view rule, std::uint32_t index, const FileOutcome& outcome) {
  if (index >= outcome.records.size()) return "record lost";
  static constexpr const char* names[] = {"checked", "not applicable", "not checkable"};
  for (const RuleOutcome& one : outcome.records[index].rules) {
    if (one.rule == rule) return std::string(names[static_cast<int>(one.outcome)]) + ", " + one.reason.zh;
  }
  return "does not run on this kind";
}

Verdict judge(const Trial& trial, std::string_view rule) {
  const Subject& subject = *trial.subject;
  const Defect& defect = trial.defect;
  FileOutcome carried;
  const bool has_carrier = !defect.carrier.empty();
  if (has_carrier) carried = outcome_of(subject.name, apply(subject.text(), defect.carrier));
  const FileOutcome& before = has_carrier ? carried : subject.clean;

  const std::string text = apply(subject.text(), defect.edits);
  const FileOutcome now = outcome_of(subject.name, text);
  const Lines lines = lines_of_defect(subject, defect.edits, defect.meant, text);
  Verdict verdict;
  std::string elsewhere;
  const auto blame = [&](const Finding& finding, const char* why) {
    verdict.uncaused += "\n      " + described(trial, std::string(why) + finding.field + " " +
                                                          std::string(finding.rule) + ": " + finding.message.zh);
  };
  for (const Finding* finding : added(before, now)) {
    if (finding->rule == rule) {
      verdict.fired = true;
      const bool here = stands_at(*finding, lines, defect.fields);
      verdict.placed = verdict.placed || here;
      if (!here) elsewhere += " " + finding->field + " " + finding->message.zh;
      if (!here && finding->severity == Severity::error) blame(*finding, "elsewhere: ");
    } else if (finding->severity == Severity::error && std::find(defect.consequences.begin(), defect.consequences.end(),
                                                                 finding->rule) == defect.consequences.end()) {
      blame(*finding, "");
    }
  }
  if (has_carrier) {
    for (const Finding* finding : added(subject.clean, carried)) {
      if (finding->severity == Severity::error || finding->rule == rule) blame(*finding, "without the defect: ");
    }
  }
  if (!verdict.placed)
    verdict.missed = described(trial, verdict.fired ? "elsewhere:" + elsewhere : excuse(rule, trial.record, now));
  return verdict;
}

/// Something of the kind is said there already: what the defect adds could not be told from it.
bool is_known(const Trial& trial, std::string_view rule) {
  Lines lines;
  for (const Edit& edit : trial.defect.edits) {
    for (const std::size_t at : {edit.begin, edit.end})
      lines.insert(trial.subject->document.line_of(static_cast<std::uint32_t>(at)) + 1);
  }
  const auto& findings = trial.subject->clean.records[trial.record].findings;
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
    return finding.rule == rule && stands_at(finding, lines, trial.defect.fields);
  });
}

/// One of each document in turn, so that every layout has its say.
std::vector<Trial> trials_of(const Injector& injector, std::size_t index, std::size_t most) {
  Random random(injector.rule);
  std::vector<std::vector<Trial>> by_subject;
  for (const Subject& subject : subjects()) {
    std::vector<Trial> trials;
    for (std::uint32_t i = 0; i < subject.clean.records.size(); ++i) {
      for (Defect& defect : injector.defects(subject, subject.clean.records[i].record, random)) {
        Trial trial{index, &subject, i, std::move(defect)};
        if (!trial.defect.edits.empty() && !is_known(trial, injector.rule)) trials.push_back(std::move(trial));
      }
    }
    random.shuffle(trials);
    by_subject.push_back(std::move(trials));
  }
  std::vector<Trial> chosen;
  for (bool any = true; any && chosen.size() < most;) {
    any = false;
    for (std::vector<Trial>& trials : by_subject) {
      if (trials.empty() || chosen.size() == most) continue;
      chosen.push_back(std::move(trials.back()));
      trials.pop_back();
      any = true;
    }
  }
  return chosen;
}

}  // namespace

Random::Random(std::string_view seed) {
  std::uint32_t hash = 2166136261U;  // FNV-1a: std::hash may differ from library to library
  for (const char c : seed) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  engine_.seed(hash);
}

std::vector<Score> score(const std::vector<Injector>& injectors, std::size_t most) {
  std::vector<Trial> trials;
  for (std::size_t i = 0; i < injectors.size(); ++i) {
    for (Trial& trial : trials_of(injectors[i], i, most)) trials.push_back(std::move(trial));
  }
  std::vector<Verdict> verdicts(trials.size());
  std::atomic<std::size_t> next = 0;
  {
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i) {
      threads.emplace_back([&] {
        for (std::size_t at = next++; at < trials.size(); at = next++)
          verdicts[at] = judge(trials[at], injectors[trials[at].injector].rule);
      });
    }
  }
  std::vector<Score> scores;
  for (const Injector& injector : injectors) scores.push_back({.rule = injector.rule});
  std::vector<std::set<const Subject*>> used(injectors.size());
  for (std::size_t i = 0; i < trials.size(); ++i) {
    Score& score = scores[trials[i].injector];
    ++score.places;
    used[trials[i].injector].insert(trials[i].subject);
    score.fired += verdicts[i].fired ? 1U : 0U;
    score.placed += verdicts[i].placed ? 1U : 0U;
    if (!verdicts[i].missed.empty()) score.missed.push_back(verdicts[i].missed);
    if (!verdicts[i].uncaused.empty()) score.uncaused.push_back(verdicts[i].uncaused);
  }
  for (std::size_t i = 0; i < scores.size(); ++i) scores[i].documents = used[i].size();
  return scores;
}

}  // namespace jixiao::test::mutation
