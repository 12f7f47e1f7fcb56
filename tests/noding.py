"""Readers of exports that run under Node.js, installed once into a cache folder outside the repository."""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from requiring import missing

_OLDEST = 20  # what jsdom asks for
_SCRIPTS = Path(__file__).parent / "node"


def made_of(script: str, texts: Sequence[str]) -> list[dict[str, Any]]:
    """Return what a reader makes of each text; skip the test where it cannot run, unless it must."""
    node, folder = _ready()
    shutil.copy(_SCRIPTS / script, folder)  # it finds the packages beside it
    done = subprocess.run(
        [node, str(folder / script)],
        input="".join(f"{text}\n" for text in texts),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    lines = (line for line in done.stdout.split("\n") if line.startswith("made "))
    return [json.loads(line.removeprefix("made ")) for line in lines]


def package_file(path: str) -> Path:
    """Return a file of one of the packages; skip the test where it cannot be had, unless it must."""
    return _ready()[1] / "node_modules" / path


def _ready() -> tuple[str, Path]:
    """Return the program and the folder with its packages."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        missing("node", "node and npm are not installed; see CONTRIBUTING.md")
    if trouble := _too_old(node) or _install(npm):
        missing("node", f"{trouble}; see CONTRIBUTING.md")
    return node, _folder()


@cache
def _too_old(node: str) -> str:
    """Return why this program cannot run the readers, or nothing."""
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    return (
        "" if int(version.lstrip("v").split(".")[0]) >= _OLDEST else f"node {version} is older than {_OLDEST}"
    )


def _folder() -> Path:
    """Return where the packages of these versions are kept."""
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "dateline-tests" / hashlib.sha256((_SCRIPTS / "package.json").read_bytes()).hexdigest()[:12]


@cache
def _install(npm: str) -> str:
    """Install the packages if they are not there; return why it failed, or nothing."""
    folder = _folder()
    folder.parent.mkdir(parents=True, exist_ok=True)
    with (folder.parent / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # tests run in several processes, and one of them installs
        return "" if folder.exists() else _put(npm, folder)


def _put(npm: str, folder: Path) -> str:
    """Install into a folder beside, which takes its place when it is whole."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as beside:
        shutil.copy(_SCRIPTS / "package.json", beside)
        command = [npm, "install", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=0"]
        try:
            done = subprocess.run(
                command, cwd=beside, capture_output=True, text=True, timeout=300, check=False
            )
        except subprocess.TimeoutExpired:
            return "npm could not install the readers in time"
        if done.returncode:
            return f"npm could not install the readers: {done.stderr.strip()[-300:]}"
        Path(beside).rename(folder)
        Path(beside).mkdir()  # what is removed at the end
    return ""
