"""How long a list of companies takes to be checked and brought in, and how much memory it needs.

    python -m bench.impor_perusahaan [rows]

A new SQLite database in a temporary folder; a generated list of made-up companies.
"""

from __future__ import annotations

import os
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

_KATA = (
    "Mitra Sentosa Karya Baja Tekstil Logam Pangan Kimia Plastik Makmur Abadi Jaya Perkasa Utama "
    "Nusantara Teknik Elektronik Otomotif Presisi Kemasan Farmasi Keramik Kertas Garmen Sepatu "
    "Furnitur Percetakan Logistik Konstruksi Energi Cahaya Surya Bintang Samudra Rajawali Garuda"
).split()
_SUKU = ("ka", "ri", "to", "ma", "ne", "su", "wi", "da", "lu", "ya", "ko", "pra", "ban", "ter")


def _nama(acak: random.Random) -> str:
    rekaan = "".join(acak.choice(_SUKU) for _ in range(acak.randint(2, 4))).title()
    return f"PT {rekaan} {acak.choice(_KATA)} {acak.choice(_KATA)}"


def _daftar(banyak: int) -> bytes:
    from tests.integration.perusahaan.buku_perusahaan import buku

    acak = random.Random(20260406)  # noqa: S311 - made-up names, the same each time
    return buku(
        [
            {
                "No": ke + 1,
                "Nama Perusahaan": _nama(acak),
                "NIB": f"91200{ke:08}" if ke % 200 else "123",
                "No WLKP": f"40287.20260101.{ke:05}",
                "Alamat": f"Jalan Industri {ke}",
                "Kecamatan": acak.choice(("Setu", "Cikarang Barat", "Cibitung")),
                "KBLI 2020": "29300",
                "Pekerja L": acak.randint(1, 900),
                "Pekerja P": acak.randint(1, 900),
            }
            for ke in range(banyak)
        ],
        "Daftar wajib lapor",
    )


def _memori() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    """Make the list, bring it in twice, and say what it took."""
    banyak = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    isi = _daftar(banyak)
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"HI_DATA_DIR": folder, "DATABASE_URL": f"sqlite:///{Path(folder)}/uji.db"}
        from flask_migrate import upgrade

        import config
        from hi_cases.core.authz import SISTEM
        from hi_cases.core.db import db, mulai_tulis
        from hi_cases.factory import create_app
        from hi_cases.perusahaan.services import impor

        app = create_app(config.baca())
        print(f"{banyak} rows, {len(isi) // 1024} kB; before: {_memori()} MB")
        with app.app_context():
            upgrade(str(Path(__file__).resolve().parents[1] / "migrations"))
            for kali in ("first", "second"):
                for masukkan in (False, True):
                    with mulai_tulis():
                        baru = impor.simpan(SISTEM, "daftar.xlsx", isi)
                        nomor, mulai, terlama = baru.id, time.perf_counter(), 0.0
                        langkah = mulai
                        for _ in impor.kerjakan(SISTEM, baru, masukkan=masukkan):
                            db.session.commit()
                            terlama = max(terlama, time.perf_counter() - langkah)
                            langkah = time.perf_counter()
                        terlama = max(terlama, time.perf_counter() - langkah)
                        baru = db.session.get_one(type(baru), nomor)
                        hasil = baru.ringkasan or baru.hasil_periksa or {}
                        db.session.commit()
                    angka = {k: v for k, v in hasil.items() if isinstance(v, int)}
                    print(
                        f"{kali} {'in' if masukkan else 'check'}: "
                        f"{time.perf_counter() - mulai:.1f} s, longest step {terlama:.1f} s, "
                        f"peak {_memori()} MB, {angka}"
                    )


if __name__ == "__main__":
    main()
