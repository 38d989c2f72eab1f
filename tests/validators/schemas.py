"""Validates JSON documents and NDJSON lines against schemas/: schemas.py FILE...
Or documents against another schema: schemas.py --sarif SCHEMA FILE...

A document says which schema is its own by its member "schema", a line of findings has none. A schema that names
itself by another "const" in that member is found without an entry here."""
import json
import pathlib
import sys

import jsonschema

if sys.argv[1] == "--sarif":
    schema = json.loads(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8-sig"))
    own = jsonschema.validators.validator_for(schema)(schema)
    for path in sys.argv[3:]:
        with open(path, encoding="utf-8") as file:
            error = jsonschema.exceptions.best_match(own.iter_errors(json.load(file)))
        if error:
            sys.exit(f"{path}: /{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}")
    sys.exit(0)

folder = pathlib.Path(__file__).resolve().parents[2] / "schemas"
schemas = {path.name.split(".")[0]: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))}


def validator(schema):
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def consts(schema):
    """What the documents that a schema is for have as their member "schema"."""
    for part in [schema, *schema.get("$defs", {}).values()]:
        const = part.get("properties", {}).get("schema", {}).get("const")
        if const:
            yield const


validators = {const: validator(schema) for schema in schemas.values() for const in consts(schema)}
finding = validator(schemas["report"])


def documents(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ndjson":
        for number, line in enumerate(text.split("\n"), 1):
            if line:
                yield f"{path}:{number}", json.loads(line)
    else:
        yield str(path), json.loads(text)


faults = 0
counts = {}
tried = set()
for path in map(pathlib.Path, sys.argv[1:]):
    if path.name.endswith("gitlab.json"):
        continue  # GitLab's own shape
    for place, document in documents(path):
        name = document.get("schema", "a finding")
        if name not in validators and name != "a finding":
            print(f"{place}: no schema in {folder} for {name}", file=sys.stderr)
            faults += 1
            continue
        counts[name] = counts.get(name, 0) + 1
        own = validators.get(name, finding)
        if name not in tried:  # a schema that lets everything pass would help nobody
            tried.add(name)
            if own.is_valid({**document, "surplus": 1}) or own.is_valid(dict(list(document.items())[:-1])):
                sys.exit(f"{place}: the schema of {name} takes a member too many, or one too few")
        for error in own.iter_errors(document):
            error = jsonschema.exceptions.best_match([error])
            print(f"{place}: /{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}", file=sys.stderr)
            faults += 1
            if faults > 20:
                sys.exit("too many faults")
if faults:
    sys.exit(1)
print(", ".join(f"{count} of {name}" for name, count in sorted(counts.items())))
