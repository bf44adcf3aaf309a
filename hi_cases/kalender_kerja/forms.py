"""Forms of the calendar: shape and format only; what the law allows is asked in services."""

from datetime import date
from typing import Any

from wtforms import Field
from wtforms.validators import Optional, ValidationError

from hi_cases.core.fields import (
    BilanganField,
    ParagrafField,
    PilihanField,
    RadioPilihanField,
    TanggalField,
    TeksField,
)
from hi_cases.core.forms import FormPolos, Formulir, Wajib
from hi_cases.kalender_kerja.rules.baris import baca_baris
from hi_cases.kalender_kerja.rules.pengaturan import DefinisiPengaturan
from hi_cases.kalender_kerja.rules.rancangan import RancanganDekrit
from hi_cases.kalender_kerja.types import (
    HariLibur,
    Ketentuan,
    Keyakinan,
    Naskah,
    Satuan,
)

_KEYAKINAN = {
    Keyakinan.V.value: "Sudah dicocokkan dengan naskah",
    Keyakinan.V2.value: "Dari sumber kedua, misalnya berita",
    Keyakinan.K.value: "Belum dicocokkan dengan naskah",
    Keyakinan.U.value: "Perlu verifikasi",
}
TAHUN_AWAL, TAHUN_AKHIR = 2006, 2099


class FormDekrit(Formulir):
    """A holiday decree, or its amendment with all days as they stand after it."""

    naskah = PilihanField("Jenis keputusan", choices={n.value: n.label for n in Naskah})
    tahun = BilanganField("Tahun", [Wajib()], description="Satu keputusan untuk satu tahun.")
    nomor = TeksField(
        "Nomor",
        maks=200,
        description="Kosongkan bila belum diketahui; akan tertulis “nomor belum dicatat”.",
    )
    tanggal = TanggalField("Tanggal keputusan", [Optional()])
    tentang = TeksField("Tentang", [Wajib()])
    baris = ParagrafField(
        "Hari yang ditutup",
        [Wajib()],
        description=(
            "Satu hari satu baris: tanggal; jenis; nama. Jenis: libur nasional, cuti bersama, "
            "penutupan setempat, atau hari pemilihan. Tambahkan “; perkiraan” bila belum pasti. "
            "Contoh: 17/08/2026; libur nasional; Hari Kemerdekaan"
        ),
    )
    keyakinan = RadioPilihanField(
        "Kepastian", choices=_KEYAKINAN, default=Keyakinan.K.value, validators=[Wajib()]
    )
    catatan = TeksField("Catatan")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.hari: list[HariLibur] = []

    def validate_tahun(self, bidang: Field) -> None:
        """Keep to years the arithmetic is meant for."""
        if not TAHUN_AWAL <= (bidang.data or 0) <= TAHUN_AKHIR:
            raise ValidationError(
                f"Tulis tahun dari {TAHUN_AWAL} sampai {TAHUN_AKHIR}. Anda menulis {bidang.data}."
            )

    def validate_baris(self, bidang: Field) -> None:
        """Read the lines; every wrong one gets its own sentence."""
        if not TAHUN_AWAL <= (self.tahun.data or 0) <= TAHUN_AKHIR:
            raise ValidationError("Isi dahulu tahun keputusan, agar tanggal dapat diperiksa.")
        hasil = baca_baris(bidang.data or "", self.tahun.data)
        if hasil.galat:
            bidang.errors = [*bidang.errors, *hasil.galat[:-1]]
            raise ValidationError(hasil.galat[-1])
        self.hari = hasil.hari

    def rancangan(self, dekrit_id: int | None = None, versi_dasar: int = 0) -> RancanganDekrit:
        """Return what was typed as a draft."""
        return RancanganDekrit(
            naskah=Naskah(self.naskah.data),
            tahun=self.tahun.data,
            nomor=self.nomor.data or "",
            tanggal=self.tanggal.data,
            tentang=self.tentang.data,
            catatan=self.catatan.data or "",
            keyakinan=Keyakinan(self.keyakinan.data),
            hari=tuple(self.hari),
            dekrit_id=dekrit_id,
            versi_dasar=versi_dasar,
        )


