"""The counter intake: one form whose every state can be saved, however incomplete.

Nothing here judges the filing. What was typed becomes a draft as it stands; whether it can be read
as a filing is asked by the act "terima berkas" (rules/permohonan).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wtforms import BooleanField, FormField, HiddenField

from hi_cases.core import clock
from hi_cases.core.alasan_phk import ALASAN_PHK
from hi_cases.core.errors import DataTidakSah, GalatDomain
from hi_cases.core.fields import (
    BanyakPilihanField,
    DaftarField,
    ParagrafField,
    PilihanField,
    RadioPilihanField,
    TeksField,
)
from hi_cases.core.forms import FormPolos, Formulir
from hi_cases.dokumen.forms import BerkasField
from hi_cases.dokumen.types import JenisBerkas
from hi_cases.perselisihan.forms.anggota import AnggotaField
from hi_cases.perselisihan.forms.draf import RupiahField, TanggalField, mentah
from hi_cases.perselisihan.types import BuktiBipartit, Jenis, JenisPihak, Lokasi, Saluran, Sisi
from hi_cases.perselisihan.types.permohonan import HasilRonde

_BELUM = {"": "Belum dipilih"}
WAKIL_KELOMPOK = (
    "Lebih dari 10 pekerja tanpa serikat: mereka menunjuk secara tertulis paling banyak 5 wakil "
    "(PER.31/MEN/XII/2008 Ps. 4)."
)
_BERKAS = {
    "berkas_permohonan": JenisBerkas.SURAT_PERMOHONAN,
    "berkas_bipartit": JenisBerkas.RISALAH_BIPARTIT,
    "berkas_kuasa": JenisBerkas.SURAT_KUASA,
    "berkas_lain": JenisBerkas.LAINNYA,
}
_BERTAMBAH = frozenset({"pihak", "tuntutan", "riwayat_bipartit"})


def _pilihan(kelas: Any) -> dict[str, str]:
    return {satu.value: satu.label for satu in kelas}


def _kunci(nilai: Any) -> str:
    """Return a row's number as it travels in a hidden field; what is none was tampered with."""
    teks = str(nilai or "")
    return teks if teks.isascii() and teks.isdigit() and len(teks) < 16 else ""


class FormKuasa(FormPolos):
    """The power of attorney of one party."""

    id = HiddenField()
    nama = TeksField("Nama kuasa")
    nomor = TeksField("Nomor surat kuasa")
    tanggal = TanggalField("Tanggal surat kuasa")
    berlaku_sampai = TanggalField("Berlaku sampai")
    lingkup = TeksField("Lingkup kuasa", description="Misalnya mewakili dalam mediasi.")


class FormPihak(FormPolos):
    """One party, on either side."""

    id = HiddenField()
    perusahaan_id = HiddenField(filters=[_kunci])
    lepas = BooleanField("Lepaskan kaitan dengan perusahaan terdaftar")
    sisi = RadioPilihanField("Sisi", choices=_pilihan(Sisi), validate_choice=False)
    jenis = PilihanField(
        "Pihak ini adalah", choices=_BELUM | _pilihan(JenisPihak), validate_choice=False
    )
    nama = TeksField(
        "Nama",
        description="Nama orang, serikat, atau perusahaan. Untuk kelompok boleh dikosongkan.",
    )
    anggota = AnggotaField(
        "Daftar pekerja dalam kelompok",
        description="Satu pekerja per baris. NIK dan jabatan boleh menyusul, dipisah titik koma: "
        f"Siti Aminah; 3216…; Operator. Salinan dari Excel juga terbaca. {WAKIL_KELOMPOK}",
    )
    alamat = TeksField("Alamat")
    telepon = TeksField("Telepon")
    surel = TeksField("Surel")
    nik = TeksField("NIK", description="Hanya untuk pekerja perseorangan.")
    jabatan = TeksField("Jabatan")
    kuasa = DaftarField(FormField(FormKuasa), min_entries=1)


class FormTuntutan(FormPolos):
    """One claim and its amount."""

    uraian = TeksField("Yang dituntut", description="Misalnya pesangon, upah proses.")
    jumlah = RupiahField("Jumlah")


class FormRonde(FormPolos):
    """One round of talks before the filing."""

    tanggal = TanggalField("Tanggal")
    hasil = PilihanField(
        "Hasilnya",
        choices=_BELUM | _pilihan(HasilRonde),
        validate_choice=False,
    )
    keterangan = TeksField("Keterangan", description="Misalnya siapa yang hadir.")


