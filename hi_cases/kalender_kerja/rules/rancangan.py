"""The content of a waiting change: from values to JSON and back. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from hi_cases.kalender_kerja.rules.susun import IsiDekrit
from hi_cases.kalender_kerja.types import (
    Arah,
    HariLibur,
    JenisLibur,
    Ketentuan,
    Keyakinan,
    Naskah,
    Satuan,
    nama_dekrit,
)


@dataclass(frozen=True)
class RancanganDekrit:
    """A new decree, or a new version of the decree `dekrit_id` after its `versi_dasar`-th."""

    naskah: Naskah
    tahun: int
    nomor: str
    tanggal: date | None
    tentang: str
    catatan: str
    keyakinan: Keyakinan
    hari: tuple[HariLibur, ...]
    dekrit_id: int | None = None
    versi_dasar: int = 0

    @property
    def isi(self) -> IsiDekrit:
        """The days as a calendar takes them, each citing this decree."""
        nama = nama_dekrit(self.naskah, self.nomor, self.tahun)
        hari = (HariLibur(h.tanggal, h.jenis, h.nama, nama, h.perlu_verifikasi) for h in self.hari)
        return IsiDekrit(self.tahun, self.naskah, tuple(hari))

    @property
    def judul(self) -> str:
        """What the draft is called."""
        kata = "Perubahan" if self.dekrit_id else "Keputusan baru:"
        return f"{kata} {nama_dekrit(self.naskah, self.nomor, self.tahun)}"


def _tulis_hari(hari: Iterable[HariLibur]) -> list[dict[str, Any]]:
    return [
        {
            "tanggal": h.tanggal.isoformat(),
            "jenis": h.jenis.value,
            "nama": h.nama,
            "perlu_verifikasi": h.perlu_verifikasi,
        }
        for h in hari
    ]


def tulis_dekrit(r: RancanganDekrit) -> dict[str, Any]:
    """Return the draft as JSON."""
    return {
        "naskah": r.naskah.value,
        "tahun": r.tahun,
        "nomor": r.nomor,
        "tanggal": r.tanggal.isoformat() if r.tanggal else None,
        "tentang": r.tentang,
        "catatan": r.catatan,
        "keyakinan": r.keyakinan.value,
        "hari": _tulis_hari(r.hari),
        "dekrit_id": r.dekrit_id,
        "versi_dasar": r.versi_dasar,
    }


def baca_dekrit(isi: Mapping[str, Any]) -> RancanganDekrit:
    """Read what `tulis_dekrit` wrote."""
    hari = (
        HariLibur(
            date.fromisoformat(h["tanggal"]),
            JenisLibur(h["jenis"]),
            h["nama"],
            "",
            h["perlu_verifikasi"],
        )
        for h in isi["hari"]
    )
    return RancanganDekrit(
        naskah=Naskah(isi["naskah"]),
        tahun=isi["tahun"],
        nomor=isi["nomor"],
        tanggal=date.fromisoformat(isi["tanggal"]) if isi["tanggal"] else None,
        tentang=isi["tentang"],
        catatan=isi["catatan"],
        keyakinan=Keyakinan(isi["keyakinan"]),
        hari=tuple(hari),
        dekrit_id=isi["dekrit_id"],
        versi_dasar=isi["versi_dasar"],
    )


def tulis_ketentuan(k: Ketentuan, *, sumber: str, catatan: str) -> dict[str, Any]:
    """Return a new version of a period as JSON."""
    return {
        "kode": k.kode,
        "nama": k.nama,
        "panjang": k.panjang,
        "satuan": k.satuan.value,
        "arah": k.arah.value,
        "mulai_dari": k.mulai_dari,
        "berakhir_oleh": k.berakhir_oleh,
        "jeda": k.jeda,
        "akibat": k.akibat,
        "dasar": k.dasar,
        "keyakinan": k.keyakinan.value,
        "berlaku_dari": k.berlaku_dari.isoformat(),
        "sumber": sumber,
        "catatan": catatan,
    }


def baca_ketentuan(isi: Mapping[str, Any]) -> Ketentuan:
    """Read what `tulis_ketentuan` wrote."""
    return Ketentuan(
        kode=isi["kode"],
        nama=isi["nama"],
        panjang=isi["panjang"],
        satuan=Satuan(isi["satuan"]),
        mulai_dari=isi["mulai_dari"],
        berakhir_oleh=isi["berakhir_oleh"],
        jeda=isi["jeda"],
        akibat=isi["akibat"],
        dasar=isi["dasar"],
        keyakinan=Keyakinan(isi["keyakinan"]),
        berlaku_dari=date.fromisoformat(isi["berlaku_dari"]),
        arah=Arah(isi["arah"]),
    )
