"""Reads programs in base64, one a line, and answers with a mark of what each says, or with "-" of one that is refused."""

import ast
import base64
import hashlib
import sys
import warnings

warnings.simplefilter("ignore")
for line in sys.stdin.buffer:
    try:
        text = base64.b64decode(line).decode("utf-8", "surrogatepass")
        tree = ast.parse(text)
        compile(tree, "program.py", "exec")
        said = hashlib.sha256(ast.dump(tree).encode("utf-8", "surrogatepass")).hexdigest()
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError):
        said = "-"
    print(said, flush=True)
