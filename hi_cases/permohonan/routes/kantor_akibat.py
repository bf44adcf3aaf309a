"""What an act does on this submission, in sentences, read from its row of the table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hi_cases.core.alur import Buka, Tutup, selalu
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.permohonan.types import Fakta, Tahap, Tindakan, Transisi, Tujuan

_KEMBALI = {
    Tindakan.AMBIL: "“Serahkan kepada petugas lain” memindahkannya lagi.",
    Tindakan.SERAHKAN: "Serahkan sekali lagi; setiap serah terima tetap tampak di riwayat.",
    Tindakan.KEMBALIKAN: "Pemohon mengajukan perbaikan, lalu penelitian dimulai lagi. "
    "Pemberitahuan yang sudah dikirim tidak dapat ditarik.",
    Tindakan.NYATAKAN_LENGKAP: "Pimpinan masih memutus setelah ini: mengesahkan atau menolak.",
}
_AKHIR = "Permohonan yang berakhir tidak dibuka lagi. Pemohon dapat mengajukan yang baru."
_UMUM = "Periksa isiannya: catatan ini masuk riwayat dan tidak dapat dihapus."


def jalan_kembali(transisi: Transisi) -> str:
    """Return what to do where the act was a mistake."""
    if transisi.tindakan in _KEMBALI:
        return _KEMBALI[transisi.tindakan]
    return _AKHIR if transisi.mengakhiri else _UMUM


def _andai(fakta: Fakta, tujuan: Tujuan | None) -> Fakta:
    """Return the facts as they will be, as far as the row alone tells."""
    if tujuan is None:
        return fakta
    masuk = tujuan.tahap is Tahap.DIAJUKAN
    return replace(
        fakta,
        tahap=tujuan.tahap,
        hasil=tujuan.hasil,
        putaran=fakta.putaran + masuk,
        diajukan=fakta.hari_ini if masuk else fakta.diajukan,
    )


def _sebut(satu: Tujuan) -> str:
    hasil = f": {satu.hasil.label.lower()}" if satu.hasil else ""
    bila = f" (bila {satu.keterangan})" if satu.keterangan and satu.bila is not selalu else ""
    return f"{satu.tahap.label.lower()}{hasil}{bila}"


def _pindah(transisi: Transisi) -> Iterator[str]:
    if transisi.ke:
        yield f"Permohonan pindah ke tahap {' atau '.join(_sebut(s) for s in transisi.ke)}."
    else:
        yield "Tahap permohonan tidak berubah."


def _nama(kode: set[str], fakta: Fakta) -> dict[str, str]:
    semua = kalender.ketentuan_banyak(kode, fakta.hari_ini) if kode else {}
    return {satu: baris.nama for satu, baris in semua.items()}


def akibat(transisi: Transisi, fakta: Fakta) -> list[str]:
    """Return the effects of an act: the stage, the periods that end, those that begin."""
    tujuan = transisi.ke[0] if transisi.ke else None
    andai = _andai(fakta, tujuan)
    tutup = [s for s in transisi.memenuhi if s.kode in fakta.jatuh and s.bila(fakta, andai)]
    buka = [s for s in transisi.membuka if s.bila(fakta, andai)]
    semua: list[Buka | Tutup] = [*tutup, *buka]
    nama = _nama({satu.kode for satu in semua}, fakta)
    hasil = list(_pindah(transisi))
    hasil += [f"Jangka waktu {nama.get(s.kode, s.kode)} ({s.kode}) berhenti." for s in tutup]
    hasil += [f"Jangka waktu {nama.get(s.kode, s.kode)} ({s.kode}) mulai dihitung." for s in buka]
    if transisi.tindakan is Tindakan.SERAHKAN:
        hasil.append("Tenggat yang berjalan menjadi tanggung jawab petugas yang dipilih.")
    if transisi.mengakhiri and set(fakta.jatuh) - {s.kode for s in tutup}:
        hasil.append("Jangka waktu lain yang masih berjalan dibatalkan.")
    return hasil
