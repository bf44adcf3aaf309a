"""The peak memory of this process, of which nothing is its parent's."""

from __future__ import annotations

from pathlib import Path


def puncak_mb() -> float:
    """Return the most that this program has held at a time, in MB.

    What `getrusage` says begins, after a fork, with what the parent held.
    """
    for satu in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        nama, _, isi = satu.partition(":")
        if nama == "VmHWM":
            return int(isi.split()[0]) / 1024
    raise RuntimeError("the kernel does not say the peak of a process")
