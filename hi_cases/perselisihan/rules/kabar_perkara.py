"""Who is told when an act was done on a case, in words that may leave the house.

The parties' sentences are those of their page (`kabar_pihak`), made without the event's data: no
name, no reason, nothing that somebody typed can be in them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hi_cases.core.authz import Peran
from hi_cases.perselisihan.rules.kabar_pihak import Kejadian, kabar
from hi_cases.perselisihan.rules.pengingat import MILIK_PIHAK
from hi_cases.perselisihan.types import AKHIR, Sisi, Tahap, Tindakan, Transisi

T = Tindakan


@dataclass(frozen=True)
class KabarKantor:
    """What somebody of the office is told: whose role, what happened, what to do."""

    peran: Peran
    """For the mediator: the one who leads the case now."""
    kata: str
    isi: str
    sidang: bool = False
    """It is about a meeting: for who wants news of meetings, and not only the next morning."""
    resmi: bool = False
    """The reader's own period by law hangs on it: told at once, whatever was chosen."""


KANTOR: Mapping[Tindakan, KabarKantor] = {
    T.CATAT: KabarKantor(
        Peran.KABID,
        "menunggu penunjukan",
        "Perkara sudah dicatat di register. Buat penawaran, atau tunjuk mediatornya.",
    ),
    T.NYATAKAN_BENTURAN: KabarKantor(
        Peran.KABID,
        "menunggu mediator lain",
        "Mediatornya menyatakan benturan kepentingan. Tunjuk mediator lain.",
    ),
    T.LIMPAHKAN: KabarKantor(
        Peran.MEDIATOR,
        "dilimpahkan kepada Anda",
        "Catat penerimaannya; waktu mediasi berjalan sejak saat itu.",
        resmi=True,
    ),
    T.GANTI_MEDIATOR: KabarKantor(
        Peran.MEDIATOR,
        "diserahkan kepada Anda",
        "Baca catatan serah terimanya. Tenggatnya berjalan terus.",
        resmi=True,
    ),
    T.AJUKAN: KabarKantor(
        Peran.PETUGAS,
        "permohonan daring masuk",
        "Periksa berkasnya, lalu catat atau kembalikan.",
    ),
    T.LENGKAPI_DARING: KabarKantor(
        Peran.PETUGAS,
        "kelengkapan berkas masuk",
        "Periksa kelengkapannya, lalu catat atau kembalikan.",
    ),
    T.KABARKAN_HALANGAN: KabarKantor(
        Peran.MEDIATOR,
        "satu pihak mengabarkan berhalangan",
        "Lihat tanggalnya di halaman perkara, lalu tanggapi atau jadwalkan ulang.",
        sidang=True,
    ),
    T.JAWAB_ANJURAN: KabarKantor(
        Peran.MEDIATOR,
        "anjuran dijawab satu pihak",
        "Jawabannya masuk lewat akun. Baca di halaman perkara.",
    ),
    T.CATAT_JAWABAN: KabarKantor(
        Peran.MEDIATOR,
        "jawaban atas anjuran dicatat",
        "Dinas menerima jawaban satu pihak. Baca di halaman perkara.",
    ),
    T.BATALKAN_ANGGAPAN: KabarKantor(
        Peran.MEDIATOR,
        "anggapan dibatalkan",
        "Kepala bidang membatalkan arti diamnya pihak. Lihat alasannya, dan tenggat yang berjalan "
        "lagi, di halaman perkara.",
    ),
}
DIJAWAB: Mapping[Tindakan, tuple[Tindakan, ...]] = {
    T.CATAT: (T.AJUKAN, T.LENGKAPI_DARING),
    T.KEMBALIKAN_BERKAS: (T.AJUKAN, T.LENGKAPI_DARING),
    T.LIMPAHKAN: (T.CATAT,),
    T.TERIMA_PELIMPAHAN: (T.LIMPAHKAN,),
    T.GANTI_MEDIATOR: (T.NYATAKAN_BENTURAN,),
}
"""By what is done now, after which acts the office was asked for it: those notices wait no more."""
_SATU_PIHAK = frozenset({T.CATAT_TERIMA_ANJURAN, T.CATAT_DIANGGAP_MENOLAK, T.BATALKAN_ANGGAPAN})
"""Told to the party that the event is about, and to no other."""
_PEMOHON = frozenset({T.KEMBALIKAN_BERKAS, T.CATAT_TERIMA_PENGEMBALIAN})
_SEMUA_PIHAK = frozenset(
    {
        T.CATAT,
        T.TAWARKAN,
        T.LIMPAHKAN,
        T.GANTI_MEDIATOR,
        T.TERBITKAN_ANJURAN,
        T.ANJURAN_KONSILIATOR,
        T.BUKA_KEMBALI,
        T.BATALKAN_ANGGAPAN,
    }
)
BUKA = "Buka perkara Anda untuk membacanya."
BELUM_TERBUKA: Mapping[Tindakan, str] = {
    T.TERBITKAN_ANJURAN: "Isinya terbuka di halaman perkara Anda setelah suratnya dikirim ke akun "
    "Anda atau terbukti diterima.",
}
"""What is told of a letter that the reader's page does not open yet."""
BERJALAN = (
    "Waktu Anda menurut hukum mulai berjalan. Hari terakhirnya tertulis di halaman perkara Anda."
)


def untuk_kantor(
    tindakan: Tindakan, data: Mapping[str, Any], mediator_id: int | None
) -> KabarKantor | None:
    """Return what the office is told; a conflict of somebody else's case waits for nobody."""
    if tindakan is T.NYATAKAN_BENTURAN and data.get("mediator_id") != mediator_id:
        return None
    return KANTOR.get(tindakan)


def sasaran(tindakan: Tindakan, tahap: Tahap, pihak: Mapping[int, Sisi], data: Any) -> set[int]:
    """Return the parties that are told: those whom it reaches, all of them when the case ends."""
    if tindakan in _SATU_PIHAK and data.get("pihak_id"):
        return {satu for satu in pihak if satu == data.get("pihak_id")}
    if tindakan in _PEMOHON:
        return {satu for satu, sisi in pihak.items() if sisi is Sisi.PEMOHON}
    if tindakan in _SEMUA_PIHAK or tahap in AKHIR:
        return set(pihak)
    return set()


def kalimat(
    tindakan: Tindakan, pihak_id: int, data: Mapping[str, Any], *, sebagai_kuasa: bool = False
) -> str | None:
    """Return the sentence of the party's page, without a name; None: nothing is told."""
    sendiri = tindakan in _SATU_PIHAK and data.get("pihak_id")
    data = {"pihak_id": pihak_id} if sendiri else {}
    saya = frozenset({pihak_id})
    return kabar(Kejadian(tindakan, data, saya, sebagai_kuasa=sebagai_kuasa))


def isi_pihak(transisi: Transisi) -> str:
    """Return what stands under the sentence: what the reader finds on the page of the case."""
    if resmi(transisi):
        return BERJALAN
    return BELUM_TERBUKA.get(transisi.tindakan, BUKA)


def resmi(transisi: Transisi) -> bool:
    """Tell whether a period of the reader starts: then it is told by e-mail whatever was chosen."""
    if transisi.tindakan is T.BATALKAN_ANGGAPAN:
        return True
    return any(satu.kode in MILIK_PIHAK for satu in transisi.membuka)
