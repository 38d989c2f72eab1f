// The documents that properties of extraction are proved on.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "jixiao/document.h"
#include "jixiao/record.h"

namespace jixiao::test {

/// Every readable input below testdata/ (rules, layouts, clean, demo) and below the folders that the
/// environment variable JIXIAO_DOCUMENTS names (separated by ':'), sorted.
[[nodiscard]] std::vector<std::filesystem::path> documents();

struct Extracted {
  Document document;
  std::vector<Record> records;
};

/// The stages up to extraction, as the pipeline runs them; no records when the file is none of ours.
[[nodiscard]] Extracted extract_file(const std::filesystem::path& path);
[[nodiscard]] Extracted extract_text(const std::string& text, const std::string& path = "input.txt");

/// The document of a text that can be decoded; a failure of the test, and an empty one, of any other.
[[nodiscard]] Document decoded(std::string_view text);

}  // namespace jixiao::test
