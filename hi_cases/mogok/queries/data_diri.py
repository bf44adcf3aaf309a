"""What this domain keeps of an account, for its owner."""

from __future__ import annotations

from collections.abc import Iterator

from hi_cases.core.data_diri import BagianData, Tempat
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.mogok.rules.daring import DARING
from hi_cases.urusan import queries as urusan

BATAS = 2_000


def data_diri(pengguna_id: int) -> Iterator[BagianData]:
    """Port: the notices that the account gave online, with what it wrote of its owner."""
    semua = urusan.dibuat_oleh([satu.kode for satu in DARING], [pengguna_id], batas=BATAS)
    yield BagianData(
        "Pemberitahuan mogok dan penutupan",
        ("Nomor", "Diterima", "Nama", "Telepon", "Alamat"),
        [
            (
                satu.nomor,
                tulis_tanggal(satu.tanggal, hari=False),
                satu.isi.get("pembawa") or "",
                satu.isi.get("telepon_pemberi") or "",
                satu.isi.get("alamat_pemberi") or "",
            )
            for satu in semua
        ],
        sendiri=Tempat("mogok.saya"),
    )
