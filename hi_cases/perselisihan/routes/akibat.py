"""What an act does on this case, in sentences, read from its row of the transition table."""

from __future__ import annotations

from collections.abc import Iterable

from hi_cases.core import clock
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.perselisihan.routes.andai import mungkin
from hi_cases.perselisihan.rules import alur
from hi_cases.perselisihan.rules.koreksi import ENTRI
from hi_cases.perselisihan.rules.penawaran import kalimat_tawaran
from hi_cases.perselisihan.types import (
    AKHIR,
    Buka,
    Fakta,
    Tahap,
    Tindakan,
    Transisi,
    Tujuan,
    Tutup,
    selalu,
)

_KEMBALI = {
    Tindakan.LIMPAHKAN: "Bila mediator berhalangan: “Ganti mediator”.",
    Tindakan.KEMBALIKAN_BERKAS: "Bila berkas sudah lengkap: “Terima kelengkapan berkas”.",
    Tindakan.GANTI_MEDIATOR: "Ganti mediator sekali lagi; kedua serah terima tetap di jejak.",
    Tindakan.TAUTKAN: "“Lepas tautan”, dengan alasan. Keduanya tetap ada di jejak.",
    Tindakan.LEPAS_TAUTAN: "“Tautkan dengan perkara lain” sekali lagi.",
    Tindakan.NYATAKAN_BENTURAN: "Kepala bidang kemudian menunjuk mediator lain.",
    Tindakan.BATALKAN_JADWAL: "Jadwalkan yang baru; yang dibatalkan tetap tampak pada perkara.",
    Tindakan.CATAT_DIANGGAP_MENOLAK: "Bila pihak itu ternyata menjawab dalam waktunya: “Perbaiki "
    "jawaban”. Bila tanggal terimanya keliru atau diamnya tidak dapat dipersalahkan: “Batalkan "
    "anggapan” oleh kepala bidang. Keduanya dengan alasan yang tetap tampak di jejak.",
}
_JADWAL = {
    Tindakan.BATALKAN_JADWAL: "Ruang dan waktunya bebas, draf panggilannya dibuang, dan para pihak "
    "diberi tahu. Panggilan untuk hari itu tidak dihitung sebagai ketidakhadiran. "
    "Tahap dan tenggat perkara tidak berubah.",
}
"""What acts on the calendar do, which move no stage and no period."""
_ANGGAPAN = (
    "Catatan dianggap menolak pihak yang dipilih gugur, dan waktu menjawabnya berjalan lagi: dari "
    "tanggal terima yang benar bila diisi, atau dari hari mulainya semula bila dikosongkan. Bila "
    "waktu itu sudah lewat, jawaban dapat dicatat terlambat, atau diamnya dicatat sekali lagi."
)
"""What taking back a noted rejection does to the party's own period, which no row names."""
_KOREKSI = {
    Tindakan.TERIMA_BERKAS: Tindakan.PERBAIKI_DATA,
    Tindakan.LENGKAPI_BERKAS: Tindakan.PERBAIKI_DATA,
    Tindakan.CATAT_KUASA: Tindakan.PERBAIKI_DATA,
    Tindakan.CATAT_SIDANG: Tindakan.PERBAIKI_SIDANG,
    Tindakan.CATAT_TERIMA_ANJURAN: Tindakan.PERBAIKI_TERIMA_ANJURAN,
    Tindakan.CATAT_JAWABAN: Tindakan.PERBAIKI_JAWABAN,
}
"""The act that corrects what another one recorded; a day alone is mended by PERBAIKI_TANGGAL."""
_BERTANGGAL = frozenset(satu for entri in ENTRI for satu in entri.tindakan)
_PERBAIKAN_LAGI = "Perbaiki sekali lagi; setiap perbaikan tetap tampak di jejak dengan alasannya."
_AKHIR_KEMBALI = "Kepala bidang dapat membuka kembali perkara, dengan alasan yang tetap tampak."
_UMUM = "Periksa tanggalnya: catatan ini masuk jejak dan tidak dapat dihapus."
_PERBAIKAN = (
    "Tenggat yang bergantung padanya dihitung ulang; isi dan hasil hitungan yang lama tetap ada "
    "di jejak."
)
_BILA = {
    "MED-7": "sidang ini terlaksana",
    "ANJ-10": "sidang ini terlaksana",
    "JWB-10": "semua jawabannya lengkap",
    "KON-JWB-10": "semua jawabannya lengkap",
    "PB-3": "anjuran disetujui, seluruhnya atau sebagian",
}


def label_aksi(tindakan: Tindakan, fakta: Fakta) -> str:
    """Name an act as it is on this case: an offer names only what may be offered."""
    if tindakan is Tindakan.TAWARKAN and (tawaran := kalimat_tawaran(fakta.jenis)):
        return f"Tawarkan {tawaran}"
    if tindakan is Tindakan.BUKA_KEMBALI and fakta.tahap is not Tahap.SELESAI:
        return "Batalkan pengalihan"
    return tindakan.label


def _gabung(bagian: list[str]) -> str:
    return bagian[0] if len(bagian) == 1 else f"{'; '.join(bagian[:-1])}; dan {bagian[-1]}"


