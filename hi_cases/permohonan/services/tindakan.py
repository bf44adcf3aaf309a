"""What each act does to the submission itself. Where it leads, and its periods, are the table's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.core.papan import papan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.core.teks import bertitik
from hi_cases.kalender_kerja import services as kalender_kerja
from hi_cases.permohonan import queries
from hi_cases.permohonan.models import PihakPermohonan
from hi_cases.permohonan.queries.akses import SEPIHAK, sepihak
from hi_cases.permohonan.rules import alur
from hi_cases.permohonan.rules import jenis as daftar
from hi_cases.permohonan.rules.pelaku import PENELITI
from hi_cases.permohonan.services.diam import anggap_sah
from hi_cases.permohonan.services.lingkup import Catatan, Lingkup
from hi_cases.permohonan.services.sidik import KUNCI, sidik_disepakati, sidik_isi
from hi_cases.permohonan.types import Cara, StatusPihak, Tindakan

Penangan = Callable[[Lingkup, Mapping[str, Any]], Catatan]


def _hari_masuk(di: Lingkup, isi: Mapping[str, Any]) -> date:
    """The day of the filing: at the counter the one that was stamped, through an account today."""
    tanggal: date = isi.get("tanggal") or di.hari_ini
    if not di.pelaku.staf and tanggal != di.hari_ini:
        raise DataTidakSah({"tanggal": "Permohonan daring diajukan pada hari ini."})
    return tanggal


def _pastikan_masih_dapat(di: Lingkup) -> None:
    """What kept a company from beginning keeps it from filing too: a draft may be old."""
    nomor, port = di.permohonan.perusahaan_id, daftar.port(di.jenis.kode)
    if nomor is None:
        pesan = port.halangan_akun(di.pelaku, di.permohonan.acuan)
    else:
        pesan = port.halangan(di.pelaku, nomor)
    if pesan:
        raise TindakanDitolak(pesan, di.jenis.dasar)


def _ajukan(di: Lingkup, isi: Mapping[str, Any]) -> Catatan:
    _pastikan_masih_dapat(di)
    return Catatan(_hari_masuk(di, isi), "Permohonan diajukan.", bukti=_bukti_masuk(di))


def _bukti_masuk(di: Lingkup) -> str:
    return "diajukan melalui akun" if di.permohonan.cara is Cara.DARING else "diterima di loket"


def _ajukan_ulang(di: Lingkup, isi: Mapping[str, Any]) -> Catatan:
    # What the other parties agreed to may be the text, its term or who signs: any change counts.
    if di.permohonan.pihak and sidik_disepakati(di.permohonan) != sidik_isi(di.permohonan):
        _tanya_lagi(di)
    return Catatan(_hari_masuk(di, isi), "Perbaikan diajukan.", bukti=_bukti_masuk(di))


def _tanya_lagi(di: Lingkup) -> None:
    for satu in di.permohonan.pihak:
        satu.status, satu.cara, satu.dijawab_pada = StatusPihak.MENUNGGU, None, None
        satu.dijawab_nama, satu.catatan = "", ""


def _pihak(di: Lingkup, isi: Mapping[str, Any]) -> PihakPermohonan:
    """The party that answers: the actor's own, or at the counter the one that was chosen."""
    if not di.pelaku.staf:
        milik = queries.pihak_saya(di.pelaku, di.permohonan)
        if milik is None:
            raise TindakanDitolak("Akun Anda bukan pihak dalam permohonan ini.")
        if sepihak(di.pelaku, di.permohonan):
            raise TindakanDitolak(SEPIHAK)
        return milik
    dipilih = next((s for s in di.permohonan.pihak if s.id == isi.get("pihak_id")), None)
    if dipilih is None:
        raise DataTidakSah({"pihak_id": "Pilih pihak yang menjawab."})
    return dipilih


def _jawab(di: Lingkup, isi: Mapping[str, Any], status: StatusPihak, kata: str) -> Catatan:
    pihak = _pihak(di, isi)
    if pihak.status is not StatusPihak.MENUNGGU:
        raise TindakanDitolak(f"{pihak.nama} sudah menjawab.")
    tanggal = isi.get("tanggal") or di.hari_ini
    pihak.status = status
    cara = Cara.KERTAS if di.pelaku.staf else Cara.DARING
    pihak.cara = cara
    pihak.dijawab_pada = tanggal
    pihak.dijawab_nama = isi.get("nama") or di.pelaku.nama
    pihak.catatan = isi.get("alasan") or ""
    return Catatan(
        tanggal,
        f"{pihak.nama} {kata}.",
        {"pihak_id": pihak.id, "cara": cara.value, "nama": pihak.dijawab_nama},
        bukti=_bukti_masuk(di),
    )


def _konfirmasi(di: Lingkup, isi: Mapping[str, Any]) -> Catatan:
    catatan = _jawab(di, isi, StatusPihak.SETUJU, "menyetujui")
    return replace(catatan, data={**catatan.data, KUNCI: sidik_isi(di.permohonan)})


def _tolak_konfirmasi(di: Lingkup, isi: Mapping[str, Any]) -> Catatan:
    return _jawab(di, isi, StatusPihak.MENOLAK, "menolak")


def _tarik(di: Lingkup, _isi: Mapping[str, Any]) -> Catatan:
    """Back to the applicant: what was agreed to may change, so everybody is asked again."""
    _tanya_lagi(di)
    if di.fakta.putaran:
        return Catatan(di.hari_ini, "Permohonan ditarik kembali untuk diperbaiki.")
    return Catatan(di.hari_ini, "Permohonan ditarik kembali ke draf.")


