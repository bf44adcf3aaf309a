"""Run several `hi-cases` commands one after the other in one process.

`python -m workers.siapkan init "demo --if-empty"`: each argument is one command line.
"""

import shlex
import sys

import click

from hi_cases.cli import main


def jalankan(perintah: list[str]) -> int:
    """Run the commands until one fails; return the exit code."""
    for satu in perintah:
        try:
            main(shlex.split(satu), prog_name="hi-cases", standalone_mode=False)
        except click.ClickException as galat:
            galat.show()
            return galat.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(jalankan(sys.argv[1:]))
