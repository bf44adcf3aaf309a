"""The pages of the guided filing: each reads its part of the draft, and writes it back as typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wtforms import FormField

from hi_cases.core.alasan_phk import ALASAN_PHK
from hi_cases.core.fields import (
    BanyakPilihanField,
    DaftarField,
    ParagrafField,
    PilihanField,
    RadioPilihanField,
    TeksField,
)
from hi_cases.core.forms import FormPolos
from hi_cases.dokumen.forms import BerkasField
from hi_cases.dokumen.types import JenisBerkas
from hi_cases.perselisihan.forms.anggota import AnggotaField
from hi_cases.perselisihan.forms.draf import RupiahField, TanggalField, mentah
from hi_cases.perselisihan.forms.permohonan import WAKIL_KELOMPOK, FormRonde
from hi_cases.perselisihan.rules.draf import LAWAN, PEMOHON, dengan_pihak, pihak
from hi_cases.perselisihan.rules.samar import TERCATAT
from hi_cases.perselisihan.types import BuktiBipartit, JenisPihak, Lokasi, Sisi
from hi_cases.pihak_luar.forms.ajukan_dasar import Draf, FormLangkah
from hi_cases.pihak_luar.rules.ajukan import URAIAN_JENIS
from hi_cases.pihak_luar.types import GalatSel, Langkah

BELUM_ADA = "belum"
"""The answer that there is no proof yet, other than no answer."""


def _isi(form: Any, *nama: str) -> dict[str, Any]:
    return {satu: mentah(form[satu]) or "" for satu in nama}


_ORANG = ("nama", "alamat", "telepon", "surel")


class FormPemohon(FormLangkah):
    """Who files: the person, the group's spokesman, the union or the company."""

    nama = TeksField("Nama lengkap", maks=200)
    alamat = ParagrafField("Alamat", maks=2000, description="Surat panggilan dikirim ke sini.")
    telepon = TeksField("Nomor telepon atau WhatsApp", maks=40)
    surel = TeksField("Surel", maks=254)
    nik = TeksField("NIK", maks=32, description="16 angka, seperti pada KTP.")
    jabatan = TeksField("Jabatan", maks=120)

    @classmethod
    def bagian(cls, draf: Draf) -> dict[str, Any]:
        """Return the applicant's own data."""
        isi = pihak(draf, PEMOHON)
        return {nama: isi.get(nama) or "" for nama in (*_ORANG, "nik", "jabatan")}

    def tulis(self, draf: Draf) -> dict[str, Any]:
        """Keep the applicant's own data."""
        return dengan_pihak(draf, PEMOHON, _isi(self, *_ORANG, "nik", "jabatan"))


_SURAT = ("nama", "nomor", "tanggal", "berlaku_sampai", "lingkup")


class FormSuratKuasa(FormLangkah):
    """The letter by which a representative files."""

    jenis_tetap = {"berkas_kuasa": JenisBerkas.SURAT_KUASA}
    nama = TeksField("Nama Anda sebagai kuasa", maks=200)
    nomor = TeksField("Nomor surat kuasa", maks=120)
    tanggal = TanggalField("Tanggal surat kuasa")
    berlaku_sampai = TanggalField(
        "Berlaku sampai",
        description="Sesudah tanggal ini Anda tidak lagi dapat membuka perkara ini.",
    )
    lingkup = ParagrafField(
        "Lingkup kuasa", maks=2000, description="Misalnya mewakili dalam mediasi sampai anjuran."
    )
    berkas_kuasa = BerkasField("Surat kuasa yang ditandatangani")

    @classmethod
    def bagian(cls, draf: Draf) -> dict[str, Any]:
        """Return the first power of attorney of the applicant."""
        semua = pihak(draf, PEMOHON).get("kuasa") or ({},)
        return {nama: semua[0].get(nama) or "" for nama in _SURAT}

    def tulis(self, draf: Draf) -> dict[str, Any]:
        """Keep the letter; others that the applicant has stay."""
        semua = [dict(satu) for satu in pihak(draf, PEMOHON).get("kuasa") or ({},)]
        semua[0] |= _isi(self, *_SURAT)
        return dengan_pihak(draf, PEMOHON, {"kuasa": semua})


