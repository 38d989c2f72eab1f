// Loads NDJSON into DuckDB as people do and compares the types that it finds: node ndjson_types.mjs FOLDER
import { DuckDBInstance } from "@duckdb/node-api";
import { readFileSync } from "node:fs";

const folder = process.argv[2];
const span = 'STRUCT(line BIGINT, "column" BIGINT, end_line BIGINT, end_column BIGINT)';
const expected = {
  "all.ndjson": {
    rule: "VARCHAR", severity: "VARCHAR", message: "VARCHAR", path: "VARCHAR", record: "BIGINT", field: "VARCHAR",
    span, related: span + "[]", expected: "VARCHAR", actual: "VARCHAR", difference: "VARCHAR", fingerprint: "VARCHAR",
  },
  "gaps.ndjson": {
    schema: "VARCHAR", path: "VARCHAR", record: "BIGINT", kind: "VARCHAR", department: "VARCHAR", project: "VARCHAR",
    fiscal_year: "BIGINT", indicator: "VARCHAR", span, name: "VARCHAR", target: "VARCHAR", actual: "VARCHAR",
    direction: "VARCHAR", completion_rate: "VARCHAR", gap: "VARCHAR", unit: "VARCHAR", weight: "VARCHAR",
    score: "VARCHAR", expected_score: "VARCHAR", reason: "VARCHAR", verdict: "VARCHAR", verdict_reason: "VARCHAR",
  },
  "records.ndjson": { schema: "VARCHAR", kind: "VARCHAR", title: "VARCHAR", department: "VARCHAR", fiscal_year: "BIGINT" },
};

const connection = await (await DuckDBInstance.create(":memory:")).connect();
const rows = async (sql) => (await connection.runAndReadAll(sql)).getRows();
const told = [];
for (const [name, types] of Object.entries(expected)) {
  const path = `${folder}/${name}`;
  // Every line counts for the types: a decimal among the first would otherwise hide a text further down.
  await connection.run(`CREATE TABLE t AS SELECT * FROM read_ndjson_auto('${path}', sample_size = -1)`);
  const found = Object.fromEntries((await rows("SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = 't'")));
  for (const [column, type] of Object.entries(types)) {
    if (found[column] !== type) throw new Error(`${name}: ${column} is ${found[column]}, not ${type}`);
  }
  const lines = readFileSync(path, "utf8").split("\n").length - 1;
  const [[count]] = await rows("SELECT count(*) FROM t");
  if (Number(count) !== lines) throw new Error(`${name}: ${count} rows of ${lines} lines`);
  told.push(`${count} rows of ${name}`);
  await connection.run("DROP TABLE t");
}
console.log(`${told.join(", ")} loaded by DuckDB with the types expected`);
