"""Runs programs side by side, each in a fork of this process, which has loaded httpx once.

Reads a list of {code, env} from standard input. Prints a list of what each printed to standard error as it failed, or
null for each that succeeded.
"""
import contextlib
import json
import os
import sys
import tempfile
import traceback

import httpx


def start(code, env):
    """Starts a program. Returns its process id and the file that gets its standard error."""
    errors = tempfile.TemporaryFile()
    pid = os.fork()
    if pid == 0:
        os.environ.update(env)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(errors.fileno(), 2)
        status = 1
        try:
            exec(compile(code, "sample", "exec"), {"__name__": "__main__"})
            status = 0
        except BaseException:
            traceback.print_exc()
        sys.stderr.flush()
        os._exit(status)
    return pid, errors


def end(pid, errors):
    """Waits for a program. Returns what it printed if it failed."""
    _, status = os.waitpid(pid, 0)
    errors.seek(0)
    return errors.read().decode() if status != 0 else None


# httpx loads a part of itself with the first request. Nothing listens here.
with contextlib.suppress(httpx.ConnectError):
    httpx.get("http://127.0.0.1:1/")
programs = [start(**program) for program in json.load(sys.stdin)]
print(json.dumps([end(*program) for program in programs]))
