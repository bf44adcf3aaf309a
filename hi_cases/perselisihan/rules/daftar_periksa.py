"""What an officer looks at before a file goes into the register, as data.

Only the proof of bipartit holds the register by law (UU 2/2004 Ps 4(2)); every other item is what
the office needs to do its work, and says so. An item names its question, why it is asked, and the
sentence that the applicant reads when it is missing. The hint comes from facts on file; a tick is
always the officer's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hi_cases.perselisihan.types import BuktiBipartit, Jenis, JenisPihak, Lokasi, Sisi
from hi_cases.perselisihan.types.permohonan import DataPihak, Permohonan

TANPA_WAKIL = 10
"""More workers than this without a union appoint in writing who speaks for them."""
_PRAKTIK = "praktik dinas"


@dataclass(frozen=True)
class BahanPeriksa:
    """The filing, and which kinds of proof (values of JenisBerkas) hang on it."""

    permohonan: Permohonan
    berkas: frozenset[str] = frozenset()

    def punya(self, *jenis: str) -> bool:
        return not self.berkas.isdisjoint(jenis)

    def dari(self, sisi: Sisi) -> tuple[DataPihak, ...]:
        return tuple(satu for satu in self.permohonan.pihak if satu.sisi is sisi)

    def berjenis(self, *jenis: JenisPihak) -> tuple[DataPihak, ...]:
        return tuple(satu for satu in self.permohonan.pihak if satu.jenis in jenis)


Tanda = Callable[[BahanPeriksa], str]
"""What on file speaks for a tick, as a sentence; empty: nothing does."""


@dataclass(frozen=True)
class ButirPeriksa:
    """One thing to look at."""

    kode: str
    pertanyaan: str
    kurang: str
    """What the applicant reads when it is missing: what to send, in his words."""
    dasar: str
    tanda: Tanda
    berlaku: Callable[[BahanPeriksa], bool] = lambda _: True
    menahan: bool = False
    """The law itself holds the register without it."""


def _identitas_pemohon(b: BahanPeriksa) -> str:
    lengkap = all(s.alamat and (s.telepon or s.surel) for s in b.dari(Sisi.PEMOHON))
    return "Alamat dan nomor telepon atau surel setiap pemohon terisi." if lengkap else ""


def _identitas_termohon(b: BahanPeriksa) -> str:
    return "Alamat termohon terisi." if all(s.alamat for s in b.dari(Sisi.TERMOHON)) else ""


def _risalah(b: BahanPeriksa) -> str:
    return "Berkas risalah bipartit terunggah." if b.punya("risalah_bipartit") else ""


def _penolakan(b: BahanPeriksa) -> str:
    return "Bukti penolakan berunding terunggah." if b.punya("bukti_penolakan") else ""


def _bukti_apa_pun(b: BahanPeriksa) -> str:
    return _risalah(b) or _penolakan(b)


def _wilayah(b: BahanPeriksa) -> str:
    p = b.permohonan
    if p.lokasi is not Lokasi.SATU_KABUPATEN or not p.kecamatan:
        return ""
    return f"Tertulis di Kecamatan {p.kecamatan}, dalam kabupaten ini saja."


def _tuntutan(b: BahanPeriksa) -> str:
    jumlah = len(b.permohonan.tuntutan)
    return f"{jumlah} tuntutan tertulis." if jumlah else ""


def _phk(b: BahanPeriksa) -> str:
    p = b.permohonan
    lengkap = p.alasan_phk and p.phk_diberitahukan
    return "Alasan dan tanggal pemberitahuan PHK terisi." if lengkap else ""


def _surat_kuasa(b: BahanPeriksa) -> str:
    semua = [satu for pihak in b.permohonan.pihak for satu in pihak.kuasa]
    lengkap = all(s.nomor and s.tanggal and s.lingkup and s.berlaku_sampai for s in semua)
    terunggah = b.punya("surat_kuasa")
    return "Surat kuasa terunggah, isiannya lengkap." if semua and lengkap and terunggah else ""


def _daftar_pekerja(b: BahanPeriksa) -> str:
    kelompok = b.berjenis(JenisPihak.KELOMPOK)
    semua = [satu for pihak in kelompok for satu in pihak.anggota]
    if not semua or not all(satu.nik for satu in semua):
        return ""
    return f"{len(semua)} pekerja terdaftar, semuanya dengan NIK."


def _tak_ada(_b: BahanPeriksa) -> str:
    return ""


def _identitas(b: BahanPeriksa) -> str:
    return "Berkas identitas terunggah." if b.punya("identitas") else ""


def _ada_kuasa(b: BahanPeriksa) -> bool:
    return any(satu.kuasa for satu in b.permohonan.pihak)


def kelompok_besar(permohonan: Permohonan) -> bool:
    """PER.31/MEN/XII/2008 Ps 4(1)a: more than ten workers without a union among the parties."""
    berserikat = any(satu.jenis is JenisPihak.SERIKAT for satu in permohonan.pihak)
    return not berserikat and any(len(satu.anggota) > TANPA_WAKIL for satu in permohonan.pihak)


def _berjenis(jenis: Jenis) -> Callable[[BahanPeriksa], bool]:
    return lambda b: jenis in b.permohonan.jenis


def _berbukti(bukti: BuktiBipartit | None) -> Callable[[BahanPeriksa], bool]:
    return lambda b: b.permohonan.bukti_bipartit is bukti


def _berpihak(*jenis: JenisPihak) -> Callable[[BahanPeriksa], bool]:
    return lambda b: bool(b.berjenis(*jenis))


DAFTAR: tuple[ButirPeriksa, ...] = (
    ButirPeriksa(
        "bukti_bipartit",
        "Ada bukti sudah berunding, atau bukti ajakan berunding yang ditolak",
        "Risalah perundingan bipartit, atau bukti permintaan berunding tertulis yang tidak dijawab "
        "atau ditolak.",
        "UU 2/2004 Ps. 4 ayat (1)-(2)",
        _bukti_apa_pun,
        _berbukti(None),
        menahan=True,
    ),
    ButirPeriksa(
        "risalah",
        "Risalah bipartit terlampir, terbaca, dan ditandatangani",
        "Risalah perundingan bipartit yang terbaca dan ditandatangani para pihak. Bila satu pihak "
        "tidak mau menandatangani, tulis hal itu pada risalah.",
        "UU 2/2004 Ps. 4 ayat (1)-(2), Ps. 6 ayat (1)",
        _risalah,
        _berbukti(BuktiBipartit.RISALAH),
        menahan=True,
    ),
    ButirPeriksa(
        "risalah_isi",
        "Risalah memuat enam hal: para pihak dan alamat, tanggal dan tempat, pokok masalah, "
        "pendapat para pihak, kesimpulan, tanda tangan",
        "Lengkapi risalah bipartit dengan: nama dan alamat para pihak, tanggal dan tempat "
        "perundingan, pokok masalah, pendapat para pihak, kesimpulan, serta tanggal dan tanda "
        "tangan.",
        "UU 2/2004 Ps. 6 ayat (2)",
        _tak_ada,
        _berbukti(BuktiBipartit.RISALAH),
    ),
    ButirPeriksa(
        "penolakan",
        "Surat permintaan berunding dan bukti terima atau penolakannya terlampir",
        "Surat permintaan berunding kepada pihak lain, dan tanda terima, resi, atau jawaban "
        "penolakannya.",
        "UU 2/2004 Ps. 3 ayat (3), Ps. 4 ayat (1)-(2)",
        _penolakan,
        _berbukti(BuktiBipartit.PENOLAKAN),
        menahan=True,
    ),
    ButirPeriksa(
        "identitas_pemohon",
        "Nama, alamat, dan nomor yang dapat dihubungi dari setiap pemohon jelas",
        "Alamat lengkap dan nomor telepon atau surel pemohon, supaya surat kami sampai.",
        _PRAKTIK,
        _identitas_pemohon,
    ),
    ButirPeriksa(
        "kartu_identitas",
        "Salinan KTP pemohon terlampir",
        "Foto atau salinan KTP pemohon.",
        _PRAKTIK,
        _identitas,
        _berpihak(JenisPihak.PEKERJA, JenisPihak.KELOMPOK),
    ),
    ButirPeriksa(
        "identitas_termohon",
        "Nama dan alamat termohon jelas, sehingga dapat dipanggil",
        "Nama lengkap dan alamat termohon, termasuk nama perusahaan seperti tertulis pada "
        "perjanjian kerja atau slip upah.",
        _PRAKTIK,
        _identitas_termohon,
    ),
    ButirPeriksa(
        "wilayah",
        "Perselisihan terjadi di Kabupaten Bekasi",
        "Alamat tempat kerja yang berselisih, dengan kecamatannya.",
        "Permenaker 17/2014 Ps. 11-12",
        _wilayah,
    ),
    ButirPeriksa(
        "jenis",
        "Jenis perselisihan yang dipilih cocok dengan ceritanya",
        "Jelaskan lagi hal yang diperselisihkan, supaya jenis perselisihannya dapat ditentukan.",
        "UU 2/2004 Ps. 1 angka 2-5",
        _tak_ada,
    ),
    ButirPeriksa(
        "tuntutan",
        "Tuntutan jelas, dengan jumlah bila berupa uang",
        "Tulis apa yang Anda minta, dan jumlahnya bila berupa uang.",
        _PRAKTIK,
        _tuntutan,
    ),
    ButirPeriksa(
        "hubungan_kerja",
        "Ada bukti hubungan kerja (perjanjian kerja, slip upah, atau kartu pekerja)",
        "Salinan perjanjian kerja, slip upah, atau bukti lain bahwa pemohon bekerja pada "
        "perusahaan ini.",
        _PRAKTIK,
        _tak_ada,
        _berpihak(JenisPihak.PEKERJA, JenisPihak.KELOMPOK),
    ),
    ButirPeriksa(
        "phk",
        "Alasan PHK, tanggal pemberitahuan, dan penolakan pekerja jelas",
        "Surat pemberitahuan PHK dengan tanggal diterimanya, dan surat penolakan pekerja.",
        "PP 35/2021 Ps. 37-39",
        _phk,
        _berjenis(Jenis.PHK),
    ),
    ButirPeriksa(
        "syarat_kerja",
        "Pasal PP, PKB, atau usulan yang diperselisihkan terlampir",
        "Naskah PP, PKB, atau usulan syarat kerja yang diperselisihkan.",
        "UU 2/2004 Ps. 1 angka 3",
        _tak_ada,
        _berjenis(Jenis.KEP),
    ),
    ButirPeriksa(
        "satu_perusahaan",
        "Kedua serikat berada dalam satu perusahaan",
        "Keterangan bahwa kedua serikat berada dalam satu perusahaan.",
        "UU 2/2004 Ps. 1 angka 5",
        _tak_ada,
        _berjenis(Jenis.SPSB),
    ),
    ButirPeriksa(
        "bukti_pencatatan_sp",
        "Serikat punya nomor bukti pencatatan",
        "Salinan nomor bukti pencatatan serikat.",
        "UU 21/2000 Ps. 18, Ps. 25",
        _tak_ada,
        _berpihak(JenisPihak.SERIKAT),
    ),
    ButirPeriksa(
        "surat_kuasa",
        "Surat kuasa khusus terlampir: siapa, untuk apa, sampai kapan",
        "Surat kuasa khusus yang menyebut nama kuasa, perkara ini, lingkupnya, dan tanggal "
        "berakhirnya.",
        "Permenaker 17/2014 Ps. 10 ayat (1) huruf e; UU 2/2004 Ps. 87",
        _surat_kuasa,
        _ada_kuasa,
    ),
    ButirPeriksa(
        "daftar_pekerja",
        "Daftar pekerja lengkap dengan nama dan NIK",
        "Daftar nama dan NIK semua pekerja dalam kelompok.",
        _PRAKTIK,
        _daftar_pekerja,
        _berpihak(JenisPihak.KELOMPOK),
    ),
    ButirPeriksa(
        "wakil_kelompok",
        "Lebih dari 10 pekerja tanpa serikat: ada surat penunjukan paling banyak 5 wakil",
        "Surat penunjukan paling banyak 5 wakil yang ditandatangani para pekerja.",
        "PER.31/MEN/XII/2008 Ps. 4 ayat (1) huruf a",
        _tak_ada,
        lambda b: kelompok_besar(b.permohonan),
    ),
)


def berlaku(bahan: BahanPeriksa) -> tuple[ButirPeriksa, ...]:
    """Return the items that this file must be looked at for, the law's own first."""
    semua = [satu for satu in DAFTAR if satu.berlaku(bahan)]
    return tuple(sorted(semua, key=lambda satu: not satu.menahan))


def menahan(semua: Sequence[ButirPeriksa], dicentang: frozenset[str]) -> tuple[ButirPeriksa, ...]:
    """Return the items without which the law holds the register."""
    return tuple(satu for satu in semua if satu.menahan and satu.kode not in dicentang)