class FormPekerja(FormLangkah):
    """The workers of a group: typed, or on a sheet; what is wrong in the sheet, cell by cell."""

    daftar_galat: tuple[GalatSel, ...] = ()

    jenis_tetap = {"berkas_kuasa": JenisBerkas.SURAT_KUASA}
    anggota = AnggotaField(
        "Ketik satu pekerja per baris",
        description="Nama; NIK; jabatan. Contoh: Siti Aminah; 3216010101900001; Operator. "
        "NIK dan jabatan boleh dikosongkan.",
    )
    berkas_daftar = BerkasField(
        "Atau unggah daftar dalam Excel (.xlsx)",
        banyak=False,
        description="Pakai templat kami. Daftar diperiksa dahulu sebelum dipakai.",
    )
    berkas_kuasa = BerkasField(
        "Surat kuasa atau surat penunjukan wakil", description=WAKIL_KELOMPOK
    )

    @classmethod
    def bagian(cls, draf: Draf) -> dict[str, Any]:
        """Return the workers as they are stored."""
        return {"anggota": list(pihak(draf, PEMOHON).get("anggota") or ())}

    def tulis(self, draf: Draf) -> dict[str, Any]:
        """Keep the typed list."""
        return dengan_pihak(draf, PEMOHON, {"anggota": self.anggota.data or []})


TERTUTUP = (
    "Sudah tercatat di Dinas dan tidak ditampilkan di sini. Biarkan bila tidak ada yang berubah; "
    "tulis yang baru bila Anda tahu yang lebih benar."
)
_TEMPAT = ("kecamatan", "tempat_kejadian", "lokasi")


class FormLawan(FormLangkah):
    """The other side, and where the work is done."""

    jenis = RadioPilihanField("Pihak lain adalah", choices={}, validate_choice=False)
    nama = TeksField("Nama", maks=200)
    alamat = ParagrafField("Alamat", maks=2000, description="Sedapatnya lengkap dengan nomor.")
    telepon = TeksField("Telepon", maks=40)
    surel = TeksField("Surel", maks=254)
    kecamatan = PilihanField("Kecamatan tempat kerja", choices={}, validate_choice=False)
    tempat_kejadian = TeksField(
        "Tempat kerja", description="Misalnya pabrik 2, Kawasan EJIP. Boleh dikosongkan."
    )
    lokasi = RadioPilihanField(
        "Perselisihan ini terjadi",
        choices={satu.value: satu.label for satu in Lokasi},
        validate_choice=False,
    )

    @classmethod
    def bagian(cls, draf: Draf) -> dict[str, Any]:
        """Return the respondent and the place."""
        isi = pihak(draf, LAWAN)
        orang = {nama: isi.get(nama) or "" for nama in (*_ORANG, "jenis")}
        return orang | {nama: draf.get(nama) or "" for nama in _TEMPAT}

    def tulis(self, draf: Draf) -> dict[str, Any]:
        """Keep the respondent and the place."""
        isi = _isi(self, *_ORANG) | {"sisi": Sisi.TERMOHON.value}
        if self.jenis.data in self.jenis.choices:
            isi["jenis"] = self.jenis.data
        tempat = _isi(self, *_TEMPAT)
        if tempat["kecamatan"] not in self.kecamatan.choices:
            tempat["kecamatan"] = ""
        return dengan_pihak(draf, LAWAN, isi) | tempat

    def pasang(self, draf: Draf, kecamatan: tuple[str, ...]) -> None:
        """Give the fields their choices: who the other side may be follows who files."""
        self.kecamatan.choices = {"": "Belum dipilih"} | {satu: satu for satu in kecamatan}
        kini = JenisPihak(pihak(draf, LAWAN).get("jenis") or JenisPihak.PENGUSAHA)
        boleh = {
            JenisPihak.SERIKAT.value: (JenisPihak.PENGUSAHA, JenisPihak.SERIKAT),
            JenisPihak.PENGUSAHA.value: (JenisPihak.PEKERJA, JenisPihak.SERIKAT),
        }.get(str(pihak(draf, PEMOHON).get("jenis")), (kini,))
        if kini is JenisPihak.KELOMPOK:
            boleh = (*boleh, kini)  # Known from elsewhere: the report that it came from.
        self.jenis.choices = {satu.value: satu.label for satu in boleh}
        for bidang in (self.alamat, self.telepon, self.surel):
            if bidang.data == TERCATAT:
                bidang.description = TERTUTUP


