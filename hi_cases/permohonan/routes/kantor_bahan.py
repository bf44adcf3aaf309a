"""What the office's pages of one submission share: the trail, documents by round."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hi_cases.core import clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.papan import label_semua, papan
from hi_cases.core.rujukan import Kontak, Rujukan
from hi_cases.dokumen import queries as berkas
from hi_cases.permohonan.models import DokumenPermohonan, PeristiwaPermohonan, Permohonan
from hi_cases.permohonan.rules import alur, lengkap
from hi_cases.permohonan.types import Jenis, Tahap, Tindakan


def nama_perusahaan(pelaku: Pelaku, semua: Iterable[int | None]) -> dict[int, str]:
    """Return the names of companies by number, as this reader may see them."""
    ids = [satu for satu in semua if satu is not None]
    label = label_semua(pelaku, [Rujukan("perusahaan", satu) for satu in ids])
    return {rujukan.id: satu.teks for rujukan, satu in label.items()}


def akun_pihak(permohonan: Permohonan) -> Mapping[int, Kontak]:
    """Return the accounts that stand for the other parties: whose they are, nobody has checked."""
    ids = [satu.pengguna_id for satu in permohonan.pihak if satu.pengguna_id is not None]
    akun = papan().akun
    return akun.kontak(ids) if akun and ids else {}


def anggota_dari(permohonan: Permohonan, jenis: Jenis) -> int | None:
    """Return of how many people the members of the other parties are a share; None: unknown."""
    return jenis.anggota_dari(lengkap.terbaca(jenis, permohonan.isian, clock.hari_ini()))


@dataclass(frozen=True)
class DokumenPutaran:
    """What was brought for one round: (label, row, file), in the order in which it came."""

    putaran: int
    judul: str
    isi: tuple[tuple[str, DokumenPermohonan, Any], ...]


def sebut_putaran(putaran: int) -> str:
    """Name a filing: the first, or which correction."""
    return "Pengajuan pertama" if putaran <= 1 else f"Perbaikan ke-{putaran - 1}"


def dokumen_putaran(pelaku: Pelaku, permohonan: Permohonan, jenis: Jenis) -> list[DokumenPutaran]:
    """Return the documents by round, the newest first; what was replaced stands with its round."""
    semua = {s.id: s for s in berkas.berkas_untuk(pelaku, permohonan.rujukan)}
    nama = {satu.kode: satu.label for satu in jenis.dokumen}
    hasil = []
    for putaran in sorted({s.putaran for s in permohonan.dokumen}, reverse=True):
        isi = tuple(
            (nama.get(satu.kode, satu.kode), satu, semua[satu.berkas_id])
            for satu in permohonan.dokumen
            if satu.putaran == putaran and satu.berkas_id in semua
        )
        hasil.append(DokumenPutaran(putaran, sebut_putaran(putaran), isi))
    return hasil


def _judul(satu: PeristiwaPermohonan, jenis: Jenis) -> str:
    dari = Tahap(satu.dari) if satu.dari in set(Tahap) else None
    transisi = alur.cari(jenis.prosedur, dari, satu.tindakan) if dari else None
    return transisi.sebutan if transisi else satu.tindakan.label


def _uraian(satu: PeristiwaPermohonan) -> str:
    """What the act did; where it sent the submission back, also under which number and with what
    words: there they stay."""
    if satu.tindakan is not Tindakan.KEMBALIKAN:
        return satu.keterangan
    nomor, pengantar = satu.data.get("nomor"), satu.data.get("catatan")
    surat = f"Surat pemberitahuan nomor {nomor}." if nomor else ""
    kata = f"Pengantar: {pengantar}" if pengantar else ""
    return " ".join(s for s in (satu.keterangan, surat, kata) if s)


def baris_jejak(semua: Sequence[PeristiwaPermohonan], jenis: Jenis) -> list[dict[str, Any]]:
    """Return the trail as its component takes it, newest first."""
    return [
        {
            "pada": satu.tanggal,
            "judul": _judul(satu, jenis),
            "oleh": satu.pelaku_nama,
            "uraian": _uraian(satu),
            "tautan": (),
            "dasar": satu.dasar,
        }
        for satu in reversed(semua)
    ]
