// The stages one after another, as in pipeline/pipeline.cpp, each with its page.
#include <utility>

#include "decode/decode.h"
#include "extract/cut.h"
#include "extract/extract.h"
#include "inspect/stages.h"
#include "jixiao/pipeline.h"
#include "read/read.h"
#include "recognise/recognise.h"
#include "structure/structure.h"
#include "vocabulary/labels.h"

namespace jixiao {
namespace {

using inspection::View;

/// The one input that is named, read.
Result<Input> read_one(const InputOptions& inputs) {
  const std::vector<InputEntry> entries = list_inputs(inputs);
  if (entries.size() != 1) {
    const std::string number = std::to_string(entries.size());
    return Error{inputs.paths.empty() ? "" : inputs.paths.front(),
                 {"inspect 一次只看一个文件，这里有 " + number + " 个",
                  "inspect looks at one file at a time, and here are " + number}};
  }
  if (entries.front().error) return *entries.front().error;
  Result<std::string> bytes = read_bytes(entries.front());
  if (!bytes) return bytes.error();
  return Input{entries.front().path, std::move(bytes).value()};
}

/// Gathers the pages that were asked for.
class Pages {
 public:
  explicit Pages(const InspectOptions& options) : options_(options) {}

  [[nodiscard]] bool wants(Stage stage) const { return !options_.stage || *options_.stage == stage; }

  void add(const Bilingual& heading, const std::string& page) {
    if (!text_.empty()) text_ += '\n';
    text_.append("== ").append(heading.in(options_.language)).append(" ==\n").append(page);
    while (text_.ends_with("\n\n")) text_.pop_back();
  }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  const InspectOptions& options_;
  std::string text_;
};

Inspection failed(std::string text, Error error) {
  Inspection inspection{std::move(text), {}};
  inspection.errors.push_back(std::move(error));
  return inspection;
}

Error beyond_the_end(const Document& document, const InspectOptions& options) {
  const std::string from = std::to_string(options.first_line);
  const std::string count = std::to_string(document.line_count());
  return {document.path,
          {"没有第 " + from + " 行：文件共 " + count + " 行", "there is no line " + from + ": the file has " + count}};
}

FileOutcome extract_all(const Document& document, const Blocks& blocks, std::vector<Token> tokens,
                        const std::vector<Form>& forms) {
  FileOutcome outcome;
  outcome.path = document.path;
  for (Record& record : extract(document, blocks, std::move(tokens), forms)) {
    outcome.records.emplace_back().record = std::move(record);
  }
  if (const auto cut = find_cut(document, outcome.records.back().record)) outcome.errors.push_back(*cut);
  return outcome;
}

}  // namespace

Inspection inspect(const InputOptions& inputs, const InspectOptions& options) {
  const VocabularyScope labels(options.vocabulary.get());
  const Result<Input> input = read_one(inputs);
  if (!input) return failed("", input.error());
  const Result<Document> decoded = decode(input.value().path, input.value().bytes);
  if (!decoded) return failed("", decoded.error());
  const Document& document = decoded.value();
  if (options.first_line > document.line_count()) return failed("", beyond_the_end(document, options));

  const View view{document, options};
  Pages pages(options);
  if (pages.wants(Stage::decode)) {
    pages.add({"decode：字节 → 文本", "decode: bytes to text"}, show_decode(view, input.value().bytes));
  }
  const Blocks blocks = structure(document);
  if (pages.wants(Stage::structure)) {
    pages.add({"structure：文本 → 行和单元格", "structure: text to rows of cells"}, show_structure(view, blocks));
  }
  if (options.stage && *options.stage < Stage::recognise) return {pages.take(), {}};
  const std::vector<Token> tokens = tokenise(document, blocks, 0, blocks.rows.size());
  const Result<std::vector<Form>> forms = recognise(document, blocks, tokens);
  if (pages.wants(Stage::recognise)) {
    pages.add({"recognise：认出标签、表和版式", "recognise: labels, forms and layouts"},
              show_recognise(view, blocks, tokens, forms ? forms.value() : std::vector<Form>()));
  }
  if (!forms) return failed(pages.take(), forms.error());
  if (!pages.wants(Stage::extract)) return {pages.take(), {}};
  const FileOutcome outcome = extract_all(document, blocks, tokens, forms.value());
  pages.add({"extract：读成数据", "extract: the records"}, show_extract(view, outcome));
  return {pages.take(), outcome.errors};
}

}  // namespace jixiao
