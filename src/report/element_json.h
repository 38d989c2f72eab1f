// One object of a report: its members, and behind them the places of those that have one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json.h"
#include "jixiao/record.h"
#include "jixiao/span.h"

namespace jixiao {

/// {"line":…,"column":…,"end_line":…,"end_column":…} on one line; null for a span without a line.
void write_span(JsonWriter& json, const Span& span);
/// An array of them, on one line.
void write_spans(JsonWriter& json, const Spans& spans);

/// null where `text` is empty.
void member_or_null(JsonWriter& json, std::string_view name, std::string_view text);
void member_or_null(JsonWriter& json, std::string_view name, const std::optional<Decimal>& number);

/// Opens an object and remembers the places of what is added to it. The places must outlive it.
/// The caller writes members without a place directly; end() or end_at() must be called last.
class Element {
 public:
  explicit Element(JsonWriter& json) : json_(json) { json_.begin_object(); }

  void add(std::string_view name, const Text& text);
  void add(std::string_view name, const Sourced<std::string>& text);
  void add(std::string_view name, const Figure& figure);
  void add(std::string_view name, const Sourced<Decimal>& figure);
  /// Only the place: its member is written by the caller.
  void place(std::string_view name, const Spans& spans) { places_.emplace_back(name, &spans); }

  /// Writes `spans` and closes the object.
  void end();
  /// Writes `span` and `spans` and closes the object.
  void end_at(const Span& span);

 private:
  JsonWriter& json_;
  std::vector<std::pair<std::string_view, const Spans*>> places_;
};

}  // namespace jixiao
