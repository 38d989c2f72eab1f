// What reading ratios and sums out of prose shares: its figures and how they stand to one another.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/prose.h"
#include "extract/reading.h"

namespace jixiao {

/// Do the words name what is related, or do they only allow it? What they only allow is a claim where the figures
/// agree: a wrong guess would accuse a correct report.
enum class Evidence : std::uint8_t { allowed, named };

/// The figures of the prose.
struct Figures {
  Reading& reading;
  const Prose& prose;
  std::vector<bool> other_year;  ///< of each figure: see is_other_year()

  [[nodiscard]] std::size_t size() const { return prose.mentions.size(); }
  [[nodiscard]] const Mention& at(std::size_t i) const { return prose.mentions[i]; }
  [[nodiscard]] std::string_view text(std::size_t i) const { return prose.passages[at(i).passage].tight.text; }
  [[nodiscard]] bool is_percent(std::size_t i) const { return at(i).unit == "%"; }

  /// How far back a figure is looked for: what is said of it stands near it, and a passage may be of any length.
  [[nodiscard]] static std::size_t farthest(std::size_t i) {
    constexpr std::size_t most = 200;
    return i > most ? i - most : 0;
  }

  [[nodiscard]] bool same_sentence(std::size_t a, std::size_t b) const;
  /// The same with semicolons within.
  [[nodiscard]] bool same_period(std::size_t a, std::size_t b) const;
  /// The words between two figures of a passage; behind the last figure those up to the passage's end.
  [[nodiscard]] std::string_view between(std::size_t a, std::size_t b) const;
  [[nodiscard]] std::string_view behind(std::size_t i) const;

  /// Do the words of the figure hold one of these?
  [[nodiscard]] bool says_any(std::size_t i, std::initializer_list<std::string_view> words) const;
  /// Figures of another year, and changes against it, are no part of this year's arithmetic.
  [[nodiscard]] bool is_other_year(std::size_t i) const { return other_year[i]; }
  /// One unit, if one of them in ten thousands: 万元 and 元.
  [[nodiscard]] bool comparable(std::size_t a, std::size_t b) const;
  [[nodiscard]] Decimal in_base(std::size_t i) const;

  [[nodiscard]] Figure figure(std::size_t i) const;
  /// A claim that goes from the words of figure `first` to the end of figure `last`.
  [[nodiscard]] Claim start(std::size_t first, std::size_t last) const;
};

[[nodiscard]] bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends);
[[nodiscard]] bool holds_any(std::string_view text, std::initializer_list<std::string_view> words);

/// 万元 → 元 and 4; 亩 → 亩 and 0.
struct BaseUnit {
  std::string_view base;
  int power = 0;
};
[[nodiscard]] BaseUnit base_unit(std::string_view unit);

/// The ratio that a percentage states.
void read_ratio(const Figures& figures, std::size_t percent);

/// The list whose total the figure is.
void read_sum(const Figures& figures, std::size_t total);
/// The list behind a percentage, dividing the ratio's part: 支出186.32万元，完成预算240万元的77.6%，其中….
void read_sum_behind_ratio(const Figures& figures, std::size_t percent);
/// The parts that 其中 behind the figure opens, when they, or the shares that the text gives of them, add up; else
/// none.
[[nodiscard]] std::vector<std::size_t> full_list(const Figures& figures, std::size_t total);

}  // namespace jixiao
