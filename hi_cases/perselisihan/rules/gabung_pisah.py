"""When cases may be joined or one be split, and what goes where.

Both end with the first session: from then on what was said belongs to the case as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from hi_cases.perselisihan.rules.penawaran import alasan_tanpa_tawaran, jalur_boleh
from hi_cases.perselisihan.types import Fakta, Jalur, Jenis, JenisPihak, Sisi, Tahap

SEBELUM_SIDANG = frozenset(
    {
        Tahap.BERKAS_DITERIMA,
        Tahap.DICATAT,
        Tahap.DITAWARKAN,
        Tahap.DILIMPAHKAN_MEDIATOR,
        Tahap.KLARIFIKASI,
        Tahap.MEDIASI,
    }
)
"""Stages in which a case may still be without a session; the guard asks whether it is."""
PEKERJA = frozenset({JenisPihak.PEKERJA, JenisPihak.KELOMPOK})


@dataclass(frozen=True)
class OrangGabung:
    """A worker of a group."""

    id: int
    nama: str
    nik: str = ""


@dataclass(frozen=True)
class PihakGabung:
    """A party with what tells it apart from others."""

    id: int
    sisi: Sisi
    jenis: JenisPihak
    nama: str
    nik: str = ""
    perusahaan_id: int | None = None
    anggota: tuple[OrangGabung, ...] = ()

    @property
    def pekerja(self) -> int:
        """How many workers the party is."""
        if self.jenis is JenisPihak.KELOMPOK:
            return len(self.anggota)
        return int(self.jenis is JenisPihak.PEKERJA)


@dataclass(frozen=True)
class PerkaraGabung:
    """A case as joining and splitting read it."""

    id: int
    sebutan: str
    fakta: Fakta
    jenis_utama: Jenis | None = None
    pihak: tuple[PihakGabung, ...] = ()
    tuntutan: tuple[tuple[int, str], ...] = ()
    register: bool = False

    @property
    def pekerja(self) -> int:
        return sum(satu.pekerja for satu in self.pihak)


def belum_sidang_pertama(f: Fakta) -> str | None:
    """The guard of both acts."""
    if f.sidang == 0 and f.sidang_konsiliasi == 0 and not f.anjuran_terbit:
        return None
    return "Penggabungan dan pemisahan hanya sampai sebelum sidang pertama dicatat."


# -- join -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Salinan:
    """A party that is copied; of a group only these workers."""

    pihak: PihakGabung
    anggota: tuple[int, ...] = ()


@dataclass(frozen=True)
class RencanaGabung:
    """What joining does to the main case."""

    salinan: tuple[Salinan, ...]
    ganda: tuple[str, ...]
    """Workers who stand in both cases by their NIK: counted once."""
    pekerja_sesudah: int


def _rapi(nama: str) -> str:
    return re.sub(r"[\W_]+", " ", nama).strip().casefold()


def _sama_pengusaha(a: PihakGabung, b: PihakGabung) -> bool:
    """By the company's record, or by name: one company may have been recorded twice."""
    if a.jenis is not JenisPihak.PENGUSAHA or b.jenis is not JenisPihak.PENGUSAHA:
        return False
    if a.perusahaan_id and a.perusahaan_id == b.perusahaan_id:
        return True
    return bool(_rapi(a.nama)) and _rapi(a.nama) == _rapi(b.nama)


def _sisi_pengusaha(b: PerkaraGabung, a: PerkaraGabung) -> tuple[bool, bool]:
    """Tell whether both have the same employer, and whether he stands on the same side."""
    pasangan = [(x, y) for x in b.pihak for y in a.pihak if _sama_pengusaha(x, y)]
    return bool(pasangan), any(x.sisi is y.sisi for x, y in pasangan)


