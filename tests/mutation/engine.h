// Does every rule notice its own defect? A defect is injected into the text of a document that has none, the whole
// program reads the text anew, and what it says is compared with what it said before.
//
// Defects are those that people make when they fill in a form: digits changed, a cell left empty, a unit forgotten, a
// sentence that does not agree with another. An injector knows one rule; it is told nothing of how the rule works.
#pragma once

#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "jixiao/outcome.h"
#include "support/documents.h"

namespace jixiao::test::mutation {

/// The same numbers on every machine: std::uniform_int_distribution may differ from library to library.
class Random {
 public:
  explicit Random(std::string_view seed);

  /// In [0, count).
  [[nodiscard]] std::size_t below(std::size_t count) { return engine_() % count; }
  template <class T>
  [[nodiscard]] const T& one_of(const std::vector<T>& all) {
    return all[below(all.size())];
  }
  template <class T>
  void shuffle(std::vector<T>& all) {
    for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[below(i)]);
  }

 private:
  std::mt19937 engine_;
};

/// Bytes [begin, end) of a text become `text`.
struct Edit {
  std::size_t begin = 0, end = 0;
  std::string text;
};
using Edits = std::vector<Edit>;

/// A document without errors, and what the program says of it.
struct Subject {
  std::string name;  ///< "layouts/generic/pipe-budget-a-b/input.txt"
  int rank = 0;      ///< 0: whole documents as they are filed; 1: those with sentences added; 2: the rules' own cases
  Document document;
  FileOutcome clean;

  [[nodiscard]] const std::string& text() const { return document.text; }
};

/// What the program says of a text; `name` only for its suffix: no year is to be learnt from it.
[[nodiscard]] FileOutcome outcome_of(const std::string& name, const std::string& text);
/// All of them; made once.
[[nodiscard]] const std::vector<Subject>& subjects();

using Rules = std::vector<std::string_view>;

struct Defect {
  Edits edits;
  Rules consequences = {};  ///< rules whose errors the same defect rightly causes
  /// Where the finding may point besides the lines of the edits: JSON pointers, or what they begin with. A thing
  /// that is gone cannot be pointed at.
  std::vector<std::string> fields = {};
  Spans meant = {};  ///< further places of the clean text
  /// The same without the defect, where the text first has to be given what can be wrong: it must stay silent.
  Edits carrier = {};
};

using Defects = std::vector<Defect>;

/// All defects of one rule that a record offers, or some of each kind.
struct Injector {
  std::string_view rule;
  Defects (*defects)(const Subject&, const Record&, Random&);
};

[[nodiscard]] const std::vector<Injector>& budget_injectors();
[[nodiscard]] const std::vector<Injector>& completion_injectors();
[[nodiscard]] const std::vector<Injector>& document_injectors();
[[nodiscard]] const std::vector<Injector>& indicator_injectors();
[[nodiscard]] const std::vector<Injector>& narrative_injectors();
[[nodiscard]] const std::vector<Injector>& scoring_injectors();

/// What became of the defects of one rule.
struct Score {
  std::string_view rule;
  std::size_t places = 0, documents = 0;
  std::size_t fired = 0;                   ///< a new finding of the rule
  std::size_t placed = 0;                  ///< at the place of the defect
  std::vector<std::string> missed = {};    ///< where it was not so
  std::vector<std::string> uncaused = {};  ///< errors that the defect did not cause
};

/// At most `most` places for each rule, taken from the documents in turn; on as many threads as there are cores.
[[nodiscard]] std::vector<Score> score(const std::vector<Injector>& injectors, std::size_t most);
/// For people.
[[nodiscard]] std::string table_of(const std::vector<Score>& scores);

}  // namespace jixiao::test::mutation
