"""What a letter of a case does: issued, sent, received, corrected. The acts of the law, no others.

Everything goes through `lakukan`, so permission, stage and deadlines are judged as by hand; what it
refuses undoes the letter's step as well, in the same transaction.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from hi_cases.audit import services as audit
from hi_cases.core import clock
from hi_cases.core.authz import SISTEM, Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.teks import bertitik, romawi
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.queries import surat as baca
from hi_cases.perselisihan.rules.penawaran import disampaikan_pada
from hi_cases.perselisihan.services.lakukan import lakukan
from hi_cases.perselisihan.types import PerihalPanggilan, Tahap, Tindakan
from hi_cases.surat import services as surat_services
from hi_cases.surat.queries.nomor import tanggal_surat
from hi_cases.surat.queries.sampaikan import kiriman_diterima
from hi_cases.surat.services import amplop
from hi_cases.surat.services import nomor as nomor_surat
from hi_cases.surat.types import BarisPenyampaian, BarisSurat
from hi_cases.surat_perkara.queries.awal import LUAR_JADWAL
from hi_cases.surat_perkara.rules.kata import hari
from hi_cases.surat_perkara.services.syarat import hari_ditinggal

RISALAH = "risalah_penyelesaian"
ROMAWI_DI_JUDUL = re.compile(r"\b([IVX]+)$")
_BAGIAN_ANJURAN = (
    "keterangan_pekerja",
    "keterangan_pengusaha",
    "keterangan_saksi",
    "pertimbangan",
    "isi",
)


def _lakukan(pelaku: Pelaku, perkara_id: int, tindakan: Tindakan, data: dict[str, Any]) -> None:
    versi = queries.kunci_perkara(pelaku, perkara_id).versi
    lakukan(pelaku, perkara_id, tindakan, versi, data)


def _bukti(penyampaian: BarisPenyampaian) -> dict[str, Any]:
    return {"penerima": penyampaian.penerima, "bukti": penyampaian.bukti}


def _nomor_risalah(pelaku: Pelaku, perkara_id: int) -> str:
    untuk = f"Risalah penyelesaian, perkara {queries.perkara(pelaku, perkara_id).sebutan}"
    return nomor_surat.ambil(pelaku, "risalah", clock.hari_ini(), untuk=untuk).nomor


def nomor(pelaku: Pelaku, surat: BarisSurat) -> str:
    """Return the number of a risalah penyelesaian: its act's, or a new one where it was used.

    A risalah that takes the place of another is another letter, so it has a number of its own, and
    the case says which is in force.
    """
    anjuran = baca.anjuran_mediasi(surat.rujukan_id) if surat.kode == RISALAH else None
    if anjuran is None or anjuran.nomor_risalah is None:
        return ""
    milik = Rujukan("perkara", surat.rujukan_id)
    if tanggal_surat(milik, RISALAH, anjuran.nomor_risalah) is None:
        return anjuran.nomor_risalah
    anjuran.nomor_risalah = baru = _nomor_risalah(pelaku, surat.rujukan_id)
    db.session.flush()
    return baru


# -- issued ---------------------------------------------------------------------------------


def _terbit_anjuran(pelaku: Pelaku, surat: BarisSurat) -> None:
    """The letter is the anjuran; its risalah is issued with it (MK 68/PUU-XIII/2015)."""
    awal = surat_services.awal_serta(pelaku, RISALAH, surat)
    _lakukan(
        pelaku,
        surat.rujukan_id,
        Tindakan.TERBITKAN_ANJURAN,
        {
            "tanggal": surat.tanggal,
            "nomor": surat.nomor,
            "nomor_risalah": None,
            **{nama: surat.bebas.get(nama) or None for nama in _BAGIAN_ANJURAN},
        },
    )
    surat_services.terbitkan_serta(pelaku, RISALAH, surat, awal)


def _ganti_anjuran(pelaku: Pelaku, surat: BarisSurat) -> None:
    """The act stands, with its day and its periods; the case says what is in force now."""
    anjuran = baca.anjuran_mediasi(surat.rujukan_id)
    if anjuran is None:
        raise RuntimeError("a letter that is replaced was issued with its act")
    awal = surat_services.awal_serta(pelaku, RISALAH, surat)
    anjuran.nomor_risalah = _nomor_risalah(pelaku, surat.rujukan_id)
    anjuran.nomor = surat.nomor or anjuran.nomor
    for nama in _BAGIAN_ANJURAN:
        setattr(anjuran, nama, surat.bebas.get(nama) or getattr(anjuran, nama))
    db.session.flush()
    surat_services.terbitkan_serta(pelaku, RISALAH, surat, awal)


def _catat_luar_jadwal(pelaku: Pelaku, surat: BarisSurat) -> None:
    """Keep in the trail why a summons is for a meeting that the calendar does not hold."""
    if alasan := str(surat.isian.get(LUAR_JADWAL) or "").strip():
        audit.catat(
            pelaku,
            "panggilan.di_luar_jadwal",
            Rujukan("perkara", surat.rujukan_id),
            sesudah={"surat_id": surat.id, "untuk_tanggal": surat.isian.get("untuk_tanggal")},
            keterangan=f"{surat.nama} {surat.nomor or ''}".strip() + f", di luar jadwal: {alasan}",
        )


# -- sent -----------------------------------------------------------------------------------


def _periksa_pertemuan(surat: BarisSurat, penyampaian: BarisPenyampaian) -> None:
    """Refuse a summons to a day that is over, or to a meeting that the office left."""
    untuk = date.fromisoformat(surat.isian["untuk_tanggal"])
    if untuk < penyampaian.dikirim_pada:
        raise TindakanDitolak(
            f"Panggilan ini untuk pertemuan {hari(untuk)}, sebelum tanggal kirimnya. Buat surat "
            "pengganti dengan tanggal pertemuan yang baru."
        )
    if salah := hari_ditinggal(surat.rujukan_id, surat.isian):
        raise TindakanDitolak(f"{salah} Surat ini tidak dikirim lagi; kirim penggantinya.")


def _periksa_urutan(surat: BarisSurat, penyampaian: BarisPenyampaian) -> None:
    """Refuse a summons that bears another place in the count than the party has come to."""
    perihal = PerihalPanggilan(surat.isian["perihal"])
    ke = baca.panggilan_ke(surat.rujukan_id, penyampaian.pihak_id, perihal)
    tertulis = ROMAWI_DI_JUDUL.search(str((surat.naskah or {}).get("judul", "")))
    if tertulis and tertulis[1] != romawi(ke):
        raise TindakanDitolak(
            f"Surat ini bertuliskan panggilan {tertulis[1]}, padahal menurut kehadirannya pihak "
            f"ini mendapat panggilan {romawi(ke)}. Buat surat pengganti supaya hitungannya benar."
        )


def _kirim_panggilan(pelaku: Pelaku, surat: BarisSurat, penyampaian: BarisPenyampaian) -> int:
    """A summons counts from its sending; the same paper sent again is no second summons."""
    _periksa_pertemuan(surat, penyampaian)
    for lain in surat.penyampaian:
        if lain.tautan_id is not None and lain.pihak_id == penyampaian.pihak_id:
            return lain.tautan_id
    _periksa_urutan(surat, penyampaian)
    isian = surat.isian
    _lakukan(
        pelaku,
        surat.rujukan_id,
        Tindakan.CATAT_PANGGILAN,
        {
            "pihak_id": penyampaian.pihak_id,
            "perihal": isian["perihal"],
            "untuk_tanggal": isian["untuk_tanggal"],
            "pukul": isian.get("pukul"),
            "tempat": isian.get("tempat"),
            "dikirim_pada": penyampaian.dikirim_pada,
            "cara": penyampaian.cara,
            "diterima_pada": None,
            "penerima": None,
            "bukti": None,
        },
    )
    return baca.panggilan_terakhir(penyampaian.pihak_id)


def _kirim_anjuran(pelaku: Pelaku, surat: BarisSurat, penyampaian: BarisPenyampaian) -> int | None:
    """The set goes out as one: the risalah is in the same envelope (MK 68/PUU-XIII/2015)."""
    return amplop.kirim_serta(pelaku, surat, RISALAH, penyampaian)


def _kirim_penawaran(pelaku: Pelaku, surat: BarisSurat, penyampaian: BarisPenyampaian) -> None:
    """The offer is made when the last party is sent it; one made before is only written down.

    Kabid has signed what is offered; who hands it to the post records only that it went, so the act
    is entered by the system, with his name beside it (UU 2/2004 Ps 4(3)-(4)).
    """
    perkara = queries.perkara(pelaku, surat.rujukan_id)
    if perkara.tahap is not Tahap.DICATAT:
        return
    pada = disampaikan_pada(surat.penyampaian, [satu.id for satu in perkara.pihak])
    if pada is None:
        return
    dikirim = f"Surat {surat.nomor}, kepada pihak terakhir dikirim oleh {pelaku.nama}"
    isi = {"tanggal": pada, "cara": penyampaian.cara, "keterangan": bertitik(dikirim)}
    _lakukan(SISTEM, surat.rujukan_id, Tindakan.TAWARKAN, isi)


# -- received -------------------------------------------------------------------------------


def _terima_panggilan(pelaku: Pelaku, surat: BarisSurat, penyampaian: BarisPenyampaian) -> None:
    panggilan = baca.panggilan(penyampaian.tautan_id)
    if panggilan.diterima_pada is None:
        isi = {"panggilan_id": panggilan.id, "diterima_pada": penyampaian.diterima_pada}
        _lakukan(
            pelaku,
            surat.rujukan_id,
            Tindakan.CATAT_TERIMA_PANGGILAN,
            isi | _bukti(penyampaian),
        )


def _terima_anjuran(pelaku: Pelaku, surat: BarisSurat, penyampaian: BarisPenyampaian) -> None:
    """Each party's own ten working days run from its own receipt (UU 2/2004 Ps 13(2)c)."""
    amplop.terima_serta(pelaku, penyampaian)
    if baca.sudah_terima_anjuran(penyampaian.pihak_id):
        return
    isi = {
        "pihak_id": penyampaian.pihak_id,
        "tanggal": penyampaian.diterima_pada,
        "cara": penyampaian.cara,
        "dikonfirmasi": True,
    }
    _lakukan(pelaku, surat.rujukan_id, Tindakan.CATAT_TERIMA_ANJURAN, isi | _bukti(penyampaian))


