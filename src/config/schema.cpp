// The JSON Schema of jixiao.toml, made from the same tables that it is read by.
#include "base/json.h"
#include "config/faults.h"
#include "config/keys.h"
#include "jixiao/settings.h"

namespace jixiao {
namespace config {
namespace {

/// Chinese first: editors show the whole of it.
std::string words(const Bilingual& what) {
  return std::string(what.zh) + " / " + std::string(what.en);
}

class Schema {
 public:
  std::string text() {
    json_.begin_object();
    json_.member("$schema", "http://json-schema.org/draft-07/schema#");
    json_.member("title", "设置文件 jixiao.toml / settings file");
    json_.member("description", words({"jixiao 的设置", "the settings of jixiao"}));
    closed_object();
    json_.key("properties");
    json_.begin_object();
    for (const KeyInfo& key : top_keys) {
      top_key(key);
    }
    json_.end_object();
    definitions();
    json_.end_object();
    return text_ + '\n';
  }

 private:
  void closed_object() {
    json_.member("type", "object");
    json_.member("additionalProperties", false);
  }

  void begin(std::string_view name, const Bilingual& what) {
    json_.key(name);
    json_.begin_object();
    json_.member("description", words(what));
  }

  void ref(std::string_view name) { json_.member("$ref", "#/definitions/" + std::string(name)); }

  void list_of(std::string_view definition) {
    json_.member("type", "array");
    json_.key("items");
    json_.begin_object();
    ref(definition);
    json_.end_object();
  }

  void map_of(std::string_view definition) {
    json_.member("type", "object");
    json_.key("additionalProperties");
    json_.begin_object();
    ref(definition);
    json_.end_object();
  }

  void filled_text() {
    json_.member("type", "string");
    json_.member("pattern", "\\S");
  }

  void top_key(const KeyInfo& key) {
    begin(key.name, key.what);
    if (key.name == "select" || key.name == "ignore") list_of("rule");
    if (key.name == "profile" || key.name == "baseline") filled_text();
    if (key.name == "profile") examples();
    if (key.name == "severity") severity();
    if (key.name == "thresholds") thresholds(false);
    if (key.name == "profiles") map_of("profile");
    if (key.name == "labels") labels();
    if (key.name == "suppress") list_of("suppression");
    json_.end_object();
  }

  void examples() {
    json_.key("examples");
    json_.begin_array();
    for (const Profile& profile : built_in_profiles()) {
      json_.string(profile.name);
    }
    json_.end_array();
  }

  void severity() {
    json_.member("type", "object");
    json_.key("propertyNames");
    json_.begin_object();
    ref("rule");
    json_.end_object();
    json_.key("additionalProperties");
    enumeration(severity_words);
  }

  template <class Words>
  void enumeration(const Words& words) {
    json_.begin_object();
    json_.key("enum");
    json_.begin_array();
    for (const auto& word : words) {
      json_.string(word);
    }
    json_.end_array();
    json_.end_object();
  }

  void thresholds(bool of_profile) {
    closed_object();
    json_.key("properties");
    json_.begin_object();
    if (of_profile) {
      begin("extends", {"在哪一套阈值上改", "the profile that this one changes"});
      filled_text();
      examples();
      json_.end_object();
    }
    for (const ThresholdInfo& info : threshold_infos()) {
      begin(info.name, info.what);
      threshold(info);
      json_.end_object();
    }
    json_.end_object();
  }

  void threshold(const ThresholdInfo& info) {
    if (info.number != nullptr) {
      json_.member("type", "number");
      json_.member("minimum", info.least);
      json_.member("maximum", info.most);
    } else if (info.grades != nullptr) {
      grades();
    } else {
      json_.member("type", "array");
      json_.key("items");
      json_.begin_object();
      grades();
      json_.end_object();
    }
  }

  void grades() {
    json_.member("type", "object");
    json_.member("minProperties", 2);
    json_.key("additionalProperties");
    json_.begin_object();
    json_.member("type", "number");
    json_.member("minimum", 0);
    json_.member("maximum", 100);
    json_.end_object();
  }

  void labels() {
    json_.member("type", "object");
    json_.key("additionalProperties");
    json_.begin_object();
    json_.key("anyOf");
    json_.begin_array();
    json_.begin_object();
    ref("field");
    json_.end_object();
    json_.begin_object();
    list_of("field");
    json_.end_object();
    json_.end_array();
    json_.end_object();
  }

  void definitions() {
    json_.key("definitions");
    json_.begin_object();
    json_.key("rule");
    std::vector<std::string> rules = rule_names();
    for (const std::string& name : rule_names()) {
      if (name.ends_with('/')) rules.push_back(name.substr(0, name.size() - 1));
    }
    enumeration(rules);
    json_.key("field");
    enumeration(field_names());
    json_.key("profile");
    json_.begin_object();
    thresholds(true);
    json_.end_object();
    json_.key("suppression");
    suppression();
    json_.end_object();
  }

  void suppression() {
    json_.begin_object();
    closed_object();
    json_.key("required");
    json_.begin_array();
    for (const char* name : {"path", "rule", "reason"}) {
      json_.string(name);
    }
    json_.end_array();
    json_.key("properties");
    json_.begin_object();
    for (const KeyInfo& key : suppress_keys) {
      begin(key.name, key.what);
      // A date of TOML has no type in JSON; editors hand it over as a string.
      if (key.name == "rule") {
        ref("rule");
      } else {
        filled_text();
      }
      json_.end_object();
    }
    json_.end_object();
    json_.end_object();
  }

  std::string text_;
  JsonWriter json_{text_, 2};
};

}  // namespace
}  // namespace config

std::string settings_schema() {
  return config::Schema().text();
}

}  // namespace jixiao
