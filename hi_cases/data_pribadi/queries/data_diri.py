"""What this domain keeps of an account, for its owner."""

from __future__ import annotations

from collections.abc import Iterator

from hi_cases.core.authz import Pelaku
from hi_cases.core.data_diri import BagianData
from hi_cases.core.tanggal import tulis_waktu
from hi_cases.data_pribadi.queries.permintaan import milik_saya


def data_diri(pengguna_id: int) -> Iterator[BagianData]:
    """Port: the requests that the account made."""
    semua = milik_saya(Pelaku(pengguna_id, ""))
    yield BagianData(
        "Permintaan data pribadi",
        ("Nomor", "Diterima", "Diminta", "Nama", "Kontak", "Keadaan"),
        [
            (
                b.urusan.nomor,
                tulis_waktu(b.diterima),
                b.urusan.isi["uraian"],
                b.urusan.isi["nama"],
                b.urusan.isi["kontak"],
                b.tahap.label if b.tahap else b.urusan.tahap,
            )
            for b in semua
        ],
    )
