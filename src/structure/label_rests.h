// Cells of which a line holds the beginning and the next line the end, other cells standing between.
#pragma once

#include <vector>

#include "jixiao/block.h"
#include "jixiao/document.h"

namespace jixiao {

/// Text whose physical lines stand one below the other, their cells a space apart:
///     服务对象满意 消费者满意度 ≥90%
///     度指标
/// The piece of the second line goes to the cell that it makes a known label or level of, or to the row's name where
/// that fills its column and nothing else is open. Whatever else is wrapped is left where it stands.
void join_label_rests(const Document& document, std::vector<Row>& rows);

}  // namespace jixiao
