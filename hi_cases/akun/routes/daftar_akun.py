"""The list of accounts as a page: the administrator's of all, the counter's of outsiders."""

from collections.abc import Callable, Collection, Sequence

from flask import render_template, request
from flask.typing import ResponseReturnValue

from hi_cases.akun import queries, rules
from hi_cases.akun.models import Pengguna
from hi_cases.akun.types import Saringan
from hi_cases.core.authz import Pelaku, Peran
from hi_cases.core.web import kunci_alamat, pelaku_kini


def _saringan(peran: Collection[Peran]) -> Saringan:
    dipilih, status = request.args.get("peran", ""), request.args.get("status", "")
    return Saringan(
        cari=request.args.get("q", "").strip()[:120],
        peran=next((satu for satu in peran if satu.value == dipilih), None),
        aktif={"aktif": True, "nonaktif": False}.get(status),
    )


def tampil_daftar(
    template: str,
    peran: Collection[Peran],
    daftar: Callable[[Pelaku, Saringan, int | None], Sequence[Pengguna]],
    jumlah: Callable[[Pelaku, Saringan], int],
) -> ResponseReturnValue:
    """Show a page of the accounts that `daftar` finds; `peran` are those to filter by."""
    saringan, pelaku = _saringan(peran), pelaku_kini()
    semua = daftar(pelaku, saringan, request.args.get("setelah", type=kunci_alamat))
    baris = semua[: queries.HALAMAN]
    return render_template(
        template,
        semua=baris,
        kunci=queries.kunci_berlaku(baris),
        saringan=saringan,
        total=jumlah(pelaku, saringan),
        setelah=baris[-1].id if len(semua) > len(baris) else None,
        peran=peran,
        label_peran=rules.label_peran,
    )
