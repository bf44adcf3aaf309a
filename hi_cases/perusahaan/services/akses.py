"""A company's own people: its admins ask others to join, change what they may, end it."""

from datetime import date, timedelta

import sqlalchemy as sa

from hi_cases.akun import rules as aturan_akun
from hi_cases.akun.queries import dengan_email
from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.db import db, kunci, tahan
from hi_cases.core.errors import DataTidakSah, TidakBerizin, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.core.teks import satu_baris
from hi_cases.pemberitahuan import services as kabar
from hi_cases.pemberitahuan.types import Kelompok
from hi_cases.perusahaan import queries, rules
from hi_cases.perusahaan.models import UndanganPerusahaan, WakilPerusahaan
from hi_cases.perusahaan.services.wakil import kabari_wakil, rujukan_jejak
from hi_cases.perusahaan.types import DataUndangan, Hak, PeranWakil, StatusUndangan, StatusWakil

UMUR = timedelta(days=14)
TERBUKA_MAKS = 50
SEHARI_MAKS = 3
"""Nobody's mailbox is filled by inviting it again and again."""
_DASAR = "praktik dinas: akses perusahaan"
_SURAT = "undangan admin perusahaan"


def _tahan(perusahaan_id: int) -> None:
    """One act on the accounts of a company at a time: two admins must not remove each other."""
    kini = queries.utama([perusahaan_id]).get(perusahaan_id, perusahaan_id)
    tahan(f"wakil_perusahaan:{kini}")


def _hak_admin(pelaku: Pelaku, perusahaan_id: int) -> Hak:
    authz.tabel().pastikan(pelaku, rules.WAKILI)
    queries.ambil(pelaku, perusahaan_id)
    hak = queries.hak(pelaku.id, perusahaan_id)
    if hak is None or hak.peran is not PeranWakil.ADMIN:
        raise TidakBerizin(rules.BUKAN_ADMIN)
    return hak


def undang(pelaku: Pelaku, perusahaan_id: int, data: DataUndangan) -> UndanganPerusahaan:
    """Ask a mailbox to join; whether it has an account is not told. A newer one ends the older."""
    hak = _hak_admin(pelaku, perusahaan_id)
    _tahan(perusahaan_id)
    email = aturan_akun.email_baku(data.email)
    galat = {
        "email": "" if kabar.alamat_sah(email) else "Alamat e-mail belum benar.",
        "jabatan": "" if data.jabatan.strip() else "Tulis jabatannya di perusahaan.",
        "berlaku_sampai": rules.tolak_akhir(hak, data.berlaku_sampai, clock.hari_ini()),
    }
    if salah := {nama: pesan for nama, pesan in galat.items() if pesan}:
        raise DataTidakSah(salah)
    terbuka = queries.undangan_terbuka(pelaku, perusahaan_id)
    if len(terbuka) >= TERBUKA_MAKS:
        raise TindakanDitolak(f"Sudah ada {TERBUKA_MAKS} undangan yang belum dijawab.")
    if queries.undangan_sehari(perusahaan_id, email) >= SEHARI_MAKS:
        raise TindakanDitolak("Alamat ini sudah diundang beberapa kali hari ini. Coba lagi besok.")
    for lama in terbuka:
        if lama.email == email:
            _jawab(lama, StatusUndangan.DIBATALKAN)
    baris = _tulis(pelaku, perusahaan_id, email, data)
    _kabari_undangan(baris)
    _jejak(
        pelaku,
        Rujukan("perusahaan", perusahaan_id),
        "undang_wakil",
        f"{pelaku.nama} mengundang seorang {baris.peran.label.lower()}.",
        {"undangan": baris.id, "peran": baris.peran.value, "sampai": _iso(baris.berlaku_sampai)},
    )
    return baris


def _tulis(
    pelaku: Pelaku, perusahaan_id: int, email: str, data: DataUndangan
) -> UndanganPerusahaan:
    kini = clock.sekarang()
    baris = UndanganPerusahaan(
        perusahaan_id=perusahaan_id,
        email=email,
        jabatan=satu_baris(data.jabatan)[:120],
        peran=data.peran,
        berlaku_sampai=data.berlaku_sampai,
        status=StatusUndangan.MENUNGGU,
        pengundang_id=pelaku.id,
        pengundang_nama=pelaku.nama,
        dibuat_pada=kini,
        sampai=kini + UMUR,
    )
    db.session.add(baris)
    db.session.flush()
    return baris


def _kabari_undangan(baris: UndanganPerusahaan) -> None:
    """A company account hears of it as of anything else; other mailboxes get one letter."""
    akun = dengan_email(baris.email)
    if akun is not None and akun.active and akun.pelaku.berperan(Peran.PERUSAHAAN):
        kabar.beri_tahu(
            [akun.id],
            kelompok=Kelompok.SURAT,
            judul="Anda diundang mewakili sebuah perusahaan",
            isi="Baca dan jawab undangannya di Perusahaan saya.",
            kunci=f"undangan_perusahaan:{baris.id}",
            rujukan=Rujukan("undangan_perusahaan", baris.id),
        )
        return
    if not (kabar.surel_siap() and kabar.tautan_siap()):
        return
    data = {
        "daftar": kabar.tautan("akun.daftar", lanjut="/perusahaan-saya"),
        "sampai": clock.ke_lokal(baris.sampai),
    }
    kabar.kirim_surel(
        baris.email, "undangan_perusahaan", data, f"undangan_perusahaan:{baris.id}", umur=UMUR
    )


