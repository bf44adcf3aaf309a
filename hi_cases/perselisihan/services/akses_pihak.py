"""Which account stands for a party: an officer takes it away, or lets it bind the party."""

from __future__ import annotations

from datetime import date, timedelta

import sqlalchemy as sa

from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TidakDitemukan, TindakanDitolak
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.pemberitahuan import services as pemberitahuan
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.models import AksesPihak, Perkara, Pihak, Undangan
from hi_cases.perselisihan.rules import alur, izin, samar
from hi_cases.perselisihan.services import kartu, undangan
from hi_cases.perselisihan.services.lakukan import catat_peristiwa, tulis_peristiwa
from hi_cases.perselisihan.services.lingkup import Catatan
from hi_cases.perselisihan.types import Asal
from hi_cases.perusahaan import queries as daftar_perusahaan
from hi_cases.perusahaan import services as perusahaan

_DASAR = "praktik dinas: akses para pihak"


def perkara_untuk_akses(pelaku: Pelaku, perkara_id: int) -> Perkara:
    """Return a case, held, whose access the actor may order."""
    perkara = queries.kunci_perkara(pelaku, perkara_id)
    milik = alur.milik(pelaku, queries.fakta(perkara))
    authz.tabel().pastikan(pelaku, izin.UNDANG, milik_sendiri=milik)
    return perkara


def catat_akses(
    pelaku: Pelaku, perkara: Perkara, tindakan: str, pihak: Pihak, kalimat: str
) -> None:
    """Leave an event on the case; it never carries a code or a PIN."""
    catat_peristiwa(
        pelaku,
        perkara,
        tindakan,
        dari=perkara.tahap,
        catatan=Catatan(clock.hari_ini(), kalimat),
        dasar=_DASAR,
        data={"pihak_id": pihak.id},
    )


def _akses(perkara: Perkara, akses_id: int) -> tuple[AksesPihak, Pihak]:
    baris = db.session.get(AksesPihak, akses_id, populate_existing=True)
    pihak = {satu.id: satu for satu in perkara.pihak}
    if baris is None or baris.pihak_id not in pihak:
        raise TidakDitemukan("Akses itu tidak ada pada perkara ini.")
    if baris.dicabut_pada is not None:
        raise TindakanDitolak("Akses akun ini sudah dicabut sebelumnya.")
    return baris, pihak[baris.pihak_id]


def _cabut_wakil(
    pelaku: Pelaku, akses: AksesPihak, pihak: Pihak, alasan: str, serta: bool | None
) -> None:
    """End with an access the letters by which the same account opens the case as well.

    They open every case of the company, so who may end them says whether he means that (`serta`).
    """
    if pihak.perusahaan_id is None:
        return
    semua = daftar_perusahaan.wakil_berlaku(akses.pengguna_id, pihak.perusahaan_id)
    if not semua or not authz.tabel().boleh(pelaku, daftar_perusahaan.IZIN_WAKIL):
        return
    if serta is None:
        raise DataTidakSah({"wakil": "Pilih apakah akun ini juga berhenti mewakili perusahaannya."})
    for satu in semua if serta else ():
        perusahaan.cabut_wakil(pelaku, satu.id, alasan)


def cabut_akses(
    pelaku: Pelaku, perkara_id: int, akses_id: int, alasan: str, serta_wakil: bool | None = None
) -> AksesPihak:
    """Let an account stand for its party no more, from now on.

    One that speaks for the party's company still comes in by that: `serta_wakil` ends it too.
    """
    perkara = perkara_untuk_akses(pelaku, perkara_id)
    baris, pihak = _akses(perkara, akses_id)
    if not alasan.strip():
        raise DataTidakSah({"alasan": "Tulis alasan pencabutan."})
    _cabut_wakil(pelaku, baris, pihak, alasan.strip(), serta_wakil)
    baris.dicabut_pada, baris.dicabut_karena = clock.sekarang(), alasan.strip()
    catat_akses(
        pelaku,
        perkara,
        "cabut_akses",
        pihak,
        f"Akses {baris.pengguna_nama} untuk {pihak.nama} dicabut. {baris.dicabut_karena}",
    )
    return baris


