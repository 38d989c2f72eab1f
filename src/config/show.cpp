// Settings as TOML, with the origin of each.
#include <algorithm>

#include "base/toml.h"
#include "config/keys.h"
#include "jixiao/report.h"
#include "jixiao/settings.h"

namespace jixiao {
namespace config {
namespace {

class Page {
 public:
  Page(const Settings& settings, Language language) : settings_(settings), language_(language) {}

  std::string text() {
    out_ = "# " + (settings_.file.empty() ? words({"没有用设置文件", "no settings file"}) : settings_.file) + "\n\n";
    line("select", list(settings_.select.value), settings_.select.origin);
    line("ignore", list(settings_.ignore.value), settings_.ignore.origin);
    line("profile", toml_quoted(settings_.profile.value), settings_.profile.origin);
    if (!settings_.baseline.value.empty()) {
      line("baseline", toml_quoted(settings_.baseline.value), settings_.baseline.origin);
    }
    add_severity();
    add_thresholds();
    add_profiles();
    add_labels();
    add_suppressions();
    return out_;
  }

 private:
  [[nodiscard]] std::string words(const Bilingual& text) const { return std::string(text.in(language_)); }

  void line(std::string_view key, const std::string& value, const Origin& origin) {
    out_ += std::string(key) + " = " + value + "  # " + told(origin) + '\n';
  }
  void file_line(std::string_view key, const std::string& value, std::uint32_t line_number) {
    line(key, value, {Origin::Kind::file, "", line_number});
  }
  void heading(const std::string& name) { out_ += "\n" + name + "\n"; }

  [[nodiscard]] std::string told(const Origin& origin) const {
    switch (origin.kind) {
      case Origin::Kind::built_in:
        return words({"默认", "default"});
      case Origin::Kind::profile:
        return words({"方案 ", "profile "}) + origin.profile;
      case Origin::Kind::file:
        return settings_.file + ':' + std::to_string(origin.line);
      case Origin::Kind::command_line:
        break;
    }
    const std::string typed = words({"命令行", "command line"});
    return origin.line == 0 ? typed : settings_.file + ':' + std::to_string(origin.line) + " + " + typed;
  }

  static std::string list(const std::vector<std::string>& values) {
    std::string text = "[";
    for (const std::string& value : values) {
      text += (text.size() > 1 ? ", " : "") + toml_quoted(value);
    }
    return text + ']';
  }

  static std::string toml_of(const GradeSet& grades) {
    std::string text = "{";
    for (const GradeBand& band : grades) {
      text += (text.size() > 1 ? ", " : " ") + toml_quoted(band.name) + " = " + band.least.str();
    }
    return text + " }";
  }
  static std::string toml_of(const Decimal& number) { return number.str(); }
  static std::string toml_of(const std::vector<GradeSet>& sets) {
    std::string text = "[";
    for (const GradeSet& set : sets) {
      if (text.size() > 1) text += ", ";
      text += toml_of(set);
    }
    return text + ']';
  }

  void add_severity() {
    if (settings_.severity.empty()) return;
    heading("[severity]");
    for (const SeveritySetting& one : settings_.severity) {
      const std::string_view word = one.severity ? id_of(*one.severity) : "off";
      file_line(toml_quoted(one.name), toml_quoted(word), one.line);
    }
  }

  void add_thresholds() {
    heading("[thresholds]");
    for (const ThresholdInfo& info : threshold_infos()) {
      const auto set = settings_.threshold_origins.find(info.name);
      const Origin origin = set == settings_.threshold_origins.end() ? Origin{} : set->second;
      const Thresholds& now = settings_.thresholds;
      if (info.number != nullptr) line(info.name, toml_of(now.*info.number), origin);
      if (info.grades != nullptr) line(info.name, toml_of(now.*info.grades), origin);
      if (info.sets != nullptr) line(info.name, toml_of(now.*info.sets), origin);
    }
  }

  void add_profiles() {
    for (const Profile& profile : settings_.profiles) {
      heading("[profiles." + toml_quoted(profile.name) + ']');
      out_ += "extends = " + toml_quoted(profile.extends) + '\n';
      for (const ThresholdSetting& one : profile.thresholds) {
        file_line(one.name, std::visit([](const auto& value) { return toml_of(value); }, one.value), one.line);
      }
    }
  }

  void add_labels() {
    if (settings_.labels.empty()) return;
    heading("[labels]");
    for (const LabelSetting& label : settings_.labels) {
      const bool one = label.fields.size() == 1;
      file_line(toml_quoted(label.label), one ? toml_quoted(label.fields.front()) : list(label.fields), label.line);
    }
  }

  void add_suppressions() {
    for (const Suppression& one : settings_.suppressions) {
      heading("[[suppress]]  # " + settings_.file + ':' + std::to_string(one.line));
      out_ += "path = " + toml_quoted(one.path) + '\n';
      out_ += "rule = " + toml_quoted(one.rule) + '\n';
      out_ += "reason = " + toml_quoted(one.reason) + '\n';
      if (!one.expires.empty()) out_ += "expires = " + one.expires + '\n';
    }
  }

  const Settings& settings_;
  Language language_;
  std::string out_;
};

}  // namespace
}  // namespace config

std::string settings_text(const Settings& settings, Language language) {
  return config::Page(settings, language).text();
}

}  // namespace jixiao
