"""Write the lock files, or check that they match pyproject.toml and name no address.

``python tools/lock.py write`` resolves anew (needs the network); ``check`` needs nothing but the
files. Both files are made of names, versions, markers and hashes only: the machine that installs
brings its own package source.
"""

import hashlib
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {
    "requirements-build.txt": ("build",),
    "requirements.txt": ("",),
    "requirements-dev.txt": ("", "dev"),
}
SUPPORTED = ("3.11", "3.12", "3.13")
PINNED = re.compile(
    r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)(?:\s*;\s*(?P<marker>[^\\]+))?"
)
ADDRESS = re.compile(
    r"https?:|ftp:|git\+|file:|--(extra-)?index|--find-links|(\d{1,3}\.){3}\d{1,3}:"
)
FINGERPRINT = "# pyproject: "


def declared(extras: tuple[str, ...]) -> list[str]:
    """Return the requirements that pyproject.toml states for one lock ("" is the project's own)."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    tables = {"": project["dependencies"], **project["optional-dependencies"]}
    found = [line for extra in extras for line in tables[extra]]
    return sorted([*found, "python" + project["requires-python"]])


def fingerprint(extras: tuple[str, ...]) -> str:
    return hashlib.sha256(json.dumps(declared(extras)).encode()).hexdigest()[:16]


def write() -> int:
    for name, extras in LOCKS.items():
        asked = "\n".join(line for line in declared(extras) if not line.startswith("python>"))
        command = [
            "uv", "pip", "compile", "--quiet", "--universal", "--python-version", SUPPORTED[0],
            "--generate-hashes", "--no-header", "--no-emit-index-url", "--no-emit-find-links",
            "--no-annotate", *(("--constraint=requirements.txt",) if "dev" in extras else ()), "-",
        ]  # fmt: skip
        body = subprocess.run(
            command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True, input=asked
        ).stdout
        head = f"# Made by `make lock`; do not edit.\n{FINGERPRINT}{fingerprint(extras)}\n"
        (ROOT / name).write_text(head + body, encoding="utf-8")
    return check()


def pins(text: str) -> dict[str, list[tuple[str, str | None]]]:
    found: dict[str, list[tuple[str, str | None]]] = {}
    for line in text.splitlines():
        if match := PINNED.match(line):
            name = canonicalize_name(match["name"])
            found.setdefault(name, []).append((match["version"], match["marker"]))
    return found


def unmet(requirement: Requirement, candidates: list[tuple[str, str | None]]) -> list[str]:
    """Name the supported Pythons for which no pin satisfies the requirement."""
    missing = []
    for python in SUPPORTED:
        environment = {
            "python_version": python,
            "python_full_version": python + ".9",
            "sys_platform": "linux",
            "platform_system": "Linux",
            "implementation_name": "cpython",
            "platform_python_implementation": "CPython",
        }
        if not any(
            (marker is None or Marker(marker.strip()).evaluate(environment))
            and requirement.specifier.contains(version, prereleases=True)
            for version, marker in candidates
        ):
            missing.append(python)
    return missing


def unhashed(text: str) -> list[str]:
    """Return pins that are not followed by at least one hash."""
    lines = text.splitlines()
    return [
        line
        for line, following in zip(lines, [*lines[1:], ""], strict=True)
        if PINNED.match(line) and "--hash=sha256:" not in line + following
    ]


def faults(name: str, extras: tuple[str, ...]) -> list[str]:
    path = ROOT / name
    if not path.exists():
        return [f"{name} is missing; run: make lock"]
    text = path.read_text(encoding="utf-8")
    found = []
    if FINGERPRINT + fingerprint(extras) not in text:
        found.append(f"{name} was made from another pyproject.toml; run: make lock")
    found += [f"{name}: an address or index option: {line}" for line in text.splitlines()
              if ADDRESS.search(line)]  # fmt: skip
    found += [f"{name}: no hash for {line}" for line in unhashed(text)]
    locked = pins(text)
    for line in declared(extras):
        requirement = Requirement(line)
        if requirement.name == "python":
            continue
        missing = unmet(requirement, locked.get(canonicalize_name(requirement.name), []))
        if missing:
            found.append(f"{name}: nothing satisfies {line} on Python {', '.join(missing)}")
    return found


def check() -> int:
    found = [fault for name, extras in LOCKS.items() for fault in faults(name, extras)]
    for fault in found:
        print(fault, file=sys.stderr)
    if not found:
        counts = ", ".join(f"{n}: {len(pins((ROOT / n).read_text()))} packages" for n in LOCKS)
        print(f"lock: matches pyproject.toml, every pin hashed, no address ({counts})")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit({"write": write, "check": check}[sys.argv[1]]())
