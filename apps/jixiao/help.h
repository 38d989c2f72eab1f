// The words of --help.
#pragma once

#include "jixiao/catalogue.h"

namespace jixiao::app::help {

inline constexpr Bilingual program = {
    "读取政府预算绩效目标表、绩效自评表和自评报告的文本，检查填报是否完整、勾稽是否平衡、前后是否一致。",
    "Reads text exports of Chinese performance-target forms, self-assessment forms and reports, and checks "
    "that they are complete, add up and agree with themselves."};

inline constexpr Bilingual check = {"检查文件并报告问题", "Check files and report findings"};
inline constexpr Bilingual extract = {"把表格读成结构化数据", "Read forms into structured data"};
inline constexpr Bilingual gaps = {"逐个指标对比指标值和完成值", "Hold each target against its actual value"};
inline constexpr Bilingual inspect = {"看一个文件在各阶段被读成什么样，加版式时用",
                                      "Show what each stage makes of a file; for adding a layout"};
inline constexpr Bilingual rules = {"列出全部规则", "List all rules"};
inline constexpr Bilingual explain = {"说明一条规则：查什么、为什么、依据、怎么改",
                                      "Explain a rule: what, why, basis, remedy"};
inline constexpr Bilingual layouts = {"列出认识的表格版式", "List the form layouts that are known"};
inline constexpr Bilingual schema = {"显示输出的 JSON Schema", "Print the JSON Schema of an output"};
inline constexpr Bilingual version = {"显示版本", "Print the version"};

inline constexpr Bilingual paths = {"文件、文件夹（含下级）、通配符，- 表示标准输入",
                                    "files, folders (with all below), globs; - is standard input"};
inline constexpr Bilingual files_from = {"从文件读取路径，每行一个；- 表示标准输入",
                                         "read paths from FILE, one a line; - is standard input"};
inline constexpr Bilingual stdin_filename = {"标准输入在报告里的名字", "what reports call standard input"};
inline constexpr Bilingual jobs = {"同时处理的文件数；0 为处理器核数（默认）",
                                   "files at a time; 0: one per core (default)"};

inline constexpr Bilingual select = {"只用这些规则：规则名或“组/”，逗号分隔",
                                     "only these rules: names or \"group/\", by commas"};
inline constexpr Bilingual ignore = {"不用这些规则，优先于 --select", "not these rules; wins over --select"};
inline constexpr Bilingual fail_on = {"有此级别以上的问题时退出码为 1：error（默认）、warning、info、never",
                                      "exit with 1 on findings from this severity on: error (default), warning,\n"
                                      "info, never"};

inline constexpr Bilingual exit_zero = {"有问题也以 0 退出，同 --fail-on never；无法处理仍为 2",
                                        "exit with 0 whatever is found, as --fail-on never; unprocessed inputs\n"
                                        "still give 2"};

inline constexpr Bilingual check_format = {
    "text（默认）、concise、json、ndjson、csv、sarif、junit、github、\n"
    "gitlab、markdown",
    "text (default), concise, json, ndjson, csv, sarif, junit, github,\n"
    "gitlab, markdown"};
inline constexpr Bilingual report = {"另写一份报告到文件，可多次，例如 sarif=out.sarif；- 为标准输出",
                                     "one more report, to a file, such as sarif=out.sarif; repeatable;\n"
                                     "- is standard output"};
inline constexpr Bilingual statistics = {"只列各规则的问题数（text、json、csv）",
                                         "only the number of findings by rule (text, json, csv)"};
inline constexpr Bilingual schema_name = {"名称，例如 report；不写则列出全部",
                                          "a name, such as report; without one: list them"};
inline constexpr Bilingual config = {"用这个设置文件；默认从当前文件夹往上找最近的 jixiao.toml",
                                     "use this settings file; by default the nearest jixiao.toml in the current\n"
                                     "folder or above it"};
inline constexpr Bilingual isolated = {"不读设置文件", "read no settings file"};
inline constexpr Bilingual show_settings = {"显示实际采用的设置及各自的出处，不处理文件",
                                            "print the settings in effect and their origins, and do nothing else"};
inline constexpr Bilingual baseline = {"不报清单里的已知问题，只报新的", "leave out the findings that FILE knows"};
inline constexpr Bilingual write_baseline = {"把现有问题写成清单，供以后 --baseline 用",
                                             "write the present findings, for --baseline later on"};
inline constexpr Bilingual today = {"以此日期（2026-12-31）判断放过是否到期；默认今天",
                                    "the date (2026-12-31) by which suppressions expire; default: today"};

inline constexpr Bilingual extract_format = {"text（默认，概览）、json、ndjson、csv",
                                             "text (default, an overview), json, ndjson, csv"};
inline constexpr Bilingual gaps_format = {"text（默认）、json、ndjson、csv", "text (default), json, ndjson, csv"};
inline constexpr Bilingual verdict = {
    "只列这些结论的指标：met、unmet、overshoot、\n"
    "not_comparable，逗号分隔",
    "only rows with these verdicts: met, unmet, overshoot,\n"
    "not_comparable; by commas"};
inline constexpr Bilingual output = {"写到文件；写完才替换原文件",
                                     "write to a file, which is replaced when all is written"};
inline constexpr Bilingual output_tables = {"写到文件；csv 写到文件夹，每张表一个文件",
                                            "write to a file; csv: to a folder, one file a table"};
inline constexpr Bilingual table = {
    "csv 只写一张表：records、budget、tasks、indicators、claims；\n"
    "没有 -o 时默认 records",
    "csv: only one table: records, budget, tasks, indicators, claims;\n"
    "records where there is no -o"};
inline constexpr Bilingual bom = {"csv 以 UTF-8 BOM 开头，Excel 据此识别编码",
                                  "csv begins with a UTF-8 BOM, by which Excel knows it"};
inline constexpr Bilingual csv_raw = {"csv 不在 = + - @ 开头的单元格前加 '",
                                      "csv: no ' before cells that begin with = + - @"};
inline constexpr Bilingual verbose = {
    "check：也列出无法检查的规则及原因；extract：列出全部读取说明；\n"
    "gaps：整份都不可比的表也逐个列出，原因全部显示",
    "check: also what could not be checked, and why; extract: all notes;\n"
    "gaps: also rows that are all not comparable, and every reason"};
inline constexpr Bilingual quiet = {"只显示最后的统计；-qq 什么也不显示", "only the summary; -qq nothing"};
inline constexpr Bilingual colour = {"auto（默认，终端上着色）、always、never",
                                     "auto (default: on a terminal), always, never"};
inline constexpr Bilingual language = {"zh 或 en；默认依 LC_ALL、LC_MESSAGES、LANG，否则中文",
                                       "zh or en; by default as LC_ALL, LC_MESSAGES, LANG say, else zh"};
inline constexpr Bilingual help = {"显示帮助", "print this help"};
inline constexpr Bilingual rule = {"规则名，例如 budget/level-split-mismatch",
                                   "a rule's name, such as budget/level-split-mismatch"};

inline constexpr Bilingual inspect_file = {"一个文件，- 表示标准输入", "one file; - is standard input"};
inline constexpr Bilingual inspect_stage = {"只看一个阶段：decode、structure、recognise、extract；默认依次全部",
                                            "only one: decode, structure, recognise, extract; default: all in order"};
inline constexpr Bilingual inspect_lines = {"只看这些行上的内容：12、12-40 或 12-",
                                            "only what stands on these lines: 12, 12-40 or 12-"};

inline constexpr Bilingual program_footer = {
    "例:\n"
    "  jixiao check 申报表/                     检查一个文件夹\n"
    "  jixiao extract 申报表/ --format json     读成 JSON\n"
    "  jixiao check --help                      一个命令的全部选项\n\n"
    "退出码: 0 没有问题  1 有 --fail-on 级别以上的问题  2 用法有误或有文件无法处理",
    "Examples:\n"
    "  jixiao check forms/                      check a folder\n"
    "  jixiao extract forms/ --format json      read it into JSON\n"
    "  jixiao check --help                      all options of a command\n\n"
    "Exit codes: 0 nothing found  1 findings at or above --fail-on  2 wrong usage, or some input\n"
    "could not be processed"};

inline constexpr Bilingual check_footer = {
    "例:\n"
    "  jixiao check 申报表/\n"
    "  jixiao check 申报表/ --select budget/,narrative/ --fail-on warning\n"
    "  jixiao check 申报表/ --format csv --bom -o 问题清单.csv\n"
    "  jixiao check 申报表/ --report sarif=问题.sarif --report junit=问题.xml --exit-zero\n"
    "  jixiao check 申报表/ --statistics\n"
    "  find . -name '*.txt' | jixiao check --files-from -\n"
    "  pdftotext -layout 自评表.pdf - | jixiao check - --stdin-filename 自评表.pdf\n\n"
    "退出码: 0 没有问题  1 有 --fail-on 级别以上的问题  2 用法有误或有文件无法处理",
    "Examples:\n"
    "  jixiao check forms/\n"
    "  jixiao check forms/ --select budget/,narrative/ --fail-on warning\n"
    "  jixiao check forms/ --format csv --bom -o findings.csv\n"
    "  jixiao check forms/ --report sarif=findings.sarif --report junit=findings.xml --exit-zero\n"
    "  jixiao check forms/ --statistics\n"
    "  find . -name '*.txt' | jixiao check --files-from -\n"
    "  pdftotext -layout form.pdf - | jixiao check - --stdin-filename form.pdf\n\n"
    "Exit codes: 0 nothing found  1 findings at or above --fail-on  2 wrong usage, or some input\n"
    "could not be processed"};

inline constexpr Bilingual extract_footer = {
    "例:\n"
    "  jixiao extract 自评表.txt\n"
    "  jixiao extract 申报表/ --format ndjson | jq .department\n"
    "  jixiao extract 申报表/ --format csv --bom -o 数据/\n"
    "  jixiao extract 申报表/ --format csv --table indicators\n\n"
    "退出码: 0 全部读出  2 用法有误或有文件无法处理",
    "Examples:\n"
    "  jixiao extract form.txt\n"
    "  jixiao extract forms/ --format ndjson | jq .department\n"
    "  jixiao extract forms/ --format csv --bom -o data/\n"
    "  jixiao extract forms/ --format csv --table indicators\n\n"
    "Exit codes: 0 everything was read  2 wrong usage, or some input could not be processed"};

inline constexpr Bilingual gaps_footer = {
    "例:\n"
    "  jixiao gaps 自评表.txt\n"
    "  jixiao gaps 自评表/ --verdict unmet,overshoot\n"
    "  jixiao gaps 自评表/ --format csv --bom -o 差距.csv\n"
    "  jixiao gaps 自评表/ --format ndjson | jq -r 'select(.verdict == \"unmet\") | .name'\n\n"
    "超额的界限取自设置文件的 [thresholds] overshoot，默认 130%。\n"
    "退出码: 0 全部读出  2 用法有误或有文件无法处理",
    "Examples:\n"
    "  jixiao gaps form.txt\n"
    "  jixiao gaps forms/ --verdict unmet,overshoot\n"
    "  jixiao gaps forms/ --format csv --bom -o gaps.csv\n"
    "  jixiao gaps forms/ --format ndjson | jq -r 'select(.verdict == \"unmet\") | .name'\n\n"
    "From where on a target is overshot is [thresholds] overshoot of the settings file, 130% by default.\n"
    "Exit codes: 0 everything was read  2 wrong usage, or some input could not be processed"};

inline constexpr Bilingual schema_footer = {
    "例:\n"
    "  jixiao schema                            列出名称\n"
    "  jixiao schema report > report.schema.json",
    "Examples:\n"
    "  jixiao schema                            list the names\n"
    "  jixiao schema report > report.schema.json"};

inline constexpr Bilingual inspect_footer = {
    "阶段: decode     编码，各行文字（⇥ 是制表符）\n"
    "      structure  各行怎样分成单元格\n"
    "      recognise  哪些单元格认作标签，选了哪个版式，为什么\n"
    "      extract    读出的值和位置\n\n"
    "例:\n"
    "  jixiao inspect 自评表.txt | less\n"
    "  jixiao inspect 自评表.txt --stage recognise --lines 10-20\n"
    "  pdftotext -layout 自评表.pdf - | jixiao inspect - --stage structure\n\n"
    "退出码: 0 全部看到  2 用法有误或文件无法处理（之前的阶段照样显示）",
    "Stages: decode     the encoding, the lines (⇥ is a tab)\n"
    "        structure  how the lines were told apart into cells\n"
    "        recognise  which cells are known labels, which layout was chosen, and why\n"
    "        extract    the values and their places\n\n"
    "Examples:\n"
    "  jixiao inspect form.txt | less\n"
    "  jixiao inspect form.txt --stage recognise --lines 10-20\n"
    "  pdftotext -layout form.pdf - | jixiao inspect - --stage structure\n\n"
    "Exit codes: 0 all was shown  2 wrong usage, or the file could not be processed (the stages before\n"
    "are shown)"};

}  // namespace jixiao::app::help