def _pengembalian_kini(surat: BarisSurat) -> bool:
    """Tell whether a letter tells of the last return of the file: an earlier one is over."""
    sejak = baca.kembali_terakhir(surat.rujukan_id)
    return sejak is not None and surat.dibuat_pada >= sejak


def _terima_pengembalian(pelaku: Pelaku, surat: BarisSurat, penyampaian: BarisPenyampaian) -> None:
    """REG-LENGKAP runs from the day on which the filer has the returned file (Ps 4(2)).

    Late proof of an earlier return is kept in the sending: it says nothing of when the filer had
    the file that was returned since.
    """
    if not _pengembalian_kini(surat):
        return
    fakta = queries.fakta(queries.perkara(pelaku, surat.rujukan_id))
    if fakta.tahap is not Tahap.BERKAS_DIKEMBALIKAN or "REG-LENGKAP" in fakta.berjalan:
        return
    isi = {"tanggal": penyampaian.diterima_pada, "cara": penyampaian.cara}
    _lakukan(
        pelaku, surat.rujukan_id, Tindakan.CATAT_TERIMA_PENGEMBALIAN, isi | _bukti(penyampaian)
    )


# -- corrected ------------------------------------------------------------------------------


def _hari_semula(penyampaian: BarisPenyampaian) -> date:
    """Return the day of receipt before the last correction."""
    if not penyampaian.perbaikan:
        raise RuntimeError("a receipt that is corrected keeps what it was")
    return date.fromisoformat(penyampaian.perbaikan[-1]["dari"])


