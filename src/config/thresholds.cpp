#include "config/thresholds.h"

#include <algorithm>
#include <set>
#include <utility>

#include "config/faults.h"
#include "config/keys.h"

namespace jixiao::config {
namespace {

/// More are no settings of people, and looking for a circle among them would take long.
constexpr std::size_t most_profiles = 100;
constexpr std::string_view grades_example = "{ \"优\" = 90, \"良\" = 80, \"中\" = 60, \"差\" = 0 }";

std::vector<std::string> threshold_names(bool of_profile) {
  std::vector<std::string> names;
  for (const ThresholdInfo& info : threshold_infos()) {
    names.emplace_back(info.name);
  }
  if (of_profile) names.emplace_back("extends");
  return names;
}

const ThresholdInfo* find_threshold(std::string_view name) {
  const auto all = threshold_infos();
  const auto found =
      std::find_if(all.begin(), all.end(), [name](const ThresholdInfo& info) { return info.name == name; });
  return found == all.end() ? nullptr : &*found;
}

std::optional<Decimal> number_within(SettingsReading& reading, const TomlNode& node, std::string_view name, int least,
                                     int most) {
  const auto number = node.type == TomlType::number ? Decimal::parse(node.text) : std::nullopt;
  if (number && *number >= Decimal(least) && *number <= Decimal(most)) return number;
  const std::string range[] = {std::to_string(least), std::to_string(most)};
  wrong(reading, node.place,
        {std::string(name) + " 应是 " + range[0] + " 到 " + range[1] + " 的数（不加引号和 %）",
         std::string(name) + " takes a number from " + range[0] + " to " + range[1] + " (without quotes or %)"});
  return std::nullopt;
}

std::optional<GradeSet> grades_in(SettingsReading& reading, const TomlNode& node, std::string_view name) {
  if (node.type != TomlType::table || node.members.size() < 2) {
    const std::string like(grades_example);
    wrong(reading, node.place,
          {std::string(name) + " 应列出两个以上等级及其最低分，例如 " + like,
           std::string(name) + " takes two grades or more with their least scores, such as " + like});
    return std::nullopt;
  }
  GradeSet grades;
  for (const TomlMember& member : node.members) {
    const auto least = number_within(reading, member.value, member.key, 0, 100);
    if (!least) return std::nullopt;
    grades.push_back({member.key, *least});
  }
  std::stable_sort(grades.begin(), grades.end(),
                   [](const GradeBand& a, const GradeBand& b) { return a.least > b.least; });
  const auto same = [](const GradeBand& a, const GradeBand& b) { return a.least == b.least; };
  if (const auto twice = std::adjacent_find(grades.begin(), grades.end(), same); twice != grades.end()) {
    wrong(reading, node.place,
          {"等级 " + twice->name + " 和 " + std::next(twice)->name + " 的最低分相同",
           "the grades " + twice->name + " and " + std::next(twice)->name + " have the same least score"});
    return std::nullopt;
  }
  if (!grades.back().least.is_zero()) {
    wrong(reading, node.place,
          {"最低的等级应从 0 分起：" + grades.back().name, "the lowest grade must begin at 0: " + grades.back().name});
    return std::nullopt;
  }
  return grades;
}

std::optional<std::vector<GradeSet>> grade_sets_in(SettingsReading& reading, const TomlNode& node,
                                                   std::string_view name) {
  if (node.type != TomlType::array) {
    const std::string like = "[" + std::string(grades_example) + "]";
    wrong(reading, node.place,
          {std::string(name) + " 应是等级表的列表，例如 " + like,
           std::string(name) + " takes a list of tables of grades, such as " + like});
    return std::nullopt;
  }
  std::vector<GradeSet> sets;
  for (const TomlNode& item : node.items) {
    auto grades = grades_in(reading, item, name);
    if (!grades) return std::nullopt;
    sets.push_back(std::move(*grades));
  }
  return sets;
}

/// Appends what the member sets.
void read_threshold(SettingsReading& reading, const TomlMember& member, bool of_profile,
                    std::vector<ThresholdSetting>& to) {
  const ThresholdInfo* info = find_threshold(member.key);
  if (info == nullptr) {
    unknown(reading, member.place, {"没有这个阈值", "no such threshold"}, member.key, threshold_names(of_profile));
    return;
  }
  const auto keep = [&](auto value) {
    if (value) to.push_back({member.key, std::move(*value), member.place.line});
  };
  if (info->number != nullptr) {
    keep(number_within(reading, member.value, member.key, info->least, info->most));
  } else if (info->grades != nullptr) {
    keep(grades_in(reading, member.value, member.key));
  } else {
    keep(grade_sets_in(reading, member.value, member.key));
  }
}

void apply(const std::vector<ThresholdSetting>& layer, const Origin& origin, Settings& settings) {
  const auto sets = [&layer](std::string_view name) {
    return std::any_of(layer.begin(), layer.end(), [name](const ThresholdSetting& one) { return one.name == name; });
  };
  const auto origin_at = [&origin](std::uint32_t line) {
    Origin result = origin;
    result.line = line;
    return result;
  };
  for (const ThresholdSetting& one : layer) {
    const ThresholdInfo& info = *find_threshold(one.name);
    Thresholds& to = settings.thresholds;
    if (info.number != nullptr) to.*info.number = std::get<Decimal>(one.value);
    if (info.grades != nullptr) to.*info.grades = std::get<GradeSet>(one.value);
    if (info.sets != nullptr) to.*info.sets = std::get<std::vector<GradeSet>>(one.value);
    settings.threshold_origins[one.name] = origin_at(one.line);
    // Who says what the grades are wants no others to pass, unless they are named as well.
    if (one.name == "grades" && !sets("other_grades")) {
      to.other_grades.clear();
      settings.threshold_origins["other_grades"] = origin_at(one.line);
    }
  }
}

const Profile* find_profile(const Settings& settings, std::string_view name) {
  const auto named = [name](const Profile& profile) { return profile.name == name; };
  const auto built_in = built_in_profiles();
  if (const auto found = std::find_if(built_in.begin(), built_in.end(), named); found != built_in.end()) return &*found;
  const auto found = std::find_if(settings.profiles.begin(), settings.profiles.end(), named);
  return found == settings.profiles.end() ? nullptr : &*found;
}

std::vector<std::string> profile_names(const Settings& settings) {
  std::vector<std::string> names;
  for (const Profile& profile : built_in_profiles()) {
    names.push_back(profile.name);
  }
  for (const Profile& profile : settings.profiles) {
    names.push_back(profile.name);
  }
  return names;
}

/// The profile and those that it extends, the most general first. A circle ends where it closes.
std::vector<const Profile*> chain_of(const Settings& settings, const std::string& name, bool& closed) {
  std::vector<const Profile*> chain;
  std::set<std::string_view> seen;
  for (const Profile* at = find_profile(settings, name); at != nullptr; at = find_profile(settings, at->extends)) {
    closed = !seen.insert(at->name).second;
    if (closed) break;
    chain.insert(chain.begin(), at);
    if (at->name == "national") break;
  }
  return chain;
}

void check_profiles(SettingsReading& reading, const TomlMember& member) {
  for (const TomlMember& profile : member.value.members) {
    const TomlMember* extends = profile.value.find("extends");
    if (extends == nullptr || extends->value.type != TomlType::string) continue;
    const std::string& name = extends->value.text;
    bool circle = false;
    if (find_profile(reading.settings, name) == nullptr) {
      unknown(reading, extends->value.place, {"没有这个方案", "no such profile"}, name,
              profile_names(reading.settings));
    } else if ((void)chain_of(reading.settings, profile.key, circle), circle) {
      wrong(reading, extends->value.place,
            {"方案互相继承，成了循环：" + profile.key, "the profiles extend each other in a circle: " + profile.key});
    }
  }
}

void read_profile(SettingsReading& reading, const TomlMember& member) {
  const auto built_in = built_in_profiles();
  if (std::any_of(built_in.begin(), built_in.end(), [&](const Profile& one) { return one.name == member.key; })) {
    wrong(reading, member.place,
          {member.key + " 是内置方案，不能改；另起一个名字，写 extends = \"" + member.key + "\"",
           member.key + " is built in and cannot be changed; take another name and extends = \"" + member.key + "\""});
    return;
  }
  if (!is_table(reading, member, "[profiles." + member.key + "]")) return;
  Profile profile;
  profile.name = member.key;
  for (const TomlMember& one : member.value.members) {
    if (one.key != "extends") {
      read_threshold(reading, one, true, profile.thresholds);
    } else if (const std::string* name = text_of(reading, one)) {
      profile.extends = *name;
    }
  }
  reading.settings.profiles.push_back(std::move(profile));
}

/// Two thresholds that hang together: whoever was set last is to blame.
void check_bands(SettingsReading& reading, const TomlNode& root) {
  const Thresholds& now = reading.settings.thresholds;
  if (now.partly_from <= now.reached_from) return;
  TomlPlace place;
  const TomlMember* thresholds = root.find("thresholds");
  for (const char* name : {"reached_from", "partly_from"}) {
    const TomlMember* one = thresholds == nullptr ? nullptr : thresholds->value.find(name);
    if (one != nullptr) place = std::max(place, one->value.place);
  }
  if (const TomlMember* profile = root.find("profile"); place.line == 0 && profile != nullptr) {
    place = profile->value.place;
  }
  wrong(reading, place,
        {"partly_from（" + now.partly_from.str() + "）不能大于 reached_from（" + now.reached_from.str() + "）",
         "partly_from (" + now.partly_from.str() + ") must not exceed reached_from (" + now.reached_from.str() + ")"});
}

}  // namespace

void read_profiles(SettingsReading& reading, const TomlMember& member) {
  if (!is_table(reading, member, "[profiles.county]")) return;
  if (member.value.members.size() > most_profiles) {
    wrong(reading, member.place, {"方案太多，最多 100 个", "too many profiles; at most 100"});
    return;
  }
  for (const TomlMember& profile : member.value.members) {
    read_profile(reading, profile);
  }
  check_profiles(reading, member);
}

void read_thresholds(SettingsReading& reading, const TomlNode& root, const TomlMember* thresholds) {
  Settings& settings = reading.settings;
  const std::string& chosen = settings.profile.value;
  if (find_profile(settings, chosen) == nullptr) {
    unknown(reading, root.find("profile")->value.place, {"没有这个方案", "no such profile"}, chosen,
            profile_names(settings));
  }
  bool ignored = false;
  for (const Profile* profile : chain_of(settings, chosen, ignored)) {
    apply(profile->thresholds, {Origin::Kind::profile, profile->name, 0}, settings);
  }
  if (thresholds != nullptr && is_table(reading, *thresholds, "[thresholds]")) {
    std::vector<ThresholdSetting> own;
    for (const TomlMember& member : thresholds->value.members) {
      read_threshold(reading, member, false, own);
    }
    apply(own, {Origin::Kind::file, "", 0}, settings);
  }
  check_bands(reading, root);
}

}  // namespace jixiao::config
