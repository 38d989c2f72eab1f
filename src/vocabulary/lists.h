// Flat lists: one table for many projects, whose header names a project's own columns before those of its indicators.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "vocabulary/tokens.h"

namespace jixiao {

/// Tokens [begin, end): 单位名称 | 项目名称 | 预算数 | 年度绩效目标 | 一级指标 | … , in one row or in two.
struct ListHeader {
  std::size_t begin = 0;
  std::size_t indicators = 0;  ///< the first of the indicators' columns
  std::size_t end = 0;
};

/// The header of a flat list in the row that begins with token `begin`.
[[nodiscard]] std::optional<ListHeader> list_header(const std::vector<Token>& tokens, std::size_t begin);

}  // namespace jixiao