def _memberi_hari(surat: BarisSurat, penyampaian: BarisPenyampaian, dari: date) -> bool:
    """Tell whether the party's period runs by this sending, whose day was `dari`.

    A party may have had an anjuran and what replaced it: its period runs from the first that it
    had, and the receipt of the other starts nothing (UU 2/2004 Ps 13(2)c).
    """
    tanggapan = baca.tanggapan(penyampaian.pihak_id)
    if tanggapan is None:
        return False
    dasar = (tanggapan.diterima_pada, tanggapan.cara, tanggapan.penerima)
    milik = Rujukan("perkara", surat.rujukan_id)
    for satu in kiriman_diterima(milik, surat.kode, penyampaian.pihak_id):
        hari = dari if satu.id == penyampaian.id else satu.diterima_pada
        if (hari, satu.cara, satu.penerima) == dasar:
            return satu.id == penyampaian.id
    return False


def _perbaiki_anjuran(
    pelaku: Pelaku, surat: BarisSurat, penyampaian: BarisPenyampaian, alasan: str
) -> None:
    """Count the answer anew; the risalah that came with it has the same day.

    Only where this sending gave the party its day, and the day is another now: what else is
    corrected stands in the sending.
    """
    amplop.perbaiki_serta(pelaku, penyampaian, alasan)
    dari = _hari_semula(penyampaian)
    if dari == penyampaian.diterima_pada or not _memberi_hari(surat, penyampaian, dari):
        return
    isi = {
        "pihak_id": penyampaian.pihak_id,
        "tanggal": penyampaian.diterima_pada,
        "bukti": penyampaian.bukti,
        "alasan": alasan,
    }
    _lakukan(pelaku, surat.rujukan_id, Tindakan.PERBAIKI_TERIMA_ANJURAN, isi)


