// What the readers of one form share: the document, the form's tokens, and the record they fill in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jixiao/block.h"
#include "jixiao/document.h"
#include "jixiao/form.h"
#include "jixiao/record.h"
#include "vocabulary/tokens.h"
#include "vocabulary/values.h"

namespace jixiao {

/// What a stretch of a form's tokens is about.
enum class RegionKind : std::uint8_t { head, tasks, funds, indicators };

struct Column {
  std::string_view role;                  ///< field of a LabelEntry: "level1", "annual_target", "initial"
  std::optional<std::uint16_t> position;  ///< the header cell's position in its row, where it is a grid
  std::string unit;                       ///< from the header's bracket
  std::size_t token = 0;                  ///< the header's token
  int side = 0;                           ///< 1: the right half of a table that stands twice side by side
};

/// Tokens [begin, end) behind a header of tokens [header, begin). A head region has no columns.
struct Region {
  RegionKind kind = RegionKind::head;
  std::size_t header = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<Column> columns;
  std::vector<std::vector<Column>> repeats;  ///< the same header again, on later pages
};

struct Reading {
  const Document& document;
  const Blocks& blocks;
  const Form& form;
  Record& record;
  std::vector<Token> tokens;  ///< wrapped lines joined
  std::vector<bool> used;     ///< tokens that a reader claimed
  std::string unit;           ///< of the form's amounts: 万元, 元; "" while none is stated
  bool filler_named = false;  ///< the department is the one that filled the form in (填报单位), till a 主管部门 is read
  std::vector<ValueContext> hints;  ///< of each indicator: what its name and sign column say of a bare number

  /// A reason why funds were not spent: how many of the record's amounts stand above it, and its token.
  struct RateReason {
    std::size_t above = 0;
    std::size_t token = 0;
  };
  std::optional<RateReason> rate_reason;

  [[nodiscard]] Span span(const Token& token) const {
    return document.span({token.ranges.front().begin, token.ranges.back().end});
  }
  void use(std::size_t token) { used[token] = true; }
  void use(std::size_t label, const std::vector<std::size_t>& values) {
    use(label);
    for (const std::size_t value : values) use(value);
  }
  /// Where the tokens with these indices stand, one behind the other.
  [[nodiscard]] Ranges ranges_of(const std::vector<std::size_t>& indices) const {
    Ranges ranges;
    for (const std::size_t i : indices) ranges.insert(ranges.end(), tokens[i].ranges.begin(), tokens[i].ranges.end());
    return ranges;
  }
  void note(NoteKind kind, std::string field, std::string text, std::string reason, Span where) {
    record.notes.push_back({kind, std::move(field), std::move(text), std::move(reason), where});
  }
};

/// A printed amount: digits without separators, where they stand, and the unit behind them.
struct Amount {
  Decimal value;
  std::string unit;   ///< 元, 万元, 亿元, %; "" when none is printed with it
  Ranges ranges;      ///< the digits (with their separators) only
  std::string doubt;  ///< why the figure is not certain; empty when it is
};

/// Understands a token that holds nothing but an amount ("2,089.45", "3120.40万元", "90%"); else nullopt.
[[nodiscard]] std::optional<Amount> read_amount(const Document& document, const Token& token);

/// An amount in 元, exactly; nullopt for units that are no money.
[[nodiscard]] std::optional<Decimal> to_yuan(const Decimal& amount, std::string_view unit);

/// The regions of the form in order; together they cover all tokens.
[[nodiscard]] std::vector<Region> find_regions(const Reading& reading);

}  // namespace jixiao
