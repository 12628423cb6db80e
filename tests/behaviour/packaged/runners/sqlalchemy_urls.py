"""Connects to URLs in the world that it is started in: a URL a line, and a line back that says how it ended."""

import asyncio
import gc
import json
import sys
import warnings

from sqlalchemy import create_engine, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

warnings.simplefilter("ignore")


def ask(url):
    with create_engine(url, poolclass=NullPool).connect() as connection:
        connection.execute(text("select 1"))


async def ask_later(url):
    async with create_async_engine(url, poolclass=NullPool).connect() as connection:
        await connection.execute(text("select 1"))


def run(url):
    try:
        if "+aiomysql:" in url:
            asyncio.run(ask_later(url))
        else:
            ask(url)
        return "done"
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    finally:
        # An error holds the connection open that it came from.
        gc.collect()


for line in sys.stdin:
    print(json.dumps(run(json.loads(line))), flush=True)
