// The whole program on one screen: read → decode → structure → recognise → extract → check, or gaps.
#include "jixiao/pipeline.h"

#include <utility>

#include "base/parallel.h"
#include "check/check.h"
#include "decode/decode.h"
#include "extract/cut.h"
#include "extract/extract.h"
#include "gaps/gaps.h"
#include "read/read.h"
#include "recognise/recognise.h"
#include "structure/structure.h"
#include "vocabulary/labels.h"
#include "vocabulary/tokens.h"

namespace jixiao {
namespace {

/// A line longer than this is not shown: finding a place in it again and again would cost more than it tells.
constexpr std::uint32_t longest_shown_line = 1U << 16U;

void keep_line(FileOutcome& outcome, const Document& document, std::uint32_t line) {
  if (line == 0 || line > document.line_count()) return;
  const Range range = document.line(line - 1);
  if (range.end - range.begin <= longest_shown_line) outcome.lines.emplace(line, document.view(range));
}

/// The document ends here, so what reports show of it goes with the outcome.
void keep_lines(FileOutcome& outcome, const Document& document) {
  for (const RecordOutcome& record : outcome.records) {
    for (const Finding& finding : record.findings) {
      keep_line(outcome, document, finding.span.line);
      for (const Span& place : finding.related) {
        keep_line(outcome, document, place.line);
      }
    }
  }
}

FileOutcome failed(std::string path, Error error) {
  FileOutcome outcome;
  outcome.path = std::move(path);
  outcome.errors.push_back(std::move(error));
  return outcome;
}

FileOutcome process_entry(const InputEntry& entry, const PipelineOptions& options) {
  if (entry.error) return failed(entry.path, *entry.error);
  Result<std::string> bytes = read_bytes(entry);
  if (!bytes) return failed(entry.path, bytes.error());
  return process({entry.path, std::move(bytes).value()}, options);
}

}  // namespace

FileOutcome process(const Input& input, const PipelineOptions& options) {
  const VocabularyScope labels(options.vocabulary.get());
  const Result<Document> decoded = decode(input.path, input.bytes);
  if (!decoded) return failed(input.path, decoded.error());
  const Document& document = decoded.value();
  const Blocks blocks = structure(document);
  std::vector<Token> tokens = tokenise(document, blocks, 0, blocks.rows.size());
  const Result<std::vector<Form>> forms = recognise(document, blocks, tokens);
  if (!forms) return failed(input.path, forms.error());

  FileOutcome outcome;
  outcome.path = input.path;
  for (Record& record : extract(document, blocks, std::move(tokens), forms.value())) {
    RecordOutcome& result = outcome.records.emplace_back();
    result.record = std::move(record);
    if (options.gaps) hold_against(result, options.rules.thresholds);
    if (!options.check) continue;
    CheckResult checked = check(result.record, options.rules);
    result.findings = std::move(checked.findings);
    result.rules = std::move(checked.rules);
  }
  if (const auto cut = find_cut(document, outcome.records.back().record)) outcome.errors.push_back(*cut);
  keep_lines(outcome, document);
  return outcome;
}

void process_all(const InputOptions& inputs, const PipelineOptions& options,
                 const std::function<bool(FileOutcome&&)>& sink) {
  const std::vector<InputEntry> entries = list_inputs(inputs);
  ParallelMap<FileOutcome> map;
  map.count = entries.size();
  map.jobs = options.jobs;
  map.compute = [&](std::size_t index) { return process_entry(entries[index], options); };
  map.failed = [&](std::size_t index, const char* what) {
    const std::string& path = entries[index].path;
    return failed(path, {path, {std::string("处理时出现内部错误：") + what, std::string("internal error: ") + what}});
  };
  map.sink = sink;
  parallel_map(map);
}

}  // namespace jixiao
