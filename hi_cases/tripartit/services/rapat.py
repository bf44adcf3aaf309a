"""Meetings of bodies: called together, moved, called off, written down, closed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from hi_cases.audit import services as audit
from hi_cases.core import authz, clock
from hi_cases.core.authz import Pelaku
from hi_cases.core.clock import ke_lokal
from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.core.rujukan import Rujukan
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.dokumen import services as dokumen
from hi_cases.dokumen.types import BerkasTitipan, JenisBerkas
from hi_cases.jadwal import services as jadwal
from hi_cases.jadwal.types import JenisAcara, Peserta, StatusHadir
from hi_cases.tripartit.models import Agenda, Anggota, Hadir, Keputusan, Lembaga, MasaTugas, Rapat
from hi_cases.tripartit.queries import rapat as baca
from hi_cases.tripartit.rules.izin import KELOLA
from hi_cases.tripartit.rules.rapat import DASAR_MUFAKAT, baca_agenda
from hi_cases.tripartit.services.lembaga import tunggu_rapat
from hi_cases.tripartit.services.pegang import pegang, pegang_lembaga
from hi_cases.tripartit.types import Mufakat, StatusRapat


def _masa(lembaga: Lembaga, hari: date) -> MasaTugas:
    masa = lembaga.masa_pada(hari)
    if masa is None:
        raise DataTidakSah(
            {
                "tanggal": "Tidak ada masa tugas yang berlaku pada "
                f"{tulis_tanggal(hari, hari=False)}. Catat SK-nya dahulu."
            }
        )
    if not masa.duduk(hari):
        raise TindakanDitolak("Belum ada anggota yang dicatat, jadi tidak ada yang diundang.")
    return masa


def _peserta(semua: Sequence[Anggota]) -> list[Peserta]:
    return [
        Peserta("anggota_lembaga", satu.id, f"{satu.nama} ({satu.unsur.singkat})"[:120])
        for satu in semua
    ]


def _baru(
    pelaku: Pelaku, lembaga: Lembaga, hari: date, perihal: str, agenda: str, tempat: str = ""
) -> Rapat:
    pokok, salah = baca_agenda(agenda)
    galat = {"agenda": salah} if salah else {}
    if not perihal.strip():
        galat["perihal"] = "Tulis perihal rapat."
    if galat:
        raise DataTidakSah(galat)
    baris = Rapat(
        lembaga=lembaga,
        masa=_masa(lembaga, hari),
        perihal=" ".join(perihal.split())[:200],
        tanggal=hari,
        tempat=tempat.strip()[:300],
        status=StatusRapat.TERJADWAL,
        dibuat_pada=clock.sekarang(),
        dibuat_nama=pelaku.nama,
        agenda=[Agenda(uraian=satu, dicoret=False) for satu in pokok],
    )
    db.session.add(baris)
    db.session.flush()
    return baris


def undang(
    pelaku: Pelaku, lembaga_id: int, perihal: str, agenda: str, waktu: Mapping[str, Any]
) -> Rapat:
    """Call a meeting on the calendar: everybody who sits on its day takes part.

    `waktu` is what `jadwal.jadwalkan` takes: mulai, selesai, ruang_id, tempat, petugas_id,
    tetap_alasan. Raises DataTidakSah by field, AdaBentrok for clashes.
    """
    authz.tabel().pastikan(pelaku, KELOLA, milik_sendiri=False)
    lembaga = pegang_lembaga(lembaga_id)
    hari = ke_lokal(waktu["mulai"]).date()
    baris = _baru(pelaku, lembaga, hari, perihal, agenda)
    jadwal.jadwalkan(
        pelaku,
        jenis=JenisAcara.RAPAT,
        judul=f"Rapat {lembaga.nama}"[:200],
        rujukan=baris.rujukan,
        peserta=_peserta(baca.anggota(baris)),
        **waktu,
    )
    _catat(pelaku, baris, "rapat.undang", f"Rapat {tulis_tanggal(hari, hari=False)}")
    return baris


def catat_lalu(
    pelaku: Pelaku, lembaga_id: int, hari: date, tempat: str, perihal: str, agenda: str
) -> Rapat:
    """Record a meeting that was held without this system: it has no hour on the calendar."""
    authz.tabel().pastikan(pelaku, KELOLA, milik_sendiri=False)
    lembaga = pegang_lembaga(lembaga_id)
    if hari > clock.hari_ini():
        raise DataTidakSah({"tanggal": "Rapat yang akan datang dijadwalkan, bukan dicatat."})
    if not tempat.strip():
        raise DataTidakSah({"tempat": "Tulis tempat rapat."})
    baris = _baru(pelaku, lembaga, hari, perihal, agenda, tempat)
    _catat(pelaku, baris, "rapat.catat_lalu", f"Rapat {tulis_tanggal(hari, hari=False)}")
    return baris


def _pegang(pelaku: Pelaku, rapat_id: int, versi: int | None = None) -> Rapat:
    """Return a meeting that is still open, held."""
    authz.tabel().pastikan(pelaku, KELOLA, milik_sendiri=False)
    baris = pegang(Rapat, rapat_id, versi)
    if baris.status is not StatusRapat.TERJADWAL:
        raise TindakanDitolak(
            f"Rapat ini sudah {baris.status.label.lower()}, jadi catatannya tidak diubah lagi."
        )
    return baris


def _acara(rapat: Rapat) -> Any:
    milik = baca.acara(rapat)
    if milik is None:
        raise TindakanDitolak("Rapat ini tidak dijadwalkan lewat kalender.")
    return milik


def pindahkan(
    pelaku: Pelaku, rapat_id: int, versi: int | None, alasan: str, waktu: Mapping[str, Any]
) -> Rapat:
    """Move a meeting; the calendar keeps what it was. Who sits on the new day takes part."""
    baris = _pegang(pelaku, rapat_id, versi)
    milik = _acara(baris)
    hari = ke_lokal(waktu["mulai"]).date()
    if hari != baris.tanggal:
        baris.masa, baris.tanggal = _masa(baris.lembaga, hari), hari
        for satu in list(baris.hadir):
            db.session.delete(satu)
    jadwal.ubah(
        pelaku,
        milik.id,
        milik.versi,
        alasan=alasan,
        peserta=_peserta(baca.anggota(baris)),
        rujukan=baris.rujukan,
        **waktu,
    )
    baris.versi += 1
    db.session.flush()
    _catat(pelaku, baris, "rapat.pindah", alasan.strip())
    return baris


def batalkan(pelaku: Pelaku, rapat_id: int, versi: int | None, alasan: str) -> Rapat:
    """Call a meeting off, with a reason; room and hour are free again."""
    baris = _pegang(pelaku, rapat_id, versi)
    if not alasan.strip():
        raise DataTidakSah({"alasan": "Tulis alasan pembatalan."})
    baris.status, baris.alasan_batal = StatusRapat.DIBATALKAN, alasan.strip()
    db.session.flush()
    if (milik := baca.acara(baris)) is not None:
        jadwal.batalkan(pelaku, milik.id, milik.versi, alasan, rujukan=baris.rujukan)
    _catat(pelaku, baris, "rapat.batal", alasan.strip())
    return baris


def tambah_agenda(
    pelaku: Pelaku, rapat_id: int, uraian: str, tentang: Rujukan | None = None
) -> Agenda:
    """Put an item on the agenda, perhaps about a thing that the actor sees."""
    baris = _pegang(pelaku, rapat_id)
    pokok, salah = baca_agenda(uraian)
    if salah or len(pokok) != 1:
        raise DataTidakSah({"uraian": salah or "Tulis satu agenda dalam satu baris."})
    satu = Agenda(
        rapat_id=baris.id,
        uraian=pokok[0],
        dicoret=False,
        rujukan_jenis=tentang.jenis if tentang else None,
        rujukan_id=tentang.id if tentang else None,
    )
    db.session.add(satu)
    db.session.flush()
    _catat(pelaku, baris, "rapat.agenda", pokok[0])
    return satu


def coret_agenda(pelaku: Pelaku, rapat_id: int, agenda_id: int) -> Rapat:
    """Take an item off the agenda; at least one stays."""
    baris = _pegang(pelaku, rapat_id)
    satu = next((s for s in baris.pokok if s.id == agenda_id), None)
    if satu is None:
        return baris
    if len(baris.pokok) == 1:
        raise TindakanDitolak("Rapat perlu paling sedikit satu agenda.")
    satu.dicoret = True
    db.session.flush()
    _catat(pelaku, baris, "rapat.agenda_coret", satu.uraian)
    return baris


def catat_hadir(
    pelaku: Pelaku, rapat_id: int, versi: int | None, hadir: Mapping[int, tuple[bool, str]]
) -> Rapat:
    """Record who came: by member, whether, and who came for him ("" for himself).

    The calendar's own attendance is confirmed alike. Not before the meeting begins.
    """
    baris = _pegang(pelaku, rapat_id, versi)
    milik = baca.acara(baris)
    if not baca.sudah_mulai(baris, milik):
        raise TindakanDitolak("Kehadiran dicatat setelah rapat dimulai.")
    tercatat = {satu.anggota_id: satu for satu in baris.hadir}
    for satu in baca.anggota(baris):
        datang, wakil = hadir.get(satu.id, (False, ""))
        wakil = " ".join(wakil.split())[:200] if datang else ""
        lama = tercatat.get(satu.id)
        if lama is None:
            baris.hadir.append(Hadir(anggota=satu, hadir=datang, diwakili=wakil))
        else:
            lama.hadir, lama.diwakili = datang, wakil
    baris.versi += 1
    db.session.flush()
    _sahkan_pintu(pelaku, milik, hadir)
    jumlah = sum(1 for satu in baris.hadir if satu.hadir)
    _catat(pelaku, baris, "rapat.hadir", f"Hadir {jumlah} dari {len(baris.hadir)} anggota")
    return baris


def _sahkan_pintu(pelaku: Pelaku, milik: Any, hadir: Mapping[int, tuple[bool, str]]) -> None:
    for satu in milik.peserta if milik is not None else ():
        datang, wakil = hadir.get(satu.rujukan_id, (False, ""))
        if satu.hadir in (StatusHadir.HADIR, StatusHadir.TIDAK_HADIR) and datang == (
            satu.hadir is StatusHadir.HADIR
        ):
            continue
        jadwal.pastikan_hadir(pelaku, satu.id, hadir=datang, nama=wakil)


def tulis_risalah(pelaku: Pelaku, rapat_id: int, versi: int | None, risalah: str) -> Rapat:
    """Keep the minutes as far as they are written."""
    baris = _pegang(pelaku, rapat_id, versi)
    if not risalah.strip():
        raise DataTidakSah({"risalah": "Tulis risalah rapat."})
    baris.risalah = risalah.strip()
    db.session.flush()
    _catat(pelaku, baris, "rapat.risalah", "Risalah ditulis")
    return baris


def putuskan(
    pelaku: Pelaku, rapat_id: int, uraian: str, mufakat: Mufakat, catatan: str = ""
) -> Keputusan:
    """Record a decision; without full agreement, what which element did not agree with."""
    baris = _pegang(pelaku, rapat_id)
    galat = {}
    if not uraian.strip():
        galat["uraian"] = "Tulis keputusannya."
    if mufakat is not Mufakat.MUFAKAT and not catatan.strip():
        galat["catatan"] = "Tulis unsur mana yang berkeberatan, dan keberatannya."
    if galat:
        raise DataTidakSah(galat)
    satu = Keputusan(
        rapat_id=baris.id,
        uraian=uraian.strip(),
        mufakat=mufakat,
        catatan=catatan.strip(),
        dicoret=False,
    )
    db.session.add(satu)
    db.session.flush()
    db.session.refresh(baris, ["keputusan"])
    _catat(pelaku, baris, "rapat.keputusan", mufakat.label, DASAR_MUFAKAT)
    return satu


def coret_keputusan(pelaku: Pelaku, rapat_id: int, keputusan_id: int) -> Rapat:
    """Take back a decision that was written down wrongly, before the meeting is closed."""
    baris = _pegang(pelaku, rapat_id)
    for satu in baris.keputusan:
        if satu.id == keputusan_id and not satu.dicoret:
            satu.dicoret = True
            db.session.flush()
            _catat(pelaku, baris, "rapat.keputusan_coret", "Salah tulis")
    return baris


def lampirkan(
    pelaku: Pelaku, rapat_id: int, berkas: Sequence[BerkasTitipan], keterangan: str
) -> Rapat:
    """Attach photos, the signed list of attendance, the signed minutes: also after the closing."""
    authz.tabel().pastikan(pelaku, KELOLA, milik_sendiri=False)
    baris = pegang(Rapat, rapat_id)
    for satu in berkas:
        dokumen.unggah(
            pelaku, baris.rujukan, JenisBerkas.LAINNYA, satu, keterangan=keterangan[:200]
        )
    return baris


def tutup(pelaku: Pelaku, rapat_id: int, versi: int | None) -> Rapat:
    """Close a meeting: with attendance and minutes alone. The next one is awaited from its day."""
    baris = _pegang(pelaku, rapat_id, versi)
    milik = baca.acara(baris)
    if halangan := baca.halangan(pelaku, baris, milik):
        raise TindakanDitolak(" ".join(halangan))
    baris.status, baris.ditutup_pada = StatusRapat.SELESAI, clock.sekarang()
    db.session.flush()
    if milik is not None:
        jadwal.selesaikan(pelaku, baris.rujukan, baris.tanggal)
    _catat(pelaku, baris, "rapat.tutup", "Rapat ditutup")
    if baris.lembaga.bubar_pada is None:
        tunggu_rapat(pelaku, baris.lembaga, baris.tanggal)
    return baris


def _catat(pelaku: Pelaku, baris: Rapat, tindakan: str, keterangan: str, dasar: str = "") -> None:
    audit.catat(
        pelaku,
        tindakan,
        baris.rujukan,
        sesudah={"lembaga_id": baris.lembaga_id, "tanggal": baris.tanggal.isoformat()},
        keterangan=keterangan[:300],
        dasar=dasar,
    )