def _ambil(di: Lingkup, _isi: Mapping[str, Any]) -> Catatan:
    kalender_kerja.serahkan(di.permohonan.rujukan, di.pelaku.id)
    return Catatan(
        di.hari_ini,
        bertitik(f"Diteliti oleh {di.pelaku.nama}"),
        setel={"petugas_id": di.pelaku.id, "petugas_nama": di.pelaku.nama},
    )


def _serahkan(di: Lingkup, isi: Mapping[str, Any]) -> Catatan:
    akun = papan().akun
    kontak = akun.kontak([isi["petugas_id"]]).get(isi["petugas_id"]) if akun else None
    if kontak is None or not kontak.aktif or not kontak.pelaku.berperan(*PENELITI):
        raise DataTidakSah({"petugas_id": "Pilih petugas yang meneliti dan masih aktif."})
    if kontak.id == di.permohonan.petugas_id:
        raise DataTidakSah({"petugas_id": f"{kontak.pelaku.nama} sudah menelitinya."})
    kalender_kerja.serahkan(di.permohonan.rujukan, kontak.id)
    return Catatan(
        di.hari_ini,
        bertitik(f"Diserahkan kepada {kontak.pelaku.nama}"),
        {"petugas_id": kontak.id},
        {"petugas_id": kontak.id, "petugas_nama": kontak.pelaku.nama},
    )


def _kembalikan(di: Lingkup, isi: Mapping[str, Any]) -> Catatan:
    return Catatan(
        isi.get("tanggal") or di.hari_ini,
        "Dikembalikan kepada pemohon untuk diperbaiki.",
        {"catatan": isi.get("catatan") or "", "nomor": isi.get("nomor") or ""},
        {"diterima_pemohon": None},
    )


def _catat_terima(di: Lingkup, isi: Mapping[str, Any]) -> Catatan:
    return Catatan(
        isi["tanggal"],
        f"Pemberitahuan diterima pemohon {tulis_tanggal(isi['tanggal'], hari=False)}.",
        {"bukti": isi["bukti"]},
        {"diterima_pemohon": isi["tanggal"]},
        bukti=isi["bukti"],
    )


def _lengkap(di: Lingkup, _isi: Mapping[str, Any]) -> Catatan:
    return Catatan(di.hari_ini, "Dokumen dan isi naskah dinyatakan lengkap.")


def _putus(kalimat: str) -> Penangan:
    """An end by a decision of the office: its day, number and reason as the act was told."""

    def penangan(di: Lingkup, isi: Mapping[str, Any]) -> Catatan:
        data = {nama: nilai for nama, nilai in isi.items() if nilai is not None}
        alasan = f" {isi['alasan']}" if isi.get("alasan") else ""
        return Catatan(isi.get("tanggal") or di.hari_ini, f"{kalimat}{alasan}", data)

    return penangan


def _hentikan(di: Lingkup, isi: Mapping[str, Any]) -> Catatan:
    """Say which time was over and since when: the process began anew by that, not by this act."""
    transisi = alur.tentukan(di.jenis, di.fakta, Tindakan.HENTIKAN)
    lewat = [
        f"Waktu {satu.kode} berakhir {tulis_tanggal(jatuh, hari=False)} tanpa perbaikan."
        for satu in transisi.memenuhi
        if (jatuh := di.fakta.jatuh.get(satu.kode)) is not None
    ]
    data = {"nomor": isi["nomor"]} if isi.get("nomor") else {}
    return Catatan(di.hari_ini, " ".join(("Dinyatakan tidak dilanjutkan.", *lewat)), data)


def _cabut(di: Lingkup, isi: Mapping[str, Any]) -> Catatan:
    """The applicant's own; at the counter only on its letter, which is named."""
    alasan = isi.get("alasan") or ""
    if di.pelaku.staf and not alasan:
        raise DataTidakSah(
            {"alasan": "Tulis nomor dan tanggal surat pencabutan dari pemohon, serta alasannya."}
        )
    kata = "Dicabut pemohon, dicatat dari suratnya." if di.pelaku.staf else "Dicabut pemohon."
    return Catatan(di.hari_ini, f"{kata} {alasan}".strip(), {"alasan": alasan})


PENANGAN: Mapping[Tindakan, Penangan] = {
    Tindakan.AJUKAN: _ajukan,
    Tindakan.KONFIRMASI: _konfirmasi,
    Tindakan.CATAT_KONFIRMASI: _konfirmasi,
    Tindakan.TOLAK_KONFIRMASI: _tolak_konfirmasi,
    Tindakan.TARIK_KE_DRAF: _tarik,
    Tindakan.AMBIL: _ambil,
    Tindakan.SERAHKAN: _serahkan,
    Tindakan.KEMBALIKAN: _kembalikan,
    Tindakan.CATAT_TERIMA: _catat_terima,
    Tindakan.AJUKAN_ULANG: _ajukan_ulang,
    Tindakan.NYATAKAN_LENGKAP: _lengkap,
    Tindakan.SAHKAN: _putus("Disahkan."),
    Tindakan.DAFTARKAN: _putus("Didaftarkan."),
    Tindakan.CATATKAN: _putus("Dicatatkan."),
    Tindakan.TERIMA_LAPORAN: _putus("Laporan diterima."),
    Tindakan.TOLAK: _putus("Permohonan ditolak."),
    Tindakan.ANGGAP_SAH: anggap_sah,
    Tindakan.HENTIKAN: _hentikan,
    Tindakan.ALIHKAN: _putus("Dialihkan ke dinas yang berwenang."),
    Tindakan.CABUT: _cabut,
}
