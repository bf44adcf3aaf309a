"""What an act does on a matter, in sentences, read from its row of the table."""

from __future__ import annotations

from collections.abc import Sequence

from hi_cases.kalender_kerja import queries as kalender
from hi_cases.urusan.types import Fakta, Jenis, Transisi


def _pindah(jenis: Jenis, transisi: Transisi) -> str:
    nama = {satu.kode: satu.label.lower() for satu in jenis.tahap}
    if not transisi.ke:
        return "Tahapnya tidak berubah."
    semua = " atau ".join(
        f"{nama[s.tahap]}{f' (bila {s.keterangan})' if s.keterangan else ''}" for s in transisi.ke
    )
    return f"Pindah ke tahap {semua}."


def akibat(jenis: Jenis, transisi: Transisi, fakta: Fakta) -> Sequence[str]:
    """Return the effects of an act: the stage, the periods that end, those that begin."""
    tutup = [s.kode for s in transisi.memenuhi if s.kode in fakta.jatuh]
    buka = [s.kode for s in transisi.membuka]
    semua = kalender.ketentuan_banyak({*tutup, *buka}, fakta.hari_ini) if tutup or buka else {}
    nama = {kode: satu.nama for kode, satu in semua.items()}
    hasil = [_pindah(jenis, transisi)]
    hasil += [f"Jangka waktu {nama.get(s, s)} ({s}) berhenti." for s in tutup]
    hasil += [f"Jangka waktu {nama.get(s, s)} ({s}) mulai dihitung." for s in buka]
    if transisi.ambil:
        hasil.append("Urusan ini menjadi tanggung jawab Anda.")
    if any(s.nama == "petugas_id" for s in transisi.isian):
        hasil.append("Petugas yang dipilih diberi tahu.")
    if any(
        t is not None and t.akhir for t in map(jenis.tahap_kode, (s.tahap for s in transisi.ke))
    ):
        hasil.append("Bila berakhir, jangka waktu lain yang masih berjalan dibatalkan.")
    return hasil
