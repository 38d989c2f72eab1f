// Targets and actuals parsed, with what their names and columns say of bare numbers.
#include "base/unicode.h"
#include "extract/indicators.h"

namespace jixiao {
namespace {

void note_value(Reading& reading, std::size_t index, const char* field, const Text& printed, const Value& value,
                const std::string& doubt) {
  const std::string pointer = "/indicators/" + std::to_string(index) + "/" + field;
  const Indicator& indicator = reading.record.indicators[index];
  if (!doubt.empty()) reading.note(NoteKind::uncertain, pointer, printed->value, doubt, printed->spans.front());
  const bool rate = indicator.name && (fold_tight(indicator.name->value).find("率") != std::string::npos);
  const bool fraction = value.type == ValueType::number && value.unit.empty() && value.value <= Decimal(1) &&
                        Decimal(0) < value.value && !indicator.unit_hint;
  if (rate && fraction) {
    reading.note(NoteKind::suspect, pointer, printed->value, "可能是以小数印出的百分比，按印出的数字读取",
                 printed->spans.front());
  }
}

}  // namespace

void parse_values(Reading& reading) {
  for (std::size_t i = 0; i < reading.record.indicators.size(); ++i) {
    Indicator& indicator = reading.record.indicators[i];
    ValueContext context = i < reading.hints.size() ? reading.hints[i] : ValueContext{};
    if (reading.record.fiscal_year) context.year = reading.record.fiscal_year->value;
    if (const Text& target = indicator.annual_target ? indicator.annual_target : indicator.period_target) {
      ParsedValue parsed = parse_value(target->value, context);
      note_value(reading, i, indicator.annual_target ? "annual_target" : "period_target", target, parsed.value,
                 parsed.doubt);
      indicator.target = std::move(parsed.value);
    }
    if (indicator.actual) {
      context.comparator.reset();
      ParsedValue parsed = parse_value(indicator.actual->value, context);
      note_value(reading, i, "actual", indicator.actual, parsed.value, parsed.doubt);
      indicator.actual_value = std::move(parsed.value);
    }
  }
}

}  // namespace jixiao
