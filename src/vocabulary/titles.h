// Titles of forms and reports: what they say of kind, scope, department and year.
#pragma once

#include <optional>
#include <string_view>

#include "jixiao/record.h"

namespace jixiao {

struct TitleWords {
  Kind kind = Kind::target_form;
  std::optional<Scope> scope;
  std::size_t keyword_at = 0;  ///< where the words begin that name the form (部门整体支出绩效自评报告)
};

/// Understands a line as a form's title: 2019年部门整体绩效目标表, …部门整体支出绩效自评报告, 项目支出绩效自评表
/// (2021年度). `tight` is folded without white space. Sentences and file lists are no titles.
[[nodiscard]] std::optional<TitleWords> read_title(std::string_view tight);

}  // namespace jixiao
