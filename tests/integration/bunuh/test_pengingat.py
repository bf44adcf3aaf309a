"""Reminders while worker, timetable and broker are killed: none lost, none doubled, none missed.

The short form; `python -m bench pengingat` fights over a thousand, and keeps the counts.
"""

from __future__ import annotations

import json
import os
import time
from collections import Counter
from pathlib import Path

import pytest
from flask import Flask

from tests.perangkat import pengingat
from tests.perangkat.basis import Basis, Jam
from tests.perangkat.bunuh import BEAT, WORKER, Korban, Laga, redis_mati_hidup
from tests.perangkat.peladen_surel import peladen_palsu
from tests.perangkat.peramban import port_bebas

TENGGAT = int(os.environ.get("BUNUH_TENGGAT", "12"))
ANTARA = (3, 12) if TENGGAT < 100 else (15, 60)
# Patience only: a slow machine takes longer, and what is asserted is counted, not timed.
SABAR = 400.0 + 2 * TENGGAT


@pytest.mark.anggaran(60 + TENGGAT, "it watches a fight of other processes, on two databases")
@pytest.mark.parametrize("benih", [20261126])
def test_no_reminder_is_lost_or_doubled(
    app_nyata: Flask, basis_nyata: Basis, jam: Jam, tmp_path: Path, benih: int
) -> None:
    pengingat.siapkan(app_nyata, jam, TENGGAT)
    mulai = time.monotonic()
    with peladen_palsu() as peladen:
        korban, env = _korban(basis_nyata, jam, tmp_path, peladen.server_address[1])
        laga = Laga(
            env,
            korban,
            jam,
            peladen,
            tarikan=pengingat.TARIKAN,
            kemajuan=lambda: pengingat.kemajuan(app_nyata),
            benih=benih,
            antara=ANTARA,
        )
        hasil = pengingat.berjuang(app_nyata, laga, TENGGAT, sabar=SABAR)
    _simpan(basis_nyata.jenis, hasil, time.monotonic() - mulai)
    banyak = 2 * TENGGAT
    assert hasil.pengingat == Counter({"aplikasi/dibuat": banyak, "surel/dibuat": banyak})
    assert hasil.tersampaikan == banyak
    # What the outbox calls sent, the mail server has; one may be there and not be called so yet.
    assert banyak <= hasil.terkirim <= hasil.id_berbeda
    assert pengingat.terlewat(app_nyata) == 0
    assert 0 < hasil.jumlah_bunuh
    assert hasil.ulangan <= hasil.tangan_mati


def _korban(
    basis: Basis, jam: Jam, folder: Path, port_surel: int
) -> tuple[list[Korban], dict[str, str]]:
    """Return who is killed: worker and timetable, and on Redis the broker too."""
    env = basis.env | {
        "HI_CLOCK": str(jam.berkas),
        "PYTHONWARNINGS": "ignore",
        "HI_SMTP": f"smtp://127.0.0.1:{port_surel}?tls=no",
    }
    korban = []
    if basis.jenis == "postgresql":
        port = port_bebas()
        env["REDIS_URL"] = f"redis://127.0.0.1:{port}/0"
        perintah = redis_mati_hidup(port, folder / "redis")
        korban.append(Korban("broker", perintah, env, folder / "broker.log"))
    korban.append(Korban("worker", WORKER, env, folder / "worker.log"))
    korban.append(Korban("beat", BEAT, env, folder / "beat.log"))
    return korban, env


def _simpan(bentuk: str, hasil: pengingat.Hasil, detik: float) -> None:
    """Keep the counts for the benchmark."""
    if tujuan := os.environ.get("BUNUH_HASIL"):
        isi = {
            "bentuk": bentuk,
            "pengingat_dibuat": hasil.pengingat["surel/dibuat"],
            "tersampaikan": hasil.tersampaikan,
            "pesan_terkirim": hasil.terkirim,
            "pesan_berbeda_di_peladen": hasil.id_berbeda,
            "ulangan": hasil.ulangan,
            "dibunuh": hasil.jumlah_bunuh,
            "detik": round(detik, 1),
        }
        with Path(tujuan).open("a", encoding="utf-8") as ke:
            ke.write(json.dumps(isi) + "\n")