class FormPermohonan(Formulir):
    """The whole filing."""

    bersemula = True
    saluran = RadioPilihanField(
        "Permohonan masuk lewat", choices=_pilihan(Saluran), default="loket", validate_choice=False
    )
    tanggal_masuk = TanggalField("Tanggal masuk", default=clock.hari_ini)
    jenis = BanyakPilihanField(
        "Jenis perselisihan",
        choices=_pilihan(Jenis),
        validate_choice=False,
        description="Boleh lebih dari satu. Tawaran konsiliasi atau arbitrase mengikuti semuanya.",
    )
    jenis_utama = PilihanField(
        "Jenis utama",
        choices=_BELUM | _pilihan(Jenis),
        validate_choice=False,
        description="Statistik menghitung satu jenis ini. Boleh kosong bila jenisnya satu.",
    )
    pihak = DaftarField(FormField(FormPihak), min_entries=2)
    kecamatan = PilihanField("Kecamatan tempat kerja", choices={}, validate_choice=False)
    tempat_kejadian = TeksField(
        "Tempat perselisihan terjadi", description="Misalnya pabrik 2, Kawasan EJIP."
    )
    lokasi = RadioPilihanField(
        "Perselisihan terjadi",
        choices=_pilihan(Lokasi),
        default=Lokasi.SATU_KABUPATEN.value,
        validate_choice=False,
        description="Yang menentukan adalah tempat perselisihan, bukan banyaknya cabang.",
    )
    pokok = ParagrafField(
        "Pokok masalah", description="Ceritakan singkat: apa yang terjadi, kapan, apa alasannya."
    )
    alasan_phk = PilihanField(
        "Alasan PHK",
        choices=_BELUM | {satu.kode: f"{satu.kode} – {satu.uraian}" for satu in ALASAN_PHK},
        validate_choice=False,
    )
    phk_diberitahukan = TanggalField("PHK diberitahukan kepada pekerja")
    phk_ditolak = TanggalField("Pekerja menolak secara tertulis")
    phk_keputusan_diterima = TanggalField("Keputusan PHK diterima pekerja")
    tuntutan = DaftarField(FormField(FormTuntutan), min_entries=1)
    riwayat_bipartit = DaftarField(FormField(FormRonde), min_entries=1)
    bukti_bipartit = RadioPilihanField(
        "Bukti upaya bipartit",
        choices=_pilihan(BuktiBipartit) | {"": "Belum ada"},
        default="",
        validate_choice=False,
        description="Tanpa bukti, berkas dapat diterima tetapi belum dapat dicatat di register.",
    )
    bukti_bipartit_tanggal = TanggalField("Tanggal bukti")
    bukti_bipartit_keterangan = TeksField(
        "Keterangan bukti", description="Misalnya dua kali berunding, atau dua undangan ditolak."
    )
    berkas_permohonan = BerkasField("Surat permohonan")
    berkas_bipartit = BerkasField("Risalah bipartit atau bukti penolakan")
    berkas_kuasa = BerkasField("Surat kuasa")
    berkas_lain = BerkasField("Berkas lain")
    alasan = ParagrafField("Alasan pembetulan", maks=2000)

    dipilih: Mapping[str, str] = {}
    """Of a conflict: the side chosen for each difference, by its path."""

    def tandai_tak_terbaca(self) -> None:
        """Say at once which stored dates and amounts cannot be read; they stay as typed."""
        for bidang in self.semua_isian():
            if isinstance(bidang, TanggalField | RupiahField) and bidang.tak_terbaca:
                bidang.errors = [bidang.tak_terbaca]

    def berkas_baik(self) -> bool:
        """Judge the files alone: a refused one is named beside its field, the good stay held."""
        sah = [self[nama].validate(self) for nama in _BERKAS]
        return all(sah)

    def terima_galat(self, galat: GalatDomain) -> None:
        """A side without anybody is said at the name that would mend it."""
        if isinstance(galat, DataTidakSah) and "pihak" in galat.bidang:
            bidang = {self._nama_yang_kurang(): galat.bidang["pihak"]}
            bidang |= {nama: pesan for nama, pesan in galat.bidang.items() if nama != "pihak"}
            galat = DataTidakSah(bidang)
        super().terima_galat(galat)

    def _nama_yang_kurang(self) -> str:
        """The name field of the first blank row on a side that has nobody, else the whole list."""
        bernama = {b.form.sisi.data for b in self.pihak if b.form.nama.data or b.form.anggota.data}
        kurang = next((satu.value for satu in Sisi if satu.value not in bernama), None)
        kosong = [b.form for b in self.pihak if not b.form.nama.data and not b.form.anggota.data]
        cocok = [satu for satu in kosong if satu.sisi.data == kurang] or kosong
        return cocok[0].nama.name if kurang and cocok else "pihak"

    def tambah_baris(self, nama: str | None) -> bool:
        """Add a blank row where the button asked for one (a page without JavaScript)."""
        if nama not in _BERTAMBAH:
            return False
        self[nama].tambah()
        return True

    def isi_kini(self) -> Mapping[str, Any]:
        """Return the filing as it stands in the fields."""
        return self.ke_draf()

    def ke_draf(self, asal: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Return the draft exactly as typed; `asal` keeps what has no field here."""
        draf = {
            bidang.short_name: mentah(bidang)
            for bidang in self
            if bidang.short_name not in {"versi", "csrf_token", "alasan", *_BERKAS}
        }
        draf["pihak"] = [satu for satu in map(_pihak, self.pihak) if satu is not None]
        for nama in ("tuntutan", "riwayat_bipartit"):
            draf[nama] = [isi for isi in map(_baris, self[nama]) if any(isi.values())]
        return {**(asal or {}), **draf}


def bukti_permohonan(form: FormPermohonan) -> list[tuple[JenisBerkas, Any]]:
    """Return the held files of the form with what each proves."""
    jenis = dict(_BERKAS)
    if form.bukti_bipartit.data == BuktiBipartit.PENOLAKAN:
        jenis["berkas_bipartit"] = JenisBerkas.BUKTI_PENOLAKAN
    return [(jenis[nama], satu) for nama in _BERKAS for satu in form[nama].data]


def _baris(baris: Any) -> dict[str, Any]:
    return {bidang.short_name: mentah(bidang) for bidang in baris.form}


def _pihak(baris: Any) -> dict[str, Any] | None:
    """Return one party, or None where nothing but its side and kind was chosen."""
    isi = {bidang.short_name: mentah(bidang) for bidang in baris.form if bidang.type != "FieldList"}
    kuasa = [satu for satu in map(_baris, baris.form.kuasa) if any(satu.values())]
    isi["kuasa"] = kuasa
    if isi.pop("lepas"):
        isi["perusahaan_id"] = None
    for nama in ("id", "perusahaan_id"):
        nomor = _kunci(isi[nama])
        isi[nama] = int(nomor) if nomor else None
    terisi = any(nilai for nama, nilai in isi.items() if nama not in {"sisi", "jenis"})
    return isi if terisi else None
