// The set of layouts as a whole: marks that can be found, documents of their own, and forms without a value.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "jixiao/form.h"
#include "recognise/recognise.h"
#include "structure/structure.h"
#include "support/documents.h"
#include "support/files.h"
#include "vocabulary/labels.h"
#include "vocabulary/pieces.h"

namespace jixiao::test {
namespace {

namespace fs = std::filesystem;

bool is_field(std::string_view field) {
  const auto labels = all_labels();
  return field == "list" ||
         std::any_of(labels.begin(), labels.end(), [&](const LabelEntry& e) { return e.field == field; });
}

TEST(Layouts, MarksNameWhatCanBeFound) {
  for (const Layout* layout : layouts::registry()) {
    int most = layout->marks.empty() ? layout->least : 0;
    for (const Mark& mark : layout->marks) {
      const int given = (mark.field.empty() ? 0 : 1) + (mark.label.empty() ? 0 : 1) + (mark.title.empty() ? 0 : 1);
      EXPECT_EQ(given, 1) << layout->info.id;
      EXPECT_NE(mark.weight, 0) << layout->info.id;
      EXPECT_TRUE(mark.field.empty() || is_field(mark.field)) << layout->info.id << ": " << mark.field;
      EXPECT_TRUE(mark.label.empty() || !match_label(mark.label).entries.empty())
          << layout->info.id << ": " << mark.label;
      most += std::max(mark.weight, 0);
    }
    EXPECT_GE(most, layout->least) << layout->info.id;
  }
}

/// Documents of testdata/layouts by the layout whose folder they stand in.
std::map<std::string, std::vector<fs::path>> own_documents() {
  const fs::path folder = source_dir() / "testdata" / "layouts";
  std::map<std::string, std::vector<fs::path>> own;
  for (const fs::path& path : documents()) {
    const fs::path inside = path.lexically_relative(folder);
    if (!inside.string().starts_with("..")) own[inside.begin()->string()].push_back(path);
  }
  return own;
}

TEST(Layouts, RecogniseTheirOwnDocuments) {
  const auto own = own_documents();
  for (const Layout* layout : layouts::registry()) {
    const auto found = own.find(std::string(layout->info.id));
    ASSERT_NE(found, own.end()) << layout->info.id;
    EXPECT_GE(found->second.size(), 2U) << layout->info.id;
    for (const fs::path& path : found->second) {
      for (const Record& record : extract_file(path).records) EXPECT_EQ(record.layout, layout->info.id) << path;
    }
  }
}

/// A document's first form as it is before anybody filled it in: its title, and its labels one below another.
std::string blank_form(const Document& document) {
  const Blocks blocks = structure(document);
  const std::vector<Token> tokens = tokenise(document, blocks, 0, blocks.rows.size());
  const auto forms = recognise(document, blocks, tokens);
  if (!forms) return {};
  const Form& form = forms.value().front();
  std::string blank;
  for (std::size_t row = form.title_row; row < form.title_end; ++row) blank += tight_line(blocks.rows[row]) + '\n';
  for (const Token& token : tokens) {
    const bool inside = token.row >= form.first_row && token.row < form.last_row;
    if (inside && token.is_label()) blank += token.text + '\n';
  }
  return blank;
}

TEST(Layouts, HoldOnBlankForms) {
  for (const auto& [layout, paths] : own_documents()) {
    // What tells a list from a form is how its columns stand, and a report is known by its title alone.
    if (layout == "project-target-list" || layout.ends_with("-report")) continue;
    for (const fs::path& path : paths) {
      const Document document = decoded(blank_form(decoded(read(path))));
      const Blocks blocks = structure(document);
      const auto forms = recognise(document, blocks, tokenise(document, blocks, 0, blocks.rows.size()));
      ASSERT_TRUE(forms) << path;
      EXPECT_EQ(forms.value().front().layout->info.id, layout) << path;
    }
  }
}

}  // namespace
}  // namespace jixiao::test
