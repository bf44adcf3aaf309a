"""Commands for accounts: the first administrator, and ways back in for who is locked out."""

import click

from hi_cases.akun import queries, services
from hi_cases.akun.models import Pengguna
from hi_cases.akun.types import DataPengguna, Jenjang
from hi_cases.cli.transaksi import menulis
from hi_cases.core.authz import SISTEM, Peran

_ALASAN = "lewat baris perintah server"


def _cari(email: str) -> Pengguna:
    pengguna = queries.dengan_email(email)
    if pengguna is None:
        raise click.ClickException(f"No account has the address {email}.")
    return pengguna


@click.group("pengguna")
def grup() -> None:
    """Accounts of people."""


@grup.command("buat")
@click.option("--nama", required=True, help="Full name.")
@click.option("--email", required=True, help="Address to sign in with.")
@click.option(
    "--peran",
    required=True,
    multiple=True,
    type=click.Choice([satu.value for satu in Peran]),
    help="May be given several times.",
)
@click.option("--jenjang", type=click.Choice([satu.value for satu in Jenjang]), default=None)
@menulis
def buat(nama: str, email: str, peran: tuple[str, ...], jenjang: str | None) -> None:
    """Add an account and print its temporary password, this once."""
    data = DataPengguna(
        nama=nama,
        email=email,
        peran=frozenset(Peran(satu) for satu in peran),
        jenjang=Jenjang(jenjang) if jenjang else None,
    )
    pengguna, sandi = services.daftarkan(SISTEM, data)
    click.echo(f"{pengguna.email} made. Temporary password, shown this once: {sandi}")


@grup.command("sandi")
@click.argument("email")
@click.option("--alasan", default=_ALASAN, show_default=True)
@menulis
def sandi_sementara(email: str, alasan: str) -> None:
    """Give an account a temporary password and end its sessions."""
    pengguna = _cari(email)
    _, sandi = services.beri_sandi_sementara(SISTEM, pengguna.id, pengguna.versi, alasan)
    click.echo(f"{pengguna.email}: temporary password, shown this once: {sandi}")


@grup.command("setel-ulang-verifikasi")
@click.argument("email")
@click.option("--alasan", default=_ALASAN, show_default=True)
@menulis
def setel_ulang(email: str, alasan: str) -> None:
    """Take the second factor off an account whose owner lost it."""
    pengguna = _cari(email)
    services.setel_ulang_faktor_kedua(SISTEM, pengguna.id, pengguna.versi, alasan)
    click.echo(f"{pengguna.email}: second factor removed, sessions ended.")


@grup.command("buka-kunci")
@click.argument("email")
@click.option("--alasan", default=_ALASAN, show_default=True)
@menulis
def buka_kunci(email: str, alasan: str) -> None:
    """Forget the failed attempts to sign in to an account."""
    pengguna = _cari(email)
    services.buka_kunci(SISTEM, pengguna.id, pengguna.versi, alasan)
    click.echo(f"{pengguna.email}: unlocked.")


@grup.command("hapus-demo")
@menulis
def hapus_demo() -> None:
    """Shut all demo accounts for good; their rows stay, for the trail names them."""
    click.echo(f"{services.tutup_demo(SISTEM)} demo accounts shut.")


PERINTAH = (grup,)