def _halangan_utama(a: PerkaraGabung) -> str | None:
    if a.register or a.fakta.tahap not in SEBELUM_SIDANG - {Tahap.BERKAS_DITERIMA}:
        return (
            f"Perkara {a.sebutan} berada pada tahap {a.fakta.tahap.label.lower()}. Perkara utama "
            "harus sudah dicatat di register dan belum bersidang; sesudah sidang pertama perkara "
            "lain tidak dapat digabungkan kepadanya."
        )
    if belum_sidang_pertama(a.fakta):
        return (
            f"Perkara {a.sebutan} sudah bersidang. Perkara lain hanya dapat digabungkan kepadanya "
            "sampai sebelum sidang pertamanya."
        )
    return None


def halangan_gabung(b: PerkaraGabung, a: PerkaraGabung) -> str | None:
    """Return why `b` cannot be joined into `a`, or None."""
    if a.id == b.id:
        return "Perkara tidak digabungkan dengan dirinya sendiri."
    if salah := _halangan_utama(a):
        return salah
    sama, sesisi = _sisi_pengusaha(b, a)
    if not sama:
        return (
            f"Pengusaha perkara {a.sebutan} lain. Yang digabungkan hanya perkara dengan pengusaha "
            "yang sama; tautkan bila sekadar berkaitan."
        )
    if not sesisi:
        return (
            f"Dalam perkara {a.sebutan} pengusaha berada di pihak yang berlawanan (pemohon dan "
            "termohon tertukar). Tautkan kedua perkara, jangan gabungkan."
        )
    if lain := [satu.label for satu in Jenis if satu in b.fakta.jenis - a.fakta.jenis]:
        return (
            f"Perkara {a.sebutan} tidak memuat perselisihan {', '.join(lain)}. Perbaiki dahulu "
            "jenis perkara utama bila pokoknya memang sama."
        )
    return None


def _sudah_ada(satu: PihakGabung, a: PerkaraGabung) -> bool:
    """The shared employer and a union are parties of the main case already."""
    sesisi = [milik for milik in a.pihak if milik.sisi is satu.sisi]
    if satu.jenis is JenisPihak.SERIKAT:
        return any(m.jenis is satu.jenis and _rapi(m.nama) == _rapi(satu.nama) for m in sesisi)
    return any(_sama_pengusaha(satu, milik) for milik in sesisi)


def rencana_gabung(b: PerkaraGabung, a: PerkaraGabung) -> RencanaGabung:
    """Return which parties of `b` come to `a`; nobody is lost, nobody is there twice."""
    orang = {s.nik for p in a.pihak for s in (p, *p.anggota) if s.nik}
    salinan: list[Salinan] = []
    ganda: list[str] = []
    for satu in b.pihak:
        if _sudah_ada(satu, a):
            continue
        if satu.jenis is JenisPihak.KELOMPOK:
            baru = tuple(s.id for s in satu.anggota if s.nik not in orang)
            ganda += [s.nama for s in satu.anggota if s.nik in orang]
            if baru:
                salinan.append(Salinan(satu, baru))
        elif satu.jenis is JenisPihak.PEKERJA and satu.nik in orang:
            ganda.append(satu.nama)
        else:
            salinan.append(Salinan(satu))
    tambah = sum(len(s.anggota) or s.pihak.pekerja for s in salinan)
    return RencanaGabung(tuple(salinan), tuple(ganda), a.pekerja + tambah)


# -- split ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class PilihanPisah:
    """What shall go to the new case."""

    pihak: frozenset[int] = frozenset()
    anggota: frozenset[int] = frozenset()
    jenis: frozenset[Jenis] = frozenset()
    tuntutan: frozenset[int] = frozenset()

    @property
    def menurut_orang(self) -> bool:
        return bool(self.pihak or self.anggota)


@dataclass(frozen=True)
class RencanaPisah:
    """What goes, what is copied, and what each case then has."""

    pindah: tuple[PihakGabung, ...] = ()
    sebagian: tuple[Salinan, ...] = ()
    salin: tuple[PihakGabung, ...] = ()
    tuntutan: tuple[int, ...] = ()
    jenis_baru: frozenset[Jenis] = frozenset()
    jenis_asal: frozenset[Jenis] = frozenset()
    utama_baru: Jenis | None = None
    utama_asal: Jenis | None = None
    pekerja_baru: int = 0
    pekerja_asal: int = 0
    galat: dict[str, str] = field(default_factory=dict)


