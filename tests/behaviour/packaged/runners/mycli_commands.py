"""Runs MyCLI in the world that it is started in: a list of words a line, and a line back that says how it ended.

It takes half a second to load, so it is loaded once, and each run is a copy of the process."""

import json
import os
import signal
import sys
import tempfile

from mycli.main import cli

LONGEST = 120


def child(words, output):
    os.setsid()
    typed, pipe = os.pipe()
    os.write(pipe, b"select 1;\n")
    os.close(pipe)
    os.dup2(typed, 0)
    os.dup2(output, 1)
    os.dup2(output, 2)
    signal.alarm(LONGEST)
    sys.stdin, sys.stdout, sys.stderr = os.fdopen(0), os.fdopen(1, "w"), os.fdopen(2, "w")
    try:
        cli(words, prog_name="mycli")
    finally:
        sys.stdout.flush()
        sys.stderr.flush()


def run(words):
    with tempfile.TemporaryFile() as output:
        process = os.fork()
        if process == 0:
            status = 1
            try:
                child(words, output.fileno())
            except SystemExit as end:
                status = end.code if isinstance(end.code, int) else 1
            finally:
                os._exit(status)
        _, status = os.waitpid(process, 0)
        output.seek(0)
        return f"{status} {output.read().decode(errors='replace').strip()}"


for line in sys.stdin:
    print(json.dumps(run(json.loads(line)[1:])), flush=True)
