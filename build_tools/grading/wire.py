"""Values as text, between the teacher's process and the sandbox: numbers, arrays, words.

The sandbox imports this file as it stands, and nothing else of ``build_tools``. Nothing is pickled:
whatever a student's code writes, what is read from it is plain data of bounded size.
"""

import base64
import json
import struct

import numpy as np

LONGEST = 32 * 2**20  # bytes of a message; a thousand decoded digits are 4 MiB
DTYPES = "|b1 |i1 |u1 <i2 <i4 <i8 <u2 <u4 <u8 <f2 <f4 <f8".split()
DEEPEST = 6


class Unreadable:
    """What stands for an answer that is neither numbers nor text, nor can be called."""

    def __init__(self, kind):
        self.kind = kind

    def __repr__(self):
        return f"<{self.kind}>"


def send(stream, message):
    """Write a message, with its length in front."""
    text = json.dumps(message).encode("ascii")
    if len(text) > LONGEST:
        raise ValueError(f"a message must have at most {LONGEST} bytes, got {len(text)}")
    stream.write(struct.pack("<I", len(text)) + text)
    stream.flush()


def receive(stream):
    """Read a message.

    Raises
    ------
    EOFError
        If the other side is gone.
    ValueError
        If what came is no message.
    """
    head = stream.read(4)
    if len(head) < 4:
        raise EOFError("the other side is gone")
    (length,) = struct.unpack("<I", head)
    if length > LONGEST:
        raise ValueError(f"a message must have at most {LONGEST} bytes, got {length}")
    text = stream.read(length)
    if len(text) < length:
        raise EOFError("the other side is gone")
    try:
        message = json.loads(text)
    except RecursionError as error:
        raise ValueError("a message must not be nested without end") from error
    if not isinstance(message, dict):
        raise ValueError(f"a message must be an object, got {type(message).__name__}")
    return message


def pack(value, special=None, depth=0):
    """Return a value as JSON knows it. ``special`` may say how to send what is none of these."""
    if value is ...:
        return {"kind": "ellipsis"}
    if value is None or type(value) in (bool, int, float, str):
        return value
    if depth == DEEPEST:
        return {"kind": "other", "type": "something nested"}
    if isinstance(value, (list, tuple)):
        return {"kind": "list", "items": [pack(item, special, depth + 1) for item in value]}
    packed = special(value) if special else None
    return packed or _packed_array(value) or {"kind": "other", "type": type(value).__name__[:80]}


def pack_array(value, kind="array"):
    """Return an array of numbers as JSON knows it."""
    array = np.asarray(value)
    array = np.ascontiguousarray(array, array.dtype.newbyteorder("<")).reshape(array.shape)
    data = base64.b64encode(array.tobytes()).decode("ascii")
    return {"kind": kind, "dtype": array.dtype.str, "shape": list(array.shape), "data": data}


def _packed_array(value):
    try:
        array = np.asarray(value)
        if array.dtype.kind in "US":
            return pack(array.tolist())
        return pack_array(array) if array.dtype.kind in "biuf" else None
    except Exception:  # whatever a student's class does when it is asked for its numbers
        return None


def unpack(item, special=None, depth=0):
    """Return what ``pack`` was given.

    Raises
    ------
    ValueError
        If it is nothing that ``pack`` makes.
    """
    if item is None or type(item) in (bool, int, float, str):
        return item
    kind = item.get("kind") if isinstance(item, dict) else None
    if kind == "ellipsis":
        return ...
    if kind == "list" and isinstance(item.get("items"), list) and depth < DEEPEST:
        return [unpack(part, special, depth + 1) for part in item["items"]]
    if kind == "array":
        return unpack_array(item)
    value = special(item) if special else None
    if value is None and kind != "other":
        raise ValueError(f"no such kind of value: {kind!r}")
    return Unreadable(str(item.get("type"))[:80]) if value is None else value


def unpack_array(item):
    """Return the array that ``pack_array`` was given."""
    dtype, shape, data = item.get("dtype"), item.get("shape"), item.get("data")
    sizes = isinstance(shape, list) and all(type(n) is int and 0 <= n < 2**31 for n in shape)
    if dtype not in DTYPES or not sizes or len(shape) > 32 or not isinstance(data, str):
        raise ValueError("that is no array")
    return np.frombuffer(base64.b64decode(data), dtype).reshape(shape)
