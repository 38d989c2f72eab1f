// The outline of a report: which themes its headings name.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "jixiao/catalogue.h"
#include "jixiao/record.h"

namespace jixiao::rules {

/// What a report has to speak of, and the words by which a heading says so.
struct Theme {
  Bilingual name;
  std::vector<std::string_view> words;
};

/// 基本情况, 自评结论, 存在问题, 改进措施.
[[nodiscard]] const std::vector<Theme>& themes();
[[nodiscard]] bool names_theme(const Section& section, const Theme& theme);

/// Whether there is text below the heading, or below one of its own.
[[nodiscard]] bool has_text(const std::vector<Section>& sections, std::size_t index);

/// Some heading was not recognised as one: a number is left out between the main headings (一、二、四、), or there are
/// not even two of them.
[[nodiscard]] bool lacks_headings(const std::vector<Section>& sections);

}  // namespace jixiao::rules
