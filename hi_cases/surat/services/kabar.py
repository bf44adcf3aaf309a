"""Who is told when a letter moves on: whose turn it is, and its author.

What is said names the kind of letter and the number of the thing: it may leave by e-mail.
"""

from __future__ import annotations

from collections.abc import Iterable

from hi_cases.akun import queries as akun
from hi_cases.core import clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.rujukan import Rujukan
from hi_cases.pemberitahuan import services as pemberitahuan
from hi_cases.pemberitahuan.types import Kelompok
from hi_cases.surat.models import LangkahSurat, Surat
from hi_cases.surat.queries.delegasi import wakil_dari
from hi_cases.surat.queries.setujui import hak_langkah, mediator_id
from hi_cases.surat.queries.susunan import sebutan
from hi_cases.surat.rules.setujui import kata_ditunggu

JENIS = "surat"


def _calon(surat: Surat, langkah: LangkahSurat) -> Iterable[int]:
    """Return the accounts that may take a step: of the role, or standing in for it today."""
    if langkah.peran is Peran.MEDIATOR:
        pemimpin = mediator_id(surat)
        ids = [] if pemimpin is None else [pemimpin]
    else:
        ids = [*akun.berperan(langkah.peran), *wakil_dari(langkah.peran, clock.hari_ini())]
    return [
        satu.id
        for satu in akun.kontak(ids).values()
        if hak_langkah(satu.pelaku, surat, langkah) is not None
    ]


def _tahu(
    pelaku: Pelaku, surat: Surat, penerima: Iterable[int | None], kunci: str, kata: str, isi: str
) -> None:
    """Tell them; nobody is told of what he did himself."""
    ids = [satu for satu in penerima if satu is not None and satu != pelaku.id]
    if not ids:
        return
    nama = sebutan(pelaku, surat)
    pemberitahuan.beri_tahu(
        ids,
        kelompok=Kelompok.SURAT,
        judul=f"{nama}: {kata}",
        isi=isi,
        kunci=f"surat:{surat.id}:{kunci}",
        rujukan=Rujukan(JENIS, surat.id),
    )


def menunggu(pelaku: Pelaku, surat: Surat, langkah: LangkahSurat) -> None:
    """Tell those who may take the step that is open now."""
    ditunggu = kata_ditunggu(langkah.tindakan)
    _tahu(
        pelaku,
        surat,
        _calon(surat, langkah),
        f"menunggu:{langkah.id}",
        f"menunggu {ditunggu} Anda",
        f"Surat ini menunggu {ditunggu} {langkah.peran.label}.",
    )


def selesai(surat: Surat, langkah: LangkahSurat) -> None:
    """Let the notices that a step waits say that it waits no more, whoever took it."""
    pemberitahuan.tangani(Rujukan(JENIS, surat.id), f"surat:{surat.id}:menunggu:{langkah.id}")


def ditarik(pelaku: Pelaku, surat: Surat, langkah: LangkahSurat) -> None:
    """Tell those before whom the letter lay that it was taken back: nothing waits for them."""
    _tahu(
        pelaku,
        surat,
        _calon(surat, langkah),
        f"ditarik:{langkah.id}",
        "ditarik kembali",
        "Surat ini ditarik kembali dan tidak menunggu Anda lagi. Surat ini dapat diubah, lalu "
        "diajukan lagi atau diterbitkan penandatangannya.",
    )


def dikembalikan(pelaku: Pelaku, surat: Surat, langkah: LangkahSurat) -> None:
    """Tell the author that the letter came back; the remarks stay on its page."""
    _tahu(
        pelaku,
        surat,
        [surat.pembuat_id],
        f"kembali:{langkah.id}",
        "dikembalikan kepada Anda",
        f"Surat ini dikembalikan {langkah.peran.label}. Catatannya ada pada halaman surat; "
        "perbaiki, lalu ajukan lagi.",
    )


def terbit(pelaku: Pelaku, surat: Surat, *, terkirim: bool) -> None:
    """Tell the author that the letter is out: it can be sent, or went to accounts with it."""
    lanjut = "sudah dikirim ke akun yang dituju" if terkirim else "dapat disampaikan"
    _tahu(
        pelaku,
        surat,
        [surat.pembuat_id],
        "terbit",
        "sudah terbit",
        f"Surat ini terbit{f' dengan nomor {surat.nomor}' if surat.nomor else ''} dan {lanjut}.",
    )