def penuhkan_akses(
    pelaku: Pelaku, perkara_id: int, akses_id: int, surat: str, berlaku_sampai: date | None = None
) -> AksesPihak:
    """Let an account bind its party, after its letter has been seen (17/2014 Ps 10(1)e).

    With the last day of the letter, where it names one, the access ends.
    """
    perkara = perkara_untuk_akses(pelaku, perkara_id)
    baris, pihak = _akses(perkara, akses_id)
    if baris.penuh:
        raise TindakanDitolak("Akun ini sudah boleh bertindak mengikat.")
    if not surat.strip():
        raise DataTidakSah({"surat": "Tulis surat yang Anda lihat: nomor dan tanggalnya."})
    if pesan := perusahaan.surat_berakhir(berlaku_sampai):
        raise DataTidakSah({"berlaku_sampai": pesan})
    baris.penuh = True
    if baris.surat or berlaku_sampai:
        hari = berlaku_sampai.isoformat() if berlaku_sampai else None
        asal = {"jabatan": "", "nomor_surat": surat.strip(), **(baris.surat or {})}
        baris.surat = {**asal, "berlaku_sampai": hari}
    akhir = f" sampai {tulis_tanggal(berlaku_sampai, hari=False)}" if berlaku_sampai else ""
    catat_akses(
        pelaku,
        perkara,
        "penuhkan_akses",
        pihak,
        f"{baris.pengguna_nama} boleh bertindak mengikat untuk {pihak.nama}{akhir}: "
        f"{surat.strip()}.",
    )
    return baris


def verifikasi_wakil(
    pelaku: Pelaku, wakil_id: int, berlaku_sampai: date | None, catatan: str = ""
) -> None:
    """Take a spokesman's letter as good: in the company's cases he may bind from now on."""
    wakil = perusahaan.verifikasi_wakil(pelaku, wakil_id, berlaku_sampai, catatan)
    milik = daftar_perusahaan.keluarga(wakil.perusahaan_id)
    stmt = (
        sa.select(AksesPihak, Pihak)
        .join(Pihak, Pihak.id == AksesPihak.pihak_id)
        .where(
            AksesPihak.pengguna_id == wakil.pengguna_id,
            AksesPihak.dicabut_pada.is_(None),
            AksesPihak.penuh.is_(False),
            Pihak.perusahaan_id.in_(milik),
        )
        .order_by(AksesPihak.id)
    )
    for akses, pihak in db.session.execute(stmt).all():
        akses.penuh = True
        perkara = db.session.get_one(Perkara, pihak.perkara_id)
        kalimat = (
            f"{akses.pengguna_nama} boleh bertindak mengikat untuk {pihak.nama}: "
            f"wakil perusahaan, surat {wakil.nomor_surat}."
        )
        catat_akses(pelaku, perkara, "penuhkan_akses", pihak, kalimat)


# -- codes and cards ------------------------------------------------------------------------


def _pihak(pelaku: Pelaku, perkara_id: int, pihak_id: int) -> tuple[Perkara, Pihak]:
    perkara = perkara_untuk_akses(pelaku, perkara_id)
    for satu in perkara.pihak:
        if satu.id == pihak_id:
            return perkara, satu
    raise TidakDitemukan("Pihak itu tidak ada pada perkara ini.")


def _peristiwa(pelaku: Pelaku, perkara: Perkara, tindakan: str, pihak: Pihak, kata: str) -> None:
    """Leave the event alone: who made the code has written the entry of the trail."""
    tulis_peristiwa(
        pelaku,
        perkara,
        tindakan,
        dari=perkara.tahap,
        catatan=Catatan(clock.hari_ini(), kata),
        dasar=_DASAR,
        data={"pihak_id": pihak.id},
    )


