"""What this domain keeps of an account, for its owner."""

from __future__ import annotations

from collections.abc import Iterator

from hi_cases.akun.models import Pengguna
from hi_cases.core import clock
from hi_cases.core.data_diri import BagianData, Tempat
from hi_cases.core.db import db
from hi_cases.core.tanggal import tulis_waktu


def data_diri(pengguna_id: int) -> Iterator[BagianData]:
    """Port: the account itself."""
    satu = db.session.get(Pengguna, pengguna_id)
    if satu is None:
        return
    masuk = satu.masuk_terakhir.pada if satu.masuk_terakhir else None
    yield BagianData(
        "Akun",
        ("Keterangan", "Isi"),
        (
            ("Nama", satu.nama),
            ("Surel", satu.email),
            ("Telepon", satu.telepon or ""),
            ("Jenis akun", ", ".join(peran.label for peran in satu.peran)),
            ("NIP", satu.nip),
            ("Jabatan", satu.jabatan),
            ("Dibuat", tulis_waktu(clock.ke_lokal(satu.dibuat_pada))),
            ("Terakhir masuk", tulis_waktu(clock.ke_lokal(masuk)) if masuk else ""),
            ("Verifikasi dua langkah", "dipasang" if satu.dua_langkah else "tidak dipasang"),
        ),
        perbaiki=Tempat("akun.rinci_pihak", {"pengguna_id": pengguna_id})
        if not satu.pelaku.staf
        else None,
        sendiri=Tempat("akun.profil"),
    )