_PHK = ("alasan_phk", "phk_diberitahukan", "phk_ditolak", "phk_keputusan_diterima")


class FormJenis(FormLangkah):
    """Of what kind the dispute is; of a PHK its facts."""

    jenis = BanyakPilihanField(
        "Pilih yang sesuai; boleh lebih dari satu",
        choices={j.value: f"{judul}. {uraian}" for j, (judul, uraian) in URAIAN_JENIS.items()},
        validate_choice=False,
    )
    jenis_utama = PilihanField(
        "Yang paling utama",
        choices={"": "Belum dipilih"} | {j.value: isi[0] for j, isi in URAIAN_JENIS.items()},
        validate_choice=False,
        description="Diisi bila Anda memilih lebih dari satu.",
    )
    alasan_phk = PilihanField(
        "Alasan PHK menurut perusahaan",
        choices={"": "Tidak tahu"} | {satu.kode: satu.uraian for satu in ALASAN_PHK},
        validate_choice=False,
    )
    phk_diberitahukan = TanggalField("PHK diberitahukan kepada Anda")
    phk_ditolak = TanggalField("Anda menolak secara tertulis")
    phk_keputusan_diterima = TanggalField("Keputusan PHK Anda terima")

    @classmethod
    def bagian(cls, draf: Draf) -> dict[str, Any]:
        """Return the kinds and the facts of a PHK."""
        isi = {nama: draf.get(nama) or "" for nama in ("jenis_utama", *_PHK)}
        return {"jenis": list(draf.get("jenis") or ()), **isi}

    def tulis(self, draf: Draf) -> dict[str, Any]:
        """Keep them; facts of a PHK only where there is one."""
        jenis = self.jenis.data or []
        isi = _isi(self, "jenis_utama", *_PHK)
        if "PHK" not in jenis:
            isi |= dict.fromkeys(_PHK, "")
        return {**draf, "jenis": jenis, **isi}


class FormCerita(FormLangkah):
    """What happened."""

    pokok = ParagrafField(
        "Ceritakan dengan kata-kata Anda sendiri",
        description="Apa yang terjadi, kapan, siapa yang terlibat, dan apa yang sudah dilakukan.",
    )

    @classmethod
    def bagian(cls, draf: Draf) -> dict[str, Any]:
        """Return the story."""
        return {"pokok": draf.get("pokok") or ""}

    def tulis(self, draf: Draf) -> dict[str, Any]:
        """Keep the story."""
        return {**draf, **_isi(self, "pokok")}


class BarisTuntutan(FormPolos):
    """One claim."""

    uraian = TeksField("Yang diminta", description="Misalnya pesangon, upah lembur.")
    jumlah = RupiahField("Jumlah", description="Kosongkan bila belum tahu.")


def _baris(daftar: Any) -> list[dict[str, Any]]:
    semua = [{b.short_name: mentah(b) for b in satu.form} for satu in daftar]
    return [satu for satu in semua if any(nilai not in (None, "") for nilai in satu.values())]


class FormTuntutan(FormLangkah):
    """What is claimed."""

    tuntutan = DaftarField(FormField(BarisTuntutan), min_entries=1)

    @classmethod
    def bagian(cls, draf: Draf) -> dict[str, Any]:
        """Return the claims."""
        return {"tuntutan": list(draf.get("tuntutan") or ())}

    def tulis(self, draf: Draf) -> dict[str, Any]:
        """Keep the claims."""
        return {**draf, "tuntutan": _baris(self.tuntutan)}


BUKTI = frozenset({JenisBerkas.RISALAH_BIPARTIT, JenisBerkas.BUKTI_PENOLAKAN})
"""Files that prove the bipartit effort, one way or the other."""


