"""A thousand reminders while worker, timetable and broker are killed: what was lost and doubled.

The fight of tests/integration/bunuh in its long form, on both shapes: a folder as broker beside
SQLite, Redis beside PostgreSQL.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
TENGGAT = 500  # each is reminded of twice


def ukur() -> dict[str, float]:
    """Return counts by shape: reminders, messages, repeats, kills, and seconds."""
    with tempfile.TemporaryDirectory() as folder:
        catatan = Path(folder) / "hasil.jsonl"
        env = os.environ | {"BUNUH_TENGGAT": str(TENGGAT), "BUNUH_HASIL": str(catatan)}
        perintah = [sys.executable, "-m", "pytest", "-q", "-n", "0", "tests/integration/bunuh"]
        subprocess.run([*perintah, "-k", "pengingat"], cwd=AKAR, env=env, check=True)
        baris = [json.loads(satu) for satu in catatan.read_text(encoding="utf-8").splitlines()]
    return {
        f"{satu['bentuk']}_{nama}": float(nilai)
        for satu in baris
        for nama, nilai in satu.items()
        if nama != "bentuk"
    }
