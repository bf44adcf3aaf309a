"""The fields of the parties' own acts, and of what the office does about them."""

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
from hi_cases.perselisihan.types import (
    Isian,
    JawabanTertulis,
    PilihanJalur,
    PutusanPeriksa,
    SuratDiterima,
    Tindakan,
    Tipe,
)

PARA_PIHAK: dict[Tindakan, tuple[Isian, ...]] = {
    Tindakan.AJUKAN: (ya("benar", "Isian ini benar menurut pengetahuan saya"),),
    Tindakan.LENGKAPI_DARING: (Isian("draf", "Isian permohonan", Tipe.PETA),),
    Tindakan.PILIH_JALUR: (
        PIHAK,
        pilih("jalur", "Pilihan Anda", PilihanJalur),
        paragraf("keterangan", "Keterangan", wajib=False),
    ),
    Tindakan.KABARKAN_HADIR: (
        PIHAK,
        rencana("untuk_tanggal", "Tanggal pertemuan", wajib=True),
        paragraf("keterangan", "Keterangan", wajib=False),
    ),
    Tindakan.KABARKAN_HALANGAN: (
        PIHAK,
        Isian(
            "tanggal_berhalangan",
            "Tanggal yang tidak dapat dihadiri",
            Tipe.BANYAK_TANGGAL,
            rencana=True,
        ),
        paragraf("alasan", "Alasan"),
    ),
    Tindakan.LAPOR_TERIMA: (
        PIHAK,
        pilih("surat", "Surat yang diterima", SuratDiterima),
        tanggal("Tanggal diterima"),
        paragraf("keterangan", "Keterangan", wajib=False),
    ),
    Tindakan.JAWAB_ANJURAN: (
        PIHAK,
        pilih("jawaban", "Jawaban", JawabanTertulis, wajib=False),
        Isian("jawaban_anggota", "Jawaban tiap pekerja", Tipe.PETA, wajib=False),
        paragraf("alasan", "Alasan", wajib=False),
        ya("paham", "Saya memahami akibat jawaban ini"),
    ),
    Tindakan.URUNGKAN: (paragraf("alasan", "Alasan", wajib=False),),
    Tindakan.MOHON_CABUT: (PIHAK, paragraf("alasan", "Alasan")),
    Tindakan.TAMBAH_DOKUMEN: (PIHAK, teks("uraian", "Dokumen apa")),
    Tindakan.TUNJUK_KUASA: (
        PIHAK,
        teks("nama", "Nama kuasa"),
        teks("surel", "Surel kuasa", wajib=False),
        teks("nomor", "Nomor surat kuasa"),
        tanggal("Tanggal surat kuasa"),
        paragraf("lingkup", "Lingkup kuasa"),
        rencana("berlaku_sampai", "Berlaku sampai", wajib=True),
    ),
    Tindakan.CABUT_KUASA: (
        id_("kuasa_id", "Kuasa yang dicabut"),
        paragraf("alasan", "Alasan", wajib=False),
    ),
    Tindakan.TANGGAPI_PERNYATAAN: (
        id_("pernyataan_id", "Kabar"),
        pilih("putusan", "Tanggapan", PutusanPeriksa),
        paragraf("tanggapan", "Jawaban kepada pihak", wajib=False),
    ),
    Tindakan.PERIKSA_KUASA: (
        id_("kuasa_id", "Surat kuasa"),
        pilih("putusan", "Hasil pemeriksaan", PutusanPeriksa),
        paragraf("alasan", "Catatan", wajib=False),
    ),
}
