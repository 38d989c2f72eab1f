// Tables of key indicators and of plans (广州 2019) whose export kept their cells apart: rows by columns.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/reading.h"

namespace jixiao {

/// One row, as indices into the reading's tokens. A task and its goal stand on the first of its rows only.
struct PlanRow {
  std::optional<std::size_t> task, goal, name, value;
};

struct PlanTable {
  std::vector<PlanRow> rows;
  std::vector<std::size_t> header;   ///< its labels
  std::vector<std::size_t> ignored;  ///< cells of columns that the record has no place for
};

/// The table whose block label (部门整体支出目标, 年度主要支出计划) is the token `at`; nullopt where its cells do not
/// stand in columns.
[[nodiscard]] std::optional<PlanTable> read_plan_table(const Reading& reading, std::size_t at);

}  // namespace jixiao