class FormKetentuan(Formulir):
    """A new version of a period of law."""

    nama = TeksField("Nama", [Wajib()])
    panjang = BilanganField(
        "Panjang", [Optional()], description="Kosongkan bila peraturan tidak menyebut angka."
    )
    satuan = PilihanField("Satuan", choices={s.value: s.label for s in Satuan})
    mulai_dari = TeksField("Dihitung dari", [Wajib()])
    berakhir_oleh = TeksField("Dipenuhi oleh")
    jeda = TeksField("Jeda", description="Apa yang menghentikan hitungan, bila ada.")
    akibat = TeksField("Akibat bila terlewat")
    dasar = TeksField("Dasar hukum", [Wajib()], description="Misalnya UU 2/2004 Ps. 15.")
    berlaku_dari = TanggalField(
        "Berlaku sejak",
        [Wajib()],
        description="Tenggat yang mulai sebelum tanggal ini tetap memakai versi lama.",
    )
    sumber = TeksField(
        "Sumber", [Wajib()], description="Di mana naskah dibaca, misalnya lembaran negara."
    )
    keyakinan = RadioPilihanField(
        "Kepastian", choices=_KEYAKINAN, default=Keyakinan.K.value, validators=[Wajib()]
    )
    catatan = TeksField("Catatan")

    def validate_panjang(self, bidang: Field) -> None:
        """A period of nought is none."""
        if bidang.data == 0:
            raise ValidationError("Panjang paling sedikit 1. Kosongkan bila tidak ada angka.")

    def ketentuan(self, lama: Ketentuan) -> Ketentuan:
        """Return what was typed; code and direction stay as they are."""
        return Ketentuan(
            kode=lama.kode,
            arah=lama.arah,
            nama=self.nama.data,
            panjang=self.panjang.data,
            satuan=Satuan(self.satuan.data),
            mulai_dari=self.mulai_dari.data,
            berakhir_oleh=self.berakhir_oleh.data or "",
            jeda=self.jeda.data or "",
            akibat=self.akibat.data or "",
            dasar=self.dasar.data,
            keyakinan=Keyakinan(self.keyakinan.data),
            berlaku_dari=self.berlaku_dari.data,
        )


class FormPengaturan(Formulir):
    """A new answer to an open question; `nilai` is a list or a number, as the question asks."""

    berlaku_dari = TanggalField("Berlaku sejak", [Wajib()])
    sumber = TeksField("Sumber", [Wajib()], description="Misalnya nota dinas atau pendapat hukum.")
    keyakinan = RadioPilihanField(
        "Kepastian", choices=_KEYAKINAN, default=Keyakinan.U.value, validators=[Wajib()]
    )


def form_pengaturan(definisi: DefinisiPengaturan, **isi: Any) -> FormPengaturan:
    """Return the form for one question."""
    if definisi.pilihan:
        bidang = RadioPilihanField(
            definisi.nama, choices=dict(definisi.pilihan), validators=[Wajib()]
        )
    else:
        bidang = TeksField(definisi.nama, [Wajib()], maks=definisi.panjang)
    kelas = type("FormPengaturanIsi", (FormPengaturan,), {"nilai": bidang})
    return kelas(**isi)


class FormHitung(FormPolos):
    """The tool page; it is asked by address, so it can be sent on, and needs no token."""

    apa = PilihanField(
        "Hitung",
        choices={
            "tambah": "Hari kerja ke-n sesudah tanggal",
            "mundur": "Paling lambat n hari kerja sebelum tanggal",
            "antara": "Jumlah hari kerja di antara dua tanggal",
        },
        default="tambah",
    )
    mulai = TanggalField("Tanggal", [Wajib("Isi tanggal.")])
    n = BilanganField("Jumlah hari kerja", [Optional()])
    sampai = TanggalField("Sampai tanggal", [Optional()])

    def validate(self, extra_validators: Any = None) -> bool:
        """Ask for what the chosen count needs."""
        sah = super().validate(extra_validators)
        if self.apa.data == "antara" and not self.sampai.data:
            self.sampai.errors = [*self.sampai.errors, "Isi tanggal kedua."]
        elif self.apa.data != "antara" and not 1 <= (self.n.data or 0) <= 1000:
            self.n.errors = [*self.n.errors, "Tulis jumlah hari kerja dari 1 sampai 1.000."]
        if self.mulai.data and not _wajar(self.mulai.data):
            self.mulai.errors = [*self.mulai.errors, "Tulis tahun dengan empat angka."]
        return sah and not self.errors


def _wajar(tanggal: date) -> bool:
    return 1900 <= tanggal.year <= 2200