def batalkan_undangan(pelaku: Pelaku, undangan_id: int) -> UndanganPerusahaan:
    """Take an invitation back before it is answered."""
    authz.tabel().pastikan(pelaku, rules.WAKILI)
    baris = _pegang_undangan(queries.undangan_perusahaan(pelaku, undangan_id))
    _jawab(baris, StatusUndangan.DIBATALKAN)
    tujuan = Rujukan("perusahaan", baris.perusahaan_id)
    _jejak(pelaku, tujuan, "batal_undang_wakil", f"{pelaku.nama} membatalkan sebuah undangan.")
    return baris


def tolak_undangan(pelaku: Pelaku, undangan_id: int) -> UndanganPerusahaan:
    """Decline an invitation to one's own address."""
    authz.tabel().pastikan(pelaku, rules.WAKILI)
    baris = _pegang_undangan(queries.undangan_satu(pelaku, undangan_id))
    _jawab(baris, StatusUndangan.DITOLAK)
    tujuan = Rujukan("perusahaan", baris.perusahaan_id)
    _jejak(pelaku, tujuan, "tolak_undang_wakil", f"{pelaku.nama} menolak sebuah undangan.")
    return baris


def terima_undangan(pelaku: Pelaku, undangan_id: int) -> WakilPerusahaan:
    """Accept an invitation to one's own address: from now on the account stands for the company.

    Who asked must still be an admin, and still have a right that lasts as long.
    """
    authz.tabel().pastikan(pelaku, rules.WAKILI)
    _tahan(queries.undangan_satu(pelaku, undangan_id).perusahaan_id)
    undangan = _pegang_undangan(queries.undangan_satu(pelaku, undangan_id))
    hak = queries.hak(undangan.pengundang_id, undangan.perusahaan_id)
    halangan = rules.tolak_sasaran(hak, bersurat=False, diri=False)
    if hak is None or halangan or undangan.pengundang_id == pelaku.id:
        raise TindakanDitolak("Yang mengundang Anda bukan lagi admin perusahaan itu.")
    if pesan := rules.tolak_akhir(hak, undangan.berlaku_sampai, clock.hari_ini()):
        raise TindakanDitolak(f"Undangan ini tidak berlaku lagi. {pesan}")
    kini = clock.sekarang()
    baris = WakilPerusahaan(
        pengguna_id=pelaku.id,
        pengguna_nama=pelaku.nama,
        perusahaan_id=undangan.perusahaan_id,
        jabatan=undangan.jabatan,
        nomor_surat=_SURAT,
        berlaku_sampai=undangan.berlaku_sampai,
        peran=undangan.peran,
        diundang_oleh_id=undangan.pengundang_id,
        status=StatusWakil.TERVERIFIKASI,
        diajukan_pada=undangan.dibuat_pada,
        diputus_pada=kini,
        diputus_oleh=undangan.pengundang_nama,
    )
    db.session.add(baris)
    db.session.flush()
    undangan.wakil_id = baris.id
    _jawab(undangan, StatusUndangan.DITERIMA)
    kalimat = f"{pelaku.nama} menjadi {baris.peran.label.lower()}, diundang {baris.diputus_oleh}."
    _jejak(pelaku, rujukan_jejak(baris), "terima_undang_wakil", kalimat, _isi(baris))
    return baris


def ubah_akses(
    pelaku: Pelaku, wakil_id: int, peran: PeranWakil, berlaku_sampai: date | None
) -> WakilPerusahaan:
    """Give an account of the company another role or another last day."""
    baris, hak = _pegang_akses(pelaku, wakil_id)
    _sisakan_admin(baris, [berlaku_sampai] if peran is PeranWakil.ADMIN else [])
    berubah_hari = berlaku_sampai != baris.berlaku_sampai
    pesan = rules.tolak_akhir(hak, berlaku_sampai, clock.hari_ini())
    if berubah_hari and not pesan and baris.diundang_oleh_id is None:
        # The office read the day from a letter: it may be shortened here, not lengthened.
        surat = Hak(baris.peran, bersurat=True, sampai=baris.berlaku_sampai)
        pesan = rules.tolak_akhir(surat, berlaku_sampai, clock.hari_ini())
    if berubah_hari and pesan:
        raise DataTidakSah({"berlaku_sampai": pesan})
    if baris.peran is peran and not berubah_hari:
        return baris
    sebelum = _isi(baris)
    baris.peran, baris.berlaku_sampai = peran, berlaku_sampai
    db.session.flush()
    akhir = f" sampai {tulis_tanggal(berlaku_sampai, hari=False)}" if berlaku_sampai else ""
    kalimat = f"{baris.pengguna_nama} menjadi {peran.label.lower()}{akhir}."
    _jejak(pelaku, rujukan_jejak(baris), "ubah_wakil", kalimat, _isi(baris), sebelum)
    if baris.pengguna_id != pelaku.id:
        kabari_wakil(
            baris,
            "Peran Anda di sebuah perusahaan berubah",
            f"Sekarang: {peran.label.lower()}. {peran.uraian} Lihat Perusahaan saya.",
        )
    return baris


