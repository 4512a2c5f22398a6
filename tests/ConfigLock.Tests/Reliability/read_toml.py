"""Reads TOML documents, each ended by a NUL, and gives a line for each that tells every kind and value in it."""

import datetime
import math
import struct
import sys
import tomllib


def quote(text):
    return '"' + "".join(f"\\{ord(c):04x}" if c < " " or c == '"' else c for c in text) + '"'


def moment(value):
    text = value.isoformat().replace("+00:00", "Z")
    if "." not in text:
        return text
    # isoformat writes six digits, the canonical text as many as are needed.
    head, tail = text.split(".")
    return head + ("." + tail[:6]).rstrip("0") + tail[6:]


def show(value):
    match value:
        case dict():
            entries = sorted(value.items(), key=lambda entry: entry[0].encode("utf-16-be"))
            return "{" + ", ".join(f"{quote(key)} = {show(inner)}" for key, inner in entries) + "}"
        case list():
            return "[" + ", ".join(map(show, value)) + "]"
        case str():
            return quote(value)
        case bool():
            return f"Boolean {str(value).lower()}"
        case int():
            return f"Integer {value}"
        case float():
            return "Float " + ("nan" if math.isnan(value) else struct.pack(">d", value).hex())
        case datetime.datetime():
            return ("LocalDateTime " if value.tzinfo is None else "OffsetDateTime ") + moment(value)
        case datetime.date():
            return f"LocalDate {value.isoformat()}"
        case datetime.time():
            return f"LocalTime {moment(value)}"


def documents():
    rest = b""
    while piece := sys.stdin.buffer.raw.read(1 << 16):
        *whole, rest = (rest + piece).split(b"\0")
        yield from whole


for document in documents():
    try:
        line = show(tomllib.loads(document.decode()))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        line = "error: " + str(error).replace("\n", " ")
    sys.stdout.buffer.write(line.encode() + b"\n")
    sys.stdout.buffer.flush()
