// The readers of a form's parts. Each fills in its part of the record and marks the tokens that it used.
#pragma once

#include <vector>

#include "extract/reading.h"

namespace jixiao {

/// Labels with their values in a head region: department, project, goals, totals.
void read_fields(Reading& reading, const Region& region);

/// The goal that the label opens, with those that stand beside it; the last token used.
std::size_t read_goals(Reading& reading, const Region& region, std::size_t label);

/// Money beside labels in all head regions: a department's budget, a target form's funds.
void read_money(Reading& reading, const std::vector<Region>& regions);

/// A funds table: sources by rows, initial / budget / executed … by columns.
void read_funds(Reading& reading, const Region& region);
/// Once behind the last table: gives the total's rates the reason that was printed last.
void finish_funds(Reading& reading);

void read_tasks(Reading& reading, const Region& region);

/// A form whose export printed names first and values later.
void read_labels_first(Reading& reading);

/// Title, years, departments as the form states them; fiscal_year and its basis.
void read_title_and_year(Reading& reading);

/// A report: title, head, tables, and its prose: sections, amounts, scores, claims, conclusions.
void read_report(Reading& reading);

/// What is left to say of the reading: dropped markup, placeholders, unread text.
void write_notes(Reading& reading);

}  // namespace jixiao
