"""Reads CSV tables by Python's csv module and writes them again: not a byte may change. csv_round_trip.py FILE..."""
import csv
import io
import sys

rows = 0
for path in sys.argv[1:]:
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    table = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    if any(len(row) != len(table[0]) for row in table):
        sys.exit(f"{path}: a row is not as wide as the header")
    again = io.StringIO(newline="")
    csv.writer(again, lineterminator="\r\n").writerows(table)
    if again.getvalue() != text:
        sys.exit(f"{path}: not the same after reading and writing")
    rows += len(table) - 1
print(f"{len(sys.argv) - 1} tables, {rows} rows read and written by Python without a change")
