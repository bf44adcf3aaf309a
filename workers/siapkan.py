"""Run several `hi-cases` commands one after the other in one process.

`python -m workers.siapkan init "demo --if-empty"`: each argument is one command line.
"""

import shlex
import sys

import click

from hi_cases import factory
from hi_cases.akun.queries import ada_akun_demo
from hi_cases.cli import main

ADA_AKUN_DEMO = 3
"""Exit code of `periksa_produksi`."""


def jalankan(perintah: list[str]) -> int:
    """Run the commands until one fails; return the exit code."""
    for satu in perintah:
        try:
            main(shlex.split(satu), prog_name="hi-cases", standalone_mode=False)
        except click.ClickException as galat:
            galat.show()
            return galat.exit_code
    return 0


def periksa_produksi() -> int:
    """Tell by the exit code whether production may serve this database."""
    with factory.create_app().app_context():
        return ADA_AKUN_DEMO if ada_akun_demo() else 0


if __name__ == "__main__":
    sys.exit(jalankan(sys.argv[1:]))
