"""Connects to URLs in the world that it is started in: a URL a line, and a line back that says how it ended."""

import gc
import json
import sys
import warnings

from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

warnings.simplefilter("ignore")


def run(url):
    try:
        with create_engine(url, poolclass=NullPool).connect() as connection:
            connection.execute(text("select 1"))
        return "done"
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    finally:
        # An error holds the connection open that it came from.
        gc.collect()


for line in sys.stdin:
    print(json.dumps(run(json.loads(line))), flush=True)