def _tujuan(satu: Tujuan, *, pasti: bool) -> str:
    hasil = f": {satu.hasil.label.lower()}" if satu.hasil else ""
    bila = f" (bila {satu.keterangan})" if satu.keterangan and not pasti else ""
    return f"{satu.tahap.label.lower()}{hasil}{bila}"


def _pindah(transisi: Transisi, fakta: Fakta | None) -> str:
    if transisi.tindakan is Tindakan.BUKA_KEMBALI:
        return (
            "Perkara kembali ke tahap sebelum itu; tenggat yang waktu itu berjalan, berjalan lagi "
            "dari hari mulainya semula."
        )
    tujuan = []
    for satu in transisi.ke:
        bisa, pasti = mungkin(transisi.tindakan, fakta, satu.bila)
        if bisa:
            tujuan.append(_tujuan(satu, pasti=pasti or satu.bila is selalu))
    return f"Perkara pindah ke tahap {_gabung(tujuan)}." if tujuan else ""


def _berbila(
    transisi: Transisi, semua: Iterable[Buka | Tutup], fakta: Fakta | None
) -> dict[str, str]:
    """Codes that the act may start or end on this case, each with its condition where unsure."""
    hasil: dict[str, str] = {}
    for satu in semua:
        bisa, pasti = mungkin(transisi.tindakan, fakta, satu.bila)
        if bisa:
            tanpa_syarat = pasti or satu.bila is selalu
            hasil.setdefault(satu.kode, "" if tanpa_syarat else _BILA.get(satu.kode, ""))
    return hasil


def _tenggat(kata: str, semua: dict[str, str]) -> str:
    nama = []
    for kode, bila in semua.items():
        ketentuan = kalender.ketentuan(kode, clock.hari_ini())
        syarat = f", bila {bila}" if bila else ""
        nama.append(f"{ketentuan.nama.lower()}, {ketentuan.lama} ({kode}){syarat}")
    return f"{kata} {_gabung(nama)}." if nama else ""


def _jeda(transisi: Transisi) -> str:
    if not transisi.jeda:
        return ""
    jeda = transisi.jeda[0]
    if jeda.mulai:
        return f"Hitungan {jeda.kode} berhenti selama {jeda.alasan}."
    return f"Jeda hitungan {jeda.kode} berakhir."


def _memperbaiki(tindakan: Tindakan) -> bool:
    return tindakan in _KOREKSI.values() or tindakan is Tindakan.PERBAIKI_TANGGAL


def _anggapan(transisi: Transisi) -> str:
    """Say what runs again; a delegation that is taken back moves the stage, said elsewhere."""
    if transisi.tindakan is not Tindakan.BATALKAN_ANGGAPAN:
        return ""
    return "PILIH-7 berjalan lagi dari hari mulainya semula." if transisi.ke else _ANGGAPAN


def akibat(transisi: Transisi, fakta: Fakta | None = None) -> list[str]:
    """Return what the act changes: the stage, the periods it starts, ends or pauses.

    With the facts of a case only what may really happen to it; without them all that may.
    """
    per_pihak = any(satu.per_pihak for satu in transisi.membuka)
    mulai = "Mulai berjalan bagi pihak itu:" if per_pihak else "Mulai berjalan:"
    memenuhi = [s for s in transisi.memenuhi if fakta is None or s.kode in fakta.berjalan]
    semua = [
        _JADWAL.get(transisi.tindakan, ""),
        _anggapan(transisi),
        _PERBAIKAN if _memperbaiki(transisi.tindakan) else "",
        _pindah(transisi, fakta),
        _tenggat(mulai, _berbila(transisi, transisi.membuka, fakta)),
        _tenggat("Berakhir:", _berbila(transisi, memenuhi, fakta)),
        _jeda(transisi),
    ]
    return [satu for satu in semua if satu] or ["Tahap dan tenggat perkara tidak berubah."]


def _koreksi(transisi: Transisi) -> str:
    """Name the act that corrects this one, and the stages in which it still may."""
    aksi = _KOREKSI.get(transisi.tindakan)
    if aksi is None and transisi.tindakan in _BERTANGGAL:
        aksi = Tindakan.PERBAIKI_TANGGAL
    sesudah = {*transisi.dari, *(satu.tahap for satu in transisi.ke)}
    boleh = [satu for satu in Tahap if satu in sesudah and aksi and alur.cari(satu, aksi)]
    if aksi is None or not boleh:
        return ""
    batas = ""
    if len(boleh) < len(sesudah):
        batas = f", selama perkara pada tahap {', '.join(t.label.lower() for t in boleh)}"
    return f"Bila keliru: “{aksi.label}”, dengan alasan{batas}. Isi semula tetap ada di jejak."


def jalan_kembali(transisi: Transisi) -> str:
    """Return how a mistake is put right, where it can be."""
    if khusus := _KEMBALI.get(transisi.tindakan) or _koreksi(transisi):
        return khusus
    if _memperbaiki(transisi.tindakan):
        return _PERBAIKAN_LAGI
    if any(satu.tahap in AKHIR for satu in transisi.ke):
        return _AKHIR_KEMBALI
    return _UMUM
