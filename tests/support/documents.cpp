#include "support/documents.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "decode/decode.h"
#include "extract/extract.h"
#include "recognise/recognise.h"
#include "structure/structure.h"
#include "support/files.h"
#include "vocabulary/tokens.h"

namespace jixiao::test {
namespace {

void add_below(const std::filesystem::path& folder, std::vector<std::filesystem::path>& to) {
  for (const std::filesystem::path& file : files_below(folder)) {
    const std::string name = file.filename().string();
    const bool input = file.extension() == ".txt" || file.extension() == ".md" || file.extension() == ".tsv" ||
                       file.extension() == ".csv" || file.extension() == ".html";
    if (input && name != "why.txt" && !name.starts_with("expected.")) to.push_back(file);
  }
}

}  // namespace

std::vector<std::filesystem::path> documents() {
  std::vector<std::filesystem::path> all;
  for (const char* set : {"rules", "layouts", "clean", "demo", "extract"})
    add_below(source_dir() / "testdata" / set, all);
  if (const char* more = std::getenv("JIXIAO_DOCUMENTS")) {
    std::stringstream folders(more);
    for (std::string folder; std::getline(folders, folder, ':');) add_below(folder, all);
  }
  std::sort(all.begin(), all.end());
  return all;
}

Extracted extract_file(const std::filesystem::path& path) {
  return extract_text(read(path), path.string());
}

Extracted extract_text(const std::string& text, const std::string& path) {
  Extracted extracted;
  Result<Document> decoded = decode(path, text);
  if (!decoded) return extracted;
  extracted.document = std::move(decoded).value();
  const Blocks blocks = structure(extracted.document);
  std::vector<Token> tokens = tokenise(extracted.document, blocks, 0, blocks.rows.size());
  const Result<std::vector<Form>> forms = recognise(extracted.document, blocks, tokens);
  if (!forms) return extracted;
  extracted.records = extract(extracted.document, blocks, std::move(tokens), forms.value());
  return extracted;
}

Document decoded(std::string_view text) {
  Result<Document> result = decode("input.txt", text);
  if (result) return std::move(result).value();
  ADD_FAILURE() << "cannot be decoded: " << text;
  return {};
}

}  // namespace jixiao::test