def buat_undangan(pelaku: Pelaku, perkara_id: int, pihak_id: int, generasi: int = 0) -> Undangan:
    """Make a party's invitation, or a new one in place of the old.

    `generasi` is that of the code which the page showed, 0 for none. Where another has been made
    since, the button was pressed twice: a code that is good, and may be printed, stays.
    """
    perkara, pihak = _pihak(pelaku, perkara_id, pihak_id)
    lama = undangan.undangan_pihak(pihak_id)
    if lama is not None and lama.generasi != generasi and undangan.berlaku(lama):
        return lama
    satu = undangan.buat(pelaku, pihak_id)
    kata = "dibuat" if satu.generasi == 1 else "diganti; kode yang lama tidak berlaku lagi"
    _peristiwa(pelaku, perkara, "buat_undangan", pihak, f"Kode undangan {pihak.nama} {kata}.")
    return satu


def batalkan_undangan(pelaku: Pelaku, perkara_id: int, pihak_id: int) -> None:
    """Make an unused invitation worthless."""
    perkara, pihak = _pihak(pelaku, perkara_id, pihak_id)
    lama = undangan.undangan_pihak(pihak_id)
    sudah = lama is not None and lama.dibatalkan_pada is not None
    undangan.batalkan(pelaku, pihak_id)
    if not sudah:
        kata = f"Kode undangan {pihak.nama} dibatalkan."
        _peristiwa(pelaku, perkara, "batal_undangan", pihak, kata)


def kirim_undangan(pelaku: Pelaku, perkara_id: int, pihak_id: int) -> str:
    """Send a party its invitation by e-mail, once a code; returns the address as masked."""
    perkara, pihak = _pihak(pelaku, perkara_id, pihak_id)
    satu = undangan.undangan_pihak(pihak_id)
    if satu is None or not undangan.berlaku(satu):
        raise TindakanDitolak("Buat kode undangannya lebih dahulu.")
    if not pihak.surel:
        raise TindakanDitolak("Surel pihak ini belum dicatat. Isi lewat “Perbaiki data perkara”.")
    if not pemberitahuan.alamat_sah(pihak.surel):
        raise TindakanDitolak(
            "Alamat surel pihak ini keliru. Perbaiki dulu lewat “Perbaiki data perkara”."
        )
    if not (pemberitahuan.surel_siap() and pemberitahuan.tautan_siap()):
        raise TindakanDitolak("Surel belum dapat dikirim dari sini. Cetak suratnya.")
    pemberitahuan.kirim_surel(
        pihak.surel,
        "undangan_pihak",
        {
            "nama": pihak.nama,
            "kode": undangan.kode_undangan(satu),
            "alamat": pemberitahuan.tautan("luar.klaim"),
            "sampai": satu.sampai,
        },
        f"undangan-{satu.id}-{satu.generasi}",
        perkara.rujukan,
        umur=max(satu.sampai - clock.sekarang(), timedelta(minutes=5)),
    )
    tujuan = samar.surel(pihak.surel)
    kata = f"Kode undangan {pihak.nama} dikirim ke {tujuan}."
    catat_akses(pelaku, perkara, "kirim_undangan", pihak, kata)
    return tujuan


def buat_kartu(pelaku: Pelaku, perkara_id: int, pihak_id: int) -> None:
    """Make a party's tracking card, where it has none yet."""
    perkara, pihak = _pihak(pelaku, perkara_id, pihak_id)
    if perkara.asal is Asal.REGISTER:
        raise TindakanDitolak(alur.ARSIP_TANPA_KODE)
    if kartu.kartu_ada(pihak_id) is None:
        kartu.kartu_lacak(pihak)
        catat_akses(pelaku, perkara, "buat_kartu_lacak", pihak, f"Kartu lacak {pihak.nama} dibuat.")


def pin_baru(pelaku: Pelaku, perkara_id: int, pihak_id: int) -> None:
    """Give a party a new PIN; the old paper opens nothing any more."""
    perkara, pihak = _pihak(pelaku, perkara_id, pihak_id)
    kartu.pin_baru(pelaku, pihak)
    kata = f"PIN kartu lacak {pihak.nama} diganti; yang lama tidak berlaku lagi."
    _peristiwa(pelaku, perkara, "pin_lacak_baru", pihak, kata)