def halangan_pisah(p: PerkaraGabung) -> str | None:
    """Say why no choice at all could split the case; None where one may."""
    orang = any(
        len(satu.anggota) > 1 or sum(lain.sisi is satu.sisi for lain in p.pihak) > 1
        for satu in p.pihak
        if satu.jenis is not JenisPihak.PENGUSAHA
    )
    if orang or len(p.fakta.jenis) > 1:
        return None
    return (
        "Tidak ada yang dapat dipisahkan: perkara ini tidak memuat lebih dari satu jenis "
        "perselisihan, dan tidak ada sisi dengan lebih dari satu pihak atau pekerja."
    )


def _bagi(
    p: PerkaraGabung, pilih: PilihanPisah
) -> tuple[list[PihakGabung], list[Salinan], list[PihakGabung]]:
    """Divide the parties: those that go whole, groups that go in part, those that stay."""
    pindah, sebagian, tinggal = [], [], []
    for satu in p.pihak:
        orang = tuple(s.id for s in satu.anggota if s.id in pilih.anggota)
        if satu.id in pilih.pihak or (satu.anggota and len(orang) == len(satu.anggota)):
            pindah.append(satu)
        elif orang:
            sebagian.append(Salinan(satu, orang))
            tinggal.append(satu)
        else:
            tinggal.append(satu)
    return pindah, sebagian, tinggal


def _utama(utama: Jenis | None, jenis: Iterable[Jenis]) -> Jenis | None:
    """The main kind of a part: the same one where it is there, else the only one."""
    urut = [satu for satu in Jenis if satu in set(jenis)]
    if utama in urut:
        return utama
    return urut[0] if len(urut) == 1 else None


def _jenis(p: PerkaraGabung, pilih: PilihanPisah) -> tuple[frozenset[Jenis], frozenset[Jenis]]:
    semua = p.fakta.jenis
    if pilih.menurut_orang:
        return pilih.jenis or semua, semua
    return pilih.jenis, semua - pilih.jenis


def _galat_orang(p: PerkaraGabung, r: RencanaPisah, tinggal: list[PihakGabung]) -> str | None:
    ikut = [*r.pindah, *(s.pihak for s in r.sebagian)]
    sisi = {satu.sisi for satu in ikut}
    if len(sisi) > 1:
        return "Pilih pihak dari satu sisi saja; pihak lawan ada di kedua perkara."
    if any(satu.jenis is JenisPihak.PENGUSAHA for satu in ikut):
        return "Pengusaha tidak dipindahkan; ia menjadi pihak di kedua perkara."
    if not any(satu.sisi in sisi for satu in tinggal):
        kata = next(iter(sisi)).label.lower()
        return f"Perkara {p.sebutan} harus tetap mempunyai paling sedikit satu {kata}."
    return None


def _galat_jenis(p: PerkaraGabung, r: RencanaPisah) -> str | None:
    if not r.jenis_baru <= p.fakta.jenis:
        return "Pilih dari jenis perselisihan perkara ini."
    if not r.jenis_asal:
        return f"Perkara {p.sebutan} harus tetap mempunyai paling sedikit satu jenis perselisihan."
    if r.utama_baru is None or r.utama_asal is None:
        return (
            "Jenis utama ikut dipindahkan, sedangkan yang tersisa lebih dari satu. Tetapkan dahulu "
            "jenis utama yang lain dengan “Perbaiki data perkara”."
        )
    if p.fakta.tahap is Tahap.DITAWARKAN and not (
        jalur_boleh(r.jenis_baru) and jalur_boleh(r.jenis_asal)
    ):
        return (
            "Perkara ini sedang ditawarkan, dan salah satu bagiannya tidak boleh ditawarkan. "
            "Pisahkan menurut jenis setelah waktu memilih berakhir."
        )
    return None


