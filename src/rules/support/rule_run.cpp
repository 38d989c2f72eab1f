#include <cassert>
#include <utility>

#include "rules/rule.h"

namespace jixiao {

Finding& RuleRun::report(Severity severity, FindingPlace place, Message message) {
  Finding& finding = findings_.emplace_back();
  finding.rule = info_.id;
  finding.severity = severity;
  finding.message = std::move(message);
  finding.field = std::move(place.field);
  finding.span = place.span;
  return finding;
}

void RuleRun::unread(Message reason) {
  ++unread_;
  not_checkable(std::move(reason));
}

void RuleRun::not_applicable(Message reason) {
  if (!not_applicable_) {
    not_applicable_ = std::move(reason);
  }
}

void RuleRun::not_checkable(Message reason) {
  if (!not_checkable_) {
    not_checkable_ = std::move(reason);
  }
}

RuleOutcome RuleRun::outcome() const {
  if (compared_ > 0) {
    if (unread_ == 0) {
      return {info_.id, Outcome::checked, {}};
    }
    const std::string part = std::to_string(compared_);
    const std::string whole = std::to_string(compared_ + unread_);
    const std::string zh = std::string(counted_.zh);
    return {info_.id,
            Outcome::checked,
            {whole + " " + zh + "中比对了 " + part + " " + zh, part + " of " + whole + " " + std::string(counted_.en)}};
  }
  if (not_checkable_) {
    return {info_.id, Outcome::not_checkable, *not_checkable_};
  }
  assert(not_applicable_ && "a rule says whether it compared");
  return {info_.id, Outcome::not_applicable, not_applicable_.value_or(Message{})};
}

}  // namespace jixiao