def akhiri_akses(pelaku: Pelaku, wakil_id: int) -> WakilPerusahaan:
    """End an account's standing for the company, another's or one's own; one admin stays."""
    baris, _hak = _pegang_akses(pelaku, wakil_id, sendiri=True)
    _sisakan_admin(baris, [])
    baris.status = StatusWakil.DICABUT
    baris.diputus_pada, baris.diputus_oleh = clock.sekarang(), pelaku.nama
    diri = baris.pengguna_id == pelaku.id
    baris.alasan = "Berhenti atas permintaan sendiri." if diri else "Diakhiri admin perusahaan."
    db.session.flush()
    kalimat = f"{baris.pengguna_nama} tidak lagi mewakili. {baris.alasan}"
    _jejak(pelaku, rujukan_jejak(baris), "akhiri_wakil", kalimat, _isi(baris))
    if not diri:
        kabari_wakil(
            baris,
            "Anda tidak lagi mewakili sebuah perusahaan",
            "Admin perusahaan itu mengakhirinya. Lihat Perusahaan saya.",
        )
    return baris


def _pegang_akses(
    pelaku: Pelaku, wakil_id: int, *, sendiri: bool = False
) -> tuple[WakilPerusahaan, Hak]:
    authz.tabel().pastikan(pelaku, rules.WAKILI)
    perusahaan_id = queries.akses_satu(pelaku, wakil_id).perusahaan_id
    if perusahaan_id is not None:
        _tahan(perusahaan_id)
    stmt = kunci(sa.select(WakilPerusahaan).filter_by(id=wakil_id))
    db.session.scalars(stmt.execution_options(populate_existing=True)).one()
    baris = queries.akses_satu(pelaku, wakil_id)
    hak = queries.hak(pelaku.id, baris.perusahaan_id or 0)
    diri = baris.pengguna_id == pelaku.id
    pesan = rules.tolak_sasaran(hak, bersurat=baris.diundang_oleh_id is None, diri=diri)
    if hak is None or (pesan and not (sendiri and diri)):
        raise TidakBerizin(pesan or rules.BUKAN_ADMIN)
    return baris, hak


def _sisakan_admin(baris: WakilPerusahaan, nanti: list[date | None]) -> None:
    """Raise TindakanDitolak where the company would lose its admin, or the one who lasts longest.

    `nanti` is the last day of this account as an admin; empty where it is none any more.
    """
    if baris.peran is not PeranWakil.ADMIN or baris.perusahaan_id is None:
        return
    semua = [w for w in queries.pemegang(baris.perusahaan_id) if w.peran is PeranWakil.ADMIN]
    lain = [w.berlaku_sampai for w in semua if w.id != baris.id]
    if pesan := rules.tolak_sisa([w.berlaku_sampai for w in semua], [*lain, *nanti]):
        raise TindakanDitolak(pesan)


def _pegang_undangan(baris: UndanganPerusahaan) -> UndanganPerusahaan:
    stmt = kunci(sa.select(UndanganPerusahaan).filter_by(id=baris.id))
    tertahan = db.session.scalars(stmt.execution_options(populate_existing=True)).one()
    if tertahan.status is not StatusUndangan.MENUNGGU:
        raise TindakanDitolak("Undangan ini sudah dijawab. Muat ulang halaman.")
    return tertahan


def _jawab(baris: UndanganPerusahaan, status: StatusUndangan) -> None:
    baris.status, baris.dijawab_pada = status, clock.sekarang()
    db.session.flush()


def _iso(hari: date | None) -> str | None:
    return hari.isoformat() if hari else None


def _isi(baris: WakilPerusahaan) -> dict[str, object]:
    return {
        "wakil_perusahaan": baris.id,
        "pengguna_id": baris.pengguna_id,
        "peran": baris.peran.value,
        "status": baris.status.value,
        "berlaku_sampai": _iso(baris.berlaku_sampai),
    }


def _jejak(
    pelaku: Pelaku,
    tujuan: Rujukan,
    tindakan: str,
    kalimat: str,
    sesudah: dict[str, object] | None = None,
    sebelum: dict[str, object] | None = None,
) -> None:
    audit.catat(
        pelaku,
        tindakan,
        tujuan,
        sebelum=sebelum,
        sesudah=sesudah,
        keterangan=kalimat,
        dasar=_DASAR,
    )
