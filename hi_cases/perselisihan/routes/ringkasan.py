"""The answers of a filing as blocks of label and value, for the check page."""

from __future__ import annotations

from hi_cases.core.alasan_phk import MENURUT_KODE
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.core.web.tampilan import rupiah
from hi_cases.perselisihan.types import Jenis, JenisPihak
from hi_cases.perselisihan.types.permohonan import DataPihak, Permohonan

Blok = tuple[str, str, list[tuple[str, str]]]
"""Heading, anchor of its group on the form, rows."""


def _hari(hari: object) -> str:
    return tulis_tanggal(hari) if hari else ""  # type: ignore[arg-type]


def _pihak(i: int, pihak: DataPihak) -> Blok:
    baris = [("Pihak", f"{pihak.jenis.label}, {pihak.sisi.label.lower()}"), ("Nama", pihak.nama)]
    if pihak.jenis is JenisPihak.KELOMPOK:
        nama = "\n".join(f"{i}. {satu.nama}" for i, satu in enumerate(pihak.anggota, 1))
        baris.append((f"Pekerja ({len(pihak.anggota)})", nama))
    baris += [
        ("Alamat", pihak.alamat),
        ("Telepon", pihak.telepon),
        ("Surel", pihak.surel),
    ]
    for kuasa in pihak.kuasa:
        sampai = f", sampai {_hari(kuasa.berlaku_sampai)}" if kuasa.berlaku_sampai else ""
        baris.append(("Kuasa", f"{kuasa.nama}, surat kuasa {kuasa.nomor}{sampai}"))
    return f"{pihak.sisi.label}: {pihak.nama}", f"pihak-{i}", baris


def _phk(p: Permohonan) -> list[tuple[str, str]]:
    if Jenis.PHK not in p.jenis:
        return []
    alasan = MENURUT_KODE.get(p.alasan_phk)
    return [
        ("Alasan PHK", f"{alasan.kode} – {alasan.uraian}" if alasan else ""),
        ("PHK diberitahukan", _hari(p.phk_diberitahukan)),
        ("Ditolak pekerja", _hari(p.phk_ditolak)),
        ("Keputusan diterima", _hari(p.phk_keputusan_diterima)),
    ]


def _tuntutan(p: Permohonan) -> list[tuple[str, str]]:
    baris = [
        (satu.uraian, rupiah(satu.jumlah) if satu.jumlah is not None else "tanpa jumlah")
        for satu in p.tuntutan
    ]
    jumlah = sum(satu.jumlah or 0 for satu in p.tuntutan)
    return [*baris, ("Jumlah seluruhnya", rupiah(jumlah))] if len(baris) > 1 else baris


def _ronde(p: Permohonan) -> list[tuple[str, str]]:
    """The rounds of talks that the applicant told of, one a row."""
    return [
        (
            f"Perundingan {i}",
            ". ".join(
                satu
                for satu in (
                    _hari(isi.tanggal),
                    isi.hasil.label if isi.hasil else "",
                    isi.keterangan,
                )
                if satu
            ),
        )
        for i, isi in enumerate(p.riwayat_bipartit, 1)
    ]


def ringkasan(p: Permohonan) -> list[Blok]:
    """Return the blocks in the order of the form."""
    jenis = ", ".join(
        f"{satu.label}{' (utama)' if satu is p.jenis_utama and len(p.jenis) > 1 else ''}"
        for satu in p.jenis
    )
    bukti = p.bukti_bipartit.label if p.bukti_bipartit else "belum ada"
    return [
        (
            "Permohonan",
            "permohonan",
            [
                ("Masuk lewat", p.saluran.label),
                ("Tanggal masuk", _hari(p.tanggal_masuk)),
                ("Jenis perselisihan", jenis),
            ],
        ),
        *(_pihak(i, satu) for i, satu in enumerate(p.pihak)),
        (
            "Tempat dan pokok masalah",
            "pokok-masalah",
            [
                ("Kecamatan", p.kecamatan),
                ("Tempat perselisihan terjadi", p.tempat_kejadian),
                ("Perselisihan terjadi", p.lokasi.label),
                ("Pokok masalah", p.pokok),
                *_phk(p),
            ],
        ),
        ("Tuntutan", "tuntutan", _tuntutan(p) or [("Tuntutan", "")]),
        (
            "Bukti bipartit",
            "bipartit",
            [
                *_ronde(p),
                ("Bukti", bukti),
                ("Tanggal bukti", _hari(p.bukti_bipartit_tanggal)),
                ("Keterangan", p.bukti_bipartit_keterangan),
            ],
        ),
    ]
