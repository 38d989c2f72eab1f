"""Validates the settings file that README.md shows against schemas/jixiao.toml.schema.json, as an editor does."""
import json
import pathlib
import re
import sys
import tomllib

import jsonschema

root = pathlib.Path(__file__).resolve().parents[2]
schema = json.loads((root / "schemas/jixiao.toml.schema.json").read_text(encoding="utf-8"))
jsonschema.Draft7Validator.check_schema(schema)
own = jsonschema.Draft7Validator(schema)
example = json.loads(json.dumps(tomllib.loads(re.search(r"```toml\n(.*?)```", (root / "README.md").read_text(encoding="utf-8"), re.S)[1]), default=str))
error = jsonschema.exceptions.best_match(own.iter_errors(example))
if error:
    sys.exit(f"README.md: /{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}")
for wrong in ({"profil": "hubei"}, {"thresholds": {"overshot": 140}}, {"ignore": ["budget/none-such"]}, {"suppress": [{}]}):
    if own.is_valid(wrong):
        sys.exit(f"the schema of jixiao.toml takes {wrong}")
print("the settings in README.md")