def rencana_pisah(p: PerkaraGabung, pilih: PilihanPisah) -> RencanaPisah:
    """Return what the choice does; `galat` says by field why it cannot be done."""
    kenal = {s.id for satu in p.pihak for s in satu.anggota}
    asing = pilih.pihak - {satu.id for satu in p.pihak} or pilih.anggota - kenal
    if asing or pilih.tuntutan - {nomor for nomor, _ in p.tuntutan}:
        return RencanaPisah(galat={"pihak": "Pilih pihak dan tuntutan perkara ini."})
    if not pilih.menurut_orang and not pilih.jenis:
        return RencanaPisah(galat={"pihak": "Pilih pihak, pekerja, atau jenis yang dipisahkan."})
    pindah, sebagian, tinggal = _bagi(p, pilih)
    baru, asal = _jenis(p, pilih)
    sisi = {satu.sisi for satu in (*pindah, *(s.pihak for s in sebagian))}
    salin = [s for s in tinggal if s.sisi not in sisi] if pilih.menurut_orang else list(p.pihak)
    ikut = sum(s.pekerja for s in pindah) + sum(len(s.anggota) for s in sebagian)
    r = RencanaPisah(
        tuple(pindah),
        tuple(sebagian),
        tuple(salin),
        tuple(nomor for nomor, _ in p.tuntutan if nomor in pilih.tuntutan),
        baru,
        asal,
        _utama(p.jenis_utama, baru),
        _utama(p.jenis_utama, asal),
        ikut + sum(s.pekerja for s in salin),
        p.pekerja - ikut,
    )
    if pilih.menurut_orang and (salah := _galat_orang(p, r, tinggal)):
        r.galat["pihak"] = salah
    if salah := _galat_jenis(p, r):
        r.galat["jenis"] = salah
    return r


_PADA_MEDIATOR = frozenset({Tahap.DILIMPAHKAN_MEDIATOR, Tahap.KLARIFIKASI, Tahap.MEDIASI})


def peringatan_tawaran(p: PerkaraGabung, r: RencanaPisah) -> tuple[str, ...]:
    """Say which part must be offered what the whole case could not have (UU 2/2004 Ps 4(3)).

    With the mediator nothing leads back to the offer, so a part that may choose never was asked.
    """
    if p.fakta.tahap not in _PADA_MEDIATOR:
        return ()
    bagian = ((f"perkara {p.sebutan}", r.jenis_asal), ("perkara baru", r.jenis_baru))
    hasil = []
    for sebutan, jenis in bagian:
        belum = jalur_boleh(jenis) - jalur_boleh(p.fakta.jenis)
        jalur = " atau ".join(satu.value for satu in Jalur if satu in belum)
        if jalur:
            hasil.append(
                f"Perhatian: {sebutan} wajib ditawari {jalur} sebelum ke mediator (UU 2/2004 "
                "Ps. 4 ayat (3)), tetapi belum pernah: sebelum dipisahkan perkara ini "
                f"{alasan_tanpa_tawaran(p.fakta.jenis)}. Dari tahap ini tidak ada jalan kembali "
                "ke penawaran. Tanyakan dahulu kepada para pihak, dan tulis jawaban mereka "
                "dalam alasan."
            )
    return tuple(hasil)


def kalimat_kuasa(banyak: int, sebutan: str) -> str:
    """Say that letters which come along with a copy are not yet good there; empty for none."""
    if not banyak:
        return ""
    return (
        f"Surat kuasa yang diperiksa lagi di {sebutan}: {banyak}. Sebelum petugas menerimanya, "
        "kuasanya tidak dapat membuka perkara itu."
    )


def disalin(rencana: RencanaPisah) -> frozenset[int]:
    """Return the parties of which the new case gets a copy, whole or in part."""
    return frozenset(s.id for s in rencana.salin) | {s.pihak.id for s in rencana.sebagian}
