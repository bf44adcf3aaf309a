"""The fields of acts after the end, and of those that may be done at any time."""

from __future__ import annotations

from hi_cases.perselisihan.rules.isian_tindakan.bidang import (
    PIHAK,
    id_,
    paragraf,
    pilih,
    rencana,
    tanggal,
    teks,
    ya,
)
from hi_cases.perselisihan.types import Isian, Tindakan, Tipe, TujuanAlih

UMUM: dict[Tindakan, tuple[Isian, ...]] = {
    Tindakan.CATAT_AKTA_PHI: (
        teks("nomor", "Nomor akta bukti pendaftaran"),
        tanggal("Tanggal akta"),
        teks("pengadilan", "PHI pada pengadilan negeri"),
    ),
    Tindakan.CATAT_GUGATAN_PHI: (
        teks("nomor", "Nomor perkara PHI"),
        tanggal("Tanggal gugatan"),
        teks("pengadilan", "PHI pada pengadilan negeri"),
        id_("pihak_id", "Penggugat"),
    ),
    Tindakan.CATAT_PUTUSAN_PHI: (
        teks("nomor", "Nomor putusan"),
        tanggal("Tanggal putusan"),
        paragraf("amar", "Amar putusan"),
    ),
    Tindakan.BUKA_KEMBALI: (paragraf("alasan", "Alasan membuka kembali"),),
    Tindakan.CATAT_KUASA: (
        PIHAK,
        teks("nama", "Nama kuasa"),
        teks("nomor", "Nomor surat kuasa"),
        tanggal("Tanggal surat kuasa"),
        paragraf("lingkup", "Lingkup kuasa"),
        rencana("berlaku_sampai", "Berlaku sampai"),
    ),
    Tindakan.PERBAIKI_DATA: (
        Isian("draf", "Data perkara", Tipe.PETA),
        paragraf("alasan", "Alasan pembetulan"),
    ),
    # Whether the day may lie ahead is told by the entry (rules/koreksi_entri).
    Tindakan.PERBAIKI_TANGGAL: (
        teks("entri", "Tanggal yang diperbaiki"),
        rencana("tanggal", "Tanggal yang benar", wajib=True),
        paragraf("alasan", "Alasan perbaikan"),
    ),
    Tindakan.TAUTKAN: (id_("perkara_id", "Perkara lain"), paragraf("alasan", "Alasan")),
    Tindakan.LEPAS_TAUTAN: (id_("tautan_id", "Tautan"), paragraf("alasan", "Alasan")),
    Tindakan.GABUNGKAN: (
        id_("perkara_id", "Perkara utama"),
        tanggal(),
        ya("pokok_sama", "Pengusaha dan pokok perselisihannya sama"),
        paragraf("alasan", "Alasan"),
    ),
    Tindakan.PISAHKAN: (
        Isian("pihak", "Pihak yang dipisahkan", Tipe.BANYAK_ID, wajib=False),
        Isian("anggota", "Pekerja yang dipisahkan", Tipe.BANYAK_ID, wajib=False),
        Isian("jenis", "Jenis yang dipisahkan", Tipe.BANYAK_TEKS, wajib=False),
        Isian("tuntutan", "Tuntutan yang dipisahkan", Tipe.BANYAK_ID, wajib=False),
        tanggal(),
        paragraf("alasan", "Alasan"),
    ),
    Tindakan.CABUT: (
        tanggal("Tanggal surat pencabutan"),
        id_("pihak_id", "Pemohon yang mencabut", wajib=False),
        teks("surat", "Surat pencabutan", petunjuk="Nomor atau tanda surat."),
        paragraf("alasan", "Alasan", wajib=False),
    ),
    Tindakan.ALIHKAN: (
        tanggal(),
        pilih("tujuan", "Dialihkan kepada", TujuanAlih),
        teks("tempat_kejadian", "Tempat perselisihan terjadi"),
        paragraf("alasan", "Alasan"),
        teks("surat", "Nomor surat pengalihan"),
    ),
}
