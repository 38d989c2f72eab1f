#include "extract/glued.h"

#include <algorithm>
#include <optional>

#include "vocabulary/pieces.h"

namespace jixiao {
namespace {

/// 分值 | 执行率 | 得分 one behind the other, at the end or before the reason.
bool ends_in_rate(const Region& region) {
  const auto& columns = region.columns;
  const auto weight = std::find_if(columns.begin(), columns.end(), [](const Column& c) { return c.role == "weight"; });
  return columns.end() - weight >= 3 && weight[1].role == "rate" && weight[2].role == "score";
}

bool has_column(const Region& region, std::string_view role) {
  return std::any_of(region.columns.begin(), region.columns.end(), [&](const Column& c) { return c.role == role; });
}

/// Digits with at most one point between them, and no zero in front of others.
std::optional<Decimal> figure(std::string_view text) {
  const std::size_t point = text.find('.');
  const bool shaped = !text.empty() && text.front() != '.' && text.back() != '.' &&
                      (point == std::string_view::npos || text.find('.', point + 1) == std::string_view::npos);
  const bool padded = text.size() > 1 && text[0] == '0' && text[1] != '.';
  return shaped && !padded ? Decimal::parse(text) : std::nullopt;
}

/// Where a glued text is cut: the offsets behind each part but the last.
using Cuts = std::vector<std::size_t>;

class Splitter {
 public:
  /// `amounts`: of the cells before the glued one, in order; `inside`: how many amounts the glued cell holds as well.
  Splitter(std::string_view text, std::vector<Decimal> amounts, std::size_t inside)
      : text_(text), amounts_(std::move(amounts)), inside_(inside) {}

  /// The only way that fits.
  std::optional<Cuts> run() {
    take(0, {});
    return found_.size() == 1 ? std::optional(found_.front()) : std::nullopt;
  }

 private:
  void take(std::size_t from, const Cuts& cuts) {
    const std::size_t sign = text_.find('%');
    const bool rate = cuts.size() == inside_ + 1;  // behind the amounts and the weight
    if (rate) {
      check(from, sign, cuts);
      return;
    }
    for (std::size_t end = from + 1; end < sign; ++end) {
      const auto part = figure(text_.substr(from, end - from));
      if (!part) continue;
      Cuts more = cuts;
      more.push_back(end);
      parts_.push_back(*part);
      take(end, more);
      parts_.pop_back();
    }
  }

  void check(std::size_t from, std::size_t sign, Cuts cuts) {
    const auto rate = figure(text_.substr(from, sign - from));
    const auto score = figure(text_.substr(sign + 1));
    if (!rate || !score || rate->is_zero()) return;
    std::vector<Decimal> amounts = amounts_;
    amounts.insert(amounts.end(), parts_.begin(), parts_.end() - 1);
    const Decimal& weight = parts_.back();
    if (amounts.size() < 2 || *score > weight || weight > Decimal(100)) return;
    const Decimal& budget = amounts[amounts.size() - 2];
    const Decimal& executed = amounts.back();
    if (budget.is_zero() || executed.is_zero()) return;
    // The rate as printed, rounded or cut off
    const Decimal hundredfold = executed * Decimal(100);
    const Decimal printed = *rate * budget;
    const Decimal gap = hundredfold > printed ? hundredfold - printed : printed - hundredfold;
    if (gap >= Decimal::unit(rate->decimals()) * budget) return;
    cuts.push_back(sign + 1);
    found_.push_back(std::move(cuts));
  }

  std::string_view text_;
  std::vector<Decimal> amounts_;
  std::size_t inside_;
  std::vector<Decimal> parts_;
  std::vector<Cuts> found_;
};

}  // namespace

bool is_glued(std::string_view tight) {
  const std::size_t sign = tight.find('%');
  return sign != std::string_view::npos && sign + 1 < tight.size() &&
         tight.find('%', sign + 1) == std::string_view::npos &&
         tight.find_first_not_of("0123456789.%") == std::string_view::npos;
}

std::vector<std::size_t> split_glued(Reading& reading, const Region& region, const std::vector<std::size_t>& cells) {
  if (!ends_in_rate(region)) return cells;
  const auto glued = std::find_if(cells.begin(), cells.end(), [&](std::size_t c) {
    return is_glued(reading.tokens[c].tight) && !read_amount(reading.document, reading.tokens[c]);
  });
  if (glued == cells.end() || glued + 1 != cells.end()) return cells;
  std::vector<Decimal> amounts;
  for (auto cell = cells.begin(); cell != glued; ++cell) {
    const auto amount = read_amount(reading.document, reading.tokens[*cell]);
    if (!amount) return cells;
    amounts.push_back(amount->value);
  }
  std::size_t columns = 0;
  for (std::string_view role : {"initial", "budget", "executed", "received"})
    columns += has_column(region, role) ? 1U : 0U;
  if (amounts.size() > columns) return cells;
  const Token token = reading.tokens[*glued];
  const auto cuts = Splitter(token.tight, amounts, columns - amounts.size()).run();
  if (!cuts) return cells;
  std::vector<std::size_t> whole(cells.begin(), glued);
  const Folded tight = tight_of(reading.document, token.ranges);
  std::size_t from = 0;
  for (std::size_t k = 0; k <= cuts->size(); ++k) {
    const std::size_t end = k < cuts->size() ? (*cuts)[k] : tight.text.size();
    whole.push_back(reading.tokens.size());
    reading.tokens.push_back(with_ranges(reading.document, token, slice(tight, token.ranges, from, end)));
    reading.tokens.back().column = static_cast<std::uint16_t>(token.column + k);
    reading.used.push_back(true);
    from = end;
  }
  reading.use(*glued);
  return whole;
}

}  // namespace jixiao