class FormBipartit(FormLangkah):
    """The talks before the filing, and their proof."""

    riwayat_bipartit = DaftarField(FormField(FormRonde), min_entries=1)
    bukti_bipartit = RadioPilihanField(
        "Bukti yang Anda punya",
        choices={
            BuktiBipartit.RISALAH.value: "Risalah: catatan perundingan yang ditandatangani",
            BuktiBipartit.PENOLAKAN.value: "Pihak lain menolak berunding; saya punya surat atau "
            "undangan yang tidak ditanggapi",
            BELUM_ADA: "Belum ada",
        },
        validate_choice=False,
    )
    berkas_bipartit = BerkasField("Risalah atau bukti penolakan")

    @classmethod
    def bagian(cls, draf: Draf) -> dict[str, Any]:
        """Return the rounds, and which proof there is."""
        bukti = draf.get("bukti_bipartit")
        return {
            "riwayat_bipartit": list(draf.get("riwayat_bipartit") or ()),
            "bukti_bipartit": BELUM_ADA if bukti == "" else bukti,
        }

    @property
    def dijawab(self) -> bool:
        """Tell whether it was said which proof there is."""
        return self.bukti_bipartit.data in set(BuktiBipartit)

    @property
    def berkas_menurut(self) -> Mapping[str, JenisBerkas]:
        """Return what the uploaded file proves: the talks, or their refusal."""
        menolak = self.bukti_bipartit.data == BuktiBipartit.PENOLAKAN
        jenis = JenisBerkas.BUKTI_PENOLAKAN if menolak else JenisBerkas.RISALAH_BIPARTIT
        return {"berkas_bipartit": jenis}

    def tulis(self, draf: Draf) -> dict[str, Any]:
        """Keep the rounds; the proof bears the day of the last of them."""
        ronde = _baris(self.riwayat_bipartit)
        bukti = self.bukti_bipartit.data
        ada = bukti in set(BuktiBipartit)
        hari = [satu["tanggal"] for satu in ronde if satu.get("tanggal")]
        return {
            **draf,
            "riwayat_bipartit": ronde,
            "bukti_bipartit": bukti if ada else ("" if bukti == BELUM_ADA else None),
            "bukti_bipartit_tanggal": (hari[-1] if hari else None) if ada else None,
        }


class FormBerkas(FormLangkah):
    """Whatever else proves the story."""

    jenis_tetap = {
        "berkas_permohonan": JenisBerkas.SURAT_PERMOHONAN,
        "berkas_identitas": JenisBerkas.IDENTITAS,
        "berkas_lain": JenisBerkas.LAINNYA,
    }
    berkas_lain = BerkasField("Foto atau berkas pendukung")
    berkas_permohonan = BerkasField("Surat permohonan, bila sudah dibuat")
    berkas_identitas = BerkasField("Foto KTP atau kartu serikat")

    @classmethod
    def bagian(cls, draf: Draf) -> dict[str, Any]:
        """Return nothing: files hang on the case, not in its draft."""
        return {}

    def tulis(self, draf: Draf) -> dict[str, Any]:
        """Leave the draft as it is."""
        return dict(draf)


FORM: Mapping[Langkah, type[FormLangkah]] = {
    Langkah.PEMOHON: FormPemohon,
    Langkah.KUASA: FormSuratKuasa,
    Langkah.PEKERJA: FormPekerja,
    Langkah.LAWAN: FormLawan,
    Langkah.JENIS: FormJenis,
    Langkah.CERITA: FormCerita,
    Langkah.TUNTUTAN: FormTuntutan,
    Langkah.BIPARTIT: FormBipartit,
    Langkah.BERKAS: FormBerkas,
}


def form_langkah(langkah: Langkah, draf: Draf, kecamatan: tuple[str, ...]) -> FormLangkah:
    """Return the form of a page, filled with its part of the draft."""
    kelas = FORM[langkah]
    form = kelas(data={**kelas.bagian(draf), "sidik": kelas.cap_sidik(draf)})
    if isinstance(form, FormLawan):
        form.pasang(draf, kecamatan)
    for bidang in form.semua_isian():
        if isinstance(bidang, TanggalField | RupiahField) and bidang.tak_terbaca:
            bidang.errors = [bidang.tak_terbaca]
    return form
