#include "config/keys.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "config/labels.h"
#include "vocabulary/labels.h"

namespace jixiao::config {

std::span<const ThresholdInfo> threshold_infos() {
  static constexpr int most_percent = 10'000;
  static constexpr int most_yuan = 100'000;
  static constexpr ThresholdInfo infos[] = {
      {.name = "overshoot",
       .number = &Thresholds::overshoot,
       .least = 100,
       .most = most_percent,
       .what = {"完成值达到指标值的百分之多少起要说明原因", "percent of the target from which a reason is wanted"}},
      {.name = "amount_tolerance",
       .number = &Thresholds::amount_tolerance,
       .most = most_yuan,
       .what = {"金额合计相差不超过多少元时只作尾差提示；默认 0，只按印出的小数位数",
                "gaps in sums of money up to this many yuan are an info only; default 0: by the printed decimals"}},
      {.name = "small_count",
       .number = &Thresholds::small_count,
       .most = most_percent,
       .what = {"指标值小于此数时，超额只提示", "below this target, overshooting is an info only"}},
      {.name = "low_execution",
       .number = &Thresholds::low_execution,
       .what = {"预算执行率低于百分之多少要说明原因", "percent of the budget below which a reason is wanted"}},
      {.name = "execution_weight",
       .number = &Thresholds::execution_weight,
       .what = {"表上没有印时，预算执行率的分值", "the weight of the execution rate where a form prints none"}},
      {.name = "reached_from",
       .number = &Thresholds::reached_from,
       .what = {"定性指标：达成预期的得分不低于分值的百分之多少",
                "qualitative targets: percent of the weight that a reached one earns at least"}},
      {.name = "partly_from",
       .number = &Thresholds::partly_from,
       .what = {"定性指标：部分达成的得分不低于分值的百分之多少",
                "qualitative targets: percent of the weight that a partly reached one earns at least"}},
      {.name = "grades",
       .grades = &Thresholds::grades,
       .what = {"等级及其最低分；设了它，other_grades 就为空，除非另设",
                "the grades and their least scores; other_grades is then empty unless it is set, too"}},
      {.name = "other_grades",
       .sets = &Thresholds::other_grades,
       .what = {"也接受的等级划分", "sets of grades that are accepted as well"}},
  };
  return infos;
}

std::span<const Profile> built_in_profiles() {
  static const std::vector<Profile> profiles = {
      {"national", "national", {}},
      {"guangdong", "national", {{"grades", GradeSet{{"优", 90}, {"良", 80}, {"中", 70}, {"低", 60}, {"差", 0}}, 0}}},
      {"hubei",
       "national",
       {{"execution_weight", Decimal(20), 0}, {"reached_from", Decimal(80), 0}, {"partly_from", Decimal(50), 0}}},
  };
  return profiles;
}

std::vector<std::string> field_names() {
  std::set<std::string> full;
  std::map<std::string, std::set<Place>> places;
  for (const LabelEntry& entry : all_labels()) {
    full.insert(full_name(entry));
    places[std::string(entry.field)].insert(entry.place);
  }
  std::vector<std::string> names(full.begin(), full.end());
  for (const auto& [field, where] : places) {
    if (meant(field).size() == 1) names.push_back(field);
  }
  return names;
}

}  // namespace jixiao::config