def _perbaiki_entri(
    pelaku: Pelaku, surat: BarisSurat, penyampaian: BarisPenyampaian, alasan: str, kode: str
) -> None:
    """Correct the day on the case's own row: the one that the sending made, or the last."""
    semua = queries.titik(queries.perkara(pelaku, surat.rujukan_id))
    cocok = [t for t in semua if t.entri.kode == kode and penyampaian.tautan_id in {None, t.id}]
    if not cocok:
        raise TindakanDitolak(
            "Penerimaan ini tidak tercatat pada perkara. Perbaiki tanggalnya di halaman perkara."
        )
    if cocok[-1].tanggal == penyampaian.diterima_pada:
        return  # Only its proof was corrected, and that stands in the sending.
    isi = {"entri": cocok[-1].kunci, "tanggal": penyampaian.diterima_pada, "alasan": alasan}
    _lakukan(pelaku, surat.rujukan_id, Tindakan.PERBAIKI_TANGGAL, isi)


def _perbaiki_panggilan(
    pelaku: Pelaku, surat: BarisSurat, penyampaian: BarisPenyampaian, alasan: str
) -> None:
    _perbaiki_entri(pelaku, surat, penyampaian, alasan, "panggilan_diterima")


def _perbaiki_pengembalian(
    pelaku: Pelaku, surat: BarisSurat, penyampaian: BarisPenyampaian, alasan: str
) -> None:
    if _pengembalian_kini(surat):
        _perbaiki_entri(pelaku, surat, penyampaian, alasan, "pengembalian")


# -- the port -------------------------------------------------------------------------------

_TERBIT: dict[str, Callable[[Pelaku, BarisSurat], None]] = {
    "anjuran": _terbit_anjuran,
}
_GANTI: dict[str, Callable[[Pelaku, BarisSurat], None]] = {"anjuran": _ganti_anjuran}
_TETAP = frozenset({"anjuran", RISALAH})
"""Letters that are an act of the case: they are replaced, the act is not undone."""
_KIRIM: dict[str, Callable[[Pelaku, BarisSurat, BarisPenyampaian], int | None]] = {
    "anjuran": _kirim_anjuran,
    "panggilan": _kirim_panggilan,
    "penawaran": _kirim_penawaran,
}
_TERIMA: dict[str, Callable[[Pelaku, BarisSurat, BarisPenyampaian], None]] = {
    "anjuran": _terima_anjuran,
    "panggilan": _terima_panggilan,
    "pengembalian_berkas": _terima_pengembalian,
}
_PERBAIKI: dict[str, Callable[[Pelaku, BarisSurat, BarisPenyampaian, str], None]] = {
    "anjuran": _perbaiki_anjuran,
    "panggilan": _perbaiki_panggilan,
    "pengembalian_berkas": _perbaiki_pengembalian,
}


def terbit(pelaku: Pelaku, surat: BarisSurat) -> None:
    """Do the act that the letter is, if it is one; what replaces a letter repeats no act."""
    jenis = _TERBIT if surat.mengganti_id is None else _GANTI
    if tindak := jenis.get(surat.kode):
        tindak(pelaku, surat)
    _catat_luar_jadwal(pelaku, surat)


def batal(pelaku: Pelaku, surat: BarisSurat, alasan: str) -> None:
    """Let a letter be cancelled only while nothing in the case has followed from it."""
    menawarkan = surat.kode == "penawaran" and bool(surat.penyampaian)
    tercatat = any(s.tautan_id and s.gagal_pada is None for s in surat.penyampaian)
    if surat.kode in _TETAP or menawarkan or tercatat:
        raise TindakanDitolak(
            "Surat ini sudah menjadi tindakan yang tercatat pada perkara, jadi tidak dapat "
            "dibatalkan. Buat surat penggantinya."
        )


def dikirim(pelaku: Pelaku, surat: BarisSurat, penyampaian: BarisPenyampaian) -> int | None:
    """Record what the sending is in the case; return its row there."""
    tindak = _KIRIM.get(surat.kode)
    return tindak(pelaku, surat, penyampaian) if tindak else None


def diterima(pelaku: Pelaku, surat: BarisSurat, penyampaian: BarisPenyampaian) -> None:
    """Start what runs from the receipt."""
    if tindak := _TERIMA.get(surat.kode):
        tindak(pelaku, surat, penyampaian)


def diperbaiki(
    pelaku: Pelaku, surat: BarisSurat, penyampaian: BarisPenyampaian, alasan: str
) -> None:
    """Count anew from the corrected day of receipt."""
    if tindak := _PERBAIKI.get(surat.kode):
        tindak(pelaku, surat, penyampaian, alasan)


def gagal(pelaku: Pelaku, surat: BarisSurat, penyampaian: BarisPenyampaian) -> None:
    """Note that what was in the same envelope came back with it."""
    if surat.kode == "anjuran":
        amplop.gagal_serta(pelaku, penyampaian)
