"""Join and split: the effect is shown first, and done only as it was shown."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from hi_cases.core import clock
from hi_cases.core.errors import DataTidakSah
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.core.web import pelaku_kini, ubah, wajib
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.forms import FormTindakan, formulir_untuk
from hi_cases.perselisihan.queries.gabung_pisah import banyak_kuasa, data_gabung
from hi_cases.perselisihan.routes.bahan import bahan_pilihan
from hi_cases.perselisihan.routes.cetak_biru import bp
from hi_cases.perselisihan.routes.tindakan import halangan_tindakan, lakukan_tindakan
from hi_cases.perselisihan.rules import alur, isian, izin
from hi_cases.perselisihan.rules import gabung_pisah as aturan
from hi_cases.perselisihan.rules.isian import ISIAN
from hi_cases.perselisihan.services.pisah import pilihan_pisah
from hi_cases.perselisihan.types import Jenis, Tindakan
from hi_cases.perselisihan.types.halangan import Halangan


@dataclass(frozen=True)
class Pratinjau:
    """What the act would do; `tanda` names what it was reckoned from."""

    tanda: str
    akibat: tuple[str, ...]
    peringatan: tuple[str, ...] = ()


_JUMLAH = re.compile(r" \(\d+ pekerja\)$")

Hitung = Callable[[queries.HalamanPerkara, dict[str, Any]], Pratinjau]


def _nama(satu: aturan.PihakGabung, anggota: tuple[int, ...] = ()) -> str:
    """Name a party; a group by its size, or by those of its workers who go."""
    orang = [s.nama for s in satu.anggota if s.id in anggota]
    nama = _JUMLAH.sub("", satu.nama)
    if orang and len(orang) < len(satu.anggota):
        tampak = ", ".join(orang[:5]) + (f", dan {len(orang) - 5} lagi" if orang[5:] else "")
        return f"{tampak} (dari kelompok {nama})"
    jumlah = f", {len(satu.anggota)} pekerja" if satu.anggota else ""
    return f"{nama} ({satu.sisi.label.lower()}{jumlah})"


def _tenggat(fakta: Any) -> str:
    return ", ".join(
        f"{kode} {tulis_tanggal(jatuh, hari=False)}" if jatuh else kode
        for kode, jatuh in sorted(fakta.berjalan.items())
    )


def _gabung(h: queries.HalamanPerkara, isi: dict[str, Any]) -> Pratinjau:
    """Return what joining does, or refuse it on the field."""
    utama = queries.perkara(pelaku_kini(), isi["perkara_id"])
    b, a = data_gabung(h.perkara), data_gabung(utama)
    if salah := aturan.halangan_gabung(b, a):
        raise DataTidakSah({"perkara_id": salah})
    r = aturan.rencana_gabung(b, a)
    kuasa = banyak_kuasa(h.perkara, (s.pihak.id for s in r.salinan), clock.hari_ini())
    tambah = "; ".join(_nama(s.pihak, s.anggota) for s in r.salinan)
    akibat = [
        f"Perkara {b.sebutan} berakhir: digabung ke perkara {a.sebutan}.",
        f"Menjadi pihak di {a.sebutan}: {tambah}." if tambah else "",
        f"Sudah ada di {a.sebutan} menurut NIK, jadi tidak digandakan: {', '.join(r.ganda)}."
        if r.ganda
        else "",
        aturan.kalimat_kuasa(kuasa, a.sebutan),
        f"Tuntutan yang disalin: {len(b.tuntutan)}.",
        f"Jumlah pekerja {a.sebutan}: dari {a.pekerja} menjadi {r.pekerja_sesudah}.",
        f"Tenggat {b.sebutan} dibatalkan: {_tenggat(b.fakta)}." if b.fakta.berjalan else "",
        f"Tenggat {a.sebutan} berjalan terus: {_tenggat(a.fakta)}." if a.fakta.berjalan else "",
        "Dalam statistik perkara ini tetap masuk, tetapi tidak dihitung selesai: kolom digabung.",
    ]
    return Pratinjau(f"{utama.id}-{utama.versi}", tuple(satu for satu in akibat if satu))


def _jenis(jenis: frozenset[Jenis]) -> str:
    return ", ".join(satu.label for satu in Jenis if satu in jenis)


def _pisah(h: queries.HalamanPerkara, isi: dict[str, Any]) -> Pratinjau:
    """Return what splitting does, or refuse it on the fields."""
    pilih = pilihan_pisah(isi)
    p = data_gabung(h.perkara)
    r = aturan.rencana_pisah(p, pilih)
    if r.galat:
        raise DataTidakSah(r.galat)
    pindah = [_nama(s) for s in r.pindah]
    pindah += [_nama(s.pihak, s.anggota) for s in r.sebagian]
    kuasa = banyak_kuasa(h.perkara, aturan.disalin(r), clock.hari_ini())
    nomor = "mendapat nomor register berikutnya dan " if h.perkara.nomor else ""
    akibat = [
        f"Perkara baru {nomor}berada pada tahap yang sama: {p.fakta.tahap.label.lower()}.",
        f"Pindah ke perkara baru: {'; '.join(pindah)}." if pindah else "",
        f"Menjadi pihak di kedua perkara: {'; '.join(_nama(s) for s in r.salin)}."
        if r.salin
        else "",
        aturan.kalimat_kuasa(kuasa, "perkara baru"),
        f"Jenis perkara baru: {_jenis(r.jenis_baru)}. Jenis {p.sebutan}: {_jenis(r.jenis_asal)}.",
        f"Tuntutan yang pindah: {len(r.tuntutan)} dari {len(p.tuntutan)}.",
        f"Pekerja: {r.pekerja_asal} tetap di {p.sebutan}, {r.pekerja_baru} di perkara baru.",
        f"Berjalan juga di perkara baru, dari hari mulai yang sama: {_tenggat(p.fakta)}."
        if p.fakta.berjalan
        else "",
        f"Berkas tetap di {p.sebutan} dan dibuka dari perkara baru lewat tautannya.",
    ]
    kunci = [*sorted(pilih.pihak), "a", *sorted(pilih.anggota), "j", *sorted(pilih.jenis)]
    tanda = "-".join(map(str, [h.perkara.versi, *kunci, "t", *sorted(pilih.tuntutan)]))
    return Pratinjau(tanda, tuple(satu for satu in akibat if satu), aturan.peringatan_tawaran(p, r))


_HITUNG: dict[Tindakan, Hitung] = {Tindakan.GABUNGKAN: _gabung, Tindakan.PISAHKAN: _pisah}


def _pratinjau(h: queries.HalamanPerkara, aksi: Tindakan, form: FormTindakan) -> Pratinjau | None:
    try:
        isi = isian.baca(aksi, form.data_tindakan(), h.fakta.hari_ini)
        return _HITUNG[aksi](h, isi)
    except DataTidakSah as galat:
        form.terima_galat(galat)
        return None


def _disahkan(lihat: Pratinjau) -> bool:
    """Tell whether just this effect was shown, and its own button pressed."""
    return request.form.get("sah") == lihat.tanda and "lihat" not in request.form


def _halangan(h: queries.HalamanPerkara, aksi: Tindakan) -> Halangan | None:
    """Return why the page has no form; a case with nothing to split says so at once."""
    halangan = halangan_tindakan(h, aksi)
    if halangan is None and aksi is Tindakan.PISAHKAN:
        pesan = aturan.halangan_pisah(data_gabung(h.perkara))
        return Halangan(pesan, "", 409) if pesan else None
    return halangan


def _halaman(perkara_id: int, aksi: Tindakan) -> ResponseReturnValue:
    h = queries.halaman(pelaku_kini(), perkara_id)
    form = formulir_untuk(aksi, h.perkara.versi, bahan_pilihan(pelaku_kini(), aksi, h))
    halangan, lihat = _halangan(h, aksi), None
    if form.validate_on_submit() and not halangan:
        lihat = _pratinjau(h, aksi, form)
        if lihat is not None and _disahkan(lihat):
            with ubah(form) as hasil:
                lakukan_tindakan(perkara_id, aksi, form)
            if hasil.berhasil:
                flash(f"Tercatat: {aksi.label.lower()}.", "berhasil")
                return redirect(url_for("perselisihan.rincian", perkara_id=perkara_id))
    return render_template(
        "perselisihan/gabung_pisah.html",
        h=h,
        aksi=aksi,
        form=form,
        isian_tindakan=ISIAN[aksi],
        halangan=halangan,
        transisi=alur.cari(h.fakta.tahap, aksi),
        lihat=lihat if not form.errors else None,
    ), halangan.status if halangan else (422 if form.errors else 200)


@bp.route("/<int:perkara_id>/gabungkan", methods=["GET", "POST"])
@wajib(izin.kode(Tindakan.GABUNGKAN))
def gabungkan(perkara_id: int) -> ResponseReturnValue:
    """Join the case into another one."""
    return _halaman(perkara_id, Tindakan.GABUNGKAN)


@bp.route("/<int:perkara_id>/pisahkan", methods=["GET", "POST"])
@wajib(izin.kode(Tindakan.PISAHKAN))
def pisahkan(perkara_id: int) -> ResponseReturnValue:
    """Split the case."""
    return _halaman(perkara_id, Tindakan.PISAHKAN)
