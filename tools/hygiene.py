"""Look through the tracked text files for what must not be there.

No address of a package source or of somebody's machine in a file that says where to get things; no
secret; no dumping-ground module; no file over 400 lines.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BARIS_MAKS = 400
KERANJANG = frozenset({"utils", "helpers", "common", "util", "helper"})
RAHASIA = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}\b"
)
SUMBER = re.compile(r"index-url|find-links|trusted-host|extra-index|registry\s*=", re.IGNORECASE)
DIPERIKSA_SUMBER = ("requirements", "pyproject.toml", "Makefile", ".ci/run", ".pre-commit", ".env")


def tracked() -> list[Path]:
    """Return the files under version control, and new ones that are not ignored."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return [Path(name) for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def faults(path: Path) -> list[str]:
    """Return what is wrong with one file."""
    try:
        text = (ROOT / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return []
    found = []
    if path.suffix == ".py":
        if KERANJANG & set(path.with_suffix("").parts):
            found.append(f"{path}: name the module after what it holds")
        # A migration is a record of one step, not code that somebody works on.
        lines = 0 if path.parts[:2] == ("migrations", "versions") else text.count("\n")
        if lines > BARIS_MAKS:
            found.append(f"{path}: {lines} lines; over {BARIS_MAKS} it becomes a package")
    if RAHASIA.search(text):
        found.append(f"{path}: looks like a secret")
    if str(path).startswith(DIPERIKSA_SUMBER) and SUMBER.search(text):
        found.append(f"{path}: names a package source")
    return found


def main() -> int:
    """Check; return the exit code."""
    files = tracked()
    found = [fault for path in files for fault in faults(path)]
    for fault in found:
        print(fault, file=sys.stderr)
    if not found:
        print(f"{len(files)} files: no secret, no package source, no dumping ground, none too long")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
