#include "settings.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "choices.h"
#include "print.h"
#include "rule_names.h"

namespace jixiao::app {
namespace {

/// What would be right in place of a word that is not known.
Message remedy_for(const SettingsFault& fault) {
  constexpr std::size_t most_listed = 12;
  std::vector<std::string_view> all(fault.candidates.begin(), fault.candidates.end());
  const std::string_view near = fault.is_rule ? nearest_rule(fault.word, all) : nearest(fault.word, all);
  if (!near.empty()) return did_you_mean(near);
  if (fault.is_rule) return {"jixiao rules 列出全部规则", "jixiao rules lists all rules"};
  if (all.size() <= most_listed) return choices(all);
  return {"全部字段见 README.md“设置”一章", "README.md, chapter 设置, lists all fields"};
}

void complain(const std::string& file, const SettingsFault& fault, Language language) {
  Message message = fault.message;
  if (!fault.candidates.empty()) {
    const Message remedy = remedy_for(fault);
    message.zh += "；" + remedy.zh;
    message.en += "; " + remedy.en;
  }
  std::string place = file;
  if (fault.line > 0) place += ':' + std::to_string(fault.line) + ':' + std::to_string(fault.column);
  app::complain(Error{place, std::move(message)}, language);
}

/// "budget/unit-slip" is in "budget/" and in itself; "budget" is "budget/".
bool names_part_of(std::string_view word, std::string_view entry) {
  return word == entry || (entry.ends_with('/') && (word.starts_with(entry) || std::string(word) + '/' == entry));
}

/// Whoever names a rule on the command line wants it, whatever the file says of it or of its group.
bool is_asked_for(const std::vector<std::string>& select, std::string_view entry) {
  return std::any_of(select.begin(), select.end(), [&](const std::string& word) { return names_part_of(word, entry); });
}

/// The command line's word over the file's.
void override_rules(Settings& settings, const CheckOptions& typed) {
  const Origin command_line{Origin::Kind::command_line, "", 0};
  const auto asked_for = [&typed](std::string_view entry) { return is_asked_for(typed.select, entry); };
  if (!typed.select.empty()) settings.select = {typed.select, command_line};
  std::vector<std::string>& ignore = settings.ignore.value;
  std::erase_if(ignore, asked_for);
  std::erase_if(settings.severity, [&](const SeveritySetting& one) { return !one.severity && asked_for(one.name); });
  if (typed.ignore.empty()) return;
  ignore.insert(ignore.end(), typed.ignore.begin(), typed.ignore.end());
  settings.ignore.origin.kind = Origin::Kind::command_line;  // beside the file, where its line is known
}

bool same_path(const std::filesystem::path& a, const std::filesystem::path& b) {
  std::error_code ignored;
  return std::filesystem::absolute(a, ignored).lexically_normal() ==
         std::filesystem::absolute(b, ignored).lexically_normal();
}

std::string system_date() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  std::array<char, 16> text{};
  const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%d", &local);
  return {text.data(), size};
}

void take_sieve(Invocation& invocation, const Settings& settings) {
  SieveOptions& sieve = invocation.sieve;
  sieve.suppressions = settings.suppressions;
  sieve.file = settings.file;
  sieve.folder = settings.folder;
  if (!settings.baseline.value.empty()) sieve.baseline = settings.baseline.value;
  // The first time, the file that the settings name is only about to be written.
  sieve.baseline_may_be_missing =
      sieve.baseline && sieve.write_baseline && same_path(*sieve.baseline, *sieve.write_baseline);
  const auto expires = [](const Suppression& one) { return !one.expires.empty(); };
  // Without such a suppression nothing depends on the day.
  if (sieve.today.empty() && std::any_of(sieve.suppressions.begin(), sieve.suppressions.end(), expires)) {
    sieve.today = system_date();
  }
  for (const auto& file : {sieve.baseline, sieve.write_baseline}) {
    if (file) invocation.inputs.not_inputs.push_back(*file);
  }
  if (!settings.file.empty()) invocation.inputs.not_inputs.push_back(settings.file);
}

void take(Invocation& invocation, Settings settings) {
  CheckOptions& rules = invocation.pipeline.rules;
  rules.select = std::move(settings.select.value);
  rules.ignore = std::move(settings.ignore.value);
  rules.thresholds = settings.thresholds;
  for (const SeveritySetting& one : settings.severity) {
    rules.severity[one.name] = one.severity;
  }
  invocation.pipeline.vocabulary = invocation.inspect.vocabulary = vocabulary_of(settings);
  take_sieve(invocation, settings);
}

bool reads_forms(Action action) {
  return action == Action::check || action == Action::extract || action == Action::gaps || action == Action::inspect;
}

}  // namespace

std::optional<int> take_settings(Invocation& invocation) {
  if (!reads_forms(invocation.action)) return std::nullopt;
  const SettingsOptions& options = invocation.settings;
  const std::optional<std::string> file = options.isolated || options.file ? options.file : find_settings_file();
  SettingsReading reading;
  if (file) reading = read_settings(*file);
  for (const SettingsFault& fault : reading.faults) {
    complain(*file, fault, invocation.language);
  }
  if (!reading.faults.empty()) return 2;
  Settings& settings = reading.settings;
  override_rules(settings, invocation.pipeline.rules);
  if (invocation.sieve.baseline) {
    settings.baseline = {*invocation.sieve.baseline, {Origin::Kind::command_line, "", 0}};
  }
  if (options.show) return print(settings_text(settings, invocation.language), invocation.language);
  take(invocation, std::move(settings));
  return std::nullopt;
}

}  // namespace jixiao::app
