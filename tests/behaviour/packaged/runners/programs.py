"""Runs programs in the world that it is started in: a path a line, and a line back that says how it ended.

The libraries take half a second to load, so they are loaded once, and each run is a copy of the process."""

import importlib
import json
import os
import runpy
import signal
import sys
import tempfile
import traceback

for name in ["ssl", "asyncio", "pymysql", "MySQLdb", "aiomysql", "sqlalchemy.ext.asyncio"]:
    try:
        importlib.import_module(name)
    except ImportError:
        pass

LONGEST = 120


def child(path, output):
    os.setsid()
    os.dup2(output, 1)
    os.dup2(output, 2)
    signal.alarm(LONGEST)
    sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w")
    try:
        runpy.run_path(path, run_name="__main__")
        return 0
    except BaseException as error:
        print("".join(traceback.format_exception_only(type(error), error)), file=sys.stderr)
        return 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()


def run(path):
    with tempfile.TemporaryFile() as output:
        process = os.fork()
        if process == 0:
            os._exit(child(path, output.fileno()))
        _, status = os.waitpid(process, 0)
        output.seek(0)
        return f"{status} {output.read().decode(errors='replace').strip()}"


for line in sys.stdin:
    print(json.dumps(run(json.loads(line))), flush=True)
