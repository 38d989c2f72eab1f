// Names for findings that survive edits elsewhere in the document.
#pragma once

#include <string>
#include <vector>

#include "jixiao/outcome.h"
#include "jixiao/record.h"

namespace jixiao {

/// Fills in the fingerprints of one record's findings: FNV-1a 64 of rule, document (kind, department, project, fiscal
/// year), field without row numbers but with the row's name, and message. Lines, paths and the record's index do not
/// count. Findings that agree in all of this are numbered in their order, so that no two are the same.
void fill_fingerprints(const Record& record, std::vector<Finding>& findings);

}  // namespace jixiao
