#include "report/element_json.h"

namespace jixiao {
namespace {

std::string span_text(const Span& span) {
  if (span.line == 0) return "null";
  std::string text;
  JsonWriter json(text);
  json.begin_object();
  json.member("line", span.line);
  json.member("column", span.column);
  json.member("end_line", span.end_line);
  json.member("end_column", span.end_column);
  json.end_object();
  return text;
}

}  // namespace

void write_span(JsonWriter& json, const Span& span) {
  json.raw(span_text(span));
}

void write_spans(JsonWriter& json, const Spans& spans) {
  std::string text = "[";
  for (const Span& span : spans) {
    if (text.size() > 1) text += ',';
    text += span_text(span);
  }
  json.raw(text += ']');
}

void member_or_null(JsonWriter& json, std::string_view name, std::string_view text) {
  if (text.empty()) {
    json.member_null(name);
  } else {
    json.member(name, text);
  }
}

void member_or_null(JsonWriter& json, std::string_view name, const std::optional<Decimal>& number) {
  member_or_null(json, name, number ? number->str() : std::string());
}

void Element::add(std::string_view name, const Text& text) {
  if (text) {
    add(name, *text);
  } else {
    json_.member_null(name);
  }
}

void Element::add(std::string_view name, const Sourced<std::string>& text) {
  json_.member(name, text.value);
  place(name, text.spans);
}

void Element::add(std::string_view name, const Figure& figure) {
  if (figure) {
    add(name, *figure);
  } else {
    json_.member_null(name);
  }
}

void Element::add(std::string_view name, const Sourced<Decimal>& figure) {
  json_.member(name, figure.value.str());
  place(name, figure.spans);
}

void Element::end() {
  json_.key("spans");
  json_.begin_object();
  for (const auto& [name, spans] : places_) {
    if (spans->empty()) continue;
    json_.key(name);
    write_spans(json_, *spans);
  }
  json_.end_object();
  json_.end_object();
}

void Element::end_at(const Span& span) {
  json_.key("span");
  write_span(json_, span);
  end();
}

}  // namespace jixiao
